// Holds the page's board against what the program's own board is at the same moments: for checks by hand, in no page.
(() => {
  const expected = JSON.parse(document.getElementById('expected').textContent);
  const names = {notStarted: 0, starting: 1, ready: 2, running: 3, blocked: 4, notKnown: 5, finished: 6};
  const wrong = [];
  for (const each of expected) {
    const board = boardAt(run, each.at, each.rate);
    const here = {
      at: each.at,
      rate: each.rate,
      states: board.at.map(where => names[where.state]).join(''),
      cores: board.at.map(where => (where.state === 'finished' ? -1 : where.core)).join(' '),
      stopped: board.at.map(where => (where.stopped ? 1 : 0)).join(''),
      finished: board.finished.map(k => run.tasks[k].index).join(' '),
      joined: board.counts.joined,
      waits: board.waits,
      places: [board.counts.notStarted, board.counts.ready, board.counts.core, board.counts.blocked, board.counts.finished].join(' '),
    };
    for (const name of Object.keys(here)) {
      if (String(here[name]) !== String(each[name])) {
        wrong.push(`at ${each.at}: ${name} is ${String(here[name]).slice(0, 60)} and should be ${String(each[name]).slice(0, 60)}`);
      }
    }
  }
  document.title = `${expected.length} moments, ${wrong.length} differences`;
  window.checked = document.title + (wrong.length ? '\n' + wrong.slice(0, 5).join('\n') : '');
})();
