// Universities and national museums
// Universities that work with national museums. Activity of sites counts for their museum. Double-click a circle to
// add its neighbours.
MATCH (museum:NationalMuseum)-[together:PARTNERS_WITH {museumSite: false, partnerSite: false}]->(partner:University)
RETURN museum, together, partner
ORDER BY together.projects + together.loans DESC
LIMIT 80
