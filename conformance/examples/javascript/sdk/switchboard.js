import { Call } from './call.js';
import { refuseIf } from './call-error.js';

export const DEFAULT_TIMEOUT_SECONDS = 45;

const CALL_TYPES = ['audio', 'video'];

/** What `rejectCall` may be asked for, and by whom. A Map, so that no inherited name ("constructor") is taken for a status. */
const ROLE_THAT_MAY_SAY = new Map([['rejected', 'receiver'], ['busy', 'receiver'], ['cancelled', 'caller']]);

/**
 * The server: it knows the users and their calls, and it alone decides.
 *
 * Commands are handled one after the other, each from its first check to its last push without a pause. That is all the
 * protection races need: of a cancel and an accept under way together, the second to come here finds that the call no longer rings.
 *
 * A user has one device. Calls are between two users.
 */
export class Switchboard {
  #users = new Map();
  #devices = new Map();
  #calls = new Map();

  addUser({ uid, name }) {
    this.#users.set(uid, Object.freeze({ uid, name }));
  }

  /** @param {(event: string, call: object) => void} push tells the user's device of an event */
  login(uid, push) {
    refuseIf(!this.#users.has(uid), 'UNKNOWN_USER', `There is no user "${uid}".`);
    refuseIf(this.#devices.has(uid), 'ALREADY_LOGGED_IN', `"${uid}" is logged in on another device.`);
    this.#devices.set(uid, push);
  }

  logout(uid) {
    this.#devices.delete(uid);
  }

  initiateCall(uid, { receiverId, receiverType, callType, timeout }) {
    refuseIf(receiverType !== 'user', 'BAD_RECEIVER_TYPE', 'Only users can be called.');
    refuseIf(!CALL_TYPES.includes(callType), 'BAD_CALL_TYPE', 'A call is either audio or video.');
    refuseIf(!this.#users.has(receiverId), 'UNKNOWN_USER', `There is no user "${receiverId}".`);
    refuseIf(receiverId === uid, 'CALLING_SELF', 'You cannot call yourself.');
    this.#refuseIfOnThePhone(uid);

    // Whether the receiver is busy is for the receiver's app to say. So the call rings there in any case.
    const call = new Call(this.#users.get(uid), this.#users.get(receiverId), { callType, receiverType });
    this.#calls.set(call.sessionId, call);
    call.startTimeout(timeoutInSeconds(timeout), () => this.#expire(call));
    this.#tellReceiver(call, 'onIncomingCallReceived');
    return call.snapshot();
  }

  acceptCall(uid, sessionId) {
    const call = this.#callOf(uid, sessionId);
    refuseIf(call.roleOf(uid) !== 'receiver', 'WRONG_ROLE', 'Only the receiver can accept a call.');
    refuseIfNotRinging(call);
    this.#refuseIfOnThePhone(uid);

    call.accept();
    this.#tellCaller(call, 'onOutgoingCallAccepted');
    return call.snapshot();
  }

  rejectCall(uid, sessionId, status) {
    const call = this.#callOf(uid, sessionId);
    const role = ROLE_THAT_MAY_SAY.get(status);
    refuseIf(!role, 'BAD_STATUS', 'A call is rejected as rejected, busy or cancelled.');
    refuseIf(call.roleOf(uid) !== role, 'WRONG_ROLE', `Only the ${role} can say "${status}".`);
    refuseIfNotRinging(call);

    call.decide(status);
    if (role === 'caller') this.#tellReceiver(call, 'onIncomingCallCancelled');
    else this.#tellCaller(call, 'onOutgoingCallRejected');
    return call.snapshot();
  }

  endCall(uid, sessionId) {
    const call = this.#callOf(uid, sessionId);
    refuseIf(!call.isOngoing, 'NOT_ONGOING', `The call is ${call.status}.`);

    call.end();
    // Both are told, the one who ended it too: so an app needs only one place that closes the call screen.
    this.#tellCaller(call, 'onCallEndedMessageReceived');
    this.#tellReceiver(call, 'onCallEndedMessageReceived');
    return call.snapshot();
  }

  /** Nothing happens here any more. */
  close() {
    for (const call of this.#calls.values()) call.stopTimeout();
    this.#devices.clear();
  }

  /** Nobody acts at a time-out, so both sides have to be told. */
  #expire(call) {
    call.decide('unanswered');
    this.#tellCaller(call, 'onOutgoingCallRejected');
    this.#tellReceiver(call, 'onIncomingCallCancelled');
  }

  /** The first check of every command that names a call: there is one, and it is the user's own. */
  #callOf(uid, sessionId) {
    const call = this.#calls.get(sessionId);
    refuseIf(!call, 'UNKNOWN_CALL', `There is no call "${sessionId}".`);
    refuseIf(!call.roleOf(uid), 'NOT_YOUR_CALL', 'You are not part of this call.');
    return call;
  }

  #refuseIfOnThePhone(uid) {
    const onThePhone = [...this.#calls.values()].some((call) => call.keepsOnThePhone(uid));
    refuseIf(onThePhone, 'ON_THE_PHONE', 'End or cancel your call first.');
  }

  #tellCaller(call, event) {
    this.#devices.get(call.caller.uid)?.(event, call.snapshot());
  }

  #tellReceiver(call, event) {
    this.#devices.get(call.receiver.uid)?.(event, call.snapshot());
  }
}

function refuseIfNotRinging(call) {
  refuseIf(!call.isRinging, 'NOT_RINGING', `The call is ${call.status}.`);
}

/** Whole seconds. No timeout, none above zero, and what is no number at all: the default. */
export function timeoutInSeconds(timeout) {
  const seconds = Math.trunc(timeout);
  return seconds > 0 ? seconds : DEFAULT_TIMEOUT_SECONDS;
}
