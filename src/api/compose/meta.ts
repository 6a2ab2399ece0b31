import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql';
import { getNamedType } from 'graphql';
import { type DateRange, TIME_RULE } from '../dateRange.js';
import { type Composition, selected } from './composition.js';
import { type KeyedList, keyRows } from './facts.js';
import { clauses, type Fragment } from './statementBuilder.js';

/** Type of an answer's metadata. */
export const META = 'Meta';

/** Terms of use, as in docs/licences.md. */
export const LICENCE =
  'Facts compiled from the cited sources, which belong to their publishers. Credit the sources when you reuse this data. ' +
  'Each source shows its licence if recorded; for most it is not (docs/licences.md).';

/** Parameters of `Answer.meta.cypher`. */
export const META_VALUES = { licence: LICENCE, rule: TIME_RULE } as const;

/** Date range of a list. */
export interface Time {
  readonly window: DateRange;
  /** Pattern of undated nodes that are left out; absent if they are not counted. */
  readonly undated?: (() => string) | undefined;
}

interface MetaAsked extends KeyedList {
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly path: string;
  readonly time: Time | null | undefined;
}

/** Metadata of a list. Sources over all pages are counted only if selected. */
export function metaOfList(c: Composition, asked: MetaAsked): Fragment {
  const type = getNamedType(asked.field.type) as GraphQLObjectType;
  const names = c.writer.names({}, META_VALUES);
  const template = c.library.field('Answer', 'meta');
  if (!template) throw new Error('No Cypher for Answer.meta');
  const head = template.head(names);
  const found = c.compile.object(c, type, asked.nodes, { node: names.variable('node') }, asked.path);
  const sources = counted(c, asked, type) ?? { text: '', ids: 'null' };
  const left = asked.time ? leftOut(c, asked, asked.time, type) : { calls: [], text: '' };
  const start = `WITH {sourceIds: ${sources.ids}${left.text}} AS ${names.variable('parent')}`;
  const body = clauses(sources.text, ...left.calls, start, head, ...found.calls);
  return { ...c.writer.call(asked.start, body, `head(collect(${found.text}))`), shape: found.shape };
}

/** Date range of a list and, if selected, the number of undated nodes, which are in no period. */
function leftOut(c: Composition, { start, nodes, nodeType }: MetaAsked, time: Time, type: GraphQLObjectType) {
  const { from, to } = time.window;
  const days = `, from: ${c.writer.parameter(from)}, to: ${c.writer.parameter(to)}`;
  const isAsked = [...selected(c, type, nodes).values()].some(([node]) => node?.name.value === 'leftOut');
  if (!time.undated || !isAsked) return { calls: [], text: days };
  const { calls, text } = c.writer.call(start, time.undated(), 'count(*)');
  const what = c.writer.parameter(`undated ${nodeType.toLowerCase()}s`);
  return { calls, text: `${days}, leftOut: [{what: ${what}, count: ${text}}]` };
}

function counted(c: Composition, asked: MetaAsked, type: GraphQLObjectType) {
  const fields = [...selected(c, type, asked.nodes).values()].map(([node]) => node?.name.value ?? '');
  if (!fields.some((name) => name.startsWith('source'))) return undefined;
  const template = c.library.facet(asked.nodeType, 'SOURCE');
  if (!template) return undefined;
  const rows = keyRows(c, asked, [template]);
  const names = c.writer.names(rows.given, {});
  const key = names.variable('key');
  const text = `${rows.text} ${template.head(names)} WITH collect(DISTINCT ${key}) AS ${key}`;
  return { text, ids: key };
}
