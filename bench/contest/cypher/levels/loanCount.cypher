// How many loans each lent. $ids: of whom.
UNWIND $ids AS id
MATCH (o:Organisation {id: id})
RETURN id, COUNT { (o)-[:LENT]->() } AS found
