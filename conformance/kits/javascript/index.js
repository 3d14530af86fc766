// What an author of an agent imports. Nothing here needs Node: the same modules run in a page.
export { dialIn } from './src/dial-in.js';
export { Indefinite, NotOffered, Refused } from './src/errors.js';
export { serve } from './src/serve.js';
export { serveStdio } from './src/stdio.js';
