// Did a loan or a project of the two surely take place between $from and $to?
// The summed period is no answer: it may have gaps.
//
// node        a partnership: (:Organisation)-[node:PARTNERS_WITH]->(:Organisation)
// $from, $to  first and last day, YYYY-MM-DD
EXISTS {
  MATCH (one)-[node]->(other)
  MATCH (one)<-[:SITE_OF*0..2]-(here)
  MATCH (here)-[:LENT|TO]-(loan:Loan)-[:LENT|TO]-(there)-[:SITE_OF*0..2]->(other)
  WHERE ((here)-[:LENT]->(loan)-[:TO]->(there) OR (there)-[:LENT]->(loan)-[:TO]->(here))
    AND (coalesce(loan.latestStart <= $to AND loan.earliestEnd >= $from, false)
      OR coalesce(loan.earliestStart >= $from AND loan.latestStart <= $to, false)
      OR coalesce(loan.earliestEnd >= $from AND loan.latestEnd <= $to, false))
}
OR EXISTS {
  MATCH (one)-[node]->(other)
  MATCH (one)<-[:SITE_OF*0..2]-(here)-[took:PARTICIPATES_IN]->(project:Project)
        <-[joined:PARTICIPATES_IN]-(there)-[:SITE_OF*0..2]->(other)
  WHERE (there.id IN took.alongside OR here.id IN joined.alongside)
    AND (coalesce(project.latestStart <= $to AND project.earliestEnd >= $from, false)
      OR coalesce(project.earliestStart >= $from AND project.latestStart <= $to, false)
      OR coalesce(project.earliestEnd >= $from AND project.latestEnd <= $to, false))
}
