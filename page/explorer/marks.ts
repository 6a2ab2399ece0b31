type Ids = ReadonlySet<string>;
/** What is marked now, whether a click chose it (or the pointer is just over it), and which of the followers said so. */
type Follower = (ids: Ids, isChosen: boolean, from: unknown) => void;
const NONE: Ids = new Set();

/** Organisations that the reader points at or has chosen in one of a view's pictures; the other pictures and the table follow. */
export class Marks {
  #chosen: Ids;
  #touched: Ids = NONE;
  readonly #followers: Follower[] = [];

  constructor(chosen: Iterable<string> = []) {
    this.#chosen = new Set(chosen);
  }

  get chosen(): Ids {
    return this.#chosen;
  }

  /** From now on told of every change; at once too where something is chosen already. */
  follow(follower: Follower): void {
    this.#followers.push(follower);
    if (this.#chosen.size > 0) follower(this.#chosen, true, undefined);
  }

  /** As long as the pointer or the focus is there. Nothing: what was chosen is marked again. */
  touch(ids: Iterable<string>, from?: unknown): void {
    const now = new Set(ids);
    if (now.size === 0 && this.#touched.size === 0) return;
    this.#touched = now;
    this.#tell(now.size === 0, from);
  }

  /** Until something else is chosen. Nothing: no longer. */
  choose(ids: Iterable<string>, from?: unknown): void {
    this.#touched = NONE;
    this.#chosen = new Set(ids);
    this.#tell(true, from);
  }

  #tell(isChosen: boolean, from: unknown): void {
    const ids = isChosen ? this.#chosen : this.#touched;
    for (const follower of this.#followers) follower(ids, isChosen, from);
  }
}
