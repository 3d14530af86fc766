import { Conversation } from './conversation.js';

/**
 * Serves over the standard streams of this process, as the kit starts it. The process exits after `shutdown` and at the end
 * of the input.
 */
export function serveStdio(definition, { stdin, stdout, exit } = globalThis.process) {
  const leave = () => stdout.write('', () => exit(0)); // The empty write is done when all writes before it are.
  const conversation = new Conversation(definition, (message) => stdout.write(`${message}\n`), leave);
  logToStandardError();
  readLines(stdin, (line) => conversation.receive(line));
  stdin.on('end', leave);
  stdout.on('error', () => exit(0)); // The kit has gone away: there is nobody left to work for.
}

/** Standard output is the kit's. An SDK that logs there must not break the protocol. */
function logToStandardError() {
  for (const name of ['log', 'info', 'debug', 'dir']) console[name] = console.error;
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
