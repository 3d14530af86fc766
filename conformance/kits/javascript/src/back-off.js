const FIRST_MS = 250;
const LONGEST_MS = 10_000;

/** How long to wait before each further attempt, in milliseconds: twice as long every time, up to a limit, for ever. */
export function* pauses() {
  for (let pause = FIRST_MS; ; pause = Math.min(2 * pause, LONGEST_MS)) yield pause;
}

/** Ends early when the signal aborts. */
export function sleep(milliseconds, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const wake = () => {
      clearTimeout(timer);
      resolve();
    };
    signal?.addEventListener('abort', wake, { once: true });
  });
}
