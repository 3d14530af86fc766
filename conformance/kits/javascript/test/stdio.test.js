import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const CHATTY = fileURLToPath(new URL('../test-support/chatty-agent.js', import.meta.url));

/** The agent in a process of its own, fed with these lines and then the end of its input. */
async function run(...lines) {
  const agent = spawn(process.execPath, [CHATTY]);
  const exited = once(agent, 'exit');
  agent.stdin.on('error', () => {}); // It may have exited before it has read all.
  agent.stdin.end(lines.map((line) => `${line}\n`).join(''));
  const [stdout, stderr, [status]] = await Promise.all([text(agent.stdout), text(agent.stderr), exited]);
  return { stderr, status, messages: stdout.trim().split('\n').map((line) => JSON.parse(line)) };
}

function request(id, method, params) {
  return JSON.stringify({ jsonrpc: '2.0', id, method, params });
}

test('what the SDK logs goes to standard error, and the protocol stays whole', async () => {
  const { messages, stderr, status } = await run(request(1, 'openWorld', { world: 'w', users: [], groups: [], devices: [], hosts: [] }));

  assert.deepEqual(messages, [{ jsonrpc: '2.0', id: 1, result: {} }]);
  assert.match(stderr, /A world is opened\./);
  assert.equal(status, 0);
});

test('a line is ended by a line feed alone', async () => {
  const { messages } = await run(request(1, 'one\u2028two', {}));

  assert.deepEqual(messages.map(({ error }) => error.message), ['"one\u2028two" is not offered here.']);
});

test('the process exits after the answer to shutdown', async () => {
  const { messages, status } = await run(request(1, 'shutdown'));

  assert.deepEqual(messages, [{ jsonrpc: '2.0', id: 1, result: {} }]);
  assert.equal(status, 0);
});
