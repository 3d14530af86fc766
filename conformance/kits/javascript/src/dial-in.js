import { pauses, sleep } from './back-off.js';
import { Conversation } from './conversation.js';

/**
 * Dials in to a kit that listens (`ringspec run --listen`), and serves it. When the connection is lost, its worlds are closed
 * and the agent dials again, each time after a longer pause. Fulfilled after `shutdown`, or when the signal aborts.
 */
export async function dialIn(agent, url, { WebSocket = globalThis.WebSocket, signal } = {}) {
  if (!WebSocket) throw new Error(NO_WEB_SOCKET);
  let waits = pauses();
  while (!signal?.aborted) {
    const { opened, done } = await converse(agent, new WebSocket(url), signal);
    if (done) return;
    if (opened) waits = pauses();
    await sleep(waits.next().value, signal);
  }
}

const NO_WEB_SOCKET =
  'There is no WebSocket here. Node has one from 22 on; before that, give a class: dialIn(agent, url, { WebSocket }).';

/** One connection, until it closes: whether it ever opened, and whether the kit has said that it is done. */
async function converse(agent, socket, signal) {
  const outcome = { opened: false, done: false };
  const hangUp = () => socket.close();
  const onShutdown = () => {
    outcome.done = true;
    hangUp();
  };
  const conversation = new Conversation(agent, (message) => socket.send(message), onShutdown);
  socket.addEventListener('open', () => (outcome.opened = true));
  socket.addEventListener('message', ({ data }) => conversation.receive(data));
  signal?.addEventListener('abort', hangUp);
  await closed(socket);
  signal?.removeEventListener('abort', hangUp);
  await conversation.close();
  return outcome;
}

function closed(socket) {
  return new Promise((resolve) => {
    socket.addEventListener('error', () => {}); // A close follows; where nobody listens, the package ws throws.
    socket.addEventListener('close', resolve);
  });
}
