import type { Reported, SourceReference } from '../../report/facts.js';
import type { Measured } from '../../report/measured.js';
import type { Links } from '../columns.js';
import type { Part } from '../rows.js';
import type { Block, Cell, Inline } from './blocks.js';
import type { Notes } from './notes.js';
import { count, countedText, coverageText, measureText, named, valueText } from './words.js';

/** What tables of measures need: where their numbers lead to, and the notes of their sources. */
export interface TableContext {
  readonly data: Reported;
  readonly year: string;
  readonly links: Links;
  /** False if the address of the service is unknown: counts are then no links. */
  readonly hasLinks: boolean;
  readonly notes: Notes;
}

const isEmpty = ({ possible, published }: Measured) => possible === null && published.length === 0;

/** Counted and published values of measures; those with neither are listed below with the reason. */
export function measureBlocks(
  context: TableContext,
  caption: string,
  part: Part,
  measures: readonly Measured[],
): Block[] {
  const shown = measures.filter((measure) => !isEmpty(measure));
  const empty = measures.filter(isEmpty);
  const table: Block = {
    kind: 'table',
    caption,
    heads: ['Measure', 'Traced', 'Published', 'Traced share', 'How it is counted'],
    rows: shown.map((measure) => [
      [measureText(measure)],
      countCell(context, part, measure),
      publishedCell(context, measure),
      [sharesOf(measure)],
      basisCell(measure),
    ]),
  };
  const list: Block[] =
    empty.length === 0
      ? []
      : [
          { kind: 'paragraph', content: ['Neither traced nor published:'] },
          { kind: 'list', items: empty.map((one) => [`${measureText(one)}: ${one.uncounted}`]) },
        ];
  return shown.length === 0 ? list : [table, ...list];
}

/** The count with its unit, as a link to the loans and projects behind it. */
export function countCell({ links, hasLinks, year }: TableContext, part: Part, measure: Measured): Cell {
  const text = countedText(measure);
  if (measure.facts === null || !hasLinks) return [text];
  const href = links.evidence({ year, part, measure, published: null, sources: [] });
  return [{ text, href }];
}

/** The traced share of each comparable published value, in their order. */
const sharesOf = ({ published }: Measured): string =>
  published
    .map(coverageText)
    .filter((text) => text !== null)
    .join('; ') || 'not comparable';

function publishedCell({ data, notes }: TableContext, { published, contradiction }: Measured): Cell {
  if (published.length === 0) return ['nothing published'];
  const values = published.flatMap((value, at): Inline[] => [
    ...(at > 0 ? ['; '] : []),
    `${valueText(value)} ${value.unit}`,
    ...notes.cite(sourcesOf(data, value.figure)),
  ]);
  return contradiction ? [{ strong: 'Sources disagree: ' }, ...values] : values;
}

const sourcesOf = ({ figures }: Reported, id: string): readonly SourceReference[] =>
  figures.find((figure) => figure.id === id)?.sources ?? [];

/** How many loans and projects a count is based on, what is missing, and the rule. */
function basisCell({ rule, facts, unknown, undated, uncounted, unit, published }: Measured): Cell {
  const parts = [
    uncounted ?? rule,
    facts ? `From ${count(facts, 'loan or project', 'loans and projects')}.` : null,
    unknown ? `${count(unknown, 'of them does', 'of them do')} not state the number.` : null,
    undated ? `${count(undated, 'more has', 'more have')} no date.` : null,
    published.length > 0 && published.every(({ coveragePossible }) => coveragePossible === null)
      ? published[0]!.comparison
      : null,
    `Unit: ${unit}.`,
  ];
  return [parts.filter(Boolean).join(' ')];
}

interface Group {
  readonly key: string;
  readonly name: string;
  readonly measures: readonly Measured[];
}

/** Maximum number of measures (columns) in a table of groups. */
const MAX_COLUMNS = 5;

/** The measures that most groups have a count of, each with all groups; most groups first. */
export function commonMeasures(groups: readonly Group[]): readonly Measured[] {
  const known = new Map<string, { measure: Measured; groups: number }>();
  for (const { measures } of groups)
    for (const measure of measures) {
      if ((measure.possible ?? 0) === 0) continue;
      const key = measureText(measure);
      const entry = known.get(key) ?? { measure, groups: 0 };
      known.set(key, { ...entry, groups: entry.groups + 1 });
    }
  return [...known.values()]
    .sort((one, other) => other.groups - one.groups)
    .slice(0, MAX_COLUMNS)
    .map(({ measure }) => measure);
}

/** A measure of a group; undefined if the group has none of it. */
export const measureOf = ({ measures }: Group, { measure, scope }: Measured): Measured | undefined =>
  measures.find((one) => one.measure === measure && one.scope === scope);

/** Groups as rows, common measures as columns. */
export function groupTable(
  context: TableContext,
  caption: string,
  groups: readonly Group[],
  partOf: (group: Group) => Part,
): Block {
  const columns = commonMeasures(groups);
  return {
    kind: 'table',
    caption,
    heads: ['Group', ...columns.map((measure) => `${measureText(measure)} (${measure.unit})`)],
    rows: groups
      .filter((group) => columns.some((column) => (measureOf(group, column)?.possible ?? 0) > 0))
      .map((group) => [
        [named(group.name)],
        ...columns.map((column) => {
          const measure = measureOf(group, column);
          return measure ? countCell(context, partOf(group), measure) : ['none traced'];
        }),
      ]),
  };
}
