/** Yields to rendering and events; in a hidden page, which renders nothing, only to events. */
export const breath = () =>
  new Promise<void>((resolve) => {
    const next = () => setTimeout(resolve, 0);
    if (document.hidden) next();
    else requestAnimationFrame(next);
  });

/** Splits a list into slices of `many` items and yields to the page between them. */
export async function* slices<Item>(list: readonly Item[], many: number): AsyncGenerator<readonly Item[]> {
  for (let at = 0; at < list.length; at += many) {
    if (at > 0) await breath();
    yield list.slice(at, at + many);
  }
}
