// Evidence for a museum's university partners The sources that state that a museum works with universities. Replace
// the id to see another museum. A source's web address is in its properties.
WITH 'national:bm' AS museum
MATCH (it:Organisation {id: museum})-[part:PARTICIPATES_IN]->(project:Project)<-[with:PARTICIPATES_IN]-(partner:University)
WHERE partner.id IN part.alongside
MATCH (project)-[says:EVIDENCED_BY]->(source:Source)
RETURN it, part, project, with, partner, says, source
LIMIT 40
