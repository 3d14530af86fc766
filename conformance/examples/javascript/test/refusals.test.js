import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { ongoingCall, phonesOf, quiet } from '../test-support/phone.js';

/** Runs the command, which must be refused with the code and told to nobody. */
async function refused(phones, command, code) {
  const before = phones.map((phone) => phone.told.length);
  await assert.rejects(command(), { name: 'CallError', code });
  await quiet();
  assert.deepEqual(phones.map((phone) => phone.told.length), before, `${code}: nobody is told of a refused command`);
}

// Side by side: the tests do little else than wait.
describe('refusals', { concurrency: true }, () => {
  test('a call needs a known other user, and documented types', async (t) => {
    const [alice, bob] = phonesOf(t, 'alice', 'bob');
    const request = { receiverId: 'bob', receiverType: 'user', callType: 'audio' };
    const refusals = [
      [{ receiverId: 'zoe' }, 'UNKNOWN_USER'],
      [{ receiverId: '' }, 'UNKNOWN_USER'],
      [{ receiverId: undefined }, 'UNKNOWN_USER'],
      [{ receiverId: 'alice' }, 'CALLING_SELF'],
      [{ receiverType: 'group' }, 'BAD_RECEIVER_TYPE'],
      [{ callType: 'smell' }, 'BAD_CALL_TYPE'],
    ];
    for (const [change, code] of refusals) await refused([alice, bob], () => alice.sdk.initiateCall({ ...request, ...change }), code);
    assert.equal(alice.sdk.getActiveCall(), null);
  });

  test('a ringing call is decided only by the right side, in the right words', async (t) => {
    const [alice, bob, carol] = phonesOf(t, 'alice', 'bob', 'carol');
    const { sessionId } = await alice.call(bob);
    await quiet();
    const refusals = [
      [() => alice.sdk.acceptCall(sessionId), 'WRONG_ROLE'],
      [() => alice.sdk.rejectCall(sessionId, 'rejected'), 'WRONG_ROLE'],
      [() => alice.sdk.rejectCall(sessionId, 'busy'), 'WRONG_ROLE'],
      [() => bob.sdk.rejectCall(sessionId, 'cancelled'), 'WRONG_ROLE'],
      [() => alice.sdk.rejectCall(sessionId, 'unanswered'), 'BAD_STATUS'],
      [() => bob.sdk.rejectCall(sessionId, 'constructor'), 'BAD_STATUS'],
      [() => bob.sdk.rejectCall(sessionId, undefined), 'BAD_STATUS'],
      [() => alice.sdk.endCall(sessionId), 'NOT_ONGOING'],
      [() => carol.sdk.acceptCall(sessionId), 'NOT_YOUR_CALL'],
      [() => carol.sdk.rejectCall(sessionId, 'rejected'), 'NOT_YOUR_CALL'],
      [() => carol.sdk.endCall(sessionId), 'NOT_YOUR_CALL'],
      [() => bob.sdk.acceptCall(''), 'UNKNOWN_CALL'],
      [() => bob.sdk.acceptCall('no-such-call'), 'UNKNOWN_CALL'],
    ];
    for (const [command, code] of refusals) await refused([alice, bob, carol], command, code);

    await bob.sdk.acceptCall(sessionId); // After all this it still rings.
  });

  test('an ongoing call is neither accepted again nor rejected, only ended', async (t) => {
    const [alice, bob] = phonesOf(t, 'alice', 'bob');
    const { sessionId } = await ongoingCall(alice, bob);

    await refused([alice, bob], () => bob.sdk.acceptCall(sessionId), 'NOT_RINGING');
    await refused([alice, bob], () => bob.sdk.rejectCall(sessionId, 'busy'), 'NOT_RINGING');
    await refused([alice, bob], () => alice.sdk.rejectCall(sessionId, 'cancelled'), 'NOT_RINGING');

    await alice.sdk.endCall(sessionId);
  });

  test('nothing more happens to a call that is over, not even the same again', async (t) => {
    const [alice, bob] = phonesOf(t, 'alice', 'bob');
    const { sessionId } = await ongoingCall(alice, bob);
    await alice.sdk.endCall(sessionId);
    await quiet();

    await refused([alice, bob], () => alice.sdk.endCall(sessionId), 'NOT_ONGOING');
    await refused([alice, bob], () => bob.sdk.endCall(sessionId), 'NOT_ONGOING');
    await refused([alice, bob], () => bob.sdk.acceptCall(sessionId), 'NOT_RINGING');
    await refused([alice, bob], () => bob.sdk.rejectCall(sessionId, 'rejected'), 'NOT_RINGING');
  });
});
