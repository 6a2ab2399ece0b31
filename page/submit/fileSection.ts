import { h } from '../explorer/dom.js';
import { yearsUpTo } from '../explorer/words.js';
import type { Parameters } from './api.js';
import { type ChosenFile, dropZone, readFile } from './dropZone.js';
import { messageOf, Problem } from './problem.js';
import type { Caller, Submission } from './types.js';

const LAYOUTS = ['loans', 'projects', 'participants', 'partnerships', 'organisations', 'figures', 'sources'];
const FIRST_YEAR = '2000/01';

const option = (value: string, label = value) => h('option', { value }, label);
const field = (label: string, input: HTMLElement, hint?: Node | string) =>
  h(
    'div',
    { class: 'field' },
    h('label', { for: input.id }, label),
    hint && h('span', { class: 'hint', id: `${input.id}-hint` }, hint),
    input,
  );

/** Section for the file and what it is called. Calls `check` when the user asks for a check. */
export class FileSection {
  readonly problem = new Problem();
  readonly #chosen = h('p', { role: 'status' });
  readonly #layout = h(
    'select',
    { id: 'layout' },
    option('', 'Detect from the headings'),
    ...LAYOUTS.map((name) => option(name)),
  );
  readonly #year = h(
    'select',
    { id: 'year' },
    option('', 'Not stated'),
    ...yearsUpTo(new Date(), FIRST_YEAR)
      .reverse()
      .map((year) => option(year)),
  );
  readonly #name = h('input', { id: 'name', list: 'names', maxlength: 200, 'aria-describedby': 'name-hint' });
  readonly #names = h('datalist', { id: 'names' });
  readonly #museum = h('input', { id: 'museum', maxlength: 200 });
  readonly #museumField = field('Museum (optional)', this.#museum);
  readonly #button = h('button', { class: 'ask' }, 'Check the file');
  readonly element: HTMLElement;
  #file: ChosenFile | undefined;

  constructor(
    private readonly check: () => void,
    private readonly mayReplace: () => boolean,
    private readonly changed: () => void,
  ) {
    const submit = (event: Event) => {
      event.preventDefault();
      if (this.#isComplete()) this.check();
    };
    for (const input of [this.#layout, this.#name, this.#year, this.#museum])
      input.addEventListener('change', () => this.changed());
    this.element = h(
      'section',
      { 'aria-labelledby': 'file-heading' },
      h('h2', { id: 'file-heading' }, '2. Your file'),
      this.problem.element,
      h(
        'form',
        { class: 'form', submit },
        field('Layout', this.#layout),
        templates(),
        dropZone((file) => void this.#choose(file)),
        this.#chosen,
        field('Name of the return', this.#name, 'To replace an earlier version, enter the same name again.'),
        this.#names,
        field('Reporting year (optional)', this.#year),
        this.#museumField,
        h('p', {}, this.#button),
      ),
    );
    this.show(undefined);
  }

  get file(): ChosenFile | undefined {
    return this.#file;
  }

  get parameters(): Parameters {
    return {
      as: this.#name.value.trim(),
      layout: this.#layout.value || undefined,
      year: this.#year.value || undefined,
      museum: this.#museum.value.trim() || undefined,
    };
  }

  /** Adapts the fields to the caller: a submitter's museum is known. */
  show(caller: Caller | undefined): void {
    const isFree = caller?.rights.includes('submit') === true && caller.museum === null;
    this.#museumField.hidden = !isFree;
    if (!isFree) this.#museum.value = '';
  }

  suggestNames(submissions: readonly Submission[]): void {
    const names = new Set(submissions.map(({ name }) => name));
    this.#names.replaceChildren(...[...names].map((name) => option(name)));
  }

  setBusy(busy: boolean): void {
    this.#button.disabled = busy;
  }

  /** Forgets the file, after it was submitted. */
  clear(): void {
    this.#file = undefined;
    this.#chosen.textContent = '';
    this.#name.value = '';
  }

  async #choose(chosen: File): Promise<void> {
    if (!this.mayReplace()) return;
    this.problem.clear();
    try {
      const file = await readFile(chosen);
      this.#file = file;
      this.#chosen.textContent = `Chosen: ${file.name}, ${new Intl.NumberFormat('en-GB').format(file.bytes.length)} bytes.`;
      if (this.#name.value.trim() === '') this.#name.value = file.name.replace(/\.\w+$/, '');
      this.changed();
    } catch (error) {
      this.problem.show(messageOf(error));
    }
  }

  #isComplete(): boolean {
    this.problem.clear();
    if (!this.#file) this.problem.show('Choose a file.');
    else if (this.parameters.as === '') this.problem.show('Enter a name for the return.');
    else return true;
    return false;
  }
}

const template = (layout: string, extension: string, format: string) => {
  const name = `${layout}.${extension}`;
  return h(
    'a',
    { href: `/templates/${name}`, download: name, 'aria-label': `Template of ${layout}, ${format}` },
    format,
  );
};

const templates = () =>
  h(
    'p',
    { class: 'hint' },
    'Templates with examples: ',
    ...LAYOUTS.flatMap((name, at) => [
      at > 0 && ', ',
      `${name} (`,
      template(name, 'xlsx', 'Excel'),
      ', ',
      template(name, 'csv', 'CSV'),
      ')',
    ]),
    '. ',
    h('a', { href: '/docs/import' }, 'What each column means'),
  );
