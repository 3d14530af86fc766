import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import * as kit from '../index.js';
import { COMMANDS } from '../src/commands.js';

const types = await readFile(new URL('../index.d.ts', import.meta.url), 'utf8');

test('the types declare what the modules export', () => {
  const declared = [...types.matchAll(/^export (?:class|function) (\w+)/gm)].map(([, name]) => name);

  assert.deepEqual(declared.sort(), Object.keys(kit).sort());
});

test('the methods of a device are the commands of the protocol', async () => {
  const device = types.match(/^export interface Device \{(.*?)^\}/ms)[1];
  const protocol = await readFile(new URL('../../../docs/agent-protocol.md', import.meta.url), 'utf8');
  const rows = protocol.match(/^## Commands$(.*?)^`status`/ms)[1].matchAll(/^\| ([a-z]\w+(?:, \w+)*) \|/gm);
  const commands = [...rows].flatMap(([, names]) => names.split(', ')).filter((name) => name !== 'method');

  assert.deepEqual([...device.matchAll(/^ {2}(\w+)\?\(/gm)].map(([, name]) => name), commands);
  assert.deepEqual(Object.keys(COMMANDS), commands);
});
