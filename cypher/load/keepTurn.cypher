// Renews the write lease; runs first in each write transaction, so that a stale owner's transaction fails.
// Parameters: $holder (string), $lease (INTEGER: milliseconds), $changes (true if the transaction changes the data: increments the data version).
// Columns: mine (true; no row if another process holds the lease).
// feed: set once; identifies cursors of another graph's feed. changesAfter: the feed contains changes after this version.
// (:Turn {name, holder, until}), (:DataVersion {name, number, at, feed, changesAfter})
MATCH (turn:Turn {name: 'import'})
SET turn.asked = timestamp()
WITH turn
WHERE turn.holder = $holder
SET turn.until = timestamp() + $lease
WITH turn
CALL () {
  WITH $changes AS changes
  WHERE changes
  MERGE (version:DataVersion {name: 'data'})
  SET version.feed = coalesce(version.feed, randomUUID()), version.changesAfter = coalesce(version.changesAfter, version.number, 0)
  SET version.number = coalesce(version.number, 0) + 1, version.at = datetime()
}
RETURN true AS mine
