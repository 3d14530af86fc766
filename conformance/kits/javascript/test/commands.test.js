import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Indefinite, NotOffered, Refused } from '../index.js';
import { ALICE, agentWith, opened } from '../test-support/agents.js';

const CALL = { sessionId: 's1', callStatus: 'initiated' };

/** Each command: the params, what the device's method is called with, what it gives, and what the kit is answered. */
const COMMANDS = [
  ['removeCallListener', { listenerId: 'main' }, ['main'], undefined, {}],
  ['initiateCall', { receiverId: 'bob', receiverType: 'user', callType: 'audio', timeout: 30 },
    [{ receiverId: 'bob', receiverType: 'user', callType: 'audio', timeout: 30 }], CALL, { call: CALL }],
  ['acceptCall', { sessionId: 's1' }, ['s1'], CALL, { call: CALL }],
  ['rejectCall', { sessionId: 's1', status: 'sulking' }, ['s1', 'sulking'], CALL, { call: CALL }],
  ['endCall', { sessionId: 's1' }, ['s1'], CALL, { call: CALL }],
  ['getActiveCall', {}, [], CALL, { call: CALL }],
  ['getActiveCall', {}, [], undefined, { call: null }],
  ['clearActiveCall', {}, [], 'ignored', {}],
  ['generateToken', { sessionId: 's1' }, ['s1'], 'token-1', { token: 'token-1' }],
  ['endSession', { sessionId: 's1' }, ['s1'], undefined, {}],
  ['disconnect', {}, [], undefined, {}],
  ['connect', {}, [], undefined, {}],
];

for (const [method, params, args, given, answer] of COMMANDS) {
  test(`${method} reaches the device, and is answered with ${JSON.stringify(answer)}`, async (t) => {
    const seen = [];
    const kit = await opened(t, agentWith({ [method]: async (...heard) => (seen.push(heard), given) }));

    const { result } = await kit.request(method, { ...ALICE, ...params });

    assert.deepEqual(seen, [args]);
    assert.deepEqual(result, answer);
  });
}

test('a listener reports what it is told, and before the answer to what caused it', async (t) => {
  let tell;
  const device = {
    addCallListener: (listenerId, report) => (tell = report),
    endCall: async () => (tell('onCallEndedMessageReceived', CALL), CALL),
  };
  const kit = await opened(t, agentWith(device));
  await kit.request('addCallListener', { ...ALICE, listenerId: 'main' });

  const ended = await kit.request('endCall', { ...ALICE, sessionId: 's1' });

  const params = { ...ALICE, listenerId: 'main', event: 'onCallEndedMessageReceived', call: CALL };
  assert.deepEqual(kit.written.slice(-2), [{ jsonrpc: '2.0', method: 'callEvent', params }, ended]);
});

test('a media session reports who joins, and its end', async (t) => {
  const device = {
    startSession(sessionId, token, report) {
      report('onUserJoined', `bob by ${token}`);
      report('onCallEnded');
    },
  };
  const kit = await opened(t, agentWith(device));

  await kit.request('startSession', { ...ALICE, sessionId: 's1', token: 'token-1' });

  assert.deepEqual(kit.events.map(({ method, params }) => [method, params]), [
    ['sessionEvent', { ...ALICE, event: 'onUserJoined', sessionId: 's1', uid: 'bob by token-1' }],
    ['sessionEvent', { ...ALICE, event: 'onCallEnded', sessionId: 's1' }],
  ]);
});

test('a second command is handed on while the first waits for its answer', async (t) => {
  const seen = [];
  const device = {
    acceptCall: (id) => (seen.push(`accept ${id}`), new Promise(() => {})),
    endCall: (id) => (seen.push(`end ${id}`), CALL),
  };
  const kit = await opened(t, agentWith(device));

  kit.ask('acceptCall', { ...ALICE, sessionId: 's1' });
  const end = kit.ask('endCall', { ...ALICE, sessionId: 's1' });

  assert.deepEqual(seen, ['accept s1', 'end s1'], 'both at once, in the order sent');
  assert.deepEqual((await kit.responseTo(end)).result, { call: CALL });
});

const ERRORS = [
  ['a refusal is error 1 with the code of the SDK', new Refused('NOT_RINGING', 'It does not ring.'),
    { code: 1, message: 'It does not ring.', data: { code: 'NOT_RINGING' } }],
  ['nobody knows is error 2', new Indefinite('No answer.'), { code: 2, message: 'No answer.', data: {} }],
  ['what the SDK has not is error -32601', new NotOffered('acceptCall'), { code: -32601, message: '"acceptCall" is not offered here.' }],
];

for (const [name, thrown, answered] of ERRORS) {
  test(name, async (t) => {
    const kit = await opened(t, agentWith({ acceptCall: () => Promise.reject(thrown) }));

    assert.deepEqual((await kit.request('acceptCall', { ...ALICE, sessionId: 's1' })).error, answered);
  });
}

test('an SDK that gives no answer is indefinite, in time for the kit, and a late answer is not sent', async (t) => {
  let settle;
  const kit = await opened(t, agentWith({ acceptCall: () => new Promise((resolve) => (settle = resolve)) }));
  const asked = Date.now();

  const { id, error } = await kit.request('acceptCall', { ...ALICE, sessionId: 's1' });
  settle(CALL);
  await new Promise((resolve) => setTimeout(resolve, 20));

  assert.equal(error.code, 2);
  assert.ok(Date.now() - asked < 5000, 'the kit would have given up');
  assert.equal(kit.written.filter((message) => message.id === id).length, 1);
});

test('any other error is the fault of the agent, and says where', async (t) => {
  const kit = await opened(t, agentWith({ acceptCall: () => undefined.oops }));

  const { error } = await kit.request('acceptCall', { ...ALICE, sessionId: 's1' });

  assert.equal(error.code, -32603);
  assert.match(error.message, /commands\.test\.js/);
});

test('the author turns the errors of the SDK into answers', async (t) => {
  const translateError = (error) => (error.code === 42 ? new Refused('ERR_42', error.text) : error);
  const kit = await opened(t, agentWith({ acceptCall: async () => { throw { code: 42, text: 'No.' }; } }, { translateError }));

  const { error } = await kit.request('acceptCall', { ...ALICE, sessionId: 's1' });

  assert.deepEqual(error, { code: 1, message: 'No.', data: { code: 'ERR_42' } });
});

test('a method that the device lacks is not offered; a name that every object has is no method', async (t) => {
  const kit = await opened(t, agentWith({}));

  for (const method of ['acceptCall', 'advanceTime', 'constructor', 'toString']) {
    assert.equal((await kit.request(method, ALICE)).error.code, -32601, method);
  }
});
