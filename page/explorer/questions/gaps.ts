import { toOrganisation } from '../address.js';
import { Word } from '../ask.js';
import { h, table } from '../dom.js';
import { type Meta, SOURCE, type Source, sourceTable } from '../frame.js';
import type { Placed } from '../map.js';
import { named, number, plain, share } from '../words.js';
import { activity, amount, choice, region, sure, time } from './fields.js';
import type { Given } from './given.js';
import { pageOf, type Question } from './question.js';

interface Answer {
  readonly total: number;
  readonly empty: number;
  readonly groups: readonly {
    readonly name: string;
    readonly region: string | null;
    readonly museums: number | null;
    readonly countedYear: string | null;
    readonly countedFrom: readonly Source[];
    readonly known: number;
    readonly active: number;
    readonly activeMuseums: number;
    readonly share: number | null;
    readonly takingPart: readonly Placed[];
    readonly couldAskTotal: number;
    readonly couldAsk: readonly Placed[];
    readonly because: string;
  }[];
  readonly meta: Meta;
}
const WAYS = [
  ['', 'Region or nation'],
  ['LOCAL_AUTHORITY', 'Local authority'],
  ['COUNTRY', 'Country'],
  ['KIND', 'Kind of organisation'],
] as const;
const PLURAL: Readonly<Record<string, string>> = {
  REGION: 'regions and nations',
  LOCAL_AUTHORITY: 'local authorities',
  COUNTRY: 'countries',
  KIND: 'kinds of organisation',
};

const wayOf = (given: Given) => given.word('by') ?? new Word('REGION');

async function shown({ total, empty, groups }: Answer, given: Given): Promise<(Node | false)[]> {
  const isKind = wayOf(given).word === 'KIND';
  const drawn = groups.filter(({ museums }) => isKind || museums !== null);
  const part = groups.length < total ? `; ${number(groups.length)} are shown, lowest share first` : '';
  const asked = groups.flatMap(({ couldAsk }) => couldAsk);
  const sources = groups.flatMap(({ countedFrom }) => countedFrom);
  const counted = [...new Map(sources.map((source) => [source.title, source])).values()];
  const many = PLURAL[wayOf(given).word] ?? 'groups';
  const without =
    empty === 0
      ? 'Each has at least one organisation known'
      : `In ${number(empty)} of them no organisation is known`;
  const whole = isKind ? ['Known here', 'Take part'] : ['Museums counted there', 'Museums that take part'];
  return [
    h('p', { role: 'status' }, `${number(total)} ${many}${part}. ${without} to take part.`),
    drawn.length > 0 && (await barsOf(drawn, whole, isKind)),
    table(
      'Participants, and museums to contact',
      ['Where', ...whole, 'Share', 'Participants', 'What this says', 'Museums to contact'],
      groups.map((group) => [
        [named(group.name), group.region].filter(Boolean).join(', '),
        isKind ? number(group.known) : museumsOf(group),
        number(isKind ? group.active : group.activeMuseums),
        group.share === null ? 'not known' : share(group.share),
        namesOf(group.takingPart, group.active),
        h('span', {}, group.because),
        namesOf(group.couldAsk, group.couldAskTotal),
      ]),
    ),
    asked.length > 0 && (await mapOf(asked)),
    counted.length > 0 && sourceTable('Where the museums were counted', counted),
  ];
}

/** Lists the first organisations and the number of further ones. */
const namesOf = (listed: readonly Placed[], total: number) =>
  h(
    'span',
    {},
    ...listed.flatMap((one, at) => [at > 0 ? '; ' : '', toOrganisation(one)]),
    total > listed.length &&
      (listed.length > 0 ? ` and ${number(total - listed.length)} more` : number(total)),
  );

function museumsOf({ museums, countedYear }: Answer['groups'][number]): string {
  const year = countedYear ? ` (${countedYear})` : '';
  return museums === null ? 'not counted' : `${number(museums)}${year}`;
}

async function barsOf(groups: Answer['groups'], whole: readonly string[], isKind: boolean): Promise<Node> {
  const { key, paired } = await import('./pictures.js');
  const rows = groups.flatMap((group) => [
    { name: named(group.name), which: whole[0] ?? '', count: (isKind ? group.known : group.museums) ?? 0 },
    { name: named(group.name), which: whole[1] ?? '', count: isKind ? group.active : group.activeMuseums },
  ]);
  const label = isKind
    ? 'Organisations in this graph, and those that take part; the table has details'
    : 'Museums counted, and those that take part; the table shows the same data';
  return h('figure', { class: 'tall' }, h('figcaption', {}, label), key(whole), paired(label, rows, whole));
}

async function mapOf(asked: Answer['groups'][number]['couldAsk']): Promise<Node> {
  const { map } = await import('../map.js');
  const without = asked.filter(({ coordinates }) => !coordinates).length;
  const label = 'Museums to contact first, in Britain and Ireland';
  const note = `${number(without)} of ${number(asked.length)} are not on the map: their location is unknown, ambiguous or elsewhere.`;
  return h(
    'figure',
    {},
    h('figcaption', {}, label),
    map(label, asked, false) as HTMLElement,
    h('p', {}, note),
  );
}

const QUESTION: Question<Answer> = {
  field: 'gaps',
  title: (given) => {
    const doing = given.word('activity')?.word;
    return doing ? `Gaps in coverage: ${plain(doing).toLowerCase()}` : 'Gaps in coverage';
  },
  about:
    'Compare the museums that take part with the number of museums, and see which to contact. Activity may exist that no source here describes: a gap is a place to look.',
  fields: [choice('by', 'By', () => WAYS), activity('Activity'), region('Region')],
  more: [
    amount('first', 'Rows listed', 1, 500, 20),
    amount('ask', 'Museums to contact, for each', 0, 50, 5),
    time('during', 'When'),
    sure,
  ],
  args: (given) => ({
    by: wayOf(given),
    activity: given.word('activity'),
    region: given.one('region'),
    first: given.count('first'),
    ask: given.count('ask'),
    during: given.during('during'),
  }),
  selection: `
total
empty
groups {
  name
  region
  museums
  countedYear
  countedFrom { ${SOURCE} }
  known
  active
  activeMuseums
  share
  takingPart { id name place coordinates { latitude longitude } }
  couldAskTotal
  couldAsk { id name place coordinates { latitude longitude } }
  because
}`,
  shown,
  leftOut: ({ total, groups }) =>
    total > groups.length ? [`places with more: ${number(total - groups.length)}`] : [],
};

export const gaps = () => pageOf(QUESTION);
