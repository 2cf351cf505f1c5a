-- Weights by kind of unit, and what Beispielland makes of the whole. All figures are made up.

weights {
  why = {
    de = "Beispielland hat 100 Punkte auf die Elemente verteilt.",
    en = "Beispielland has shared 100 points among the elements.",
  },
  budget = {
    strategische_ziele = 15, datenbasierung = 15, interne_kooperation = 10,
    externe_kooperation = 10, koordination = 15, steuerung_lenkung = 10,
    oeffentlichkeit_beteiligung = 5, qualitaetsentwicklung = 10, bildungsprojekte = 10,
  },
}

rule "gemeinden_mitnehmen" {
  why = {
    de = "Ein Landkreis muss seine Gemeinden mitnehmen.",
    en = "A rural district must take its communes along.",
  },
  when = function(_, unit)
    return unit.kind == "landkreis"
  end,
  multiply = { externe_kooperation = 1.5, koordination = 1.5 },
}

rule "viele_aemter" {
  why = {
    de = "In einer großen kreisfreien Stadt müssen sich viele Ämter abstimmen.",
    en = "In a large city many offices have to come to agreements.",
  },
  when = function(_, unit)
    return unit.kind == "kreisfreie_stadt" and unit.population >= 200000
  end,
  multiply = { interne_kooperation = 2 },
}

rollup {
  title = { de = "Arbeitsschwerpunkt", en = "Focus of work" },
  why = {
    de = "Beispielland fragt zuerst, ob die Grundlagen überall gelegt sind: Ziele, Daten und \z
      Koordination bei mindestens Typ 2. Erst danach geht es um das Ganze.",
    en = "Beispielland asks first whether the foundations are laid everywhere: goals, data and \z
      coordination at type 2 at least. Only then it is about the whole.",
  },
  overall = function(g, p)
    local base = { p.strategische_ziele.ist, p.datenbasierung.ist, p.koordination.ist }
    if score.floor(base) < 2 then
      return {
        value = 1,
        label = { de = "Grundlagen legen", en = "Lay the foundations" },
        why = {
          de = "Ziele, Daten oder Koordination liegen unter Typ 2.",
          en = "Goals, data or coordination are below type 2.",
        },
      }
    end
    local all = {}
    for i, x in ipairs(g.elements) do
      all[i] = x.known and x.ist
    end
    -- Three of four elements must have reached type 3; what is not agreed has reached nothing.
    if (score.staged(all, { 1, 2, 3 }, 0.75) or 0) < 3 then
      return {
        value = 2,
        label = { de = "Zusammenarbeit ausbauen", en = "Extend cooperation" },
        why = {
          de = "Die Grundlagen sind gelegt; noch nicht drei Viertel der Elemente sind bei Typ 3.",
          en = "The foundations are laid; fewer than three quarters of the elements are at type 3.",
        },
      }
    end
    return {
      value = 3,
      label = { de = "Verstetigen", en = "Make it last" },
      why = {
        de = "Drei Viertel der Elemente sind bei Typ 3 oder darüber.",
        en = "Three quarters of the elements are at type 3 or above.",
      },
    }
  end,
}
