// True if the coordinates of its place are known.
//
// node    an organisation
node.latitude IS NOT NULL AND node.longitude IS NOT NULL
