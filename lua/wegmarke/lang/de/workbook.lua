--- What workbooks of models, and taking them in, say in German.

local function near(args)
  return args.nearest and " Meinten Sie „" .. args.nearest .. "“?" or ""
end

local function known(args)
  return args.known and " Möglich: " .. args.known .. "." or ""
end

-- Something of a Lua file, and where it stands.
local function thing(args)
  return args.what .. (args.id ~= "" and " " .. args.id or "")
    .. (args.place ~= "" and " (" .. args.place .. ")" or "")
end

return {
  sheet_guide = "Lesen", sheet_model = "Modell", sheet_types = "Typen", sheet_elements = "Elemente",
  sheet_cells = "Zellen", sheet_criteria = "Kriterien", sheet_questions = "Fragen",
  sheet_weights = "Gewichte", sheet_advice = "Anregungen", sheet_steps = "Schritte",
  sheet_conditions = "Bedingungen", sheet_lists = "Listen", sheet_sources = "Quellen",
  sheet_groups = "Gruppen", sheet_factors = "Gewichte je Art", sheet_results = "Ergebnisse",
  sheet_result_words = "Wörter der Ergebnisse",
  sheet_rules = "Regeln (nur lesen)", sheet_base = "Ausgangsstand",

  column_field = "Angabe", column_value = "Wert", column_words = "Text", column_type = "Typ",
  column_title = "Titel", column_orientation = "Orientierung", column_id = "Kennung",
  column_question = "Leitfrage", column_why = "Begründung", column_group = "Gruppe",
  column_levels = "Mit Stufen", column_element = "Element", column_same_element = "Gleich wie Element",
  column_same_type = "Gleich wie Typ", column_kind = "Art", column_list = "Liste",
  column_weight = "Gewicht", column_from = "Von Typ", column_to = "Nach Typ",
  column_hold = "Zum Halten", column_status = "Stand", column_effort = "Aufwand",
  column_months = "Monate", column_author = "Urheber", column_source = "Quelle",
  column_rule = "Regel in Lua", column_advice = "Anregung", column_kinds = "Nur für diese Arten",
  column_at_least = "Mindestens Typ", column_at_most = "Höchstens Typ",
  column_minor = "unter 18", column_merged = "Aus Elementen", column_applies = "Trifft nicht immer zu",
  column_within = "In Gruppe", column_factor = "Faktor", column_lowest = "Kleinster Wert",
  column_highest = "Größter Wert", column_result = "Ergebnis", column_above = "Ab Wert",
  column_also = "Auch genannt", column_ags = "Stellen des AGS",
  column_perspective = "Sicht", column_note = "Hinweis", column_publisher = "Herausgeber",
  column_licence = "Lizenz", column_year = "Jahr", column_address = "Adresse",
  column_as_of = "Datenstand", column_what = "Was", column_place = "Steht in", column_code = "In Lua",

  field_id = "Kennung", field_extends = "Erweitert", field_version = "Version",
  field_language = "Sprache", field_languages = "Sprachen", field_kinds = "Für Arten", field_title = "Titel",
  field_about = "Beschreibung", field_endorsed_by = "Freigegeben von",
  field_between = "Zwischen zwei Typen", field_weighting = "Gewichtung (nur lesen)",

  weighting_equal = "alle zählen gleich", weighting_fixed = "einzelne Gewichte",
  weighting_budget = "Budget von {of} Punkten", weighting_points = "nach den Punkten der Gruppe, steht in Lua",
  weighting_pairwise = "Paarvergleich, steht in Lua",

  yes = "ja", no = "nein", word_kern = "Kern", word_kann = "Kann", word_depth = "Vertiefung",
  word_questions = "Zum Nachdenken", word_entwurf = "Entwurf", word_roles = "Rollen",
  word_effort = "Aufwand", word_how = "Vorgehen", word_kinds = "Arten", word_inside = "innen",
  word_outside = "außen", ["word_geprüft"] = "geprüft",

  what_weight = "Gewicht", what_hint = "Beobachtung", what_advice = "Anregung",
  what_rollup = "Zusammenfassung", what_report = "Aussehen der Berichte",
  what_document = "Teil des Berichts", what_view = "Liste (view)",
  what_groups = "Gruppen", what_applies = "Trifft zu, wenn", what_translation = "Übersetzung",
  what_type = "Fragen und was aus ihnen einen Typ macht", what_answers = "Antworten",
  by_questions = "(Fragen, siehe letztes Blatt)",
  what_words = "Wörter", what_form = "Bogen", what_figure = "Kennzahl", what_weights = "Gewichte",
  what_facts = "Angaben zum Element", what_case = "Beispielfall",
  has_rule = "mit Regel, siehe „Regeln (nur lesen)“",

  guide_title = "Ein Modell als Arbeitsmappe",
  guide = "Jedes Blatt ist eine Liste. Sie ändern Texte, fügen Zeilen hinzu und löschen Zeilen. Die Köpfe \z
    der Spalten und die Namen der Blätter bleiben, wie sie sind.\n\z
    Kennungen verbinden die Blätter: Eine Zelle gehört zu dem Element, dessen Kennung in ihrer Zeile steht. \z
    Kennungen bestehen aus kleinen Buchstaben, Ziffern und Unterstrichen, ohne Umlaute.\n\z
    Auf dem Blatt „Modell“ steht, wie die Fassung heißt und welches Modell sie erweitert. Was Sie nicht \z
    ändern, bleibt wie dort.\n\z
    Gewichte: Das Blatt zeigt, was gilt. Ein leeres Gewicht heißt: wie im Grundmodell, bei einem neuen \z
    Element 1. Ein Budget muss aufgehen. „Gewichte je Art“ nimmt das Gewicht eines Elements mal den Faktor, wo \z
    die Gebietseinheit von einer dieser Arten ist.\n\z
    Zwei Elemente zusammenfassen: eine neue Zeile auf „Elemente“, in „Aus Elementen“ ihre Kennungen mit Komma. \z
    Ihre Zeilen, und was an ihnen hängt, geht in das neue Element über.\n\z
    Bedingungen: Eine Anregung mit Zeilen auf diesem Blatt erscheint nur, wenn alle ihre Zeilen zutreffen. \z
    Arten werden mit Komma getrennt; eine von ihnen genügt.\n\z
    Typen dürfen auch dazwischen liegen: 2,5 heißt zwischen Typ 2 und 3.\n\z
    Das letzte Blatt zeigt, was nur in Lua gesagt werden kann. Es wird nicht übernommen, ebenso wenig wie \z
    Kommentare und Spalten ohne Kopf.\n\z
    In einem ausgeblendeten Blatt merkt sich die Mappe ihren Ausgangsstand. Bitte nicht löschen.\n\z
    Wenn Sie fertig sind: speichern, schließen, dann wegmarke model import DATEI",

  header = "Diese Datei schreibt wegmarke model import. Wer sie von Hand ändert, bekommt den nächsten\n\z
    Import daneben, als NAME.new.lua.",
  header_variant = "Was die Arbeitsmappe anders sagt als das Modell, das diese Fassung erweitert.\n\z
    Diese Datei schreibt wegmarke model import. Wer sie von Hand ändert, bekommt den nächsten\n\z
    Import daneben, als workbook.new.lua.",

  at = "Blatt „{sheet}“, Zelle {cell}: {problem}",
  at_row = "Blatt „{sheet}“, Zeile {line}: {problem}",
  at_place = "{place}: {problem}",
  place_cell = "Blatt „{sheet}“, Zelle {cell}",
  place_row = "Blatt „{sheet}“, Zeile {line}",
  place_sheet = "Blatt „{sheet}“",
  unknown_column = function(args)
    return "Die Spalte „" .. args.given .. "“ ist hier nicht bekannt." .. near(args)
  end,
  column_twice = "Die Spalte „{given}“ gibt es zweimal.",
  column_missing = "Die Spalte „{column}“ fehlt.",
  cell_missing = "„{column}“ fehlt in dieser Zeile.",
  is_date = "Die Tabellenkalkulation hat daraus ein Datum gemacht ({given}). Bitte die Zelle als Text \z
    formatieren und den Wert neu eingeben.",
  is_error = "Hier steht ein Fehlerwert ({given}). Bitte einen Text oder eine Zahl eingeben.",
  is_formula = "Hier steht eine Formel ohne Ergebnis ({given}). Bitte den Wert eintragen, oder die Mappe in der \z
    Tabellenkalkulation öffnen und speichern.",
  want_id = function(args)
    return "„" .. args.given .. "“ ist keine Kennung. Erlaubt sind kleine Buchstaben a bis z, Ziffern und "
      .. "Unterstriche; am Anfang ein Buchstabe" .. (args.such ~= "" and ", etwa „" .. args.such .. "“." or ".")
  end,
  want_number = "„{given}“ ist keine Zahl. Hier steht nur die Zahl, etwa 2.",
  hold_and_step = "Eine Anregung zum Halten hat weder „Von Typ“ noch „Nach Typ“. Eines von beiden herausnehmen.",
  advice_never = "Von {from} nach {to} passt nie: „Von Typ“ muss kleiner als „Nach Typ“ sein, beide zwischen {first} und {last}.",
  and_more = "Dasselbe noch an {n} weiteren Stellen.",
  want_flag = "Hier wird ja oder nein erwartet, nicht „{given}“.",
  want_one_of = function(args)
    return "„" .. args.given .. "“ ist hier nicht möglich." .. near(args) .. known(args)
  end,
  unknown_field = "Die Angabe „{given}“ ist nicht bekannt.",
  unknown_id = function(args)
    return "Eine Kennung „" .. args.given .. "“ gibt es nicht." .. near(args)
  end,
  unknown_type = "Einen Typ {given} gibt es nicht. Möglich: {known}.",
  id_twice = "Die Kennung „{given}“ steht schon in Zeile {line}. Jede Kennung gibt es einmal.",
  cell_twice = "Zu {element} und Typ {type} gibt es schon eine Zeile.",
  condition_empty = "In dieser Zeile steht keine Bedingung: weder Arten noch ein Element.",
  base_note = "Hier merkt sich die Mappe, womit sie begonnen hat. Bitte nichts ändern und nicht löschen.",
  which_number = "„{given}“ kann zweierlei heißen: mit Nachkommastellen oder Tausend. Bitte ohne Punkt schreiben.",
  field_twice = "Die Angabe „{given}“ steht schon in Zeile {line}.",
  wrong_column = "Zu „{field}“ gehört hier nichts hin; der Wert steht in der Spalte „{column}“.",
  weight_twice = "„{element}“ hat schon in Zeile {line} ein Gewicht ({weight}; hier {other}). Bitte eine Zeile löschen.",
  weight_no_levels = "„{element}“ hat keine Stufen und deshalb kein Gewicht.",
  weights_sum = "{place}: Die Punkte ergeben zusammen {sum}, das Budget hat {of}. Bitte anderswo ausgleichen.",
  weights_points = "{place}: Die Gewichte folgen den Punkten der Gruppe. Sie werden in der Lua-Datei geändert.",
  weights_pairwise = "{place}: Die Gewichte kommen aus einem Paarvergleich. Sie werden in der Lua-Datei geändert.",
  condition_of_what = "Mindestens oder höchstens: von welchem Element? Die Kennung fehlt.",
  condition_how_far = "Zu „{element}“ fehlt, bei welchem Typ es mindestens oder höchstens stehen muss.",
  same_half = "„Gleich wie“ braucht beides: Element und Typ.",
  parent_gone = "Diese Zeile gehört zu „{id}“, das es nicht mehr gibt. Bitte die Zeile löschen oder „{id}“ wieder aufnehmen.",
  language_stays = "{place}: Leer. Eine Fassung kann den Text einer Sprache nicht streichen; es bleibt der des Grundmodells.",
  cell_gone = "{place}: Zu „{element}“ und Typ {type} fehlt die Zeile. Zu jedem Typ gehört eine.",
  id_changed = "Aus der Kennung „{old}“ wurde „{new}“. Kennungen verbinden die Blätter und bleiben, wie sie sind; umbenannt \z
    wird der Titel. Ein neues Element braucht eigene Zellen.",
  weight_stays = "{place}: Leer, also wie im Grundmodell: {weight}.",
  rule_reads = "{place}: Das Kriterium „{criterion}“ von „{element}“ fehlt, aber {rule} ({file}:{line}) liest es. Bitte \z
    die Zeile wieder einfügen, mit dieser Kennung und unter diesem Element, oder die Regel ändern.",
  print_differs = "{file}: Was geschrieben würde, liest sich anders als die Mappe ({at}). Das ist ein Fehler des \z
    Programms.",
  group_circle = "„{id}“ liegt in sich selbst.",
  factor_head = "„{id}“ steht schon in Zeile {line} und sagt dort etwas anderes. Zeilen mit einer Kennung gelten für dieselben \z
    Arten und haben eine Begründung.",
  factor_twice = "„{id}“ sagt schon etwas zu „{element}“.",
  merged_few = "Zu „{id}“ gehören mindestens zwei Elemente.",
  merged_twice = "„{id}“ wird schon in „{other}“ aufgenommen.",
  merged_no_levels = "„{id}“ hat keine Stufen und lässt sich nicht zusammenfassen.",
  merged_fixed = function(args)
    return args.was ~= "" and "„" .. args.id .. "“ ist schon aus " .. args.was .. " zusammengefasst; das bleibt so."
      or "„" .. args.id .. "“ gibt es schon. Zusammengefasst wird in einer neuen Zeile mit neuer Kennung."
  end,
  merged_whole = "Zusammenfassen kann eine Fassung, die ein anderes Modell erweitert. In diesem Modell bitte die Zeilen \z
    selbst ändern, ohne „Aus Elementen“.",
  result_new = "Ein Ergebnis braucht eine Funktion, die es ausrechnet; sie steht in Lua (rollup). Hier lassen sich seine \z
    Texte ändern.",
  result_differs = "Blatt „{sheet}“, {what}: Das Modell würde etwas anderes sagen als die Mappe. Vermutlich sagt eine \z
    andere Datei der Fassung es auch.",

  column_of = "{name} ({language})", label_type = "Typ {type}", quoted = "„{text}“",
  along = "{sheet} ({n})",
  change_changed = function(args)
    return args.place .. " (" .. args.label .. ", " .. args.column .. "): „" .. args.new .. "“ statt „" .. args.old .. "“"
  end,
  change_filled = "{place} ({label}, {column}): „{new}“",
  change_emptied = "{place} ({label}, {column}): leer statt „{old}“",
  change_came = function(args)
    return args.place .. ": " .. args.label .. (args.parts and ", aus " .. args.parts or "")
      .. (args.with ~= "" and ", mit " .. args.with or "")
  end,
  change_gone = function(args)
    return args.place .. ": " .. args.label .. (args.with ~= "" and ", und damit " .. args.with or "")
  end,
  change_order = "{place}: Reihenfolge geändert ({label})",
  change_clash = function(args)
    return args.place .. " (" .. args.label .. (args.column and ", " .. args.column or "") .. "): in der Mappe "
      .. args.mine .. ", inzwischen im Modell " .. args.theirs
  end,
  change_inherited = function(args)
    return "Blatt „" .. args.sheet .. "“ (" .. args.label .. (args.column and ", " .. args.column or "") .. "): "
      .. args.new .. ", beim Export " .. args.old
  end,
  side_value = "„{text}“", side_gone = "nicht vorhanden",
  rule_gone = function(args) return thing(args) .. ": steht nur in Lua und fällt mit dem weg, wovon es spricht" end,
  rule_gone_advice = "Die Bedingung der Anregung {id} ({place}) steht nur in Lua und kommt nicht mit: Die Anregung \z
    erschiene immer",
  rule_base = function(args) return thing(args) .. ": fehlt inzwischen im Grundmodell" end,
  rule_left = function(args) return thing(args) .. ": steht nur in Lua und kommt nicht mit" end,
  hidden_sheet = "Blatt „{sheet}“ ist ausgeblendet und wurde doch gelesen. Soll es nicht gelten, bitte dort leeren.",
  hidden_cells = "Blatt „{sheet}“: ausgeblendet und doch gelesen sind {places}. Soll das nicht gelten, bitte dort löschen.",
  unread = "{place}: {problem}",
  unread_headless = "„{given}“ steht in einer Spalte ohne Kopf.",
  unread_comment = "Kommentar „{given}“",
  unread_shown = "„{given}“ steht, wo nur zu lesen ist.",
  unread_row = "Die Zeile „{given}“ ist nur zu lesen und bleibt.",
  sorted = "Blatt „{sheet}“: Die Zeilen sind sortiert worden; die Reihenfolge im Modell bleibt, wie sie war.",
  other_book = "{path} stammt aus einer anderen Mappe. Was sie sagt, bleibt, wo diese nichts anderes sagt.",
  other_copy = "Die Mappe sagt nichts von dem, was zuletzt aus einer Kopie von ihr übernommen wurde; es bleibt. Soll es wieder weg, \z
    dann die Fassung neu exportieren und es dort ändern.",
  head_changed = "Geändert:", head_came = "Neu:", head_gone = "Entfällt:",
  head_inherited = "Seit dem Export geändert und übernommen:",
  head_clashes = "Hier und inzwischen auch im Modell geändert; es gilt die Mappe:",
  head_unread = "Nicht gelesen:",
  need_base = "Die Mappe kennt ihren Ausgangsstand nicht: Das ausgeblendete Blatt „Ausgangsstand“ fehlt oder ist beschädigt. \z
    Was im Modell seit dem Export dazukam, sieht dann aus wie gestrichen.",
  need_gone = function(args)
    return args.n == 1 and "Etwas entfällt (siehe oben)." or args.n .. " Dinge entfallen (siehe oben)."
  end,
  need_clash = function(args)
    return (args.n == 1 and "An einer Stelle" or "An " .. args.n .. " Stellen")
      .. " würde die Mappe überschreiben, was inzwischen im Modell geändert wurde."
  end,
  older = "Die Mappe ist von einer früheren Version des Programms und kennt ihren Ausgangsstand nicht. Verglichen \z
    wurde mit dem Modell, wie es jetzt ist: Was sich darin seit dem Export geändert hat, steht oben als Änderung der Mappe.",
  broken = "Die Fassung, wie sie jetzt ist, lässt sich nicht laden ({file}:{line}: {finding}). Verglichen wurde mit dem Grundmodell.",
  need_yes = "Es wurde nichts geschrieben. Ist das so gewollt, dann mit --yes wiederholen.",
  file_unmarked = "  {path}: ohne Prüfsumme, vielleicht von Hand geändert, und nicht angetastet; das Neue steht in {beside}",
  sheet_twice = "Die Blätter „{sheet}“ und „{other}“ sind dasselbe. Bitte eines löschen.",
  sheet_unknown = "Das Blatt „{sheet}“ ist nicht bekannt und bleibt unbeachtet.",
  no_sheets = "Darin ist kein Blatt einer Arbeitsmappe von Wegmarke. Eine solche schreibt: wegmarke model export",
  sheet_missing = function(args)
    return "Das Blatt „" .. args.sheet .. "“ fehlt. "
      .. (args.strange == "" and "Ein leeres Blatt nur mit den Köpfen ist erlaubt, kein fehlendes."
        or "Unbekannt ist: „" .. args.strange .. "“. Wurde ein Blatt umbenannt? Es muss wieder heißen wie zuvor.")
  end,
  model_id = "{place}: Die Kennung „{given}“ ist nicht möglich. Erlaubt sind kleine Buchstaben, \z
    Ziffern, Unter- und Bindestriche; am Anfang ein Buchstabe.",
  model_version = "Blatt „Modell“: Die Version fehlt.",
  extends_itself = "{place}: „{given}“ kann sich nicht selbst erweitern.",
  elsewhere = "„{id}“ steht in {file}:{line} und wird dort geändert, nicht in der Arbeitsmappe.",

  exported = "{file}: geschrieben, {elements} Elemente, {advice} Anregungen.",
  exported_rules = function(a)
    return (a.n == 1 and "Eine Regel steht nur in Lua; sie ist" or "{n} Regeln stehen nur in Lua; sie sind")
      .. " auf dem Blatt „Regeln (nur lesen)“ zu sehen."
  end,
  imported = "Modell {id} aus der Arbeitsmappe übernommen.",
  would_import = "Modell {id}: so würde es übernommen (mit --dry-run ist nichts geschrieben).",
  file_new = "  {path}: neu",
  file_same = "  {path}: unverändert",
  file_replace = "  {path}: erneuert",
  file_beside = "  {path}: von Hand geändert und nicht angetastet; das Neue steht in {beside}",
  nothing_taken = "Es wurde nichts geschrieben.",
  no_input = "{path} ist weder eine Arbeitsmappe (.xlsx) noch ein Ordner mit CSV-Dateien.",
  needs_output = "Wohin? Mit -o DATEI.xlsx oder -o ORDNER.",
  as_taken = "Das Modell „{id}“ gibt es schon. Eine neue Fassung braucht eine neue Kennung.",
  as_bad = "„{given}“ ist als Kennung nicht möglich. Erlaubt sind kleine Buchstaben, Ziffern, Unter- und \z
    Bindestriche; am Anfang ein Buchstabe.",

  xlsx_no_zip = "{path}: keine Arbeitsmappe, oder die Datei ist unvollständig.",
  xlsx_ole = "{path}: eine alte .xls-Datei oder mit einem Kennwort geschützt. Bitte als .xlsx ohne Kennwort \z
    speichern.",
  xlsx_other = "{path}: keine Arbeitsmappe im Format .xlsx. Aus LibreOffice bitte als „Excel 2007-365 (.xlsx)“ \z
    speichern.",
  xlsx_entries = "{path}: Die Datei hat mehr als {detail} Teile und wird nicht gelesen.",
  xlsx_too_large = "{path}: Die Datei ist ausgepackt größer als {detail} Bytes und wird nicht gelesen.",
  xlsx_too_many_cells = "{path}: Ein Blatt hat mehr als {detail} gefüllte Zellen und wird nicht gelesen.",
  xlsx_ratio = "{path}: Die Datei ist auffällig stark gepackt ({detail}) und wird nicht gelesen.",
  xlsx_entry = "{path}: Ein Teil der Datei fehlt oder ist beschädigt: {detail}",
  xlsx_xml = "{path}: Die Datei ist beschädigt: {detail}",
  xlsx_dtd = "{path}: Die Datei enthält eine DTD; so etwas schreibt keine Tabellenkalkulation.",
  xlsx_depth = "{path}: Die Datei ist zu tief verschachtelt.",
  xlsx_cell = "{path}: Blatt „{sheet}“, Zelle {cell} ist beschädigt ({detail}).",
  xlsx_memory = "Der Speicher reicht für {path} nicht aus.",
}
