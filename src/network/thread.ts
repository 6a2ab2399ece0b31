import { Worker } from 'node:worker_threads';
import type { Measures, Ties } from './measures.js';

/** Computes the measures of a network; aborted by the signal. Rejects on failure or timeout. */
export type Measuring = (ties: Ties, signal: AbortSignal) => Promise<Measures>;

/** Timeout for the measures of one network, in milliseconds. */
const LONGEST = 600_000;

/** Memory limit of the thread, in megabytes: a million pairs need 700. */
const MEMORY = 3_072;

/**
 * Computes measures in a worker thread, so that requests are not blocked. `entry` is the built `worker.js`,
 * or its replacement in tests.
 */
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
      const stop = () =>
        fail(new Error('The computation of network measures was cancelled because the service is stopping.'));
      const timer = setTimeout(
        () => fail(new Error(`The computation of network measures took longer than ${LONGEST / 1000} s.`)),
        LONGEST,
      );
      signal.addEventListener('abort', stop);
      worker.once('message', (measures: Measures) => end(() => resolve(measures)));
      worker.once('error', fail);
      worker.once('exit', (code) =>
        fail(new Error(`The worker thread for network measures ended with exit code ${code}.`)),
      );
      worker.unref();
    });
}
