// Does a figure have a value where it is stated, and none where it is unknown or not applicable?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Figure {status, value})
UNWIND $ids AS id
MATCH (figure:Figure {id: id})
WHERE (coalesce(figure.status, '') = 'STATED') <> (figure.value IS NOT NULL) OR NOT coalesce(figure.status, '') IN ['STATED', 'UNKNOWN', 'NOT_APPLICABLE']
RETURN id, 'is ' + coalesce(figure.status, 'of no status') + ' and has ' + coalesce('the value ' + toString(figure.value), 'no value') AS what
