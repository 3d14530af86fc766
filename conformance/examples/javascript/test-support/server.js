import { createServer } from 'node:http';
import { once } from 'node:events';

/** A call server that says what it is told to say: one answer a request, and an event stream that the test writes. */
export class ScriptedServer {
  /** Every request, in short: `POST /v1/calls`. */
  asked = [];
  /** What each opening of the event stream named as the last event. */
  resumedAfter = [];
  #answers = [];
  #streams = [];

  static async start(test) {
    const server = new ScriptedServer();
    const http = createServer((request, response) => server.#serve(request, response)).listen(0, '127.0.0.1');
    await once(http, 'listening');
    test.after(() => {
      http.closeAllConnections();
      http.close();
    });
    server.url = `http://127.0.0.1:${http.address().port}`;
    return server;
  }

  /** @param {(response: import('node:http').ServerResponse) => void} answer to the next request that has none yet */
  next(answer) {
    this.#answers.push(answer);
  }

  /** Writes to the latest stream. */
  tell(id, event, call) {
    const number = id === undefined ? '' : `id: ${id}\n`;
    this.#streams.at(-1).write(`${number}event: ${event}\ndata: ${JSON.stringify({ call })}\n\n`);
  }

  /** Cuts the latest stream. */
  hangUp() {
    this.#streams.at(-1).destroy();
  }

  #serve(request, response) {
    if (request.url === '/v1/events') {
      this.resumedAfter.push(request.headers['last-event-id']);
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders();
      this.#streams.push(response);
      return;
    }
    request.resume();
    if (request.url.endsWith('/login')) {
      json(201, { token: 't' })(response);
      return;
    }
    this.asked.push(`${request.method} ${request.url}`);
    (this.#answers.shift() ?? json(200, { call: null }))(response);
  }
}

export function json(status, body) {
  return (response) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
