import { GraphQLError } from 'graphql';
import type { GraphClient } from '../database/client.js';
import { DataChangingError, withTimeout } from '../database/errors.js';
import type { Reported } from '../report/facts.js';
import { loadReported } from '../report/load.js';
import { type Described, loadNetwork, versionOf } from './load.js';
import type { Measures } from './measures.js';
import { type Window, within } from './network.js';
import { loadParticipation, type Participation } from './participation.js';
import { type AllThings, loadThings } from './things.js';
import { inThread, type Measuring } from './thread.js';

/** A network, restricted to a window if given, with its measures. */
export interface Measured {
  readonly network: Described;
  readonly measures: Measures;
}

/** Cache of the network and its measures for the current data version. */
export interface NetworkSnapshots {
  /** Current data version; concurrent calls share one read. Null if the data have none. */
  version(): Promise<number | null>;
  /** The network of the present data version. */
  snapshot(): Promise<Described>;
  /** Participation by organisation in the current data version. */
  takingPart(): Promise<Participation>;
  /** All loans and projects, and when they were, in the present data version. */
  things(): Promise<AllThings>;
  /** The network, and loans and projects, of the same version. */
  networkWithThings(): Promise<readonly [Described, AllThings]>;
  /** Activities of the national museums and publications, in the current data version. */
  reported(): Promise<Reported>;
  /**
   * Measures within a window. The first caller starts the computation in a thread; concurrent callers share
   * it. Throws a client-visible error if it takes longer than `patience`; the computation continues.
   */
  measured(window?: Window): Promise<Measured>;
  /** Preloads all of this now and whenever the data change. Resolves after the first load. */
  warmUp(): Promise<void>;
  /** Stops running computations. */
  close(): Promise<void>;
}

export interface NetworksOptions {
  readonly measuring?: Measuring;
  /** Timeout for reading the data version, in seconds. */
  readonly versionSeconds?: number;
  /** Timeout for callers, in milliseconds. */
  readonly timeoutMs?: number;
  /** Called with errors of background loading. */
  readonly onError?: (error: unknown) => void;
}

/** Maximum cached windows, not counting the whole network, and maximum queued computations. */
const KEPT = 8;
const WAITING = 4;

/** Interval for polling the data version, in milliseconds. */
const LOOK = 10_000;

export function createNetworkSnapshots(graph: GraphClient, options: NetworksOptions = {}): NetworkSnapshots {
  const { measuring = inThread(), versionSeconds = 4.8, timeoutMs = 25_000, onError = () => {} } = options;
  const stopping = new AbortController();
  const measures = new Map<string, Promise<Measured>>();
  let last: Promise<unknown> = Promise.resolve();
  let running = 0;
  let timer: NodeJS.Timeout | undefined;

  const readVersion = oncePerMoment(() =>
    withTimeout(versionSeconds, versionOf(graph.within(versionSeconds))),
  );
  // without this timeout, a caller during a hanging read would wait for that read and the next
  const version = () => withTimeout(versionSeconds, readVersion());
  const current = cachedFor(version, () => {
    measures.clear();
    return loadNetwork(graph);
  });

  /** Sequential: two concurrent computations would each take twice as long. */
  function compute(network: Described, window: Window | undefined): Promise<Measured> {
    if (running >= WAITING) throw notReady('Several other periods are being computed');
    running += 1;
    const measured = last.then(async () => {
      const part = within(network, window);
      return { network: part, measures: await measuring(part, stopping.signal) };
    });
    last = measured.then(
      () => void running--,
      () => void running--,
    );
    return measured;
  }

  async function begun(window: Window | undefined): Promise<Measured> {
    const network = await current();
    const key = window ? `${window.from} ${window.to} ${window.certain}` : '';
    const known = measures.get(key);
    const found = known ?? compute(network, window);
    measures.delete(key);
    measures.set(key, found);
    if (!known) found.catch(() => measures.get(key) === found && measures.delete(key));
    const oldest = [...measures.keys()].find((one) => one !== '');
    if (measures.size > KEPT && oldest !== undefined) measures.delete(oldest);
    return found;
  }

  const takingPart = cachedFor(version, () => loadParticipation(graph));
  const things = cachedFor(version, () => loadThings(graph));
  const reported = cachedFor(version, () => loadReported(graph));

  async function look(): Promise<void> {
    try {
      if (running === 0) await begun(undefined);
      for (const read of [takingPart, things, reported]) if (!stopping.signal.aborted) await read();
    } catch (error) {
      // cannot preload during a write: retry at the next poll
      if (!stopping.signal.aborted && !(error instanceof DataChangingError)) onError(error);
    }
    if (!stopping.signal.aborted) timer = setTimeout(look, LOOK).unref();
  }

  return {
    version,
    snapshot: current,
    takingPart,
    things,
    reported,
    async networkWithThings() {
      for (;;) {
        const [network, read] = await Promise.all([current(), things()]);
        if (network.version === read.version) return [network, read];
      }
    },
    measured: (window) => withinTimeout(begun(window), timeoutMs),
    warmUp: look,
    async close() {
      clearTimeout(timer);
      stopping.abort();
      await last;
    },
  };
}

/**
 * Caches the result of `load` for the current data version. Data without a version, such as a hand-drawn test
 * graph, are loaded each time.
 */
function cachedFor<T>(versionNow: () => Promise<number | null>, load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  let loadedVersion: number | null = null;
  return async () => {
    const version = await versionNow();
    if (loaded && version !== null && version === loadedVersion) return loaded;
    loadedVersion = version;
    const loading = load();
    loaded = loading;
    loading.catch(() => {
      if (loaded === loading) loaded = undefined;
    });
    return loading;
  };
}

/**
 * Coalesces concurrent reads. Each result is from a read that started after the call; calls during a read
 * share the next one.
 */
function oncePerMoment<T>(read: () => Promise<T>): () => Promise<T> {
  let next: Promise<T> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    next ??= last.then(nextTick).then(() => {
      next = undefined;
      const now = read();
      last = now.catch(() => {});
      return now;
    });
    return next;
  };
}

/**
 * Yields one turn of the event loop, so that a burst of requests shares one read instead of waiting for the
 * next but one.
 */
const nextTick = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Rejects with a "not ready" error if the promise has not settled after `patience` milliseconds. */
async function withinTimeout<T>(promise: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(notReady('The measures of the network are still being computed')),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

const notReady = (what: string) =>
  new GraphQLError(`${what}. Try again in a minute; other queries work meanwhile.`, {
    extensions: { code: 'NOT_READY' },
  });
