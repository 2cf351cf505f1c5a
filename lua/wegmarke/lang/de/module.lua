--- Texte zu Modulen: was sie enthalten, worin sie sich unterscheiden, ob sie benutzt werden.

return {
  kind_model = "Modell", kind_catalogue = "Katalog", kind_procedure = "Verfahren",
  head_id = "Modul", head_kind = "Art", head_version = "Fassung", head_title = "Titel", head_where = "woher",
  head_state = "Zustand", list = "Module",
  records = "Datensätze", lists = "Listen", parts = "Hinweise, Schritte, Dokumente",
  chain = "Kette", uses = "benutzt", hash = "Prüfsumme", id = "Kennung", version = "Fassung",
  verb = "Befehl", of = "gehört zu", visible = "sichtbar für", key = "Schlüssel", states = "Zustände",
  over = "niemand arbeitet mehr daran", dots = "Punkte", take = "wird übernommen", take_by = "in die nächste Runde; {field} zeigt auf den früheren",
  of_unit = "{unit_word}", of_assessment = "Einschätzung", of_agency = "Agentur", of_catalogue = "Katalog",
  fields = "Felder von „{title}“", field = "Feld", field_title = "Titel", field_kind = "Art",
  field_more = "dazu", field_place = "steht in",
  entries = "Einträge", entry = "Eintrag", part = "Teil", part_kind = "Art",
  source = "Quelle: {source}, Stand {as_of}",
  line = "Zeile", text = "Text", choice = "Auswahl", flag = "ja/nein", number = "Zahl", date = "Datum",
  month = "Monat", link = "Verweis", element = "Kernelement", unit = "{unit_word}", role = "Amt oder Funktion",
  figure = "Zahl mit Quelle und Stand", person = "Person", address = "Anschrift", computed = "berechnet",
  notice = "Hinweis", clue = "Anhaltspunkt", suggest = "Vorschlag", view = "Liste", step = "Schritt",
  document = "Dokument", demand = "Bedingung", aim = "Wunsch",
  part_of = "schaut auf", part_near = "vergleicht bei gleichem", part_says = "sagt", part_why = "warum",
  part_reads = "liest", part_makes = "ergibt", part_columns = "Spalten", part_changed = "geändert in",
  function_is = "{name} ({place}):", function_old = "{name}, vorher ({place}), als old gefragt:",
  many = "mehrere", required = "muss angegeben werden", required_if = "muss manchmal angegeben werden",
  open = "für Skripte lesbar", due = "wird fällig", every_months = "alle {n} Monate", every_days = "alle {n} Tage",
  to = "auf „{to}“", list_of = "aus der Liste „{list}“", back = "Rückweg „{back}“",
  visible_for = "sichtbar für: {visible}", unit_of = "in {unit}",
  checked = "{id}: in Ordnung ({records} Datensätze, {fields} Felder, {lists} Listen, {parts} weitere Teile).",
  tested = "{id}: {cases} Beispielfälle, davon stimmen {failed} nicht.",
  what_record = "Datensatz", what_field = "Feld", what_state = "Zustand", what_list = "Liste",
  what_entry = "Eintrag", what_part = "Teil",
  same = "kein Unterschied", added = "neu: {what} {id}{place}", removed = "entfällt: {what} {id}{place}",
  changed = "anders: {what} {id}{fields}{place}", diff = "Von {a} zu {b}",
  other_kind = "„{a}“ ist ein {kind_a}, „{b}“ ein {kind_b}. Vergleichen lässt sich nur, was von derselben Art ist.",
  made = "{path}: angelegt.", exists = "{path} gibt es schon. Bitte eine andere Kennung oder einen anderen Ordner.",
  bad_id = "„{given}“ passt nicht als Kennung: Kleinbuchstaben, Ziffern, _ und -, nicht die des Moduls, auf dem es aufbaut.",
  no_model = "„{id}“ ist ein Modell. Eigene Fassungen von Modellen legt „model new“ an.",
  use_model = "„{id}“ ist ein Modell. Modelle wählt „assess new --model“; „use“ ist für Verfahren und Kataloge.",
  used = "{unit}: benutzt jetzt „{title}“ ({id} {version}).", used_already = "{unit}: benutzt „{title}“ schon ({id} {version}).",
  unused = "{unit}: benutzt „{title}“ nicht mehr. Was eingetragen ist, bleibt.",
  unused_already = "{unit}: benutzt „{title}“ nicht.",
  brings = "Damit gibt es: {records}.",
  pinned_other = "In dieser Datei gilt {id} {version}; gefunden wurde {found}. Es bleibt bei {version}, bis „module update {id}“ es ändert.",
  none_used = "{unit}: benutzt kein Modul.", used_head = "{unit}: benutzte Module",
  differ = "Von {id} wurden auf mehreren Rechnern verschiedene Fassungen in Kraft gesetzt; es gilt {version}. „module update {id} --yes“ legt fest, welche bleibt.",
  not_in_force = "„{id}“ gilt in dieser Datei nicht. Zuerst: use EINHEIT {id}",
  update_same = "{id} {version} gilt schon.", update_done = "{id}: jetzt {version} (vorher {before}).",
  update_gone = "Mit {id} {version} gibt es nicht mehr:",
  update_line = "{what} {thing}: {n} Datensätze betroffen; sie bleiben gespeichert, werden aber nicht mehr gezeigt",
  update_yes = "Nichts geändert. Mit --yes gilt die neue Fassung.",
  update_fits = "Was gespeichert ist, passt auch zu {id} {version}.",
  -- eine Datei zum Weitergeben
  parcel_model = "„{id}“ ist ein Modell. Modelle gibt „model export“ als Arbeitsmappe aus; weitergeben lässt sich auch ihr Ordner.",
  parcel_made = "{id} {version}: {files} Dateien aus {modules}, Prüfsumme {hash}.",
  parcel_unreadable = "Zeile {line}: Das ist kein lesbares JSON ({detail}). Nichts übernommen.",
  parcel_other = "{path}: Dort liegt eine andere Fassung.",
  parcel_is_other = "Das ist keine Datei, die „module export“ geschrieben hat. Nichts übernommen.",
  parcel_format = "Die Datei hat das Format {given}; dieses Programm kennt {known}. Nichts übernommen; eine neuere Fassung des Programms liest sie.",
  parcel_name = "„{given}“ ist kein Name, unter dem eine Datei eines Moduls liegen darf. Nichts übernommen.",
  parcel_twice = "{path} steht zweimal in der Datei. Nichts übernommen.",
  parcel_hash = "{path}: Der Inhalt passt nicht zu seiner Prüfsumme. Nichts übernommen; bitte die Datei noch einmal schicken lassen.",
  parcel_large = "{path}: So viel darf ein Modul nicht enthalten. Nichts übernommen.",
  parcel_kind = "„{id}“: Die Datei bringt kein solches Verfahren und keinen solchen Katalog mit. Nichts übernommen.",
  parcel_broken = "„{id}“ lädt nicht. Nichts übernommen.",
  parcel_unfit = "„{id}“ lädt nicht mit den Fassungen, die hier da sind: {modules}. Nichts übernommen. Mit --all kommen die mitgeschickten Fassungen mit.",
  parcel_folder = "{path}: Dort liegt schon etwas, das kein Verfahren oder Katalog ist, der lädt. Nichts übernommen; --into nennt einen anderen Ordner.",
  parcel_is = "{id} {version}: {title} (Prüfsumme {hash})",
  parcel_here = "Anders als mitgeschickt ist hier: {modules}. „{id}“ wurde mit dem geprüft, was hier da ist; mit --all kommen die mitgeschickten Fassungen mit.",
  parcel_there = "{path}: liegt schon so da.",
  parcel_would = "{path}: würde geschrieben.",
  parcel_wrote = "{path}: {files} Dateien geschrieben.",
  parcel_kept = "Was vorher dort lag: {path}",
  new_title = "Verfahren {id}", new_variant_title = "Fassung {id}",
  new_own = [[
-- Das Verfahren „{id}“. Prüfen: wegmarke module check {id}

procedure "{id}" {
  api = 2,
  version = "0.1",
  title = {title},
}

record "beratung" {
  title = "Beratung", many = "Beratungen",
  line = "thema",                          -- woran man eine Beratung erkennt
  fields = {
    thema  = line   { title = "Thema", required = true },
    am     = date   { title = "am" },
    bereich = choice { title = "Bereich", { "kita", "Kita" }, { "schule", "Schule" } },
    wieder = date   { title = "nächstes Gespräch", due = true, every = { months = 12 } },
  },
  states = { { "offen", "offen" }, { "erledigt", "erledigt" } },
  columns = { "thema", "am", "state" },
}
]],
  new_variant = [[
-- Die Fassung „{id}“: was hier nicht steht, kommt aus „{base}“. Prüfen: wegmarke module check {id}

procedure "{id}" {
  api = 2,
  version = "0.1",
  extends = "{base}",
  title = {title},
}

-- Zum Benutzen die Striche am Anfang der Zeilen löschen.

-- Ein Feld mehr:
-- change "{record}" { fields = { aktenzeichen = line { title = "Aktenzeichen" } } }

-- Einen Datensatz nicht verwenden:
-- remove "{record}" { why = "..." }
]],
}
