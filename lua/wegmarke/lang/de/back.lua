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
      .. (args.points and ", " .. count(args.points, "1 Punkt", "Punkte") .. " verteilt" or "")
  end,
  size_cleared = function(args) return count(args.answers, "1 Angabe", "Angaben") .. " zurückgenommen" end,
  size_tally = function(args)
    if args.points then
      return count(args.points, "1 Punkt", "Punkte") .. " auf Elemente, " .. count(args.voters, "1 Person", "Personen")
    end
    return count(args.dots, "1 Punkt", "Punkte")
  end,
  size_group = function(args) return count(args.answers, "1 gemeinsamer Wert", "gemeinsame Werte") end,
  state_withdrawn = "zurückgenommen",
  state = function(args)
    local rest = args.over > 0 and args.over .. " ersetzt durch Nr. " .. args.by or nil
    local list = {}
    if args.waiting < args.now or args.now == 0 then
      list[1] = args.now == 0 and rest and "nichts mehr" or not rest and args.waiting == 0 and "ja"
        or tostring(args.now - args.waiting)
    end
    if args.waiting > 0 then list[#list + 1] = args.waiting .. (args.waiting == 1 and " wartet" or " warten") end
    list[#list + 1] = rest
    return table.concat(list, "; ")
  end,
  removed = "{what} (Nr. {n}: {size}) ist zurückgenommen; was dadurch ersetzt war, gilt wieder.",
  removed_before = "{what} (Nr. {n}) war schon zurückgenommen.",
  restored = "{what} (Nr. {n}: {size}) ist nicht mehr zurückgenommen; gilt: {state}.",
  not_removed = "{what} (Nr. {n}) war nicht zurückgenommen.",
  cleared = function(args)
    return count(args.n, "Eine Angabe", "Angaben") .. " von {code} zurückgenommen."
  end,
  nothing_to_clear = "{code} hat dazu nichts angegeben.",
  role = "{code}: die Rolle ist jetzt {role}.",
  undo_with = "War das die falsche Datei:",
  again = "War zurückgenommen und gilt jetzt wieder.",
  overtaken = "Davon gelten nicht: {n}, ersetzt durch {by}. Soll wieder diese Datei gelten, den späteren Eingang "
    .. "zurücknehmen:",
  group = "Gruppe",
  kept_place = "{code}, {element}: {value}",
  kept = function(args)
    return "Leer, aber gespeichert und weiter gültig: {places}" .. (args.more > 0 and " und {more} weitere" or "")
      .. ". Eine leere Zelle nimmt nichts zurück; das tut:"
  end,

  -- assess and unit: change, withdraw, join
  yes = "ja", no = "nein",
  far_future = "{date} liegt mehr als zwei Jahre nach heute ({today}).",
  far_past = "{date} liegt mehr als fünf Jahre vor heute ({today}).",
  far_old = "{date} liegt vor 1990.",
  change_what = "Was soll sich ändern? Bitte eine Option angeben, siehe --help.",
  field_held_on = "Tag", field_title = "Titel", field_agency = "Stelle", field_place = "Ort", field_mode = "Art der Führung",
  field_name = "Name", field_kind = "Art", field_withdrawn = "zurückgenommen", field_closed = "geschlossen",
  field_joined = "zusammengelegt mit", field_population = "Einwohnerinnen und Einwohner",
  field_area_km2 = "Fläche in km²",
  changed_field = "{field}: {now} (bisher: {before})",
  changed_nothing = "Das steht schon so da; nichts geändert.",
  mode_told = "Es liegen schon Angaben vor. Bitte sagen Sie den Teilnehmenden, dass sich die Art der Führung ändert.",
  clash = "Zwei Laptops sagen Verschiedenes: {field}: {words}. Was gilt, hält fest: {command} ...",
  withdrawn_assessment = "Die Einschätzung {name} ({unit}, {held_on}) ist zurückgenommen; sie steht in keiner Liste "
    .. "und in keinem Bericht mehr.",
  restored_assessment = "Die Einschätzung {name} ({unit}, {held_on}) gilt wieder.",
  withdrawn_unit = "Die Gebietseinheit „{unit}“ ({name}) ist zurückgenommen; sie steht in keiner Liste mehr.",
  restored_unit = "Die Gebietseinheit „{unit}“ ({name}) gilt wieder.",
  withdrawn_before = "{name} ({unit}) war schon zurückgenommen.",
  restored_before = "{name} ({unit}) war nicht zurückgenommen.",
  withdraw_rounds = function(args)
    return "Mit „{unit}“ "
      .. (args.n == 1 and "verschwindet eine Einschätzung" or "verschwinden {n} Einschätzungen") .. " aus allen Listen."
  end,
  join_head = function(args)
    return "Zu {name} ({unit}, {held_on}) kommt, was bei {other} ({other_held_on}) steht: "
      .. count(args.batches, "1 Eingang", "Eingänge") .. " von " .. count(args.persons, "1 Person", "Personen") .. ", "
      .. count(args.judgements, "1 Vereinbarung, Ziel oder Anmerkung", "Vereinbarungen, Ziele und Anmerkungen") .. ", "
      .. count(args.fields, "1 Handlungsfeld", "Handlungsfelder") .. "."
  end,
  join_alike = function(args)
    return (args.n == 1 and "Ein Kürzel haben" or args.n .. " Kürzel haben")
      .. " beide; es gilt als dieselbe Person: {codes}."
  end,
  join_units = function(args)
    return "Zu „{unit}“ ({id}) kommen von „{other}“ ({other_id}): "
      .. count(args.n, "1 Einschätzung", "Einschätzungen") .. ", " .. count(args.keys, "1 Schlüssel", "Schlüssel") .. "."
  end,
  joined = "{other} ist mit {name} zusammengelegt.",
  parted = "{other} ist wieder von {name} getrennt.",
  list_withdrawn = "zurückgenommen",
  alike_rounds = "{unit}: {one} ({held_on}) und {other} ({other_held_on}) sind vielleicht eine Einschätzung. Dann legt "
    .. "sie zusammen: {command}",
  alike_units = "„{unit}“ ({one}) und „{other_unit}“ ({other}) sind vielleicht eine Gebietseinheit. Dann legt sie "
    .. "zusammen: {command}",
  alike_head = "Vielleicht zweimal dasselbe:",
  alike_more = function(args)
    return "Und " .. count(args.n, "1 weiteres Paar", "weitere Paare") .. ". Alle zeigt: " .. args.command
  end,
  alike_none = "Nichts sieht nach zweimal demselben aus.",
  -- redact
  find_only = "--find zeigt nur, wo der Text steht, und entfernt nichts. Entfernt wird an einer Stelle: redact EINSCHÄTZUNG "
    .. "STELLE, mit --everywhere auch, wo derselbe Text sonst steht.",
  place_name = "Zu {code} gehört der Name: {body} (löschen mit --name {code})",
  place_result = "Abgeschlossenes Ergebnis, {path}: {body}",
  redact_this = "Entfernt wird:", redact_these = "Entfernt werden:",
  redact_stays = "Wortgleich auch hier; das bleibt stehen, mit --everywhere ginge es mit:",

  -- what two laptops recorded differently
  differ_agree = "Zwei Laptops haben Verschiedenes festgehalten: {words}. Was gilt, hält fest: {command}",
  differ_target = "Zwei Laptops haben verschiedene Ziele festgehalten: {words}. Was gilt, hält fest: {command}",
  differ_person = "{code} ist auf zwei Laptops verschieden eingeordnet; bis das geklärt ist, zählt keine Angabe: "
    .. "{command}",
  differ_poster = "Ein Plakat ist auf zwei Laptops verschieden erfasst; bis eines zurückgenommen ist, zählt keines: "
    .. "{command}",

  -- finalise
  open_head = "Noch offen; so bleibt es nach dem Abschließen:",
  open_not_discussed = "nicht besprochen ({n}): {names}",
  open_clashes = "zwei Laptops sagen Verschiedenes ({n}): {names}",
  open_no_target = "ohne Ziel ({n}): {names}",
  open_order = "Reihenfolge",
  open_pin = "Fassung des Modells",

  -- plan
  order_withdrawn = "Die Reihenfolge der Gruppe ist zurückgenommen; es gilt die errechnete.",
  order_none = "Die Gruppe hat keine Reihenfolge festgehalten.",
  field_restored = "Das Handlungsfeld „{title}“ gilt wieder.",
  package_withdrawn = "Das Arbeitspaket „{what}“ ist zurückgenommen.",
  package_restored = "Das Arbeitspaket „{what}“ gilt wieder.",
  uninvited = function(args)
    return (args.n == 1 and "Ein Kürzel ist" or args.n .. " Kürzel sind") .. " zurückgenommen."
  end,
  uninvited_none = "Keines dieser Kürzel war ausgegeben.",
  minors_told = "von Menschen unter 18, nur Punkte und gemeinsame Werte", field_minors = "unter 18",
  keeps = "Einzelne Bögen werden weiter bis {date} aufbewahrt. Anders: {command}",
  -- package import
  plan_no_heads = "{file}: Hier steht keine Tabelle mit Arbeitspaketen; erkannt wird sie an Überschriften wie „Was“ und „Wer“.",
  plan_tried = "Nur versucht; festgehalten wurde nichts.",
  plan_empty = "(leer)",
  plan_field = "Handlungsfeld", plan_what = "Was", plan_who = "Wer", plan_resources = "Womit", plan_due = "Bis wann", plan_state = "Stand",
  plan_line = "{number}  {what}: {changes}",
  plan_change = "{column}: {before} → {after}",
  plan_clash = "{column}: hier inzwischen {before}, in der Datei {after}; bleibt, wie es hier steht",
  plan_removed = "{column}: der Text wurde hier entfernt und nicht wieder aufgenommen",
  plan_added = "Neu in „{field}“: {what} (Zeile {line})",
  plan_gone = "Hier inzwischen zurückgenommen, nicht geändert: {what} (Zeile {line})",
  plan_missing = "Nicht in der Datei, bleibt: {number}  {what}",
  plan_taken = function(a)
    return "Geändert: " .. (a.changed == 1 and "ein Arbeitspaket" or "{changed} Arbeitspakete")
      .. ", {added} neu, {same} unverändert."
  end,
  plan_would = function(a)
    return "Würde geändert: " .. (a.changed == 1 and "ein Arbeitspaket" or "{changed} Arbeitspakete")
      .. ", {added} neu, {same} unverändert."
  end,
}
