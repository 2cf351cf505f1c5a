--- Die Dateien eines neuen Modells, mit Kommentaren auf Deutsch. Was mit -- beginnt, ist Kommentar.

return {
  model = [[
-- Die Fassung „{id}“: was sie ist und worauf sie aufbaut.
--
-- Alles, was hier nicht steht, kommt aus „{base}“. Prüfen: wegmarke model check {id}

model "{id}" {
  api = 1,
  version = "0.1",          -- bei jeder Änderung erhöhen, sobald damit gearbeitet wird
  extends = "{base}",
  endorsed_by = none,       -- wer die Fassung freigegeben hat; none: noch niemand
  title = {title},
}
]],
  matrix = [[
-- Elemente, Texte, Fragen und Kriterien. Zum Benutzen die Striche am Anfang der Zeilen löschen.

-- Ein Element anders nennen („{element_title}“):
-- change "{element}" { title = { de = "Neuer Titel" } }

-- Den Text einer Zelle ändern, hier von Typ 2:
-- change "{element}" { cells = { [2] = { text = { de = "Neuer Text." } } } }

-- Ein Element weglassen:
-- remove "{element}" { why = "Warum es fehlt." }

-- Zwei Elemente zu einem machen:
-- merge "neues_element" { from = { "eines", "anderes" }, title = { de = "Titel" } }

-- Die Reihenfolge festlegen; jedes Element genau einmal:
-- order { {order} }
]],
  weighting = [[
-- Gewichte und Regeln. Ohne Angabe gilt, was „{base}“ sagt.

-- Punkte verteilen, zusammen 100, jedes Element einmal:
-- weights { budget = { {element} = 60, anderes_element = 40 } }

-- Eine Regel nach Art der Gebietseinheit:
-- rule "mehr_im_landkreis" {
--   why = { de = "Warum das so ist." },
--   when = function(p, unit) return unit.kind == "landkreis" end,
--   multiply = { {element} = 1.5 },
-- }
]],
  advice = [[
-- Anregungen. Eine neue:
-- advice "meine_anregung" {
--   element = "{element}", from = {first}, to = {second}, status = "entwurf", author = "Wir",
--   text = { de = "Was sich lohnen kann." },
--   steps = { { de = "Erster Schritt" } },
--   effort = "gering", months = 6,
-- }

-- Eine übernommene ändern oder weglassen:
-- change "{advice}" { months = 6 }
-- remove "{advice}" { why = "Passt hier nicht." }
]],
  tests = [[
-- Beispielfälle: was gelten soll. wegmarke model test {id} spielt sie durch.

case "Ein vereinbarter Stand steht im Profil" {
  ist = { {element} = {first} },
  expect = { profile = { {element} = {first} } },
}
]],
}
