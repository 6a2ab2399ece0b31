// This service, whole, as users run it: its limits and its log are on. All requests come from one address here, so each is counted, but none refused.
// Answers are kept only where RESPONSE_CACHE_MB says so: the contest is of questions that are answered.
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
