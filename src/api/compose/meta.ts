import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql';
import { getNamedType } from 'graphql';
import { TIME_RULE } from '../during.js';
import { type Composition, object, selected } from './compose.js';
import { clauses, type Piece } from './writer.js';

/** The type that tells what an answer rests on. */
export const META = 'Meta';

/** Under what answers may be used: as docs/licences.md says. */
export const LICENCE =
  'Facts gathered from the named sources, which belong to their publishers: name them where you show or pass this on. ' +
  'Each source’s own licence stands with it (docs/licences.md).';

/** What `Answer.meta.cypher` is told. */
export const META_VALUES = { licence: LICENCE, rule: TIME_RULE } as const;

interface MetaAsked {
  /** The variables that the list's pattern starts from. */
  readonly start: readonly string[];
  /** The list's own pattern and filter, without its page. */
  readonly pattern: string;
  readonly node: string;
  readonly nodeType: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly path: string;
}

/** What a list rests on. Its sources, over all pages, are counted only where that is asked. */
export function metaOfList(c: Composition, asked: MetaAsked): Piece {
  const type = getNamedType(asked.field.type) as GraphQLObjectType;
  const names = c.writer.names({}, META_VALUES);
  const template = c.library.field('Answer', 'meta');
  if (!template) throw new Error('No Cypher for Answer.meta');
  const head = template.head(names);
  const found = object(c, type, asked.nodes, { node: names.variable('node') }, asked.path);
  const sources = counted(c, asked, type) ?? { text: '', ids: 'null' };
  const start = `${sources.text} WITH {sourceIds: ${sources.ids}} AS ${names.variable('parent')}`;
  const body = clauses(start.trim(), head, ...found.calls);
  return { ...c.writer.call(asked.start, body, `head(collect(${found.text}))`), shape: found.shape };
}

function counted(c: Composition, asked: MetaAsked, type: GraphQLObjectType) {
  const fields = [...selected(c, type, asked.nodes).values()].map(([node]) => node?.name.value ?? '');
  if (!fields.some((name) => name.startsWith('source'))) return undefined;
  const template = c.library.facet(asked.nodeType, 'SOURCE');
  if (!template) return undefined;
  const names = c.writer.names({ node: asked.node }, {});
  const key = names.variable('key');
  const text = `${asked.pattern} WITH DISTINCT ${asked.node} ${template.head(names)} WITH collect(DISTINCT ${key}) AS ${key}`;
  return { text, ids: key };
}
