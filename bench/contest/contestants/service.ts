// This service as users run it, with limits and log. All requests come from one address, so each is counted, but none
// is rejected. Responses are cached only if RESPONSE_CACHE_MB is set.
import 'reflect-metadata';
import { createApp } from '../../../src/app.js';
import { openGraphClient } from '../../../src/database/client.js';

const graph = openGraphClient({ uri: process.env.NEO4J_URI! });
const app = await createApp({
  graph,
  limits: { requests: Number(process.env.RATE_LIMIT ?? 1_000_000_000) },
  responseCacheBytes: Number(process.env.RESPONSE_CACHE_MB ?? 0) * 2 ** 20,
});
const { url } = await app.listen(0, '127.0.0.1');
process.send?.({ url });
process.on('disconnect', () => process.exit());
