--- What the verbs of the workshop say (forms, plan, privacy), in German; part of the area "cli".

return {
  files_mark = "DATEIEN", poster_file = "plakat.html", codes_mark = "KÜRZEL",
  -- rate
  rate_progress = "{i} von {n} Dateien gelesen",
  rate_others = function(args)
    return "{folder}: Nicht gelesen wird {names}" .. (args.n > 5 and " und weiteres ({n} im Ganzen)" or "")
      .. ". Steht eine Antwort darin, bitte als .xlsx, .csv oder .json speichern."
  end,
  tally_columns = "Spalten: {columns}",
  tally_how = "Je Kernelement eine Zeile: {types} Zahlen (je Typ eine) oder eine je Spalte, oder „2:3 2,5:1“; "
    .. "leer: keine Punkte, <: zurück",
  tally_ask = "{i}/{n} {element}:",
  tally_ask_again = "{i}/{n} {element} [{words}; leer: so lassen]:",
  tally_no_dots = "kein Punkt",
  tally_read = function(args)
    local of = args.people and ", {people} Personen" or ""
    return "    {words}  (" .. (args.n == 1 and "1 Punkt" or "{n} Punkte") .. of .. ")"
  end,
  tally_more_than_people = "    Das sind {n} Punkte bei {people} Personen. Stimmt das? Mit < zurück.",
  tally_how_keys = "?: diese Hilfe. Unterbrechen mit Strg+C: der Entwurf bleibt, derselbe Befehl macht weiter.",
  tally_no_draft = "Ein Entwurf lässt sich hier nicht aufbewahren ({file}).",
  tally_line = "  {i}  {element}: {words}",
  tally_resume = "Es gibt einen Entwurf mit {n} von {all} Kernelementen. Damit weitermachen? (J/n)",
  tally_people = "Wie viele Personen haben geklebt? (leer: unbekannt)",
  tally_ended_draft = "Abgebrochen; es wurde nichts gespeichert. Der Entwurf bleibt: derselbe Befehl macht weiter.",
  tally_number = "„{given}“ ist keine Anzahl.",
  tally_pair = "„{given}“ verstehe ich nicht. Erwartet wird etwa „2:3“ (drei Punkte bei Typ 2), jede Spalte "
    .. "einmal.",
  tally_how_many = "{given} Zahlen passen nicht: {types} (je Typ), {values} (mit den Feldern dazwischen) oder "
    .. "{all} (dazu „kann ich nicht einschätzen“).",
  tally_ended = "Abgebrochen; es wurde nichts gespeichert.",
  tally_nothing = "Es sind keine Punkte eingetragen; es wurde nichts gespeichert.",
  tally_confirm = function(args)
    return (args.n == 1 and "Einen Punkt" or "{n} Punkte")
      .. " speichern? (J, n oder die Nummer einer Zeile, um sie zu berichtigen)"
  end,
  tally_done = function(args)
    return (args.n == 1 and "Ein Punkt" or args.n .. " Punkte") .. " eines Plakats gespeichert."
  end,
  -- agree
  agenda_head = "Worüber zu sprechen ist: {unit}, {date}",
  agenda_head_settled = "Was vereinbart ist: {unit}, {date}",
  agenda_settled = "Alles ist vereinbart; worüber zuerst zu sprechen wäre, entfällt.",
  agenda_how = "Zuerst, wo die Sichten am weitesten auseinanderliegen.",
  agenda_nothing = "Es gibt noch keine Einordnungen; die Reihenfolge ist die des Modells.",
  agree_placed = "Wie eingeordnet wurde",
  agree_apart = "Außerdem",
  agree_recorded = "Was festgehalten ist",
  agree_none_yet = "Es ist noch nichts festgehalten.",
  agree_how = "wie", agree_why = "warum", agree_dissent = "abweichende Sicht",
  agree_reopened = "{element}: wieder offen (bisher: {before}); die alte Angabe bleibt nachvollziehbar.",
  reopen_nothing = "{element}: Hier ist nichts festgehalten, was sich wieder aufnehmen ließe.",
  reopen_needs_why = "Warum wird es wieder aufgenommen? (--why TEXT)",
  remarks_element = function(args)
    return args.element .. ": festgehalten; " .. (args.value and "es bleibt bei: " .. args.value
      or "ein Wert ist noch nicht vereinbart") .. "."
  end,
  remark_none = "Hier ist nichts, was sich zurücknehmen ließe.",
  remark_which = "„{given}“ ist kein Text, der sich eindeutig zuordnen lässt. Da sind: {known}.",
  present_file = "gespraech.html", why_mark = "WARUM",
  -- agree --present
  present_alone = "--present macht eine Seite; dazu gehören kein Kernelement und kein --file.",
  present_written = "Seite für den Beamer geschrieben: {file}",
  -- form
  form_written = "Bogen geschrieben: {file}",
  form_written_each = function(args)
    return (args.n == 1 and "Ein Bogen" or "{n} Bögen") .. " geschrieben: {folder}"
  end,
  form_one_file = "Eine Mappe mit {n} Blättern: Wer sie öffnet, sieht alle. Eine Datei je Person: -o ORDNER/",
  form_folder_codes = "Eine Datei je Person braucht Kürzel: --codes P01-P12. Ohne Kürzel: -o bogen.xlsx",
  form_same_file = "Die Kürzel „{first}“ und „{second}“ ergäben dieselbe Datei. Bitte eines anders nennen.",
  form_sheet = "--sheet gehört zu --format print.",
  form_ending = "{file}: Mit der Endung {ending} öffnet sich die Datei im falschen Programm. Möglich sind .html, .xlsx "
    .. "und .csv, mit --sheet .html.",
  form_pdf = "PDF macht der Browser: erst -o {file}, dann öffnen und als PDF drucken. Die Größe des Papiers steht "
    .. "in der Seite. Mit WeasyPrint („apt install weasyprint“) geht es ohne Umweg.",
  form_paper = "--paper gehört zu --sheet poster.",
  form_no_time = "Bis wann einzelne Bögen aufbewahrt werden, ist nicht gesetzt; so steht es auf dem Bogen.",
  form_file = "bogen.html", tally_file = "strichliste.html",
  codes_blank = "„{given}“ ist kein Kürzel: Ein Kürzel hat keine Leerzeichen. Mehrere trennt ein Komma, eine Reihe "
    .. "ist etwa P01-P12.",
  codes_range = "„{given}“ ist keine Reihe von Kürzeln, wie P01-P12 eine ist (höchstens {most}).",
  codes_many = "Das sind mehr als {most} Kürzel auf einmal. Bitte in Teilen, jeder mit einem Bogen für sich.",
  -- form, a whole day
  day_written = "Für den Tag geschrieben: {n} Dateien in {folder}",
  report_folder = "Bericht geschrieben: {n} Dateien in {folder}",
  report_folder_report = "der Bericht als {format}", report_folder_minutes = "das Protokoll zum Verschicken",
  report_folder_table = "eine Tabelle, für Excel",
  day_file = "Datei", day_what = "wofür",
  day_no_codes = "Ohne Kürzel gibt es weder Zettel noch eine Mappe je Person: --codes P01-P12",
  day_start = "--start: „{given}“ ist keine Uhrzeit, wie 9:30 eine ist.",
  day_alone = "--names und --start gehören zu einem ganzen Tag: -o ORDNER/ ohne --format und --sheet; --start auch zu "
    .. "--sheet letter und --sheet agenda.",
  sheets_poster = "Das Plakat hat {n} Blätter mit Schrift von {pt} Punkt: "
    .. "Auf einem wäre sie zu klein, um sie aus 1,5 m zu lesen. Auf A1 passt mehr: --paper a1",
  sheets_a1 = "Das Plakat hat {n} Blätter A1 mit Schrift von {pt} Punkt: "
    .. "Auf einem wäre sie zu klein, um sie aus 1,5 m zu lesen.",
  sheets_working = "Das Arbeitsblatt hat {n} Blätter A3 mit Schrift von {pt} Punkt: "
    .. "Auf einem wäre sie kleiner als 10 Punkt.",
  day_gaps = "In {file} noch einzutragen: {list}",
  day_names = "{file} nennt {n} Namen, es gibt aber nur {codes} Kürzel. Bitte mehr ausgeben: --codes P01-P{n}",
  -- plan
  text_mark = "TEXT", what_mark = "WAS", title_mark = "TITEL",
  field_none = "Es gibt noch kein Handlungsfeld.",
  package_gone_none = "Kein Arbeitspaket ist zurückgenommen.",
  package_gone_which = "„{given}“ ist kein zurückgenommenes Arbeitspaket, das sich eindeutig zuordnen lässt: {known}.",
  field_which = "„{given}“ ist kein Handlungsfeld, das sich eindeutig zuordnen lässt: {known}.",
  field_added = "Handlungsfeld {n}: {title}",
  field_open = "Noch offen: {list}",
  field_changed = "Geändert: {title}",
  field_withdrawn = "Zurückgenommen: {title}",
  field_dots = "wichtig: {important} Punkte, machbar: {feasible} Punkte",
  dots_how = "Je Feld zwei Zahlen: Punkte für „wichtig“, dann für „machbar“, etwa 9 6. Leer lässt, was dasteht; < geht zurück.",
  dots_ask = "{i}/{n}  {title} [{words}]:",
  dots_of = "{name}: {n} Punkte", dots_none = "noch keine Punkte",
  dots_pair = "„{given}“ sind keine zwei Zahlen. Gemeint ist etwa 9 6: neun Punkte für „wichtig“, sechs für „machbar“.",
  dots_option = "„{given}“: --dots braucht einen Namen oder eine Nummer und die Punkte ({names}), mit Doppelpunkten getrennt, etwa 1:9:6.",
  dots_twice = "Für „{title}“ stehen zweimal Punkte da; nichts gespeichert.",
  dots_same = "Es hat sich nichts geändert.",
  field_goal = "Ziel: {text}",
  plan_leading = "Leitziel", plan_strategic = "Strategisches Ziel", plan_operative = "Operatives Ziel",
  plan_needs = "Bedarfe", plan_responses = "Antworten der {unit_word}", plan_actors = "Beteiligte",
  plan_resources = "Ressourcen", plan_overlaps = "Doppelstrukturen vermeiden",
  open_question = "noch offen", open_who = "wer: offen", open_resources = "womit: offen",
  open_due = "bis wann: offen",
  package_which = "„{given}“ ist kein Arbeitspaket. Die Nummern zeigt „wegmarke field list“.",
  package_line = "{number}  {what} ({who}; {resources}; {due}; {state})",
  overdue = "überfällig",
  package_none = "Es gibt kein solches Arbeitspaket.",
  package_added = "Arbeitspaket „{what}“ in „{field}“",
  package_changed = "Arbeitspaket „{what}“ geändert",
  package_nobody = "Noch offen: wer verantwortlich ist (--who).",
  package_several = "„{who}“ klingt nach mehreren. Verantwortlich sollte genau eine Stelle sein; wer sonst mitwirkt, "
    .. "gehört zu --resources oder „field change --actors“. Ist es eine Stelle, bleibt es so.",
  package_due_words = "„{given}“ ist kein Tag, Monat oder Jahr: So steht es im Plan, aber „wegmarke due“ nennt das "
    .. "Arbeitspaket nie. Mit einem Tag: --until 31.12.2026",
  plan_went_on = "Am Plan ging es seit dem Abschluss weiter; der Bericht hält fest, was damals galt. Wie er heute steht: "
    .. "{command}",
  take_alone = "--take übernimmt einen Plan und schreibt keine Datei; {option} passt nicht dazu.",
  take_done = function(a)
    return "Übernommen aus " .. a.unit .. ", " .. a.date .. ": "
      .. (a.fields == 1 and "1 Handlungsfeld" or a.fields .. " Handlungsfelder") .. ", "
      .. (a.notes == 1 and "1 Ziel oder Antwort" or a.notes .. " Ziele und Antworten") .. ", "
      .. (a.packages == 1 and "1 Arbeitspaket" or a.packages .. " Arbeitspakete")
  end,
  take_there = function(a)
    return "Schon da: " .. (a.fields == 1 and "1 Handlungsfeld" or a.fields .. " Handlungsfelder") .. ", "
      .. (a.packages == 1 and "1 Arbeitspaket" or a.packages .. " Arbeitspakete")
  end,
  take_left = "Nicht übernommen: {what} ({state})",
  take_withdrawn = "Nicht übernommen: {title} (hier zurückgenommen)",
  -- report --for, release, redact, retention
  not_released = "Für {audience} ist von dieser Einschätzung nichts freigegeben.",
  released = "Freigegeben für {audience}: Vereinbarungen, Ziele, Anmerkungen und Plan.",
  release_empty = "In dieser Einschätzung steht noch nichts, was sich für {audience} freigeben lässt: keine Vereinbarung, kein "
    .. "Ziel, keine Anmerkung, kein Plan. Freigegeben ist nichts.",
  released_before = "Für {audience} war alles schon freigegeben, was hier steht.",
  released_placements = "Freigegeben sind auch die Verteilungen der Einordnungen.",
  release_withdrawn = "Die Freigabe ist zurückgenommen.",
  release_none = "Es war nichts freigegeben.",
  day_names_file = "{file} enthält Namen. Bitte nach dem Drucken löschen.",
  redacted = "Der Text ist entfernt; dass es ihn gab, bleibt bekannt.",
  redacted_elsewhere = function(args)
    return "Derselbe Text stand noch an " .. (args.n == 1 and "einer anderen Stelle" or "{n} anderen Stellen")
      .. " dieser Einschätzung und ist auch dort entfernt."
  end,
  redact_not_found = "„{text}“ steht nirgends in dieser Einschätzung.",
  redacted_before = "Dieser Text war schon entfernt.",
  redact_which = "„{given}“ ist kein Text, der sich eindeutig zuordnen lässt. „wegmarke redact {id} --list“ "
    .. "zeigt alle.",
  redact_nothing_named = "Was soll entfernt werden? TEXT-NUMMER oder --name KÜRZEL; --list zeigt die Texte.",
  name_erased = "Der Name zu „{code}“ ist gelöscht.",
  name_none = "Zu „{code}“ ist kein Name gespeichert.",
  retention_set = "Einzelne Bögen werden bis zum {date} aufbewahrt.",
  retention_due = "{id}  {unit}, {date}: die Frist endete am {until_date}",
  retention_none = "Keine Frist ist abgelaufen.",
  retention_fold_what = "Für „{unit}“, {date}, werden die einzelnen Bögen zu Anzahlen zusammengefasst; Kürzel, Rollen, Begründungen "
    .. "und Namen, auch von Personen in Einträgen zu dieser Einschätzung, sind danach gelöscht. Das lässt sich nicht zurücknehmen.",
  retention_folded = function(args)
    return (args.n == 1 and "Eine Einordnung ist" or "{n} Einordnungen sind")
      .. " zu Anzahlen zusammengefasst; Kürzel, Rollen und Begründungen sind "
      .. "gelöscht."
  end,
  retention_waiting = function(args)
    return (args.n == 1 and "Eine Einordnung war" or "{n} Einordnungen waren")
      .. " noch zu wenige, um gezeigt zu werden, und " .. (args.n == 1 and "ist" or "sind") .. " gelöscht."
  end,
  retention_not_due = "Die Frist ({date}) ist noch nicht abgelaufen. Mit --now wird schon heute "
    .. "zusammengefasst; das lässt sich nicht zurücknehmen.",
  retention_unset = "Für diese Einschätzung ist keine Frist gesetzt (--until). Mit --now wird schon heute "
    .. "zusammengefasst; das lässt sich nicht zurücknehmen.",
  export_nothing = "Von „{unit}“ ist für {audience} nichts freigegeben.",
  export_written = function(args)
    return "Geschrieben: " .. args.file .. " (" .. (args.n == 1 and "eine Einschätzung" or args.n
      .. " Einschätzungen") .. ")"
  end,
  export_left_out = function(args)
    return (args.n == 1 and "Eine Einschätzung ist" or args.n .. " Einschätzungen sind")
      .. " nicht freigegeben und nicht dabei."
  end,
  export_output = "Für eine Nachfolge entsteht eine Datenbank. Bitte mit -o sagen, wie sie heißen soll.",
  export_whole = function(args)
    return "Geschrieben: {file}: {unit} mit " .. (args.n == 1 and "einer Einschätzung" or "{n} Einschätzungen")
      .. ". Darin steht alles, auch was nur für die Gruppe war; die Datei gehört in die Hände derer, die "
      .. "die {unit_word} weiter begleiten. Dort nimmt sie: wegmarke import {file}"
  end,
  export_no_names = "Namen von Teilnehmenden und Personen in Einträgen sind nicht dabei (--names).",
  export_records = function(args)
    return args.n == 1 and "Ein Eintrag ist dabei, mit allem, was dazu gesagt wurde."
      or "{n} Einträge sind dabei, mit allem, was dazu gesagt wurde."
  end,
  export_records_for = function(args)
    return args.n == 1 and "Ein freigegebener Eintrag ist dabei." or "{n} freigegebene Einträge sind dabei."
  end,
  export_names = function(args)
    return args.n == 1 and "Ein Name einer teilnehmenden Person ist dabei."
      or "{n} Namen von Teilnehmenden sind dabei."
  end,
  export_names_successor = "--names gibt es nur mit --for successor: Berichte und Freigegebenes enthalten nie "
    .. "Namen von Teilnehmenden.",
  export_unit_label = "GEBIETSEINHEIT",
  went_export = "Freigegebenes ausgegeben für {audience}",
  went_report = "Bericht geschrieben für {audience}",
  went_evaluate = "Ergebnis gezeigt für {audience}",
  went_records = "Einträge gezeigt für {audience}",
  went_unit = function(args)
    return "alles ausgegeben für eine Nachfolge, " .. (args.n == 0 and "ohne Namen der Teilnehmenden"
      or "mit Namen der Teilnehmenden")
  end,
  went_import = "Datei einer {unit_word} übernommen",
  went_release = function(args)
    return "freigegeben für {audience}: " .. (args.n == 1 and "ein Eintrag" or "{n} Einträge")
  end,
  went_withdraw = function(args)
    return "Freigabe zurückgenommen: " .. (args.n == 1 and "ein Eintrag" or "{n} Einträge")
  end,
  unnamed = "ohne Namen",
  went_nothing = "Bisher ging nichts hinaus.",
  import_done = function(args)
    return ("{unit} übernommen: {rows} %s neu%s."):format(args.rows == 1 and "Zeile" or "Zeilen",
      args.changed > 0 and ", {changed} vorhandene angepasst" or "")
  end,
  import_results = "{path} ist, was für eine Agentur oder die Öffentlichkeit freigegeben war; es wird gelesen, "
    .. "nicht übernommen. Alles zu einer {unit_word} schreibt „wegmarke export EINHEIT --for successor -o DATEI“.",
  import_other = "{path} ist keine Datei einer {unit_word}. Ausgefüllte Bögen nimmt „wegmarke rate import“, ein "
    .. "Verzeichnis von Gebietseinheiten „wegmarke unit import“, einen fortgeschriebenen "
    .. "Plan „wegmarke package import“.",
  import_assessment = function(args) return args.n == 1 and "eine Einschätzung" or "{n} Einschätzungen" end,
  import_batch = function(args) return args.n == 1 and "ein Bogen" or "{n} Bögen und Plakate" end,
  import_agreement = function(args) return args.n == 1 and "eine Vereinbarung" or "{n} Vereinbarungen" end,
  import_target = function(args) return args.n == 1 and "ein Ziel" or "{n} Ziele" end,
  import_field = function(args) return args.n == 1 and "ein Handlungsfeld" or "{n} Handlungsfelder" end,
  import_package = function(args) return args.n == 1 and "ein Arbeitspaket" or "{n} Arbeitspakete" end,
  import_participant_name = function(args) return args.n == 1 and "ein Name" or "{n} Namen" end,
  import_redaction = function(args) return args.n == 1 and "eine Löschung" or "{n} Löschungen" end,
  released_one = "Freigegeben für {audience}: {what}.",
  release_kept = "Bleibt in der {unit_word}, auch bei späteren Freigaben: {what}.",
  release_which = "„{given}“ ist kein Eintrag, der sich eindeutig zuordnen lässt. „wegmarke release {id} --list“ "
    .. "zeigt alle.",
  release_unit = "Mit --for unit bleibt ein einzelner Eintrag in der {unit_word}; bitte seine NUMMER nennen "
    .. "(--list). Eine Freigabe im Ganzen nimmt --withdraw zurück.",
  reaches_group = "Gruppe", reaches_unit = "{unit_word}", reaches_agency = "Agentur",
  reaches_public = "Öffentlichkeit",
  record_assessment = "Titel", record_agreement = "Vereinbarung", record_target = "Ziel",
  record_remark = "Anmerkung", record_group_order = "Reihenfolge der Gruppe", record_field = "Handlungsfeld",
  record_package = "Arbeitspaket", record_plan_note = "Notiz zum Plan", record_batch = "Bogen oder Plakat",
}
