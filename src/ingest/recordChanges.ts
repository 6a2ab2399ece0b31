import { ChangeType, FeedKind } from '../feed/changeBuffer.js';
import { add, type Batches } from './batches.js';

/** Batch of changes for the change feed; no file of cypher/load writes it. */
export const NOTED = 'noted';

export const note = (batches: Batches, kind: FeedKind, id: string, became: ChangeType): void =>
  add(batches, NOTED, { kind, id, became });

export const noteOrganisation = (batches: Batches, id: string, became: ChangeType): void =>
  note(batches, FeedKind.ORGANISATION, id, became);

/** Records the change of a thing built from rows, if its state before (undefined: absent) differs from its state now. */
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
