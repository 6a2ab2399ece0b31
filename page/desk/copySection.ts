import { h } from '../explorer/dom.js';
import { messageOf, Problem } from '../submit/problem.js';
import { copy, type Listed } from './surveys.js';

/** Section that creates the survey of a new year from an earlier one. */
export class CopySection {
  readonly #problem = new Problem();
  readonly #from = h('select', { id: 'copy-from' });
  readonly #year = h('input', {
    ...{ id: 'copy-year', required: true, pattern: '\\d{4}/\\d{2}', size: 8, autocomplete: 'off' },
    'aria-describedby': 'copy-year-hint',
  });
  readonly #title = h('input', { id: 'copy-title', maxlength: 200, autocomplete: 'off' });
  readonly #button = h('button', {}, 'Create the survey');
  readonly element = h(
    'section',
    { 'aria-labelledby': 'copy-heading', hidden: true },
    h('h2', { id: 'copy-heading' }, 'Start the survey of a new year'),
    this.#problem.element,
    h(
      'form',
      { class: 'form', submit: (event) => void this.#submit(event) },
      h('p', {}, 'The new survey has the same measures and definitions. It asks all national museums.'),
      h('div', { class: 'field' }, h('label', { for: 'copy-from' }, 'Copy the survey of'), this.#from),
      h(
        'div',
        { class: 'field' },
        h('label', { for: 'copy-year' }, 'New reporting year'),
        h('p', { id: 'copy-year-hint', class: 'hint' }, 'April to March, for example 2025/26'),
        this.#year,
      ),
      h('div', { class: 'field' }, h('label', { for: 'copy-title' }, 'Title (optional)'), this.#title),
      h('div', { class: 'actions' }, this.#button),
    ),
  );

  /** `created` is called with the year of the new survey. */
  constructor(private readonly created: (year: string) => void) {}

  show(list: readonly Listed[]): void {
    this.element.hidden = list.length === 0;
    this.#from.replaceChildren(...list.map(({ year }) => h('option', { value: year }, year)));
  }

  hide(): void {
    this.element.hidden = true;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    this.#problem.clear();
    this.#button.disabled = true;
    try {
      const year = await copy(
        this.#from.value,
        this.#year.value.trim(),
        this.#title.value.trim() || undefined,
      );
      this.#year.value = '';
      this.#title.value = '';
      this.created(year);
    } catch (error) {
      this.#problem.show(messageOf(error));
    } finally {
      this.#button.disabled = false;
    }
  }
}
