// Number of partnerships of a group whose first and last year are known.
//
// node    a partnership
count(node.lastYear - node.firstYear + 1)
