const PAUSE_MS = 50;

/**
 * The events of one device, as the server sends them (text/event-stream), each once and in order, whatever the wire does.
 *
 * The server numbers the events of a device from 1 on without gaps. So a number that was seen before is dropped, and a number
 * too high says that something was lost: the stream is opened anew, from the last event that was handed on. What has no
 * number is about the stream itself, not about calls, and is handed on as it comes.
 */
export class EventStream {
  #url;
  #headers;
  #handOn;
  #last = 0;
  #hangUp = new AbortController();

  /**
   * @param {string} url
   * @param {object} headers of every request
   * @param {(event: string, data: object) => void} handOn must not throw
   */
  constructor(url, headers, handOn) {
    this.#url = url;
    this.#headers = headers;
    this.#handOn = handOn;
  }

  /** Fulfilled once the stream is open; from then on it is kept open. */
  open() {
    return new Promise((resolve) => this.#keepOpen(resolve));
  }

  /** Nothing is handed on after that. */
  close() {
    this.#hangUp.abort();
  }

  /** The headers that say where to go on from: without them nothing is told of what was missed. */
  resumeAfter(last) {
    return { 'Last-Event-ID': String(last) };
  }

  isDoubled(id, last) {
    return id <= last;
  }

  isTooHigh(id, last) {
    return id > last + 1;
  }

  async #keepOpen(opened) {
    while (!this.#hangUp.signal.aborted) {
      try {
        await this.#listen(opened);
      } catch {
        // The stream broke, or had a gap. Either way it is opened again, and nothing is lost by that.
      }
      await sleep(PAUSE_MS);
    }
  }

  async #listen(opened) {
    const line = new AbortController();
    const signal = AbortSignal.any([this.#hangUp.signal, line.signal]);
    const headers = { ...this.#headers, ...this.resumeAfter(this.#last), Accept: 'text/event-stream' };
    const answer = await fetch(this.#url, { headers, signal });
    if (!answer.ok) throw new Error(`The event stream answers ${answer.status}.`);
    opened();
    try {
      for await (const message of messages(answer.body)) this.#heard(message);
    } finally {
      line.abort(); // What is still under way on a stream with a gap must not be heard.
    }
  }

  #heard({ id, event, data }) {
    if (this.#hangUp.signal.aborted) return;
    if (id !== undefined) {
      if (this.isDoubled(id, this.#last)) return;
      if (this.isTooHigh(id, this.#last)) throw new Error(`Event ${id} came after event ${this.#last}.`);
      this.#last = id;
    }
    this.#handOn(event, data);
  }
}

/** The messages of an event stream: lines of fields, an empty line after each message. */
async function* messages(body) {
  let fields = {};
  for await (const line of lines(body)) {
    if (line === '') {
      if (fields.data !== undefined) yield message(fields);
      fields = {};
    } else {
      const [, name, value] = /^([^:]*):? ?(.*)$/.exec(line);
      fields[name] = name === 'data' && fields.data !== undefined ? `${fields.data}\n${value}` : value;
    }
  }
}

function message({ id, event, data }) {
  return { id: id === undefined ? undefined : Number(id), event, data: JSON.parse(data) };
}

async function* lines(body) {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const all = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/);
    rest = all.pop();
    yield* all;
  }
}

function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
