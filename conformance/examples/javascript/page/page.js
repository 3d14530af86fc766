// The same agent as in Node: a page lacks standard input and output, so it dials in.
import { dialIn } from '../../../kits/javascript/index.js';
import { agent } from '../agent.js';

const state = document.querySelector('#state');

/** Also to the console, for those who have only the log of a browser without a screen. */
function say(text) {
  state.textContent = text;
  console.log(text);
}

try {
  const address = new URLSearchParams(location.search).get('dial');
  if (!address) throw new Error('No address to dial: add ?dial= with the address that ringspec run --listen prints.');
  say('Dialling.');
  await dialIn(agent, address);
  say('The run is over.');
} catch (error) {
  say(`Failed: ${error.message}`);
}
