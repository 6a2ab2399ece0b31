/** Concurrency limiter: runs at most `maxConcurrent` operations, queues at most `maxQueued` for at most `queueTimeoutMs`, and rejects the rest. */
export interface ConcurrencyLimiter {
  /**
   * Calls `run` at once or when a slot is free; `run` gets the function that releases the slot. Calls `reject` instead if the queue is full
   * or the queue timeout expires. The returned `release` also removes an operation that is still queued.
   */
  acquire(run: (release: () => void) => void, reject: () => void): { release(): void };
  readonly running: number;
  readonly queued: number;
}

export interface ConcurrencyOptions {
  readonly maxConcurrent: number;
  readonly maxQueued: number;
  readonly queueTimeoutMs: number;
}

export function createConcurrencyLimiter({
  maxConcurrent,
  maxQueued,
  queueTimeoutMs,
}: ConcurrencyOptions): ConcurrencyLimiter {
  let running = 0;
  const queue = new Set<() => void>();

  function startNext(): void {
    const [first] = queue;
    if (first && running < maxConcurrent) first();
  }

  return {
    acquire(run, reject) {
      let isRunning = false;
      let timer: NodeJS.Timeout | undefined;
      const release = () => {
        clearTimeout(timer);
        queue.delete(start);
        if (!isRunning) return;
        isRunning = false;
        running -= 1;
        startNext();
      };
      const start = () => {
        clearTimeout(timer);
        queue.delete(start);
        isRunning = true;
        running += 1;
        run(release);
      };
      if (running < maxConcurrent) start();
      else if (queue.size >= maxQueued) reject();
      else {
        queue.add(start);
        timer = setTimeout(() => {
          queue.delete(start);
          reject();
        }, queueTimeoutMs);
      }
      return { release };
    },
    get running() {
      return running;
    },
    get queued() {
      return queue.size;
    },
  };
}
