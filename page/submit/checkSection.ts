import { h } from '../explorer/dom.js';
import { count } from '../explorer/words.js';
import { acceptableIn, Edits } from './edits.js';
import { IssueTable } from './issueTable.js';
import { obstacleIn, planOf, summaryOf } from './plan.js';
import { Problem } from './problem.js';
import type { Report } from './types.js';

export interface CheckActions {
  /** Applies the edits and checks the file again. */
  readonly recheck: () => void;
  readonly download: () => void;
  readonly submit: (replace: boolean) => void;
}

/** Sections for the result of a check: problems to correct, and the submission. */
export class CheckSection {
  readonly problem = new Problem();
  readonly edits = new Edits();
  readonly #heading = h('h2', { id: 'check-heading', tabindex: -1 }, '3. Result of the check');
  readonly #status = h('p', { role: 'status', class: 'result' });
  readonly #body = h('div', {});
  readonly #pending = h('p', { role: 'status' });
  readonly #recheck: HTMLButtonElement;
  readonly #submit: HTMLButtonElement;
  readonly element: HTMLElement;
  #table: IssueTable | undefined;
  #isStale = false;
  #obstacle: string | undefined;

  constructor(private readonly actions: CheckActions) {
    this.#recheck = h('button', { type: 'button', class: 'ask', click: actions.recheck }, 'Check again');
    this.#submit = h('button', { class: 'ask' }, 'Submit this return');
    this.element = h(
      'section',
      { 'aria-labelledby': 'check-heading', hidden: true },
      this.#heading,
      this.problem.element,
      this.#status,
      this.#body,
    );
  }

  get isShown(): boolean {
    return !this.element.hidden;
  }

  /** Shows a report and forgets the edits, which the checked file contains. */
  show(report: Report, changes: number): void {
    this.edits.clear();
    this.problem.clear();
    this.#isStale = false;
    this.#obstacle = obstacleIn(report);
    this.#table = new IssueTable(report.issues, this.edits, () => this.#update());
    this.#body.replaceChildren(
      this.#problems(report, changes),
      h('h2', {}, '4. Submit'),
      this.#obstacle === undefined ? this.#confirmation(report) : h('p', {}, this.#obstacle),
    );
    this.element.hidden = false;
    this.#status.textContent = summaryOf(report);
    this.#update();
    this.#heading.focus();
  }

  hide(): void {
    this.element.hidden = true;
    this.edits.clear();
  }

  /** The fields above were changed: the result is about something else. */
  markStale(): void {
    this.#isStale = true;
    this.#update();
  }

  setBusy(busy: boolean): void {
    this.#body.inert = busy; // what is typed during a check would be lost
    this.#submit.disabled = busy || !this.#canSubmit;
  }

  get #canSubmit(): boolean {
    return this.#obstacle === undefined && !this.#isStale && this.edits.size === 0;
  }

  #problems({ issues, errors, warnings }: Report, changes: number): HTMLElement {
    const acceptable = acceptableIn(issues).length;
    const acceptAll = () => {
      this.edits.acceptAll(issues);
      this.#table?.refresh();
      this.#update();
    };
    return h(
      'div',
      {},
      errors + warnings > issues.length &&
        h(
          'p',
          {},
          `The first ${count(issues.length, 'problem')} are shown. Correct these, then check again.`,
        ),
      issues.length > 0 && this.#table!.element,
      h(
        'div',
        { class: 'actions' },
        acceptable > 0 &&
          h('button', { type: 'button', click: acceptAll }, `Accept all suggestions (${acceptable})`),
        this.#recheck,
        changes > 0 &&
          h('button', { type: 'button', click: this.actions.download }, 'Download the corrected file'),
      ),
      this.#pending,
    );
  }

  #confirmation(report: Report): HTMLElement {
    const replace = h('input', { type: 'checkbox', id: 'replace' });
    const submit = (event: Event) => {
      event.preventDefault();
      if (report.needsReplace && !replace.checked)
        this.problem.show(
          'Most rows of the earlier version are not in this file. Confirm that it replaces the earlier version, or give the return another name and check again.',
        );
      else this.actions.submit(replace.checked);
    };
    return h(
      'form',
      { submit },
      h('p', {}, 'When you submit:'),
      h('ul', {}, ...planOf(report).map((sentence) => h('li', {}, sentence))),
      report.needsReplace &&
        h(
          'p',
          {},
          replace,
          ' ',
          h(
            'label',
            { for: 'replace' },
            'This file replaces the earlier version, although most of its rows are missing',
          ),
        ),
      h('p', {}, this.#submit),
    );
  }

  #update(): void {
    const { size } = this.edits;
    this.#pending.textContent = this.#isStale
      ? 'The file or its description has changed. Check again before you submit.'
      : size > 0
        ? `${count(size, 'change')} not checked yet. Check again before you submit.`
        : '';
    this.setBusy(false);
  }
}
