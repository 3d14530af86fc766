import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 5_000;

/** Stands in for the kit that listens: hands out a WebSocket class, and each socket made of it is a connection. */
export class KitStandIn {
  connections = [];
  /** How many of the next attempts fail, because nobody listens. */
  deaf = 0;

  get WebSocket() {
    const kit = this;
    return class extends Connection {
      constructor(url) {
        super(url);
        kit.connections.push(this);
        setTimeout(() => (kit.deaf-- > 0 ? this.fail() : this.open()));
      }
    };
  }

  /** The connection of that number, once it is open. */
  async connection(number) {
    await until(() => this.connections[number]?.isOpen, `No connection ${number}.`);
    return this.connections[number];
  }
}

/** One connection, as the agent sees it (send, close, events) and as the kit does (request, written). */
export class Connection extends EventTarget {
  isOpen = false;
  /** Everything the agent has written, in order. */
  written = [];
  #nextId = 1;

  constructor(url) {
    super();
    this.url = url;
  }

  open() {
    this.isOpen = true;
    this.dispatchEvent(new Event('open'));
  }

  fail() {
    this.dispatchEvent(new Event('error'));
    this.closed(1006);
  }

  send(text) {
    if (this.isOpen) this.written.push(JSON.parse(text));
  }

  close(code = 1005, reason = '') {
    if (!this.isOpen) return;
    this.isOpen = false;
    setTimeout(() => this.closed(code, reason));
  }

  closed(code, reason) {
    this.dispatchEvent(Object.assign(new Event('close'), { code, reason }));
  }

  hear(text) {
    this.dispatchEvent(Object.assign(new Event('message'), { data: text }));
  }

  /** Sends without waiting, and gives the id of the request. */
  ask(method, params) {
    const id = this.#nextId++;
    this.hear(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return id;
  }

  /** Sends, and waits for the response. */
  request(method, params) {
    return this.responseTo(this.ask(method, params));
  }

  async responseTo(id) {
    const response = () => this.written.find((message) => message.id === id);
    await until(response, `No answer to request ${id}.`);
    return response();
  }

  get events() {
    return this.written.filter(({ method }) => method);
  }
}

export async function until(condition, complaint) {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(1)) if (condition()) return;
  throw new Error(complaint);
}
