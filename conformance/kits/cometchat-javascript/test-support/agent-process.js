import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { AUTH_KEY, Hub } from './hub.js';

const FOLDER = fileURLToPath(new URL('..', import.meta.url));

const PATIENCE_MS = 10_000;

export function environmentOf(hub) {
  return {
    PATH: process.env.PATH,
    COMETCHAT_SDK: `${FOLDER}test-support/stand-in`,
    COMETCHAT_LOGIN: `${FOLDER}test-support/login.js`,
    COMETCHAT_APP_ID: 'app-id-of-the-stand-in',
    COMETCHAT_REGION: hub.address,
    COMETCHAT_AUTH_KEY: AUTH_KEY,
  };
}

/** The hub, gone when the test is over. */
export async function hubOf(test) {
  const hub = await Hub.open();
  test.after(() => hub.close());
  return hub;
}

/** The agent in a process of its own, for one device, as the kit starts it. */
export class AgentProcess {
  written = [];
  stderr = '';
  #nextId = 1;

  constructor(test, environment) {
    this.process = spawn(process.execPath, [FOLDER], { env: environment });
    this.exited = once(this.process, 'exit');
    this.process.stderr.on('data', (chunk) => (this.stderr += chunk));
    createInterface(this.process.stdout).on('line', (line) => this.written.push(JSON.parse(line)));
    test.after(() => this.process.kill());
  }

  async request(method, params) {
    const id = this.#nextId++;
    this.process.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
    for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(2)) {
      const response = this.written.find((message) => message.id === id);
      if (response) return response;
    }
    throw new Error(`No answer to ${method}. ${this.stderr}`);
  }

  get events() {
    return this.written.filter(({ method }) => method === 'callEvent').map(({ params }) => params);
  }

  /** Says hello, opens a world in which this is the device `uid-1`, and listens. */
  async openWorld(uid, world = 'w') {
    await this.request('initialize', { protocolVersion: 1, kit: { name: 'test', version: '0' } });
    const device = `${uid}-1`;
    const opened = await this.request('openWorld', { world, users: [], groups: [], devices: [{ device, uid }], hosts: [device] });
    await this.request('addCallListener', { world, device, listenerId: 'main' });
    return opened;
  }
}
