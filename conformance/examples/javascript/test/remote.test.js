import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { RemoteClient } from '../sdk/index.js';
import { json, ScriptedServer } from '../test-support/server.js';

const RINGING = { id: 's1', type: 'video', status: 'initiated', initiator: 'alice', receiver: 'bob', receiverType: 'user', initiatedAt: 7 };
const CANCELLED = { ...RINGING, status: 'cancelled' };

test('a call of the server is a call of the SDK, with times in milliseconds', async (t) => {
  const { server, sdk } = await bob(t);
  server.next(json(200, { call: { ...RINGING, status: 'ongoing', joinedAt: 9 } }));

  const call = await sdk.acceptCall('s1');

  assert.deepEqual(
    [call.sessionId, call.callStatus, call.callInitiator, call.callReceiver, call.initiatedAt, call.joinedAt, call.endedAt],
    ['s1', 'ongoing', { uid: 'alice' }, { uid: 'bob' }, 7000, 9000, undefined],
  );
});

test('only what the server refuses is refused', async (t) => {
  const { server, sdk } = await bob(t);

  server.next(json(409, { error: { code: 'ERR_CALL_TERMINATED', message: 'too late' } }));
  await assert.rejects(sdk.acceptCall('s1'), { code: 'ERR_CALL_TERMINATED' });
  for (const answer of [
    json(500, {}),
    (response) => response.destroy(),
    (response) => response.writeHead(200).end(),
    (response) => response.writeHead(409).end('<html>'),
  ]) {
    server.next(answer);
    await assert.rejects(sdk.acceptCall('s1'), { code: 'INDEFINITE' });
  }
  assert.equal(server.asked.length, 5); // Each command once, whatever became of its answer.
});

test('a look-up is asked again, since that does no harm', async (t) => {
  const { server, sdk } = await bob(t);
  server.next((response) => response.destroy());
  server.next(json(200, { call: RINGING }));

  assert.equal((await sdk.getActiveCall()).sessionId, 's1');
});

test('an event that comes twice is told once', async (t) => {
  const { server, news } = await bob(t);

  server.tell(1, 'onIncomingCallReceived', RINGING);
  server.tell(1, 'onIncomingCallReceived', RINGING);
  await sleep(50);

  assert.deepEqual(news, ['initiated']);
});

test('a gap is filled by asking for what was missed, in order', async (t) => {
  const { server, news } = await bob(t);

  server.tell(2, 'onIncomingCallCancelled', CANCELLED);
  while (server.resumedAfter.length < 2) await sleep(10);
  server.tell(1, 'onIncomingCallReceived', RINGING);
  server.tell(2, 'onIncomingCallCancelled', CANCELLED);
  await sleep(50);

  assert.deepEqual(server.resumedAfter, ['0', '0']);
  assert.deepEqual(news, ['initiated', 'cancelled']);
});

test('a stream that was cut goes on from where it was', async (t) => {
  const { server, news } = await bob(t);
  server.tell(1, 'onIncomingCallReceived', RINGING);
  await sleep(50);

  server.hangUp();
  while (server.resumedAfter.length < 2) await sleep(10);
  server.tell(2, 'onIncomingCallCancelled', CANCELLED);
  await sleep(50);

  assert.deepEqual(server.resumedAfter, ['0', '1']);
  assert.deepEqual(news, ['initiated', 'cancelled']);
});

test('what is wrong by itself is not sent', async (t) => {
  const { server, sdk } = await bob(t);
  const request = { receiverId: 'alice', receiverType: 'user', callType: 'audio' };

  await assert.rejects(sdk.initiateCall({ ...request, receiverId: '' }), { code: 'RECEIVER_REQUIRED' });
  await assert.rejects(sdk.initiateCall({ ...request, receiverId: 'bob' }), { code: 'CALLING_SELF' });
  await assert.rejects(sdk.initiateCall({ ...request, callType: 'smoke' }), { code: 'BAD_CALL_TYPE' });
  await assert.rejects(sdk.initiateCall({ ...request, receiverType: 'pigeon' }), { code: 'BAD_RECEIVER_TYPE' });
  await assert.rejects(sdk.acceptCall(''), { code: 'SESSION_ID_REQUIRED' });
  await assert.rejects(sdk.rejectCall('s1', 'nonsense'), { code: 'BAD_STATUS' });

  assert.deepEqual(server.asked, []);
});

/** Bob, logged in at a server that the test writes for, and the statuses that he was told. */
async function bob(t) {
  const server = await ScriptedServer.start(t);
  const sdk = await RemoteClient.login({ url: server.url, app: 'app', uid: 'bob', device: 'bob-1' });
  t.after(() => sdk.logout());
  const news = [];
  const listener = new Proxy({}, { get: () => (call) => news.push(call.callStatus) });
  sdk.addCallListener('main', listener);
  return { server, sdk, news };
}
