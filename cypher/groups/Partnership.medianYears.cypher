// Median of the durations of a group of partnerships in years, the first and the last counted; null if unknown for all.
//
// node    a partnership
percentileCont(node.lastYear - node.firstYear + 1, 0.5)
