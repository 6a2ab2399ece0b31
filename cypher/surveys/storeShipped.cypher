// Stores a survey of the shipped data, if the graph has none for its year.
// Parameters: $year, $title, $definitions, $note (strings; note may be null), $measures: list of {id, theme, measure, scope, name, unit,
//   answer (COUNTED or STATED), definition, position (INTEGER)}.
// (:Survey)-[:ASKS_FOR]->(:SurveyMeasure)
OPTIONAL MATCH (existing:Survey {year: $year})
WITH existing WHERE existing IS NULL
CREATE (survey:Survey {
  year: $year, title: $title, definitions: $definitions, note: $note, museums: [], created: datetime(), createdBy: 'shipped data'
})
WITH survey
UNWIND $measures AS properties
CREATE (survey)-[:ASKS_FOR]->(measure:SurveyMeasure)
SET measure = properties
