// Draws chips, hatchings and bars in the colours of the program.

const PALE = 0.2;
const PALER = 0.1;
const STRIPE = 0.45;
const STRIPES_APART = 5;
/** Beyond so many, cores are small cells, over the whole width of the page. */
const MANY_CORES = 16;

/** Which palette is in force: light, dark, or that of paper. */
function theme() {
  if (pen.printing) {
    return 'print';
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

const pen = {printing: false};

function role(name) {
  return colors[theme()][name];
}

/** What a task is drawn with: its colour, that of its number on it, and its edge where the ground would swallow it. */
function inkOf(run, item) {
  const steps = colors.tasks.length;
  const step = run.items <= 1 ? 0 : Math.round(item * (steps - 1) / (run.items - 1));
  const [fill, number, light, dark] = colors.tasks[step];
  return {fill, number, edge: theme() === 'dark' ? dark : light};
}

/** A canvas as wide as its place and as high as asked for, cleared; sharp on any screen. */
function prepare(canvas, height) {
  const width = pen.printing ? 680 : Math.max(40, Math.floor(canvas.clientWidth));
  const scale = pen.printing ? 3 : devicePixelRatio || 1;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.style.height = height + 'px';
  const graphics = canvas.getContext('2d');
  graphics.setTransform(scale, 0, 0, scale, 0, 0);
  graphics.clearRect(0, 0, width, height);
  graphics.textBaseline = 'middle';
  return {graphics, width, height};
}

/** A bar of a task in a state: solid while it runs, striped while it is ready, outlined while it is blocked. */
function drawBar(graphics, ink, state, x, y, width, height) {
  // what is so low, or so narrow, is all edge
  graphics.fillStyle = Math.min(width, height) < 3 && ink.edge ? ink.edge : ink.fill;
  graphics.globalAlpha = state === 'running' ? 1 : state === 'ready' || state === 'sendingBack' ? PALE : PALER;
  graphics.fillRect(x, y, width, height);
  graphics.globalAlpha = 1;
  if (state === 'running') {
    if (ink.edge && Math.min(width, height) >= 3) {
      edge(graphics, ink.edge, x, y, width, height);
    }
  } else if (width >= STRIPES_APART && height >= STRIPES_APART) {
    drawPattern(graphics, ink, state, x, y, width, height);
  }
}

function drawPattern(graphics, ink, state, x, y, width, height) {
  graphics.globalAlpha = ink.edge ? 1 : STRIPE;
  const color = ink.edge || ink.fill;
  if (['asleep', 'onLock', 'heldUp', 'blocked'].includes(state)) {
    edge(graphics, color, x, y, width, height);
  } else if (state !== 'notKnown') {
    graphics.save();
    graphics.beginPath();
    graphics.rect(x, y, width, height);
    graphics.clip();
    graphics.beginPath();
    for (let at = STRIPES_APART; at < width + height; at += STRIPES_APART) {
      if (state === 'starting') {
        graphics.moveTo(x + at - STRIPES_APART / 2, y);
        graphics.lineTo(x + at - STRIPES_APART / 2, y + height);
      } else {
        const rises = state === 'ready';
        graphics.moveTo(x + at, rises ? y : y + height);
        graphics.lineTo(x + at - height, rises ? y + height : y);
      }
    }
    graphics.strokeStyle = color;
    graphics.lineWidth = 1;
    graphics.stroke();
    graphics.restore();
  }
  graphics.globalAlpha = 1;
}

function edge(graphics, color, x, y, width, height, dashes) {
  graphics.strokeStyle = color;
  graphics.lineWidth = 1;
  graphics.setLineDash(dashes || []);
  graphics.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  graphics.setLineDash([]);
}

/**
 * A task as a chip: full when it runs or has ended, as its bar else; its edge is broken where it was stopped.
 * widest: the longest number among its neighbours, so that all have their numbers or none.
 */
function drawChip(graphics, run, item, where, x, y, size, widest = item) {
  const ink = inkOf(run, item);
  const full = ['running', 'finished', 'notStarted'].includes(where.state) && !where.crossed && !where.hollow;
  const inner = size >= 6 ? size - 2 : size >= 3 ? size - 1 : size;
  if (where.stopped) {
    drawBar(graphics, ink, 'notKnown', x, y, inner, inner);
    edge(graphics, ink.edge || ink.fill, x, y, inner, inner, [3, 2]);
  } else if (where.hollow) {
    edge(graphics, ink.edge || ink.fill, x, y, inner, inner);
  } else if (where.crossed) {
    drawBar(graphics, ink, 'notKnown', x, y, inner, inner);
    cross(graphics, x, y, inner);
  } else {
    drawBar(graphics, ink, full ? 'running' : where.state === 'blocked' ? 'blocked' : where.state, x, y, inner, inner);
    if (where.state === 'starting' && inner >= 6) {
      edge(graphics, ink.edge || ink.fill, x, y, inner, inner);
    }
  }
  const type = Math.min(12, size / 2, (inner - 2) / (0.62 * String(widest).length));
  if (type >= 7) {
    graphics.fillStyle = full && !where.stopped ? ink.number : role('text');
    graphics.font = '600 ' + type + 'px system-ui, sans-serif';
    graphics.textAlign = 'center';
    graphics.fillText(item, x + inner / 2, y + inner / 2 + 0.5);
  }
  if (item === pen.followed) {
    graphics.strokeStyle = role('text');
    graphics.lineWidth = 2;
    graphics.strokeRect(x - 1, y - 1, inner + 2, inner + 2);
  }
}

/** What ended without a result. */
function cross(graphics, x, y, size) {
  graphics.strokeStyle = role('bad');
  graphics.lineWidth = Math.max(1, size / 14);
  graphics.beginPath();
  graphics.moveTo(x, y);
  graphics.lineTo(x + size, y + size);
  graphics.moveTo(x + size, y);
  graphics.lineTo(x, y + size);
  graphics.stroke();
}

/** The size of chips with which so many fit into a width and a height; 0 where none does. */
function chipSize(count, width, height) {
  return [28, 24, 20, 16, 12, 9, 7, 5, 4, 3].find(size =>
    Math.ceil(count / Math.floor(width / size)) * size <= height) || 0;
}

/** How high a tray of so many chips is. */
function trayHeight(count, size, width) {
  return size === 0 ? 28 : Math.max(28, Math.ceil(count / Math.floor(width / size)) * size);
}

/**
 * Chips in rows. Where there are more than can be told apart, a strip shows one of those that a column stands for.
 * chips: what is in which place; slots: how many places there are; empty: whether empty places are shown.
 */
function drawTray(canvas, run, chips, slots, mostHeight, empty) {
  const wide = pen.printing ? 680 : Math.max(40, canvas.clientWidth);
  const size = chipSize(slots, wide, mostHeight);
  const {graphics, width, height} = prepare(canvas, trayHeight(slots, size, wide));
  if (size === 0) {
    drawStrip(graphics, run, chips, slots, width, height);
    return;
  }
  const row = Math.floor(width / size);
  if (empty && size >= 5) {
    graphics.fillStyle = role('slot');
    for (let place = 0; place < slots; place++) {
      const dot = Math.max(1, size / 10);
      graphics.fillRect((place % row) * size + size / 2 - dot, Math.floor(place / row) * size + size / 2 - dot, 2 * dot, 2 * dot);
    }
  }
  for (const chip of chips) {
    drawChip(graphics, run, chip.item, chip.where, (chip.place % row) * size, Math.floor(chip.place / row) * size, size, run.items - 1);
  }
}

function drawStrip(graphics, run, chips, slots, width, height) {
  const columns = Math.min(slots, width);
  for (const chip of chips) {
    graphics.fillStyle = inkOf(run, chip.item).fill;
    graphics.fillRect(Math.floor(chip.place * columns / slots), 0, Math.max(1, width / columns), height);
  }
}

/** The cores: who is there now, what just ran, and how busy each was with all programs. */
function drawCores(canvas, run, board, stays) {
  const wide = pen.printing ? 680 : Math.max(40, canvas.clientWidth);
  const reported = run.reported;
  const cells = reported ? run.cores : 1;
  const columns = Math.max(1, Math.min(Math.ceil(cells / 4), Math.floor(wide / (cells > MANY_CORES ? 84 : 220))));
  const lines = Math.ceil(cells / columns);
  const {graphics, width} = prepare(canvas, reported ? lines * 44 : 60);
  const cell = {width: width / columns, height: 44};
  if (!reported) {
    drawUnplaced(graphics, run, board, width);
    return;
  }
  const sample = sampleAt(run, board.nanos);
  for (let core = 0; core < cells; core++) {
    drawCore(graphics, run, board, stays, core, sample, {
      x: Math.floor(core % columns * cell.width), y: Math.floor(core / columns) * cell.height, width: cell.width - 8,
    });
  }
}

function drawCore(graphics, run, board, stays, core, sample, cell) {
  const usable = run.usable.includes(core);
  const wide = cell.width >= 180;
  graphics.fillStyle = role('lane');
  graphics.fillRect(cell.x, cell.y, cell.width, 38);
  edge(graphics, role('lane-border'), cell.x, cell.y, cell.width, 38);
  graphics.fillStyle = role('secondary');
  graphics.font = '12px system-ui, sans-serif';
  graphics.textAlign = 'left';
  graphics.fillText(wide ? say('replay.core', {core}) : core, cell.x + 6, cell.y + 15);
  if (!usable) {
    graphics.font = '11px system-ui, sans-serif';
    graphics.fillText(wide ? words['cores.notAvailable'] : '–', cell.x + (wide ? 60 : 30), cell.y + 15);
    return;
  }
  const left = cell.x + (wide ? 60 : 26);
  const here = board.at.findIndex(where => where.core === core && placeOf(where) === 'core');
  if (wide) {
    drawStays(graphics, run, stays, core, left + 32, cell.y + 5, cell.x + cell.width - left - 38);
  }
  if (here >= 0) {
    const task = run.tasks[here];
    drawChip(graphics, run, task.index, board.at[here], left, cell.y + 3, 26);
    if (wide) {
      graphics.fillStyle = role('secondary');
      graphics.font = '11px system-ui, sans-serif';
      graphics.textAlign = 'left';
      graphics.fillText(workerName(run, task), left + 32, cell.y + 25);
    }
  }
  drawBusy(graphics, sample, core, cell, wide);
}

/** How busy a core was in the window that ended last, all programs included: grey, so that it is never taken for a task. */
function drawBusy(graphics, sample, core, cell, wide) {
  const share = sample ? sample.shares[core] : NaN;
  if (Number.isNaN(share)) {
    return;
  }
  graphics.fillStyle = role('busy');
  graphics.fillRect(cell.x + 1, cell.y + 33, (cell.width - 2) * share, 4);
  if (wide) {
    graphics.fillStyle = role('secondary');
    graphics.font = '11px system-ui, sans-serif';
    graphics.textAlign = 'right';
    graphics.fillText(say('replay.busy', {share: Math.round(100 * share)}), cell.x + cell.width - 6, cell.y + 25);
  }
}

/** What just ran on a core, the newest on the left. */
function drawStays(graphics, run, stays, core, x, y, width) {
  for (const stay of stays.of[core] || []) {
    const from = x + (stays.to - Math.min(stay.to, stays.to)) / stays.length * width;
    const to = x + (stays.to - Math.max(stay.from, stays.from)) / stays.length * width;
    drawBar(graphics, inkOf(run, stay.task.index), 'running', from, y, Math.max(0.3, to - from - 0.5), 12);
  }
}

/** Where the system does not tell cores: who runs, without a place. */
function drawUnplaced(graphics, run, board, width) {
  graphics.fillStyle = role('secondary');
  graphics.font = '12px system-ui, sans-serif';
  graphics.textAlign = 'left';
  graphics.fillText(words['cores.notReported'], 0, 10);
  let x = 0;
  board.at.forEach((where, k) => {
    if (placeOf(where) === 'core' && x + 28 <= width) {
      drawChip(graphics, run, run.tasks[k].index, where, x, 26, 28);
      x += 30;
    }
  });
}
