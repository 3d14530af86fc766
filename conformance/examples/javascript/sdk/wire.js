const MAX_DELAY_MS = 15;

/**
 * One direction of a device's connection. What is sent arrives a little later, and in the order in which it was sent.
 *
 * Every message brings its own random delay, and whenever a delay is over the OLDEST waiting message is delivered. So nothing
 * overtakes, and yet a burst of messages is not slower than a single one.
 */
export class Wire {
  #waiting = [];
  #isOpen = true;

  /** @param {() => void} deliver what happens at the far end; must not throw */
  send(deliver) {
    if (!this.#isOpen) return;
    this.#waiting.push(deliver);
    setTimeout(() => this.#deliverOldest(), Math.random() * MAX_DELAY_MS);
  }

  /** What has not arrived by now never will. */
  close() {
    this.#isOpen = false;
    this.#waiting = [];
  }

  #deliverOldest() {
    const deliver = this.#waiting.shift();
    deliver?.();
  }
}
