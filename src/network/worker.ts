import { parentPort, workerData } from 'node:worker_threads';
import { measure, type Ties } from './measures.js';

// What a thread of its own runs: takes the measures of one network, tells them, and ends.
parentPort?.postMessage(measure(workerData as Ties));
