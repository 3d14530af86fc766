// Stands in for the CometChat JavaScript SDK: the part of its public interface that its ringing page shows, over the hub of
// these tests. Written from that page alone. How to log in is not shown there; `standInLogIn` is the stand-in's own.

import { Connection } from './connection.js';

let connection;
const listeners = new Map();

export class CometChat {
  static CALL_TYPE = { AUDIO: 'audio', VIDEO: 'video' };
  static RECEIVER_TYPE = { USER: 'user', GROUP: 'group' };
  static CALL_STATUS = { REJECTED: 'rejected', BUSY: 'busy', CANCELLED: 'cancelled' };

  static Call = class {
    constructor(receiverId, callType, receiverType) {
      Object.assign(this, { receiverId, callType, receiverType });
    }

    getSessionId() {
      return this.sessionId;
    }
  };

  static CallListener = class {
    constructor(callbacks) {
      Object.assign(this, callbacks);
    }
  };

  static async standInLogIn({ region, authKey, uid }) {
    connection = await Connection.open(region, ({ event, call }) => tell(event, asCall(call)));
    await connection.ask('login', uid, authKey);
    console.log(`Logged in with ${authKey}.`); // SDKs log; this one more than it should.
  }

  static standInLogOut() {
    connection.close();
  }

  static addCallListener(listenerId, listener) {
    listeners.set(listenerId, listener);
  }

  static removeCallListener(listenerId) {
    listeners.delete(listenerId);
  }

  static async initiateCall({ receiverId, callType, receiverType }) {
    return asCall(await connection.ask('initiateCall', { receiverId, callType, receiverType }));
  }

  static async acceptCall(sessionId) {
    return asCall(await connection.ask('acceptCall', sessionId));
  }

  static async rejectCall(sessionId, status) {
    return asCall(await connection.ask('rejectCall', sessionId, status));
  }

  static async endCall(sessionId) {
    return asCall(await connection.ask('endCall', sessionId));
  }

  static clearActiveCall() {}

  static async getLoggedinUser() {
    return { getAuthToken: () => 'auth-token' };
  }
}

function tell(event, call) {
  for (const listener of listeners.values()) listener[event]?.(call);
}

function asCall(fields) {
  return Object.assign(new CometChat.Call(), fields);
}
