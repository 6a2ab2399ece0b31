// Run once on an empty, throwaway graph while the archive of Neo4j's classes is made, so that the classes that plan and
// run a question are in it. Of the shape that the service's statements have; what it answers is of no interest.
//
// (:Organisation)-[:LENT]->(:Loan)-[:TO]->(:Organisation), with a summed pair between the two
UNWIND range(1, 20) AS i
CREATE (lender:Organisation:Museum {id: 'a' + i, name: 'Lender ' + i, sortName: toLower('Lender ' + i)})
CREATE (lender)-[:LENT]->(loan:Loan {id: 'l' + i, title: 'Loan', start: '20' + i})
CREATE (loan)-[:TO]->(borrower:Organisation {id: 'b' + i, name: 'Borrower ' + i})
CREATE (lender)-[:PARTNERS_WITH {id: 'p' + i, loans: i % 3, sortName: 'lender ' + i}]->(borrower)
WITH count(*) AS pairs
MATCH (museum:Organisation)-[pair:PARTNERS_WITH]->(partner:Organisation)
WHERE pair.sortName IS NOT NULL AND museum:Museum AND coalesce(pair.loans, 0) >= 0 AND NOT partner.kind IN ['LIBRARY']
WITH pairs, museum, pair, partner ORDER BY pair.sortName, pair.id LIMIT 10
CALL (museum, partner) {
  MATCH (museum)-[:LENT]->(loan:Loan)-[:TO]->(partner)
  WITH loan ORDER BY loan.start DESC, loan.id
  WITH collect(loan) AS loans
  CALL (loans) {
    UNWIND loans AS loan
    OPTIONAL MATCH (loan)<-[:LENT]-(lender)
    RETURN collect(loan {.title, .start, lender: lender {.name}}) AS nodes
  }
  RETURN {totalCount: size(loans), nodes: nodes[..5]} AS loans
}
CALL (museum) {
  MATCH (museum)-[:PARTNERS_WITH]->(other)
  RETURN count(DISTINCT other) AS others, EXISTS { (museum)-[:SITE_OF]->() } AS site
}
RETURN pairs, collect({museum: museum {.name}, partner: partner {.name}, loans: loans, others: others, site: site}) AS nodes
