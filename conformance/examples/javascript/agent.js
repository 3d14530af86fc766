// The agent: turns each request of the kit into a call of the SDK, and each event of the SDK into a notification.
// To wrap your own SDK, keep json-rpc.js, replace world.js, and change here what your SDK spells differently.

import { setImmediate as nextTurn } from 'node:timers/promises';

import { CallError } from './sdk/index.js';
import { JsonRpcServer, RpcError } from './json-rpc.js';
import { World } from './world.js';

const REFUSED = 1;
const INDEFINITE = 2;
const INVALID_PARAMS = -32602;

const EVENTS = [
  'onIncomingCallReceived',
  'onOutgoingCallAccepted',
  'onOutgoingCallRejected',
  'onIncomingCallCancelled',
  'onCallEndedMessageReceived',
];

const DESCRIPTION = {
  protocolVersion: 1,
  agent: { name: 'ringspec-example-js', version: '1.0.0' },
  dialect: 'javascript',
  capabilities: {
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
  },
};

/** One function a command, of the SDK on the device and the params. */
const COMMANDS = {
  addCallListener: (sdk, params) => done(sdk.addCallListener(params.listenerId, listenerFor(params))),
  removeCallListener: (sdk, { listenerId }) => done(sdk.removeCallListener(listenerId)),
  initiateCall: async (sdk, { receiverId, receiverType, callType, timeout }) =>
    withCall(await sdk.initiateCall({ receiverId, receiverType, callType, timeout })),
  acceptCall: async (sdk, { sessionId }) => withCall(await sdk.acceptCall(sessionId)),
  rejectCall: async (sdk, { sessionId, status }) => withCall(await sdk.rejectCall(sessionId, status)),
  endCall: async (sdk, { sessionId }) => withCall(await sdk.endCall(sessionId)),
  getActiveCall: (sdk) => withCall(sdk.getActiveCall()),
  clearActiveCall: (sdk) => done(sdk.clearActiveCall()),
};

const worlds = new Map();

const methods = new Map([
  ['initialize', () => DESCRIPTION],
  ['openWorld', openWorld],
  ['closeWorld', closeWorld],
  ['shutdown', shutdown],
  ...Object.entries(COMMANDS).map(([name, command]) => [name, (params) => onDevice(command, params)]),
]);

const kit = new JsonRpcServer(methods, process.stdout);
kit.listen(process.stdin, exit);
process.stdout.on('error', () => process.exit()); // The kit has gone away: there is nobody left to work for.

function openWorld({ world, users, devices, hosts }) {
  if (worlds.has(world)) throw new RpcError(INVALID_PARAMS, `World "${world}" is open already.`);
  const hosted = devices.filter(({ device }) => hosts.includes(device));
  worlds.set(world, new World(users, hosted));
  return {};
}

/** Closing answers the commands still in flight ("indefinite"). Their answers go first: after ours the world is silent. */
async function closeWorld({ world }) {
  worldCalled(world).close();
  worlds.delete(world);
  await nextTurn();
  return {};
}

async function shutdown() {
  await Promise.all([...worlds.keys()].map((world) => closeWorld({ world })));
  setImmediate(exit); // Our own answer first.
  return {};
}

/** The empty write is done when all writes before it are. */
function exit() {
  process.stdout.write('', () => process.exit());
}

async function onDevice(command, params) {
  const sdk = worldCalled(params.world).device(params.device);
  if (!sdk) throw new RpcError(INVALID_PARAMS, `World "${params.world}" has no device "${params.device}" here.`);
  try {
    return await command(sdk, params);
  } catch (error) {
    throw error instanceof CallError ? asRpcError(error) : error;
  }
}

function worldCalled(name) {
  const world = worlds.get(name);
  if (!world) throw new RpcError(INVALID_PARAMS, `World "${name}" is not open.`);
  return world;
}

/** Say "refused" only where the SDK said no. Where you cannot know, say "indefinite"; the kit then allows for both. */
function asRpcError({ code, message }) {
  return new RpcError(code === 'DISCONNECTED' ? INDEFINITE : REFUSED, message, { code });
}

/** A listener that reports every event it is called with, and from where. */
function listenerFor({ world, device, listenerId }) {
  const report = (event) => (call) => kit.notify('callEvent', { world, device, listenerId, event, call: protocolCall(call) });
  return Object.fromEntries(EVENTS.map((event) => [event, report(event)]));
}

function withCall(call) {
  return { call: call && protocolCall(call) };
}

function done() {
  return {};
}

/** The SDK's call in the protocol's words: here only the times differ. What the SDK does not give is left out, never made up. */
function protocolCall({ initiatedAt, joinedAt, endedAt, ...call }) {
  return {
    ...call,
    initiatedAt: inSeconds(initiatedAt),
    joinedAt: inSeconds(joinedAt),
    endedAt: inSeconds(endedAt),
  };
}

function inSeconds(milliseconds) {
  return milliseconds === undefined ? undefined : milliseconds / 1000;
}
