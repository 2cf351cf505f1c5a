model "klein" { api = 1, version = "1", language = "de", between = true, title = "K",
  types = { { value = 1, title = "A" }, { value = 2, title = "B" } },
  lists = { roles = { { id = "l", title = "L", perspective = "inside" } } } }
matrix { { id = "z", title = "Z", question = "Q", cells = {
  { text = "a", criteria = { { id = "t1", kind = "kern", text = "c" } } }, { text = "b" } } } }
rule "r" { why = "w", hint = "h", elements = { "z" }, when = function(p, unit)
  return p.z.ist >= 2 and unit.kind == "landkreis" end }
advice "a" { element = "z", from = 1, to = 2, status = "entwurf", text = "t" }
case "c" { ist = { z = 1 }, soll = { z = 2 }, expect = { fires = { "a" } } }
