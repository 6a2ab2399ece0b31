// Acquires the write lease if it is free or expired.
// Parameters: $holder (string: id of the caller), $what (string: operation, shown to waiting processes), $lease (INTEGER: milliseconds).
// Columns: what (operation of the holder), mine (true if the caller holds it).
// The lease's end is on a node of its own, so that renewing it does not wait for a transaction that has locked the lease (lockWriteLease.cypher).
// (:Turn {name: 'import', holder, what}), (:Turn {name: 'import renewal', holder, until})
MERGE (turn:Turn {name: 'import'})
SET turn.asked = timestamp()
MERGE (renewal:Turn {name: 'import renewal'})
SET renewal.asked = timestamp()
WITH turn, renewal,
  turn.holder IS NULL OR turn.holder = $holder OR coalesce(renewal.until, turn.until, 0) < timestamp() AS mine
CALL (turn, renewal, mine) {
  WITH turn, renewal, mine
  WHERE mine
  SET turn.holder = $holder, turn.what = $what, renewal.holder = $holder, renewal.until = timestamp() + $lease
  REMOVE turn.until
}
RETURN turn.what AS what, mine
