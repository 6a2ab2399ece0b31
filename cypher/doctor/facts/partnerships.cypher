// Stored partnerships and totals of organisations.
// Parameters: $ids: list of ids of organisations.
// Columns: id, sortName, totals {loans, projects, partners, partnersAmong}, partnerships: [[partner (id), its sortName, properties]].
// (:Organisation)-[:PARTNERS_WITH]->(:Organisation)
UNWIND $ids AS id
MATCH (one:Organisation {id: id})
RETURN id, one.sortName AS sortName, one {.loans, .projects, .partners, .partnersAmong} AS totals,
  COLLECT { MATCH (one)-[partnership:PARTNERS_WITH]->(partner) RETURN [partner.id, partner.sortName, properties(partnership)] } AS partnerships
