/** Random operations generated from the schema, reproducible by seed. */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';

/** Mulberry32: a small generator of numbers from 0 to 1 with a seed. */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Operation {
  readonly source: string;
  readonly variables: Record<string, unknown>;
}

const TEXTS = [
  'London',
  'leeds',
  'museum',
  'Tate',
  'The Royal',
  'Yorkshire and the Humber',
  'visits',
  '2017/18',
  'GBP',
];
/** Others are refused. */
const REGIONS = ['London', 'Yorkshire and the Humber', 'Scotland'];
const IDS = [
  'national:tate',
  'ror:02jx3x895',
  'org:leeds',
  'loan:turner',
  'project:wards',
  'source:page',
  'org:none',
  'submission:2',
];

/** One operation with up to three root fields, nested up to `depth` levels. */
export function operation(schema: GraphQLSchema, seed: number, depth = 3): Operation {
  const chance = chanceOf(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const fragments: string[] = [];

  /** A GraphQL literal, occasionally a variable. */
  const given = (arg: GraphQLArgument): string => {
    const [literal, plain] = value(arg.type, 2, arg.name);
    if (chance() < 0.7) return literal;
    const name = `v${declared.length}`;
    declared.push(`$${name}: ${arg.type}`);
    variables[name] = plain;
    return `$${name}`;
  };

  const value = (type: GraphQLInputType, levels: number, name: string): [string, unknown] => {
    const bare = getNullableType(type);
    if (bare === type && chance() < 0.04) return ['null', null];
    if (isListType(bare)) {
      const items = Array.from({ length: Math.floor(chance() * 3) }, () => value(bare.ofType, levels, name));
      const remaining = items.filter(([text]) => text !== 'null');
      return [`[${remaining.map(([text]) => text).join(', ')}]`, remaining.map(([, plain]) => plain)];
    }
    if (isEnumType(bare)) {
      const one = pick(bare.getValues()).name;
      return [one, one];
    }
    if (isInputObjectType(bare)) {
      if (bare.name === 'During')
        return pick<[string, unknown]>([
          ['{ year: 2017 }', { year: 2017 }],
          [
            '{ reportingYear: "2017/18", certainty: CERTAIN }',
            { reportingYear: '2017/18', certainty: 'CERTAIN' },
          ],
          ['{ from: "2018-02" }', { from: '2018-02' }],
          ['{ to: "2014-06-30", certainty: POSSIBLE }', { to: '2014-06-30', certainty: 'POSSIBLE' }],
        ]);
      if (bare.name === 'IntRange')
        return pick<[string, unknown]>([
          ['{ min: 1 }', { min: 1 }],
          ['{ max: 2017 }', { max: 2017 }],
          ['{ min: 2, max: 30 }', { min: 2, max: 30 }],
          ['{}', {}],
        ]);
      const fields = Object.values(bare.getFields()).filter(
        (field) => !FILTERS_TESTED_ELSEWHERE.test(`${bare.name}.${field.name}`),
      );
      const needed = fields.filter(
        (field) => field.type.toString().endsWith('!') && field.defaultValue === undefined,
      );
      const some = levels > 0 ? fields.filter(() => chance() < 1.3 / fields.length) : [];
      const parts = [...new Set([...needed, ...some])].map(
        (field) => [field.name, value(field.type, levels - 1, field.name)] as const,
      );
      return [
        `{ ${parts.map(([key, [text]]) => `${key}: ${text}`).join(', ')} }`,
        Object.fromEntries(parts.map(([key, [, plain]]) => [key, plain])),
      ];
    }
    const scalar = name === 'region' ? pick(REGIONS) : scalarOf(getNamedType(bare).name);
    return [JSON.stringify(scalar), scalar];
  };

  const scalarOf = (type: string): unknown => {
    if (type === 'Int') return Math.floor(chance() * 4);
    if (type === 'Boolean') return chance() < 0.5;
    if (type === 'PartialDate') return pick(['2018-03', '2019']); // never earlier than `during`, which would be rejected
    return type === 'ID' ? pick(IDS) : pick(TEXTS);
  };

  const argumentsFor = (field: GraphQLField<unknown, unknown>): string => {
    const asked = field.args.filter((arg) => {
      if (arg.type.toString().endsWith('!') && arg.defaultValue === undefined) return true;
      return !['after', 'before', 'last'].includes(arg.name) && chance() < 0.4;
    });
    if (asked.length === 0) return '';
    return `(${asked.map((arg) => `${arg.name}: ${arg.name === 'filter' || arg.name === 'orderBy' || arg.name === 'id' ? given(arg) : value(arg.type, 1, arg.name)[0]}`).join(', ')})`;
  };

  const directive = (): string => {
    if (chance() < 0.9) return '';
    const name = `v${declared.length}`;
    declared.push(`$${name}: Boolean!`);
    variables[name] = chance() < 0.5;
    return ` @${pick(['include', 'skip'])}(if: $${name})`;
  };

  let aliases = 0;
  const selection = (type: GraphQLObjectType, levels: number): string => {
    const fields = Object.values(type.getFields()).filter(
      (field) => !['search', 'facets', 'groups'].includes(field.name) && !isAnswer(field),
    );
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const branches = fields.filter((field) => !isLeafType(getNamedType(field.type)));
    const list = type.name.endsWith('Connection') || type.name.endsWith('Edge') || type.name === 'Query';
    const asked = [
      ...leaves.filter(() => chance() < 0.35),
      ...(levels > 0 ? branches.filter(() => chance() < (list ? 0.6 : 1.5 / branches.length)) : []),
    ].sort(() => chance() - 0.5);
    const parts = asked.map((field) => write(field, type, levels));
    if (chance() < 0.15) parts.push('__typename');
    if (parts.length === 0) parts.push(leaves[0] ? leaves[0].name : '__typename');
    const text = parts.join(' ');
    if (chance() < 0.1) return `{ ... on ${type.name}${directive()} { ${text} } __typename }`;
    if (chance() < 0.1) {
      fragments.push(`fragment F${fragments.length} on ${type.name} { ${text} }`);
      return `{ ...F${fragments.length - 1} ...F${fragments.length - 1}${directive()} }`;
    }
    return `{ ${text} }`;
  };

  const write = (field: GraphQLField<unknown, unknown>, owner: GraphQLObjectType, levels: number): string => {
    const target = getNamedType(field.type);
    const alias = field.args.length > 0 || chance() < 0.15 ? `a${aliases++}: ` : '';
    const inner = isLeafType(target)
      ? ''
      : ` ${selection(target as GraphQLObjectType, owner.name.endsWith('Connection') || owner.name.endsWith('Edge') ? levels : levels - 1)}`;
    return `${alias}${field.name}${argumentsFor(field)}${directive()}${inner}`;
  };

  const query = schema.getQueryType() as GraphQLObjectType;
  const roots = Object.values(query.getFields()).filter(
    (field) => !TESTED_ELSEWHERE.includes(field.name) && !isAnswer(field),
  );
  const text = Array.from({ length: 1 + Math.floor(chance() * 2) }, () =>
    write(pick(roots), query, depth),
  ).join(' ');
  const head = declared.length > 0 ? `query Made(${declared.join(', ')})` : 'query Made';
  return { source: `${head} { ${text} } ${fragments.join(' ')}`, variables };
}

/** Root fields that the reference resolvers do not support: test/integration/api/{search,nodes,surveys}.test.ts. */
const TESTED_ELSEWHERE = ['search', 'places', 'node', 'nodes', 'organisationBy', 'survey', 'surveys'];

/** Conditions that the reference does not support: test/integration/api/{relationFilters,filtersShipped}.test.ts. */
const FILTERS_TESTED_ELSEWHERE =
  /Relation\.count$|\.(started|activityCount|fundedLoans|fundedProjects|evidence|sites|localAuthority)$|^(Partnership|Source)Filter\.(loans|projects)$|^LoanFilter\.outcomes$/;

/** Network questions have separate tests: the reference resolvers do not support paths and brokers. */
function isAnswer(field: GraphQLField<unknown, unknown>): boolean {
  const target = getNamedType(field.type);
  return isObjectType(target) && target.getInterfaces().some(({ name }) => name === 'Answer');
}
