// Says in words what the pictures show.

/** A text with its places filled. */
function say(name, values) {
  return words[name].replace(/\{(\w+)\}/g, (place, key) => values && key in values ? values[key] : place);
}

function decimal(value, decimals) {
  return value.toFixed(decimals).replace('.', words.point);
}

/** A whole number: digits in threes from 10 000 on. */
function whole(number) {
  return number < 10000 ? String(number) : String(number).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** A moment, with as many digits as a viewer needs to tell it from its neighbours. */
function moment(nanos, decimals = 3) {
  if (nanos === 0) {
    return '0' + words.seconds;
  }
  if (nanos >= 1e8) {
    return decimal(nanos / 1e9, decimals) + words.seconds;
  }
  return nanos >= 1e6 ? decimal(nanos / 1e6, 2) + words.millis : decimal(nanos / 1e3, 1) + words.micros;
}

function workerName(run, task) {
  return task.worker >= 0 ? run.workers[task.worker] : words['timeline.slice.nobody'];
}

/** How many tasks are where. */
function sentence(board) {
  const counts = board.counts;
  return say(counts.stopped > 0 ? 'replay.now.stopped' : 'replay.now', {
    time: moment(board.nanos),
    notStarted: whole(counts.notStarted),
    ready: whole(counts.ready),
    running: whole(counts.core),
    blocked: whole(counts.blocked),
    finished: whole(counts.finished),
    stopped: whole(counts.stopped),
    joined: whole(counts.results),
  });
}

/** What has changed between two boards: up to three sentences. */
function changed(run, before, after) {
  const told = [];
  run.tasks.forEach((task, k) => {
    const event = change(before.at[k], after.at[k]);
    if (event) {
      told.push(say('replay.event.' + event, {item: task.index, core: after.at[k].core}));
    }
    if (!before.joined[k] && after.joined[k]) {
      told.push(say('replay.event.joined', {item: task.index}));
    }
  });
  const more = told.length > 3 ? [words['replay.event.more']] : [];
  return told.slice(0, 3).concat(more).join(' ');
}

function change(from, to) {
  if (from.state === to.state && from.core === to.core && from.stopped === to.stopped) {
    return '';
  }
  if (to.stopped) {
    return 'stopped';
  }
  switch (to.state) {
    case 'running': return to.core >= 0 ? 'core' : 'running';
    case 'notStarted': return '';
    default: return to.state;
  }
}

/** What a bar of the timeline stands for. */
function about(run, bar) {
  // a bar shorter than a millisecond would begin and end at the same moment
  const decimals = moment(bar.from) === moment(bar.to) ? 6 : 3;
  const place = {
    item: bar.task.index,
    state: words['replay.' + bar.state],
    core: bar.core,
    from: moment(bar.from, decimals),
    to: moment(bar.to, decimals),
    worker: workerName(run, bar.task),
  };
  return say(bar.core >= 0 && bar.state === 'running' ? 'replay.bar.core' : 'replay.bar', place);
}
