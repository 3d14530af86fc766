import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { AgentProcess, environmentOf, hubOf } from '../test-support/agent-process.js';
import { AUTH_KEY } from '../test-support/hub.js';

const ALICE = { world: 'w', device: 'alice-1' };
const BOB = { world: 'w', device: 'bob-1' };
const VIDEO_TO_BOB = { receiverId: 'bob', receiverType: 'user', callType: 'video' };

async function aliceAndBob(t) {
  const environment = environmentOf(await hubOf(t));
  const agents = [new AgentProcess(t, environment), new AgentProcess(t, environment)];
  await Promise.all([agents[0].openWorld('alice'), agents[1].openWorld('bob')]);
  return agents;
}

async function eventOf(agent, name, inWorld = 'w') {
  for (const deadline = Date.now() + 5000; Date.now() < deadline; await sleep(2)) {
    const found = agent.events.find(({ event, world }) => event === name && world === inWorld);
    if (found) return found;
  }
  throw new Error(`No ${name}. ${agent.stderr}`);
}

// Side by side: the tests do little else than wait.
describe('the agent of the CometChat SDK', { concurrency: true }, () => {
  test('a call goes from ringing to its end, in the words of the protocol', async (t) => {
    const [alice, bob] = await aliceAndBob(t);

    const { sessionId } = (await alice.request('initiateCall', { ...ALICE, ...VIDEO_TO_BOB })).result.call;
    const { call } = await eventOf(bob, 'onIncomingCallReceived');
    const accepted = (await bob.request('acceptCall', { ...BOB, sessionId })).result.call;
    await eventOf(alice, 'onOutgoingCallAccepted');
    const ended = (await alice.request('endCall', { ...ALICE, sessionId })).result.call;

    const parties = { callInitiator: { uid: 'alice' }, callReceiver: { uid: 'bob' } };
    const { initiatedAt, ...incoming } = call;
    assert.deepEqual(incoming, { sessionId, callType: 'video', callStatus: 'initiated', receiverType: 'user', ...parties });
    assert.deepEqual([accepted.callStatus, ended.callStatus], ['ongoing', 'ended']);
    assert.equal((await eventOf(bob, 'onCallEndedMessageReceived')).listenerId, 'main');
  });

  test('reject, busy and cancel are told apart by the status, and one that makes no sense is handed on', async (t) => {
    const [alice, bob] = await aliceAndBob(t);
    const rejected = (await alice.request('initiateCall', { ...ALICE, ...VIDEO_TO_BOB })).result.call;

    const nonsense = await bob.request('rejectCall', { ...BOB, sessionId: rejected.sessionId, status: 'sulking' });
    const busy = await bob.request('rejectCall', { ...BOB, sessionId: rejected.sessionId, status: 'busy' });
    const cancelled = (await alice.request('initiateCall', { ...ALICE, ...VIDEO_TO_BOB })).result.call;
    const cancel = await alice.request('rejectCall', { ...ALICE, sessionId: cancelled.sessionId, status: 'cancelled' });

    assert.deepEqual([nonsense.error.code, nonsense.error.data], [1, { code: 'ERR_BAD_STATUS' }]);
    assert.deepEqual([busy.result.call.callStatus, cancel.result.call.callStatus], ['busy', 'cancelled']);
  });

  test('no call of a closed world rings on in the next', async (t) => {
    const [alice, bob] = await aliceAndBob(t);
    await alice.request('initiateCall', { ...ALICE, ...VIDEO_TO_BOB });
    await eventOf(bob, 'onIncomingCallReceived');

    await Promise.all([alice, bob].map((agent) => agent.request('closeWorld', { world: 'w' })));
    await Promise.all([alice.openWorld('alice', 'v'), bob.openWorld('bob', 'v')]);
    const again = await alice.request('initiateCall', { ...ALICE, world: 'v', ...VIDEO_TO_BOB });

    assert.equal(again.error, undefined, 'the first call would keep alice on the phone');
    await eventOf(bob, 'onIncomingCallReceived', 'v');
    assert.deepEqual(bob.events.filter(({ world }) => world === 'v').map(({ call }) => call.sessionId), [again.result.call.sessionId]);
  });

  test('what the page does not show is neither declared nor offered', async (t) => {
    const [alice] = await aliceAndBob(t);
    const { capabilities } = (await alice.request('initialize', { protocolVersion: 1, kit: {} })).result;

    assert.equal(capabilities.devicesPerAgent, 'one');
    assert.deepEqual([capabilities.activeCall, capabilities.customTimeout, capabilities.sessions], [false, false, false]);
    for (const method of ['getActiveCall', 'generateToken', 'startSession', 'disconnect', 'advanceTime']) {
      assert.equal((await alice.request(method, { ...ALICE, sessionId: 's' })).error.code, -32601, method);
    }
  });

  test('no secret of the environment is shown, though the SDK logs it and the server repeats it', async (t) => {
    const hub = await hubOf(t);
    const good = new AgentProcess(t, environmentOf(hub));
    const bad = new AgentProcess(t, { ...environmentOf(hub), COMETCHAT_AUTH_KEY: 'a-key-that-was-withdrawn' });

    await good.openWorld('alice');
    const refused = await bad.openWorld('bob');

    assert.match(good.stderr, /Logged in with \*\*\*\./);
    assert.match(refused.error.message, /The auth key "\*\*\*" is wrong/);
    const all = [good, bad].map(({ stderr, written }) => stderr + JSON.stringify(written)).join();
    for (const secret of [AUTH_KEY, 'a-key-that-was-withdrawn', 'app-id-of-the-stand-in']) assert.ok(!all.includes(secret), secret);
  });

  test('what is missing is said in the handshake, with the remedy', async (t) => {
    const environment = environmentOf(await hubOf(t));
    const without = async (change) => {
      const agent = new AgentProcess(t, { ...environment, ...change });
      return (await agent.request('initialize', { protocolVersion: 1, kit: {} })).error.message;
    };

    assert.match(await without({ COMETCHAT_SDK: undefined }), /@cometchat\/chat-sdk-javascript could not be loaded.*Set COMETCHAT_SDK/s);
    assert.match(await without({ COMETCHAT_SDK: './test-support/hub.js' }), /has no CometChat|could not be loaded/);
    assert.match(await without({ COMETCHAT_LOGIN: undefined }), /Set COMETCHAT_LOGIN/);
    assert.match(await without({ COMETCHAT_LOGIN: environment.COMETCHAT_SDK }), /exports no function logIn/);
  });
});
