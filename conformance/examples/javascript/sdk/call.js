/** What the switchboard knows about one call. Only the switchboard changes it; devices get snapshots. */
export class Call {
  #timeout;

  constructor(caller, receiver, { callType, receiverType }) {
    this.sessionId = crypto.randomUUID();
    this.caller = caller;
    this.receiver = receiver;
    this.callType = callType;
    this.receiverType = receiverType;
    this.status = 'initiated';
    this.initiatedAt = now();
  }

  get isRinging() {
    return this.status === 'initiated';
  }

  get isOngoing() {
    return this.status === 'ongoing';
  }

  /** `caller`, `receiver`, or null for everybody else. */
  roleOf(uid) {
    if (uid === this.caller.uid) return 'caller';
    if (uid === this.receiver.uid) return 'receiver';
    return null;
  }

  /** A ringing call keeps its caller on the phone, but not its receiver, who has not picked up yet. */
  keepsOnThePhone(uid) {
    const role = this.roleOf(uid);
    return (this.isRinging && role === 'caller') || (this.isOngoing && role !== null);
  }

  startTimeout(seconds, onTimeout) {
    this.#timeout = setTimeout(onTimeout, inTimerRange(seconds * 1000));
  }

  stopTimeout() {
    clearTimeout(this.#timeout);
  }

  /** A ringing call leaves that status once; its timer has no more to say. */
  decide(status) {
    this.stopTimeout();
    this.status = status;
  }

  accept() {
    this.decide('ongoing');
    this.joinedAt = now();
  }

  end() {
    this.status = 'ended';
    this.endedAt = now();
  }

  /**
   * The call as it is at this moment, for a payload. A copy, because a payload that is still on its way must not change
   * with the call; frozen, because all listeners of a device share it. Times are epoch milliseconds, and missing until known.
   */
  snapshot() {
    return Object.freeze({
      sessionId: this.sessionId,
      callType: this.callType,
      callStatus: this.status,
      callInitiator: this.caller,
      callReceiver: this.receiver,
      receiverType: this.receiverType,
      initiatedAt: this.initiatedAt,
      joinedAt: this.joinedAt,
      endedAt: this.endedAt,
    });
  }
}

/** Not Date.now(): that one steps back when the machine's clock is corrected, and an accept would come before its call. */
function now() {
  return Math.floor(performance.timeOrigin + performance.now());
}

/** setTimeout fires at once when asked for more than this, some 25 days. */
function inTimerRange(milliseconds) {
  return Math.min(milliseconds, 2 ** 31 - 1);
}
