/**
 * Why a command did not succeed. `code` is for programs, `message` for people.
 * With the code DISCONNECTED nobody knows whether the command took effect; with every other code nothing happened.
 */
export class CallError extends Error {
  constructor(code, message) {
    super(message);
    this.name = 'CallError';
    this.code = code;
  }
}

export function refuseIf(condition, code, message) {
  if (condition) throw new CallError(code, message);
}
