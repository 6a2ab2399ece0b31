import { parentPort, workerData } from 'node:worker_threads';
import { measure, type Ties } from './measures.js';

// Worker thread: computes the measures of one network, posts them and exits.
parentPort?.postMessage(measure(workerData as Ties));
