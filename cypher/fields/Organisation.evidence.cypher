// Sources about the organisation: its own entry, and the loans and participations of it and its sites (not whole
// projects: a consortium's other rows are not about it).
// (:Organisation)-[:EVIDENCED_BY]->(:Source)
//
// parent  the organisation
// node    a source, deduplicated
CALL (parent) {
  MATCH (parent)-[:EVIDENCED_BY]->(source:Source) RETURN source
  UNION
  MATCH (parent)<-[:SITE_OF*0..3]-(part:Organisation)-[:LENT|TO|SHOWN_AT]-(loan:Loan)-[:EVIDENCED_BY]->(source:Source) RETURN source
  UNION
  MATCH (parent)<-[:SITE_OF*0..3]-(part:Organisation)-[took:PARTICIPATES_IN|FUNDS]->() UNWIND took.sources AS id
  MATCH (source:Source {id: id}) RETURN source
}
WITH source AS node
