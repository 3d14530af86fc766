import { dialIn } from './dial-in.js';
import { serveStdio } from './stdio.js';

/** Dials in where an address is given, and serves the standard streams where none is. */
export function serve(definition, url, options) {
  return url ? dialIn(definition, url, options) : serveStdio(definition);
}
