// Whether any of these activities joins the two.
//
// edge    a partnership
// $value  a list of activities
any(activity IN edge.activities WHERE activity IN $value)
