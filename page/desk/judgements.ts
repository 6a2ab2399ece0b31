import { graphql } from '../submit/api.js';
import { type Count, mostValuableFirst, type Open } from './judgementOrder.js';

interface Titles extends Count {
  readonly nodes: readonly { readonly title: string | null }[];
}

/** One side of a pair. */
export interface Side {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly names: readonly { readonly name: string }[];
  readonly place: string | null;
  readonly region: string | null;
  readonly country: string | null;
  readonly identifiers: readonly string[];
  readonly loansLent: Titles;
  readonly loansBorrowed: Titles;
  readonly projects: Titles;
  readonly evidence: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly title: string | null; readonly url: string | null }[];
  };
}

/** A judgement with both sides; one side if they are merged. */
export interface Pair {
  readonly id: string;
  readonly score: number | null;
  readonly reason: string;
  readonly organisations: { readonly nodes: readonly Side[] };
}

export type Decision = 'SAME' | 'DIFFERENT';

/** The 100 undecided judgements with the highest scores, most valuable first, and the number of all. */
export async function openJudgements(): Promise<{ total: number; list: readonly Open[] }> {
  const query = `query Open {
    judgements(first: 100, filter: { judgement: [UNSURE] }, orderBy: { by: SCORE, direction: DESC }) {
      totalCount
      nodes { id score organisations(first: 2) {
        nodes { loansLent { totalCount } loansBorrowed { totalCount } projects { totalCount } }
      } }
    }
  }`;
  const { totalCount, nodes } = (await graphql(query, {})).judgements as {
    totalCount: number;
    nodes: Open[];
  };
  return { total: totalCount, list: mostValuableFirst(nodes) };
}

/** A judgement with what is known of both organisations; null if it does not exist any more. */
export async function pairOf(id: string): Promise<Pair | null> {
  const query = `query Pair($id: ID!) {
    judgement(id: $id) { id score reason organisations(first: 2) { nodes {
      id name kind names { name } place region country identifiers
      loansLent(first: 5) { totalCount nodes { title } }
      loansBorrowed(first: 5) { totalCount nodes { title } }
      projects(first: 5) { totalCount nodes { title } }
      evidence(first: 5) { totalCount nodes { title url } }
    } } }
  }`;
  return (await graphql(query, { id })).judgement as Pair | null;
}

export async function decide(judgement: string, decision: Decision, reason: string): Promise<void> {
  const query = `mutation Judge($judgement: ID!, $decision: JudgementWord!, $reason: String!) {
    judge(judgement: $judgement, decision: $decision, reason: $reason) { id }
  }`;
  await graphql(query, { judgement, decision, reason });
}
