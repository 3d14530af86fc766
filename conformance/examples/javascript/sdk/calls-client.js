import { CallError } from './call-error.js';
import { Wire } from './wire.js';

/** After these there is nothing left to close, so the device forgets the call by itself. An ended call waits for `clearActiveCall`. */
const FORGOTTEN = new Set(['rejected', 'busy', 'cancelled', 'unanswered']);

/**
 * The SDK on one device: it hands commands to the switchboard, calls the listeners, and remembers the active call.
 *
 * It refuses nothing by itself. What a device knows is always a little old, and a check against old knowledge would
 * sometimes say no where the switchboard says yes.
 */
export class CallsClient {
  #switchboard;
  #uid;
  #toSwitchboard = new Wire();
  #fromSwitchboard = new Wire();
  #awaitingAnswer = new Set();
  #listeners = new Map();
  #activeCall = null;

  /** Logs the user in on this device. */
  constructor(switchboard, uid) {
    this.#switchboard = switchboard;
    this.#uid = uid;
    // Answers and events share one wire. So what a device hears of a call is never out of date with what it heard before.
    switchboard.login(uid, (event, call) => this.#fromSwitchboard.send(() => this.#onEvent(event, call)));
  }

  /** A second listener under an id replaces the first, so that a screen that registers twice is not told twice. */
  addCallListener(listenerId, listener) {
    this.#listeners.set(listenerId, listener);
  }

  removeCallListener(listenerId) {
    this.#listeners.delete(listenerId);
  }

  /** @param {{receiverId: string, receiverType: 'user', callType: 'audio'|'video', timeout?: number}} request timeout in seconds */
  async initiateCall(request) {
    this.#activeCall = await this.#command('initiateCall', request);
    return this.#activeCall;
  }

  async acceptCall(sessionId) {
    this.#activeCall = await this.#command('acceptCall', sessionId);
    return this.#activeCall;
  }

  /** @param {'rejected'|'busy'|'cancelled'} status */
  async rejectCall(sessionId, status) {
    return this.#learn(await this.#command('rejectCall', sessionId, status));
  }

  async endCall(sessionId) {
    return this.#learn(await this.#command('endCall', sessionId));
  }

  /** The call this device made or accepted last, as far as it has heard, or null. */
  getActiveCall() {
    return this.#activeCall;
  }

  /** Only forgets: the call itself goes on, if it does. */
  clearActiveCall() {
    this.#activeCall = null;
  }

  /** The device is told nothing more, and what it has asked for gets no answer. */
  logout() {
    this.#switchboard.logout(this.#uid);
    this.#toSwitchboard.close();
    this.#fromSwitchboard.close();
    for (const fail of this.#awaitingAnswer) fail(new CallError('DISCONNECTED', 'Logged out before the answer came.'));
  }

  /** Resolves with the call, or rejects with the CallError, that the switchboard answers. */
  #command(name, ...args) {
    return new Promise((resolve, reject) => {
      this.#awaitingAnswer.add(reject);
      const answer = (settle, value) =>
        this.#fromSwitchboard.send(() => {
          this.#awaitingAnswer.delete(reject);
          settle(value);
        });
      this.#toSwitchboard.send(() => {
        try {
          answer(resolve, this.#switchboard[name](this.#uid, ...args));
        } catch (refusal) {
          answer(reject, refusal);
        }
      });
    });
  }

  #onEvent(event, call) {
    this.#learn(call);
    for (const listener of [...this.#listeners.values()]) notify(listener, event, call);
  }

  /** News of the active call. News of any other call leaves the memory alone: that one may be ringing while this one goes on. */
  #learn(call) {
    if (call.sessionId === this.#activeCall?.sessionId) {
      this.#activeCall = FORGOTTEN.has(call.callStatus) ? null : call;
    }
    return call;
  }
}

/** A listener handles the events it wants. One that throws must not keep the others from being told. */
function notify(listener, event, call) {
  try {
    listener[event]?.(call);
  } catch (error) {
    console.error(`A call listener failed in ${event}:`, error);
  }
}
