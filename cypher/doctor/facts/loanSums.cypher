// Contribution of loans to partnerships: lenders, borrowers, dates, objects and sources.
// Parameters: $ids: list of ids.
// Columns: id, properties {direction, purpose, objects, outcomes, sources, dates}, lenders, borrowers, funders: [ids].
// (:Organisation)-[:LENT]->(:Loan)-[:TO]->(:Organisation)
UNWIND $ids AS id
MATCH (one:Loan {id: id})
RETURN id,
  one {.direction, .purpose, .objects, .outcomes, .sources, .start, .end, .earliestStart, .latestStart, .earliestEnd, .latestEnd} AS properties,
  COLLECT { MATCH (lender)-[:LENT]->(one) RETURN lender.id } AS lenders,
  COLLECT { MATCH (one)-[:TO]->(borrower) RETURN borrower.id } AS borrowers,
  COLLECT { MATCH (funder)-[:FUNDS]->(one) RETURN funder.id } AS funders
