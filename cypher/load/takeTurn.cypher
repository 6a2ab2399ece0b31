// Takes the turn to write, where nobody has it or who had it let its time pass.
// Parameters: $holder (string: who asks), $what (string: for what, for those who wait), $lease (INTEGER: milliseconds).
// Columns: what (of who has it), mine (whether that is who asks).
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
