/** Lets the page draw and listen before it goes on; a page that nobody looks at draws nothing, and only listens. */
export const breath = () =>
  new Promise<void>((resolve) => {
    const next = () => setTimeout(resolve, 0);
    if (document.hidden) next();
    else requestAnimationFrame(next);
  });

/** A list in slices of so many, with a breath between each two. */
export async function* slices<Item>(list: readonly Item[], many: number): AsyncGenerator<readonly Item[]> {
  for (let at = 0; at < list.length; at += many) {
    if (at > 0) await breath();
    yield list.slice(at, at + many);
  }
}
