import { Indefinite, NotOffered, Refused } from './errors.js';

const REFUSED = 1;
const INDEFINITE = 2;
const PARSE_ERROR = -32700;
const INVALID_REQUEST = -32600;
const METHOD_NOT_FOUND = -32601;
const INVALID_PARAMS = -32602;
const INTERNAL_ERROR = -32603;

/** The request names a world or a device that is not here. */
export class InvalidParams extends Error {}

/** JSON-RPC 2.0, one message a text, whatever carries the texts. Nothing here knows about calls. */
export class JsonRpc {
  #methods;
  #send;

  /** @param methods a Map from names to functions of the params */
  constructor(methods, send) {
    this.#methods = methods;
    this.#send = send;
  }

  receive(text) {
    if (text.trim() === '') return;
    let request;
    try {
      request = JSON.parse(text);
    } catch (error) {
      this.#answer(null, { error: { code: PARSE_ERROR, message: error.message } });
      return;
    }
    this.#onRequest(request);
  }

  notify(method, params) {
    this.#write({ jsonrpc: '2.0', method, params });
  }

  #onRequest(request) {
    if (typeof request?.method !== 'string') {
      this.#answer(request?.id ?? null, { error: { code: INVALID_REQUEST, message: 'This is not a request.' } });
      return;
    }
    // The method is called here and now, and its answer awaited elsewhere: the SDK gets commands in the order they came,
    // and a slow one does not hold up the next.
    this.#call(request.method, request.params ?? {}).then(
      (result) => this.#answer(request.id, { result }),
      (error) => this.#answer(request.id, { error: asRpcError(error) }),
    );
  }

  async #call(name, params) {
    const method = this.#methods.get(name);
    if (!method) throw new NotOffered(name);
    return method(params);
  }

  /** A request without an id wants no answer. */
  #answer(id, outcome) {
    if (id !== undefined) this.#write({ jsonrpc: '2.0', id, ...outcome });
  }

  #write(message) {
    this.#send(JSON.stringify(message));
  }
}

/** Refused only where the SDK said no. What is none of the known answers is a fault of the agent, and shows as one. */
function asRpcError(error) {
  if (error instanceof Refused) return { code: REFUSED, message: error.message, data: { code: error.code } };
  if (error instanceof Indefinite) return { code: INDEFINITE, message: error.message, data: { code: error.code } };
  if (error instanceof NotOffered) return { code: METHOD_NOT_FOUND, message: error.message };
  if (error instanceof InvalidParams) return { code: INVALID_PARAMS, message: error.message };
  return { code: INTERNAL_ERROR, message: String(error?.stack ?? error) };
}
