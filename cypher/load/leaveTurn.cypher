// Releases the write lease.
// Parameters: $holder (string).
// (:Turn {name, holder})
MATCH (turn:Turn {name: 'import'})
SET turn.asked = timestamp()
WITH turn
WHERE turn.holder = $holder
REMOVE turn.holder, turn.what, turn.until
