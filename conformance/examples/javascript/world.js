import { CallsClient, Switchboard } from './sdk/index.js';

/** A world of the kit: a switchboard of its own, and an SDK logged in on each device. So worlds cannot see each other. */
export class World {
  #switchboard = new Switchboard();
  #clients = new Map();

  constructor(users, devices) {
    for (const user of users) this.#switchboard.addUser(user);
    for (const { device, uid } of devices) this.#clients.set(device, new CallsClient(this.#switchboard, uid));
  }

  /** The SDK on the device of that name, or undefined. */
  device(name) {
    return this.#clients.get(name);
  }

  close() {
    for (const client of this.#clients.values()) client.logout();
    this.#switchboard.close();
  }
}
