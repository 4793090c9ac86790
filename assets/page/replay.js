// Puts the page together: the clock, the controls, and what is drawn when.

const {run: embedded, words, colors} = JSON.parse(document.getElementById('data').textContent);
const run = readRun(embedded);
const moments = changes(run);

/** Seconds in which the whole is replayed where nothing else is chosen. */
const WHOLE_SECONDS = 10;
/** What just ran is shown for so long in the viewer's time. */
const STAYS_SECONDS = 2.5;
/** Where motion is to be reduced, the replay goes on by steps this far apart. */
const STEP_SECONDS = 0.5;

const SPEEDS = [
  ['speed.whole', () => run.until / (WHOLE_SECONDS * 1e9)],
  ['speed.thousandth', () => 0.001],
  ['speed.hundredth', () => 0.01],
  ['speed.tenth', () => 0.1],
  ['speed.real', () => 1],
  ['speed.tenfold', () => 10],
  ['speed.turn', () => 0],
];

const state = {nanos: run.until, playing: false, speed: 0, by: 'core', frame: 0, before: 0, owed: 0};
const byId = id => document.getElementById(id);
const stillMotion = matchMedia('(prefers-reduced-motion: reduce)');
let bars = barsBy(run, state.by);
let lanes = null;
let backdrop = null;

/** Trace time that passes in a unit of the viewer's; that of the whole where single changes are shown. */
function rate() {
  return SPEEDS[state.speed][1]() || SPEEDS[0][1]();
}

function draw() {
  // who looks at a moment sees every gap, however short
  const board = boardAt(run, state.nanos, state.playing ? SPEEDS[state.speed][1]() : 0);
  drawBoard(board);
  drawTimeline();
  tell(board);
  return board;
}

function tell(board) {
  byId('moment').textContent = moment(state.nanos);
  byId('now').textContent = sentence(board);
  const position = byId('position');
  position.value = run.until === 0 ? 0 : 1000 * state.nanos / run.until;
  position.setAttribute('aria-valuetext', moment(state.nanos));
  byId('play').textContent = words[state.playing ? 'replay.pause' : state.nanos >= run.until ? 'replay.again' : 'replay.play'];
}

function drawBoard(board) {
  const chips = {notStarted: [], ready: [], blocked: []};
  run.tasks.forEach((task, k) => {
    const place = placeOf(board.at[k]);
    if (place in chips) {
      chips[place].push({place: chips[place].length, item: task.index, where: board.at[k]});
    }
  });
  addNotKept(chips.notStarted);
  const most = Math.min(run.items, 4000);
  tray('notStarted', chips.notStarted, notStartedSlots(chips.notStarted.length), board.counts.notStarted, 132, false);
  tray('ready', chips.ready, Math.min(most, peak('ready')), board.counts.ready, 132, false);
  tray('blocked', chips.blocked, Math.min(most, peak('blocked')), board.counts.blocked, 132, false);
  tray('finished', board.finished.map((k, place) => ({place, item: run.tasks[k].index, where: ended(k, true)})),
    run.items, board.counts.finished, 90, true);
  tray('joined', board.finished.map(k => ({place: run.tasks[k].index, item: run.tasks[k].index, where: ended(k, board.joined[k])})),
    run.items, board.counts.results, 90, true);
  byId('joining').textContent = waits(board);
  heading('cores', board.counts.core);
  drawCores(canvasOf('cores'), run, board, staysBefore(board.nanos));
}

/** How a task that has ended is drawn: crossed without a result, hollow while main has not taken it. */
function ended(k, taken) {
  const crossed = run.tasks[k].outcome !== 'done';
  return {state: 'finished', crossed, hollow: !crossed && !taken};
}

/** Those that the stretch has not kept have not begun: they stand behind the others, in list order. */
function addNotKept(chips) {
  if (run.items === run.tasks.length) {
    return;
  }
  const kept = new Set(run.tasks.map(task => task.index));
  const step = Math.max(1, Math.floor(run.items / 4000));
  for (let item = 0; item < run.items; item += step) {
    if (!kept.has(item)) {
      chips.push({place: chips.length, item, where: {state: 'notStarted'}});
    }
  }
}

/** All places that there may be in the tray, so that chips keep their size. */
function notStartedSlots(now) {
  return Math.max(now, Math.min(run.items, 4000));
}

/** The most tasks that stand at a place at a time: so many chips have room. */
const peaks = {};
function peak(place) {
  if (!(place in peaks)) {
    const steps = [];
    run.tasks.forEach(task => {
      const add = (from, to, of) => of === place && to > from && steps.push([from, 1], [to, -1]);
      gaps(run, task, (from, to, of) => add(from, to, of));
      task.slices.forEach(slice => add(slice.from, slice.to,
        slice.state === 'running' ? 'core' : slice.state === 'notKnown' ? 'ready' : 'blocked'));
    });
    steps.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    let now = 0;
    let most = 1;
    for (const step of steps) {
      now += step[1];
      most = Math.max(most, now);
    }
    peaks[place] = Math.min(run.tasks.length, most);
  }
  return peaks[place];
}

function canvasOf(name) {
  return byId(name + 'Card').querySelector('canvas');
}

function heading(name, count) {
  byId(name + 'Card').querySelector('b').textContent = whole(count);
}

function tray(name, chips, slots, count, height, empty) {
  heading(name, count);
  drawTray(canvasOf(name), run, chips, Math.max(1, slots, chips.length), height, empty);
}

function waits(board) {
  if (board.waits < 0) {
    return words['joined.note'];
  }
  return run.joining === 'ALL_AT_ONCE' ? words['replay.waitsAll']
    : run.joining === 'IN_LIST_ORDER' ? say('replay.waits', {item: board.waits}) : words['joined.note'];
}

/** Who had which core lately. */
function staysBefore(nanos) {
  const length = Math.max(1, STAYS_SECONDS * 1e9 * rate());
  const from = Math.max(0, nanos - length);
  const of = {};
  for (const task of run.tasks) {
    for (let k = sliceAt(task, nanos); k >= 0 && task.slices[k].to > from; k--) {
      const slice = task.slices[k];
      if (slice.state === 'running' && slice.core >= 0) {
        (of[slice.core] = of[slice.core] || []).push({from: slice.from, to: slice.to, task});
      }
    }
  }
  return {from, to: nanos, length, of};
}

/** The bars are drawn once; the playhead alone moves. */
function drawTimeline() {
  const canvas = byId('lanes');
  if (lanes === null) {
    const width = pen.printing ? 680 : Math.max(60, canvas.clientWidth);
    lanes = lanesLayout(run, state.by, width);
    const {graphics} = prepare(canvas, lanes.height);
    drawLanes(graphics, run, lanes, bars);
    const busy = bandOf(run, lanes) > 0 ? 'replay.legendCores' : 'replay.legendBars';
    byId('legend').textContent = words[state.by === 'core' ? busy : 'timeline.legend'];
    backdrop = document.createElement('canvas');
    backdrop.width = canvas.width;
    backdrop.height = canvas.height;
    backdrop.getContext('2d').drawImage(canvas, 0, 0);
  }
  const graphics = canvas.getContext('2d');
  graphics.save();
  graphics.setTransform(1, 0, 0, 1, 0, 0);
  graphics.clearRect(0, 0, canvas.width, canvas.height);
  graphics.drawImage(backdrop, 0, 0);
  graphics.restore();
  if (!pen.printing) {
    graphics.fillStyle = role('now');
    graphics.fillRect(lanes.x(state.nanos) - 1, 0, 2, lanes.bottom + 2);
  }
}

/** Draws all anew: the width, the rows or the colours have changed. */
function redraw() {
  lanes = null;
  draw();
}

function seek(nanos) {
  state.nanos = Math.min(run.until, Math.max(0, nanos));
  byId('event').textContent = '';
  draw();
}

/** Goes to the next change, or to the one before. */
function step(forward) {
  const next = forward ? moments.find(each => each > state.nanos) : moments.findLast(each => each < state.nanos);
  if (next === undefined) {
    return;
  }
  const before = boardAt(run, state.nanos, 0);
  state.nanos = next;
  draw();
  byId('event').textContent = forward ? changed(run, before, boardAt(run, next, 0)) : '';
}

function play(on) {
  if (on && state.nanos >= run.until) {
    state.nanos = 0;
  }
  state.playing = on;
  state.before = 0;
  state.owed = 0;
  // a sentence that changes with every frame is read by nobody
  byId('now').setAttribute('aria-live', on ? 'off' : 'polite');
  byId('event').textContent = '';
  cancelAnimationFrame(state.frame);
  if (on) {
    state.frame = requestAnimationFrame(frame);
  }
  draw();
}

function frame(now) {
  const passed = state.before === 0 ? 0 : Math.min(0.25, (now - state.before) / 1000);
  state.before = now;
  state.owed += passed;
  const turns = SPEEDS[state.speed][1]() === 0;
  const pause = turns ? 1 : stillMotion.matches ? STEP_SECONDS : 0;
  if (state.owed >= pause && state.owed > 0) {
    if (turns) {
      step(true);
    } else {
      state.nanos = Math.min(run.until, state.nanos + state.owed * rate() * 1e9);
      draw();
    }
    state.owed = 0;
  }
  if (state.nanos >= run.until) {
    play(false);
  } else {
    state.frame = requestAnimationFrame(frame);
  }
}

function showBy(by) {
  state.by = by;
  bars = barsBy(run, by);
  document.querySelector('input[name=by][value=' + by + ']').checked = true;
  redraw();
}

function onKey(event) {
  const field = event.target.closest('select, summary, .scrolled, input[type=radio]');
  if (event.ctrlKey || event.metaKey || event.altKey || field) {
    return;
  }
  const button = event.target.closest('button');
  const does = {
    ' ': button ? null : () => play(!state.playing),
    ArrowLeft: () => pausedThen(() => step(false)),
    ArrowRight: () => pausedThen(() => step(true)),
    Home: () => pausedThen(() => seek(0)),
    End: () => pausedThen(() => seek(run.until)),
    1: () => showBy('core'),
    2: () => showBy('worker'),
    3: () => showBy('task'),
  }[event.key];
  if (does) {
    event.preventDefault();
    does();
  }
}

function pausedThen(action) {
  if (state.playing) {
    play(false);
  }
  action();
}

/** A drag moves the playhead; a tap also follows the task of the bar below it. */
function listenOnLanes(canvas) {
  const at = event => {
    const place = canvas.getBoundingClientRect();
    return {x: event.clientX - place.left, y: event.clientY - place.top};
  };
  canvas.addEventListener('pointerdown', event => {
    canvas.setPointerCapture(event.pointerId);
    const spot = at(event);
    const bar = barAt(lanes, bars, spot.x, spot.y);
    pen.followed = bar ? bar.task.index : undefined;
    byId('bar').textContent = bar ? about(run, bar) : words['replay.pick'];
    lanes = null;
    pausedThen(() => seek(lanesLayout(run, state.by, Math.max(60, canvas.clientWidth)).nanos(spot.x)));
  });
  canvas.addEventListener('pointermove', event => {
    if (canvas.hasPointerCapture(event.pointerId)) {
      seek(lanes.nanos(at(event).x));
    }
  });
}

function listen() {
  byId('play').addEventListener('click', () => play(!state.playing));
  byId('back').addEventListener('click', () => pausedThen(() => step(false)));
  byId('on').addEventListener('click', () => pausedThen(() => step(true)));
  byId('position').addEventListener('input', event =>
    pausedThen(() => seek(run.until * event.target.value / 1000)));
  SPEEDS.forEach(([name], k) => byId('speed').add(new Option(words[name], k)));
  byId('speed').addEventListener('change', event => {
    state.speed = Number(event.target.value);
    draw();
  });
  byId('by').addEventListener('change', event => showBy(event.target.value));
  addEventListener('keydown', onKey);
  addEventListener('resize', redraw);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  listenOnLanes(byId('lanes'));
  addEventListener('beforeprint', () => printing(true));
  addEventListener('afterprint', () => printing(false));
}

/** On paper stand the end of the run and its whole timeline, in the colours of paper. */
function printing(on) {
  pen.printing = on;
  if (on) {
    play(false);
    state.kept = state.nanos;
    state.nanos = run.until;
  } else {
    state.nanos = state.kept;
  }
  redraw();
}

['controls', 'board', 'lanesCard'].forEach(id => {
  byId(id).hidden = false;
});
byId('board').classList.toggle('many', run.cores > MANY_CORES);
byId('marks').hidden = run.tasks.every(task => task.outcome === 'done');
listen();
showBy(run.reported ? 'core' : 'worker');
