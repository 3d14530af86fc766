import { protocolCall } from './protocol-call.js';
import { MediaSession } from './media-session.js';

const EVENTS = [
  'onIncomingCallReceived',
  'onOutgoingCallAccepted',
  'onOutgoingCallRejected',
  'onIncomingCallCancelled',
  'onCallEndedMessageReceived',
];

const OVER = new Set(['rejected', 'busy', 'cancelled', 'unanswered', 'missed', 'ended']);

/**
 * The other devices of a world are closed together with this one, each by its own process. Until they have taken their listeners
 * away, what is done here to tidy up would still be reported there.
 */
const OTHERS_CLOSE_MS = 300;

/** The SDK, logged in for one world. */
export class CometChatDevice {
  #CometChat;
  #session;
  #pastCalls;
  #listeners = new Set();
  /** The calls of this world, by session id, as they were heard of last. */
  #calls = new Map();

  /** @param pastCalls the session ids of closed worlds; what the server still says of those is not of this world */
  constructor(app, pastCalls) {
    this.#CometChat = app.CometChat;
    this.#pastCalls = pastCalls;
    if (app.renderSession) this.#session = new MediaSession(app);
  }

  addCallListener(listenerId, report) {
    const tell = (event) => (call) => this.#onEvent(event, call, report);
    const listener = new this.#CometChat.CallListener(Object.fromEntries(EVENTS.map((event) => [event, tell(event)])));
    this.#CometChat.addCallListener(listenerId, listener);
    this.#listeners.add(listenerId);
  }

  removeCallListener(listenerId) {
    this.#CometChat.removeCallListener(listenerId);
    this.#listeners.delete(listenerId);
  }

  /** The Call of JavaScript takes the type of call second. */
  initiateCall({ receiverId, receiverType, callType }) {
    const { Call, CALL_TYPE, RECEIVER_TYPE } = this.#CometChat;
    const call = new Call(receiverId, constant(CALL_TYPE, callType), constant(RECEIVER_TYPE, receiverType));
    return this.#heard(this.#CometChat.initiateCall(call));
  }

  acceptCall(sessionId) {
    return this.#heard(this.#CometChat.acceptCall(sessionId));
  }

  rejectCall(sessionId, status) {
    return this.#heard(this.#CometChat.rejectCall(sessionId, constant(this.#CometChat.CALL_STATUS, status)));
  }

  endCall(sessionId) {
    return this.#heard(this.#CometChat.endCall(sessionId));
  }

  clearActiveCall() {
    this.#CometChat.clearActiveCall();
  }

  get generateToken() {
    return this.#session?.generateToken;
  }

  get startSession() {
    return this.#session?.startSession;
  }

  get endSession() {
    return this.#session?.endSession;
  }

  /** The server outlives the world: no call of this one may ring on in the next. */
  async close() {
    for (const listenerId of this.#listeners) this.#CometChat.removeCallListener(listenerId);
    const open = [...this.#calls.values()].filter(({ callStatus }) => !OVER.has(callStatus));
    if (open.length > 0) await sleep(OTHERS_CLOSE_MS);
    await Promise.all(open.map((call) => this.#dismiss(call)));
    for (const sessionId of this.#calls.keys()) this.#pastCalls.add(sessionId);
    this.#CometChat.clearActiveCall();
  }

  /** Whether it rings here, rings there or goes on, one of these is the right one, and the others are refused. */
  async #dismiss({ sessionId }) {
    const { CANCELLED, REJECTED } = this.#CometChat.CALL_STATUS;
    await ignoringRefusal(this.#CometChat.rejectCall(sessionId, CANCELLED));
    await ignoringRefusal(this.#CometChat.rejectCall(sessionId, REJECTED));
    await ignoringRefusal(this.#CometChat.endCall(sessionId));
  }

  #onEvent(event, sdkCall, report) {
    const call = protocolCall(sdkCall);
    if (this.#pastCalls.has(call.sessionId)) return;
    this.#remember(call);
    report(event, call);
  }

  async #heard(answer) {
    const call = protocolCall(await answer);
    this.#remember(call);
    return call;
  }

  #remember(call) {
    if (call.sessionId !== undefined) this.#calls.set(call.sessionId, call);
  }
}

/** The SDK's constant for a word of the protocol. A word that has none is handed on as it is: refusing it is the SDK's business. */
function constant(constants, word) {
  const name = String(word).toUpperCase();
  return Object.hasOwn(constants, name) ? constants[name] : word;
}

function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function ignoringRefusal(answer) {
  try {
    await answer;
  } catch {
    // It was not in that state.
  }
}
