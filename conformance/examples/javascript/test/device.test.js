import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { Switchboard, CallsClient } from '../sdk/index.js';
import { ongoingCall, phonesOf, quiet, recorder } from '../test-support/phone.js';

// Side by side: the tests do little else than wait.
describe('a device', { concurrency: true }, () => {
  test('the caller remembers a call at once, the receiver from the accept on', async (t) => {
    const [alice, bob] = phonesOf(t, 'alice', 'bob');
    assert.equal(alice.sdk.getActiveCall(), null);

    const { sessionId } = await alice.call(bob);
    await quiet();
    assert.equal(alice.sdk.getActiveCall().sessionId, sessionId);
    assert.equal(bob.sdk.getActiveCall(), null);

    await bob.sdk.acceptCall(sessionId);
    await quiet();
    for (const phone of [alice, bob]) assert.equal(phone.sdk.getActiveCall().callStatus, 'ongoing');
  });

  test('a call that came to nothing is forgotten at once, whoever decided', async (t) => {
    const [alice, bob] = phonesOf(t, 'alice', 'bob');
    for (const [decider, status] of [[bob, 'rejected'], [bob, 'busy'], [alice, 'cancelled']]) {
      const { sessionId } = await alice.call(bob);
      await decider.sdk.rejectCall(sessionId, status);
      await quiet();
      for (const phone of [alice, bob]) assert.equal(phone.sdk.getActiveCall(), null);
    }
  });

  test('an ended call is remembered until it is cleared, and blocks nothing', async (t) => {
    const [alice, bob, carol] = phonesOf(t, 'alice', 'bob', 'carol');
    const { sessionId } = await ongoingCall(alice, bob);
    await alice.sdk.endCall(sessionId);
    await quiet();
    for (const phone of [alice, bob]) assert.equal(phone.sdk.getActiveCall().sessionId, sessionId);

    bob.sdk.clearActiveCall();
    const next = await alice.call(carol);

    assert.equal(bob.sdk.getActiveCall(), null);
    assert.equal(alice.sdk.getActiveCall().sessionId, next.sessionId);
  });

  test('clearing only forgets: the call goes on, and can be ended by its session id', async (t) => {
    const [alice, bob] = phonesOf(t, 'alice', 'bob');
    const { sessionId } = await ongoingCall(alice, bob);

    alice.sdk.clearActiveCall();
    assert.equal(bob.sdk.getActiveCall().sessionId, sessionId);
    await alice.sdk.endCall(sessionId);

    assert.equal(alice.sdk.getActiveCall(), null);
  });

  test('each listener is told once, under one id only the newest, and a removed one no more', async (t) => {
    const [alice, bob] = phonesOf(t, 'alice', 'bob');
    const [older, newer, other] = [[], [], []];
    bob.sdk.addCallListener('twice', recorder(older));
    bob.sdk.addCallListener('twice', recorder(newer));
    bob.sdk.addCallListener('other', recorder(other));
    bob.sdk.removeCallListener('never-registered');

    const { sessionId } = await alice.call(bob);
    await quiet();
    bob.sdk.removeCallListener('other');
    await alice.sdk.rejectCall(sessionId, 'cancelled');
    await quiet();

    assert.deepEqual([older.length, newer.length, other.length, bob.told.length], [0, 2, 1, 2]);
  });

  test('a listener that comes late is told of what follows only', async (t) => {
    const [alice, bob] = phonesOf(t, 'alice', 'bob');
    const { sessionId } = await alice.call(bob);
    await quiet();

    const late = [];
    bob.sdk.addCallListener('late', recorder(late));
    await alice.sdk.rejectCall(sessionId, 'cancelled');
    await quiet();

    assert.deepEqual(late.map(({ event }) => event), ['onIncomingCallCancelled']);
  });

  test('a listener that throws, or lacks the event, keeps nobody from being told', async (t) => {
    const [alice, bob] = phonesOf(t, 'alice', 'bob');
    t.mock.method(console, 'error', () => {});
    const last = [];
    bob.sdk.addCallListener('broken', { onIncomingCallReceived: () => { throw new Error('boom'); } });
    bob.sdk.addCallListener('empty', {});
    bob.sdk.addCallListener('last', recorder(last));

    await alice.call(bob);
    await quiet();

    assert.equal(last.length, 1);
  });

  test('a command in flight at the logout is neither done nor refused, but unknown', async (t) => {
    const [alice, bob] = phonesOf(t, 'alice', 'bob');

    const call = alice.call(bob);
    alice.sdk.logout();

    await assert.rejects(call, { code: 'DISCONNECTED' });
  });

  test('a user has one device', () => {
    const switchboard = new Switchboard();
    switchboard.addUser({ uid: 'alice', name: 'Alice' });
    new CallsClient(switchboard, 'alice');

    assert.throws(() => new CallsClient(switchboard, 'alice'), { code: 'ALREADY_LOGGED_IN' });
    assert.throws(() => new CallsClient(switchboard, 'zoe'), { code: 'UNKNOWN_USER' });
  });
});
