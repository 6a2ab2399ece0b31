// Total of the known numbers of objects lent in a group of partnerships; null if unknown for all.
//
// node    a partnership
CASE WHEN count(node.objects) > 0 THEN sum(node.objects) END
