// National museums and the universities that they work with
MATCH (museum:NationalMuseum)-[together:PARTNERS_WITH {museumSite: false, partnerSite: false}]->(partner:University)
RETURN museum, together, partner
ORDER BY together.projects + together.loans DESC
LIMIT 80
