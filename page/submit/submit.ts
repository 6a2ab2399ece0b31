import './submit.css';
import { h } from '../explorer/dom.js';
import { type Parameters, send } from './api.js';
import { CheckSection } from './checkSection.js';
import { correctFile, isWorkbook } from './correctFile.js';
import { Failure } from './failure.js';
import { FileSection } from './fileSection.js';
import { History } from './history.js';
import { KeySection } from './keySection.js';
import { SUBMIT_KEY } from './keyTexts.js';
import { messageOf, type Problem } from './problem.js';
import { receipt } from './receipt.js';
import { Transfer, type Work } from './transfer.js';
import type { Report } from './types.js';

/** The file as it was last checked, with its report. */
interface Checked {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly report: Report;
  readonly parameters: Parameters;
  /** Number of cells that were changed on the page. */
  readonly changes: number;
}

const transfer = new Transfer();
const done = h('section', { 'aria-labelledby': 'receipt-heading', hidden: true });
let checked: Checked | undefined;

const history = new History((submissions) => files.suggestNames(submissions));
const keys = new KeySection(SUBMIT_KEY, (caller) => {
  files.show(caller);
  void history.show(caller);
});
const files: FileSection = new FileSection(
  () => void checkFile(),
  () =>
    checks.edits.size === 0 ||
    confirm(
      'Choose another file? Your changes that are not checked yet are in the file that you have open, and will be lost.',
    ),
  () => checks.markStale(),
);
const checks: CheckSection = new CheckSection({
  recheck: () => void checkFile(),
  download: () => checked && download(checked),
  submit: (replace) => void submit(replace),
});

/** Checks the chosen file. If it was checked before, it is checked as it was then, with the edits made since. */
async function checkFile(): Promise<void> {
  const { file, parameters } = files;
  if (!checked || original !== file?.bytes) {
    if (file) await check(file.name, file.bytes, parameters, 0, files.problem);
    return;
  }
  try {
    const { edits } = checks;
    const bytes = correctFile(checked.bytes, checked.report, edits.all);
    await check(checked.name, bytes, parameters, checked.changes + edits.size, checks.problem);
  } catch (error) {
    checks.problem.show(messageOf(error));
  }
}

/** Content of the chosen file that the checked one was made from. */
let original: Uint8Array | undefined;

async function check(
  name: string,
  bytes: Uint8Array,
  parameters: Parameters,
  changes: number,
  problem: Problem,
): Promise<void> {
  await attempt('Check', problem, async (progress, signal) => {
    const report = await send(bytes, { ...parameters, check: true }, progress, signal);
    original = files.file?.bytes;
    checked = { name, bytes, report, parameters, changes };
    done.hidden = true;
    checks.show(report, changes);
  });
}

async function submit(replace: boolean): Promise<void> {
  if (!checked) return;
  const { bytes, parameters } = checked;
  await attempt('Submission', checks.problem, async (progress, signal) => {
    const report = await send(bytes, { ...parameters, replace }, progress, signal);
    checked = undefined;
    checks.hide();
    files.clear();
    const submissions = await history.show(keys.caller);
    const stored = submissions.find(({ id }) => id === report.id);
    const heading = h('h2', { id: 'receipt-heading', tabindex: -1 }, 'Return received');
    done.replaceChildren(heading, receipt(report, stored));
    done.hidden = false;
    heading.focus();
  });
}

/** Runs a transfer with progress; shows what went wrong where it was started. */
async function attempt(what: string, problem: Problem, work: Work): Promise<void> {
  if (transfer.isRunning) return;
  problem.clear();
  if (!keys.caller) return keys.reject('Enter your key first. Your file and your changes stay on this page.');
  setBusy(true);
  try {
    await transfer.run(what, work);
  } catch (error) {
    if (error instanceof Failure && error.kind === 'KEY')
      keys.reject(`${error.message} Your file and your changes are still on this page.`);
    else problem.show(messageOf(error));
  } finally {
    setBusy(false);
  }
}

function setBusy(busy: boolean): void {
  files.setBusy(busy);
  checks.setBusy(busy);
}

function download({ name, bytes }: Checked): void {
  const [stem] = name.split(/\.\w+$/);
  const link = h('a', {
    href: URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>])),
    download: `${stem}-corrected.${isWorkbook(bytes) ? 'xlsx' : 'csv'}`,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// The browser asks before it closes a page with changes that exist only here.
addEventListener('beforeunload', (event) => {
  if (checks.edits.size > 0 || (checked?.changes ?? 0) > 0) event.preventDefault();
});

document
  .querySelector('main')
  ?.append(keys.element, files.element, transfer.element, checks.element, done, history.element);
void keys.restore();
