import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { type Anonymous, AuthMethod, type Caller, type Role } from './principal.js';
import { digestOf } from './tokens.js';

/** A key as stored in the graph: its digest, not the key itself. */
export interface StoredKey {
  readonly id: string;
  /** The holder: an office or a system. */
  readonly name: string;
  readonly role: Role;
  readonly museum: string | null;
  /** SHA-256 of the whole key, in hexadecimal. */
  readonly digest: string;
  /** Milliseconds since 1970; null: it does not expire. */
  readonly expires: number | null;
}

const KEY = /^mpg_([0-9a-z]{10})_[\w-]{43}$/;
const SIGNS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Generates a key: its id (not secret), the key (shown once) and the digest that is stored. A plain hash is enough for 256 random bits. */
export function newKey(): { readonly id: string; readonly key: string; readonly digest: string } {
  const id = Array.from({ length: 10 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  const key = `mpg_${id}_${randomBytes(32).toString('base64url')}`;
  return { id, key, digest: digestOf(key).toString('hex') };
}

/** The id within a key; undefined if the text does not have the form of a key. */
export const idOfKey = (text: string): string | undefined => KEY.exec(text)?.[1];

/** Cache TTL for API keys (ms). A revoked key may stay valid for this long. */
const KEY_CACHE_TTL_MS = 5_000;

/** Cache TTL (ms) when a key is not found, so that a new key works soon. Guessed keys cannot cause more frequent reads. */
const MISS_REFRESH_MS = 1_000;

/** Compared if no key has the id, so that the comparison takes constant time. */
const DUMMY_DIGEST = Buffer.alloc(32);

/** Cache of the valid keys of the graph, refreshed on use. */
export class ApiKeyCache {
  #known = new Map<string, StoredKey>();
  #readAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | undefined;

  constructor(
    private readonly read: () => Promise<readonly StoredKey[]>,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Returns the caller that a key belongs to. Throws the database's error if the lookup fails. */
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
