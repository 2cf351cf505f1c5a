--- Texts about ways back: what came in, what was taken back, changed, joined; German.

local function count(n, one, many)
  return n == 1 and one or (tostring(n) .. " " .. many)
end

return {
  needs_yes = "Noch ist nichts geschehen.",
  with_yes = "Soll es so sein:",
  ask = "Soll es so sein? (j/N)",
  left = "Es bleibt, wie es war.",

  -- rate list, remove, clear
  n = "Nr.", id = "Kennung", when = "eingegangen", what = "Datei oder Bezeichnung", size = "brachte",
  now = "gilt",
  by_hand = "von Hand", folded = "Summen aus Bögen",
  size_person = function(args)
    return count(args.persons, "1 Person", "Personen") .. ", " .. count(args.answers, "1 Angabe", "Angaben")
  end,
  size_cleared = function(args) return count(args.answers, "1 Angabe", "Angaben") .. " zurückgenommen" end,
  size_tally = function(args) return count(args.dots, "1 Punkt", "Punkte") end,
  size_group = function(args) return count(args.answers, "1 gemeinsamer Wert", "gemeinsame Werte") end,
  state_withdrawn = "zurückgenommen",
  state = function(args)
    if args.over == 0 then return "ja" end
    local by = args.over .. " ersetzt durch Nr. " .. args.by
    return args.now == 0 and "nichts mehr: " .. by or args.now .. "; " .. by
  end,
  removed = "{what} (Nr. {n}: {size}) ist zurückgenommen; was dadurch ersetzt war, gilt wieder.",
  removed_before = "{what} (Nr. {n}) war schon zurückgenommen.",
  restored = "{what} (Nr. {n}: {size}) gilt wieder. Davon gilt: {state}.",
  not_removed = "{what} (Nr. {n}) war nicht zurückgenommen.",
  cleared = function(args)
    return count(args.n, "Eine Angabe", "Angaben") .. " von {code} zurückgenommen."
  end,
  nothing_to_clear = "{code} hat dazu nichts angegeben.",
  role = "{code}: die Rolle ist jetzt {role}.",
  undo_with = "War das die falsche Datei:",
  again = "War zurückgenommen und gilt jetzt wieder.",
  overtaken = "{n} davon gelten nicht: ersetzt durch {by}. Soll wieder diese Datei gelten, den späteren Eingang "
    .. "zurücknehmen:",
  group = "Gruppe",
  kept_place = "{code}, {element}: {value}",
  kept = function(args)
    return "Leer, aber gespeichert und weiter gültig: {places}" .. (args.more > 0 and " und {more} weitere" or "")
      .. ". Eine leere Zelle nimmt nichts zurück; das tut:"
  end,
}
