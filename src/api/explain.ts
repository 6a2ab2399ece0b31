import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GraphClient, Parameters, PlanStep } from '../database/client.js';

/** What a caller wants to be told of statements, by the header `explain`: their plans, or those with what they cost. */
export const EXPLAIN = ['plan', 'profile'] as const;

/** One statement behind an answer. */
export interface Told {
  /** The root field, under its response key. */
  readonly field: string;
  readonly statement: string;
  readonly parameters: Parameters;
  /** All database hits; null where it was planned apart and not measured. */
  readonly dbHits: number | null;
  readonly plan: PlanStep;
}

/** Gathers the statements of one operation, where they were asked for. */
export class Explaining {
  readonly told: Told[] = [];

  constructor(private readonly profile: boolean) {}

  /** Answers a statement, and notes what it is. */
  async read(graph: GraphClient, field: string, text: string, parameters: Parameters) {
    const { records, plan } = await graph.plan(text, parameters, this.profile);
    this.told.push({
      field,
      statement: text,
      parameters: plainly(parameters),
      dbHits: this.profile ? hitsOf(plan) : null,
      plan,
    });
    return this.profile ? records : graph.read(text, parameters);
  }
}

/** What the header `explain` says; undefined where there is none. Throws a GraphQLError where it says something else. */
export function explainingOf(header: string | string[] | undefined): Explaining | undefined {
  if (header === undefined) return undefined;
  const asked = String(header);
  if (asked !== 'plan' && asked !== 'profile')
    throw new GraphQLError(
      `header explain: "${asked.slice(0, 40)}" is not allowed; ${EXPLAIN.join(' or ')} are.`,
      {
        extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
      },
    );
  return new Explaining(asked === 'profile');
}

/** Adds the statements to the answer’s extensions. */
export const tellStatements: ApolloServerPlugin<{ readonly explaining?: Explaining | undefined }> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue: { explaining } }) {
        if (!explaining || response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, statements: explaining.told };
      },
    };
  },
};

const hitsOf = (step: PlanStep): number =>
  (step.dbHits ?? 0) + step.from.reduce((sum, child) => sum + hitsOf(child), 0);

/** Whole numbers go to the database as integers of its own; here they are read by people. */
const plainly = (parameters: Parameters): Parameters =>
  JSON.parse(
    JSON.stringify(parameters, (_key, value) =>
      value !== null && typeof value === 'object' && 'low' in value && 'high' in value
        ? Number(value)
        : value,
    ),
  );
