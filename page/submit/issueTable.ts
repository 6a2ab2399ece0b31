import { h } from '../explorer/dom.js';
import { count } from '../explorer/words.js';
import { acceptableIn, type Edits, inOrder, isEditable, keyOf } from './edits.js';
import type { Issue } from './types.js';

type Filter = 'ALL' | Issue['level'];

/** Problems that are shown at first, and added by each "Show more". */
const PAGE = 50;

const HEADS = ['Where', 'Level', 'Value', 'Problem', 'Suggestion', 'New value'];

/** Table of the problems in a file, with a field for each cell that can be changed. `edited` is called after each change. */
export class IssueTable {
  readonly element = h('div', {});
  readonly #body = h('tbody', {});
  readonly #more = h('button', { type: 'button', click: () => this.#showMore() });
  readonly #buttons = new Map<Filter, HTMLButtonElement>();
  readonly #issues: readonly Issue[];
  #filter: Filter = 'ALL';
  #shown = 0;

  constructor(
    issues: readonly Issue[],
    private readonly edits: Edits,
    private readonly edited: () => void,
  ) {
    this.#issues = inOrder(issues);
    this.element.append(this.#filters(), this.#table(), this.#more);
    this.#choose('ALL');
  }

  /** Shows the present edits in the fields. */
  refresh(): void {
    for (const row of this.#body.rows) row.dispatchEvent(new Event('refresh'));
  }

  get #filtered(): readonly Issue[] {
    return this.#filter === 'ALL' ? this.#issues : this.#issues.filter(({ level }) => level === this.#filter);
  }

  #filters(): HTMLElement {
    const of = (level: Filter) =>
      level === 'ALL' ? this.#issues.length : this.#issues.filter((issue) => issue.level === level).length;
    const labels: readonly [Filter, string][] = [
      ['ALL', `All (${of('ALL')})`],
      ['ERROR', `Errors (${of('ERROR')})`],
      ['WARNING', `Warnings (${of('WARNING')})`],
    ];
    for (const [filter, label] of labels)
      this.#buttons.set(filter, h('button', { type: 'button', click: () => this.#choose(filter) }, label));
    return h('div', { class: 'filters', role: 'group', 'aria-label': 'Show' }, ...this.#buttons.values());
  }

  #table(): HTMLElement {
    const head = HEADS.map((text) => h('th', { scope: 'col', role: 'columnheader' }, text));
    // Roles are stated because the style shows rows as blocks on a small screen, which hides the table from screen readers.
    return h(
      'table',
      { class: 'issues', role: 'table' },
      h('caption', {}, 'Problems in the file'),
      h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ...head)),
      this.#body,
    );
  }

  #choose(filter: Filter): void {
    this.#filter = filter;
    for (const [one, button] of this.#buttons) button.setAttribute('aria-pressed', String(one === filter));
    this.#body.setAttribute('role', 'rowgroup');
    this.#body.replaceChildren();
    this.#shown = 0;
    this.#showMore();
  }

  #showMore(): void {
    const next = this.#filtered.slice(this.#shown, this.#shown + PAGE);
    const rows = next.map((issue) => this.#row(issue));
    this.#body.append(...rows);
    if (this.#shown > 0) rows[0]?.querySelector<HTMLElement>('input, button')?.focus();
    this.#shown += next.length;
    const left = this.#filtered.length - this.#shown;
    this.#more.hidden = left === 0;
    this.#more.textContent = `Show ${Math.min(left, PAGE)} more of ${count(left, 'problem')}`;
  }

  #row(issue: Issue): HTMLTableRowElement {
    const cells = [
      where(issue),
      h('span', { class: issue.level === 'ERROR' ? 'error' : 'warning' }, LEVELS[issue.level]),
      issue.value === '' ? h('span', { class: 'quiet' }, 'empty') : issue.value,
      capitalised(issue.reason),
      this.#suggestion(issue),
      this.#field(issue),
    ].map((content, at) => h('td', { role: 'cell', 'data-head': HEADS[at] }, content));
    const row = h('tr', { role: 'row', 'data-cell': keyOf(issue) }, ...cells);
    const refresh = () => {
      const value = this.edits.valueOf(issue);
      row.classList.toggle('changed', value !== undefined);
      const input = row.querySelector('input');
      if (input) input.value = value ?? issue.value;
    };
    row.addEventListener('refresh', refresh);
    refresh();
    return row;
  }

  #suggestion(issue: Issue): HTMLElement {
    const { suggestion = '' } = issue;
    if (acceptableIn([issue]).length === 0) return h('span', {}, capitalised(suggestion));
    const accept = () => this.#edit(() => this.edits.accept(issue));
    const label = `Use “${issue.replacement}”`;
    return h(
      'span',
      {},
      capitalised(suggestion),
      ' ',
      h('button', { type: 'button', click: accept, 'aria-label': `${label} for ${place(issue)}` }, label),
    );
  }

  #field(issue: Issue): HTMLElement {
    if (!isEditable(issue)) return h('span', { class: 'quiet' }, 'Correct this in the file.');
    return h('input', {
      'aria-label': `New value for ${place(issue)}`,
      change: (event) => this.#edit(() => this.edits.set(issue, (event.target as HTMLInputElement).value)),
    });
  }

  #edit(change: () => void): void {
    change();
    this.refresh();
    this.edited();
  }
}

const LEVELS = { ERROR: 'Error', WARNING: 'Warning' } as const;

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Place of an issue in words. */
function place({ line, sheet, cell, column }: Issue): string {
  const at = sheet === undefined ? `row ${line}` : `sheet ${sheet}, ${cell ? `cell ${cell}` : `row ${line}`}`;
  return column === '' ? at : `${column}, ${at}`;
}

function where(issue: Issue): HTMLElement {
  const [first, ...rest] = place({ ...issue, column: '' });
  const at = `${first?.toUpperCase()}${rest.join('')}`;
  return h('span', {}, at, issue.column !== '' && h('span', { class: 'line' }, issue.column));
}
