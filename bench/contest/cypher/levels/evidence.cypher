// The sources of each loan. $ids: the loans'.
UNWIND $ids AS id
MATCH (l:Loan {id: id})-[e:EVIDENCED_BY]->(s:Source)
WITH id, s, e ORDER BY s.title, s.id
RETURN id, collect({title: s.title, rows: e.rows}) AS found
