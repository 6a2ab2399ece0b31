// Does every measure belong to exactly one survey, and is it counted or stated?
// Parameters: $ids: list of ids.
// Columns: id, what.
// (:Survey)-[:ASKS_FOR]->(:SurveyMeasure {answer})
UNWIND $ids AS id
MATCH (measure:SurveyMeasure {id: id})
WITH id, measure.answer AS answer, COUNT { (:Survey)-[:ASKS_FOR]->(measure) } AS surveys
WITH id, CASE
  WHEN surveys <> 1 THEN 'belongs to ' + surveys + ' surveys'
  WHEN NOT coalesce(answer IN ['COUNTED', 'STATED'], false) THEN 'is neither COUNTED nor STATED' END AS what
WHERE what IS NOT NULL
RETURN id, what
