// This service, whole, as users run it: its limits and its log are on.
import 'reflect-metadata';
import { createApp } from '../../../src/app.js';
import { openGraph } from '../../../src/graph/graph.js';

const graph = openGraph({ uri: process.env.NEO4J_URI! });
const app = await createApp({ graph, limits: { requests: 0 } });
const { url } = await app.listen(0, '127.0.0.1');
process.send?.({ url });
process.on('disconnect', () => process.exit());
