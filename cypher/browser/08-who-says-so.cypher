// Who says so
// Which pages say that one museum works with universities. Put another id in the place of the British Museum's. The
// address of a page is in its properties.
WITH 'national:bm' AS museum
MATCH (it:Organisation {id: museum})-[part:PARTICIPATES_IN]->(project:Project)<-[with:PARTICIPATES_IN]-(partner:University)
WHERE partner.id IN part.alongside
MATCH (project)-[says:EVIDENCED_BY]->(source:Source)
RETURN it, part, project, with, partner, says, source
LIMIT 40
