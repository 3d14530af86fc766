// Five ways to get it wrong with a server behind it. Each breaks one thing that Ringspec has to notice: they are here to show
// that it does, and what it says then. `node conformance/examples/javascript --broken double-end` starts one.
import { CallError } from './call-error.js';
import { EventStream } from './event-stream.js';
import { RemoteClient } from './remote-client.js';

/** What it is told first when a stream that was cut is open again, it takes for old news if that is a cancel. */
class ForgetfulStream extends EventStream {
  #hasGap = false;
  #isBack = false;

  constructor(url, headers, handOn) {
    super(url, headers, (event, data) => this.#isOld(event) || handOn(event, data));
  }

  isTooHigh(id, last) {
    this.#hasGap = super.isTooHigh(id, last);
    return this.#hasGap;
  }

  resumeAfter(last) {
    this.#isBack = last > 0 && !this.#hasGap;
    return super.resumeAfter(last);
  }

  #isOld(event) {
    const isOld = this.#isBack && event === 'onIncomingCallCancelled';
    if (event.startsWith('on')) this.#isBack = false;
    return isOld;
  }
}

export const BROKEN = {
  /** No answer to an accept: it sends another one. */
  'retries-an-accept': class extends RemoteClient {
    async acceptCall(sessionId) {
      try {
        return await super.acceptCall(sessionId);
      } catch (error) {
        if (error.code !== 'INDEFINITE') throw error;
        return super.acceptCall(sessionId);
      }
    }
  },

  /** A cancel that was lost with the stream never reaches it, and it rings on. */
  'forgets-to-stop-ringing': class extends RemoteClient {
    static Stream = ForgetfulStream;
  },

  /** No answer: it says that nothing has happened. */
  'takes-a-lost-answer-for-a-refusal': class extends RemoteClient {
    async acceptCall(sessionId) {
      try {
        return await super.acceptCall(sessionId);
      } catch (error) {
        throw error.code === 'INDEFINITE' ? new CallError('FAILED', error.message) : error;
      }
    }
  },

  /** A tap on the button counts twice. */
  'double-end': class extends RemoteClient {
    async endCall(sessionId) {
      const ended = super.endCall(sessionId);
      super.endCall(sessionId).catch(() => {});
      return ended;
    }
  },

  /** Whatever is asked for, the server will know. */
  'sends-what-it-should-refuse': class extends RemoteClient {
    refuseIf() {}
  },
};
