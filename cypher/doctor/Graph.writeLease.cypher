// Is the turn to write held by nobody for longer than it lasts?
// Parameters: $longest (INTEGER: milliseconds for which it can be held at most).
// Columns: id, what.
// (:Turn {holder, until})
MATCH (turn:Turn)
OPTIONAL MATCH (lease:Turn {name: 'import'})
WITH turn, lease
WHERE turn.until > timestamp() + $longest OR NOT turn.name IN ['import', 'import renewal']
RETURN coalesce(turn.name, '?') AS id, coalesce(turn.what, lease.what, 'somebody') + ' would hold it for ' + toString((turn.until - timestamp()) / 60000) + ' more minutes: was the clock put back? Delete the nodes (:Turn) and try again' AS what
