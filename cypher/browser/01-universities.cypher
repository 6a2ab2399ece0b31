// Universities and national museums
// Who works with whom? The museum's sites are counted with it. A double click on a circle brings in its neighbours.
MATCH (museum:NationalMuseum)-[together:PARTNERS_WITH {museumSite: false, partnerSite: false}]->(partner:University)
RETURN museum, together, partner
ORDER BY together.projects + together.loans DESC
LIMIT 80
