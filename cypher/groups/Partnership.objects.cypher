// The sum of the objects that a group of partnerships lent, as far as known; null where of none.
//
// node    a partnership
CASE WHEN count(node.objects) > 0 THEN sum(node.objects) END
