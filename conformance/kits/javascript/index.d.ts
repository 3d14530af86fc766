/** What an author of an agent writes, and what the kit gives. The words are those of the agent protocol (agent-protocol.md). */

/** The names of the events that a call listener is told. */
export type CallEvent =
  | 'onIncomingCallReceived'
  | 'onOutgoingCallAccepted'
  | 'onOutgoingCallRejected'
  | 'onIncomingCallCancelled'
  | 'onCallEndedMessageReceived';

/** The names of the events of a media session. */
export type SessionEvent = 'onUserJoined' | 'onUserLeft' | 'onCallEnded';

export interface User {
  readonly uid: string;
  readonly name?: string;
}

export interface Group {
  readonly guid: string;
  readonly members: readonly string[];
}

/** A device that this agent hosts, and whose it is. */
export interface HostedDevice {
  readonly device: string;
  readonly uid: string;
}

/** A call as the SDK knows it. Leave out what the SDK does not give; never make a value up. Times are in epoch seconds. */
export interface Call {
  sessionId?: string;
  callType?: string;
  callStatus?: string;
  callInitiator?: { uid: string };
  callReceiver?: { uid: string } | { guid: string };
  receiverType?: string;
  initiatedAt?: number;
  joinedAt?: number;
  endedAt?: number;
  [further: string]: unknown;
}

/** What the SDK can do. What is left out is not tested, and never counted as passed. */
export interface Capabilities {
  groups?: boolean;
  sessions?: boolean;
  severalDevicesPerUser?: boolean;
  activeCall?: boolean;
  virtualTime?: boolean;
  customTimeout?: boolean;
  network?: boolean;
  listenerIds?: boolean;
  busy?: boolean;
  times?: boolean;
  /** The SDK's own documented time-out, in seconds. */
  defaultTimeout?: number;
  devicesPerAgent?: 'many' | 'one';
  parallelWorlds?: number;
  errorCodes?: boolean;
}

/** A request to call. What the kit hands on may be nonsense; refusing it is the SDK's business. */
export interface CallRequest {
  readonly receiverId: string;
  readonly receiverType: string;
  readonly callType: string;
  /** In seconds; missing unless `customTimeout` is declared. */
  readonly timeout?: number;
}

type Eventually<T> = T | Promise<T>;

/**
 * One SDK, logged in as one user. Each method does one thing with the SDK, and is called without waiting for the one before it.
 * Throw `Refused` where the SDK says no, and `Indefinite` where nobody knows. A method that is left out is not offered.
 */
export interface Device {
  /** From now on, call `report` with every event that the listener is told, as often and in the order it is told. */
  addCallListener?(listenerId: string, report: (event: CallEvent, call: Call) => void): Eventually<void>;
  removeCallListener?(listenerId: string): Eventually<void>;
  initiateCall?(request: CallRequest): Eventually<Call>;
  acceptCall?(sessionId: string): Eventually<Call>;
  /** @param status `rejected`, `busy`, `cancelled`, or what the kit tries as bad input */
  rejectCall?(sessionId: string, status: string): Eventually<Call>;
  endCall?(sessionId: string): Eventually<Call>;
  /** The active call, or null. */
  getActiveCall?(): Eventually<Call | null | undefined>;
  clearActiveCall?(): Eventually<void>;
  /** The token with which this device may enter the call's media session. */
  generateToken?(sessionId: string): Eventually<string>;
  /** Enters the call's media session. Call `report` with its events, and with the uid where somebody joined or left. */
  startSession?(
    sessionId: string,
    token: string | undefined,
    report: (event: SessionEvent, uid?: string) => void,
  ): Eventually<void>;
  endSession?(sessionId: string): Eventually<void>;
  disconnect?(): Eventually<void>;
  connect?(): Eventually<void>;
}

/** One test: its users, their devices, and nothing that happened in another world. */
export interface World {
  /** The devices by name, each logged in and connected, without a listener and without an active call. */
  readonly devices: ReadonlyMap<string, Device>;
  /**
   * Moves the world's clock; for `virtualTime` alone. When it returns, every timer due by then has fired, in the order of the
   * times due, and every event caused so far has been reported.
   */
  advanceTime?(seconds: number): Eventually<void>;
  /** Log out. Commands still under way may be left alone: they are answered as indefinite, and what comes late is dropped. */
  close?(): Eventually<void>;
}

export interface WorldRequest {
  readonly world: string;
  readonly users: readonly User[];
  readonly groups: readonly Group[];
  /** The devices that are hosted here; with `devicesPerAgent: 'one'` it is one of the world's. */
  readonly devices: readonly HostedDevice[];
}

/** What the kit says first. */
export interface InitializeRequest {
  readonly protocolVersion: number;
  readonly kit: { readonly name: string; readonly version: string };
  /** Where the kit plays the server for the SDK (`run --backend`), its address. */
  readonly backend?: { readonly url: string; readonly events: string };
}

/** An agent, as its author writes it. */
export interface Agent {
  readonly name: string;
  readonly version: string;
  /** Whose words the reports speak: `javascript`, `ios`, `flutter` … (dialects.md). */
  readonly dialect?: string;
  readonly capabilities: Capabilities;
  /** Only for agents that want to know what the kit says, the address of a server for instance. */
  initialize?(request: InitializeRequest): Eventually<void>;
  openWorld(request: WorldRequest): Eventually<World>;
  /** Turns an error of the SDK into `Refused` or `Indefinite`. Give back what is neither: it shows as the agent's own fault. */
  translateError?(error: unknown): unknown;
}

/** The part of a browser's WebSocket that is used here; the class of the package `ws` has it, too. */
export interface WebSocketLike {
  addEventListener(type: 'open' | 'message' | 'error' | 'close', listener: (event: any) => void): void;
  send(text: string): void;
  close(code?: number): void;
}

export interface DialInOptions {
  /** The token of the run, where the address does not bring it. */
  readonly token?: string;
  /** The devices that this agent can host, such as `alice-1`; without it, any. */
  readonly hosts?: readonly string[];
  /** Where there is none of its own: Node before 22. */
  readonly WebSocket?: new (url: string) => WebSocketLike;
  /** Abort it to hang up and dial no more. */
  readonly signal?: AbortSignal;
}

/** The SDK said no, and nothing happened. */
export class Refused extends Error {
  /** @param code the SDK's own code */
  constructor(code: string | number | undefined, message?: string);
  readonly code: string | number | undefined;
}

/** No answer: it may have happened, or may still happen. */
export class Indefinite extends Error {
  constructor(message?: string, code?: string | number);
  readonly code: string | number | undefined;
}

/** The SDK has no such thing. */
export class NotOffered extends Error {
  constructor(method: string);
}

/** Serves the standard streams of this process, as `ringspec run --agent 'node agent.js'` starts it. */
export function serveStdio(agent: Agent): void;

/**
 * Dials in to `ringspec run --listen`, at the address that it prints, and again after every lost connection. Fulfilled when the
 * kit is done or the signal aborts; rejected when the kit does not want this agent, with the reason that it gave.
 */
export function dialIn(agent: Agent, url: string | URL, options?: DialInOptions): Promise<void>;

/** Dials in where an address is given, and serves the standard streams where none is. */
export function serve(agent: Agent, url?: string | URL, options?: DialInOptions): Promise<void> | void;
