// `node conformance/kits/cometchat-javascript` serves the standard streams; with an address (ws://…) behind it, it dials in there.
import { serve } from '../javascript/index.js';
import { cometChatAgent } from './src/agent.js';
import { credentials, declaredCapabilities, loadLogin, loadSdk } from './src/environment.js';
import { discreet, hideIn, hiding } from './src/secrets.js';

const { env, stdout, stderr } = process;
const app = credentials(env);
const hide = hiding(app.appId, app.authKey);
for (const stream of [stdout, stderr]) hideIn(stream, hide);

/** Loaded when the kit says hello, so that what is missing is said in the answer, and `ringspec doctor` shows it. */
async function prepare() {
  const [sdk, login] = await Promise.all([loadSdk(env), loadLogin(env)]);
  return {
    ...sdk,
    logIn: (uid) => login.logIn({ ...sdk, ...app, uid }),
    logOut: () => login.logOut?.({ ...sdk }),
  };
}

const agent = cometChatAgent({ prepare, capabilities: declaredCapabilities(env) });
await serve(agent, process.argv[2], { WebSocket: discreet(globalThis.WebSocket, hide) });
