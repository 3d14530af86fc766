// The agent: what is particular to this SDK. All that every agent does stands in the kit (conformance/kits/javascript).
// To wrap your own SDK, change here what your SDK spells differently.

import { Indefinite, Refused } from '../../kits/javascript/index.js';
import { BackendWorld } from './backend.js';
import { CallError, CallsClient, RemoteClient, Switchboard } from './sdk/index.js';

const EVENTS = [
  'onIncomingCallReceived',
  'onOutgoingCallAccepted',
  'onOutgoingCallRejected',
  'onIncomingCallCancelled',
  'onCallEndedMessageReceived',
];

const CAPABILITIES = {
  groups: false,
  sessions: false,
  severalDevicesPerUser: false,
  activeCall: true,
  virtualTime: false,
  customTimeout: true,
  network: false,
  listenerIds: true,
  busy: true,
  times: true,
  defaultTimeout: 45,
  devicesPerAgent: 'many',
  parallelWorlds: 8,
  errorCodes: false,
};

/** What the kit's own server can do besides (ringspec run --backend): the SDK has nothing to add to that. */
const WITH_A_SERVER = { groups: true, severalDevicesPerUser: true, virtualTime: true };

/** The requirements about bad input that the SDK keeps by itself: what they forbid is never sent to a server. */
const REFUSED_HERE = ['ARG-1', 'ARG-2', 'ARG-4', 'ARG-5'];

/** Where the kit's server is, if it has one for us. */
let backend;

export const agent = {
  name: 'ringspec-example-js',
  version: '1.0.0',
  dialect: 'javascript',
  Client: RemoteClient,

  initialize(params) {
    backend = params.backend;
  },

  get capabilities() {
    return backend ? { ...CAPABILITIES, ...WITH_A_SERVER } : CAPABILITIES;
  },

  get refuses() {
    return backend ? REFUSED_HERE : undefined;
  },

  openWorld(world) {
    return backend ? this.openWorldOnTheServer(world) : this.openWorldHere(world);
  },

  async openWorldOnTheServer(world) {
    const opened = await BackendWorld.open(this.Client, backend.url, world);
    return {
      devices: devicesOf(opened.clients),
      advanceTime: (seconds) => opened.advanceTime(seconds),
      close: () => opened.close(),
    };
  },

  /** A switchboard of its own for each world, and an SDK logged in on each device. So worlds cannot see each other. */
  openWorldHere({ users, devices }) {
    if (this.Client !== RemoteClient) throw new Error('--broken needs a run with --backend: without one, the whole SDK would be tried.');
    const switchboard = new Switchboard();
    for (const user of users) switchboard.addUser(user);
    const clients = new Map(devices.map(({ device, uid }) => [device, new CallsClient(switchboard, uid)]));
    return {
      devices: devicesOf(clients),
      close() {
        for (const client of clients.values()) client.logout();
        switchboard.close();
      },
    };
  },

  /** Say "refused" only where the SDK said no. Where you cannot know, say "indefinite"; the kit then allows for both. */
  translateError(error) {
    if (!(error instanceof CallError)) return error; // A bug: it shows as the agent's own fault.
    return UNKNOWN.has(error.code) ? new Indefinite(error.message, error.code) : new Refused(error.code, error.message);
  },
};

/** By these codes the SDK says that it does not know what has become of the command. */
const UNKNOWN = new Set(['DISCONNECTED', 'INDEFINITE']);

function devicesOf(clients) {
  return new Map([...clients].map(([device, client]) => [device, deviceOf(client)]));
}

/** One SDK, logged in: what it does for each command. Whatever is left out here is answered as not offered. */
function deviceOf(sdk) {
  return {
    addCallListener: (listenerId, report) => sdk.addCallListener(listenerId, listenerTelling(report)),
    removeCallListener: (listenerId) => sdk.removeCallListener(listenerId),
    initiateCall: async (request) => protocolCall(await sdk.initiateCall(request)),
    acceptCall: async (sessionId) => protocolCall(await sdk.acceptCall(sessionId)),
    rejectCall: async (sessionId, status) => protocolCall(await sdk.rejectCall(sessionId, status)),
    endCall: async (sessionId) => protocolCall(await sdk.endCall(sessionId)),
    getActiveCall: async () => protocolCall(await sdk.getActiveCall()),
    clearActiveCall: () => sdk.clearActiveCall(),
  };
}

/** A listener that reports every event it is called with. */
function listenerTelling(report) {
  return Object.fromEntries(EVENTS.map((event) => [event, (call) => report(event, protocolCall(call))]));
}

/** The SDK's call in the protocol's words: here only the times differ. What the SDK does not give is left out, never made up. */
function protocolCall(call) {
  if (!call) return call;
  const { initiatedAt, joinedAt, endedAt, ...rest } = call;
  return { ...rest, initiatedAt: inSeconds(initiatedAt), joinedAt: inSeconds(joinedAt), endedAt: inSeconds(endedAt) };
}

function inSeconds(milliseconds) {
  return milliseconds === undefined ? undefined : milliseconds / 1000;
}
