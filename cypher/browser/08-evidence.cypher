// Who says so
// Which pages say that one museum works with universities. Another id shows another museum. A page's address is in its
// properties.
WITH 'national:bm' AS museum
MATCH (it:Organisation {id: museum})-[part:PARTICIPATES_IN]->(project:Project)<-[with:PARTICIPATES_IN]-(partner:University)
WHERE partner.id IN part.alongside
MATCH (project)-[says:EVIDENCED_BY]->(source:Source)
RETURN it, part, project, with, partner, says, source
LIMIT 40
