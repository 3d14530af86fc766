import { COMMANDS } from './commands.js';
import { InvalidParams, JsonRpc } from './json-rpc.js';
import { OpenWorld } from './open-world.js';

const PROTOCOL_VERSION = 1;

/** One conversation with the kit, from `initialize` to `shutdown` or the end of the connection, over whatever carries text. */
export class Conversation {
  #definition;
  #greeting;
  #rpc;
  #worlds = new Map();
  #onShutdown;

  /**
   * @param definition what the author wrote
   * @param send takes one message
   * @param onShutdown called when the answer to `shutdown` has been sent
   * @param greeting optional fields of the answer to `initialize`, beside what the author declared
   */
  constructor(definition, send, onShutdown, greeting = {}) {
    this.#definition = definition;
    this.#greeting = greeting;
    this.#onShutdown = onShutdown;
    this.#rpc = new JsonRpc(this.#methods(), send);
  }

  receive(message) {
    this.#rpc.receive(message);
  }

  /** Closes what is open still. Nobody waits for the outcome of that, so what goes wrong is only logged. */
  async close() {
    const closing = [...this.#worlds.keys()].map((world) => this.#closeWorld({ world }));
    await Promise.all(closing.map((closed) => closed.catch((error) => console.error('A world could not be closed:', error))));
  }

  #methods() {
    return new Map([
      ['initialize', (params) => this.#initialize(params)],
      ['openWorld', (params) => this.#openWorld(params)],
      ['closeWorld', (params) => this.#closeWorld(params)],
      ['shutdown', () => this.#shutdown()],
      ['advanceTime', ({ world, seconds }) => this.#world(world).advanceTime(seconds)],
      ...Object.keys(COMMANDS).map((command) => [command, (params) => this.#run(command, params)]),
    ]);
  }

  async #initialize(params) {
    await this.#definition.initialize?.(params);
    const { name, version, dialect, capabilities, refuses } = this.#definition;
    return { protocolVersion: PROTOCOL_VERSION, agent: { name, version }, dialect, capabilities, refuses, ...this.#greeting };
  }

  async #openWorld({ world: name, users, groups, devices, hosts }) {
    if (this.#worlds.has(name)) throw new InvalidParams(`World "${name}" is open already.`);
    const hosted = devices.filter(({ device }) => hosts.includes(device));
    const opening = Promise.resolve().then(() => this.#definition.openWorld({ world: name, users, groups, devices: hosted }));
    const world = new OpenWorld(name, opening, (method, params) => this.#rpc.notify(method, params));
    this.#worlds.set(name, world);
    await this.#opened(name, world);
    return {};
  }

  /** A world that could not be opened leaves its name free. */
  async #opened(name, world) {
    try {
      await world.opened();
    } catch (error) {
      this.#worlds.delete(name);
      throw this.#translated(error);
    }
  }

  async #closeWorld({ world: name }) {
    try {
      await this.#world(name).close();
    } finally {
      this.#worlds.delete(name);
    }
    return {};
  }

  async #shutdown() {
    await this.close();
    setTimeout(() => this.#onShutdown()); // Our own answer first.
    return {};
  }

  async #run(command, params) {
    try {
      return await this.#world(params.world).run(command, params);
    } catch (error) {
      throw this.#translated(error);
    }
  }

  /** The author knows the errors of the SDK. An error that the author says nothing about stays what it is. */
  #translated(error) {
    return this.#definition.translateError?.(error) ?? error;
  }

  #world(name) {
    const world = this.#worlds.get(name);
    if (!world) throw new InvalidParams(`World "${name}" is not open.`);
    return world;
  }
}
