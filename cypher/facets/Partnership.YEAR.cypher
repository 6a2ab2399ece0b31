// By the years from the first to the last that is known; there may be gaps between.
UNWIND CASE
  WHEN node.firstYear IS NULL THEN [null]
  ELSE range(node.firstYear, node.lastYear)
END AS key
