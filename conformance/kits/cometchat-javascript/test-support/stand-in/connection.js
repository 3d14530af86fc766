import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

/** The stand-in's line to the hub: questions with their answers, and what the hub pushes. */
export class Connection {
  #socket;
  #waiting = new Map();
  #nextId = 1;

  /** @param address host:port */
  static async open(address, onPush) {
    const { hostname, port } = new URL(`tcp://${address}`);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return new Connection(socket, onPush);
  }

  constructor(socket, onPush) {
    this.#socket = socket;
    createInterface(socket).on('line', (line) => this.#onMessage(JSON.parse(line), onPush));
  }

  ask(command, ...args) {
    const id = this.#nextId++;
    this.#socket.write(`${JSON.stringify({ id, command, args })}\n`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  close() {
    this.#socket.end();
  }

  #onMessage({ id, result, error, ...push }, onPush) {
    if (id === undefined) return onPush(push);
    const { resolve, reject } = this.#waiting.get(id);
    this.#waiting.delete(id);
    return error ? reject(error) : resolve(result);
  }
}
