/** What `/ready` answers while the service starts. */
interface NotReady {
  readonly message?: string;
  readonly detail?: string | null;
  readonly done?: number | null;
}

/** How often the state of the service is read, in milliseconds. */
const POLL_MS = 1_000;

const LOST = 'The service does not answer. It may have stopped: look at the terminal it was started in.';

const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

function show({ message, detail, done }: NotReady): void {
  const step = element('step');
  // A status that is written again is read out again by screen readers.
  if (message && step.textContent !== message) step.textContent = message;
  element('detail').textContent = detail ?? '';
  const progress = element<HTMLProgressElement>('done');
  if (typeof done === 'number') progress.value = done;
  else progress.removeAttribute('value');
}

/** Reads the state of the service until it is ready, then opens the page that was asked for. */
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
