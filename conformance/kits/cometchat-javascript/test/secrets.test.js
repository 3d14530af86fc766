import assert from 'node:assert/strict';
import { test } from 'node:test';

import { discreet, hideIn, hiding } from '../src/secrets.js';

const hide = hiding('key-of-the-app', undefined, 'abc');

test('secrets are taken out wherever they stand; what is short is no secret', () => {
  assert.equal(hide('key-of-the-app, twice: key-of-the-app. abc'), '***, twice: ***. abc');
});

test('a stream shows none, and still says when a write is done', async () => {
  const written = [];
  const stream = { write: (text, done) => (written.push(text), done?.()) };
  hideIn(stream, hide);

  await new Promise((resolve) => stream.write(Buffer.from('key-of-the-app'), resolve));
  stream.write(new TextEncoder().encode('the key-of-the-app'));

  assert.deepEqual(written, ['***', 'the ***']);
});

test('an agent that dials in sends none', () => {
  const sent = [];
  class Socket {
    send(text) {
      sent.push(text);
    }
  }

  new (discreet(Socket, hide))().send('{"message":"key-of-the-app"}');

  assert.deepEqual(sent, ['{"message":"***"}']);
  assert.equal(discreet(undefined, hide), undefined);
});
