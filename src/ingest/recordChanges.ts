import { ChangeType, FeedKind } from '../feed/changeBuffer.js';
import { add, type Batches } from './batches.js';

/** The batch that no file of cypher/load writes: what the others change, for the change feed. */
export const NOTED = 'noted';

export const note = (batches: Batches, kind: FeedKind, id: string, became: ChangeType): void =>
  add(batches, NOTED, { kind, id, became });

export const noteOrganisation = (batches: Batches, id: string, became: ChangeType): void =>
  note(batches, FeedKind.ORGANISATION, id, became);

/** Notes what became of something of which the rows are put together, before (undefined: it was not there) and now, where that is not the same. */
export function noteBuilt(
  batches: Batches,
  kind: FeedKind,
  id: string,
  before: object | undefined,
  now: object | undefined,
): void {
  if (before && now) {
    if (JSON.stringify(before) !== JSON.stringify(now)) note(batches, kind, id, ChangeType.ALTERED);
  } else if (now) note(batches, kind, id, ChangeType.ADDED);
  else if (before) note(batches, kind, id, ChangeType.RETRACTED);
}
