/** Session storage key of the API key; cleared when the tab is closed. */
const PLACE = 'partnership-graph-key';

let asking: Promise<string | undefined> | undefined;

/**
 * `fetch` with the API key if given. If the service requires one, prompts for it; concurrent requests share
 * one prompt.
 */
export async function fetchWithKey(address: string, init: RequestInit = {}): Promise<Response> {
  const key = sessionStorage.getItem(PLACE);
  const headers = {
    ...(init.headers as Record<string, string>),
    ...(key && { authorization: `Bearer ${key}` }),
  };
  const response = await fetch(address, { ...init, headers });
  if (response.status !== 401) return response;
  asking ??= askForKey(key !== null).finally(() => {
    asking = undefined;
  });
  const given = await asking;
  if (given === undefined) return response;
  sessionStorage.setItem(PLACE, given);
  return fetchWithKey(address, init);
}

/** The key that was entered in this tab; undefined if none was. */
export const storedKey = () => sessionStorage.getItem(PLACE) ?? undefined;

/** Keeps a key until the tab is closed; undefined forgets it. */
export function storeKey(key: string | undefined): void {
  if (key === undefined) sessionStorage.removeItem(PLACE);
  else sessionStorage.setItem(PLACE, key);
}

/** True if a key was entered: the browser does not send it with plain links. */
export const hasKey = () => sessionStorage.getItem(PLACE) !== null;

/** Saves a file that a link leads to, with the key. */
export async function saveWithKey(address: string): Promise<void> {
  const response = await fetchWithKey(address);
  if (!response.ok) throw new Error(`The file could not be downloaded (HTTP ${response.status}). Try again.`);
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name ?? 'partnership-graph';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Prompts for a key; undefined if cancelled. */
function askForKey(again: boolean): Promise<string | undefined> {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'key-title');
  dialog.innerHTML = DIALOG;
  const message = again ? 'This key is not valid or has expired.' : 'You need a key to see this.';
  (dialog.querySelector('p') as HTMLElement).textContent =
    `${message} Ask the administrator for a key. It is stored until you close this tab.`;
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((given) => {
    dialog.addEventListener('close', () => {
      const key = (dialog.querySelector('input') as HTMLInputElement).value.trim();
      dialog.remove();
      given(dialog.returnValue === 'give' && key !== '' ? key : undefined);
    });
  });
}

const DIALOG = `<form method="dialog">
  <h2 id="key-title">Enter a key</h2>
  <p></p>
  <p><label>Key <input type="password" autocomplete="off" required autofocus></label></p>
  <p><button value="give">Continue</button> <button value="" formnovalidate>Continue without a key</button></p>
</form>`;
