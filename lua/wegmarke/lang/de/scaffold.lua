--- Die Dateien eines neuen Modells, mit Kommentaren auf Deutsch. Was mit -- beginnt, ist Kommentar.

return {
  model = [[
-- Die Fassung „{id}“: was sie ist und worauf sie aufbaut.
--
-- Alles, was hier nicht steht, kommt aus „{base}“. Prüfen: wegmarke model check {id}

model "{id}" {
  api = 2,
  version = "0.1",          -- bei jeder Änderung erhöhen, sobald damit gearbeitet wird
  extends = "{base}",
  endorsed_by = none,       -- wer die Fassung freigegeben hat; none: noch niemand
  title = {title},
}
]],
  matrix = [[
-- Elemente, Texte, Fragen und Kriterien. Zum Benutzen die Striche am Anfang der Zeilen löschen.

-- Ein Element anders nennen („{element_title}“):
-- change "{element}" { title = { {code} = "Neuer Titel" } }

-- Den Text einer Zelle ändern, hier von Typ 2:
-- change "{element}" { cells = { [2] = { text = { {code} = "Neuer Text." } } } }

-- Ein Element weglassen:
-- remove "{element}" { why = "Warum es fehlt." }

-- Zwei Elemente zu einem machen:
-- merge "neues_element" { from = { "eines", "anderes" }, title = { {code} = "Titel" } }

-- Die Reihenfolge festlegen; jedes Element genau einmal:
-- order { {order} }
]],
  weighting = [[
-- Gewichte und Regeln. Ohne Angabe gilt, was „{base}“ sagt.

-- Punkte verteilen, zusammen 100, jedes Element einmal:
-- weights { budget = { {element} = 60, anderes_element = 40 } }

-- Eine Regel nach Art der Gebietseinheit:
-- rule "mehr_im_landkreis" {
--   why = { {code} = "Warum das so ist." },
--   when = function(p, unit) return unit.kind == "landkreis" end,
--   multiply = { {element} = 1.5 },
-- }
]],
  advice = [[
-- Anregungen. Eine neue:
-- advice "meine_anregung" {
--   element = "{element}", from = {first}, to = {second}, status = "entwurf", author = "Wir",
--   text = { {code} = "Was sich lohnen kann." },
--   steps = { { {code} = "Erster Schritt" } },
--   effort = "{effort}", months = 6,
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

  -- Ein Modell, das auf keinem anderen aufbaut.
  whole_title = "Entwurf: Modell {id}",
  whole_type = [[
    { value = {value}, title = "Typ {value}" },]],
  whole_cell = [[
      [{value}] = { text = "Entwurf: Element {i}, woran Typ {value} zu erkennen ist." },]],
  whole_element = [[
  {
    id = "element_{i}",
    title = "Element {i}",
    question = "Entwurf: Wonach fragt Element {i}?",
    cells = {
{cells}
    },
  },]],
  whole_model = [[
-- Das Modell „{id}“: was es ist, welche Typen und welche Rollen es kennt.
--
-- Was mit „Entwurf:“ beginnt, ist noch zu schreiben; die Prüfung nennt es: wegmarke model check {id}

model "{id}" {
  api = 2,
  version = "0.1",          -- bei jeder Änderung erhöhen, sobald damit gearbeitet wird
  endorsed_by = none,       -- wer das Modell freigegeben hat; none: noch niemand
  title = {title},
  language = "de",          -- in welcher Sprache die Texte stehen
  languages = { "de" },     -- mehrere: { "de", "en" }, jeder Text dann als { de = "...", en = "..." }

  between = false,          -- true: auch „zwischen zwei Typen“ darf jemand sagen
  types = {
{types}
  },
  lists = {
    roles = {               -- wer einordnet; perspective: "innen" oder "außen"
      { id = "leitung", title = "Leitung", perspective = "innen" },
      { id = "fachkraft", title = "Fachkraft", perspective = "innen" },
      { id = "partner", title = "Partner von außen", perspective = "außen" },
    },
    effort = {
      { id = "gering", title = "gering" },
      { id = "mittel", title = "mittel" },
      { id = "hoch", title = "hoch" },
    },
    -- Arten von Einheiten, die es außer Landkreisen, Städten und Gemeinden gibt:
    -- kinds = { { id = "schule", title = "Schule" } },
  },
}
]],
  whole_matrix = [[
-- Die Elemente: Titel, Frage und eine Zelle je Typ. Die Kennung (id) bleibt, wenn sich der Titel ändert.

matrix {
{elements}
}
]],
  whole_weighting = [[
-- Gewichte und Regeln. So zählen alle Elemente gleich.

weights { equal = true }

-- Verschieden viel: weights { element_1 = 2, element_2 = 1, ... }, jedes Element einmal.

-- Eine Regel, die von einem Stand abhängt:
-- rule "erst_element_1" {
--   why = "Warum das so ist.",
--   when = function(p) return p.element_1.ist <= {first} end,
--   multiply = { element_1 = 1.5 },
-- }
]],
  whole_advice = [[
-- Anregungen: was sich lohnen kann, um vom einen Typ zum nächsten zu kommen. Eine:
-- advice "erster_schritt" {
--   element = "element_1", from = {first}, to = {second}, status = "entwurf", author = "Wir",
--   text = "Was sich lohnen kann.",
--   steps = { "Erster Schritt", "Zweiter Schritt" },
--   effort = "gering", months = 6,
-- }
]],
  whole_tests = [[
-- Beispielfälle: was gelten soll. wegmarke model test {id} spielt sie durch.

case "Ein vereinbarter Stand steht im Profil" {
  ist = { element_1 = {first} },
  expect = { profile = { element_1 = {first} } },
}
]],
}
