// Who lent each loan. $ids: the loans'.
UNWIND $ids AS id
MATCH (l:Loan {id: id})<-[:LENT]-(o:Organisation)
WITH id, o ORDER BY o.sortName, o.id
RETURN id, collect(o {.id, .name}) AS found
