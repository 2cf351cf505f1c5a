-- Was die Hinweise sagen müssen.

case "bestätigt, ohne Quelle" {
  record = "need", state = "confirmed", given = { what = "Sprache ab drei" },
  expect = { notices = { "need_without_source" } },
}

case "bestätigt, mit Quelle" {
  record = "need", state = "confirmed", given = { what = "Sprache ab drei", source = "Elternbefragung" },
  expect = { notices = {} },
}

case "Förderung endet, Entscheidung offen" {
  record = "offer", state = "running", given = { name = "Lernhaus", funding_ends = "2027-06", kept = "open" },
  expect = { notices = { "funding_ends" } },
}

case "Förderung endet, niemand hat entschieden" {
  record = "offer", state = "running", given = { name = "Lernhaus", funding_ends = "2027-06" },
  expect = { notices = { "funding_ends" } },
}

case "Förderung endet, Fortführung beschlossen" {
  record = "offer", state = "running", given = { name = "Lernhaus", funding_ends = "2027-06", kept = "kept" },
  expect = { notices = {} },
}
