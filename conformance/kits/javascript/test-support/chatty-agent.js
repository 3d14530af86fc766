// An agent whose SDK logs to the console, as SDKs do.
import { serve } from '../index.js';

await serve({
  name: 'chatty',
  version: '1.0.0',
  capabilities: {},
  openWorld() {
    console.log('A world is opened.');
    return { devices: new Map() };
  },
});
