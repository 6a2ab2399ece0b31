// Keeps the turn for longer; said first in each transaction that writes, so that nobody writes who lost it.
// Parameters: $holder (string), $lease (INTEGER: milliseconds).
// Columns: mine (true; no row where the turn is another's).
// (:Turn {name, holder, until})
MATCH (turn:Turn {name: 'import'})
SET turn.asked = timestamp()
WITH turn
WHERE turn.holder = $holder
SET turn.until = timestamp() + $lease
RETURN true AS mine
