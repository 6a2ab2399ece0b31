// Lower quartile of the durations of a group of partnerships in years, the first and the last counted; null if unknown for all.
//
// node, facts  a partnership, and those of its facts that belong to the group
percentileCont(node.lastYear - node.firstYear + 1, 0.25)
