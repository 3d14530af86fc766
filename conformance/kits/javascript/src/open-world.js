import { COMMANDS } from './commands.js';
import { Indefinite, NotOffered } from './errors.js';
import { InvalidParams } from './json-rpc.js';
import { Reports } from './reports.js';

/** The kit waits for an answer for five seconds, and takes a missing one for a fault of the agent. */
const ANSWER_WITHIN_MS = 4_000;

/** One world from its opening to its close: which commands are under way in it, and whether it may still report. */
export class OpenWorld {
  isOpen = true;
  #opening;
  #world;
  #notify;
  #underWay = new Set();
  #cutOff;
  #cutOffNow;

  /** @param opening a promise of the author's world */
  constructor(name, opening, notify) {
    this.name = name;
    this.#opening = opening;
    this.#notify = notify;
    this.#cutOff = new Promise((_, reject) => (this.#cutOffNow = () => reject(new Indefinite('The world was closed.'))));
    this.#cutOff.catch(() => {}); // Nothing may be under way by then.
  }

  async opened() {
    this.#world = await this.#opening;
  }

  /** The device's method is called at once; its answer may take its time. */
  run(command, params) {
    const device = this.#world?.devices.get(params.device);
    if (!device) throw new InvalidParams(`World "${this.name}" has no device "${params.device}" here.`);
    if (typeof device[command] !== 'function') throw new NotOffered(command);
    const reports = new Reports(this, params.device, this.#notify);
    return this.#track(inTime(COMMANDS[command](device, params, reports)));
  }

  /** Waits for what came before it, as the protocol has it. What comes after it may overtake. */
  async advanceTime(seconds) {
    if (typeof this.#world?.advanceTime !== 'function') throw new NotOffered('advanceTime');
    await Promise.allSettled([...this.#underWay]);
    await this.#track(Promise.resolve(this.#world.advanceTime(seconds)));
    return {};
  }

  /** What the author's close answers goes first, what it leaves unanswered is cut off; after that the world is silent. */
  async close() {
    try {
      const world = await this.#opening.catch(() => undefined);
      await world?.close?.();
      await nextTurn();
    } finally {
      this.isOpen = false;
      this.#cutOffNow();
    }
    await nextTurn();
  }

  #track(answer) {
    const answered = Promise.race([answer, this.#cutOff]);
    this.#underWay.add(answered);
    const over = () => this.#underWay.delete(answered);
    answered.then(over, over);
    return answered;
  }
}

/** An SDK that gives no answer has not said no: nobody knows. */
function inTime(answer) {
  let timer;
  const silence = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Indefinite('The SDK gave no answer in time.')), ANSWER_WITHIN_MS);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

/** Long enough for every answer that is settled already to be written. */
function nextTurn() {
  return new Promise((resolve) => setTimeout(resolve));
}
