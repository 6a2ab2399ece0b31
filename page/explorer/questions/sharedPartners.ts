import { addressOfAll, linkAt, toOrganisation } from '../address.js';
import type { Chosen } from '../combobox.js';
import { h, table } from '../dom.js';
import type { Meta } from '../frame.js';
import { count, number, plain, share } from '../words.js';
import { amount, kind, organisations, region, sure, time } from './fields.js';
import type { Given } from './given.js';
import { pageOf, type Question } from './question.js';

interface Answer {
  readonly total: number;
  readonly partners: readonly {
    readonly organisation: Chosen & { readonly kind: string };
    readonly shared: number;
    readonly strength: number;
    readonly with: readonly { readonly organisation: Chosen; readonly strength: number }[];
  }[];
  readonly interlocks: readonly {
    readonly one: Chosen;
    readonly other: Chosen;
    readonly shared: number;
    readonly overlap: number | null;
    readonly strength: number;
  }[];
  readonly meta: Meta;
}

/** Default minimum number of organisations that share a partner. */
const LEAST = 2;

async function shown({ total, partners, interlocks }: Answer, given: Given): Promise<(Node | false)[]> {
  const { matrix, pictured, steps } = await import('./pictures.js');
  const cells = interlocks.map(({ one, other, shared }) => ({
    one: one.name,
    other: other.name,
    count: shared,
  }));
  const isTwo = interlocks.length === 1;
  const caption = 'Partners shared by each pair; the tables have details';
  const networkCaption = 'Who works with which shared partner; the table shows the same data';
  const asked = new Map(
    partners.flatMap((row) => row.with.map(({ organisation }) => [organisation.id, organisation])),
  );
  const stations = [
    ...[...asked.values()].map((one) => ({ ...one, step: 0, marked: true })),
    ...partners
      .filter(({ organisation }) => !asked.has(organisation.id))
      .map(({ organisation }) => ({ ...organisation, step: 1 })),
  ];
  const lines = partners.flatMap((row) =>
    row.with.map(({ organisation, strength }) => ({
      one: organisation.id,
      other: row.organisation.id,
      strength,
    })),
  );
  const part = partners.length < total ? `; ${number(partners.length)} are shown` : '';
  return [
    h(
      'p',
      { role: 'status' },
      `${count(total, 'organisation works', 'organisations work')} with at least ${number(given.count('atLeast') ?? LEAST)} of them${part}.`,
    ),
    isTwo
      ? stations.length > 0 && pictured(networkCaption, steps(networkCaption, stations, lines))
      : pictured(caption, matrix(caption, cells)),
    table(
      'Shared partners',
      ['Partner', 'Kind', 'Works with', 'Loans and projects', 'Of these'],
      partners.map((row) => [
        toOrganisation(row.organisation),
        plain(row.organisation.kind),
        number(row.shared),
        number(row.strength),
        h(
          'span',
          {},
          ...row.with.flatMap(({ organisation, strength }, at) => [
            at > 0 ? '; ' : '',
            h('a', { href: linkAt(organisation.id, row.organisation.id) }, organisation.name),
            ` ${number(strength)}`,
          ]),
        ),
      ]),
    ),
    table(
      'Shared partners by pair',
      ['Organisation', 'Other', 'Partners of both', 'Share of all partners', 'With each other', 'More'],
      interlocks.map(({ one, other, shared, overlap, strength }) => [
        toOrganisation(one),
        toOrganisation(other),
        number(shared),
        overlap === null ? 'none' : share(overlap),
        strength === 0
          ? 'nothing recorded'
          : h(
              'a',
              { href: linkAt(one.id, other.id) },
              count(strength, 'loan or project', 'loans and projects'),
            ),
        h(
          'a',
          {
            href: addressOfAll([
              ['view', 'compare'],
              ['a', one.id],
              ['b', other.id],
            ]),
            'aria-label': `Compare ${one.name} and ${other.name}`,
          },
          'Compare',
        ),
      ]),
    ),
  ];
}

const QUESTION: Question<Answer> = {
  field: 'sharedPartners',
  title: (given) => {
    const names = given.chosen('of').map(({ name }) => name);
    if (names.length < 2) return 'Shared partners';
    const summary =
      names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(' and ');
    return `Shared partners of ${summary}`;
  },
  about: 'See who works with several of these organisations, how much, and which two share most.',
  fields: [
    organisations('of', 'Organisations (two or more)', 2, 50),
    amount('atLeast', 'Shared by at least', 1, 50, LEAST),
  ],
  more: [
    kind('Kind of partner'),
    region('Region of partner'),
    amount('first', 'Rows listed', 1, 500, 20),
    time('during', 'When'),
    sure,
  ],
  args: (given) =>
    given.all('of').length < 2
      ? undefined
      : {
          of: given.all('of'),
          atLeast: given.count('atLeast'),
          first: given.count('first'),
          filter: given.filter(),
          during: given.during('during'),
        },
  selection: `
total
partners {
  organisation { id name kind }
  shared
  strength
  with { organisation { id name } strength }
}
interlocks { one { id name } other { id name } shared overlap strength }`,
  shown,
  leftOut: ({ total, partners }) =>
    total > partners.length ? [`shared partners not listed: ${number(total - partners.length)}`] : [],
  example: (museums) => {
    const byName = [...museums].sort((one, other) => one.name.localeCompare(other.name));
    return { of: byName.map(({ id }) => id), atLeast: ['3'] };
  },
};

export const sharedPartners = () => pageOf(QUESTION);
