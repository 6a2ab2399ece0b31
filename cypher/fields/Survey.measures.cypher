// Measures of a survey, in their order.
// (:Survey)-[:ASKS_FOR]->(:SurveyMeasure)
//
// parent  the survey
// node    a measure
MATCH (parent)-[:ASKS_FOR]->(node:SurveyMeasure)
WITH node ORDER BY node.position
