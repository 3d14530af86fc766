import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cometChatAgent } from '../src/agent.js';
import { declaredCapabilities } from '../src/environment.js';
import { protocolCall } from '../src/protocol-call.js';

/** What the ringing page shows of the calls SDK. */
class CometChatCalls {
  static ended = 0;
  static OngoingCallListener = class {
    constructor(callbacks) {
      Object.assign(this, callbacks);
    }
  };

  static CallSettingsBuilder = class {
    settings = {};
    enableDefaultLayout(on) {
      return this.#with({ defaultLayout: on });
    }
    setIsAudioOnlyCall(on) {
      return this.#with({ audioOnly: on });
    }
    setCallEventListener(listener) {
      return this.#with({ listener });
    }
    build() {
      return this.settings;
    }
    #with(setting) {
      Object.assign(this.settings, setting);
      return this;
    }
  };

  static async generateToken(sessionId, authToken) {
    return `token of ${authToken} for ${sessionId}`;
  }

  static endSession() {
    this.ended++;
  }
}

const CometChat = {
  clearActiveCall() {},
  getLoggedinUser: async () => ({ getAuthToken: () => 'alice' }),
};

test('in a page the session is entered by rendering the component with the token, and reports who joins', async () => {
  const rendered = [];
  const agent = cometChatAgent({
    prepare: async () => ({ CometChat, CometChatCalls, logIn() {}, logOut() {}, renderSession: (...given) => void rendered.push(given) }),
    capabilities: { sessions: true },
  });
  await agent.initialize();
  const { devices } = await agent.openWorld({ devices: [{ device: 'alice-1', uid: 'alice' }] });
  const phone = devices.get('alice-1');
  const told = [];

  const token = await phone.generateToken('s1');
  await phone.startSession('s1', token, (...event) => told.push(event));
  const [[{ listener, defaultLayout }, tokenRendered]] = rendered;
  listener.onUserJoined({ getUid: () => 'bob' });
  listener.onUserLeft({ uid: 'bob' });
  listener.onCallEnded();
  phone.endSession();

  assert.equal(agent.capabilities.sessions, true);
  assert.deepEqual([token, tokenRendered, defaultLayout], ['token of alice for s1', token, true]);
  assert.deepEqual(told, [['onUserJoined', 'bob'], ['onUserLeft', 'bob'], ['onCallEnded']]);
  assert.equal(CometChatCalls.ended, 1);
});

test('a field is read by its getter or by its name, and what is not given is left out', () => {
  const call = { getSessionId: () => 's1', type: 'audio', status: 'initiated', callInitiator: { getUid: () => 'alice' }, callReceiver: { guid: 'team' }, endedAt: null };

  assert.deepEqual(protocolCall(call), {
    sessionId: 's1', callType: 'audio', callStatus: 'initiated', callInitiator: { uid: 'alice' }, callReceiver: { guid: 'team' },
  });
  assert.deepEqual(protocolCall(undefined), {});
});

test('an error with a code is a refusal; one of the line is indefinite; any other is the fault of the agent', () => {
  const { translateError } = cometChatAgent({ prepare: async () => ({}) });
  const bug = new TypeError('oops');

  assert.equal(translateError({ code: 'ERR_CALL_TERMINATED', message: 'Over.' }).name, 'Refused');
  assert.equal(translateError({ code: 'ECONNRESET', syscall: 'read', message: 'Gone.' }).name, 'Indefinite');
  assert.equal(translateError(bug), bug);
});

test('what needs a method that the agent has not cannot be declared', () => {
  assert.deepEqual(declaredCapabilities({}), {});
  assert.deepEqual(declaredCapabilities({ COMETCHAT_CAPABILITIES: '{"times":true}' }), { times: true });
  assert.throws(() => declaredCapabilities({ COMETCHAT_CAPABILITIES: '{"customTimeout":true}' }), /customTimeout cannot be declared here/);
  assert.throws(() => declaredCapabilities({ COMETCHAT_CAPABILITIES: 'times' }), /is no JSON/);
});
