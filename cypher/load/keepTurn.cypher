// Keeps the turn for longer; said first in each transaction that writes, so that nobody writes who lost it.
// Parameters: $holder (string), $lease (INTEGER: milliseconds), $changes (whether the transaction changes the data: then they are of a new version).
// Columns: mine (true; no row where the turn is another's).
// feed: told once, so that a cursor of another graph's change feed is known as such. changesAfter: the feed holds what changed after this version.
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
