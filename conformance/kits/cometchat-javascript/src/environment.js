import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const PACKAGE = '@cometchat/chat-sdk-javascript';

/** What may differ from version to version, or app to app, without another line in the agent. */
const ADJUSTABLE = ['groups', 'severalDevicesPerUser', 'listenerIds', 'busy', 'times', 'defaultTimeout', 'errorCodes'];

/** The app that the tests run in. Nothing of it is ever printed. */
export function credentials(env) {
  return { appId: env.COMETCHAT_APP_ID, region: env.COMETCHAT_REGION, authKey: env.COMETCHAT_AUTH_KEY };
}

/** The SDK as the user has it installed: COMETCHAT_SDK is its folder or file; without it, it is looked for as an app here would. */
export async function loadSdk(env, folder = process.cwd()) {
  const from = createRequire(resolve(folder, 'package.json'));
  const wanted = env.COMETCHAT_SDK ? resolve(folder, env.COMETCHAT_SDK) : PACKAGE;
  const module = await load(from, wanted, 'Set COMETCHAT_SDK to the folder of the CometChat JavaScript SDK, or start in a folder where it is installed.');
  const { CometChat } = module.CometChat ? module : (module.default ?? {});
  if (!CometChat?.initiateCall) throw new Error(`${wanted} has no CometChat with initiateCall. Is it the chat SDK?`);
  return { CometChat };
}

/** The ringing page does not show how an app initialises the SDK and logs a user in; the user's own app knows. */
export async function loadLogin(env, folder = process.cwd()) {
  if (!env.COMETCHAT_LOGIN) throw new Error('Set COMETCHAT_LOGIN to a module of yours that exports logIn; the README says what it does.');
  const wanted = resolve(folder, env.COMETCHAT_LOGIN);
  const module = await load(createRequire(wanted), wanted, 'COMETCHAT_LOGIN names the module of yours that exports logIn.');
  if (typeof module.logIn !== 'function') throw new Error(`${wanted} exports no function logIn.`);
  return module;
}

/** What the user's version can do beyond what the page documents, or cannot do. */
export function declaredCapabilities(env) {
  const declared = parsed(env.COMETCHAT_CAPABILITIES ?? '{}');
  const beyond = Object.keys(declared).filter((name) => !ADJUSTABLE.includes(name));
  if (beyond.length > 0) throw new Error(`COMETCHAT_CAPABILITIES: ${beyond} cannot be declared here. What can be: ${ADJUSTABLE.join(', ')}.`);
  return declared;
}

function parsed(json) {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`COMETCHAT_CAPABILITIES is no JSON, such as {"times":true}: ${error.message}`);
  }
}

async function load(require, wanted, remedy) {
  try {
    return await import(pathToFileURL(require.resolve(wanted)).href);
  } catch (cause) {
    throw new Error(`${wanted} could not be loaded: ${cause.message}. ${remedy}`, { cause });
  }
}
