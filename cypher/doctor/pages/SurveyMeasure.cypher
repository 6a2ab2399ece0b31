// Ids of measures of surveys, a page at a time, in their order.
// Parameters: $after (string: the last id of the page before, '' for the first), $limit (INTEGER).
// Columns: id.
// (:SurveyMeasure {id})
MATCH (one:SurveyMeasure)
WHERE one.id > $after
RETURN one.id AS id
ORDER BY id
LIMIT $limit
