/** Delay until a scroll position is saved, in milliseconds: browsers limit calls of `replaceState`. */
const SAVE_MS = 150;

/** Saves each scroll position in its history entry, for Back and Forward. `isSettled`: false while a page loads. */
export function savePositions(isSettled: () => boolean): void {
  history.scrollRestoration = 'manual';
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (isSettled()) savePosition();
      }, SAVE_MS);
    },
    { passive: true },
  );
}

/** Saves the current scroll position in the current history entry. */
export const savePosition = (): void => history.replaceState({ scroll: scrollY }, '');

/** Saved scroll position of the current history entry, in pixels; 0 if there is none. */
export const savedPosition = (): number => Number(history.state?.scroll ?? 0);

/** Name of a link, button or field that is the same before and after its page is rendered again; null: none. */
export function focusName(element: Element | null): string | null {
  if (!element?.matches('a, button, input, select, summary')) return null;
  const label = element.closest('[aria-label]')?.getAttribute('aria-label') ?? '';
  const text = element.getAttribute('name') ?? element.textContent?.replace('✓', '').trim();
  return `${label}: ${element.tagName}: ${text}`;
}

/** Element of the page that has the name; null if there is none. */
export function withFocusName(page: Element, name: string | null): HTMLElement | null {
  if (name === null) return null;
  const all = [...page.querySelectorAll<HTMLElement>('a, button, input, select, summary')];
  return all.find((element) => focusName(element) === name) ?? null;
}
