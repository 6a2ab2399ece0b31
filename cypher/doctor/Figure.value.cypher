// Does every stated figure have a value, and no unknown or inapplicable one?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Figure {status, value})
UNWIND $ids AS id
MATCH (figure:Figure {id: id})
WHERE (coalesce(figure.status, '') = 'STATED') <> (figure.value IS NOT NULL) OR NOT coalesce(figure.status, '') IN ['STATED', 'UNKNOWN', 'NOT_APPLICABLE']
RETURN id, 'is ' + coalesce(figure.status, 'without a status') + ' and has ' + coalesce('the value ' + toString(figure.value), 'no value') AS what
