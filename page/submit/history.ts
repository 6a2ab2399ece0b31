import { h, table } from '../explorer/dom.js';
import { number } from '../explorer/words.js';
import { submissionsOf, undo } from './api.js';
import { messageOf, Problem } from './problem.js';
import { moment } from './receipt.js';
import type { Caller, Submission } from './types.js';

const STATES: Readonly<Record<string, string>> = {
  APPLYING: 'Being imported',
  APPLIED: 'Current version',
  UNDOING: 'Being withdrawn',
  UNDONE: 'Withdrawn',
  REPLACED: 'Replaced by a later version',
};

/** Section with the earlier submissions of the caller's museum. The latest version of each return can be withdrawn. */
export class History {
  readonly #problem = new Problem();
  readonly #status = h('p', { role: 'status' });
  readonly #body = h('div', {});
  readonly element = h(
    'section',
    { 'aria-labelledby': 'history-heading', hidden: true },
    h('h2', { id: 'history-heading', tabindex: -1 }, 'Earlier submissions'),
    this.#problem.element,
    this.#status,
    this.#body,
  );
  #caller: Caller | undefined;

  /** `changed` is called with the submissions each time they are read. */
  constructor(private readonly changed: (submissions: readonly Submission[]) => void) {}

  /** Reads the submissions. Never throws: an error is shown. */
  async show(caller: Caller | undefined): Promise<readonly Submission[]> {
    this.#caller = caller;
    this.element.hidden = !caller?.rights.includes('submit');
    if (!caller || this.element.hidden) return [];
    this.#problem.clear();
    try {
      const submissions = await submissionsOf(caller.museum);
      if (caller !== this.#caller) return [];
      this.#body.replaceChildren(this.#table(submissions));
      this.changed(submissions);
      return submissions;
    } catch (error) {
      this.#problem.show(messageOf(error), { label: 'Try again', run: () => void this.show(caller) });
      return [];
    }
  }

  #table(submissions: readonly Submission[]): HTMLElement {
    return table(
      'Submissions, latest first',
      ['Return', 'Version', 'State', 'Submitted', 'By', 'Year', 'Rows', 'Errors', 'Action'],
      submissions.map((one) => [
        one.name,
        one.version,
        STATES[one.state] ?? one.state,
        moment(one.at),
        one.by,
        one.year,
        number(one.rows),
        number(one.errors),
        one.state === 'APPLIED' ? this.#withdraw(one) : '',
      ]),
    );
  }

  /** A button that asks for confirmation in its own place. */
  #withdraw(one: Submission): HTMLElement {
    const what = `version ${one.version} of “${one.name}”`;
    const cell = h('div', {});
    const start = h(
      'button',
      { type: 'button', 'aria-label': `Withdraw ${what}`, click: () => ask() },
      'Withdraw',
    );
    const stop = () => {
      cell.replaceChildren(start);
      start.focus();
    };
    const yes = h('button', { type: 'button', class: 'ask' }, 'Yes, withdraw it');
    yes.addEventListener('click', () => void this.#undo(one, what, yes));
    const ask = () => {
      const after = one.version > 1 ? ' The rows that it replaced come back.' : '';
      cell.replaceChildren(
        h('p', {}, `Withdraw ${what}? Its rows are removed from the graph.${after}`),
        yes,
        ' ',
        h('button', { type: 'button', click: stop }, 'Cancel'),
      );
      yes.focus();
    };
    cell.append(start);
    return cell;
  }

  async #undo({ id }: Submission, what: string, button: HTMLButtonElement): Promise<void> {
    this.#problem.clear();
    button.disabled = true;
    this.#status.textContent = `Withdrawing ${what}…`;
    try {
      await undo(id);
      this.#status.textContent = `You withdrew ${what}.`;
      await this.show(this.#caller);
      this.element.querySelector('h2')?.focus();
    } catch (error) {
      this.#status.textContent = '';
      button.disabled = false;
      this.#problem.show(messageOf(error));
    }
  }
}
