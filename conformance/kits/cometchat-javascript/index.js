// `node conformance/kits/cometchat-javascript` serves the standard streams; with an address (ws://…) behind it, it dials in there.
import { serve } from '../javascript/index.js';
import { cometChatAgent } from './src/agent.js';
import { credentials, declaredCapabilities, loadLogin, loadSdk } from './src/environment.js';
import { hideSecrets } from './src/secrets.js';

const { env } = process;
const app = credentials(env);
hideSecrets([app.appId, app.authKey], process.stdout, process.stderr);

/** Loaded when the kit says hello, so that what is missing is said in the answer, and `ringspec doctor` shows it. */
async function prepare() {
  const [sdk, login] = await Promise.all([loadSdk(env), loadLogin(env)]);
  return {
    ...sdk,
    logIn: (uid) => login.logIn({ ...sdk, ...app, uid }),
    logOut: () => login.logOut?.({ ...sdk }),
  };
}

await serve(cometChatAgent({ prepare, capabilities: declaredCapabilities(env) }), process.argv[2]);
