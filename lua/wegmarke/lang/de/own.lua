--- German texts of the area "own": points on elements, and fields of its own that a model asks for.

local function near(args)
  if args.nearest then return " Meinten Sie „" .. args.nearest .. "“?" end
  return args.known and args.known ~= "" and " Es gibt: " .. args.known .. "." or ""
end

return {
  kind = function(args)
    if args.kind == "person" or args.kind == "address" then
      return "Das Feld „" .. args.id .. "“ fragt, wer jemand ist. Bögen sind ohne Namen; möglich sind: "
        .. args.known .. "."
    end
    return "Felder der Art " .. args.kind .. " gibt es auf Bögen nicht („" .. args.id .. "“). Möglich sind: "
      .. args.known .. "."
  end,
  says = "„{field}“ gibt es bei Feldern auf Bögen nicht ({id}): Niemand liest die Antworten einzeln. Bitte \z
    streichen.",
  title = "Dem Feld „{id}“ fehlt der Titel: title = \"...\". Er steht auf dem Bogen.",
  entries = "Zu einer Auswahl gehören die Einträge, zu anderen Arten nicht ({id}): \z
    choice { title = \"...\", { \"kita\", \"Kita\" }, { \"schule\", \"Schule\" } } oder list = \"roles\".",
  no_field = function(args)
    return "Ein Feld „" .. args.id .. "“ gibt es auf dem Bogen noch nicht; ein neues nennt seine Art, etwa \z
      line { title = \"...\" }." .. near(args)
  end,
  most = "Mehr als {most} Felder sind für einen Bogen zu viel.",
  each = "each sagt, wie viele Punkte jede Person verteilt: eine ganze Zahl von 1 bis {most}.",
  list = function(args) return "Eine Liste „" .. args.id .. "“ hat das Modell nicht." .. near(args) end,
  weights_without = "Nach den Punkten der Gruppe lässt sich nur gewichten, wo der Bogen nach ihnen fragt: \z
    form { points = { each = 5 } }.",
  case_without = "Der Fall nennt Punkte, aber das Modell fragt nicht danach. Nötig ist \z
    form { points = { each = 5 } }.",
  case_points = "{element}: Weniger als kein Punkt geht nicht.",

  points = "Punkte", poster = "Punkte",
  tally_how = "Wie viele Punkte kleben am Element? Leer: bleibt so; < geht zurück.",
  tally_bad = "„{given}“ ist keine Zahl von Punkten.",
  ask_people = "Von wie vielen Personen? (leer: {least}, die kleinste Zahl, die sein kann) ",
  few_people = "{n} Punkte können nicht von {people} Personen sein: Jede verteilt höchstens {each}. Es waren mindestens \z
    {least}.",
  no_points = "Das Modell {model} fragt nicht nach Punkten. Eine Fassung davon kann es: \z
    form { points = { each = 5 } }.",
  tally_done = function(args)
    return args.n .. " Punkte von " .. (args.given and "" or "mindestens ") .. args.people
      .. (args.people == 1 and " Person" or " Personen") .. " gespeichert, Plakat „" .. args.label .. "“."
  end,
  answer = "{field}: {problem}",
  points_bad = "„{given}“ ist keine Zahl von Punkten. Erlaubt sind ganze Zahlen ab 0.",
  points_many = "Das sind {n} Punkte; jede Person verteilt höchstens {each}.",
  no_such = "„{given}“ fragt das Modell {model} nicht. Der Bogen gehört zu einer anderen Fassung.",
  note_answers = function(args)
    return args.answers == 1 and "1 Antwort auf ein eigenes Feld des Bogens."
      or args.answers .. " Antworten auf eigene Felder des Bogens."
  end,
  note_points = function(args)
    return args.points .. (args.points == 1 and " Punkt" or " Punkte") .. " auf Elemente, von "
      .. args.voters .. (args.voters == 1 and " Person." or " Personen.")
  end,
  h_points = "Was ist jetzt wichtig?",
  points_lead = function(args)
    return "Verteilen Sie bis zu " .. args.n .. (args.n == 1 and " Punkt" or " Punkte")
      .. " auf die Elemente, gern mehrere auf eines."
  end,
  js_points_left = "Noch {n} von {each} zu verteilen.", js_points_done = "Alle {each} sind verteilt.",
  js_points_over = "Es sind {n} zu viel: Zu verteilen sind {each}.",
  js_points_bad = "Punkte sind ganze Zahlen ab 0.",
  js_need_own = "Bitte ausfüllen: {field}.",
  optional = "freiwillig", h_ask = "Noch ein paar Angaben",
  ask_lead = "Gezählt wird nur, wo mindestens {threshold} Personen zusammenkommen; was Sie schreiben, steht in keinem \z
    Bericht, der das Haus verlässt.",
  month = "Jahr und Monat, etwa 2026-03",
  csv_options = function(args)
    return args.field .. ": " .. args.options .. (args.many and " (mehrere mit ; dazwischen)" or "")
  end,
  h_column = "Punkte", sheet_points = "{title} {lead} Tragen Sie sie in die Spalte „Punkte“ ein.",
  h_points_report = "Punkte der Gruppe", share = "Anteil",
  points_of = function(args)
    return args.people .. " Personen haben " .. args.n .. (args.n == 1 and " Punkt" or " Punkte")
      .. " verteilt, jede höchstens " .. args.each .. "."
  end,
  points_few = "Punkte auf Elemente zeigt der Bericht erst, wenn mindestens {threshold} Personen welche verteilt haben.",
  points_clash = "Ein Plakat mit Punkten ist zweimal verschieden gespeichert; es zählt erst wieder, wenn es noch einmal eingetippt ist (rate points).",
  points_wait = "Weitere Punkte warten: Erst ab {threshold} Personen zusammen kommen sie hinzu.",
  explain_points = function(args)
    return "Punkte der Gruppe: " .. args.n .. " von " .. args.all .. " (" .. args.share .. " %), von " .. args.people
      .. " Personen verteilt."
  end,
  entry_gone = "ein Eintrag, den die Liste nicht mehr hat",
  class = "{from} bis unter {below}", class_from = "ab {from}", class_below = "unter {below}",
  answered = function(args) return args.n .. (args.n == 1 and " Antwort." or " Antworten.") end,
  answered_many = "{n} Personen, mehrere Angaben möglich.",
  ask_few = "Weniger als {threshold} Antworten: nicht gezeigt.",
  ask_small = "Gruppen unter {threshold} Personen sind nicht gezeigt.",
  ask_changed = "Seit dem ersten Bericht kamen Antworten dazu; neu aufgeteilt ließe sich sehen, was Einzelne gesagt haben.",
  print_points = "Punkte auf Elemente", print_stick = "Punkte hierher",
  print_help = "Danach: „wegmarke rate points“ fragt die Zahlen in dieser Reihenfolge ab, und wie viele Personen geklebt haben.",
  page_points = function(args) return args.n == 1 and "1 Punkt der Gruppe" or args.n .. " Punkte der Gruppe" end,
  points_on = "Punkte: {element}",
}
