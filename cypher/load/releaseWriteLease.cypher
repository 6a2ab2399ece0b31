// Releases the write lease.
// Parameters: $holder (string).
// (:Turn {name: 'import', holder}), (:Turn {name: 'import renewal', holder, until})
MATCH (turn:Turn {name: 'import'})
SET turn.asked = timestamp()
WITH turn
WHERE turn.holder = $holder
REMOVE turn.holder, turn.what
WITH turn
MATCH (renewal:Turn {name: 'import renewal'})
REMOVE renewal.holder, renewal.until
