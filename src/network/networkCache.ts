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

/** A network, of a window of time where one was asked, with its measures. */
export interface Measured {
  readonly network: Described;
  readonly measures: Measures;
}

/** The network of the present data and its measures, computed once and kept in the service. */
export interface NetworkSnapshots {
  /** The number of the present data version, read anew for all that ask at the same moment; null: the data have none. */
  version(): Promise<number | null>;
  /** The network of the present data version. */
  current(): Promise<Described>;
  /** Who takes part in what, and where, in the present data version. */
  takingPart(): Promise<Participation>;
  /** All loans and projects, and when they were, in the present data version. */
  things(): Promise<AllThings>;
  /** The network, and loans and projects, both of the same version. */
  networkWithThings(): Promise<readonly [Described, AllThings]>;
  /** What the national museums did and what was published, in the present data version. */
  reported(): Promise<Reported>;
  /**
   * Its measures within a window. Who comes first has them computed, in a thread; who comes meanwhile waits for the same.
   * Throws an error that may be shown where that takes longer than a caller should wait; it goes on then.
   */
  measured(window?: Window): Promise<Measured>;
  /** Has all of this read and computed before anybody asks: now, and whenever the data have changed. Resolves when it was done once. */
  ahead(): Promise<void>;
  /** Stops what is being computed. */
  close(): Promise<void>;
}

export interface NetworksOptions {
  readonly measuring?: Measuring;
  /** How long somebody waits to hear of which version the data are, in seconds. */
  readonly versionSeconds?: number;
  /** How long somebody who asks waits, in milliseconds. */
  readonly patience?: number;
  /** Told of what went wrong while nobody waited. */
  readonly onError?: (error: unknown) => void;
}

/** How many windows are kept beside the whole, and how many may wait to be computed. */
const KEPT = 8;
const WAITING = 4;

/** How often it is looked whether the data have changed, in milliseconds. */
const LOOK = 10_000;

export function createNetworkSnapshots(graph: GraphClient, options: NetworksOptions = {}): NetworkSnapshots {
  const { measuring = inThread(), versionSeconds = 4.8, patience = 25_000, onError = () => {} } = options;
  const stopping = new AbortController();
  const kept = new Map<string, Promise<Measured>>();
  let last: Promise<unknown> = Promise.resolve();
  let running = 0;
  let timer: NodeJS.Timeout | undefined;

  const readVersion = oncePerMoment(() => withTimeout(versionSeconds, versionOf(graph)));
  // who comes while one read is under way, and hangs, would wait for that and for the next
  const version = () => withTimeout(versionSeconds, readVersion());
  const current = keptFor(version, () => {
    kept.clear();
    return loadNetwork(graph);
  });

  /** One after the other: two at once would each take twice as long. */
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
    const known = kept.get(key);
    const found = known ?? compute(network, window);
    kept.delete(key);
    kept.set(key, found);
    if (!known) found.catch(() => kept.get(key) === found && kept.delete(key));
    const oldest = [...kept.keys()].find((one) => one !== '');
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return found;
  }

  const takingPart = keptFor(version, () => loadParticipation(graph));
  const things = keptFor(version, () => loadThings(graph));
  const reported = keptFor(version, () => loadReported(graph));

  async function look(): Promise<void> {
    try {
      if (running === 0) await begun(undefined);
      for (const read of [takingPart, things, reported]) if (!stopping.signal.aborted) await read();
    } catch (error) {
      // while somebody writes nothing can be read ahead: it is tried again at the next look
      if (!stopping.signal.aborted && !(error instanceof DataChangingError)) onError(error);
    }
    if (!stopping.signal.aborted) timer = setTimeout(look, LOOK).unref();
  }

  return {
    version,
    current,
    takingPart,
    things,
    reported,
    async networkWithThings() {
      for (;;) {
        const [network, read] = await Promise.all([current(), things()]);
        if (network.version === read.version) return [network, read];
      }
    },
    measured: (window) => patiently(begun(window), patience),
    ahead: look,
    async close() {
      clearTimeout(timer);
      stopping.abort();
      await last;
    },
  };
}

/** What `load` gives for the present version of the data. Data without one, such as a graph drawn by hand, may change unnoticed: they are read each time. */
function keptFor<T>(versionNow: () => Promise<number | null>, load: () => Promise<T>): () => Promise<T> {
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

/** What `read` gives, begun after it was asked for. Who asks while one is under way waits for the next, which is one for all of them. */
function oncePerMoment<T>(read: () => Promise<T>): () => Promise<T> {
  let next: Promise<T> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    next ??= last.then(turnOfLoop).then(() => {
      next = undefined;
      const now = read();
      last = now.catch(() => {});
      return now;
    });
    return next;
  };
}

/** After all that has come in by now was looked at: whoever comes with a burst of requests shares one reading, not the next but one. */
const turnOfLoop = () => new Promise<void>((resolve) => setImmediate(resolve));

/** What this promise gives, or an error that says to come again. */
async function patiently<T>(promise: Promise<T>, patience: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(notReady('The measures of the network are still being computed')),
      patience,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

const notReady = (what: string) =>
  new GraphQLError(`${what}; ask again in a minute. Other questions are answered meanwhile.`, {
    extensions: { code: 'NOT_READY' },
  });
