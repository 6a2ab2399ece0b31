// Fast path: writes new rows, each with a new loan that only this row states;
// looks up only organisations and sources, each once.
// Parameters: $submission (id), $organisations, $sources: lists of ids that rows refer to by position,
//   $rows: list of {line (INTEGER), statement {as properties in rows.cypher}, properties (of the loan, id among them),
//   lenders, borrowers: [positions], venues: [{organisation (position), start, end: partial dates or null}],
//   evidence: [{source (position), rows: [names], printed: [names]}], funds: [{organisation (position), properties}]}.
// Columns: written (INTEGER: number of loans; 0 if an organisation or source is missing).
//
// (:Submission)-[:CONTAINS {line, added: true}]->(:Row)-[:STATES]->(:Loan), and the loan's relationships as in loans.cypher
MATCH (submission:Submission {id: $submission})
CALL () {
  UNWIND range(0, size($organisations) - 1) AS at
  MATCH (organisation:Organisation {id: $organisations[at]})
  WITH organisation ORDER BY at
  RETURN collect(organisation) AS organisations
}
CALL () {
  UNWIND range(0, size($sources) - 1) AS at
  MATCH (source:Source {id: $sources[at]})
  WITH source ORDER BY at
  RETURN collect(source) AS sources
}
WITH submission, organisations, sources
WHERE size(organisations) = size($organisations) AND size(sources) = size($sources)
UNWIND $rows AS row
CREATE (submission)-[:CONTAINS {line: row.line, added: true}]->(statement:Row)-[:STATES]->(loan:Loan)
SET statement = row.statement, loan = row.properties
FOREACH (lender IN [at IN row.lenders | organisations[at]] | CREATE (lender)-[:LENT]->(loan))
FOREACH (borrower IN [at IN row.borrowers | organisations[at]] | CREATE (loan)-[:TO]->(borrower))
FOREACH (stop IN row.venues |
  FOREACH (venue IN [organisations[stop.organisation]] |
    CREATE (loan)-[:SHOWN_AT {start: stop.start, end: stop.end}]->(venue)))
FOREACH (evidence IN row.evidence |
  FOREACH (source IN [sources[evidence.source]] |
    CREATE (loan)-[:EVIDENCED_BY {rows: evidence.rows, printed: evidence.printed}]->(source)))
FOREACH (paid IN row.funds |
  FOREACH (funder IN [organisations[paid.organisation]] |
    CREATE (funder)-[funds:FUNDS]->(loan)
    SET funds = paid.properties))
RETURN count(loan) AS written
