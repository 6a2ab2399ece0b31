// What the organisation took part in, by the rows that state it.
//
// node    a participation
coalesce(node.activities, [])
