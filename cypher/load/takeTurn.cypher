// Acquires the write lease if it is free or expired.
// Parameters: $holder (string: id of the caller), $what (string: operation, shown to waiting processes), $lease (INTEGER: milliseconds).
// Columns: what (operation of the holder), mine (true if the caller holds it).
// (:Turn {name, holder, until, what})
MERGE (turn:Turn {name: 'import'})
SET turn.asked = timestamp()
WITH turn, turn.holder IS NULL OR turn.holder = $holder OR turn.until < timestamp() AS mine
CALL (turn, mine) {
  WITH turn, mine
  WHERE mine
  SET turn.holder = $holder, turn.what = $what, turn.until = timestamp() + $lease
}
RETURN turn.what AS what, mine
