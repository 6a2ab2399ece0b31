import { DatabaseTimeoutError, withTimeout as raceTimeout, StatementTimeoutError } from './errors.js';

/**
 * Server-side and client-side timeouts, as shares of the time a read may take. The client timeout is needed because an unreachable or frozen
 * server never ends a query. The gap covers the interval at which the server checks for timeouts (`db.transaction.monitor.check.interval`).
 */
const [SERVER_TIMEOUT_SHARE, CLIENT_TIMEOUT_SHARE] = [0.85, 0.96];
/** Extra client timeout for a batched query, in seconds, so that it gets the error of its batch. */
const BATCH_GRACE_SECONDS = 0.1;

/**
 * Client timeout for a statement that the database has not planned yet, in seconds, while it answers a probe. After a start each plan takes
 * seconds, and two are made at a time.
 */
export const PLANNING_TIMEOUT_SECONDS = 15;
/** The probe is sent when this share of the client timeout is left. */
const PROBE_SHARE = 0.2;

const STILL_RUNNING = new Error('The database has not responded yet.');

/** Server-side timeout (ms) of a read that may take `seconds`. */
export const serverTimeoutMs = (seconds: number): number =>
  Math.round(seconds * SERVER_TIMEOUT_SHARE * 1_000);

/** Client-side query timeouts. Records in `state` whether the last query got a response. */
export interface QueryTimeouts {
  /** Waits for the response. Throws DatabaseTimeoutError; `before` returns the error of a first attempt, if there was one. */
  withTimeout<T>(work: Promise<T>, before?: () => unknown): Promise<T>;
  /** Like `withTimeout`, for a query that may still need planning: extends the deadline to `PLANNING_TIMEOUT_SECONDS` if the database answers a probe, and throws StatementTimeoutError after it. */
  withPlanningTimeout<T>(work: Promise<T>, before?: () => unknown): Promise<T>;
  /** Like `withTimeout`, for a batched query; extends the deadline as for planning if `isNew()`. */
  withBatchTimeout<T>(work: Promise<T>, isNew: () => boolean): Promise<T>;
}

/** `probe` runs a trivial query. */
export function createQueryTimeouts(
  readSeconds: number,
  state: { silent: boolean },
  probe: () => Promise<unknown>,
  planningSeconds: number = PLANNING_TIMEOUT_SECONDS,
): QueryTimeouts {
  const clientTimeout = readSeconds * CLIENT_TIMEOUT_SHARE;
  const beforeProbe = (1 - PROBE_SHARE) * clientTimeout;
  /** `waited`: seconds that have passed already, for the error message. */
  const within = async <T>(
    seconds: number,
    work: Promise<T>,
    before?: () => unknown,
    waited = 0,
  ): Promise<T> => {
    try {
      const result = await raceTimeout(
        seconds,
        work,
        () => new DatabaseTimeoutError(waited + seconds, before?.()),
      );
      state.silent = false;
      return result;
    } catch (error) {
      if (error instanceof DatabaseTimeoutError) state.silent = true;
      throw error;
    }
  };
  let probing: Promise<unknown> | undefined;
  const probeOnce = () =>
    (probing ??= probe().finally(() => {
      probing = undefined;
    }));
  /** Continues to wait after the probe point, `grace` seconds longer than the client timeout. */
  const extend = async <T>(work: Promise<T>, isNew: boolean, grace: number, before?: () => unknown) => {
    const left = clientTimeout - beforeProbe + grace;
    if (!isNew) return within(left, work, before, beforeProbe);
    await within(left, Promise.race([work, probeOnce()]), before, beforeProbe);
    // the server answered the probe, so it is this statement that takes too long
    const most = Math.max(planningSeconds, readSeconds);
    return raceTimeout(most - clientTimeout + grace, work, () =>
      before?.() ? new DatabaseTimeoutError(most, before()) : new StatementTimeoutError(most),
    );
  };
  const withExtension = <T>(work: Promise<T>, later: () => Promise<T>): Promise<T> =>
    raceTimeout(beforeProbe, work, () => STILL_RUNNING).then(
      (result) => {
        state.silent = false;
        return result;
      },
      (error) => {
        if (error === STILL_RUNNING) return later();
        throw error;
      },
    );
  return {
    withTimeout: (work, before) => within(clientTimeout, work, before),
    withPlanningTimeout: (work, before) => withExtension(work, () => extend(work, true, 0, before)),
    withBatchTimeout: (work, isNew) => withExtension(work, () => extend(work, isNew(), BATCH_GRACE_SECONDS)),
  };
}
