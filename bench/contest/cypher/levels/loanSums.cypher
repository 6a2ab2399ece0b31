// The loans of each by purpose. $ids: of whom.
UNWIND $ids AS id
MATCH (:Organisation {id: id})-[:LENT]->(l:Loan)
WITH id, l.purpose AS purpose, count(*) AS loans, sum(l.objects) AS objects ORDER BY purpose
RETURN id, collect({purpose: purpose, loans: loans, objects: objects}) AS found
