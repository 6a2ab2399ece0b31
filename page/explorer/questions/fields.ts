import { ask } from '../ask.js';
import { type Chosen, combobox } from '../combobox.js';
import { h } from '../dom.js';
import { named, number } from '../words.js';
import { BETWEEN, type Given } from './given.js';

/** A form field. Its value goes into the address under its name. */
export interface Field {
  readonly name: string;
  /** True if it contains organisation ids, whose names must be loaded. */
  readonly organisations?: true;
  readonly control: (given: Given) => HTMLElement | Promise<HTMLElement>;
}
type Option = readonly [value: string, text: string];

/** Organisation picker with suggestions; each choice can be removed. */
export function organisations(name: string, label: string, least: number, most: number): Field {
  return {
    name,
    organisations: true,
    control: (given) => picker(given.chosen(name), { name, label, least, most }),
  };
}

interface Picked {
  readonly name: string;
  readonly label: string;
  readonly least: number;
  readonly most: number;
}

function picker(given: readonly Chosen[], { name, label, least, most }: Picked): HTMLElement {
  const list = h('ul', { class: 'chosen', 'aria-label': `${label}: chosen` });
  const id = `choose-${name}`;
  const choose = (one: Chosen) => {
    add(one);
    check();
    if (!typed.hidden) input.focus();
  };
  const { input, parts } = combobox({ id, placeholder: 'Type a name …', choose, takesFirst: true });
  const typed = h('div', { class: 'search' }, ...parts);
  const check = () => {
    const count = list.children.length;
    typed.hidden = count >= most;
    list.hidden = count === 0;
    const lacking = least === 1 ? 'Choose an organisation.' : `Choose at least ${least} organisations.`;
    if (input.value.trim()) input.setCustomValidity('Choose an organisation from the suggestions.');
    else input.setCustomValidity(count < least ? lacking : '');
  };
  const add = (one: Chosen) => {
    const remove = () => {
      item.remove();
      check();
      input.focus();
    };
    const item = h(
      'li',
      {},
      one.name,
      h('input', { type: 'hidden', name, value: one.id }),
      h('button', { type: 'button', 'aria-label': `Remove ${one.name}`, click: remove }, '×'),
    );
    const held = [...list.querySelectorAll('input')].some(({ value }) => value === one.id);
    if (!held) list.append(item);
  };
  for (const one of given.slice(0, most)) add(one);
  input.addEventListener('input', check);
  check();
  return h('div', { class: 'field' }, h('label', { for: id }, label), list, typed);
}

/** A select. The first option means no choice. */
export function choice(
  name: string,
  label: string,
  options: () => readonly Option[] | Promise<readonly Option[]>,
): Field {
  const control = async (given: Given) => {
    const chosen = given.one(name) ?? '';
    const all = (await options()).map(([value, text]) =>
      h('option', { value, selected: value === chosen }, text),
    );
    return labelled(name, label, h('select', { id: `choose-${name}`, name }, ...all));
  };
  return { name, control };
}

/** A whole number within bounds. Empty means the default, which is shown as a placeholder and not in the address. */
export function amount(name: string, label: string, least: number, most: number, usual: number): Field {
  const control = (given: Given) => {
    const bounds = { type: 'number', min: least, max: most, placeholder: usual };
    const input = h('input', { id: `choose-${name}`, name, value: given.one(name), ...bounds });
    return labelled(name, label, input);
  };
  return { name, control };
}

const labelled = (name: string, label: string, control: HTMLElement) =>
  h('div', { class: 'field' }, h('label', { for: `choose-${name}` }, label), control);

const DATE = '\\d{4}(-\\d{2}(-\\d{2})?)?';
const DATES = 'A year, a month or a day: 2015, 2015-04, 2015-04-01';

/** A period: a reporting year of the survey, a calendar year, or between two dates. */
export function time(name: string, label: string, usual = ''): Field {
  return { name, control: (given) => timeControl(given, name, label, usual) };
}

function timeControl(given: Given, name: string, label: string, usual: string): HTMLElement {
  const chosen = given.one(name) ?? usual;
  const option = (value: string, text: string) => h('option', { value, selected: value === chosen }, text);
  const years = Array.from({ length: 26 }, (_, at) => new Date().getFullYear() - at);
  const survey = years.map((year) => {
    const [first, next] = [year - 1, String(year % 100).padStart(2, '0')];
    return option(`${first}/${next}`, `${first}/${next}`);
  });
  const ends = ['from', 'to'].map((end) =>
    h('input', {
      name: `${name}-${end}`,
      'aria-label': `${label}: ${end}`,
      placeholder: end === 'from' ? 'from 2015' : 'to 2018-03',
      pattern: DATE,
      title: DATES,
      value: given.one(`${name}-${end}`),
      size: 10,
    }),
  );
  const select = h(
    'select',
    { id: `choose-${name}`, name },
    ...(usual ? [] : [option('', 'Any time')]),
    h('optgroup', { label: 'Reporting years (April to March)' }, ...survey),
    h('optgroup', { label: 'Calendar years' }, ...years.map((year) => option(String(year), String(year)))),
    h('optgroup', { label: 'Other' }, option(BETWEEN, 'Between two dates')),
  );
  const between = h('span', { class: 'between' }, ...ends);
  const show = () => {
    between.hidden = select.value !== BETWEEN;
    for (const end of ends) end.disabled = between.hidden;
  };
  select.addEventListener('change', show);
  show();
  return h('div', { class: 'field' }, h('label', { for: `choose-${name}` }, label), select, between);
}

/** Includes only activities begun by a date. The service validates the date. */
export const asOf: Field = {
  name: 'asOf',
  control: (given) =>
    labelled(
      'asOf',
      'As known at the end of',
      h('input', {
        id: 'choose-asOf',
        name: 'asOf',
        placeholder: 'today',
        pattern: DATE,
        title: DATES,
        value: given.one('asOf'),
        size: 10,
      }),
    ),
};

/** Only national museums, or only others. */
export const national = (label: string, all = 'All', none?: string) =>
  choice('national', label, () => [
    ['', all],
    ['yes', 'National museums'],
    ...(none ? [['no', none] as const] : []),
  ]);

/** Only includes activities definitely in the period. */
export const sure: Field = {
  name: 'sure',
  control: (given) =>
    h(
      'label',
      { class: 'tick' },
      h('input', { type: 'checkbox', name: 'sure', value: 'yes', checked: given.one('sure') !== undefined }),
      ' Only include activity definitely in this period',
    ),
};

interface Facets {
  readonly [list: string]: {
    readonly facets: readonly { values: readonly { key: string | null; name: string; count: number }[] }[];
  };
}
const FACETS = `{
  organisations(first: 0) { facets(by: [KIND, REGION], first: 50) { values { key name count } } }
  partnerships(first: 0) { facets(by: [ACTIVITY], first: 50) { values { key name count } } }
}`;
let facets: Promise<Facets> | undefined;

/** Options with the number of organisations or partnerships of each. */
async function counted(list: string, at: number, any: string): Promise<readonly Option[]> {
  facets ??= ask<Facets>(FACETS);
  const values = (await facets)[list]?.facets[at]?.values ?? [];
  const known = values.flatMap(({ key, name, count }): Option[] =>
    key === null ? [] : [[key, `${named(name)} (${number(count)})`]],
  );
  return [['', any], ...known];
}

export const kind = (label: string) => choice('kind', label, () => counted('organisations', 0, 'Any kind'));
export const region = (label: string) =>
  choice('region', label, () => counted('organisations', 1, 'Any region'));
export const activity = (label: string) =>
  choice('activity', label, () => counted('partnerships', 0, 'Any activity'));
