// Number of partnerships of a group whose first and last year are known.
//
// node, facts  a partnership, and those of its facts that belong to the group
count(node.lastYear - node.firstYear + 1)
