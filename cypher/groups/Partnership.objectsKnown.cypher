// Number of partnerships in a group whose number of objects is known.
//
// node    a partnership
count(node.objects)
