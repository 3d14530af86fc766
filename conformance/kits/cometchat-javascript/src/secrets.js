const SHORTEST = 6;

/**
 * A function that takes the secrets out of a text. What is shorter than six characters keeps no secret, and would be found inside
 * other words.
 */
export function hiding(...secrets) {
  const hidden = secrets.filter((secret) => secret?.length >= SHORTEST);
  return (text) => hidden.reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
}

/** From now on nothing written to the stream shows them, whoever writes: what an SDK logs is kept in reports, too. */
export function hideIn(stream, hide) {
  const write = stream.write.bind(stream);
  stream.write = (chunk, ...rest) => write(hide(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()), ...rest);
}

/** The same for an agent that dials in: a class of WebSocket that sends none of them. Undefined where there is none to build on. */
export function discreet(WebSocket, hide) {
  return (
    WebSocket &&
    class extends WebSocket {
      send(text) {
        super.send(hide(text));
      }
    }
  );
}
