/** The steps of a start, in order. A step may be skipped. */
export enum StartStep {
  STARTING = 'STARTING',
  FETCHING_NEO4J = 'FETCHING_NEO4J',
  STARTING_NEO4J = 'STARTING_NEO4J',
  PREPARING_DATABASE = 'PREPARING_DATABASE',
  LOADING_DATA = 'LOADING_DATA',
  PREPARING_SERVICE = 'PREPARING_SERVICE',
}

const LABELS: Readonly<Record<StartStep, string>> = {
  STARTING: 'The service is starting.',
  FETCHING_NEO4J: 'Downloading Neo4j. This happens only once.',
  STARTING_NEO4J: 'The database is starting.',
  PREPARING_DATABASE: 'Checking the constraints and indexes of the database.',
  LOADING_DATA: 'Loading the shipped data.',
  PREPARING_SERVICE: 'The database is ready. The service will be available in a moment.',
};

/** Progress of the start, as `/ready` reports it. */
export interface StartStatus {
  readonly step: StartStep;
  /** One sentence about the step. */
  readonly message: string;
  /** How far the step is, for example `loans.csv: 100 rows`; null if it cannot be measured. */
  readonly detail: string | null;
  /** The part of the step that is done, from 0 to 1; null if it cannot be measured. */
  readonly done: number | null;
}

/** Records the progress of the start. */
export class StartProgress {
  #status: StartStatus = statusOf(StartStep.STARTING);

  get status(): StartStatus {
    return this.#status;
  }

  /** Starts a step or updates its progress. `done` is from 0 to 1. */
  at(step: StartStep, detail: string | null = null, done: number | null = null): void {
    this.#status = statusOf(step, detail, done);
  }
}

const statusOf = (step: StartStep, detail: string | null = null, done: number | null = null) => ({
  step,
  message: LABELS[step],
  detail,
  done: done === null ? null : Math.min(1, Math.max(0, Math.round(done * 100) / 100)),
});
