// The timeline: the whole of what is kept, a row a core, a worker or a task.

const AXIS = 20;

/** The bars of a run by what its rows are; of rows of cores only what ran there. */
function barsBy(run, by) {
  const bars = [];
  run.tasks.forEach((task, k) => {
    const row = by === 'worker' ? task.worker : k;
    const add = (from, to, state, core) => {
      if (to > from && from <= run.until) {
        bars.push({row: by === 'core' ? (run.reported ? core : 0) : row, from, to, state, core, task});
      }
    };
    if (by !== 'core' && row >= 0) {
      gaps(run, task, add);
    }
    for (const slice of task.slices) {
      if (by !== 'core' ? row >= 0 : slice.state === 'running' && (slice.core >= 0 || !run.reported)) {
        add(slice.from, slice.to, slice.state, slice.core);
      }
    }
  });
  return bars;
}

/** What lies between the slices of a task: its worker being made, and standing ready. */
function gaps(run, task, add) {
  const first = task.slices.length > 0 ? task.slices[0].from : task.ended;
  let before = task.started;
  if (task.launched >= 0) {
    before = first >= 0 ? Math.min(task.launched, first) : task.launched;
    if (task.submitted >= 0) {
      add(task.submitted, before, 'starting', -1);
    }
  }
  if (before < 0) {
    return;
  }
  for (const slice of task.slices) {
    add(before, slice.from, 'ready', -1);
    before = Math.max(before, slice.to);
  }
  if (task.ended >= 0) {
    add(before, task.ended, 'ready', -1);
  }
}

/** The bars as they are drawn: what a task did in a row without a break is one. */
function drawnBars(bars) {
  const drawn = [];
  const last = [];
  for (const bar of bars) {
    const before = last[bar.row];
    if (before && before.task === bar.task && before.state === bar.state && before.to === bar.from) {
      before.to = bar.to;
    } else {
      last[bar.row] = {...bar};
      drawn.push(last[bar.row]);
    }
  }
  return drawn;
}

function rowCount(run, by) {
  return Math.max(1, by === 'core' ? (run.reported ? run.cores : 1) : by === 'worker' ? run.workers.length : run.tasks.length);
}

function rowLabel(run, by, row) {
  if (by === 'core') {
    return run.reported ? String(row) : '';
  }
  if (by === 'task') {
    return String(run.tasks[row].index);
  }
  return run.workers[row] ? run.workers[row].replace(/^.* (?=\d+$)/, '') : '';
}

/** Where everything of the timeline is: pixels of a canvas. */
function lanesLayout(run, by, width) {
  const rows = rowCount(run, by);
  const pitch = rows > 240 ? 480 / rows : Math.max(2, Math.min(30, 420 / rows));
  const left = by === 'core' ? 26 : 40;
  return {
    by, rows, pitch, left,
    top: 2,
    width: Math.max(20, width - left - 8),
    bottom: 2 + Math.ceil(rows * pitch),
    height: 2 + Math.ceil(rows * pitch) + AXIS,
    x(nanos) {
      return left + (run.until === 0 ? 0 : nanos / run.until * this.width);
    },
    nanos(x) {
      return Math.min(run.until, Math.max(0, (x - left) / this.width * run.until));
    },
  };
}

/** How high the band below a core's bars is that tells how busy it was; 0 where there is none. */
function bandOf(run, layout) {
  return layout.by === 'core' && layout.pitch >= 18 && run.samples.length > 0 ? 4 : 0;
}

/** Draws the timeline without its playhead. */
function drawLanes(graphics, run, layout, bars) {
  const bandHeight = bandOf(run, layout);
  const gap = layout.pitch >= 10 ? 3 : layout.pitch >= 4 ? 1 : 0;
  const height = Math.max(1, layout.pitch - gap - bandHeight);
  graphics.font = '11px system-ui, sans-serif';
  graphics.textAlign = 'right';
  const stride = Math.ceil(13 / layout.pitch);
  for (let row = 0; row < layout.rows; row++) {
    const y = layout.top + row * layout.pitch;
    if (layout.pitch >= 6) {
      graphics.fillStyle = role('lane');
      graphics.fillRect(layout.left, y, layout.width, height);
    }
    if (row % stride === 0) {
      graphics.fillStyle = role('secondary');
      graphics.fillText(rowLabel(run, layout.by, row), layout.left - 5, Math.max(7, y + Math.min(height / 2, 8) + 0.5));
    }
  }
  for (const bar of drawnBars(bars)) {
    const x = layout.x(bar.from);
    const wide = layout.x(Math.min(bar.to, run.until)) - x;
    const space = bar.state === 'ready' || bar.state === 'starting' ? 0 : wide >= 14 ? 2 : wide >= 4 ? 1 : 0;
    const y = layout.top + bar.row * layout.pitch;
    const ink = inkOf(run, bar.task.index);
    drawBar(graphics, ink, bar.state, x, y, Math.max(0.3, wide - space), height);
    if (bar.task.index === pen.followed && height >= 3) {
      edge(graphics, role('text'), x, y, Math.max(1, wide - space), height);
    }
    if (bar.state === 'running' && height >= 11 && wide - space >= 6 + 7 * String(bar.task.index).length) {
      graphics.fillStyle = ink.number;
      graphics.textAlign = 'center';
      graphics.fillText(bar.task.index, x + (wide - space) / 2, y + height / 2 + 0.5);
    }
  }
  if (bandHeight > 0) {
    drawBands(graphics, run, layout, height + 1, bandHeight - 1);
  }
  drawAxis(graphics, run, layout);
}

/** How busy each core was below its bars: as long as a window, as strong as its share. */
function drawBands(graphics, run, layout, below, height) {
  graphics.fillStyle = role('busy');
  for (const sample of run.samples) {
    const from = layout.x(Math.max(0, sample.from));
    const to = layout.x(Math.max(0, sample.to));
    sample.shares.forEach((share, core) => {
      if (!Number.isNaN(share)) {
        const high = height * share;
        graphics.fillRect(from, layout.top + core * layout.pitch + below + height - high, Math.max(0, to - from - 0.5), high);
      }
    });
  }
}

/** Ticks at round times, as many as have room. */
function drawAxis(graphics, run, layout) {
  graphics.textAlign = 'center';
  graphics.fillStyle = role('secondary');
  const room = run.until / Math.max(1, Math.floor(layout.width / 90));
  const power = Math.pow(10, Math.floor(Math.log10(Math.max(1, room))));
  const step = [1, 2, 5, 10].map(each => each * power).find(each => each >= room) || run.until;
  for (let at = 0; at <= run.until && step > 0; at += step) {
    const x = layout.x(at);
    graphics.fillRect(x, layout.bottom, 1, 4);
    graphics.textAlign = at === 0 ? 'left' : x > layout.left + layout.width - 30 ? 'right' : 'center';
    graphics.fillText(tick(at, run.until, step), x, layout.bottom + 12);
  }
}

/** A mark of the axis: all have the unit of its end and as many digits as the step. */
function tick(nanos, end, step) {
  const [unit, name] = end >= 1e9 ? [1e9, words.seconds] : end >= 1e6 ? [1e6, words.millis] : [1e3, words.micros];
  const decimals = Math.max(0, -Math.floor(Math.log10(step / unit) + 1e-9));
  return decimal(nanos / unit, decimals) + name;
}

/** The bar at a place, null where there is none; of several the one that is drawn above. */
function barAt(layout, bars, x, y) {
  const row = Math.floor((y - layout.top) / layout.pitch);
  const slack = 3 * layout.nanos(layout.left + 1);
  const nanos = layout.nanos(x);
  let best = null;
  for (const bar of bars) {
    const off = Math.max(bar.from - nanos, nanos - bar.to, 0);
    if (bar.row === row && off <= slack && (best === null || off <= Math.max(best.from - nanos, nanos - best.to, 0))) {
      best = bar;
    }
  }
  return best;
}
