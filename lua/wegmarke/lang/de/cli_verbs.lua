--- What the verbs say, in German; part of the area "cli".

local function counted(n, one, many)
  if n == 1 then return one end
  return n .. " " .. many
end

local function meant(args)
  if args.nearest and args.nearest ~= "" then return " Meinten Sie „" .. args.nearest .. "“?" end
  return ""
end

return {
  assess_still_open = "noch ohne Antwort",
  assess_gaps = "auf den Bögen nicht angegeben",
  assess_language = "Eine Einschätzung wird in einer Sprache des Programms geführt ({languages}). Was das Modell auf "
    .. "„{given}“ übersetzt, kommt mit --lang {given} heraus: form A --lang {given}, report A --lang {given}.",
  assess_keep_why = "Ohne Frist geht es nur mit Grund: --keep-until none --why TEXT",
  assess_keep_far = "Eine Frist bis {date} ist weit länger als üblich; sie geht nur mit Grund: --why TEXT",
  assess_why_alone = "--why gehört zu --keep-until none oder zu einer fernen Frist: Dort sagt es den Grund.",
  assess_no_time = "Für einzelne Bögen gibt es keine Frist; so steht es auf jedem Bogen.",
  people_named = "Hinweis: Hier scheint eine Person genannt zu sein ({list}). Bitte eine Stelle oder Funktion nennen; "
    .. "Berichte und Weitergaben zeigen den Text, wie er ist.",
  people_outgoing = "Achtung: Was hinausgeht, scheint Personen zu nennen ({list}). Vor dem Weitergeben ändern, oder mit "
    .. "„wegmarke redact“ entfernen.",
  people_at = function(a)
    return "Hinweis: Hier scheinen Personen genannt zu sein ({list}), in " .. (a.n == 1 and "einem Text" or a.n .. " Texten")
      .. ": {places}. Bitte Stellen oder Funktionen nennen; Berichte und Weitergaben zeigen den Text, wie er ist."
  end,
  people_outgoing_at = function(a)
    return "Achtung: Was hinausgeht, scheint Personen zu nennen ({list}), in " .. (a.n == 1 and "einem Text" or a.n
      .. " Texten") .. ": {places}. Vor dem Weitergeben ändern, oder mit „wegmarke redact“ entfernen."
  end,
  people_row = "Zeile {line}",
  people_who = "Was hinausgeht, nennt als zuständig: {list}. Ist eines davon der Name einer Person, setzen Sie vorher "
    .. "die Stelle ein („wegmarke package change“).",
  script_unreleased = function(a)
    return (a.n == 1 and "Eine Gebietseinheit hat" or a.n .. " Gebietseinheiten haben")
      .. " für die Agentur nichts freigegeben, steht aber in dieser Ausgabe: Sie ist nur für die, die diese "
      .. "Datenbank führen. Nur Freigegebenes gibt --for agency."
  end,
  script_withheld = function(a)
    return (a.n == 1 and "Eine Gebietseinheit fehlt" or a.n .. " Gebietseinheiten fehlen")
      .. " hier: Für diese Leser ist von ihr nichts freigegeben („wegmarke release“)."
  end,
  -- words that stand for what the user puts in
  unit_mark = "EINHEIT",
  file_mark = "DATEI",
  element_mark = "ELEMENT",
  value_mark = "WERT",
  report_file = "bericht.html",

  init_done = "Angelegt: {path}",
  init_exists = "{path} gibt es schon; nichts geändert.",

  -- units
  register_missing = "Das mitgelieferte Register der Kreise fehlt in diesem Programm.",
  unit_added = "Angelegt: {name} ({kind}), {key}",
  unit_imported = "{name}: {added} neu, {changed} geändert, {unchanged} unverändert.",
  unit_source = function(args)
    return "Quelle: {source}" .. (args.as_of ~= "" and ", Stand {as_of}" or "")
  end,
  unit_none = "Keine Gebietseinheit gefunden.",
  unit_count = function(args) return counted(args.n, "eine Gebietseinheit", "Gebietseinheiten") end,
  unit_key = "Schlüssel",
  unit_name = "Name",
  unit_kind = "Art",
  unit_population = "Bevölkerung",
  unit_area_km2 = "Fläche in km²",
  unit_ags = "AGS",
  unit_ars = "ARS",
  unit_nuts3 = "NUTS 3",
  unit_id = "Kennung",
  unit_parent = "gehört zu",
  unit_from = "Quelle",
  unit_round = "Einschätzung {id} vom {held_on} {title}",

  -- assessments
  assess_made = "Begonnen: Einschätzung {name}, {unit} ({kind}), {held_on}, {mode}, Modell {model}.",
  assess_again = "Für „{unit}“ gibt es vom {held_on} schon eine Einschätzung: {name}.",
  assess_twice = "Für „{unit}“ gibt es vom {held_on} mit dem Modell {model} schon eine "
    .. "Einschätzung: {name}, {mode}. Eine zweite legt --again an; welche gemeint ist, "
    .. "sagt dann nur noch die Kennung.",
  assess_keep_before = "Die Frist {keep} liegt vor dem Tag der Einschätzung, {held_on}. Bitte einen "
    .. "späteren Tag angeben.",
  assess_none = "Es gibt noch keine Einschätzung.",
  assess_name = "Kennung",
  assess_unit = "Gebietseinheit",
  assess_held_on = "Datum",
  assess_title = "Titel",
  assess_state = "Stand",
  assess_open = "in Arbeit",
  assess_final = "abgeschlossen",
  assess_model = "Modell",
  assess_mode = "geführt",
  assess_kept = "Bögen bis",
  assess_agency = "begleitet von",
  assess_taken_in = "Einordnungen",
  assess_counts = function(args)
    return counted(args.persons, "eine Person", "Personen") .. ", "
      .. counted(args.dots, "ein Punkt", "Punkte") .. " auf Plakaten, "
      .. counted(args.groups, "eine Gruppe", "Gruppen")
      .. (args.invited > 0 and "; eingeladen und noch ohne Antwort: " .. args.invited or "")
  end,
  element = "Kernelement",
  element_id = "Kennung",
  ist = "Ist",
  soll = "Soll",
  agreement_range = "keine Einigung, von {low} bis {high}",
  target_none = "-",
  target_value = "Ziel",

  -- placements
  rate_person = function(args)
    return counted(args.persons, "eine Person", "Personen") .. ", "
      .. counted(args.placements, "eine Einordnung", "Einordnungen")
  end,
  rate_tally = function(args) return counted(args.dots, "ein Punkt", "Punkte") .. " eines Plakats" end,
  rate_group = function(args)
    return counted(args.placements, "ein gemeinsamer Wert", "gemeinsame Werte") .. " einer Gruppe"
  end,
  rate_taken = "{file}: übernommen ({what}).",
  rate_taken_file = "{file}: übernommen.",
  rate_unchanged = "{file}: schon übernommen; unverändert.",
  rate_known = "{file}: schon übernommen.",
  rate_none = "Zu dieser Einschätzung ist noch nichts eingegangen.",
  rate_refused = "{file}: nichts übernommen.",
  rate_again = "Bitte berichtigen und denselben Befehl noch einmal geben; was schon übernommen ist, "
    .. "bleibt unverändert.",
  rate_no_pair = "„{given}“ ist kein ELEMENT=WERT.",
  rate_value = "{element}: {problem}",
  rate_no_value = "{element}: Der Wert fehlt.",
  rate_needs_reason = "{element}: „trifft nicht zu“ braucht einen Grund, etwa "
    .. "{element}=\"trifft nicht zu: liegt beim Land\".",
  rate_twice = "{element} steht zweimal da.",
  rate_who = "Bitte entweder --participant KÜRZEL oder --group angeben.",
  rate_added = function(args)
    return "Übernommen: " .. counted(args.n, "eine Einordnung", "Einordnungen") .. " von {participant}."
  end,
  rate_added_group = function(args)
    return "Übernommen: " .. counted(args.n, "ein gemeinsamer Wert", "gemeinsame Werte")
      .. " einer Gruppe."
  end,

  -- agreements and targets
  one_state = "Von diesen Angaben ist nur eine auf einmal möglich.",
  file_or_element = "Entweder --file oder ein Kernelement, nicht beides.",
  agree_range = "„{given}“ ist keine Spanne; erwartet wird zum Beispiel 2-3.",
  agree_range_cells = "Die Spanne braucht von und bis, das kleinere zuerst.",
  agree_no_value = "Es fehlt der vereinbarte Wert; oder, wenn es keinen gibt: --no-agreement, "
    .. "--postponed, --not-discussed, --not-applicable.",
  not_a_value = "„{given}“ steht nicht auf der Skala. Möglich sind: {allowed}; oder statt eines Werts: {states}.",
  agree_value_against_state = "Ein Wert passt nicht zu diesem Zustand.",
  mark_form = "„{given}“ ist keine Angabe zu einem Kriterium. Erwartet wird KENNUNG=trifft_zu, teilweise, nicht oder unbekannt.",
  mark_criterion = function(args)
    return "Das Kriterium „" .. args.given .. "“ gibt es bei " .. args.element .. " nicht."
      .. (args.nearest ~= "" and " Meinten Sie „" .. args.nearest .. "“?" or " Bekannt: " .. args.known .. ".")
  end,
  agree_needs_why = "„Trifft nicht zu“ braucht eine Begründung (--why).",
  agree_done = "{element}: {value}",
  remarks_done = function(args)
    return "Festgehalten: " .. counted(args.n, "eine Bemerkung", "Bemerkungen") .. " zum Ganzen."
  end,
  agree_changed = "{element}: {value} (bisher: {before})",
  target_no_value = "Es fehlt das Ziel; oder, wenn es keines gibt: --hold, --not-pursued, --open.",
  target_value_against_state = "Ein Wert passt nicht zu diesem Zustand.",
  target_below = "{element}: Das Ziel {soll} liegt unter dem vereinbarten Stand {ist}. Ist das so "
    .. "gemeint, bitte mit --confirm bestätigen.",
  target_head_element = "Kernelement", target_head = "Ziel", target_head_why = "Begründung",
  target_done = "{element}: {value}",
  target_changed = "{element}: {value} (bisher: {before})",
  target_past = "{element}: Das Zieljahr {year} liegt vor der Einschätzung ({held_on}).",
  order_twice = "{element} steht zweimal da.",
  order_elements = "ELEMENT ...",
  order_output = "Mit -o wird die Reihenfolge gezeigt; dazu gehören keine Elemente.",
  order_done = "Reihenfolge der Gruppe:",
  sheet_at = "{file}:{line}:{column}: {element}: {problem}",
  sheet_csv = "{file}:{line}:{column}: {problem}",
  sheet_nothing = "{file}: nichts übernommen.",
  sheet_column = function(args)
    return "Die Spalte „{given}“ gibt es nicht; möglich sind: {known}." .. meant(args)
  end,
  sheet_no_element = "Das Kernelement fehlt.",
  sheet_no_value = "„{given}“ ist kein Wert auf der Skala.",
  sheet_state = "Den Zustand „{given}“ gibt es nicht; möglich sind: {known}.",
  sheet_twice = "Dieses Kernelement steht schon in Zeile {line_before}.",
  sheet_year = "„{given}“ ist kein Jahr.",

  -- results
  rules_failed = function(args)
    return (args.n == 1 and "Eine Regel des Modells ist gescheitert und blieb weg"
      or "{n} Regeln des Modells sind gescheitert und blieben weg") .. "; alles andere gilt."
  end,
  report_written = "Geschrieben: {file}",
  report_ending = function(args)
    local old = args.ending:lower() == "xls" and " Excel öffnet .xlsx." or ""
    return "Einen Bericht mit der Endung .{ending} gibt es nicht; möglich sind: {known}." .. old
  end,
  list_assessments = "Einschätzungen",
  list_units = "Gebietseinheiten",
  list_batches = "Eingänge: {unit}, {date}",
  list_settings = "Was Bögen den Teilnehmenden sagen",
  list_models = "Modelle",
  no_round = "ohne Bestandsaufnahme",
  list_fields = "Handlungsfelder und Arbeitspakete: {unit}, {date}",
  list_packages = "Arbeitspakete: {unit}, {date}",
  document_ending = "Mit der Endung .{ending} lässt sich das nicht schreiben; möglich sind: {known}.",
  plan_none = "Es gibt noch keinen Plan: Kein Handlungsfeld ist festgehalten oder für diese Leser bestimmt.",
  report_binary = "{format} ist nichts für den Bildschirm. Bitte mit -o eine Datei nennen, etwa -o bericht.{format}.",
  pdf_missing = "Für PDF fehlt WeasyPrint; nichts geschrieben. Es kommt mit „apt install weasyprint“ (Debian, "
    .. "Ubuntu), „brew install weasyprint“ (macOS) oder „pip install weasyprint“ (Windows).\nOhne WeasyPrint: "
    .. "den Bericht als HTML schreiben (-o bericht.html), im Browser öffnen und dort als PDF drucken.",
  convert_time = "{program} war nach {seconds} Sekunden nicht fertig und wurde beendet; nichts geschrieben. Bitte "
    .. "noch einmal versuchen oder den Bericht als HTML schreiben.",
  convert_failed = "{program} ist gescheitert; nichts geschrieben. Es sagt: {detail}",
  pinned_model = "Hinweis: Das Modell {model}, an dem die Runde festgemacht ist, enthält Zeichen oder Kennungen, die heute "
    .. "nicht mehr angenommen werden, zuerst in {file}:{line}. Es gilt weiter; für neue Runden muss es berichtigt werden.",
  result_later = "Seit dem Abschließen kam noch etwas dazu, etwa aus der Datei eines anderen Laptops; gezeigt wird, was "
    .. "festgehalten ist.",
  result_differs = "Diese Fassung von Wegmarke käme zu einem anderen Ergebnis; gezeigt wird das "
    .. "festgehaltene.",
  finalise_refused = "Nicht abgeschlossen. Trotz des Fehlers in {rule}: {command}",
  finalise_no_such_error = "In „{rule}“ gibt es keinen Fehler.",
  finalise_reason = "Zu --despite gehört eine Begründung: --reason TEXT",
  assess_closed = "geschlossen: keine Antworten mehr",
  assess_closed_short = "geschlossen",
  close_waiting = "{said} Beim Schließen bleibt außen vor, was wartet, weil es weniger als {threshold} sind; der Bericht "
    .. "sagt es. Nur mit --late count zählt es mit. {tells}",
  close_tells = "Wer eine frühere Ausgabe hat, kann dann herausrechnen, was Einzelne angegeben haben.",
  close_tells_anonymous = "Wer eine frühere Ausgabe hat, kann dann herausrechnen, was Einzelne angegeben haben; zugesagt "
    .. "ist aber, dass alle Angaben anonym bleiben.",
  close_ask = "Soll mitzählen, was noch wartet? (j/N)",
  close_nothing = "Nichts geschlossen: Was mit dem geschehen soll, was noch wartet, blieb offen. „--late leave-out“ lässt "
    .. "es weg, „--late count“ zählt es mit.",
  close_done = "Geschlossen: Einschätzung {name}. Antworten kommen nicht mehr hinzu.",
  close_leave_out = function(a) return counted(a.n, "Eine Angabe, die", "Angaben, die") .. " noch " ..
    (a.n == 1 and "wartete, bleibt" or "warteten, bleiben") .. " außen vor; der Bericht sagt es." end,
  close_count = "Gezählt, was noch wartete ({n}). Wer eine frühere Ausgabe hat, kann es herausrechnen; der Bericht sagt es.",
  close_forgotten = function(a) return counted(a.n, "Ein ausgegebenes Kürzel, unter dem niemand geantwortet hat, ist",
    "ausgegebene Kürzel, unter denen niemand geantwortet hat, sind") .. " vergessen." end,
  assess_minors = "Menschen unter 18 kleben Punkte oder ordnen gemeinsam ein; einzelne Bögen nimmt diese Runde nicht.",
  reopen_done = "Wieder offen: Einschätzung {name}.",
  reopen_codes = "Angenommen werden die Kürzel, unter denen schon geantwortet wurde. Weitere gibt aus: {command}",
  finalise_done = "Abgeschlossen: Einschätzung {name}. Modell und Ergebnis sind festgehalten; am "
    .. "Plan geht es weiter.",

  -- explain
  outcome_fires = "greift",
  outcome_cannot_tell = "lässt sich noch nicht sagen",
  outcome_silent = "greift nicht",
  outcome_does_not_apply = "kommt nicht in Frage: Das Kernelement trifft nicht zu",
  outcome_error = "ist gescheitert",
  outcome_unknown = "wurde nicht gefragt",
  explain_nothing = "Zu „{given}“ gibt es nichts zu erklären. Meinten Sie „{nearest}“?",
  explain_because = ", weil das nicht zutrifft: {words}",
  explain_applies = "Trifft hier zu ({where}).",
  explain_applies_open = "Ob es hier zutrifft, lässt sich noch nicht sagen; bis dahin steht es da "
    .. "({where}). Es fehlt: {open}.",
  explain_left_out = "Trifft hier nicht zu und steht deshalb nirgends ({where}).",
  explain_open = ", hängt daran: {words}",
  explain_function = "die Bedingung in {place}",
  explain_read = "gelesen: {facts}",
  explain_unknown = "noch nicht bekannt: {paths}",
  explain_why = "Begründung: {why}",
  explain_hold = "gilt, wenn der Stand gehalten werden soll",
  explain_step = "gilt für den Schritt {step}",
  explain_origin = "von {author}, {status}, Quelle: {source}",
  explain_origin_nobody = "{status}, ohne Angabe, von wem; Quelle: {source}",
  explain_no_source = "keine angegeben",
  explain_provisional = "vorläufig: beruht auf einem Vorschlag, nicht auf einer Vereinbarung",
  explain_withheld = "Weniger als {threshold} Einordnungen: Sie werden nicht gezeigt, damit niemand "
    .. "erkennbar wird.",
  explain_basis_person = function(args)
    return "Einordnungen von " .. counted(args.n, "einer Person", "Personen") .. ":"
  end,
  explain_basis_tally = function(args)
    return counted(args.n, "Ein Punkt", "Punkte") .. " auf dem Plakat:"
  end,
  explain_type_where = "macht daraus einen Typ: {where}",
  explain_questions = "Fragen:", explain_question = "{text} {answer}{from}",
  explain_type_read = "gelesen: {facts}", explain_type_needs = "offen: {open}",
  explain_no_placements = "Keine Einordnungen.",
  explain_distribution = "Verteilung: {list}",
  explain_median = "mittlere Einordnung: {low}",
  explain_medians = "mittlere Einordnung: {low} (untere), {high} (obere)",
  explain_near = "die meisten: {near}",
  explain_two_peaks = "zwei Häufungen, die auseinanderliegen",
  explain_apart = "gesondert gezählt: {list}",
  explain_tally = function(args) return "Plakat, " .. counted(args.n, "ein Punkt", "Punkte") .. ": {list}" end,
  explain_group = "Gemeinsamer Wert einer Gruppe: {label}",
  explain_views_alike = "Innensicht ({inside_n}): {inside}; Außensicht ({outside_n}): {outside}",
  explain_views_differ = "Unterschiedliche Sichten: innen ({inside_n}) {inside}, außen ({outside_n}) "
    .. "{outside}",
  explain_ist_agreed = "Ist: {label}, von der Gruppe vereinbart",
  explain_ist_proposal = "Ist: {label}, vorläufig, ein Vorschlag aus den Einordnungen",
  explain_ist_none = "Ist: keines ({state})",
  explain_how = "wie: {text}",
  explain_dissent = "abweichende Sicht: {text}",
  explain_clash = "Es liegen mehrere Vereinbarungen vor, die sich widersprechen; bitte neu festhalten.",
  explain_soll = "Soll: {target}{year}",
  explain_gap = "Abstand: {steps}",
  explain_weight = "Gewicht: {weight}",
  explain_factor = "mal {factor} durch die Regel {rule} ({where})",
  explain_factor_on = "{element}: mal {factor}",
  explain_not_applicable = "Trifft hier nicht zu: {why}",
  explain_advice = "Anregungen:",
  explain_elements = "betrifft: {list}",
  explain_order = "Reihenfolge",
  explain_order_item = "{steps}, Gewicht {weight}",
  explain_order_none = "Es gibt kein Kernelement mit einem Abstand zum Ziel.",
  explain_order_group = "Von der Gruppe gesetzt: {list}",
  explain_hints = "Zu mehreren Kernelementen zugleich",
  explain_model = "Modell: {title}, Fassung {version}, Prüfsumme {hash}",
  no_advice_no_ist = "Keine Anregung: Es ist noch kein Ist vereinbart.",
  no_advice_lower_target = "Keine Anregung: Das Ziel liegt unter dem heutigen Stand.",
  no_advice_no_gap = "Keine Anregung: Das Ziel ist erreicht.",
  no_advice_open_target = "Keine Anregung: Das Ziel ist noch offen.",
  no_advice_none_fits = "Keine Anregung: Das Modell hat für diesen Schritt keine.",
  no_advice_not_pursued = "Keine Anregung: Das Kernelement wird nicht verfolgt.",
  no_advice_not_applicable = "Keine Anregung: Das Kernelement trifft nicht zu.",

  -- models
  severity_error = "Fehler:",
  severity_warning = "Hinweis:",
  severity_notice = "Anmerkung:",
  model_id = "Modell",
  model_version = "Fassung",
  model_for = "für", model_for_all = "alle Einheiten", model_where = "woher",
  model_state = "Zustand",
  model_packed = "im Programm",
  model_ok = "in Ordnung",
  model_broken = "fehlerhaft, ausgelassen",
  model_hash = "Prüfsumme",
  model_endorsed = "bestätigt von",
  model_not_endorsed = "niemandem",
  model_types = "Typen",
  criterion_kern = "Kern",
  criterion_kann = "kann",
  model_checked = "{id}: in Ordnung ({elements} Elemente, {criteria} Kriterien, {rules} Regeln, "
    .. "{advice} Anregungen, {cases} Beispielfälle).",
  findings = function(args)
    local of = {}
    if args.error > 0 then of[1] = args.error .. " Fehler" end
    if args.warning > 0 then of[#of + 1] = counted(args.warning, "1 Hinweis", "Hinweise") end
    if args.notice > 0 then of[#of + 1] = counted(args.notice, "1 Anmerkung", "Anmerkungen") end
    return "{id}: " .. counted(args.n, "ein Befund", "Befunde") .. " (" .. table.concat(of, ", ") .. "). "
      .. (args.error > 0 and "Mit Fehlern lässt es sich nicht verwenden." or "Kein Fehler: Es lässt sich verwenden.")
  end,

  -- database
  verify_ok = "{path}: in Ordnung.",
  verify_copy = "{path} hat einen älteren Stand ({version}). Geprüft wurde eine Kopie davon auf dem neuen Stand; "
    .. "die Datei selbst ist unverändert.",
  verify_findings = function(args)
    return counted(args.n, "Ein Befund", "Befunde") .. ". Bitte eine Sicherung aufheben, bevor Sie "
      .. "weiterarbeiten."
  end,
  backup_done = "Gesichert: {path}",

  -- the example
  demo_missing = "Das Beispiel ist unvollständig: {file} fehlt in diesem Programm.",
  demo_there = "{path} enthält nicht nur das Beispiel, vielleicht Arbeit von jemandem; nichts geschrieben. Bitte einen "
    .. "anderen Ordner nennen: wegmarke demo ORDNER",
  demo_register = "Register: {n} Kreise und kreisfreie Städte.",
  demo_agreed = "Festgehalten: {agreements} Vereinbarungen, {targets} Ziele, die Reihenfolge der Gruppe.",
  demo_done = "Datenbank: {db}\nBericht:   {report}",
  report_table = "--table gibt es nur für CSV. Bitte -o DATEI.csv oder --format csv dazu angeben.",
  report_part_visible = "„{part}“ ist nicht für alle: gefragt war für „{audience}“, das Modell zeigt es „{visible}“ (visible). Ohne --for steht es im Bericht für die Kommune.",
  report_part_no_table = "„{part}“ hat keine Tabelle, die CSV werden könnte. Bitte ein anderes Format wählen, etwa -o DATEI.docx.",
  report_part = function(args)
    return "Einen Teil „{given}“ hat der Bericht nicht." .. meant(args) .. " Bekannt: {known}."
  end,
}
