// `node conformance/examples/javascript` serves the standard streams; with an address (ws://…) behind it, it dials in there.
// `--broken NAME` puts one of the broken SDKs of sdk/broken.js in the place of the whole one, for runs with a server.
import { serve } from '../../kits/javascript/index.js';
import { agent } from './agent.js';
import { BROKEN } from './sdk/broken.js';

const [first, name] = process.argv.slice(2);
const broken = first === '--broken' && BROKEN[name];
if (first === '--broken' && !broken) throw new Error(`--broken: choose one of ${Object.keys(BROKEN).join(', ')}.`);

await serve(broken ? Object.assign(agent, { Client: broken }) : agent, broken ? undefined : first);
