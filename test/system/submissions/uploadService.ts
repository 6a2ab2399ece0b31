// The service's part that takes uploads as a process of its own, to be killed: uploadService.ts BOLT_URI FOLDER TOKENS. Says its address.
import { readTokens } from '../../../src/access/tokens.js';
import { createApp } from '../../../src/app.js';
import { openGraph } from '../../../src/graph/graph.js';

const [uri = '', folder = '', tokens = ''] = process.argv.slice(2);
const app = await createApp({
  graph: openGraph({ uri }),
  writing: { tokens: readTokens(tokens)!, folder },
  onError: (_id, error) => process.stderr.write(`${error}\n`),
});
const { url } = await app.listen(0, '127.0.0.1');
process.stdout.write(`listens at ${url}\n`);
