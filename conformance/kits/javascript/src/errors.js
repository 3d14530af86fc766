// The three answers beside success that are no fault of the agent. Anything else that is thrown is one.

/** The SDK said no, and nothing happened. `code` is the SDK's own code. */
export class Refused extends Error {
  constructor(code, message) {
    super(message ?? String(code));
    this.name = 'Refused';
    this.code = code;
  }
}

/** No answer: it may have happened, or may still happen. Say so wherever you cannot know; the kit then allows for both. */
export class Indefinite extends Error {
  constructor(message = 'There was no answer.', code = undefined) {
    super(message);
    this.name = 'Indefinite';
    this.code = code;
  }
}

/** The SDK has no such thing. A device that simply lacks the method says the same. */
export class NotOffered extends Error {
  constructor(method) {
    super(`"${method}" is not offered here.`);
    this.name = 'NotOffered';
  }
}
