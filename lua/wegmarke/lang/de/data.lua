--- German texts of the area "data": what can go wrong with files, units, assessments and judgements,
--- and what reading a file showed.

local function place(args)
  if args.column and args.title and args.title ~= "" then
    return "{file}, Zeile {line}, Spalte {column} („{title}“): {problem}"
  elseif args.column then
    return "{file}, Zeile {line}, Spalte {column}: {problem}"
  end
  if not args.line then return "{file}: {problem}" end
  return "{file}, Zeile {line}: {problem}"
end

--- Candidates for what could be meant, and how many more there are.
local function several(args)
  local more = (args.more or 0) > 0 and " und {more} weitere" or ""
  return "„{given}“ ist nicht eindeutig. In Frage kommen: {candidates}" .. more .. "."
end

local function count(n, one, many)
  return n == 1 and one or (tostring(n) .. " " .. many)
end

return {
  -- Places in a file
  at = place,
  row_refused = "Das lässt sich nicht speichern ({table}, {column}): {problem}.",
  more_problems = function(args)
    return "{file}: " .. count(args.count, "eine weitere Stelle", "weitere Stellen")
      .. " mit Rückfragen; hier stehen die ersten."
  end,

  -- Files as such
  file_empty = "Die Datei enthält keine Tabelle.",
  no_rows = "Unter der Kopfzeile steht nichts.",
  csv_utf16 = "Die Datei ist in UTF-16 gespeichert. Bitte als „CSV UTF-8“ speichern.",
  csv_spreadsheet = "Das ist eine Arbeitsmappe ({detail}), keine CSV-Datei. Bitte in der "
    .. "Tabellenkalkulation als „CSV UTF-8“ speichern.",
  csv_encoding = "Das Zeichen mit dem Byte {detail} passt weder zu UTF-8 noch zu Windows-1252. "
    .. "Bitte als „CSV UTF-8“ speichern.",
  csv_nul = "Hier steht ein Nullzeichen. Das ist keine Textdatei.",
  csv_quote_open = "Das Anführungszeichen, das hier beginnt, wird nirgends geschlossen.",
  csv_quote_after = "Nach einem schließenden Anführungszeichen steht „{detail}“; erwartet wird das "
    .. "Trennzeichen. Anführungszeichen innerhalb eines Feldes werden verdoppelt.",
  csv_too_large = "Die Datei ist größer als {detail} Bytes.",
  csv_field_too_long = "Ein Feld ist länger als {detail} Zeichen. Fehlt ein Anführungszeichen?",
  csv_too_many_columns = "Die Zeile hat mehr als {detail} Spalten.",
  csv_too_many_rows = "Die Datei hat mehr als {detail} Zeilen.",
  csv_memory = "Der Speicher reicht für diese Datei nicht aus.",
  csv_other = "Die Datei ist nicht lesbar: {detail}",

  -- Header
  header_long = "Teilnehmer;Rolle;Element;Wert",
  header_wide = "Teilnehmer;Rolle;<Element>;<Element>;...",
  header_tally = "Element;Typ;Anzahl",
  header_group = "Element;Wert;Begründung",
  header_unclear = "Die Kopfzeile passt zu keiner der vier Formen. Erwartet wird eine davon: "
    .. "{long} (eine Zeile je Einordnung) | {wide} (eine Zeile je Person) | {tally} (Punkte am "
    .. "Plakat) | {group} (gemeinsame Werte einer Gruppe). Heißen die Spalten anders, sagt --map, was welche ist, "
    .. "etwa --map \"{head}=element:KENNUNG\"",
  column_participant = "Teilnehmer",
  column_element = "Element", column_role = "Rolle",
  column_value = "Wert",
  column_count = "Anzahl",
  column_missing = "Die Spalte „{column}“ fehlt. Die Kopfzeile sollte so aussehen: {form}",
  column_not_here = "Diese Spalte gehört nicht in eine Datei der Form {form}.",
  column_twice = "Diese Spalte gibt es schon als Spalte {first}.",
  column_unknown = "Diese Spalte ist unbekannt. Die Form ist: {form}",
  column_unknown_near = "Diese Spalte ist unbekannt. Gemeint ist vielleicht „{nearest}“. "
    .. "Die Form ist: {form}",
  cell_without_header = "Über dieser Zelle steht keine Überschrift.",

  -- Rows
  participant_blank = "Hier fehlt das Kürzel der teilnehmenden Person.",
  participant_twice = "„{participant}“ steht schon in Zeile {line}. Jede Person hat eine Zeile.",
  participant_twice_given = "„{participant}“ ist zweimal angegeben.",
  participant_unknown = "Das Kürzel „{participant}“ gibt es in dieser Einschätzung nicht.",
  placement_of_nobody = "Eine Einordnung gehört zu „{participant}“; diese Person ist nicht "
    .. "angegeben.",
  placement_twice = "„{participant}“ hat „{element}“ schon in Zeile {line} eingeordnet.",
  tally_twice = "Die Punkte für „{element}“ bei diesem Typ stehen schon in Zeile {line}.",
  group_twice = "Für „{element}“ steht schon in Zeile {line} ein Wert.",
  role_differs = "Für „{participant}“ steht in Zeile {line} eine andere Rolle.",
  role_stored_differs = "Für „{participant}“ ist die Rolle „{stored}“ gespeichert, hier steht "
    .. "„{given}“. Ist es eine andere Person, braucht sie ein anderes Kürzel.",
  minors_single = "In der Runde {id} ({unit}, {held_on}) ordnen Menschen unter 18 ein: Einzelne Bögen und Kürzel werden nicht "
    .. "angenommen. Möglich sind Punkte (Plakat, „rate tally“) und gemeinsame Werte einer Gruppe („rate add --group“).",
  minors_form = "In dieser Runde ordnen Menschen unter 18 ein: Einzelne Bögen gibt es für sie nicht, nur Plakat, Strichliste "
    .. "und Arbeitsblatt (--sheet poster, tally, working).",
  minors_there = "Zur Einschätzung {id} ({unit}, {held_on}) liegen schon einzelne Bögen vor. Eine Runde von Menschen unter 18 "
    .. "wird sie erst, wenn alle zurückgenommen sind: „wegmarke rate list {id}“, „wegmarke rate remove {id}“.",
  minors_codes = "Zur Einschätzung {id} ({unit}, {held_on}) sind Kürzel ausgegeben. Eine Runde von Menschen unter 18 wird sie "
    .. "erst, wenn sie zurückgenommen sind: „wegmarke rate uninvite {id}“.",
  join_minors = "Nur eine der beiden Einschätzungen {id} und {other} ist eine Runde von Menschen unter 18; sie bleiben "
    .. "getrennt.",
  role_minor = "Rolle „{given}“: Wer unter 18 ist, ordnet nicht einzeln ein. Nehmen Sie diese "
    .. "Einordnungen als Punkte "
    .. "auf einem Plakat („rate tally“) oder als gemeinsamen Wert einer Gruppe auf.",
  role_unknown = "Die Rolle „{given}“ ist unbekannt. Möglich sind: {roles}.",
  role_unknown_near = "Die Rolle „{given}“ ist unbekannt. Gemeint ist vielleicht „{nearest}“. "
    .. "Möglich sind: {roles}.",
  perspective_unknown = "„{given}“ ist keine Sicht. Möglich sind: innen, außen.",
  element_blank = "Hier fehlt das Kernelement.",
  element_unknown = "Das Kernelement „{given}“ gibt es in diesem Modell nicht. Alle zeigt "
    .. "„wegmarke model show {model}“.",
  element_unknown_near = "Das Kernelement „{given}“ gibt es in diesem Modell nicht. Gemeint ist "
    .. "vielleicht „{nearest}“.",

  -- Values
  allowed_types = "{values}",
  allowed_between = "{values} oder dazwischen (z. B. „zwischen {low} und {high}“)",
  value_unknown = "„{given}“ ist keine Einordnung. Möglich sind: {allowed}; außerdem „weiß "
    .. "nicht“, "
    .. "„trifft nicht zu: Grund“, „übersprungen“ oder leer.",
  value_off_scale = "{given} steht nicht auf der Skala des Modells. Möglich sind: {allowed}.",
  value_between = "{given} liegt zwischen zwei Typen; das sieht dieses Modell nicht vor. Möglich "
    .. "sind: {allowed}.",
  value_not_neighbours = "„{given}“ reicht über mehr als zwei benachbarte Typen. Möglich sind: "
    .. "{allowed}.",
  value_missing = "Hier fehlt ein Wert. Möglich sind: {allowed}.",
  value_date = function(args)
    local meant = args.low and " Gemeint war vielleicht „zwischen {low} und {high}“." or ""
    return "„{given}“ ist ein Datum: Die Tabellenkalkulation hat die Eingabe umgewandelt." .. meant
      .. " Bitte den Wert in Worten schreiben oder die Spalte vor der Eingabe als Text formatieren."
  end,
  state_unknown = "„{given}“ ist kein Zustand. Möglich sind: eingeordnet, weiß nicht, trifft nicht "
    .. "zu, übersprungen.",
  state_against_value = "Zustand „{given}“ und Wert „{value}“ widersprechen sich.",
  reason_needed = "„Trifft nicht zu“ braucht einen Grund: „trifft nicht zu: Grund“ oder die Spalte "
    .. "„Begründung“.",
  count_bad = "„{given}“ ist keine Anzahl. Erwartet wird eine ganze Zahl ab 0.",
  number_bad = "„{given}“ ist keine Zahl, wie sie hier erwartet wird (ohne Tausenderpunkte, nicht "
    .. "negativ).",
  date_bad = "„{given}“ ist kein Datum. Erwartet wird JJJJ-MM-TT, zum Beispiel 2026-05-01.",
  year_bad = "„{given}“ ist kein Zieljahr zwischen 1990 und 2200.",

  -- Notes on a file that was read
  note_form_long = function(args)
    return count(args.placements, "Eine Einordnung", "Einordnungen") .. " von "
      .. count(args.participants, "einer Person", "Personen") .. " (eine Zeile je Einordnung)."
  end,
  note_form_wide = function(args)
    return count(args.placements, "Eine Einordnung", "Einordnungen") .. " von "
      .. count(args.participants, "einer Person", "Personen") .. " (eine Zeile je Person)."
  end,
  note_form_tally = function(args)
    return count(args.dots, "Ein Punkt", "Punkte") .. " von einem Plakat."
  end,
  note_form_group = function(args)
    return count(args.placements, "Ein gemeinsamer Wert", "gemeinsame Werte") .. " einer Gruppe."
  end,
  note_windows_1252 = "Die Datei ist in Windows-1252 gespeichert und wurde so gelesen.",
  single_people = "Das ist eine Tabelle einzelner Menschen ({heads}). Sie wird nicht gelesen, und nichts davon gespeichert. "
    .. "Einzeldaten gehören in die abgeschottete Statistikstelle; für Sozialdaten gilt das ebenso. Hierher gehören nur "
    .. "Zahlen, die dort zusammengefasst sind.",
  container_document = "Das ist ein Textdokument oder eine Präsentation, keine Tabelle. Bitte die Tabelle darin in eine Tabellenkalkulation "
    .. "kopieren und als .xlsx speichern.",
  container_locked = "Das legt eine Tabellenkalkulation neben eine Datei, die offen ist; Angaben stehen nicht darin. Gemeint ist "
    .. "wohl die Datei ohne „{begins}“ davor.",
  container_numbers = "Das ist eine Datei von Numbers oder eine binäre Arbeitsmappe (.xlsb). Bitte dort als .xlsx ausgeben.",
  container_json = "Das ist eine JSON-Datei, aber keine Antwortdatei eines Bogens. Bitte als .csv oder .xlsx ausgeben.",
  container_zeros = "Die Datei besteht nur aus Nullen; ihr Inhalt ist verloren oder noch nicht heruntergeladen. Bitte noch einmal holen.",
  transposed = "Die Elemente stehen untereinander und die Personen nebeneinander. Bitte Zeilen und Spalten vertauschen "
    .. "(kopieren, Inhalte einfügen, „Transponieren“).",
  container_pdf = "Das ist eine PDF-Datei, keine Tabelle. Aus dem Programm, das sie gemacht hat, bitte eine Tabelle (.xlsx oder .csv) ausgeben.",
  container_picture = "Das ist ein Bild, keine Tabelle.",
  container_text = "Das ist ein Textdokument (RTF), keine Tabelle. Bitte als .csv oder .xlsx speichern.",
  container_packed = "Das ist ein gepackter Ordner. Bitte zuerst entpacken und die Dateien darin angeben.",
  container_database = "Das ist eine Datenbank. Eine Datei von Wegmarke wird mit „wegmarke db merge“ übernommen.",
  container_page = "Das ist eine Internetseite oder XML, keine Tabelle. Bitte in der Tabellenkalkulation öffnen und als .xlsx speichern.",
  container_xml = "Das ist eine XML-Datei, keine Tabelle. Bitte in der Tabellenkalkulation öffnen und als .xlsx speichern.",
  code_error = "„{given}“ ist ein Fehlerwert der Tabellenkalkulation, kein Kürzel. Bitte das Kürzel eintragen.",
  code_formula = "„{given}“ ist eine Formel ohne Ergebnis, kein Kürzel. Bitte die Datei in der Tabellenkalkulation öffnen, neu speichern und noch einmal angeben.",
  code_number = "„{given}“ ist eine Zahl, wie sie eine Tabellenkalkulation aus einem Kürzel macht. Bitte das Kürzel eintragen und die Spalte vorher als Text formatieren.",
  code_flag = "„{given}“ ist ein Wahrheitswert der Tabellenkalkulation, kein Kürzel. Bitte das Kürzel eintragen.",
  code_cut = "„{given}“ ist eine Zelle, die für ihre Zahl zu schmal war, kein Kürzel. Bitte das Kürzel eintragen.",
  code_none = "„{given}“ ist kein Kürzel. Bitte eines eintragen, auch wenn niemand weiß, wer es war: etwa „X1“.",
  code_date = "„{given}“ ist ein Datum, wie es eine Tabellenkalkulation aus einem Kürzel macht. Bitte das Kürzel eintragen und die Spalte vorher als Text formatieren.",
  value_formula = "Hier steht eine Formel ohne Ergebnis („{given}“); das ist nicht dasselbe wie leer. Bitte die Datei in der Tabellenkalkulation öffnen, neu speichern und noch einmal angeben.",
  value_error = "Hier steht ein Fehlerwert der Tabellenkalkulation („{given}“). Bitte den Wert eintragen oder die Zelle leeren.",
  reason_alone = "Daneben steht eine Begründung, aber hier kein Wert. Bitte eintragen, was begründet wird, etwa „weiß nicht“.",
  note_utf_16 = "Die Datei ist in UTF-16 gespeichert („Unicode-Text“) und wurde so gelesen.",
  note_iso_8859_15 = "Die Datei ist in ISO 8859-15 gespeichert und wurde so gelesen.",
  note_cp850 = "Die Datei ist in der Codepage 850 (DOS) gespeichert und wurde so gelesen.",
  note_macintosh = "Die Datei ist in der Codepage des Macintosh gespeichert und wurde so gelesen.",
  note_mixed = "Ein Teil der Zeilen ist UTF-8, ein anderer nicht; jede wurde gelesen, wie sie gespeichert ist.",
  note_doubled = "Zeile {line}: „{given}“ war doppelt umgewandelt und wurde als „{meant}“ gelesen, alle solchen Texte ebenso.",
  note_lost = "Zeile {line}: In „{given}“ sind Zeichen verloren gegangen, bevor die Datei hierher kam. Bitte nachsehen.",
  note_quoted = "„{given}“",
  note_above = function(args)
    return (args.n == 1 and "Eine Zeile über der Tabelle wurde" or args.n .. " Zeilen über der Tabelle wurden")
      .. " nicht gelesen: " .. args.lines .. "."
  end,
  note_by = "Ein Kürzel ist nicht dabei; als Kürzel dient die Spalte „{given}“.",
  note_loose = "Am Wortlaut erkannt: {columns}. Ist das falsch, sagt --map, was die Spalte ist (- für nicht lesen).",
  note_loose_one = "„{given}“ als {meant}",
  note_unread = "Nicht gelesen: {columns}.",
  note_mapped = "Spalten wie am {at} zugeordnet (map list, Nr. {n}).",
  note_row = "{line} („{said}“)",
  note_skipped_head = "Als weitere Kopfzeile nicht gelesen: {rows}.",
  note_skipped_sum = "Als Summe oder Mittelwert nicht gelesen, Zeile {rows}. Ist das eine Person, braucht sie ein anderes Kürzel.",
  note_skipped_foot = "Als Fußzeile nicht gelesen, Zeile {rows}.",
  note_skipped_trial = "Als Probelauf der Umfrage nicht gelesen, Zeile {rows}.",
  note_skipped_unanswered = "Ohne jede Antwort und darum nicht gelesen, Zeile {rows}.",
  note_hidden = "Ausgeblendet und doch gelesen: {places}. Soll das nicht gelten, bitte dort löschen.",
  note_hidden_row = "Zeile {line}",
  note_hidden_column = "Spalte {column}",
  note_merged = "Verbundene Zellen: {places}. Der Wert gilt nur für die erste Zelle; für jede andere fehlt er.",
  note_answer_codes = function(args)
    return count(args.n, "Ein Antwortcode", "Antwortcodes") .. " wie „A2“ als Typ gelesen."
  end,
  note_unanswered = function(args)
    return count(args.n, "Eine Zelle sagt", "Zellen sagen") .. " wie „N/A“ oder „-99“, dass nicht geantwortet wurde."
  end,
  note_pair = "{one} und {other}",
  note_twins = "Nur in der Schreibweise verschieden, und doch zwei Personen: {codes}. Ist es dieselbe, bitte das Kürzel "
    .. "berichtigen; „wegmarke rate list“ zeigt, wie das andere wegkommt.",
  note_separator = "Als Trennzeichen wurde „{separator}“ erkannt.",
  note_separator_tab = "Als Trennzeichen wurde der Tabulator erkannt.",
  note_empty = function(args)
    return count(args.empty, "Eine Zelle ist leer", "Zellen sind leer")
      .. ": dort liegt noch keine Antwort vor."
  end,
  note_replaced = function(args)
    return count(args.replaced, "Ein älterer Eintrag wird", "ältere Einträge werden")
      .. " durch diese Datei ersetzt. Der frühere Stand bleibt nachvollziehbar."
  end,
  note_same_tally = "Genau diese Punkte stehen schon in „{other}“ und zählen nun zweimal. Ist es dasselbe Plakat, "
    .. "bitte eines zurücknehmen.",
  note_same_group = "Genau diese Werte stehen schon in „{other}“ und zählen nun als zwei Gruppen. Ist es dieselbe "
    .. "Gruppe, bitte eine zurücknehmen.",
  note_unchanged = function(args)
    return count(args.unchanged, "Ein Eintrag war", "Einträge waren") .. " schon so gespeichert."
  end,

  -- Units
  ags_digits = "Der Schlüssel „{given}“ muss aus Ziffern bestehen und als Text angegeben sein.",
  ags_leading_zero = "Der Schlüssel „{given}“ ist zu kurz, erwartet werden {digits} Ziffern. "
    .. "Wahrscheinlich hat eine Tabellenkalkulation die führende Null entfernt: „{suggestion}“. "
    .. "Bitte die Spalte als Text formatieren.",
  ags_length = "Der Schlüssel „{given}“ passt nicht: Für die Art „{kind}“ hat er {digits} Ziffern.",
  ags_city_state = "„{given}“ bezeichnet das Land. Der Schlüssel der Stadt ist „{suggestion}“.",
  ags_land = "Der Schlüssel „{given}“ beginnt mit keinem Land (01 bis 16).",
  ags_not_for_kind = "Für die Art „{kind}“ gibt es keinen AGS („{given}“). Ein ARS ist möglich.",
  ags_twice = "Der Schlüssel {ags} steht schon in Zeile {line}.",
  ars_length = "Der Regionalschlüssel „{given}“ passt nicht: Er hat 5, 9 oder 12 Ziffern.",
  nuts_bad = "„{given}“ ist kein NUTS-3-Schlüssel (DE und drei Zeichen, zum Beispiel DE212).",
  key_scheme = "Die Schlüsselart „{given}“ ist unbekannt. Möglich sind: {known}.",
  kind_unknown = "Die Art „{given}“ ist unbekannt. Möglich sind: {kinds}.",
  kind_unknown_near = "Die Art „{given}“ ist unbekannt. Gemeint ist vielleicht „{nearest}“. Möglich "
    .. "sind: {kinds}.",
  land_unknown = "Das Land „{given}“ ist unbekannt. Gemeint ist vielleicht „{nearest}“. Möglich "
    .. "sind "
    .. "auch Kürzel und Ziffern, etwa RP oder 07.",
  unit_name_missing = "Hier fehlt der Name der Gebietseinheit.",
  unit_exists = "Die Gebietseinheit mit dem Schlüssel {ags} gibt es schon: {unit}.",
  unit_blank = "Es ist keine Gebietseinheit angegeben.",
  unit_unknown = "Eine Gebietseinheit „{given}“ ist nicht bekannt. Alle zeigt „wegmarke unit list“.",
  unit_unknown_near = "Eine Gebietseinheit „{given}“ ist nicht bekannt. Gemeint ist vielleicht "
    .. "„{nearest}“. Alle zeigt „wegmarke unit list“.",
  unit_leading_zero = "Den Schlüssel „{given}“ gibt es nicht; mit führender Null "
    .. "„{suggestion}“ ist "
    .. "es {unit}.",
  unit_ambiguous = several,
  units_none = "Eine Gebietseinheit „{given}“ ist nicht bekannt; es ist noch keine gespeichert. "
    .. "„wegmarke unit import“ liest das Verzeichnis der Kreise ein, „wegmarke unit add“ legt eine "
    .. "einzelne an.",
  parent_itself = "{unit} kann nicht Teil von sich selbst sein.",
  register_column = "Diese Spalte ist unbekannt. Bekannt sind: ags, name, kind, nuts3, ars, key, area_km2, "
    .. "population, population_date, parent.",
  register_missing = "Die Spalte „{column}“ fehlt. Die Kopfzeile sollte so aussehen: "
    .. "ags;name;kind;nuts3;area_km2;population;population_date",
  register_name_several = "„{name}“ gibt es schon {n}-mal. Eine Spalte „key“ mit einer Nummer sagt, welche Einheit "
    .. "gemeint ist.",
  register_name_twice = "„{ags}“ steht schon in Zeile {line}. Sind es zwei, unterscheidet sie eine Spalte „key“.",

  -- Models
  model_kind = function(args)
    return "Das Modell „{model}“ ist gedacht für: {kinds}. {unit} ist etwas anderes: {kind}. "
      .. (args.fitting and "Es passen: {fitting}. " or "")
      .. "Soll es trotzdem dieses sein, sagt es --other-kind."
  end,
  model_gone = "Das Modell {given} liegt nicht in dieser Datenbank.",

  -- Assessments
  mode_unknown = "Den Modus „{given}“ gibt es nicht. Möglich sind: open (offen), by_perspective "
    .. "(nach Sichten), anonymous (anonym).",
  language_unknown = "Die Sprache „{given}“ bietet das Modell nicht. Möglich sind: {languages}.",
  threshold_low = "Die Schwelle „{given}“ ist zu niedrig. Erwartet wird eine ganze Zahl ab 3, damit "
    .. "niemand erkennbar wird.",
  assessment_blank = "Es ist keine Einschätzung angegeben.",
  assessment_withdrawn = "Die Einschätzung {id} ({unit}, {held_on}) ist zurückgenommen. Sie gilt wieder mit "
    .. "„wegmarke assess withdraw {id} --undo“.",
  assessment_joined = "Die Einschätzung {id} ({unit}, {held_on}) ist mit {other} zusammengelegt; was zu tun ist, "
    .. "gehört dorthin. Getrennt werden beide mit „wegmarke assess join {other} {id} --undo“.",
  unit_withdrawn = "Die Gebietseinheit „{unit}“ ({id}) ist zurückgenommen. Sie gilt wieder mit "
    .. "„wegmarke unit withdraw {id} --undo“.",
  unit_joined = "Die Gebietseinheit „{unit}“ ({id}) ist mit {other} zusammengelegt. Getrennt werden beide mit "
    .. "„wegmarke unit join {other} {id} --undo“.",
  unit_twice = "Eine Gebietseinheit dieser Art mit dem Namen „{unit}“ gibt es schon ({id}). Ist es dieselbe, ist "
    .. "nichts zu tun. Soll es eine zweite geben, bitte --again angeben.",
  change_final = function(args)
    local what = args.field == "mode" and "Wie sie geführt wird" or "Ihr Tag"
    return "Die Einschätzung {id} ({unit}, {held_on}) ist abgeschlossen. " .. what
      .. " bleibt; ändern lassen sich Titel und Stelle."
  end,
  change_mode_shown = "Von der Einschätzung {id} ({unit}, {held_on}) wurde schon etwas gezeigt. Wie sie geführt "
    .. "wird, ändert sich deshalb nicht mehr.",
  join_itself = "Das ist zweimal dasselbe.",
  join_other_unit = "Die beiden Einschätzungen gehören zu zwei Gebietseinheiten: {unit} und {other_unit}. Sind diese "
    .. "eine, bitte zuerst „wegmarke unit join {unit_id} {other_unit_id}“.",
  join_other_model = "Die beiden Einschätzungen halten nicht dieselbe Fassung eines Modells fest ({model}, "
    .. "{other_model}); Werte des einen haben im anderen vielleicht keinen Platz.",
  join_guarded = "Den Teilnehmenden von {other} wurde mehr Zurückhaltung zugesagt als denen von {id} (Art der "
    .. "Führung oder kleinste Gruppe). Bitte umgekehrt: „wegmarke assess join {other} {id}“.",
  join_none = "Die Einschätzung {id} ({unit}, {held_on}) ist mit keiner zusammengelegt.",
  join_none_unit = "Die Gebietseinheit „{unit}“ ({id}) ist mit keiner zusammengelegt.",
  join_keys = "Die beiden haben verschiedene Schlüssel: {unit} {key}, {other_unit} {other_key}. Es sind zwei "
    .. "Gebietseinheiten.",
  redact_places = "„{given}“ nennt keine einzelne Stelle. Möglich ist: {places}.",
  redact_no_place = "„{given}“ ist keine Stelle mit einem Text.",
  batch_none = "Zu dieser Einschätzung ist noch nichts eingegangen.",
  batch_unknown = "„{given}“ ist keiner der Eingänge. Es gibt: {batches}. Alle zeigt „wegmarke rate list“.",
  batch_several = "„{given}“ passt auf mehrere Eingänge: {batches}. Bitte die Nummer angeben.",
  batch_folded = "Das sind Summen aus einzelnen Bögen, deren Frist vorbei ist. Sie lassen sich nicht zurücknehmen.",
  file_other_time = "{file}: Diese Antworten sind schon übernommen ({known}), für eine andere Zeit (heute oder "
    .. "rückblickend). Waren sie dort falsch, bitte zuerst „wegmarke rate remove“.",
  assessment_gone = "Die Einschätzung {given} gibt es nicht.",
  went_out_meanwhile = "Ein anderes Programm hat inzwischen etwas aus dieser Einschätzung ausgegeben. Bitte den "
    .. "Befehl noch einmal geben.",
  assessment_closed = "Die Einschätzung {id} ({unit}, {held_on}) ist geschlossen: Antworten kommen nicht mehr hinzu. „wegmarke "
    .. "assess reopen {id}“ öffnet sie wieder.",
  assessment_closed_already = "Die Einschätzung {id} ist schon geschlossen.",
  assessment_not_closed = "Die Einschätzung {id} ist nicht geschlossen.",
  assessment_final = "Die Einschätzung {id} ({unit}, {held_on}) ist abgeschlossen und wird nicht mehr "
    .. "verändert. Für eine neue Runde: „wegmarke assess new“.",
  assessment_unknown = "Eine Einschätzung „{given}“ ist nicht bekannt. {why} Alle Einschätzungen zeigt "
    .. "„wegmarke assess list“.",
  assessment_ambiguous = several,
  assessment_none_of = "Für „{unit}“ gibt es noch keine Einschätzung. „wegmarke assess new“ legt "
    .. "eine an.",
  assessment_none_in = "Für „{unit}“ gibt es keine Einschätzung aus {date}. „wegmarke assess list“ zeigt "
    .. "alle.",
  repin_lost = "Das Modell {model} in dieser Fassung kann nicht alles aufnehmen, was schon gespeichert "
    .. "ist: {lost}. Dafür braucht es eine neue Einschätzung.",
  pin_clash = "Die Einschätzung wurde an zwei Stellen verschiedenen Fassungen des Modells zugeordnet. "
    .. "Bitte zuerst eine davon wählen.",

  -- Batches
  file_folded = "{file} ist schon einmal übernommen und nach Ablauf der Frist zu Zahlen zusammengefasst "
    .. "worden; "
    .. "die einzelnen Einordnungen kommen nicht wieder hinein.",
  batch_kind_unknown = "Die Art „{given}“ ist unbekannt. Möglich sind: {known}.",

  -- Judgements
  agreement_state_unknown = "„{given}“ ist kein Stand einer Vereinbarung. Möglich sind: {known}.",
  agreed_needs_value = "Eine Vereinbarung braucht einen Wert.",
  value_only_agreed = "Einen Wert hat nur, was vereinbart ist. Ohne Vereinbarung gibt es einen Bereich "
    .. "(von, bis).",
  range_only_without = "Ein Bereich gehört nur zu „keine Vereinbarung“.",
  range_bad = "Ein Bereich braucht zwei Werte, den kleineren zuerst.",
  mark_unknown = "„{given}“ ist keine Antwort auf ein Kriterium. Möglich sind: {known}.",
  criterion_unknown = "Das Kriterium „{given}“ gibt es bei „{element}“ nicht.",
  remark_kind_unknown = "Die Art „{given}“ ist unbekannt. Möglich sind: strength, obstacle, question, "
    .. "support.",
  target_state_unknown = "„{given}“ ist kein Stand eines Ziels. Möglich sind: {known}.",
  target_needs_value = "Ein Ziel braucht einen Wert.",
  target_value_only = "Einen Wert hat nur ein Ziel, das einen Typ nennt.",
  target_below = "Das Ziel liegt unter dem vereinbarten Stand ({ist}). Ist das so gemeint, bitte "
    .. "bestätigen (--confirm).",
  order_twice = "„{element}“ steht zweimal in der Reihenfolge.",
  order_empty = "Die Reihenfolge ist leer.",

  -- What follows
  field_title_missing = "Ein Handlungsfeld braucht einen Titel.",
  field_twice = "Das Handlungsfeld „{title}“ gibt es schon (Nummer {n}); nichts gespeichert. "
    .. "Ergänzt wird es mit "
    .. "„wegmarke field change“, ein weiteres braucht einen anderen Titel.",
  package_twice = "Das Arbeitspaket „{what}“ gibt es schon in „{field}“; nichts gespeichert. "
    .. "Geändert wird es mit "
    .. "„wegmarke package change“, ein weiteres braucht andere Worte.",
  package_several = "„{who}“ nennt mehrere; verantwortlich ist genau eine Stelle, nichts "
    .. "gespeichert. Bitte mit --who eine "
    .. "nennen; wer sonst mitwirkt, gehört zu --resources oder zu „wegmarke field change ... --actors“.",
  package_due_bad = "„{given}“ ist kein Tag, Monat oder Jahr; nichts gespeichert. Möglich sind: "
    .. "31.12.2026, 2026-12-31, 12/2026, "
    .. "2026 oder Worte wie „Herbst 2026“.",
  plan_same = "Eine Einschätzung kann nichts von sich selbst übernehmen; bitte eine frühere nennen.",
  plan_other_unit = "Die Einschätzungen gehören zu verschiedenen Gebietseinheiten ({unit} und {other}); nichts "
    .. "übernommen.",
  plan_later = "Übernommen wird aus einer früheren Runde: {later} liegt nach {date}. Nichts übernommen.",
  plan_empty = "Die frühere Einschätzung hat keinen Plan; nichts übernommen. Handlungsfelder hält "
    .. "„wegmarke field add“ fest.",
  package_what_missing = "Ein Arbeitspaket braucht ein Was.",
  package_state_unknown = "„{given}“ ist kein Stand eines Arbeitspakets. Möglich sind: planned, "
    .. "running, done, dropped.",

  -- Privacy
  record_unknown = "Einen Eintrag {given} gibt es hier nicht.",
  redact_where = "Das Feld {table}.{field} lässt sich nicht schwärzen.",
  redact_nothing = "Im Feld {table}.{field} steht kein Text.",
  audience_unknown = "Den Kreis „{given}“ gibt es nicht. Möglich sind: {known}.",
  element_left_out = "„{given}“ trifft hier nicht zu, sagt das Modell ({file}:{line}). Warum, zeigt „wegmarke explain“.",
  element_asked = "„{given}“ wird über Fragen eingeordnet; Angaben gehören zu einer davon: {questions}.",
  element_no_types = "„{given}“ hat keine Typen, nur Fragen: Dort wird nichts eingeordnet und kein "
    .. "Ziel gesetzt; festhalten lassen sich Stärken, Hemmnisse und Fragen.",
  round_not_before = "Die Einschätzung {given} ist keine frühere von „{unit}“ (diese ist vom {date}). "
    .. "„wegmarke assess list“ zeigt alle.",
}
