// Reads the run that the page embeds. Times are nanoseconds since its start, -1 where nothing is known.

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SLICE_STATES = ['running', 'asleep', 'onLock', 'sendingBack', 'heldUp', 'notKnown'];
const OUTCOMES = ['pending', 'done', 'failed', 'lost', 'cancelled', 'notRun'];

/** The whole numbers of a text, all 0 or more; digits to the base 32, the lowest first. */
function numbers(text) {
  const found = [];
  let value = 0;
  let factor = 1;
  for (const letter of text) {
    const digit = LETTERS.indexOf(letter);
    value += (digit % 32) * factor;
    factor *= 32;
    if (digit < 32) {
      found.push(value);
      value = 0;
      factor = 1;
    }
  }
  return found;
}

/** A number that may be below 0. */
function signed(number) {
  return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
}

/** A time told from another one. */
function time(number, base) {
  return number === 0 ? -1 : base + signed(number - 1);
}

function readWorkers(columns) {
  const number = numbers(columns.number);
  return numbers(columns.word).map((word, k) =>
    columns.words[word].replace('{number}', number[k] - 1));
}

function readTasks(columns) {
  const of = {};
  for (const name of Object.keys(columns)) {
    of[name] = numbers(columns[name]);
  }
  const tasks = [];
  let index = 0;
  let before = 0;
  for (let k = 0; k < of.index.length; k++) {
    index += of.index[k];
    const submitted = time(of.submitted[k], before);
    before = Math.max(0, submitted);
    const started = time(of.started[k], before);
    const ended = time(of.ended[k], Math.max(0, started));
    tasks.push({
      index, submitted, started, ended,
      launched: time(of.launched[k], before),
      joined: time(of.joined[k], Math.max(0, ended)),
      worker: of.worker[k] - 1,
      outcome: OUTCOMES[of.outcome[k]],
      slices: [],
    });
  }
  return tasks;
}

function readSlices(text, tasks) {
  const all = numbers(text);
  let at = 0;
  for (const task of tasks) {
    let before = Math.max(0, task.started);
    for (let left = all[at++]; left > 0; left--) {
      const from = before + signed(all[at++]);
      const to = from + all[at++];
      const code = all[at++];
      before = to;
      task.slices.push({
        from, to,
        core: Math.floor(code / SLICE_STATES.length) - 1,
        state: SLICE_STATES[code % SLICE_STATES.length],
      });
    }
  }
}

/** How busy the cores were: windows in the order of time; a share is NaN where it is not known. */
function readSamples(columns, cores) {
  if (!columns) {
    return [];
  }
  const windows = numbers(columns.windows);
  const busy = numbers(columns.busy);
  let end = 0;
  return numbers(columns.ends).map((apart, k) => {
    end += signed(apart);
    const shares = busy.slice(k * cores, (k + 1) * cores).map(each => each === 0 ? NaN : (each - 1) / 100);
    return {from: end - windows[k], to: end, shares};
  });
}

function readRun(data) {
  const tasks = readTasks(data.tasks);
  readSlices(data.slices, tasks);
  return Object.assign({}, data, {
    tasks,
    workers: readWorkers(data.workers),
    samples: readSamples(data.samples, data.cores),
  });
}
