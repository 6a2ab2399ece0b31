// Locks the write lease for a transaction; runs first in each write transaction, so that a stale owner's transaction fails. It does not extend
// the lease (renewWriteLease.cypher does): no process can take it before the transaction ends.
// Parameters: $holder (string), $changes (true if the transaction changes the data: increments the data version).
// Columns: mine (true; no row if another process holds the lease).
// feed: set once; identifies cursors of another graph's feed. changesAfter: the feed contains changes after this version.
// (:WriteLease {name, holder}), (:DataVersion {name, number, at, feed, changesAfter})
MATCH (lease:WriteLease {name: 'import'})
SET lease.lockedAt = timestamp()
WITH lease
WHERE lease.holder = $holder
CALL () {
  WITH $changes AS changes
  WHERE changes
  MERGE (version:DataVersion {name: 'data'})
  SET version.feed = coalesce(version.feed, randomUUID()), version.changesAfter = coalesce(version.changesAfter, version.number, 0)
  SET version.number = coalesce(version.number, 0) + 1, version.at = datetime()
}
RETURN true AS mine
