import { LICENCE } from '../../api/compose/meta.js';
import type { Reported } from '../../report/facts.js';
import type { Measured } from '../../report/measured.js';
import { reportOf } from '../../report/report.js';
import { linksFrom } from '../links.js';
import { reportOfYear } from '../request.js';
import type { Part } from '../rows.js';
import { type Selection, wholeLabel } from '../selection.js';
import type { Block, Cell, Chart, ReportDocument } from './blocks.js';
import { countChart, coverageChart, groupChart } from './charts.js';
import { method, sampleWarning } from './method.js';
import { createNotes } from './notes.js';
import { commonMeasures, groupTable, measureBlocks, measureOf, type TableContext } from './tables.js';
import { date, named, number } from './words.js';

/** Measures on the first page, with their scopes. */
const KEY_FIGURES: ReadonlySet<string> = new Set([
  'display_loans worldwide',
  'display_loans UK',
  'display_loan_venues UK',
  'touring_exhibitions worldwide',
  'loans_borrowed UK',
  'academic_partnerships UK',
  'research_projects_with_partners UK',
]);

export type Report = ReturnType<typeof reportOf>;
type Group = Pick<Report['byMuseum'][number], 'key' | 'name' | 'measures'>;

const heading = (level: 2 | 3, id: string, text: string): Block => ({ kind: 'heading', level, id, text });
const paragraph = (...content: Cell): Block => ({ kind: 'paragraph', content });
const figure = (chart: Chart | null): Block[] => (chart === null ? [] : [{ kind: 'chart', chart }]);

/** The report of a year as a document. `base`: address of the service for links; empty if unknown. */
export function documentOf(data: Reported, selection: Selection, base: string): ReportDocument {
  const [year] = selection.years as [string];
  const report = reportOf(data, reportOfYear(year, selection));
  const notes = createNotes();
  const context: TableContext = {
    ...{ data, year, notes },
    links: linksFrom(base, selection),
    hasLinks: base !== '',
  };
  const museums = wholeLabel(selection, data);
  const whole: Part = { museum: museums, museumId: null, region: null, kind: null };
  const credit = `Source: Museum partnership graph, data version ${data.version}. ${LICENCE}`;
  const blocks = [
    ...(data.synthetic ? [SYNTHETIC] : []),
    { kind: 'warning', content: sampleWarning(report) } as const,
    ...keyFigures(context, whole, report),
    ...contradictions(context, whole, report),
    ...themes(context, whole, report, credit),
    ...groups(context, 'museums', 'Museums', report.byMuseum, credit, (key, name) => ({
      ...whole,
      museum: name,
      museumId: key,
    })),
    ...groups(context, 'regions', 'Regions and countries of partners', report.byRegion, credit, (key) => ({
      ...whole,
      region: key,
    })),
    ...groups(context, 'kinds', 'Kinds of partner', report.byPartnerKind, credit, (key) => ({
      ...whole,
      kind: key,
    })),
    ...method(data, report),
  ];
  return {
    title: `Museum partnerships ${year}`,
    subtitle: `Traced activity and published figures: ${museums}`,
    facts: [
      ['Reporting year', `${date(report.from)} to ${date(report.to)}`],
      ['Museums', museums],
      [
        'Data',
        `version ${number(data.version)}${data.changed ? ` of ${date(data.changed)}` : ''}${data.synthetic ? ', synthetic' : ''}`,
      ],
      ['Licence', LICENCE],
    ],
    blocks,
    notes: withSourcesOfCounts(data, notes.notes, report),
  };
}

const SYNTHETIC: Block = {
  kind: 'warning',
  content: [{ strong: 'Synthetic data. ' }, 'Do not treat anything in this document as fact.'],
};

const titleOf = ({ title, id }: ReportDocument['notes'][number]) => JSON.stringify([title, id]);
const byTitle = (one: ReportDocument['notes'][number], other: ReportDocument['notes'][number]) =>
  titleOf(one) < titleOf(other) ? -1 : 1;

/** The cited sources, then all others that counts are based on. */
function withSourcesOfCounts(
  { sources }: Reported,
  cited: readonly ReportDocument['notes'][number][],
  { sourceIds }: Report,
): ReportDocument['notes'] {
  const known = new Set(cited.map(({ id }) => id));
  const others = sourceIds.filter((id) => !known.has(id)).map((id) => sources.get(id));
  const titled = others.filter((source) => source !== undefined);
  return [...cited, ...titled.sort(byTitle)];
}

const allOf = ({ themes: all }: Report): readonly Measured[] => all.flatMap(({ measures }) => measures);

function keyFigures(context: TableContext, whole: Part, report: Report): Block[] {
  const chosen = allOf(report).filter(({ measure, scope }) => KEY_FIGURES.has(`${measure} ${scope}`));
  const published = report.published;
  return [
    heading(2, 'key-figures', 'Key figures'),
    paragraph(
      published === 0
        ? `Nothing of the survey was published for ${report.year}: there is nothing to compare the traced counts with.`
        : `${number(published)} ${published === 1 ? 'value was' : 'values were'} published for ${report.year}. Traced counts and published values are shown side by side, and one does not replace the other.`,
    ),
    ...measureBlocks(context, `Key figures, ${report.year}`, whole, chosen),
  ];
}

function contradictions(context: TableContext, whole: Part, report: Report): Block[] {
  const against = allOf(report).filter(({ contradiction }) => contradiction);
  if (against.length === 0) return [];
  return [
    heading(2, 'contradictions', 'Conflicting published figures'),
    paragraph('Sources disagree on these values. Both are shown, without a judgement on which is right.'),
    ...measureBlocks(context, 'Conflicting published figures', whole, against),
  ];
}

function themes(context: TableContext, whole: Part, report: Report, credit: string): Block[] {
  return report.themes.flatMap(({ theme, measures }, at) => [
    heading(2, `theme-${at + 1}`, theme),
    ...figure(coverageChart(theme, measures, credit) ?? countChart(`${theme}: traced`, measures, credit)),
    ...measureBlocks(context, theme, whole, measures),
  ]);
}

function groups(
  context: TableContext,
  id: string,
  title: string,
  all: readonly Group[],
  credit: string,
  partOf: (key: string, name: string) => Part,
): Block[] {
  const [main] = commonMeasures(all);
  if (!main) return [heading(2, id, title), paragraph('Nothing is traced.')];
  const charted = all.flatMap((group) => {
    const measure = measureOf(group, main);
    return measure ? [{ name: named(group.name), measure }] : [];
  });
  return [
    heading(2, id, title),
    paragraph(
      'Activity that belongs to several groups counts in each, so groups can add up to more than the total.',
    ),
    ...figure(groupChart(`${title}: ${main.name}, ${main.scope}`, charted, credit)),
    groupTable(context, `${title}, ${context.year}`, all, ({ key, name }) => partOf(key, name)),
    ...(id === 'museums' ? publishedOfMuseums(context, all, partOf) : []),
  ];
}

/** Values published for single museums. */
function publishedOfMuseums(
  context: TableContext,
  museums: readonly Group[],
  partOf: (key: string, name: string) => Part,
): Block[] {
  const having = museums.flatMap((museum) => {
    const measures = museum.measures.filter(({ published }) => published.length > 0);
    return measures.length > 0 ? [{ museum, measures }] : [];
  });
  return having.flatMap(({ museum: { key, name }, measures }, at) => [
    heading(3, `museum-${at + 1}`, name),
    ...measureBlocks(context, `${name}: published for this museum`, partOf(key, name), measures),
  ]);
}
