// The first partnerships of each change.
//
// parent  the answer: a map
// node    a change: a map
UNWIND parent.changedPartnerships AS node
