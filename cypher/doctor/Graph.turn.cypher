// Is the turn to write held by nobody for longer than it lasts?
// Parameters: $longest (INTEGER: milliseconds for which it can be held at most).
// Columns: id, what.
// (:Turn {holder, until})
MATCH (turn:Turn)
WHERE turn.until > timestamp() + $longest OR turn.name <> 'import'
RETURN coalesce(turn.name, '?') AS id, coalesce(turn.what, 'somebody') + ' would hold it for ' + toString((turn.until - timestamp()) / 60000) + ' more minutes: was the clock put back? Delete the node (:Turn) and try again' AS what
