// Number of loans in a group whose number of objects is known.
//
// node    a loan
count(node.objects)
