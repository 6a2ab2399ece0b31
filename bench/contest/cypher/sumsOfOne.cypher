// A museum's loans by purpose: how many, and how many objects. $id: the museum.
MATCH (:Organisation {id: $id})-[:LENT]->(l:Loan)
RETURN l.purpose AS purpose, count(*) AS loans, sum(l.objects) AS objects ORDER BY purpose
