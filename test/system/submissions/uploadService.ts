// The service's part that takes uploads as a process of its own, to be killed: uploadService.ts BOLT_URI FOLDER TOKENS. Says its address.

import { createApp } from '../../../src/app.js';
import { readTokens } from '../../../src/auth/tokens.js';
import { openGraphClient } from '../../../src/database/client.js';

const [uri = '', folder = '', tokens = ''] = process.argv.slice(2);
const app = await createApp({
  graph: openGraphClient({ uri }),
  writing: { tokens: readTokens(tokens)!, folder },
  onError: (_id, error) => process.stderr.write(`${error}\n`),
});
const { url } = await app.listen(0, '127.0.0.1');
process.stdout.write(`listens at ${url}\n`);
