import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { ongoingCall, phonesOf, quiet } from '../test-support/phone.js';

// Side by side: the tests do little else than wait.
describe('two calls', { concurrency: true }, () => {
  test('a second call rings at a user on the phone, and busy leaves the first one alone', async (t) => {
    const [alice, bob, carol] = phonesOf(t, 'alice', 'bob', 'carol');
    const first = await ongoingCall(alice, bob);
    const second = await carol.call(bob);
    await quiet();

    await bob.sdk.rejectCall(second.sessionId, 'busy');
    await quiet();

    assert.deepEqual(carol.told.map(({ call }) => [call.sessionId, call.callStatus]), [[second.sessionId, 'busy']]);
    assert.equal(bob.sdk.getActiveCall().sessionId, first.sessionId);
    await alice.sdk.endCall(first.sessionId);
    await quiet();
    assert.equal(bob.news.at(-1), 'onCallEndedMessageReceived ended');
  });

  test('who is on the phone can neither call nor accept, but what rings there goes on ringing', async (t) => {
    const [alice, bob, carol] = phonesOf(t, 'alice', 'bob', 'carol');
    const first = await ongoingCall(alice, bob);
    const second = await carol.call(bob);

    await assert.rejects(bob.sdk.acceptCall(second.sessionId), { code: 'ON_THE_PHONE' });
    await assert.rejects(alice.call(carol), { code: 'ON_THE_PHONE' });
    await bob.sdk.endCall(first.sessionId);

    await bob.sdk.acceptCall(second.sessionId);
    assert.equal(bob.sdk.getActiveCall().sessionId, second.sessionId);
  });

  test('a caller makes one call at a time, and can accept another only after cancelling it', async (t) => {
    const [alice, bob, carol] = phonesOf(t, 'alice', 'bob', 'carol');
    const own = await alice.call(bob);
    const incoming = await carol.call(alice);

    await assert.rejects(alice.call(carol), { code: 'ON_THE_PHONE' });
    await assert.rejects(alice.sdk.acceptCall(incoming.sessionId), { code: 'ON_THE_PHONE' });
    await alice.sdk.rejectCall(own.sessionId, 'cancelled');

    await alice.sdk.acceptCall(incoming.sessionId);
  });

  test('two users who call each other make two calls', async (t) => {
    const [alice, bob] = phonesOf(t, 'alice', 'bob');

    const [one, other] = await Promise.all([alice.call(bob), bob.call(alice)]);
    await quiet();

    assert.notEqual(one.sessionId, other.sessionId);
    assert.deepEqual([alice.news, bob.news], [['onIncomingCallReceived initiated'], ['onIncomingCallReceived initiated']]);
  });

  for (let round = 1; round <= 20; round++) {
    test(`of an accept and a cancel under way together exactly one wins, on both sides (${round})`, async (t) => {
      const [alice, bob] = phonesOf(t, 'alice', 'bob');
      const { sessionId } = await alice.call(bob);

      const [accept, cancel] = await Promise.allSettled([
        bob.sdk.acceptCall(sessionId),
        alice.sdk.rejectCall(sessionId, 'cancelled'),
      ]);
      await quiet();

      assert.notEqual(accept.status, cancel.status);
      const accepted = accept.status === 'fulfilled';
      assert.deepEqual(alice.news, accepted ? ['onOutgoingCallAccepted ongoing'] : []);
      assert.equal(bob.news.at(-1), accepted ? 'onIncomingCallReceived initiated' : 'onIncomingCallCancelled cancelled');
    });
  }

  test('a double tap on End ends once', async (t) => {
    const [alice, bob] = phonesOf(t, 'alice', 'bob');
    const { sessionId } = await ongoingCall(alice, bob);

    const taps = await Promise.allSettled([alice.sdk.endCall(sessionId), alice.sdk.endCall(sessionId), bob.sdk.endCall(sessionId)]);
    await quiet();

    assert.equal(taps.filter(({ status }) => status === 'fulfilled').length, 1);
    for (const { news } of [alice, bob]) assert.equal(news.filter((line) => line === 'onCallEndedMessageReceived ended').length, 1);
  });
});
