-- What belongs together: functions and their practices.

groups {
  {
    id = "fuehrung", title = "Führung",
    groups = {
      { id = "strategie", title = "Strategie und Messung" },
      { id = "vorgaben", title = "Vorgaben und Nachweise" },
      { id = "lernen", title = "Lernen und Zusammenarbeit" },
    },
  },
  {
    id = "entwurf", title = "Entwurf",
    groups = {
      { id = "bedrohungen", title = "Bedrohungen einschätzen" },
      { id = "anforderungen", title = "Anforderungen" },
      { id = "architektur", title = "Sichere Architektur" },
    },
  },
  {
    id = "umsetzung", title = "Umsetzung",
    groups = {
      { id = "bauen", title = "Sicher bauen" },
      { id = "ausliefern", title = "Sicher ausliefern" },
      { id = "fehler", title = "Umgang mit Fehlern" },
    },
  },
  {
    id = "pruefung", title = "Prüfung",
    groups = {
      { id = "architekturpruefung", title = "Architektur prüfen" },
      { id = "anforderungspruefung", title = "Anforderungen prüfen" },
      { id = "sicherheitstests", title = "Sicherheitstests" },
    },
  },
  {
    id = "betrieb", title = "Betrieb",
    groups = {
      { id = "vorfaelle", title = "Vorfälle" },
      { id = "umgebung", title = "Umgebung" },
      { id = "verwaltung", title = "Laufende Verwaltung" },
    },
  },
}

rollup {
  title = "Stand je Bereich (0 bis 3)",
  why = "Eine Praktik hat drei Stufen; jede zählt so viel, wie ihre beiden Stränge im Mittel \z
    abgedeckt sind. Bereiche und Ganzes sind Mittelwerte darüber.",
  equal_steps = "Die Antworten stehen für Anteile der Anwendungen (0, 1/4, 1/2, 1), und mit \z
    Anteilen lässt sich rechnen.",

  -- A practice: the mean of what its streams cover: over its three levels the mean of both, summed up.
  -- A function: the mean of its practices.
  group = function(g)
    local values = {}
    for i, practice in ipairs(g.groups) do values[i] = practice.value or false end
    for i, x in ipairs(#values > 0 and {} or g.elements) do values[i] = x.answers:sum() end
    return score.mean(values)
  end,

  overall = function(g)
    local values, least = {}, nil
    for i, area in ipairs(g.groups) do
      values[i] = area.value or false
      least = least and math.min(least, area.value) or area.value
    end
    return {
      value = score.mean(values),
      why = ("Mittel der fünf Bereiche; der niedrigste liegt bei %.2f."):format(least or 0),
    }
  end,
}
