// By what joins the two.
UNWIND CASE WHEN size(coalesce(node.activities, [])) = 0 THEN [null] ELSE node.activities END AS key
