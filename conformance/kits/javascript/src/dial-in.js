import { Conversation } from './conversation.js';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Dials in to a kit that listens (`ringspec run --listen`), and serves it. When the connection is lost, its worlds are closed
 * and the agent dials again, each time after a longer pause. Fulfilled after `shutdown`, or when the signal aborts.
 */
export async function dialIn(definition, url, options = {}) {
  const { WebSocket = globalThis.WebSocket, signal } = options;
  if (!WebSocket) throw new Error('There is no WebSocket here. Node has one from 22 on; before that, give a class: dialIn(agent, url, { WebSocket }).');
  let pause = FIRST_PAUSE_MS;
  while (!signal?.aborted) {
    const { opened, done } = await converse(definition, new WebSocket(url), signal);
    if (done) return;
    pause = opened ? FIRST_PAUSE_MS : Math.min(2 * pause, LONGEST_PAUSE_MS);
    await sleep(pause, signal);
  }
}

/** One connection, until it closes: whether it ever opened, and whether the kit has said that it is done. */
function converse(definition, socket, signal) {
  return new Promise((resolve) => {
    const outcome = { opened: false, done: false };
    const conversation = new Conversation(
      definition,
      (message) => socket.send(message),
      () => {
        outcome.done = true;
        socket.close();
      },
    );
    const hangUp = () => socket.close();
    signal?.addEventListener('abort', hangUp);
    socket.addEventListener('open', () => (outcome.opened = true));
    socket.addEventListener('message', ({ data }) => conversation.receive(data));
    socket.addEventListener('error', () => {}); // A close follows, and says all.
    socket.addEventListener('close', async () => {
      signal?.removeEventListener('abort', hangUp);
      await conversation.close();
      resolve(outcome);
    });
  });
}

function sleep(milliseconds, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    }, { once: true });
  });
}
