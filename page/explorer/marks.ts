type Ids = ReadonlySet<string>;
/**
 * Listener: the marked ids, whether they are selected by click (or only hovered), and the follower that set
 * them.
 */
type Follower = (ids: Ids, isChosen: boolean, from: unknown) => void;
const NONE: Ids = new Set();

/** Hovered or selected organisations of a view, shared by its charts and table. */
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

  /** Subscribes to changes; called immediately if there is a selection. */
  follow(follower: Follower): void {
    this.#followers.push(follower);
    if (this.#chosen.size > 0) follower(this.#chosen, true, undefined);
  }

  /** Sets the hovered or focused ids. Empty: the selection is marked again. */
  touch(ids: Iterable<string>, from?: unknown): void {
    const now = new Set(ids);
    if (now.size === 0 && this.#touched.size === 0) return;
    this.#touched = now;
    this.#tell(now.size === 0, from);
  }

  /** Sets the selection. Empty: clears it. */
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
