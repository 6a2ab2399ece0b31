/** Response of `/ready` while the service starts. */
interface NotReady {
  readonly message?: string;
  readonly detail?: string | null;
  readonly done?: number | null;
}

/** Polling interval of the service state, in milliseconds. */
const POLL_MS = 1_000;

const LOST = 'The service is not responding. It may have stopped: check the terminal it was started from.';

const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

function show({ message, detail, done }: NotReady): void {
  const step = element('step');
  // Rewriting an unchanged status would make screen readers read it again.
  if (message && step.textContent !== message) step.textContent = message;
  element('detail').textContent = detail ?? '';
  const progress = element<HTMLProgressElement>('done');
  if (typeof done === 'number') progress.value = done;
  else progress.removeAttribute('value');
}

/** Polls until the service is ready, then reloads the requested page. */
async function poll(): Promise<void> {
  try {
    const response = await fetch('/ready', { cache: 'no-store' });
    if (response.ok) return location.reload();
    show(await response.json());
  } catch {
    show({ message: LOST });
  }
  setTimeout(poll, POLL_MS);
}

void poll();
