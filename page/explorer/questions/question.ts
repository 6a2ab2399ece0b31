import { addressOfAll, go, here } from '../address.js';
import { ask, literal, type Value } from '../ask.js';
import type { DownloadOptions } from '../away.js';
import type { Chosen } from '../combobox.js';
import { h } from '../dom.js';
import { foot, META, type Meta, refused } from '../frame.js';
import type { Field } from './fields.js';
import { type Given, givenBy } from './given.js';

export type Arguments = { readonly [name: string]: Value | undefined };

/** A network question: form fields, query arguments, and rendering of the answer. */
export interface Question<Answer extends { readonly meta: Meta }> {
  /** GraphQL root field; also the name of the view in the address. */
  readonly field: string;
  readonly title: (given: Given) => string;
  /** Purpose of the question, in a sentence or two. */
  readonly about: string;
  readonly fields: readonly Field[];
  /** Optional fields, collapsed by default. */
  readonly more?: readonly Field[];
  /** Query arguments; undefined while a required choice is missing. */
  readonly args: (given: Given) => Arguments | undefined;
  readonly selection: string | ((given: Given) => string);
  /** Downloads of the answer; the whole graph by default. */
  readonly taken?: (given: Given) => DownloadOptions;
  readonly shown: (
    answer: Answer,
    given: Given,
  ) => readonly (Node | false)[] | Promise<readonly (Node | false)[]>;
  /** Describes results that exist but are not listed. */
  readonly leftOut?: (answer: Answer, given: Given) => readonly string[];
  /** Example address, from the national museums with most partners. */
  readonly example?: (museums: readonly Chosen[]) => Readonly<Record<string, readonly string[]>>;
}

/** GraphQL query of the question, which runs exactly as displayed. */
export const queryOf = (field: string, args: Arguments, selection: string) => `{
  ${rootOf(field, args, selection)}
}`;

/** A root field with arguments, selection and the common metadata. */
export function rootOf(field: string, args: Arguments, selection: string): string {
  const written = Object.entries(args).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${literal(value)}`],
  );
  const lines = [
    ...selection
      .trim()
      .split('\n')
      .map((line) => line.trim()),
    META,
  ];
  const named = written.length > 0 ? `(${written.join(', ')})` : '';
  let depth = 2;
  const shown = lines.map((line) => {
    if (line.startsWith('}')) depth -= 1;
    const indented = `${'  '.repeat(depth)}${line}`;
    if (line.endsWith('{')) depth += 1;
    return indented;
  });
  return `${field}${named} {\n${shown.join('\n')}\n  }`;
}

/** Page of a question: form, chart and text, all derived from the address. */
export async function pageOf<Answer extends { readonly meta: Meta }>(
  question: Question<Answer>,
): Promise<Node[]> {
  const all = [...question.fields, ...(question.more ?? [])];
  const places = all.filter((field) => field.organisations).map(({ name }) => name);
  const given = await givenBy(here(), places);
  const args = question.args(given);
  const head = [
    h('h1', {}, question.title(given)),
    h('p', {}, question.about),
    await formOf(question, given),
  ];
  if (!args) return [...head, ...(await begin(question))];
  const { selection } = question;
  const query = queryOf(question.field, args, typeof selection === 'string' ? selection : selection(given));
  try {
    const { [question.field]: answer } = await ask<Record<string, Answer>>(query);
    if (!answer) throw new Error('No response was received.');
    const shown = await question.shown(answer, given);
    return [
      ...head,
      ...shown.filter((part): part is Node => part !== false),
      foot(answer.meta, query, question.leftOut?.(answer, given), question.taken?.(given)),
    ];
  } catch (error) {
    return [...head, refused(error)];
  }
}

async function formOf(question: Question<never>, given: Given): Promise<HTMLElement> {
  const controls = (fields: readonly Field[]) => Promise.all(fields.map(({ control }) => control(given)));
  const more = question.more ?? [];
  const isOpen = more.some(({ name }) => given.one(name) !== undefined);
  const submit = (event: Event) => {
    event.preventDefault();
    const entries = [...new FormData(event.currentTarget as HTMLFormElement)];
    go(addressOfAll(entries.map(([name, value]) => [name, String(value)])));
  };
  return h(
    'form',
    { class: 'question', submit },
    h('input', { type: 'hidden', name: 'view', value: question.field }),
    ...(await controls(question.fields)),
    more.length > 0 &&
      h(
        'details',
        { open: isOpen },
        h('summary', {}, 'More options'),
        h('div', { class: 'more' }, ...(await controls(more))),
      ),
    h('button', { class: 'ask' }, 'Show'),
  );
}

const BUSIEST = `{
  museums(filter: { national: true }, orderBy: { by: PARTNERS, direction: DESC }, first: 11) { nodes { id name } }
}`;

/** Instructions and an example, before anything is chosen. */
async function begin({ field, example }: Question<never>): Promise<Node[]> {
  const { museums } = await ask<{ museums: { nodes: readonly Chosen[] } }>(BUSIEST);
  if (!example || museums.nodes.length < 2) return [];
  const chosen = example(museums.nodes);
  const entries = Object.entries(chosen).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  );
  const names = museums.nodes
    .filter(({ id }) => entries.some(([, value]) => value === id))
    .map(({ name }) => name);
  const text =
    names.length > 3 ? `the ${names.length} national museums with most partners` : names.join(' and ');
  return [h('p', {}, 'Example: ', h('a', { href: addressOfAll([['view', field], ...entries]) }, text), '.')];
}
