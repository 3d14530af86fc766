import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

import { Switchboard } from '../../../examples/javascript/sdk/index.js';

export const AUTH_KEY = 'auth-key-of-the-stand-in';

const USERS = ['alice', 'bob', 'carol', 'dave', 'erin', 'frank'];

/** The stand-in's server: a switchboard that outlives the worlds, as a real one does, behind a socket on loopback. */
export class Hub {
  #switchboard = new Switchboard();
  #server = createServer((socket) => new Line(socket, this.#switchboard));
  #sockets = new Set();

  static async open() {
    const hub = new Hub();
    for (const uid of USERS) hub.#switchboard.addUser({ uid, name: uid });
    hub.#server.on('connection', (socket) => hub.#sockets.add(socket));
    hub.#server.listen(0, '127.0.0.1');
    await once(hub.#server, 'listening');
    return hub;
  }

  get address() {
    return `127.0.0.1:${this.#server.address().port}`;
  }

  close() {
    this.#switchboard.close();
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }
}

/** One login. */
class Line {
  #socket;
  #switchboard;
  #uid;

  constructor(socket, switchboard) {
    this.#socket = socket;
    this.#switchboard = switchboard;
    createInterface(socket).on('line', (line) => this.#onQuestion(JSON.parse(line)));
    socket.on('error', () => {});
    socket.on('close', () => this.#uid && switchboard.logout(this.#uid));
  }

  #onQuestion({ id, command, args }) {
    try {
      this.#write({ id, result: command === 'login' ? this.#logIn(...args) : asOnTheLine(this.#switchboard[command](this.#uid, ...args)) });
    } catch ({ code, message }) {
      this.#write({ id, error: { code: `ERR_${code}`, message } });
    }
  }

  #logIn(uid, authKey) {
    if (authKey !== AUTH_KEY) throw Object.assign(new Error(`The auth key "${authKey}" is wrong.`), { code: 'AUTH' });
    this.#switchboard.login(uid, (event, call) => this.#write({ event, call: asOnTheLine(call) }));
    this.#uid = uid;
    return {};
  }

  #write(message) {
    this.#socket.write(`${JSON.stringify(message)}\n`);
  }
}

/** Times in seconds; the example SDK counts milliseconds. */
function asOnTheLine({ initiatedAt, joinedAt, endedAt, ...call }) {
  return { ...call, initiatedAt: initiatedAt / 1000, joinedAt: joinedAt && joinedAt / 1000, endedAt: endedAt && endedAt / 1000 };
}
