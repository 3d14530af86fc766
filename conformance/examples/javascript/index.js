// `node conformance/examples/javascript` serves the standard streams; with an address (ws://…) behind it, it dials in there.
import { serve } from '../../kits/javascript/index.js';
import { agent } from './agent.js';

await serve(agent, process.argv[2]);
