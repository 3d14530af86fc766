// What an app imports.
export { Switchboard } from './switchboard.js';
export { CallsClient } from './calls-client.js';
export { CallError } from './call-error.js';
export { RemoteClient } from './remote-client.js';
