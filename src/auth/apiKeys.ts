import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { type Anonymous, AuthMethod, type Caller, type Role } from './principal.js';
import { digestOf } from './tokens.js';

/** A key as the graph has it: all but the key itself. */
export interface StoredKey {
  readonly id: string;
  /** Who has it: an office or a system. */
  readonly name: string;
  readonly role: Role;
  readonly museum: string | null;
  /** SHA-256 of the whole key, in hexadecimal figures. */
  readonly digest: string;
  /** Milliseconds since 1970; null: it does not expire. */
  readonly expires: number | null;
}

const KEY = /^mpg_([0-9a-z]{10})_[\w-]{43}$/;
const SIGNS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A new key: its id, which is no secret, the key itself, which is told once, and what is kept of it. 256 bits nobody guesses: a plain hash does. */
export function newKey(): { readonly id: string; readonly key: string; readonly digest: string } {
  const id = Array.from({ length: 10 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  const key = `mpg_${id}_${randomBytes(32).toString('base64url')}`;
  return { id, key, digest: digestOf(key).toString('hex') };
}

/** The id in a key; undefined where the text has not the form of a key. */
export const idOfKey = (text: string): string | undefined => KEY.exec(text)?.[1];

/** How long what was read of the keys is believed, in milliseconds: so long a revoked one may still be taken. */
const KEY_CACHE_TTL_MS = 5_000;

/** How soon it is read again for a key that is not among them: a new one is known then, and who guesses has the database asked no more often. */
const MISS_REFRESH_MS = 1_000;

/** Compared with where there is no key of an id: that takes as long as where there is one. */
const DUMMY_DIGEST = Buffer.alloc(32);

/** The valid keys of the graph, read when one is sent and kept for some seconds. */
export class ApiKeyCache {
  #known = new Map<string, StoredKey>();
  #readAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | undefined;

  constructor(
    private readonly read: () => Promise<readonly StoredKey[]>,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Whose key it is; throws the database's error where that cannot be looked up. */
  async callerOf(key: string): Promise<Caller | Anonymous> {
    const id = idOfKey(key);
    if (id === undefined) return 'WRONG';
    await this.#expectFresh(KEY_CACHE_TTL_MS);
    if (!this.#known.has(id)) await this.#expectFresh(MISS_REFRESH_MS);
    const found = this.#known.get(id);
    const is = timingSafeEqual(found ? Buffer.from(found.digest, 'hex') : DUMMY_DIGEST, digestOf(key));
    if (!found || !is) return 'WRONG';
    if (found.expires !== null && found.expires <= Date.now()) return 'EXPIRED';
    const { name, role, museum } = found;
    return { by: name, role, method: AuthMethod.KEY, ...(museum !== null && { museum }) };
  }

  async #expectFresh(age: number): Promise<void> {
    if (this.clock() - this.#readAt < age) return;
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = undefined;
    });
    await this.#reading;
  }

  async #readAll(): Promise<void> {
    const began = this.clock();
    this.#known = new Map((await this.read()).map((key) => [key.id, key]));
    this.#readAt = began;
  }
}
