import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ALICE, agentWith, connected, open, opened } from '../test-support/agents.js';

const NEVER = new Promise(() => {});

test('the agent says what its author declared, and hears what the kit says', async (t) => {
  const heard = [];
  const kit = await connected(t, agentWith({}, { initialize: (request) => void heard.push(request) }));
  const greeting = { protocolVersion: 1, kit: { name: 'ringspec', version: '1' }, backend: { url: 'http://127.0.0.1:1', events: 'ws://127.0.0.1:1' } };

  const { result } = await kit.request('initialize', greeting);

  assert.deepEqual(heard, [greeting]);
  assert.deepEqual(result, {
    protocolVersion: 1,
    agent: { name: 'agent-under-test', version: '1.2.3' },
    dialect: 'javascript',
    capabilities: { activeCall: true },
  });
});

test('the author is asked for the devices that are hosted here, and for no other', async (t) => {
  const asked = [];
  const agent = agentWith({});
  await opened(t, { ...agent, openWorld: (request) => (asked.push(request), agent.openWorld(request)) });

  assert.deepEqual(asked, [{
    world: 'w',
    users: [{ uid: 'alice', name: 'Alice' }, { uid: 'bob', name: 'Bob' }],
    groups: [],
    devices: [{ device: 'alice-1', uid: 'alice' }],
  }]);
});

test('a world, or a device, that is not here is answered as such', async (t) => {
  const kit = await opened(t, agentWith({ clearActiveCall() {} }));

  for (const params of [{ ...ALICE, world: 'v' }, { ...ALICE, device: 'bob-1' }]) {
    assert.equal((await kit.request('clearActiveCall', params)).error.code, -32602);
  }
  assert.equal((await open(kit, 'w')).error.code, -32602, 'open already');
});

test('closing answers what is under way, then itself, and then nothing comes any more', async (t) => {
  let tell;
  let settle;
  const device = {
    addCallListener: (_, report) => (tell = report),
    acceptCall: () => NEVER,
    endCall: () => new Promise((resolve) => (settle = resolve)),
  };
  const kit = await opened(t, agentWith(device, { world: { close: () => tell('onCallEndedMessageReceived', {}) } }));
  await kit.request('addCallListener', { ...ALICE, listenerId: 'main' });
  const asked = ['acceptCall', 'endCall'].map((method) => kit.ask(method, { ...ALICE, sessionId: 's1' }));

  const closed = await kit.request('closeWorld', { world: 'w' });
  tell('onIncomingCallReceived', {});
  settle({ sessionId: 's1' });
  await new Promise((resolve) => setTimeout(resolve, 20));

  assert.deepEqual(kit.events.map(({ params }) => params.event), ['onCallEndedMessageReceived']);
  assert.deepEqual(asked.map((id) => kit.written.filter((message) => message.id === id).map(({ error }) => error.code)), [[2], [2]]);
  assert.equal(kit.written.at(-1), closed);
});

test('what closing the SDK answers by itself goes before the kit cuts anything off', async (t) => {
  let settle;
  const device = { acceptCall: () => new Promise((resolve) => (settle = resolve)) };
  const kit = await opened(t, agentWith(device, { world: { close: () => settle({ sessionId: 's1' }) } }));
  const accept = kit.ask('acceptCall', { ...ALICE, sessionId: 's1' });

  await kit.request('closeWorld', { world: 'w' });

  assert.deepEqual((await kit.responseTo(accept)).result, { call: { sessionId: 's1' } });
});

test('a name that is open again is a fresh world: what the old one reports late does not reach it', async (t) => {
  const tell = [];
  const kit = await opened(t, agentWith({ addCallListener: (_, report) => void tell.push(report) }));
  await kit.request('addCallListener', { ...ALICE, listenerId: 'main' });
  await kit.request('closeWorld', { world: 'w' });
  await open(kit, 'w');
  await kit.request('addCallListener', { ...ALICE, listenerId: 'main' });

  tell[0]('onIncomingCallReceived', { sessionId: 'old' });
  tell[1]('onIncomingCallReceived', { sessionId: 'new' });

  assert.deepEqual(kit.events.map(({ params }) => params.call.sessionId), ['new']);
});

test('a world that cannot be opened is the fault of the agent, and leaves its name free', async (t) => {
  let attempts = 0;
  const agent = agentWith({});
  const openWorld = (request) => {
    if (attempts++ === 0) throw new Error('The login failed.');
    return agent.openWorld(request);
  };
  const kit = await connected(t, { ...agent, openWorld });

  assert.match((await open(kit, 'w')).error.message, /The login failed/);
  assert.deepEqual((await open(kit, 'w')).result, {});
});

test('a world that cannot be closed is the fault of the agent, and is closed all the same', async (t) => {
  const kit = await opened(t, agentWith({ acceptCall: () => NEVER }, { world: { close: () => Promise.reject(new Error('The logout failed.')) } }));
  const accept = kit.ask('acceptCall', { ...ALICE, sessionId: 's1' });

  assert.match((await kit.request('closeWorld', { world: 'w' })).error.message, /The logout failed/);
  assert.equal((await kit.responseTo(accept)).error.code, 2);
  assert.deepEqual((await open(kit, 'w')).result, {});
});

test('an advance of time waits for what was asked before it', async (t) => {
  const seen = [];
  let settle;
  const device = { acceptCall: () => new Promise((resolve) => (settle = resolve)) };
  const kit = await opened(t, agentWith(device, { world: { advanceTime: (seconds) => void seen.push(seconds) } }));
  const accept = kit.ask('acceptCall', { ...ALICE, sessionId: 's1' });
  const advance = kit.ask('advanceTime', { world: 'w', seconds: 45 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(seen, []);

  settle({});
  await kit.responseTo(advance);

  assert.deepEqual(seen, [45]);
  assert.deepEqual(kit.written.map(({ id }) => id).slice(-2), [accept, advance]);
});

test('what is not JSON or not a request is answered as such', async (t) => {
  const kit = await connected(t, agentWith({}));

  for (const text of ['{"jsonrpc":', '', '[]', '7']) kit.hear(text);

  assert.deepEqual(kit.written.map(({ id, error }) => [id, error.code]), [[null, -32700], [null, -32600], [null, -32600]]);
});
