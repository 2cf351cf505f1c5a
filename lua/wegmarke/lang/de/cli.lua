--- What the command line says, in German: the frame. The verbs' own messages are in cli_verbs.lua.

local function meant(args)
  if args.nearest and args.nearest ~= "" then return " Meinten Sie „" .. args.nearest .. "“?" end
  return ""
end

local texts = {
  next = "Weiter:",
  next_or = "  oder:",
  line = "Zeile {line}",
  usage_line = "Aufruf: {command}",
  see_help = "Hilfe: {command}",
  interrupted = "abgebrochen; geändert wurde nichts, was nicht schon bestätigt war",
  crowded = "Nicht gelesen: Tausende von Texten darin sind so gewählt, dass sie das Programm lahmlegen würden. Von "
    .. "selbst kommt das nicht vor; bitte fragen, woher die Datei stammt.",
  internal = "Das hätte nicht geschehen dürfen; bitte melden Sie es mit dem folgenden Text.",
  yes = "ja",
  no = "nein",
  none = "keine",

  -- the command line itself
  bad_language = "Die Sprache „{given}“ gibt es nicht; möglich sind: {languages}.",
  value_empty = "{what}: Die Angabe ist leer.",
  value_not_utf8 = "{what}: Die Angabe ist kein gültiger Text (UTF-8).",
  value_no_date = "{what}: „{given}“ ist kein Datum. Erwartet wird zum Beispiel 2026-03-14, "
    .. "14.3.2026 oder „14. März 2026“.",
  language_lent = "Auf {language} stehen {n} von {of} Texten des Modells; alles Übrige und die Worte des Programms sind auf {program}.",
  value_no_integer = function(args)
    local range = ""
    if args.min and args.max then
      range = " von {min} bis {max}"
    elseif args.min then
      range = " ab {min}"
    end
    return "{what}: „{given}“ ist keine ganze Zahl" .. range .. "."
  end,
  value_no_number = "{what}: „{given}“ ist keine Zahl.",
  value_no_choice = function(args)
    return "{what}: „{given}“ gibt es nicht; möglich sind: {choices}." .. meant(args)
  end,
  unknown_option = function(args) return "Die Option {given} gibt es nicht." .. meant(args) end,
  flag_with_value = "Die Option {option} nimmt keinen Wert.",
  option_without_value = "Die Option {option} braucht einen Wert: {option} {label}",
  option_twice = "Die Option {option} ist nur einmal möglich.",
  option_missing = function(args)
    return "Es " .. (args.n == 1 and "fehlt" or "fehlen") .. " {options}."
  end,
  argument_missing = "Es fehlt die Angabe {label}.",
  argument_too_many = "„{given}“ ist eine Angabe zu viel.",
  verb_unknown = function(args) return "Den Befehl „{given}“ gibt es nicht." .. meant(args) end,
  verb_unknown_under = function(args)
    return "Den Befehl „{noun} {given}“ gibt es nicht; nach „{noun}“ kann stehen: {known}."
      .. meant(args)
  end,
  verb_incomplete = "Nach „{noun}“ fehlt ein Wort; möglich sind: {known}.",

  -- help
  help_title = "Wegmarke: Einordnungen auswerten, mit Modellen in Lua",
  serve_end = "Ende mit Strg-C oder auf der Seite.",
  serve_busy = "Am Anschluss {port} kann das Programm nicht antworten; vielleicht ist er schon vergeben. Ein anderer: --port.",
  serve_stop = "Beendet.", serve_idle = "Beendet, weil lange nichts aufgerufen wurde.", serve_interrupted = "Beendet.",
  help_usage = "wegmarke [--db DATEI] [--lang de|en] BEFEHL [ANGABEN] [OPTIONEN]",
  help_verbs = "Befehle:",
  help_arguments = "Angaben:",
  help_options = "Optionen:",
  help_options_mark = "[OPTIONEN]",
  help_globals = "Vor (oder nach) jedem Befehl:",
  help_globals_short = "Für jeden Befehl gelten auch --db, --lang, --models, --today und --no-colour; "
    .. "siehe: wegmarke help",
  help_examples = "Beispiele:",
  help_exits = "Rückgabewerte:",
  help_required = "(nötig)",
  help_many = "(mehrfach möglich)",
  help_default = "(ohne Angabe: {value})",
  help_noun = "wegmarke {noun}: was danach stehen kann",
  help_more_noun = "Mehr zu einem Befehl: wegmarke help {noun} ...",
  help_first_steps = "Zum Anfangen:",
  help_more = "Mehr zu einem Befehl, mit Beispielen: wegmarke help BEFEHL",
  exit_0 = "alles in Ordnung",
  exit_1 = "die Antwort ist nein, oder es gab Befunde",
  exit_2 = "der Aufruf stimmt nicht",
  exit_3 = "eine Angabe oder Datei wurde nicht angenommen",
  exit_4 = "die Datenbank lässt sich nicht öffnen oder nicht ändern",
  exit_5 = "Fehler im Modell, in einer Regel oder im Skript",
  exit_70 = "Fehler im Programm",
  exit_130 = "abgebrochen (Strg-C)",

  -- what the libraries report by code
  fault_other = "{detail} ({code}) {path}",
  fault_db_missing = "Die Datenbank {path} gibt es nicht.",
  fault_db_exists = "Die Datei {path} gibt es schon.",
  fault_db_not_ours = "{path} ist keine Datenbank von Wegmarke. Eine andere Datei nennt --db DATEI.",
  fault_db_older = "{path} hat einen älteren Stand und bleibt beim Lesen, wie die Datei ist. Geändert wurde nichts. Auf "
    .. "den neuen Stand bringt sie, mit einer Sicherung daneben: wegmarke --db {path} db upgrade (oder --upgrade "
    .. "bei diesem Befehl). Ältere Fassungen von Wegmarke öffnen sie dann nicht mehr.",
  db_older_ask = "{path} hat einen älteren Stand. Zum Schreiben muss die Datei auf den neuen gebracht werden; eine "
    .. "Sicherung bleibt daneben, ältere Fassungen von Wegmarke öffnen sie dann nicht mehr. Jetzt? (j/N)",
  yes_words = "j ja y yes",
  no_words = "n nein no",
  db_is_current = "{path} ist schon auf dem Stand dieses Programms.",
  row_broken = "Das geht nicht: {path} enthält eine Zeile, die dieses Programm nie geschrieben hätte. {table}, {row}: "
    .. "{detail}. Alle solchen Zeilen nennt: wegmarke --db {path} db verify. Bitte eine Sicherung von vorher "
    .. "verwenden; was heil ist, rettet db rescue.",
  db_upgraded = "{path} ist auf den Stand dieses Programms gebracht; wie die Datei war, steht in {copy}.",
  fault_db_beside = "Neben {path} liegt noch, was zu einer anderen Datenbank gehört ({path}-journal oder ähnlich). "
    .. "Bitte zuerst wegschieben oder einen anderen Namen nehmen.",
  fault_db_journal = "{path} wird nicht geöffnet, und nichts wurde geändert: {detail}. Was in {path} selbst "
    .. "heil ist, rettet: wegmarke db rescue {path} -o NEU.db",
  db_empty = "{path} ist eine leere Datei und noch keine Datenbank.",
  fault_db_newer = "{path} stammt von einer neueren Fassung von Wegmarke ({detail}). Bitte mit der neueren "
    .. "öffnen.",
  fault_db_schema_foreign = "{path} wird nicht geöffnet: Der Aufbau ist nicht der, den Wegmarke "
    .. "anlegt ({detail}). Vielleicht hat jemand die Datei verändert. Bitte eine Sicherung verwenden; die Zeilen "
    .. "rettet auch: wegmarke db rescue {path} -o NEU.db",
  fault_db_locked = "Die Datenbank ist gerade belegt, etwa durch ein anderes Fenster oder einen "
    .. "anderen Rechner. Bitte später noch einmal.",
  fault_db_corrupt = "{path} ist beschädigt: {detail}. Bitte eine Sicherung verwenden; was heil ist, rettet "
    .. "auch: wegmarke db rescue {path} -o NEU.db",
  fault_db_io = "{path} lässt sich nicht lesen oder schreiben: {detail}",
  fault_db_denied_file = "Sie dürfen {path} nicht schreiben. Bitte die Datei in einen Ordner legen, in den Sie "
    .. "schreiben dürfen, und sie dort nennen: --db DATEI",
  fault_db_is_folder = "{path} ist ein Ordner, keine Datenbank.",
  fault_db_interrupted = "abgebrochen; geändert wurde nichts, was nicht schon bestätigt war",
  fault_db_full = "Es ist kein Platz mehr: Der Datenträger ist voll, oder eine Grenze (Kontingent, Größe einer "
    .. "Datei) ist erreicht. Nichts wurde geändert. Bitte Platz schaffen und noch einmal.",
  fault_db_constraint = "Die Datenbank hat die Änderung nicht angenommen: {detail}",
  fault_db_readonly = "{path} darf nicht verändert werden: {detail}",
  fault_db_denied = "Das darf eine Abfrage nicht: {detail}",
  fault_db_limit = "Die Abfrage überschreitet eine Grenze: {detail}",
  fault_query_rows = "Die Antwort hat mehr als {most} Zeilen. Mehr erlaubt --rows (in Programmen: rows).",
  fault_query_bytes = "Die Antwort ist größer als {most} MB. Mehr erlaubt --megabytes (in Programmen: megabytes).",
  fault_query_time = "Die Abfrage hat {most} Sekunden gerechnet und war nicht fertig. Mehr erlaubt "
    .. "--seconds (in Programmen: seconds).",
  fault_db_sql = "Die Abfrage stimmt nicht: {detail}",
  fault_db_memory = "Der Speicher reicht nicht aus.",
  special_pipe = "eine Pipe", special_socket = "ein Socket", special_device = "ein Gerät", special_folder = "ein Ordner",
  detail_closed = "sie ist geschlossen", detail_full = "der Datenträger ist voll",
  detail_unread = "niemand liest daraus",
  fault_output_failed = "Die Ausgabe lässt sich nicht schreiben: {detail}",
  xlsx_no_utf8 = "Zeichen, die in einer Tabelle nicht stehen können",
  xlsx_too_long = "ein Text, der für eine Zelle zu lang ist (mehr als 32.767 Zeichen)",
  xlsx_too_far = "mehr Zeilen oder Spalten, als eine Tabelle hat (1.048.576 und 16.384)",
  xlsx_no_number = "eine Zahl, die keine ist",
  fault_xlsx_refused = function(args)
    return "Blatt „" .. args.sheet .. "“" .. (args.cell and ", Zelle " .. args.cell or "") .. ": " .. args.detail
      .. ". Nichts geschrieben. Bitte den Text kürzen oder ein anderes Format nehmen, etwa HTML."
  end,
  fault_file_special = "{path} ist keine Datei, sondern {detail}.",
  fault_file_database = "{path} ist eine Datenbank oder gehört zu einer; darüber wird nie geschrieben. Bitte einen "
    .. "anderen Namen wählen.",
  fault_file_there = "{path} gibt es schon, und es lässt sich nicht sagen, ob etwas verloren ginge; nichts "
    .. "geschrieben. Bitte einen anderen Namen wählen.",
  fault_file_changed = "{path} hat jemand geändert, seit das Programm die Datei geschrieben hat; nichts geschrieben. "
    .. "Bitte einen anderen Namen wählen.",
  fault_file_other = "{path} gibt es schon, geschrieben von „wegmarke {detail}“; nichts geschrieben. Bitte einen "
    .. "anderen Namen wählen.",
  overwrite_hint = "Soll sie trotzdem ersetzt werden: --overwrite",
  folder_changed = "In {folder} hat jemand etwas geändert, seit das Programm es geschrieben hat: {names}. Nichts "
    .. "geschrieben. Bitte umbenennen, wegnehmen oder einen anderen Ordner wählen.",
  folder_overwrite_hint = "Sollen nur die anderen Dateien ersetzt werden: --overwrite",
  folder_kept = "Nicht ersetzt, weil jemand etwas geändert hat: {names}. Wer auch davon den neuen Stand braucht, "
    .. "benennt um und schreibt noch einmal.",
  fault_folder_is_file = "{path} ist eine Datei, kein Ordner; nichts geschrieben. Bitte einen anderen Ort wählen.",
  fault_folder_not_made = "Der Ordner {path} lässt sich nicht anlegen; nichts geschrieben. Bitte einen Ort wählen, an "
    .. "dem Sie schreiben dürfen. ({detail})",
  fault_file_missing = "Die Datei {path} gibt es nicht.",
  fault_folder_missing = "{path} lässt sich nicht schreiben: Den Ordner gibt es nicht.",
  fault_file_denied = "Der Zugriff auf {path} ist nicht erlaubt. Bitte einen Ordner wählen, in dem Sie lesen "
    .. "und schreiben dürfen.",
  fault_file_is_folder = "{path} ist ein Ordner, keine Datei.",
  fault_file_too_large = "Die Datei {path} ist zu groß: {detail}",
  fault_file_disk_full = "{path} ist nicht geschrieben: Der Datenträger ist voll, oder eine Grenze (Kontingent, "
    .. "Größe einer Datei) ist erreicht. Bitte Platz schaffen oder einen anderen Ort nennen.",
  fault_file_memory = "Der Speicher reicht für {path} nicht aus.",
  fault_file_failed = "{path} lässt sich nicht lesen oder schreiben: {detail}",
  fault_json = "Zeile {line}, Spalte {column}: kein gültiges JSON: {detail}",
  no_folder = "Den Ordner {path} gibt es nicht.",

  -- scripts, models, elements
  script_syntax = "Das Skript lässt sich nicht lesen: {message}",
  script_failed = "Das Skript ist gescheitert: {message}",
  script_error_object = "Es warf mit error() einen Wert der Art {kind} statt eines Textes.",
  element_several = "„{given}“ passt zu mehreren Kernelementen: {titles}.",
  model_unknown = function(args)
    return "Das Modell „{given}“ gibt es nicht." .. meant(args) .. " Vorhanden: {known}."
  end,
  label_text = "TEXT",
  label_word = "WORT",
  label_file = "DATEI",
  label_dir = "ORDNER",
  label_date = "DATUM",
  label_integer = "ZAHL",
  label_number = "ZAHL",
  label_unit = "EINHEIT",
  label_assessment = "EINSCHÄTZUNG",
  label_element = "ELEMENT",
  label_value = "WERT",
  label_model = "MODELL",
}

for key, text in pairs(require "wegmarke.lang.de.cli_verbs") do texts[key] = text end
for key, text in pairs(require "wegmarke.lang.de.cli_workshop") do texts[key] = text end

return texts
