import { SubmissionRejectedError } from './errors.js';

/** The default quota of a key: uploads being received or waiting to be imported, in bytes. Twice the largest upload. */
export const QUOTA_BYTES = 4_000_000_000;

/** Bytes on the disk that belong to one upload. */
export interface QuotaLease {
  /** Throws a SubmissionRejectedError (429) if its caller would have more than the quota. */
  add(bytes: number): void;
  /** May be called twice. */
  release(): void;
}

/** Counts the bytes of each caller's uploads from their first byte until their file is deleted. */
export class UploadQuota {
  readonly #used = new Map<string, number>();

  constructor(private readonly quota = QUOTA_BYTES) {}

  /** `present`: bytes that are on the disk already, which are counted even beyond the quota. */
  lease(caller: string, present = 0): QuotaLease {
    let held = 0;
    const change = (bytes: number) => {
      held += bytes;
      const used = (this.#used.get(caller) ?? 0) + bytes;
      if (used > 0) this.#used.set(caller, used);
      else this.#used.delete(caller);
    };
    change(present);
    return {
      add: (bytes) => {
        if ((this.#used.get(caller) ?? 0) + bytes > this.quota) throw quotaExceeded(this.quota);
        change(bytes);
      },
      release: () => change(-held),
    };
  }
}

const quotaExceeded = (quota: number) =>
  new SubmissionRejectedError(
    429,
    'UPLOAD_QUOTA',
    `The uploads of this key that are being received or wait to be imported exceed the quota of ${quota} bytes. This upload was not stored. Send it again when the others have been imported.`,
    RETRY_SECONDS,
  );

/** Time after which an upload may be imported, as a hint to clients. */
const RETRY_SECONDS = 30;
