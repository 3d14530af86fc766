// A world of the kit on the kit's own server (ringspec run --backend). Your own SDK has its own way to log in; what stays is
// who opens a world there (the agent), and how its clock is moved.
import { ServerLink } from './sdk/server-link.js';

/** An app of its own on the server, with an SDK logged in on each device. */
export class BackendWorld {
  #link;
  #path;
  #clients = new Map();
  #clocks = new Map();
  #moved;

  constructor(url, world) {
    this.#link = new ServerLink(url);
    this.#path = `/v1/apps/${encodeURIComponent(world)}`;
    this.#moved = new Waiting();
  }

  /** @param Client the SDK's class */
  static async open(Client, url, { world, users, groups, devices }) {
    const opened = new BackendWorld(url, world);
    await opened.#link.send('PUT', opened.#path, { users, groups, clock: 'standing' });
    await Promise.all(devices.map(({ device, uid }) => opened.#login(Client, { url, app: world, uid, device })));
    return opened;
  }

  get clients() {
    return this.#clients;
  }

  /** The clock has moved once every device has heard all that came of it: the server says so on each stream, last of all. */
  async advanceTime(seconds) {
    const { marker } = await this.#link.send('POST', `${this.#path}/clock`, { seconds });
    await this.#moved.until(() => [...this.#clocks.values()].every((heard) => heard >= marker));
  }

  async close() {
    for (const client of this.#clients.values()) client.logout();
    this.#moved.giveUp();
    await this.#link.send('DELETE', this.#path);
  }

  async #login(Client, account) {
    this.#clocks.set(account.device, 0);
    const onNotice = (event, { marker }) => event === 'clock' && this.#heard(account.device, marker);
    this.#clients.set(account.device, await Client.login(account, onNotice));
  }

  #heard(device, marker) {
    this.#clocks.set(device, marker);
    this.#moved.look();
  }
}

/** Those who wait until something is so. */
class Waiting {
  #all = [];

  until(isSo) {
    return new Promise((resolve) => {
      this.#all.push({ isSo, resolve });
      this.look();
    });
  }

  look() {
    const now = this.#all.filter(({ isSo }) => isSo());
    this.#all = this.#all.filter((one) => !now.includes(one));
    now.forEach(({ resolve }) => resolve());
  }

  giveUp() {
    this.#all.forEach(({ resolve }) => resolve());
    this.#all = [];
  }
}
