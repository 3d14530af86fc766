import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { AgentProcess } from '../test-support/agent-process.js';
import { quiet } from '../test-support/phone.js';

const ALICE = { world: 'w', device: 'alice-1' };
const BOB = { world: 'w', device: 'bob-1' };

// Side by side: the tests do little else than wait.
describe('the agent', { concurrency: true }, () => {
  test('the agent says what it can do', async (t) => {
    const { result } = await new AgentProcess(t).request('initialize', { protocolVersion: 1, kit: { name: 'test', version: '0' } });

    assert.equal(result.protocolVersion, 1);
    assert.equal(result.dialect, 'javascript');
    assert.equal(result.capabilities.customTimeout, true);
    assert.equal(result.capabilities.virtualTime, false);
  });

  test('a call goes from ringing to its end, in the words of the protocol', async (t) => {
    const agent = new AgentProcess(t);
    assert.deepEqual((await agent.openWorld('w')).result, {});

    const { sessionId, initiatedAt } = await agent.callBob('w');
    const accepted = (await agent.request('acceptCall', { ...BOB, sessionId })).result.call;
    const ended = (await agent.request('endCall', { ...ALICE, sessionId })).result.call;
    await quiet();

    assert.ok(Math.abs(initiatedAt - Date.now() / 1000) < 60, 'times are in seconds');
    assert.deepEqual(agent.events.find(({ event }) => event === 'onOutgoingCallAccepted'), {
      ...ALICE, listenerId: 'main', event: 'onOutgoingCallAccepted', call: accepted,
    });
    assert.deepEqual(agent.events.filter(({ event }) => event === 'onCallEndedMessageReceived').map(({ call }) => call), [ended, ended]);
  });

  test('a broken SDK without a server of the kit opens no world, instead of passing for the whole one', async (t) => {
    const { error } = await new AgentProcess(t, '--broken', 'double-end').openWorld('w');

    assert.match(error.message, /--broken needs a run with --backend/);
  });

  test('a refusal is error 1, with the code of the SDK', async (t) => {
    const agent = new AgentProcess(t);
    await agent.openWorld('w');

    const { error } = await agent.request('acceptCall', { ...BOB, sessionId: 'no-such-call' });

    assert.deepEqual([error.code, error.data], [1, { code: 'UNKNOWN_CALL' }]);
  });

  test('the active call is the call or null', async (t) => {
    const agent = new AgentProcess(t);
    await agent.openWorld('w');
    assert.deepEqual((await agent.request('getActiveCall', ALICE)).result, { call: null });

    const call = await agent.callBob('w');

    assert.deepEqual((await agent.request('getActiveCall', ALICE)).result, { call });
    assert.deepEqual((await agent.request('clearActiveCall', ALICE)).result, {});
    assert.deepEqual((await agent.request('getActiveCall', ALICE)).result, { call: null });
  });

  test('a removed listener reports nothing', async (t) => {
    const agent = new AgentProcess(t);
    await agent.openWorld('w');
    assert.deepEqual((await agent.request('removeCallListener', { ...BOB, listenerId: 'main' })).result, {});

    await agent.callBob('w');
    await quiet();

    assert.deepEqual(agent.events, []);
  });

  test('requests of one device reach the SDK in the order sent, without waiting for answers', async (t) => {
    const agent = new AgentProcess(t);
    await agent.openWorld('w');
    const { sessionId } = await agent.callBob('w');

    const [accept, end] = agent.send(['acceptCall', { ...BOB, sessionId }], ['endCall', { ...BOB, sessionId }]);

    assert.equal((await agent.responseTo(accept)).result.call.callStatus, 'ongoing');
    assert.equal((await agent.responseTo(end)).result.call.callStatus, 'ended');
  });

  test('worlds do not see each other', async (t) => {
    const agent = new AgentProcess(t);
    await agent.openWorld('w');
    await agent.openWorld('v');

    const { sessionId } = await agent.callBob('v');
    await quiet();

    assert.deepEqual(agent.events.map(({ world }) => world), ['v']);
    assert.equal((await agent.request('acceptCall', { ...BOB, sessionId })).error.data.code, 'UNKNOWN_CALL');
  });

  test('a closed world is silent, and its name opens a fresh one', async (t) => {
    const agent = new AgentProcess(t);
    await agent.openWorld('w');
    const { sessionId } = await agent.callBob('w', 1);
    await quiet();

    const [inFlight, close] = agent.send(['acceptCall', { ...BOB, sessionId }], ['closeWorld', { world: 'w' }]);
    assert.deepEqual((await agent.responseTo(close)).result, {});
    assert.equal((await agent.responseTo(inFlight)).error.code, 2, 'a command cut off may have happened');
    assert.equal(agent.written.at(-1).id, close, 'nothing comes after the answer to closeWorld');
    const eventsBefore = agent.events.length;

    await agent.openWorld('w');
    await sleep(1100); // The call of the closed world would time out meanwhile.

    assert.equal(agent.events.length, eventsBefore);
    assert.deepEqual((await agent.request('getActiveCall', ALICE)).result, { call: null });
    assert.equal((await agent.request('endCall', { ...ALICE, sessionId })).error.data.code, 'UNKNOWN_CALL');
  });

  test('what is not offered, not JSON, not a request or not open is answered as such', async (t) => {
    const agent = new AgentProcess(t);
    await agent.openWorld('w');
    for (const method of ['advanceTime', 'generateToken', 'disconnect', 'constructor']) {
      assert.equal((await agent.request(method, ALICE)).error.code, -32601);
    }
    agent.sendText('{"jsonrpc":');
    agent.sendText('');
    agent.sendText('[]');
    assert.equal((await agent.request('endCall', { ...ALICE, world: 'v', sessionId: 'x' })).error.code, -32602);

    const withoutId = agent.written.filter(({ id }) => id === null).map(({ error }) => error.code);
    assert.deepEqual(withoutId.sort(), [-32600, -32700]);
  });

  test('a line is ended by a line feed alone', async (t) => {
    const agent = new AgentProcess(t);
    await agent.openWorld('w');

    const { error } = await agent.request('acceptCall', { ...BOB, sessionId: 'one\u2028two' });

    assert.equal(error.data.code, 'UNKNOWN_CALL');
  });

  test('the agent exits after shutdown', async (t) => {
    const agent = new AgentProcess(t);
    await agent.openWorld('w');
    await agent.callBob('w');

    assert.deepEqual((await agent.request('shutdown')).result, {});

    assert.deepEqual(await agent.exited, [0, null]);
  });

  test('the agent exits at the end of its input', async (t) => {
    const agent = new AgentProcess(t);
    await agent.openWorld('w');
    await agent.callBob('w');

    agent.process.stdin.end();

    assert.deepEqual(await agent.exited, [0, null]);
  });
});
