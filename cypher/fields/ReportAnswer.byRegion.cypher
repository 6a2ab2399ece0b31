// Measures by region.
//
// parent  a part of the report: a map with the list byRegion
// node    a region's measures
UNWIND parent.byRegion AS node
