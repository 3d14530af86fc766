const FIRST_MS = 250;
const LONGEST_MS = 10_000;

/** How long to wait before each further attempt, in milliseconds: twice as long every time, up to a limit, for ever. */
export function* pauses() {
  for (let pause = FIRST_MS; ; pause = Math.min(2 * pause, LONGEST_MS)) yield pause;
}

/** Ends early when the signal aborts, and at once if it has. Leaves nothing at the signal: an agent may dial all day. */
export function sleep(milliseconds, signal) {
  if (signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    signal?.addEventListener('abort', wake);
  });
}
