-- Einfaches Deutsch: Wörter, die auf Bögen stehen.

return {
  placement_state_dont_know = "Das weiß ich nicht",
  placement_state_not_applicable = "Das gibt es bei uns nicht",
  placement_state_skipped = "Dazu sage ich nichts",

  perspective_inside = "von innen", perspective_outside = "von außen",
}
