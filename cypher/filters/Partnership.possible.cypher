// May a loan or a project of the two have taken place between $from and $to?
// The summed period is no answer: it may have gaps.
//
// node        a partnership: (:Organisation)-[node:PARTNERS_WITH]->(:Organisation)
// $from, $to  first and last day, YYYY-MM-DD
EXISTS {
  MATCH (one)-[node]->(other)
  MATCH (one)<-[:SITE_OF*0..2]-(here)
  MATCH (here)-[:LENT|TO]-(loan:Loan)-[:LENT|TO]-(there)-[:SITE_OF*0..2]->(other)
  WHERE ((here)-[:LENT]->(loan)-[:TO]->(there) OR (there)-[:LENT]->(loan)-[:TO]->(here))
    AND coalesce(loan.latestEnd >= $from, true)
    AND coalesce(loan.earliestStart <= $to, true)
    AND (loan.earliestStart IS NOT NULL OR loan.latestEnd IS NOT NULL)
}
OR EXISTS {
  MATCH (one)-[node]->(other)
  MATCH (one)<-[:SITE_OF*0..2]-(here)-[took:PARTICIPATES_IN]->(project:Project)
        <-[joined:PARTICIPATES_IN]-(there)-[:SITE_OF*0..2]->(other)
  WHERE (there.id IN took.alongside OR here.id IN joined.alongside)
    AND coalesce(project.latestEnd >= $from, true)
    AND coalesce(project.earliestStart <= $to, true)
    AND (project.earliestStart IS NOT NULL OR project.latestEnd IS NOT NULL)
}
