// Of how many partnerships of a group the number of objects is known.
//
// node    a partnership
count(node.objects)
