import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { ongoingCall, phonesOf, quiet } from '../test-support/phone.js';

// Side by side: the tests do little else than wait.
describe('one call', { concurrency: true }, () => {
  test('a call rings at the receiver and nowhere else', async (t) => {
    const [alice, bob, carol] = phonesOf(t, 'alice', 'bob', 'carol');

    const call = await alice.call(bob, { callType: 'audio' });
    await quiet();

    assert.deepEqual(bob.told, [{ event: 'onIncomingCallReceived', call }]);
    assert.deepEqual([...alice.told, ...carol.told], []);
    assert.ok(call.sessionId && call.initiatedAt > 0);
    assert.equal(call.joinedAt, undefined);
    assert.deepEqual(
      [call.callType, call.callStatus, call.receiverType, call.callInitiator.uid, call.callReceiver.uid],
      ['audio', 'initiated', 'user', 'alice', 'bob'],
    );
  });

  test('an accept is told to the caller, with the time of joining', async (t) => {
    const [alice, bob] = phonesOf(t, 'alice', 'bob');
    const { sessionId, initiatedAt } = await alice.call(bob);

    const accepted = await bob.sdk.acceptCall(sessionId);
    await quiet();

    assert.equal(accepted.callStatus, 'ongoing');
    assert.ok(accepted.joinedAt >= initiatedAt);
    assert.deepEqual(alice.told, [{ event: 'onOutgoingCallAccepted', call: accepted }]);
    assert.deepEqual(bob.news, ['onIncomingCallReceived initiated']);
  });

  for (const status of ['rejected', 'busy']) {
    test(`a receiver who answers "${status}" is taken at their word, and the caller is told so`, async (t) => {
      const [alice, bob] = phonesOf(t, 'alice', 'bob');
      const { sessionId } = await alice.call(bob);

      const turnedAway = await bob.sdk.rejectCall(sessionId, status);
      await quiet();

      assert.deepEqual(alice.told, [{ event: 'onOutgoingCallRejected', call: turnedAway }]);
      assert.deepEqual([turnedAway.callStatus, turnedAway.joinedAt], [status, undefined]);
      assert.deepEqual(bob.news, ['onIncomingCallReceived initiated']);
    });
  }

  test('a call that is cancelled at once rings and stops ringing, in this order', async (t) => {
    const [alice, bob] = phonesOf(t, 'alice', 'bob');
    const { sessionId } = await alice.call(bob);

    await alice.sdk.rejectCall(sessionId, 'cancelled');
    await quiet();

    assert.deepEqual(bob.news, ['onIncomingCallReceived initiated', 'onIncomingCallCancelled cancelled']);
    assert.deepEqual(alice.news, []);
  });

  test('the end of a call is told to both, whoever ended it', async (t) => {
    const [alice, bob] = phonesOf(t, 'alice', 'bob');
    const { sessionId } = await ongoingCall(alice, bob);

    const ended = await bob.sdk.endCall(sessionId);
    await quiet();

    const told = { event: 'onCallEndedMessageReceived', call: ended };
    assert.deepEqual([alice.told.at(-1), bob.told.at(-1)], [told, told]);
    assert.deepEqual([ended.callStatus, ended.callInitiator.uid], ['ended', 'alice']);
    assert.ok(ended.initiatedAt <= ended.joinedAt && ended.joinedAt <= ended.endedAt);
  });

  test('a payload on its way does not change with the call', async (t) => {
    const [alice, bob] = phonesOf(t, 'alice', 'bob');

    const call = await alice.call(bob);
    await alice.sdk.rejectCall(call.sessionId, 'cancelled');
    await quiet();

    assert.equal(call.callStatus, 'initiated');
    assert.equal(bob.told[0].call.callStatus, 'initiated');
  });
});
