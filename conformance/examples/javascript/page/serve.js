// Serves the page, and the modules that it loads, to browsers on this machine: node serve.js [port]. A page needs a server,
// since browsers load no modules from files.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds both the example and the kit. */
const ROOT = new URL('../../../', import.meta.url);
const PAGE = '/examples/javascript/page/';
const TYPES = { '.html': 'text/html', '.js': 'text/javascript' };

const server = createServer(async ({ url }, response) => {
  try {
    const { type, body } = await fileAt(new URL(url, 'http://localhost').pathname);
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
  } catch {
    response.writeHead(404).end('There is nothing here.');
  }
});

/** URL has resolved every `..` already, so nothing above the root can be asked for; only pages and modules are served. */
async function fileAt(pathname) {
  const file = fileURLToPath(new URL(`.${pathname.endsWith('/') ? `${pathname}index.html` : pathname}`, ROOT));
  const type = TYPES[extname(file)];
  if (!type) throw new Error(`${pathname} is neither a page nor a module`);
  return { type, body: await readFile(file) };
}

server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}${PAGE}`);
});
