import { Indefinite, Refused } from '../../javascript/index.js';
import { CometChatDevice } from './device.js';

/**
 * What the ringing page of the JavaScript SDK documents. The SDK is one login a process. What the page does not show is not
 * declared: no time-out for `initiateCall`, no `getActiveCall`, no times in a call. Groups it shows, but they have to be there.
 */
const DOCUMENTED = {
  groups: false,
  sessions: false,
  severalDevicesPerUser: false,
  activeCall: false,
  virtualTime: false,
  customTimeout: false,
  network: false,
  listenerIds: true,
  busy: true,
  times: false,
  defaultTimeout: 45,
  devicesPerAgent: 'one',
  parallelWorlds: 1,
  errorCodes: false,
};

/**
 * The agent of the CometChat JavaScript SDK. Runs in Node and in a page.
 *
 * @param prepare gives `{ CometChat, CometChatCalls?, logIn(uid), logOut(), renderSession? }`; `renderSession(callSettings, callToken)`
 *   puts the component of the calls SDK on a page, for `sessions`
 * @param capabilities what your version can do beyond, or cannot do of, what the page documents
 */
export function cometChatAgent({ prepare, capabilities = {} }) {
  let app;
  const pastCalls = new Set();
  return {
    name: 'ringspec-cometchat-js',
    version: '0.1.0',
    dialect: 'javascript',
    capabilities: { ...DOCUMENTED, ...capabilities },

    async initialize() {
      app = await prepare();
    },

    async openWorld({ devices }) {
      if (devices.length !== 1) throw new Error(`The SDK logs one user in; this agent was given ${devices.length} devices.`);
      const [{ device, uid }] = devices;
      await app.logIn(uid);
      app.CometChat.clearActiveCall();
      const phone = new CometChatDevice(app, pastCalls);
      return { devices: new Map([[device, phone]]), close: () => leave(app, phone) };
    },

    translateError,
  };
}

async function leave(app, phone) {
  await phone.close();
  await app.logOut();
}

/** An error with a code is the SDK's own, and its answer is no. One of a system call is not: who knows how far the request got. */
function translateError(error) {
  if (error?.syscall) return new Indefinite(error.message, error.code);
  if (error?.code === undefined) return error;
  return new Refused(error.code, error.message);
}
