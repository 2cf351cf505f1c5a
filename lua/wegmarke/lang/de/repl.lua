--- Was die Eingabezeile, Skripte, watch und das Handbuch der API sagen, auf Deutsch.

local function meant(args)
  if args.nearest and args.nearest ~= "" then return " Meinten Sie „" .. args.nearest .. "“?" end
  return ""
end

local texts = {
  greeting = "Wegmarke {version}. help() zeigt, was es gibt, Strg-D beendet.",
  database = "db ist {path}.",
  database_none = "Keine Datenbank geöffnet (hier liegt keine); db = store.open(\"wegmarke.db\") öffnet eine.",
  bound = "Bereit stehen: {names}",
  interrupted = "abgebrochen",
  no_db = "Es ist keine Datenbank geöffnet.",
  no_element = function(args) return "Es gibt kein Kernelement „{given}“." .. meant(args) end,
  explain_nothing = function(args)
    return "Es gibt keine Regel, keine Anregung und kein Kernelement „{given}“." .. meant(args)
  end,

  -- Anzeige
  top = "das Ganze",
  cycle = "<zurück zu {path}>",
  bytes = "… ({n} Bytes)",
  more = "… {n} weitere",
  more_rows = function(a) return "… " .. (a.n == 1 and "eine weitere Zeile" or "{n} weitere Zeilen") .. "; show(_) zeigt alle" end,
  more_columns = "nicht gezeigt: {list}",
  more_lines = function(a) return "… " .. (a.n == 1 and "eine weitere Zeile" or "{n} weitere Zeilen") .. "; show(_) zeigt alle" end,
  not_applicable = "trifft nicht zu",
  count = "n = {n}",
  legend = "● Ist  ○ Soll  ◎ beides  ◇ Vorschlag; Säulen: Einordnungen auf der Skala",

  -- Hilfe
  help_intro = "Was Sie eingeben, wird ausgerechnet und gezeigt; _ ist der letzte Wert. Namen, die Sie "
    .. "setzen, bleiben, auch mit local.",
  help_modules = "Module; help(\"name\") oder help(name) sagt mehr:",
  help_keys = "Tab ergänzt, auch in Anführungszeichen (Kernelemente, Gebietseinheiten, Modelle) und hinter M.types[. Ändern sich die Dateien eines Modells, so gilt gleich das Neue, und es steht da, was anders ist. Strg-R "
    .. "sucht in den Eingaben, Strg-C bricht ab, was läuft, Strg-D beendet.",
  help_takes = "nimmt",
  help_gives = "gibt",
  help_fields = "Felder",
  help_example = "zum Beispiel",
  help_more_module = "Mehr: help(\"{module}.NAME\")",
  help_nothing = "Zu „{given}“ ist nichts bekannt. help() zeigt, was es gibt.",
  help_field_of = "„{given}“ als Feld:",
  help_found = "„{given}“ kommt hier vor:",
  help_no_text = "Eine Funktion ohne Beschreibung ({where}).",
  help_value = "Ein Wert der Art {kind}. help() zeigt, was es gibt.",
  own_help = "help(x)",
  own_help_text = "was es gibt, oder was x ist: ein Name, eine Funktion, ein Modul",
  own_show = "show(wert)",
  own_show_text = "alles an einem Wert, ohne die Grenzen der Eingabezeile",
  own_at = "at(einschätzung)",
  own_at_text = "stellt A, M, E, placements, profile, rules, trace, explain und what einer "
    .. "Einschätzung bereit",
  own_explain = "explain(id)",
  own_explain_text = "nach at: warum eine Regel, eine Anregung oder ein Kernelement so ausgeht",
  own_what = "what{kernelement = wert}",
  own_what_text = "nach at: was anders wäre, wenn die Gruppe dies vereinbart hätte; "
    .. "what{koordination = {ist = 2, soll = 3}}",
  own_query = "query(sql, ...)",
  own_query_text = "Zeilen eines SELECT, wie db:query; wegmarke help query nennt die Tabellen",
  own_quit = "quit()",
  own_quit_text = "beendet, wie Strg-D",

  -- Skripte, query
  script_mark = "SKRIPT",
  script_of_module = function(args)
    return "Das Modul " .. args.module .. " bringt kein Skript „" .. args.given .. "“ mit (scripts/" .. args.given .. ".lua)."
      .. (args.nearest and " Meinten Sie „" .. args.nearest .. "“?" or #args.known > 0 and " Es gibt: " .. table.concat(args.known, ", ") .. "." or "")
  end,
  script_unknown = function(args)
    return "Es gibt kein Skript „{given}“." .. meant(args) .. " wegmarke run --list nennt alle."
  end,
  script_renamed = "Das Skript „{given}“ heißt jetzt „{name}“: wegmarke run {name}",
  script_no_table = "{file}: Das Skript endet ohne `return script`.",
  script_unknown_field = function(args)
    return "{file}: Das Feld „{field}“ der Angaben am Anfang sagt nichts." .. meant(args)
  end,
  script_bad_field = "{file}: Das Feld {field} der Angaben am Anfang fehlt oder ist von falscher Art.",
  script_factor = "„{given}“ ist kein KERNELEMENT=FAKTOR, etwa koordination=1.5.",
  no_rows = "Keine Zeilen.",
  row_bytes = "Zeile {row}, Spalte {column}: Bytes, die kein Text sind. hex({column}) gibt sie als Text.",
  row_no_number = "Zeile {row}, Spalte {column}: keine endliche Zahl; weder JSON noch CSV haben dafür eine Form. Mit CASE oder WHERE ausschließen.",
  source_utf16 = "Das ist UTF-16. Bitte als UTF-8 speichern (im Editor unter Windows: Speichern unter, Codierung UTF-8).",
  script_unreadable = "{file}: {why}",
  written_rows = function(a) return (a.n == 1 and "Eine Zeile" or "{n} Zeilen") .. " nach {path} geschrieben." end,
  would_write = "würde schreiben: {path} ({n} Bytes)",
  written = "geschrieben: {path}",
  dry = "Es wurde nichts geschrieben; mit --commit geschieht es.",

  -- watch, api, man
  watch_begin = "Das Modell {model} wird beobachtet ({unit}); Strg-C beendet.",
  watch_pinned = "Gegenüber dem festgehaltenen Modell:",
  watch_same = "Für diese Einschätzung ändert sich nichts.",
  watch_kept = "Das Modell wird nicht geladen; das vorige bleibt.",
  api_types = "{n} Dateien nach {path} geschrieben.",
  man_name = "NAME",
  man_synopsis = "ÜBERSICHT",
  man_commands = "BEFEHLE",
  man_globals = "OPTIONEN JEDES BEFEHLS",
  man_exits = "RÜCKGABEWERTE",
  man_environment = "UMGEBUNG",
  man_what = "Einordnungen auswerten, mit Modellen in Lua",
  man_usage = "[OPTIONEN] BEFEHL [ANGABEN] [OPTIONEN]",
  man_WEGMARKE_DB = "Die Datenbank, wenn --db keine nennt.",
  man_WEGMARKE_PATH = "Ordner mit lua/, models/ und scripts/, die denen im Programm vorgehen.",
  man_WEGMARKE_TODAY = "Dieses Datum statt des heutigen.",
  man_WEGMARKE_USER = "Wer als Urheber von Einträgen genannt wird.",
  man_WEGMARKE_HISTORY = "Wo die Eingabezeile sich Eingaben merkt; leer: nirgends.",

  -- Einbetten
  embed_no_database = "Die Anfrage nennt keine Datenbank.",
  embed_format = "Es gibt kein Format „{given}“; möglich sind html, markdown, csv, terminal.",
}

return texts
