const SHORTEST = 6;

/**
 * From now on nothing written to these streams shows a secret, whoever writes it: what an agent says, and what an SDK logs, is
 * kept in reports. What is shorter than six characters keeps no secret, and would be found inside other words.
 */
export function hideSecrets(secrets, ...streams) {
  const hidden = secrets.filter((secret) => secret?.length >= SHORTEST);
  for (const stream of streams) {
    const write = stream.write.bind(stream);
    stream.write = (chunk, ...rest) => write(masked(String(chunk), hidden), ...rest);
  }
}

function masked(text, secrets) {
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
}
