// Writes loans with all that belongs to them, from the rows that state them. A loan that the graph has was cleared before
// (clearLoans.cypher).
// Parameters: $rows: list of {id, properties (id among them), lenders: [ids], borrowers: [ids],
//   venues: [{organisation (id), start, end: partial dates or null}], evidence: [{source (id), rows: [names], printed: [names]}],
//   funds: [{organisation (id), properties}], rows: [ids of the rows that state it and did not before]}.
// direction is LENT where the museum whose work the source describes lent, BORROWED where it borrowed.
//
// (:Organisation)-[:LENT]->(:Loan)-[:TO]->(:Organisation), (:Loan)-[:SHOWN_AT {start, end}]->(:Organisation),
// (:Loan)-[:EVIDENCED_BY {rows, printed}]->(:Source), (:Organisation)-[:FUNDS]->(:Loan), (:Row)-[:STATES]->(:Loan)
UNWIND $rows AS row
MERGE (loan:Loan {id: row.id})
SET loan = row.properties
WITH loan, row
CALL (loan, row) {
  UNWIND row.lenders AS id
  MATCH (lender:Organisation {id: id})
  CREATE (lender)-[:LENT]->(loan)
}
CALL (loan, row) {
  UNWIND row.borrowers AS id
  MATCH (borrower:Organisation {id: id})
  CREATE (loan)-[:TO]->(borrower)
}
CALL (loan, row) {
  UNWIND row.venues AS stop
  MATCH (venue:Organisation {id: stop.organisation})
  CREATE (loan)-[:SHOWN_AT {start: stop.start, end: stop.end}]->(venue)
}
CALL (loan, row) {
  UNWIND row.evidence AS evidence
  MATCH (source:Source {id: evidence.source})
  CREATE (loan)-[:EVIDENCED_BY {rows: evidence.rows, printed: evidence.printed}]->(source)
}
CALL (loan, row) {
  UNWIND row.funds AS paid
  MATCH (funder:Organisation {id: paid.organisation})
  CREATE (funder)-[funds:FUNDS]->(loan)
  SET funds = paid.properties
}
CALL (loan, row) {
  UNWIND row.rows AS id
  MATCH (statement:Row {id: id})
  CREATE (statement)-[:STATES]->(loan)
}
