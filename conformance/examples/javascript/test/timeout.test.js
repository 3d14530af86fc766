import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { timeoutInSeconds } from '../sdk/switchboard.js';
import { phonesOf, quiet } from '../test-support/phone.js';

// Side by side: the tests do little else than wait.
describe('time-out', { concurrency: true }, () => {
  test('without a usable timeout a call rings 45 seconds', () => {
    for (const timeout of [undefined, null, 0, -3, 0.9, NaN, 'soon']) assert.equal(timeoutInSeconds(timeout), 45);
  });

  test('a timeout is cut to whole seconds', () => {
    assert.deepEqual([30, 60, 2.6].map(timeoutInSeconds), [30, 60, 2]);
  });

  test('a call that nobody answers is unanswered on both sides', async (t) => {
    const [alice, bob] = phonesOf(t, 'alice', 'bob');
    const { sessionId } = await alice.call(bob, { timeout: 1 });

    await sleep(900);
    assert.deepEqual(alice.news, []);
    await sleep(200);

    assert.deepEqual(alice.news, ['onOutgoingCallRejected unanswered']);
    assert.deepEqual(bob.news, ['onIncomingCallReceived initiated', 'onIncomingCallCancelled unanswered']);
    assert.equal(alice.sdk.getActiveCall(), null);
    await assert.rejects(bob.sdk.acceptCall(sessionId), { code: 'NOT_RINGING' });
  });

  test('every decision stops the timer, and an accepted call outlasts it', async (t) => {
    const [alice, bob, carol, dave] = phonesOf(t, 'alice', 'bob', 'carol', 'dave');
    const accepted = await alice.call(bob, { timeout: 1 });
    await bob.sdk.acceptCall(accepted.sessionId);
    const cancelled = await carol.call(dave, { timeout: 1 });
    await carol.sdk.rejectCall(cancelled.sessionId, 'cancelled');

    await sleep(1100);

    assert.deepEqual(alice.news, ['onOutgoingCallAccepted ongoing']);
    assert.deepEqual(dave.news, ['onIncomingCallReceived initiated', 'onIncomingCallCancelled cancelled']);
    await bob.sdk.endCall(accepted.sessionId);
  });

  test('a timeout too long for a timer does not go off at once', async (t) => {
    const [alice, bob] = phonesOf(t, 'alice', 'bob');

    const { sessionId } = await alice.call(bob, { timeout: 1e9 });
    await quiet();

    await bob.sdk.acceptCall(sessionId);
  });

  test('a call to a user without a device rings out', async (t) => {
    const [alice, bob] = phonesOf(t, 'alice', 'bob');
    bob.sdk.logout();

    await alice.call(bob, { timeout: 1 });
    await sleep(1100);

    assert.deepEqual(alice.news, ['onOutgoingCallRejected unanswered']);
  });
});
