// What a group of partnerships adds up to. A project of several partners counts for each partnership.
//
// node    a partnership
{
  loans: sum(node.loans), projects: sum(node.projects),
  objects: CASE WHEN count(node.objects) > 0 THEN sum(node.objects) END, objectsKnown: count(node.objects)
}
