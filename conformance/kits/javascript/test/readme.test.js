import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';

/** An SDK in which bob never wants to be called. */
const ACME = `
  class Refusal extends Error { isRefusal = true; code = 'NO'; }
  const sdk = {
    listen: (id, tell) => tell('onIncomingCallReceived', { sessionId: 's1' }),
    call: async (uid) => { throw new Refusal(uid + ' says no'); },
  };
  export const Calls = { testApp: async () => ({ logIn: async () => sdk, remove() {} }) };
`;

/** The agent of the README, with the modules that it imports put in. */
async function agentOfTheReadme() {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const [, code] = readme.match(/```js\n(\/\/ agent\.js\n.*?)```/s);
  return code
    .replace("'ringspec-agent'", JSON.stringify(new URL('../index.js', import.meta.url)))
    .replace("'acme-calls'", JSON.stringify(`data:text/javascript,${encodeURIComponent(ACME)}`));
}

test('the agent of the README works as it stands there', async () => {
  const agent = spawn(process.execPath, ['--input-type=module', '--eval', await agentOfTheReadme()], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(agent, 'exit');
  const ask = (id, method, params) => agent.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
  const alice = { device: 'alice-1', uid: 'alice' };

  ask(1, 'openWorld', { world: 'w', users: [], groups: [], devices: [alice], hosts: ['alice-1'] });
  await once(agent.stdout, 'readable'); // The world has to be open before anything is asked in it.
  ask(2, 'addCallListener', { world: 'w', device: 'alice-1', listenerId: 'main' });
  ask(3, 'initiateCall', { world: 'w', device: 'alice-1', receiverId: 'bob', receiverType: 'user', callType: 'audio' });
  ask(4, 'shutdown');
  const messages = (await text(agent.stdout)).trim().split('\n').map((line) => JSON.parse(line));

  assert.deepEqual(messages.find(({ method }) => method === 'callEvent').params, {
    world: 'w', device: 'alice-1', listenerId: 'main', event: 'onIncomingCallReceived', call: { sessionId: 's1' },
  });
  assert.deepEqual(messages.find(({ id }) => id === 3).error, { code: 1, message: 'bob says no', data: { code: 'NO' } });
  assert.deepEqual(await exited, [0, null]);
});
