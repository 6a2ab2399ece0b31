// Writes loans with their relationships, from the rows that state them. Existing loans must be cleared first
// (clearLoans.cypher).
// Parameters: $rows: list of {id, properties (id among them), lenders: [ids], borrowers: [ids],
//   venues: [{organisation (id), start, end: partial dates or null}], evidence: [{source (id), rows: [names], printed: [names]}],
//   funds: [{organisation (id), properties}], rows: [ids of rows that newly state it]}.
// direction: LENT if the museum that the source reports on lent, BORROWED if it borrowed.
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
