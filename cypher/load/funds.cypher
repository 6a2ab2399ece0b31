// Writes who paid for a loan or a project.
// Parameters: $rows: list of {thing (id of a loan or project), organisation (id), properties {amount?, currency?, note?,
//   sources: [ids], rows: [file#line]}}. amount is a sum in currency; absent where none is stated for this funder alone.
// (:Organisation)-[:FUNDS {amount, currency, note}]->(:Loan or :Project)
UNWIND $rows AS row
CALL (row) {
  MATCH (thing:Loan {id: row.thing}) RETURN thing
  UNION
  MATCH (thing:Project {id: row.thing}) RETURN thing
}
MATCH (organisation:Organisation {id: row.organisation})
MERGE (organisation)-[funds:FUNDS]->(thing)
SET funds += row.properties
