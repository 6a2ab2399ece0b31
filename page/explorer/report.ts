import { changed, go, here } from './address.js';
import { ask, literal } from './ask.js';
import { chooser, h } from './dom.js';
import { foot, META, type Meta, SOURCE } from './frame.js';
import { groupsShown } from './reportGroups.js';
import { sampleWarning } from './reportSample.js';
import { seriesShown } from './reportSeries.js';
import { reportTables } from './reportTable.js';
import { themesShown } from './reportThemes.js';
import type { Group, Series, Theme } from './reportTypes.js';
import { count, yearsUpTo } from './words.js';

interface Answer {
  readonly report: {
    readonly year: string;
    readonly years: readonly string[];
    readonly published: number;
    readonly themes?: readonly Theme[];
    readonly groups?: readonly Group[];
    readonly series?: readonly Series[];
    readonly meta: Meta;
  };
}

const EVIDENCE = `figure { evidence(first: 3) { nodes { ${SOURCE} } } }`;
const MEASURE = `
        measure scope name unit meaning contradiction
        counted { certain possible rule uncounted facts stated unknown undated }
        published {
          scope value status qualifier unit note comparison ${EVIDENCE}
          differenceCertain differencePossible coverageCertain coveragePossible
        }`;
/** Views of the report: name and selection. */
const WAYS: Readonly<Record<string, readonly [name: string, asked: string]>> = {
  theme: ['By theme', `themes {\n      theme\n      measures {${MEASURE}\n      }\n    }`],
  museum: ['By museum', `groups: byMuseum {\n      key name\n      measures {${MEASURE}\n      }\n    }`],
  region: ['By region', `groups: byRegion {\n      key name\n      measures {${MEASURE}\n      }\n    }`],
  kind: [
    'By kind of partner',
    `groups: byPartnerKind {\n      key name\n      measures {${MEASURE}\n      }\n    }`,
  ],
  years: [
    'Year by year',
    'series {\n      measure scope unit\n      points { year value status qualifier unit }\n    }',
  ],
};
/** The year of the survey that has most published values. */
const USUAL = '2017/18';

const queryOf = (year: string, asked: string) => `{
  report(year: ${literal(year)}) {
    year
    years
    published
    ${asked}
    ${META}
  }
}`;

/** Report for one reporting year: counts of this graph next to published figures, always kept separate. */
export async function report(): Promise<Node[]> {
  const address = here();
  const by = address.get('by') ?? 'theme';
  const [, asked] = WAYS[by] ?? WAYS.theme!;
  const year = address.get('year') ?? USUAL;
  const query = queryOf(year, asked);
  const { report: it } = await ask<Answer>(query);
  return [
    h('h1', {}, by === 'years' ? 'The surveys year by year' : `The museums’ survey of ${it.year}, recounted`),
    h(
      'p',
      {},
      h('span', { class: 'counted' }, 'Counted'),
      ' is what this graph finds in the loans and projects that public pages tell of: a sample. ',
      h('span', { class: 'published' }, 'Published'),
      ' is what museums and the government reported. Neither stands in for the other.',
      by !== 'years' &&
        ' Where two numbers are counted, the first is certain: surely in the year, whatever the true dates are. The second is possible: it has also what may be in the year.',
    ),
    by !== 'years' && ruleOfTime(),
    tabs('Group by', Object.keys(WAYS), by, (way) => [
      WAYS[way]?.[0] ?? way,
      { by: way, measure: undefined, group: undefined },
    ]),
    by !== 'years' && tabs('Year', it.years, it.year, (one) => [one, { year: one }]),
    by !== 'years' && otherYear(it.years, it.year),
    ...(by === 'years' ? [] : sampleWarning(it.themes ?? [])),
    by !== 'years' &&
      h(
        'p',
        { role: 'status' },
        it.published === 0
          ? `Nothing of the survey was published for ${it.year}: what is counted stands alone.`
          : `${count(it.published, 'value')} of the survey ${it.published === 1 ? 'was' : 'were'} published for ${it.year}.`,
      ),
    ...(it.themes ? await themesShown(it.themes) : []),
    ...(it.groups ? await groupsShown(it.groups, it.year) : []),
    ...(it.series ? await seriesShown(it.series) : []),
    foot(it.meta, query, [], {
      tables: by === 'years' ? [] : reportTables(it),
      everything: {
        said:
          by === 'years'
            ? 'Everything in the graph, with all published figures'
            : `Everything, with the published figures of ${it.year} alone`,
        filter: by === 'years' ? {} : { figures: { year: [it.year] } },
      },
    }),
  ].filter((part) => part !== false);
}

/** Select of years without a tab, from the first published year to the current one. */
function otherYear(years: readonly string[], chosen: string): HTMLElement {
  const others = yearsUpTo(new Date(), years[0] ?? chosen).filter((year) => !years.includes(year));
  const named = others.includes(chosen) || years.includes(chosen) ? others : [...others, chosen];
  const options = [
    h('option', { value: '' }, 'Choose a year'),
    ...named.map((year) => h('option', { value: year, selected: year === chosen }, year)),
  ];
  return chooser('Other year', options, (year) => go(changed({ year })), 'Show year');
}

/** Explains which dates count for a year, without schema terms. */
const ruleOfTime = () =>
  h(
    'details',
    { class: 'rule' },
    h('summary', {}, 'How it is decided what is certain and what is possible'),
    h(
      'ul',
      {},
      ruleOf(
        'Certain',
        'what surely lies in the year of the survey, April to March, whatever its true dates are. A loan of 10 May 2017 to 3 June 2017 is certain for 2017/18.',
      ),
      ruleOf(
        'Possible',
        'all of that, and what may lie in it. A loan of which a source says no more than “2017” may have been in 2016/17 or in 2017/18; one that began in 2015, with no end that is known, may still go on.',
      ),
      ruleOf('Without any date', 'in no year. It is left out of both numbers, and counted apart.'),
      ruleOf('“3 to 10”', '3 certain, 10 possible. “Not counted” and “not stated” are not 0: nobody knows.'),
    ),
  );

const ruleOf = (what: string, said: string) => h('li', {}, h('strong', {}, `${what}: `), said);

function tabs(
  label: string,
  names: readonly string[],
  chosen: string,
  of: (name: string) => readonly [string, Readonly<Record<string, string | undefined>>],
): HTMLElement {
  const links = names.map((name) => {
    const [text, parts] = of(name);
    return h('a', { href: changed(parts), 'aria-current': name === chosen ? 'true' : undefined }, text);
  });
  return h('nav', { class: 'tabs', 'aria-label': label }, ...links);
}
