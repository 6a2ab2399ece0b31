// Of how many loans of a group the number of objects is known.
//
// node    a loan
count(node.objects)
