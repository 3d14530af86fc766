import { pauses, sleep } from './back-off.js';
import { Conversation } from './conversation.js';

const DONE = 1000;
const REFUSED = 1008;

const NO_WEB_SOCKET =
  'There is no WebSocket here. Node has one from 22 on; before that, give a class: dialIn(agent, url, { WebSocket }).';

/**
 * Dials in to a kit that listens (`ringspec run --listen`), and serves it. When the connection is lost, its worlds are closed
 * and the agent dials again, each time after a longer pause. Fulfilled when the kit is done or the signal aborts; rejected when
 * the kit does not want this agent, with the reason that it gave.
 */
export async function dialIn(agent, url, { token, hosts, signal, WebSocket = globalThis.WebSocket } = {}) {
  if (!WebSocket) throw new Error(NO_WEB_SOCKET);
  let waits = pauses();
  while (!signal?.aborted) {
    const call = new Line(new WebSocket(url), agent, { token, hosts });
    await call.untilClosed(signal);
    if (call.isOver) return;
    if (call.wasOpen) waits = pauses();
    await sleep(waits.next().value, signal);
  }
}

/** One connection, from dialling to its close. */
class Line {
  isOver = false;
  wasOpen = false;
  #socket;
  #conversation;

  constructor(socket, agent, greeting) {
    this.#socket = socket;
    this.#conversation = new Conversation(agent, (message) => socket.send(message), () => this.#hangUp(), greeting);
    socket.addEventListener('open', () => (this.wasOpen = true));
    socket.addEventListener('message', ({ data }) => this.#conversation.receive(data));
    socket.addEventListener('error', () => {}); // A close follows; where nobody listens, the package ws throws.
  }

  async untilClosed(signal) {
    const hangUp = () => this.#hangUp();
    signal?.addEventListener('abort', hangUp);
    const { code, reason } = await new Promise((resolve) => this.#socket.addEventListener('close', resolve));
    signal?.removeEventListener('abort', hangUp);
    await this.#conversation.close();
    if (code === REFUSED) throw new Error(`The kit sent this agent away: ${reason}`);
    this.isOver ||= code === DONE;
  }

  #hangUp() {
    this.isOver = true;
    this.#socket.close(DONE);
  }
}
