--- Texte zu den Befehlen, die Arten von Einträgen mitbringen.

local function near(args) return args.nearest and " Meinten Sie „" .. args.nearest .. "“?" or "" end

local function known(args) return args.known ~= "" and " Möglich: " .. args.known .. "." or "" end

return {
  -- was sich nicht finden oder lesen lässt
  several = "„{given}“ passt auf {n} Einträge: {lines}. Bitte die Nummer angeben.",
  blank = "{title}: Welcher Eintrag gemeint ist, fehlt.",
  none_there = "{title}: Es ist noch nichts eingetragen. Von Hand geht das mit „wegmarke {verb} add“, aus einer "
    .. "Tabelle mit „wegmarke {verb} import“.",
  unknown = function(args)
    return "{title}: Einen Eintrag „{given}“ gibt es unter {n} nicht." .. near(args)
  end,
  no_field = function(args)
    return "{title}: Ein Feld „{given}“ gibt es nicht." .. near(args) .. known(args)
  end,
  no_state = function(args) return "Einen Zustand „{given}“ gibt es nicht." .. near(args) .. known(args) end,
  no_states = "{title}: Einträge dieser Art haben keinen Zustand.",
  no_equals = "„{given}“ ist keine Angabe der Form FELD=WERT.",
  twice = "Das Feld „{field}“ ist zweimal angegeben.",
  no_list = "Das Feld „{field}“ nimmt nur eine Angabe auf: „{given}“.",
  value = "Feld „{field}“: {problem}",
  nothing_kept = "Nichts gespeichert.",
  nothing_said = "Was geändert werden soll, fehlt (FELD=WERT).",
  no_model = "„{given}“ ist keine Kennung eines Kernelements. Titel lassen sich lesen, sobald es eine "
    .. "Einschätzung gibt.",
  not_used = "{unit} benutzt „{module}“ nicht; {title} lassen sich dort noch nicht eintragen.",
  not_for = "Das Feld „{field}“ darf {audience} nicht lesen; danach lässt sich nicht suchen.",
  not_visible = "{title}: Diesen Eintrag darf {audience} nicht lesen.",
  other_word = "„{given}“ heißt hier „{verb}“.",
  module_knows = "„{given}“ kennt diese Datei nicht. Den Befehl „{verb}“ bringt ein Modul mit: {modules}.",

  -- was getan wurde
  added = "{title} {number} eingetragen: {line}.",
  changed = "{title} {number} geändert: {line}.",
  same = "{title} {number}: steht schon so da.",
  state_set = "{title} {number} ({line}): jetzt „{state}“.",
  withdrawn = "{title} {number} zurückgenommen: {line}. Wieder gültig macht es: {command}",
  restored = "{title} {number} gilt wieder: {line}.",
  granted = "{title} {number} ({line}): jetzt sichtbar für {audience}.",
  revoked = "{title} {number} ({line}): nicht mehr eigens sichtbar für {audience}.",
  grant_left = "Was {audience} auch dann nicht liest: {fields}.",
  grant_still = "Lesen darf das {audience} noch, weil der Eintrag für einen weiteren Kreis sichtbar ist.",
  form_ask = "Dazu fragen:",
  grant_all = "{title}: {audience} darf sie alle lesen, ohne dass es für einzelne gesagt wird.",
  grant_form = "Was der Eintrag neben einem Kernelement sagt, steht nun auch auf Bögen.",
  grant_no_form = "Was der Eintrag neben einem Kernelement sagt, steht nicht mehr auf Bögen.",
  joined = "{title} {number} ({line}) und „{other}“ sind jetzt ein Eintrag. Trennen: {command}",
  parted = "{title} {number} ({line}) ist nicht mehr eins mit „{other}“.",
  not_joined = "{title}: Mit „{line}“ ist kein Eintrag „{given}“ zusammengelegt.",
  moved = "{title} {number}: {line}. So steht es jetzt in der Liste.",
  move_where = "Wohin der Eintrag soll, fehlt: --before EINTRAG, --after EINTRAG, --first oder --last.",
  move_twice = "Nur eine Angabe, wohin der Eintrag soll: --before, --after, --first oder --last.",
  alike = "Nummer {number} heißt genauso. War das gemeint, nimmt dieser Befehl den neuen Eintrag zurück: "
    .. "{command}",
  none = "{unit}: {title} sind noch nicht eingetragen.",
  none_for = "{title}: davon darf {audience} nichts lesen.",
  none_such = "{title}: keine, auf die das zutrifft.",

  -- was zu klären ist
  is_clash = "Im Feld „{field}“ stehen verschiedene Angaben: {said}. Klären: {command}",
  is_contested = "Hier zurückgenommen, dort geändert; der Eintrag bleibt sichtbar. Klären: {command}",
  is_astray = "Der Zustand ließ sich von dem davor aus nicht erreichen.",
  is_held = "Im Feld „{field}“ steht etwas, das in dieser Datei nicht mitgegeben wurde.",
  is_unfit = "Was im Feld „{field}“ steht, passt nicht mehr dorthin. Klären: {command}",
  is_missing = "Das Feld „{field}“ muss ausgefüllt sein. Nachtragen: {command}",
  to_settle = "zu klären",
  to_settle_head = "Zu klären",

  -- Wörter in Listen
  number = "Nr.", state = "Zustand", unit = "{unit_word}", remark = "Bemerkung", back = "zurückgenommen",
  nothing = "(leer)", held = "(nicht mitgegeben)", visible = "sichtbar für", id = "Kennung", source = "Quelle",
  when = "wann", field = "Feld", said = "Angabe", why = "warum", by = "von", yes = "ja", no = "nein",
  set_state = "Zustand", set_place = "Reihenfolge", set_withdrawn = "zurückgenommen", set_joined = "zusammengelegt",
  set_grants = "sichtbar für", is_one_with = "eins mit",

  -- Hilfe
  record = "EINTRAG", other_mark = "ANDERER", field_mark = "FELD=WERT", state_mark = "ZUSTAND",
  help_many = "mehrere, mit ; getrennt", help_fields = "Felder:", help_states = "Zustände:",
  help_then = "danach: {states}",
  help_overview = "Befehle, die diese Datei durch ihre Module kennt (help BEFEHL sagt mehr):",
  arg_unit = "Name, Schlüssel oder Anfang der Kennung", arg_assessment = "die Einschätzung",
  arg_record = "Name des Eintrags, seine Nummer in der Liste, sein Schlüssel oder der Anfang der Kennung",
  arg_above = "wozu der Eintrag gehört ({title}): Name oder Nummer",
  arg_fields = "was in den Feldern steht; FELD= leert, FELD+=WERT und FELD-=WERT ändern eine Liste",
  arg_state = "der neue Zustand", opt_state = "der Zustand, wenn es nicht der erste ist",
  opt_state_only = "nur Einträge mit diesem Zustand",
  opt_where = "nur Einträge, bei denen das im Feld steht; bei Texten genügt ein Teil",
  opt_withdrawn = "auch zurückgenommene", opt_undo = "die Rücknahme zurücknehmen", opt_why = "warum",
  opt_json = "als JSON ausgeben",
  arg_audience = "wer den Eintrag außerdem lesen darf", arg_other = "der Eintrag, der damit eins ist",
  opt_revoke = "die Freigabe für diesen Kreis zurücknehmen", opt_part = "wieder trennen",
  opt_before = "vor diesen Eintrag", opt_after = "hinter diesen Eintrag", opt_first = "an den Anfang der Liste",
  opt_last = "an ihr Ende",
  about_grant = "Gilt für diesen einen Eintrag. Felder, die enger sichtbar sind, und Personen bleiben auch dann "
    .. "in der {unit_word}. Zweimal dasselbe zu sagen, ändert nichts.",
  about_join = "Gezeigt wird der erste, mit dem, was in beiden steht. Wo sie Verschiedenes sagen, stehen beide Angaben da, "
    .. "bis es geklärt ist. Was auf einen der beiden zeigt, zeigt auf beide. Gelöscht wird nichts.",
  about_change = "Was gleich bleibt, braucht nicht genannt zu werden. FELD= leert ein Feld.",
  sum_add = "{title}: eintragen", sum_change = "{title}: ändern", sum_state = "{title}: den Zustand ändern",
  sum_list = "{many}: auflisten", sum_show = "{title}: zeigen", sum_withdraw = "{title}: zurücknehmen",
  sum_history = "{title}: wie es dazu kam",
  ex_add = "Ein neuer Eintrag", ex_change = "Ein Feld ändern", ex_list = "Alle",
  ex_show = "Der erste der Liste", ex_state = "Einen Zustand setzen", ex_withdraw = "Nicht mehr gültig",
  ex_history = "Was wann gesagt wurde",
  sum_grant = "{title}: für weitere sichtbar machen", sum_join = "{title}: zwei, die eins sind, zusammenlegen",
  sum_move = "{title}: an eine andere Stelle der Liste setzen",
  ex_grant = "Die Agentur darf ihn lesen", ex_join = "Zweimal dasselbe eingetragen", ex_move = "Als ersten zeigen",
  ex_complete = "Alle sind eingetragen",
  sum_complete = "{many}: sagen, dass die Liste vollständig ist",
  about_complete = "Erst dann schließen Regeln aus dem, was nicht eingetragen ist, dass es das nicht gibt.",
  opt_as_of = "der Tag, zu dem die Liste vollständig ist; sonst heute",
  opt_incomplete = "die Liste ist nicht mehr als vollständig genannt",

  -- find und due
  type = "Art", show_with = "zeigen mit", on = "am", what = "was", late = "überfällig", again = "danach",
  find_title = "Einträge, in denen „{text}“ steht",
  find_none = "„{text}“ steht in keinem Eintrag.",
  due_title = "Fällig bis {to}", due_title_unit = "Fällig bis {to}: {unit}",
  due_none = "Bis {to} ist nichts fällig.",
  due_day = "{title}: {line} ({field})",

  -- import
  column_mark = "SPALTE=FELD", arg_file = "eine Tabelle: CSV, XLSX oder ODS; ein Bogen oder eine Ausgabe; JSON",
  map_mark = "SPALTE=FELD",
  opt_map = "diese Spalte ist dieses Feld (- für nicht lesen), SPALTE:ZELLE=WORT, was eine Zelle heißt; oder eine Datei "
    .. "mit solchen Angaben. Wird aufbewahrt und für gleiche Köpfe wieder benutzt",
  opt_column = "wie --map, aber nur für dieses Mal",
  opt_leave = "was sich nicht lesen lässt, bleibt offen und wird genannt",
  opt_persons = "auch Ansprechpersonen übernehmen, und Zellen, die von Menschen sprechen",
  opt_change = "Zeilen, die wie ein vorhandener Eintrag heißen, ändern diesen",
  opt_again = "Zeilen, die wie ein vorhandener Eintrag heißen, trotzdem neu eintragen",
  about_import = "Die Köpfe der Spalten nennen die Felder, mit Titel oder Kennung. Leere Zellen ändern nichts. "
    .. "Stimmt etwas nicht, wird jede Stelle genannt und nichts gespeichert. Spalten, die kein Feld nennen, "
    .. "werden aufgezählt.",
  sum_import = "{many}: aus einer Tabelle übernehmen", ex_import = "Eine Tabelle",
  no_column = "„{given}“ ist keine Angabe der Form SPALTE=FELD.",
  no_heads = function(args)
    return "{title}: Keine Zeile nennt Felder, etwa „{field}“." .. (args.head
      and " Überschriften, wie es aussieht: {heads}. Was eine davon meint, sagt --map \"{head}={field}\"." or "")
  end,
  cell_missing = "Das Feld „{field}“ muss ausgefüllt sein.",
  at_line = "Zeile {line}: {problem}",
  rows_there = "{title}: So heißen schon vorhandene Einträge ({n}): {lines}. Nichts gespeichert. --change ändert "
    .. "diese, --again trägt sie zusätzlich ein.",
  which_changed = "Geändert: {lines}.",
  how_to_read = "Was eine Zelle heißt, sagt --map \"SPALTE:ZELLE=WORT\"; mit --leave bleiben solche Zellen offen.",
  taken = "{title}: {added} neu, {changed} geändert, {same} unverändert.",

  -- form
  sum_form = "{many}: Bogen zum Ausfüllen", ex_form = "Eine Arbeitsmappe",
  about_form = "Eine Arbeitsmappe (.xlsx) mit einer Zeile je Eintrag und leeren Zeilen für neue, oder eine Seite (.html), "
    .. "die ohne Netz neue sammelt. Was darin ausgefüllt wurde, "
    .. "nimmt import Zeile für Zeile zurück und sagt, was vorher dastand und was jetzt.",
  opt_withdraw = "Einträge zurücknehmen, deren Zeile in der Mappe von form gelöscht ist",
  form_ending = function(args)
    return (args.file and "„{file}“: Der" or "Der") .. " Bogen wird als Arbeitsmappe geschrieben, -o DATEI.xlsx, als Seite "
      .. "zum Ausfüllen, -o DATEI.html, oder zum Drucken, -f print -o DATEI.html."
  end,
  form_written = "{file}: {title} ({n}) zum Weiterschreiben.",
  sheet_how = "Gelbe Felder können ausgefüllt werden, ein geleertes Feld leert die Angabe. Graue Felder werden nicht "
    .. "gelesen.",
  sheet_rows = "Neue Einträge kommen in die leeren Zeilen darunter. Eine gelöschte Zeile nimmt für sich nichts zurück.",
  sheet_for = "Für: {audience}. Wer diese Datei erhält, liest alles, was darin steht.",
  sheet_told = "Datenschutz", sheet_told_at = "Wer verantwortlich ist und welche Rechte man hat: Blatt „{sheet}“.",
  sheet_lists = "Listen", sheet_required = "Muss ausgefüllt sein", sheet_many = "Mehrere, mit ; getrennt",
  sheet_choose = "Bitte aus der Liste wählen.",
  form_no_keys = "Die verborgene Zeile, die die Spalten benennt, fehlt. Bitte einen neuen Bogen erstellen (form) und die "
    .. "Angaben dort eintragen.",
  form_row_broken = "Die verborgene Zelle, die sagt, wovon diese Zeile ausgeht, wurde geändert. Bitte einen neuen "
    .. "Bogen erstellen (form) und die Angaben dieser Zeile dort eintragen.",
  form_cut = "Dieser Text war zu lang für die Zelle und steht hier gekürzt. Ändern lässt er sich nur mit change.",
  form_no_state = "Der Zustand kann nicht leer sein. Bitte einen aus der Liste wählen.",
  form_sorted = "Der Name in dieser Zeile ist der einer anderen Zeile. Wurde nur ein Teil des Blatts sortiert oder "
    .. "verschoben? Dann ist nicht sicher, welche Angaben zu welchem Eintrag gehören.",
  form_unknown = "{title}: Dieser Eintrag ist nicht unter denen dieser Datei. Stammt der Bogen aus einer anderen Datei? "
    .. "Dann muss die erst übernommen werden (db merge).",
  form_other_type = "Dieser Bogen ist einer für „{given}“, nicht für {title}.",
  form_other_scope = "{title}: Dieser Bogen wurde für eine andere Einheit oder einen anderen Eintrag geschrieben.",
  form_at = "Blatt „{sheet}“, Zeile {line}: {problem}",
  form_added = "Zeile {row}: neu, {title} {number}: {line}.",
  form_withdrawn = "{title} {number} ({line}) zurückgenommen, die Zeile fehlt. So gilt der Eintrag wieder: {command}",
  form_diff = "{cell}: {title} {number} ({line}), {field}: vorher „{was}“, jetzt „{now}“.",
  form_clash = "{cell}: {title} {number} ({line}), {field}: vorher „{was}“, seither hier und dort geändert: {now}. "
    .. "Beides bleibt stehen. Zu klären mit: {command}",
  form_contested = "{title} {number} ({line}) wurde inzwischen zurückgenommen und hier geändert; der Eintrag bleibt "
    .. "sichtbar.",
  form_gone = "Im Bogen nicht mehr enthalten, in der Datei unverändert ({n}): {names}. --withdraw nimmt sie zurück.",
  form_aside = "Nicht gelesen: Blatt „{sheet}“, Zelle {cell}: „{given}“.",
  form_aside_more = "Nicht gelesen: {n} weitere Zellen.",
  form_sheets = "Nicht gelesen: {sheets}.",
  withdraw_form = "--withdraw gehört zu Mappen, die form geschrieben hat: Nur dort ist bekannt, welche Zeilen "
    .. "gelöscht wurden.",

  opt_format = "eine Arbeitsmappe, eine Seite zum Ausfüllen oder ein Bogen zum Drucken (auch als .pdf, .docx, .md); ohne "
    .. "das nach der Endung "
    .. "der Datei",
  paper_in = "in {unit}", paper_day = "Tag, Monat, Jahr", paper_month = "Monat, Jahr",
  paper_many = "Mehreres kann angekreuzt oder eingetragen werden",
  paper_for = "Für: {audience}. Einzelne Personen bitte nur nennen, wo ein Feld danach fragt. Was hier steht, wird "
    .. "von Hand in das Programm übertragen.",
  help_query = "In Fragen in SQL (query):",

  -- export
  sum_export = "{many}: als Tabelle oder JSON ausgeben", ex_export = "Als Tabelle",
  about_export = "CSV, XLSX oder JSON nach der Endung der Datei; ohne -o als CSV auf den Bildschirm. import nimmt jede "
    .. "davon wieder so auf, wie sie war: an den Kennungen in derselben Datei, als neue Einträge in einer anderen. "
    .. "--for lässt weg, was nicht für diese Stelle ist.",
  export_ending = "„{file}“: Einträge werden als .csv, .xlsx oder .json ausgegeben.",
  exported = "{file}: {title} ({n}).",
  left_clash = "In der Tabelle leer, weil Verschiedenes gesagt wird ({n}): {names}.",
  left_held = "In der Tabelle leer, weil es in dieser Datei nicht weitergegeben ist ({n}): {names}.",
  left_unfit = "In der Tabelle leer, weil es dort nicht mehr passt ({n}): {names}.",
  left_words = "In der Tabelle leer, weil eine Tabelle den Text verändern würde ({n}): {names}. In JSON steht er.",
  left_withdrawn = "Weggelassen, weil zurückgenommen: {n}.",
  id_twice = "Die Kennung steht auch in Zeile {line}. Für einen neuen Eintrag bitte ihre Zelle leeren.",
  json_at = "{file}, Eintrag {n}: {problem}",
  json_object = "Hier wird ein Objekt mit Feldern erwartet.",
  json_shape = "In der Datei steht keine Liste von Einträgen.",
  json_unread = "Nicht gelesen: {names}.",
  json_withdrawn = "Nicht übernommen, weil in der Datei zurückgenommen: {n}.",

  -- retention
  persons_how = "Namen von Personen aus Einträgen entfernt nur: retention --unit EINHEIT --before DATUM; ohne "
    .. "--before nach der Frist, die „setting set record_months“ nennt.",
  persons_future = "{date} liegt in der Zukunft; entfernt wird nur, was vor einem vergangenen Tag eingetragen wurde.",
  persons_what = "Aus den Einträgen ({unit}) werden Namen von Personen entfernt, die vor dem {date} eingetragen "
    .. "wurden. Das lässt sich nicht zurücknehmen.",
  persons_places = function(args)
    return args.n == 0 and "Es gibt keine." or args.n == 1 and "Sie stehen an einer Stelle."
      or "Sie stehen an {n} Stellen."
  end,
  persons_due = function(args)
    return "{unit_name}: Namen von Personen in Einträgen von vor dem {before}, deren Zeit um ist, an " .. (args.places == 1
      and "einer Stelle." or "{places} Stellen.")
  end,
  persons_gone = function(args)
    return args.n == 0 and "Es gab keine solchen Namen." or args.n == 1 and "Entfernt, an einer Stelle." or "Entfernt, an {n} Stellen."
  end,

  -- tally and take
  sum_tally = "{many}: Punkte eines Plakats eintippen", ex_tally = "Ohne gefragt zu werden",
  opt_dots = "statt zu fragen; mehrmals möglich", opt_dots_add = "zu den Punkten dazuzählen, die da sind",
  about_tally = "Fragt Eintrag für Eintrag nach den Punkten, die die Gruppe geklebt hat. Leer lässt stehen, „<“ "
    .. "geht zurück. Die Reihenfolge ändert sich dadurch nicht.",
  dots_how = "Je Eintrag {n} Zahlen, in dieser Folge: {names}. Leer lässt stehen, < geht zurück.",
  dots_bad = "„{given}“: hier stehen {n} Zahlen ({names}), etwa mit Leerzeichen dazwischen.",
  from_mark = "FRÜHERE", arg_from = "die frühere Einschätzung, aus der übernommen wird",
  sum_take = "{many}: aus der vorigen Runde übernehmen", ex_take = "Mit dem weiterarbeiten, was offen ist",
  about_take = "Übernommen wird, woran noch gearbeitet wird, und was dazugehört; jeder Eintrag zeigt auf den, den er "
    .. "fortführt. Zweimal übernommen wird nichts; Punkte klebt die Gruppe neu.",
  round_taken = "Übernommen aus „{unit}“, {date}: {taken} neu, {there} schon da.",
  round_left = "Nicht übernommen: {title} „{line}“ ({state})",
  round_gone = "Nicht übernommen: {title} „{line}“ (hier zurückgenommen)",
}
