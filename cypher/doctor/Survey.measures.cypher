// Does every survey ask for measures, and is every frozen one frozen by a known person or system?
// Parameters: $ids: list of years.
// Columns: id, what.
// (:Survey {year})-[:ASKS_FOR]->(:SurveyMeasure)
UNWIND $ids AS id
MATCH (survey:Survey {year: id})
WITH id, CASE
  WHEN NOT EXISTS { (survey)-[:ASKS_FOR]->(:SurveyMeasure) } THEN 'asks for no measure'
  WHEN survey.frozen IS NOT NULL AND survey.frozenBy IS NULL THEN 'is frozen, but nothing says by which key' END AS what
WHERE what IS NOT NULL
RETURN id, what
