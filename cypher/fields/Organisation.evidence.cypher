// The sources of what is said of it: of its own entry, of its loans, and of its participations (not of the whole
// projects: a consortium's other rows do not speak of it).
// (:Organisation)-[:EVIDENCED_BY]->(:Source)
//
// parent  the organisation
// node    a source, once
CALL (parent) {
  MATCH (parent)-[:EVIDENCED_BY]->(source:Source) RETURN source
  UNION
  MATCH (parent)-[:LENT|TO|SHOWN_AT]-(loan:Loan)-[:EVIDENCED_BY]->(source:Source) RETURN source
  UNION
  MATCH (parent)-[took:PARTICIPATES_IN|FUNDS]->() UNWIND took.sources AS id
  MATCH (source:Source {id: id}) RETURN source
}
WITH source AS node
