/** Where the events of one device go: to the kit, as they come, for as long as the world is open. */
export class Reports {
  #world;
  #device;
  #notify;

  constructor(world, device, notify) {
    this.#world = world;
    this.#device = device;
    this.#notify = notify;
  }

  /** For the author's listener: call it with the event's name and the call. */
  ofListener(listenerId) {
    return (event, call) => this.#report('callEvent', { listenerId, event, call });
  }

  /** For the author's media session: call it with the event's name and, where somebody joined or left, who. */
  ofSession(sessionId) {
    return (event, uid) => this.#report('sessionEvent', { event, sessionId, uid });
  }

  /** A closed world is silent. Its name may be open again by now, and what comes late does not belong to that one. */
  #report(method, params) {
    if (this.#world.isOpen) this.#notify(method, { world: this.#world.name, device: this.#device, ...params });
  }
}
