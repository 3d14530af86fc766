import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dialIn } from '../index.js';
import { pauses, sleep } from '../src/back-off.js';
import { agentWith, open } from '../test-support/agents.js';
import { KitStandIn, until } from '../test-support/kit-stand-in.js';

test('a shutdown closes what is open, is answered, and ends the dialling', async () => {
  const kit = new KitStandIn();
  const closed = [];
  const agent = agentWith({}, { world: { close: () => void closed.push('w') } });
  const dialled = dialIn(agent, 'ws://kit/?token=t', { WebSocket: kit.WebSocket });
  const connection = await kit.connection(0);
  await open(connection, 'w');

  const { result } = await connection.request('shutdown');
  await dialled;

  assert.deepEqual(result, {});
  assert.deepEqual(closed, ['w']);
  assert.deepEqual(kit.connections.map(({ url }) => url), ['ws://kit/?token=t']);
});

test('the token, and the devices that can be hosted, stand in the answer to initialize', async (t) => {
  const kit = new KitStandIn();
  const done = new AbortController();
  t.after(() => done.abort());
  dialIn(agentWith({}), 'ws://kit', { WebSocket: kit.WebSocket, signal: done.signal, token: 'one-time', hosts: ['alice-1'] });

  const { result } = await (await kit.connection(0)).request('initialize', { protocolVersion: 1 });

  assert.deepEqual([result.token, result.hosts], ['one-time', ['alice-1']]);
});

test('a kit that is done, or does not want this agent, is not dialled again', async () => {
  const kit = new KitStandIn();
  const dialled = [0, 1].map(() => dialIn(agentWith({}), 'ws://kit', { WebSocket: kit.WebSocket }));

  (await kit.connection(0)).close(1000, 'ringspec is done');
  (await kit.connection(1)).close(1008, 'wrong token');

  await dialled[0];
  await assert.rejects(dialled[1], /sent this agent away: wrong token/);
  assert.equal(kit.connections.length, 2);
});

test('a lost connection closes its worlds, and the agent dials again', async (t) => {
  const kit = new KitStandIn();
  const closed = [];
  const done = new AbortController();
  t.after(() => done.abort());
  dialIn(agentWith({}, { world: { close: () => void closed.push('w') } }), 'ws://kit', { WebSocket: kit.WebSocket, signal: done.signal });
  const first = await kit.connection(0);
  await open(first, 'w');

  first.close(1006);
  const second = await kit.connection(1);

  assert.deepEqual(closed, ['w']);
  assert.deepEqual((await open(second, 'w')).result, {}, 'the name is free again');
});

test('where nobody listens yet, the agent tries again', async (t) => {
  const kit = new KitStandIn();
  kit.deaf = 2;
  const done = new AbortController();
  t.after(() => done.abort());

  dialIn(agentWith({}), 'ws://kit', { WebSocket: kit.WebSocket, signal: done.signal });

  assert.ok(await kit.connection(2));
});

test('each pause is twice the one before it, up to ten seconds', () => {
  const waits = pauses();

  assert.deepEqual(Array.from({ length: 8 }, () => waits.next().value), [250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
});

test('an abort hangs up and ends the dialling, also in the middle of a pause', async () => {
  const kit = new KitStandIn();
  const done = new AbortController();
  const dialled = dialIn(agentWith({}), 'ws://kit', { WebSocket: kit.WebSocket, signal: done.signal });
  const connection = await kit.connection(0);
  done.abort();
  await dialled;
  assert.equal(connection.isOpen, false);

  kit.deaf = 1;
  const again = new AbortController();
  const dialledAgain = dialIn(agentWith({}), 'ws://kit', { WebSocket: kit.WebSocket, signal: again.signal });
  await until(() => kit.connections.length === 2, 'It did not dial.');
  setTimeout(() => again.abort(), 20);
  await dialledAgain;
  assert.equal(kit.connections.length, 2);
});

test('without a WebSocket the agent says what to do', async () => {
  await assert.rejects(dialIn(agentWith({}), 'ws://kit', { WebSocket: null }), /Node has one from 22 on.*give a class/);
});

test('an address that is none is said at once, and not tried for ever', async () => {
  class Picky {
    constructor(url) {
      throw new SyntaxError(`"${url}" is no address`);
    }
  }

  await assert.rejects(dialIn(agentWith({}), 'nowhere', { WebSocket: Picky }), /"nowhere" is no address/);
});

test('nobody sleeps once it is over, and a sleep leaves nothing behind', { timeout: 5_000 }, async () => {
  const over = new AbortController();
  let listening = 0;
  const signal = { aborted: false, addEventListener: () => listening++, removeEventListener: () => listening-- };
  over.abort();

  await sleep(60_000, over.signal);
  await sleep(1, signal);

  assert.equal(listening, 0);
});
