import { Worker } from 'node:worker_threads';
import type { Measures, Ties } from './measures.js';

/** Takes the measures of a network; stopped by the signal. Throws where that fails or takes too long. */
export type Measuring = (ties: Ties, signal: AbortSignal) => Promise<Measures>;

/** The longest that the measures of one network may take, in milliseconds. */
const LONGEST = 600_000;

/** How much memory a thread may take, in megabytes: a million pairs take 700. */
const MEMORY = 3_072;

/** Measures in a thread of its own, so that nobody who asks meanwhile waits. `entry` is the built `worker.js`, or what stands for it in tests. */
export function inThread(entry: URL = new URL('./worker.js', import.meta.url)): Measuring {
  return ({ offsets, targets, one, other, strength }, signal) =>
    new Promise((resolve, reject) => {
      const workerData: Ties = { offsets, targets, one, other, strength };
      const worker = new Worker(entry, { workerData, resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
      const end = (settle: () => void) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        settle();
        void worker.terminate();
      };
      const fail = (error: unknown) => end(() => reject(error));
      const stop = () => fail(new Error('The measures of the network were stopped: the service ends.'));
      const timer = setTimeout(
        () => fail(new Error(`The measures of the network took longer than ${LONGEST / 1000} s.`)),
        LONGEST,
      );
      signal.addEventListener('abort', stop);
      worker.once('message', (measures: Measures) => end(() => resolve(measures)));
      worker.once('error', fail);
      worker.once('exit', (code) =>
        fail(new Error(`The thread of the network's measures ended with ${code}.`)),
      );
      worker.unref();
    });
}
