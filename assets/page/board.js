// The board is a function of the run, a moment, and how fast it is replayed; nothing here draws or remembers.

/** Gaps that a viewer sees for less than this do not take a task from its core. */
const SHORTEST_SECONDS = 0.05;

/** The last slice of a task that begins at or before a moment, -1 if none does. */
function sliceAt(task, nanos) {
  let low = 0;
  let high = task.slices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (task.slices[middle].from <= nanos) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}

function reached(event, nanos) {
  return event !== -1 && event <= nanos;
}

/** Where a task is: its state, its core or -1, and whether it was stopped there. */
function taskAt(run, task, nanos, rate) {
  if (!reached(task.ended, nanos)) {
    return goingOn(run, task, nanos, rate);
  }
  if (task.outcome !== 'cancelled' && task.outcome !== 'notRun') {
    return {state: 'finished', core: -1, stopped: false};
  }
  // what was stopped is not finished: it stands where it was
  const then = goingOn(run, task, beforeStop(run, task), rate);
  then.stopped = then.state !== 'notStarted';
  return then;
}

/** The last moment before a task was told to stop: to hear of it, one that slept or stood ready gets a core once more. */
function beforeStop(run, task) {
  const asked = run.stopAsked;
  const under = reached(asked, task.ended) && reached(task.started, asked);
  return under ? Math.min(asked, task.ended - 1) : task.ended - 1;
}

function goingOn(run, task, nanos, rate) {
  if (reached(task.started, nanos)) {
    return afterStart(task, nanos, rate);
  }
  let state = 'notStarted';
  if (run.perTask && reached(task.submitted, nanos)) {
    state = reached(task.launched, nanos) ? 'ready' : 'starting';
  }
  return {state, core: -1, stopped: false};
}

function afterStart(task, nanos, rate) {
  const at = sliceAt(task, nanos);
  if (at === -1) {
    return {state: 'ready', core: -1, stopped: false};
  }
  const slice = task.slices[at];
  if (slice.to <= nanos) {
    return {state: 'ready', core: givesWayOn(task, at, rate), stopped: false};
  }
  if (slice.state === 'running') {
    return {state: 'running', core: slice.core, stopped: false};
  }
  if (slice.state === 'notKnown') {
    return {state: 'notKnown', core: slice.core, stopped: false};
  }
  return {state: 'blocked', core: -1, why: slice.state, stopped: false};
}

/** The core that a task lost for a moment too short to see, and came back to; -1 where it is not so. */
function givesWayOn(task, before, rate) {
  const slice = task.slices[before];
  const after = task.slices[before + 1];
  const brief = after && after.from - slice.to < SHORTEST_SECONDS * 1e9 * rate;
  return brief && after.core === slice.core ? slice.core : -1;
}

function placeOf(at) {
  switch (at.state) {
    case 'notStarted': case 'starting': return 'notStarted';
    case 'ready': return at.core >= 0 ? 'core' : 'ready';
    case 'notKnown': return 'ready';
    case 'running': return 'core';
    default: return at.state;
  }
}

/**
 * The whole board at a moment.
 * at: by kept task where it is; finished: kept tasks in the order in which they ended; joined: by kept task whether main
 * has its result; waits: the item that main waits for, -1 for none.
 */
function boardAt(run, nanos, rate) {
  const at = run.tasks.map(task => taskAt(run, task, nanos, rate));
  giveCoresToWhoRuns(at);
  const finished = [];
  const joined = run.tasks.map(task => reached(task.joined, nanos));
  at.forEach((where, k) => where.state === 'finished' && finished.push(k));
  finished.sort((one, other) => run.tasks[one].ended - run.tasks[other].ended || one - other);
  return {nanos, at, finished, joined, waits: waitsFor(run, at, joined, nanos), counts: count(run, at, joined)};
}

/** A task gives way to other programs only: where another task of ours has its core, it stands ready as any other. */
function giveCoresToWhoRuns(at) {
  const taken = new Set(at.filter(where => where.state === 'running').map(where => where.core));
  for (const where of at) {
    if (where.state === 'ready' && where.core >= 0) {
      if (taken.has(where.core)) {
        where.core = -1;
      } else {
        taken.add(where.core);
      }
    }
  }
}

/** The tasks that have not begun in the stretch that is kept stand where they stood. */
function count(run, at, joined) {
  const counts = {notStarted: run.items - at.length, ready: 0, core: 0, blocked: 0, finished: 0, stopped: 0};
  at.forEach(where => counts[where.stopped ? 'stopped' : placeOf(where)]++);
  counts.joined = joined.filter(Boolean).length;
  counts.results = run.tasks.filter((task, k) => joined[k] && task.outcome === 'done').length;
  return counts;
}

function waitsFor(run, at, joined, nanos) {
  const ends = at.filter(where => where.state === 'finished').length;
  if (ends === run.items || !reached(run.submitted, nanos) || reached(run.ended, nanos)) {
    return -1;
  }
  let first = 0;
  while (first < run.tasks.length && run.tasks[first].index === first && joined[first]) {
    first++;
  }
  const kept = run.tasks[first];
  if (!kept || kept.index !== first) {
    return first < run.items ? first : -1;
  }
  // for a result that is there main is not blocked
  const oneByOne = run.joining === 'IN_LIST_ORDER';
  return !reached(kept.ended, nanos) || (!oneByOne && at[first].state === 'finished') ? first : -1;
}

/** All moments at which something changes, rising; the last is the end of what is kept. */
function changes(run) {
  const times = new Set([0, run.until]);
  for (const task of run.tasks) {
    [task.started, task.ended, task.joined].forEach(each => times.add(each));
    if (run.perTask) {
      times.add(task.submitted).add(task.launched);
    }
    for (const slice of task.slices) {
      times.add(slice.from).add(slice.to);
    }
  }
  return Float64Array.from([...times].filter(each => each >= 0 && each <= run.until)).sort();
}

/** The window of samples that ended last before a moment, null where there is none. */
function sampleAt(run, nanos) {
  let found = null;
  for (const sample of run.samples) {
    if (sample.to <= nanos) {
      found = sample;
    }
  }
  return found;
}
