// JSON-RPC 2.0 over two streams, one message a line. Nothing here knows about calls: copy it as it stands.

/** Thrown by a method to answer with an error. Anything else that is thrown is a fault of the agent itself. */
export class RpcError extends Error {
  constructor(code, message, data) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

const PARSE_ERROR = -32700;
const INVALID_REQUEST = -32600;
const METHOD_NOT_FOUND = -32601;
const INTERNAL_ERROR = -32603;

/** Answers requests that come in on `input` by calling `methods`, a Map from names to functions of the params. */
export class JsonRpcServer {
  #methods;
  #output;

  constructor(methods, output) {
    this.#methods = methods;
    this.#output = output;
  }

  /** Calls `onEnd` at the end of the input. */
  listen(input, onEnd) {
    readLines(input, (line) => this.#onLine(line));
    input.on('end', onEnd);
  }

  notify(method, params) {
    this.#write({ jsonrpc: '2.0', method, params });
  }

  #onLine(line) {
    if (line.trim() === '') return;
    let request;
    try {
      request = JSON.parse(line);
    } catch (error) {
      this.#refuse(null, new RpcError(PARSE_ERROR, error.message));
      return;
    }
    this.#onRequest(request);
  }

  #onRequest(request) {
    if (typeof request?.method !== 'string') {
      this.#refuse(request?.id ?? null, new RpcError(INVALID_REQUEST, 'This is not a request.'));
      return;
    }
    // The method is called here and now, and its answer awaited elsewhere: the SDK gets commands in the order they came,
    // and a slow one does not hold up the next.
    this.#call(request.method, request.params ?? {}).then(
      (result) => this.#answer(request.id, { result }),
      (error) => this.#refuse(request.id, error),
    );
  }

  async #call(name, params) {
    const method = this.#methods.get(name);
    if (!method) throw new RpcError(METHOD_NOT_FOUND, `There is no method "${name}" here.`);
    return method(params);
  }

  #refuse(id, error) {
    const { code, message, data } = error instanceof RpcError ? error : new RpcError(INTERNAL_ERROR, String(error?.stack ?? error));
    this.#answer(id, { error: { code, message, data } });
  }

  /** A request without an id wants no answer. */
  #answer(id, outcome) {
    if (id !== undefined) this.#write({ jsonrpc: '2.0', id, ...outcome });
  }

  #write(message) {
    this.#output.write(`${JSON.stringify(message)}\n`);
  }
}

/** Not node:readline: that one also ends a line at U+2028 and U+2029, which may stand inside a JSON string. */
function readLines(input, onLine) {
  let rest = '';
  input.setEncoding('utf8');
  input.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    lines.forEach(onLine);
  });
}
