// Contribution of projects to partnerships: participants named alongside each other, dates, activities and sources.
// Parameters: $ids: list of ids.
// Columns: id, consortium (boolean), outcomes, funders: [ids], bounds {earliestStart, latestEnd}, participations: [[organisation (id), properties]].
// (:Organisation)-[:PARTICIPATES_IN {role, alongside}]->(:Project)
UNWIND $ids AS id
MATCH (one:Project {id: id})
RETURN id, one.consortium AS consortium, one.outcomes AS outcomes,
  COLLECT { MATCH (funder)-[:FUNDS]->(one) RETURN funder.id } AS funders,
  one {.earliestStart, .latestEnd} AS bounds,
  COLLECT { MATCH (participant)-[part:PARTICIPATES_IN]->(one) RETURN [participant.id, properties(part)] } AS participations
