// The first projects of each change.
//
// parent  the answer: a map
// node    a change: a map
UNWIND parent.changedProjects AS node
