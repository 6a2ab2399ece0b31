import { h } from '../explorer/dom.js';

/** A file that was chosen, in memory: later changes on the disk do not matter. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Maximum size of a file on the page, in bytes. Larger files are sent by the command line or the API. */
export const MAX_BYTES = 50_000_000;

const mega = (bytes: number) => `${Math.round(bytes / 100_000) / 10} MB`;

/** Reads a chosen file. Throws an Error for the user if it is empty, too large or unreadable. */
export async function readFile(file: File): Promise<ChosenFile> {
  if (file.size === 0) throw new Error(`“${file.name}” is empty. Choose a file with headings and rows.`);
  if (file.size > MAX_BYTES)
    throw new Error(
      `“${file.name}” has ${mega(file.size)}; this page accepts up to ${mega(MAX_BYTES)}. Split it into several returns, or use the command line.`,
    );
  const buffer = await file.arrayBuffer().catch(() => {
    throw new Error(
      `“${file.name}” cannot be read. It may have been moved or changed, or it is a folder. Choose it again.`,
    );
  });
  return { name: file.name, bytes: new Uint8Array(buffer) };
}

/** A file input that also accepts files by drag and drop. `choose` is called with each file. */
export function dropZone(choose: (file: File) => void): HTMLElement {
  const input = h('input', {
    id: 'file',
    type: 'file',
    accept: '.csv,.tsv,.txt,.xlsx',
    'aria-describedby': 'file-hint',
    change: () => {
      const [file] = input.files ?? [];
      if (file) choose(file);
      input.value = '';
    },
  });
  const zone = h(
    'div',
    { class: 'drop' },
    h('label', { for: 'file' }, 'File (CSV or Excel .xlsx)'),
    input,
    h('p', { id: 'file-hint' }, `Choose a file, or drop it here. Up to ${mega(MAX_BYTES)}.`),
  );
  acceptDrops(zone, choose);
  return zone;
}

/** Files dropped outside the zone are ignored: the browser would leave the page to show them. */
function acceptDrops(zone: HTMLElement, choose: (file: File) => void): void {
  const isOver = (event: DragEvent) => zone.contains(event.target as Node);
  addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.toggle('over', isOver(event));
    if (event.dataTransfer) event.dataTransfer.dropEffect = isOver(event) ? 'copy' : 'none';
  });
  addEventListener('dragleave', () => zone.classList.remove('over'));
  addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    const [file] = event.dataTransfer?.files ?? [];
    if (file && isOver(event)) choose(file);
  });
}
