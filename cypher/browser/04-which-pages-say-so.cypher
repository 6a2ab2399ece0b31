// Which pages say that the British Museum works with universities
MATCH (museum:NationalMuseum {name: 'British Museum'})-[part:PARTICIPATES_IN]->(project:Project)
MATCH (project)<-[alongside:PARTICIPATES_IN]-(partner:University)
WHERE partner.id IN part.alongside
MATCH (project)-[says:EVIDENCED_BY]->(source:Source)
RETURN museum, part, project, alongside, partner, says, source
LIMIT 40
