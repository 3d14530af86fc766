import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { environmentOf, hubOf } from '../test-support/agent-process.js';
import { AUTH_KEY } from '../test-support/hub.js';

const FOLDER = fileURLToPath(new URL('..', import.meta.url));
const JAR = process.env.RINGSPEC_JAR ?? fileURLToPath(new URL('../../../target/ringspec.jar', import.meta.url));

/** A part of the suite that needs no waiting: it is real time. */
const CASES = 'features/accept/*';

test('ringspec itself drives the agent, a process a device, and finds that the stand-in conforms', {
  skip: !existsSync(JAR) && `there is no ${JAR}; package it, or set RINGSPEC_JAR`,
}, async (t) => {
  const hub = await hubOf(t);
  const reports = await mkdtemp(join(tmpdir(), 'ringspec-'));
  t.after(() => rm(reports, { recursive: true }));

  const run = spawn(
    'java',
    ['-jar', JAR, 'run', '--agent', `node '${FOLDER}'`, '--suite', 'features', '--only', CASES, '--report', reports],
    { env: { ...process.env, ...environmentOf(hub) }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [said, [status]] = await Promise.all([text(run.stdout), once(run, 'exit')]);

  assert.equal(status, 0, said);
  assert.match(said, /^CONFORMS: ringspec-cometchat-js/m);
  const report = await readFile(join(reports, 'report.json'), 'utf8');
  assert.ok(!(said + report).includes(AUTH_KEY), 'no secret in what people read');
});
