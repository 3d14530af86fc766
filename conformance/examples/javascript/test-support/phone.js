import { setTimeout as sleep } from 'node:timers/promises';

import { CallsClient, Switchboard } from '../sdk/index.js';

/** A switchboard with a phone for each of the uids; gone when the test is over. */
export function phonesOf(test, ...uids) {
  const switchboard = new Switchboard();
  test.after(() => switchboard.close());
  uids.forEach((uid) => switchboard.addUser({ uid, name: uid.toUpperCase() }));
  return uids.map((uid) => new Phone(switchboard, uid));
}

/** One user's device, with everything that its listener `main` was told. */
export class Phone {
  told = [];

  constructor(switchboard, uid) {
    this.uid = uid;
    this.sdk = new CallsClient(switchboard, uid);
    this.sdk.addCallListener('main', recorder(this.told));
  }

  call(other, { callType = 'video', timeout } = {}) {
    return this.sdk.initiateCall({ receiverId: other.uid, receiverType: 'user', callType, timeout });
  }

  /** What was told, in short: `onIncomingCallReceived initiated`. */
  get news() {
    return this.told.map(({ event, call }) => `${event} ${call.callStatus}`);
  }
}

/** A listener that keeps what it is called with. */
export function recorder(told) {
  return new Proxy({}, { get: (_, event) => (call) => told.push({ event, call }) });
}

/** Everything caused so far has arrived: a delivery takes at most 15 ms. */
export function quiet() {
  return sleep(50);
}

export async function ongoingCall(caller, receiver) {
  const call = await caller.call(receiver);
  await receiver.sdk.acceptCall(call.sessionId);
  await quiet();
  return call;
}
