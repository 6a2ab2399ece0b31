// Runs only the service in this process, to measure its memory. The parent process starts the measurement and
// requests the result.
import 'reflect-metadata';
import { createApp } from '../../src/app.js';
import { openGraphClient } from '../../src/database/client.js';

const graph = openGraphClient({ uri: process.argv[2]! });
const app = await createApp({ graph, limits: { requests: 0 } });
const { url } = await app.listen(0, '127.0.0.1');
let most = { rss: 0, used: 0 };
const look = () => {
  const { rss, heapUsed, external } = process.memoryUsage();
  most = { rss: Math.max(most.rss, rss), used: Math.max(most.used, heapUsed + external) };
};
setInterval(look, 20).unref();
process.on('message', (message) => {
  if (message === 'watch') {
    globalThis.gc?.();
    most = { rss: 0, used: 0 };
    look();
    process.send!({ before: most });
  } else if (message === 'tell') {
    look();
    process.send!({ most });
  } else
    void app
      .close()
      .then(() => graph.close())
      .then(() => process.disconnect());
});
process.send!({ url });
