// Creates a survey with the measures of another one. Asks all national museums if no museums are given.
// Parameters: $from, $year (reporting years), $title, $by (strings), $museums (list of ids; null: all national museums).
// (:Survey)-[:ASKS_FOR]->(:SurveyMeasure)
MATCH (template:Survey {year: $from})
CALL () {
  MATCH (museum:NationalMuseum)
  WITH museum ORDER BY museum.sortName, museum.id
  RETURN collect(museum.id) AS national
}
CREATE (survey:Survey {
  year: $year, title: $title, definitions: template.definitions, museums: coalesce($museums, national), basedOn: $from,
  created: datetime(), createdBy: $by
})
WITH survey, template
MATCH (template)-[:ASKS_FOR]->(asked:SurveyMeasure)
CREATE (survey)-[:ASKS_FOR]->(measure:SurveyMeasure)
SET measure = asked {.*, id: $year + '|' + asked.measure + '|' + asked.scope}
