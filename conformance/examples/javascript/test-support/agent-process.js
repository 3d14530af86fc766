import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('..', import.meta.url));

const PATIENCE_MS = 10_000;

/** The agent in a process of its own, as the kit starts it. */
export class AgentProcess {
  /** Everything the agent has written, in order. */
  written = [];
  #nextId = 1;

  constructor(test, ...args) {
    this.process = spawn(process.execPath, [FOLDER, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.exited = once(this.process, 'exit');
    createInterface(this.process.stdout).on('line', (line) => this.written.push(JSON.parse(line)));
    test.after(() => this.process.kill());
  }

  /** Sends without waiting, in one piece, and gives the ids of the requests. */
  send(...requests) {
    const messages = requests.map(([method, params]) => ({ jsonrpc: '2.0', id: this.#nextId++, method, params }));
    this.sendText(messages.map((message) => JSON.stringify(message)).join('\n'));
    return messages.map(({ id }) => id);
  }

  sendText(line) {
    this.process.stdin.write(`${line}\n`);
  }

  /** Sends, and waits for the response. */
  request(method, params) {
    return this.responseTo(...this.send([method, params]));
  }

  async responseTo(id) {
    for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(2)) {
      const response = this.written.find((message) => message.id === id);
      if (response) return response;
    }
    throw new Error(`No answer to request ${id}.`);
  }

  get events() {
    return this.written.filter(({ method }) => method === 'callEvent').map(({ params }) => params);
  }

  /** A world in which alice and bob each have a device with a listener. */
  async openWorld(world) {
    const opened = await this.request('openWorld', {
      world,
      users: [{ uid: 'alice', name: 'Alice' }, { uid: 'bob', name: 'Bob' }],
      groups: [],
      devices: [{ device: 'alice-1', uid: 'alice' }, { device: 'bob-1', uid: 'bob' }],
      hosts: ['alice-1', 'bob-1'],
    });
    for (const device of ['alice-1', 'bob-1']) await this.request('addCallListener', { world, device, listenerId: 'main' });
    return opened;
  }

  async callBob(world, timeout) {
    const params = { world, device: 'alice-1', receiverId: 'bob', receiverType: 'user', callType: 'video', timeout };
    return (await this.request('initiateCall', params)).result.call;
  }
}
