import type { FeedPosition } from './cursor.js';
import { readPlace } from './cursor.js';
import { type FeedPage, positionOf, type Read, readPage } from './read.js';

/** Notifies subscribers of new changes, made by any process. Polls the database. */
export interface ChangeNotifier {
  /** Resolves when the number of changes differs from `changes` (more, or fewer after a restore), or when `signal` aborts. */
  waitForChangesAfter(changes: number, signal: AbortSignal): Promise<void>;
  /** Number of waiting subscribers. */
  readonly waiting: number;
}

/** Polling interval (ms); one poll serves all subscribers, and none runs without subscribers. */
const POLL_INTERVAL_MS = 1_000;

interface Waiter {
  readonly changes: number;
  readonly wake: () => void;
}

export function createChangeNotifier(read: Read, every = POLL_INTERVAL_MS): ChangeNotifier {
  const waiters = new Set<Waiter>();
  let looking = false;

  async function look(): Promise<void> {
    if (looking) return;
    looking = true;
    while (waiters.size > 0) {
      await new Promise((done) => setTimeout(done, every).unref());
      // Ignore database errors and poll again.
      const changes = await positionOf(read).then(
        (position) => position.changes,
        () => undefined,
      );
      for (const waiter of waiters) if (changes !== undefined && changes !== waiter.changes) waiter.wake();
    }
    looking = false;
  }

  return {
    get waiting() {
      return waiters.size;
    },
    waitForChangesAfter: (changes, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const wake = () => {
          waiters.delete(waiter);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const waiter = { changes, wake };
        waiters.add(waiter);
        signal.addEventListener('abort', wake);
        void look();
      }),
  };
}

/**
 * Subscribes to the feed from a position: yields the first page at once, then a page whenever there are changes, with backpressure. An error
 * is yielded as the last item. `return()` ends the subscription, also while it waits.
 */
export function subscribe(
  read: Read,
  news: ChangeNotifier,
  from: FeedPosition,
  first: number,
): AsyncIterableIterator<FeedPage | Error> {
  const stopping = new AbortController();
  const pages = pagesFrom(read, news, from, first, stopping.signal);
  const stop = async () => {
    stopping.abort();
    return pages.return(undefined);
  };
  return {
    next: () => pages.next(),
    return: stop,
    throw: stop,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* pagesFrom(
  read: Read,
  news: ChangeNotifier,
  from: FeedPosition,
  first: number,
  signal: AbortSignal,
): AsyncGenerator<FeedPage | Error, undefined> {
  let place = from;
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    let page: FeedPage;
    try {
      page = await readPage(read, place, first);
    } catch (error) {
      yield error as Error;
      return;
    }
    if (isFirst || page.changes.length > 0) yield page;
    place = readPlace(page.cursor, 'cursor');
    if (!page.more || page.changes.length === 0) await news.waitForChangesAfter(place.next, signal);
  }
}
