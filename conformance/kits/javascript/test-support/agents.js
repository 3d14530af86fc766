import { dialIn } from '../index.js';
import { KitStandIn } from './kit-stand-in.js';

/** An agent whose every world has the one device `alice-1`, as the test writes it. */
export function agentWith(device, { world = {}, ...rest } = {}) {
  return {
    name: 'agent-under-test',
    version: '1.2.3',
    dialect: 'javascript',
    capabilities: { activeCall: true },
    openWorld: () => ({ devices: new Map([['alice-1', device]]), ...world }),
    ...rest,
  };
}

/** The kit's end of a connection to the agent; it is gone when the test is over. */
export async function connected(test, agent) {
  const kit = new KitStandIn();
  const done = new AbortController();
  test.after(() => done.abort());
  dialIn(agent, 'ws://kit', { WebSocket: kit.WebSocket, signal: done.signal });
  return kit.connection(0);
}

/** The same, with the world `w` open. */
export async function opened(test, agent) {
  const kit = await connected(test, agent);
  await open(kit, 'w');
  return kit;
}

export function open(kit, world) {
  return kit.request('openWorld', {
    world,
    users: [{ uid: 'alice', name: 'Alice' }, { uid: 'bob', name: 'Bob' }],
    groups: [],
    devices: [{ device: 'alice-1', uid: 'alice' }, { device: 'bob-1', uid: 'bob' }],
    hosts: ['alice-1'],
  });
}

export const ALICE = { world: 'w', device: 'alice-1' };
