// The same, read by the database itself.
// Parameters: $file (address of the file).
LOAD CSV WITH HEADERS FROM $file AS row
CALL (row) {
  MERGE (lender:Organisation {id: row.lender})
  ON CREATE SET lender.name = row.lender, lender.kind = 'MUSEUM'
  MERGE (borrower:Organisation {id: row.borrower})
  ON CREATE SET borrower.name = row.borrower, borrower.kind = row.borrower_kind, borrower.place = row.place, borrower.region = row.uk_region_or_country
  MERGE (source:Source {id: row.source})
  ON CREATE SET source.url = row.source
  MERGE (loan:Loan {id: row.lender + row.borrower + row.title})
  SET loan.title = row.title, loan.purpose = row.purpose, loan.term = row.term, loan.objects = toInteger(row.objects_count),
    loan.start = row.start, loan.end = row.end
  MERGE (lender)-[:LENT]->(loan)
  MERGE (loan)-[:TO]->(borrower)
  MERGE (loan)-[:EVIDENCED_BY]->(source)
} IN TRANSACTIONS OF 5000 ROWS
