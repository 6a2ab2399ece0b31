import { changed, go, here } from './address.js';
import { ask, literal } from './ask.js';
import { chooser, h } from './dom.js';
import { foot, META, type Meta, SOURCE } from './frame.js';
import { reportFiles } from './reportFiles.js';
import { groupsShown } from './reportGroups.js';
import { sampleWarning } from './reportSample.js';
import { seriesShown } from './reportSeries.js';
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
/** Survey year with the most published values. */
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
    h(
      'h1',
      {},
      by === 'years'
        ? 'Published figures year by year'
        : `Museum partnerships ${it.year}: published figures and what we can trace`,
    ),
    h(
      'p',
      {},
      h('span', { class: 'counted' }, 'Counted'),
      ' is the number of loans and projects that we found on public web pages: a small sample. ',
      h('span', { class: 'published' }, 'Published'),
      ' is what museums and the government reported. Do not use one in place of the other.',
      by !== 'years' &&
        ' In a range, the lower number counts activity that definitely took place in the year. The higher number also counts activity that may have, because its dates are only partly known.',
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
          ? `No survey figures were published for ${it.year}, so there is nothing to compare the counts with.`
          : `${count(it.published, 'survey figure')} ${it.published === 1 ? 'was' : 'were'} published for ${it.year}.`,
      ),
    ...(it.themes ? await themesShown(it.themes) : []),
    ...(it.groups ? await groupsShown(it.groups, it.year) : []),
    ...(it.series ? await seriesShown(it.series) : []),
    foot(it.meta, query, [], {
      files: reportFiles(by, it.year, it.years),
      everything: {
        description:
          by === 'years'
            ? 'Everything in the graph, with all published figures'
            : `Everything, with only the published figures for ${it.year}`,
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
    h('summary', {}, 'How dates decide what counts as definite or possible'),
    h(
      'ul',
      {},
      ruleOf(
        'Definite',
        'took place in the survey year (April to March), whatever the exact dates are. A loan from 10 May 2017 to 3 June 2017 is definite for 2017/18.',
      ),
      ruleOf(
        'Possible',
        'includes everything definite, and activity that may have taken place in the year. If a source only says “2017”, the loan may have been in 2016/17 or 2017/18. A loan that began in 2015 and has no known end may be continuing.',
      ),
      ruleOf('Undated', 'is in no year. It is left out of both numbers and counted separately.'),
      ruleOf(
        '“3 to 10”',
        'means 3 definite and 10 possible. “Not counted” and “not stated” mean unknown, not 0.',
      ),
    ),
  );

const ruleOf = (what: string, explanation: string) => h('li', {}, h('strong', {}, `${what}: `), explanation);

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
