import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GraphClient, Parameters, PlanStep } from '../database/client.js';

/** Values of the header `explain`: return plans, or plans with measured costs. */
export const EXPLAIN = ['plan', 'profile'] as const;

/** One statement behind an answer. */
export interface ReportedStatement {
  /** The root field, under its response key. */
  readonly field: string;
  readonly statement: string;
  readonly parameters: Parameters;
  /** Total database hits; null if planned without profiling. */
  readonly dbHits: number | null;
  readonly plan: PlanStep;
}

/** Collects the statements of one operation if requested. */
export class Explaining {
  readonly reported: ReportedStatement[] = [];

  constructor(private readonly profile: boolean) {}

  /** Runs a statement and records it with its plan. */
  async read(graph: GraphClient, field: string, text: string, parameters: Parameters) {
    const { records, plan } = await graph.plan(text, parameters, this.profile);
    this.reported.push({
      field,
      statement: text,
      parameters: plainly(parameters),
      dbHits: this.profile ? hitsOf(plan) : null,
      plan,
    });
    return this.profile ? records : graph.read(text, parameters);
  }
}

/** Parses the header `explain`; undefined if absent. Throws a GraphQLError for an unknown value. */
export function explainingOf(header: string | string[] | undefined): Explaining | undefined {
  if (header === undefined) return undefined;
  const asked = String(header);
  if (asked !== 'plan' && asked !== 'profile')
    throw new GraphQLError(
      `header explain: "${asked.slice(0, 40)}" is not allowed. Use ${EXPLAIN.join(' or ')}.`,
      {
        extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
      },
    );
  return new Explaining(asked === 'profile');
}

/** Adds the statements to the answer’s extensions. */
export const explainPlugin: ApolloServerPlugin<{ readonly explaining?: Explaining | undefined }> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue: { explaining } }) {
        if (!explaining || response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, statements: explaining.reported };
      },
    };
  },
};

const hitsOf = (step: PlanStep): number =>
  (step.dbHits ?? 0) + step.from.reduce((sum, child) => sum + hitsOf(child), 0);

/** Converts driver integers to numbers for display. */
const plainly = (parameters: Parameters): Parameters =>
  JSON.parse(
    JSON.stringify(parameters, (_key, value) =>
      value !== null && typeof value === 'object' && 'low' in value && 'high' in value
        ? Number(value)
        : value,
    ),
  );
