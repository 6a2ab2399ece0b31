import { DatabaseTimeoutError, withTimeout } from './errors.js';

/**
 * The parts of the time of a read after which the database ends it by itself, and after which nobody waits for it any more: a database that is gone,
 * or frozen, ends nothing. Between the two lies what the database takes to find that the time is over (`db.transaction.monitor.check.interval`).
 */
const [SERVER_TIMEOUT_SHARE, CLIENT_TIMEOUT_SHARE] = [0.85, 0.96];
/** So many seconds longer who asks together with others waits, so that he hears what those heard. */
const BATCH_GRACE_SECONDS = 0.1;

/**
 * How long, in seconds, one waits for a statement that the database has not planned yet, as long as it answers others: where it has just started,
 * plans take seconds, and two are made at a time.
 */
export const PLANNING_TIMEOUT_SECONDS = 15;
/** Whether it answers others is asked when this part of the usual time is left. */
const PROBE_SHARE = 0.2;

const STILL_RUNNING = new Error('The database has said nothing yet.');

/** After how many milliseconds the database ends what may take so many seconds. */
export const serverTimeoutMs = (seconds: number): number =>
  Math.round(seconds * SERVER_TIMEOUT_SHARE * 1_000);

/** How long one waits for what the database is asked; whether it said anything to the last who asked is noted in `heard`. */
export interface QueryTimeouts {
  /** What the database says, where it says anything in time. Throws DatabaseTimeoutError; `before`: what it had said to a first try. */
  hear<T>(work: Promise<T>, before?: () => unknown): Promise<T>;
  /** The same for what it may be planning: then it gets the time for that, unless it is silent to others, too. */
  withPlanningTimeout<T>(work: Promise<T>, before?: () => unknown): Promise<T>;
  /** The same for who asks together with others, where `isNew` says whether it may be planning. */
  withBatchTimeout<T>(work: Promise<T>, isNew: () => boolean): Promise<T>;
}

/** `look` asks the database for next to nothing. */
export function createQueryTimeouts(
  readSeconds: number,
  heard: { silent: boolean },
  look: () => Promise<unknown>,
): QueryTimeouts {
  const silent = readSeconds * CLIENT_TIMEOUT_SHARE;
  const usual = (1 - PROBE_SHARE) * silent;
  /** `waited`: how many seconds before that. */
  const within = async <T>(
    seconds: number,
    work: Promise<T>,
    before?: () => unknown,
    waited = 0,
  ): Promise<T> => {
    try {
      const said = await withTimeout(
        seconds,
        work,
        () => new DatabaseTimeoutError(waited + seconds, before?.()),
      );
      heard.silent = false;
      return said;
    } catch (error) {
      if (error instanceof DatabaseTimeoutError) heard.silent = true;
      throw error;
    }
  };
  let looking: Promise<unknown> | undefined;
  const lookOnce = () =>
    (looking ??= look().finally(() => {
      looking = undefined;
    }));
  /** Goes on waiting when the usual time is almost over, so many seconds longer than others do. */
  const goOn = async <T>(work: Promise<T>, isNew: boolean, along: number, before?: () => unknown) => {
    const left = silent - usual + along;
    if (!isNew) return within(left, work, before, usual);
    await within(left, Promise.race([work, lookOnce()]), before, usual);
    return within(Math.max(PLANNING_TIMEOUT_SECONDS, readSeconds) - silent + along, work, before, silent);
  };
  const hearUsual = <T>(work: Promise<T>, later: () => Promise<T>): Promise<T> =>
    withTimeout(usual, work, () => STILL_RUNNING).then(
      (said) => {
        heard.silent = false;
        return said;
      },
      (error) => {
        if (error === STILL_RUNNING) return later();
        throw error;
      },
    );
  return {
    hear: (work, before) => within(silent, work, before),
    withPlanningTimeout: (work, before) => hearUsual(work, () => goOn(work, true, 0, before)),
    withBatchTimeout: (work, isNew) => hearUsual(work, () => goOn(work, isNew(), BATCH_GRACE_SECONDS)),
  };
}
