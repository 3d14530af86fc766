import { refuseIf } from './call-error.js';
import { EventStream } from './event-stream.js';
import { ServerLink } from './server-link.js';

const RECEIVER_TYPES = ['user', 'group'];
const CALL_TYPES = ['audio', 'video'];
const REJECT_STATUSES = ['rejected', 'busy', 'cancelled'];

const EVENTS = new Set([
  'onIncomingCallReceived',
  'onOutgoingCallAccepted',
  'onOutgoingCallRejected',
  'onIncomingCallCancelled',
  'onCallEndedMessageReceived',
]);

/**
 * The SDK on one device, with a server on the network behind it.
 *
 * The server remembers the calls, the active call of the device too. What is wrong by itself, whoever asks and whatever has
 * happened, is refused here and not sent: nobody to call, or oneself; a type or a status that there is not; no session id.
 */
export class RemoteClient {
  static Stream = EventStream;

  #uid;
  #link;
  #stream;
  #onNotice;
  #listeners = new Map();

  /**
   * Logs the user in on this device.
   *
   * @param {{url: string, app: string, uid: string, device: string}} account
   * @param {(event: string, data: object) => void} onNotice is told what the server sends beside the events of calls
   */
  static async login({ url, app, uid, device }, onNotice = () => {}) {
    const { token } = await new ServerLink(url).send('POST', `/v1/apps/${encodeURIComponent(app)}/login`, { uid, device });
    const client = new this(uid, new ServerLink(url, { Authorization: `Bearer ${token}` }), onNotice);
    await client.#stream.open();
    return client;
  }

  constructor(uid, link, onNotice) {
    this.#uid = uid;
    this.#link = link;
    this.#onNotice = onNotice;
    this.#stream = new this.constructor.Stream(link.address('/v1/events'), link.headers, (event, data) => this.#onEvent(event, data));
  }

  /** A second listener under an id replaces the first, so that a screen that registers twice is not told twice. */
  addCallListener(listenerId, listener) {
    this.#listeners.set(listenerId, listener);
  }

  removeCallListener(listenerId) {
    this.#listeners.delete(listenerId);
  }

  /** @param {{receiverId: string, receiverType: 'user'|'group', callType: 'audio'|'video', timeout?: number}} request timeout in seconds */
  async initiateCall({ receiverId, receiverType, callType, timeout }) {
    this.refuseIf(!receiverId, 'RECEIVER_REQUIRED', 'Whom do you want to call?');
    this.refuseIf(receiverType === 'user' && receiverId === this.#uid, 'CALLING_SELF', 'You cannot call yourself.');
    this.refuseIf(!RECEIVER_TYPES.includes(receiverType), 'BAD_RECEIVER_TYPE', 'A receiver is a user or a group.');
    this.refuseIf(!CALL_TYPES.includes(callType), 'BAD_CALL_TYPE', 'A call is either audio or video.');
    return this.#command('POST', '/v1/calls', { receiver: receiverId, receiverType, type: callType, timeout });
  }

  async acceptCall(sessionId) {
    return this.#command('POST', `${this.#call(sessionId)}/accept`);
  }

  /** @param {'rejected'|'busy'|'cancelled'} status */
  async rejectCall(sessionId, status) {
    this.refuseIf(!REJECT_STATUSES.includes(status), 'BAD_STATUS', 'A call is rejected as rejected, busy or cancelled.');
    return this.#command('POST', `${this.#call(sessionId)}/reject`, { status });
  }

  async endCall(sessionId) {
    return this.#command('POST', `${this.#call(sessionId)}/end`);
  }

  /** The call that the server remembers for this device, or null. */
  async getActiveCall() {
    return asCall((await this.#link.sendUntilAnswered('GET', '/v1/calls/active')).call);
  }

  /** Only forgets: the call itself goes on, if it does. */
  async clearActiveCall() {
    await this.#link.sendUntilAnswered('DELETE', '/v1/calls/active');
  }

  /** The device is told nothing more. */
  logout() {
    this.#stream.close();
  }

  /** What the documents of this SDK promise to refuse by itself. */
  refuseIf(condition, code, message) {
    refuseIf(condition, code, message);
  }

  #call(sessionId) {
    this.refuseIf(!sessionId, 'SESSION_ID_REQUIRED', 'Which call? There is no session id.');
    return `/v1/calls/${encodeURIComponent(sessionId)}`;
  }

  async #command(method, path, body) {
    return asCall((await this.#link.send(method, path, body)).call);
  }

  #onEvent(event, data) {
    if (!EVENTS.has(event)) {
      this.#onNotice(event, data);
      return;
    }
    const call = asCall(data.call);
    for (const listener of [...this.#listeners.values()]) notify(listener, event, call);
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

/** The server's call as apps know it: with people, and with times in epoch milliseconds. */
function asCall(call) {
  if (!call) return null;
  const { id, type, status, initiator, receiver, receiverType, initiatedAt, joinedAt, endedAt } = call;
  return Object.freeze({
    sessionId: id,
    callType: type,
    callStatus: status,
    callInitiator: { uid: initiator },
    callReceiver: receiverType === 'group' ? { guid: receiver } : { uid: receiver },
    receiverType,
    initiatedAt: inMilliseconds(initiatedAt),
    joinedAt: inMilliseconds(joinedAt),
    endedAt: inMilliseconds(endedAt),
  });
}

function inMilliseconds(seconds) {
  return seconds === undefined || seconds === null ? undefined : seconds * 1000;
}
