import type { FeedPosition } from './cursor.js';
import { readPlace } from './cursor.js';
import { type FeedPage, positionOf, type Read, readPage } from './read.js';

/** Tells whoever listens that there are new changes, whichever process made them. */
export interface ChangeNotifier {
  /** Resolves soon after there are more changes than `changes`, or as many as there never were; or when `signal` ends the waiting. */
  waitForChangesAfter(changes: number, signal: AbortSignal): Promise<void>;
  /** How many wait. */
  readonly waiting: number;
}

/** How often it is looked whether there are changes, in milliseconds; only while somebody waits, once for all. */
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
      // A database that does not answer has no news; it is asked again.
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
 * The feed from a place on, for as long as somebody listens: the first page at once, then a page whenever there are changes. It is
 * read only as fast as it is taken. What goes wrong is the last thing that comes. `return()` ends it, also while it waits.
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
