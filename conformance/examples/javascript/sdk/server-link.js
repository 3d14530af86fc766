import { CallError } from './call-error.js';

const PATIENCE_MS = 4000;
const TRIES = 3;

/** By these the server says no; nothing happened. Every other answer that is no success leaves open what happened. */
const REFUSALS = new Set([400, 404, 409]);

/**
 * The requests of one device to the server, one after the other: so they arrive in the order in which they were given.
 *
 * An answer that is lost, late, broken, or says that the server failed, is no refusal: the command may have taken effect.
 * It is reported as INDEFINITE, and the command is not sent again, as a second one might have a second effect.
 */
export class ServerLink {
  #url;
  #headers;
  #last = Promise.resolve();

  constructor(url, headers = {}) {
    this.#url = url;
    this.#headers = headers;
  }

  get headers() {
    return this.#headers;
  }

  address(path) {
    return this.#url + path;
  }

  /** Resolves with the body of the answer, or rejects with a CallError. */
  send(method, path, body) {
    const answer = this.#last.then(() => this.#exchange(method, path, body));
    this.#last = answer.catch(() => {});
    return answer;
  }

  /** The same for a request that may be sent again without harm, because its second effect is that of the first. */
  async sendUntilAnswered(method, path) {
    for (let tries = 1; ; tries++) {
      try {
        return await this.send(method, path);
      } catch (error) {
        if (error.code !== 'INDEFINITE' || tries === TRIES) throw error;
      }
    }
  }

  async #exchange(method, path, body) {
    const { status, json } = await this.#answer(method, path, body);
    if (status >= 200 && status < 300) return json;
    if (REFUSALS.has(status) && json.error?.code) throw new CallError(json.error.code, json.error.message);
    throw new CallError('INDEFINITE', `The server answered ${status}.`);
  }

  async #answer(method, path, body) {
    try {
      const answer = await fetch(this.address(path), {
        method,
        headers: { ...this.#headers, ...(body && { 'Content-Type': 'application/json' }) },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return { status: answer.status, json: answer.status === 204 ? {} : await answer.json() };
    } catch (error) {
      throw new CallError('INDEFINITE', `No answer that can be read: ${error.cause?.message ?? error.message}`);
    }
  }
}
