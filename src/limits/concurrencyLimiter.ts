/** Lets so many through at once; so many more wait, and so long. Who comes beyond is told to come again. */
export interface ConcurrencyLimiter {
  /** Calls `go` with what lets the next in, at once or later; `full` where nobody more may wait, or the wait was too long. */
  enter(go: (leave: () => void) => void, full: () => void): { leave(): void };
  /** How many are let through, and how many wait. */
  readonly running: number;
  readonly waiting: number;
}

export interface ConcurrencyOptions {
  readonly atOnce: number;
  readonly waiting: number;
  readonly milliseconds: number;
}

export function createConcurrencyLimiter({
  atOnce,
  waiting,
  milliseconds,
}: ConcurrencyOptions): ConcurrencyLimiter {
  let running = 0;
  const line = new Set<() => void>();

  function next(): void {
    const [first] = line;
    if (first && running < atOnce) first();
  }

  return {
    enter(go, full) {
      let inside = false;
      let timer: NodeJS.Timeout | undefined;
      const leave = () => {
        clearTimeout(timer);
        line.delete(enter);
        if (!inside) return;
        inside = false;
        running -= 1;
        next();
      };
      const enter = () => {
        clearTimeout(timer);
        line.delete(enter);
        inside = true;
        running += 1;
        go(leave);
      };
      if (running < atOnce) enter();
      else if (line.size >= waiting) full();
      else {
        line.add(enter);
        timer = setTimeout(() => {
          line.delete(enter);
          full();
        }, milliseconds);
      }
      return { leave };
    },
    get running() {
      return running;
    },
    get waiting() {
      return line.size;
    },
  };
}
