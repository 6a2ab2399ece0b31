import type { Match } from '../../identity/party.js';
import type { LoadRow } from '../batches.js';
import { digest } from '../build/rows.js';

/** A row of judgements.cypher: whether two organisations are one. Undefined if the candidate is the organisation itself. */
export function judgementRow(id: string, name: string, { party, score, reason }: Match): LoadRow | undefined {
  const other = party.id;
  if (!other || other === id) return undefined;
  const judgement = `judgement:${digest(id < other ? [id, other] : [other, id])}`;
  return {
    id: judgement,
    one: id,
    other,
    properties: {
      id: judgement,
      one: id,
      other,
      oneName: name,
      otherName: party.name,
      judgement: 'UNSURE',
      score,
      reason,
      by: 'score',
    },
  };
}
