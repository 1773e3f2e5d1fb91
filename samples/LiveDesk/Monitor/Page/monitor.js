'use strict';

// The board comes ready from the server; this puts it in its place, and the browser connects again by itself.
const board = document.getElementById('board');
if (board) {
  const stale = document.getElementById('stale');
  const feed = new EventSource(board.dataset.feed);
  feed.addEventListener('open', () => { stale.hidden = true; });
  feed.addEventListener('error', () => { stale.hidden = false; });
  feed.addEventListener('board', event => {
    stale.hidden = true;
    // Whoever works by keyboard stays where they are.
    const alarm = document.activeElement?.dataset?.alarm;
    board.innerHTML = event.data;
    if (alarm) { board.querySelector(`button[data-alarm="${CSS.escape(alarm)}"]`)?.focus(); }
  });
  board.addEventListener('click', async event => {
    const button = event.target.closest('button[data-alarm]');
    if (!button) { return; }
    button.disabled = true;
    await fetch('/alarms/' + button.dataset.alarm.split('/').map(encodeURIComponent).join('/'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), 'X-Live-Desk': 'page' },
      body: '{}',
    });
  });
}
