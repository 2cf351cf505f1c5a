--- Texts about the database as a file: merging and rescuing. German.

return {
  backup_other = "{path} ist eine Datenbank, aber keine frühere Kopie dieser hier; nichts geschrieben. Bitte einen "
    .. "anderen Namen wählen.",
  merge_done = function(args)
    return ("{path} dazugenommen: {rows} %s neu%s."):format(args.rows == 1 and "Zeile" or "Zeilen",
      args.changed > 0 and ", {changed} vorhandene angepasst" or "")
  end,
  merge_nothing = "{path} enthält nichts, was nicht schon da ist.",
  merge_clashes = function(args)
    return args.n == 1 and "An einer Stelle sagen die Dateien Verschiedenes:"
      or "An {n} Stellen sagen die Dateien Verschiedenes:"
  end,
  merge_damaged = "{path} ist nicht heil und wird nicht dazugenommen. {table}: {detail}",
  merge_row = function(args)
    return "Aus {path} wurde nichts dazugenommen: In {table} steht eine Zeile, die dieses Programm nie geschrieben hätte "
      .. "({row}, {column}): {problem}." .. (args.more > 0 and " Und {more} weitere." or "")
      .. " Jemand hat die Datei verändert. Bitte die Absender um eine andere bitten; alle solchen Zeilen nennt: "
      .. "wegmarke --db {path} db verify"
  end,
  merge_two_results = "{unit} {held_on} ({id}) ist in beiden Dateien abgeschlossen, mit verschiedenen "
    .. "Ergebnissen. Es wurde nichts dazugenommen: Ein abgeschlossenes Ergebnis wird nie ersetzt.",
  merge_open_once = "Die Datei einmal mit diesem Programm öffnen, dann noch einmal: "
    .. "wegmarke --db {path} db verify",
  unit_none = "{path} ist eine ganze Datenbank und nicht die Datei einer {unit_word}. Alles daraus nimmt: "
    .. "wegmarke db merge {path}",
  unit_more = function(args)
    return "{path} ist als Datei für „{unit}“ geschrieben, enthält aber mehr als diese Gebietseinheit"
      .. (args.table ~= "" and " ({table})" or "") .. ". Es wurde nichts übernommen. Ist es eine ganze "
      .. "Datenbank, der zu trauen ist, nimmt sie: wegmarke db merge {path}"
  end,
  clash_nobody = "ein Plakat oder eine Gruppe",
  clash_unit = "{unit} heißt in einer Datei „{other}“; übernommen ist „{unit}“ aus der mit den neueren Zahlen.",
  clash_fact = "{unit}: zwei Zahlen für {fact} zum selben Stand {as_of}; behalten ist {kept}.",
  clash_role = "{where}: {participant} hat zwei Rollen; behalten ist {kept}.",
  clash_name = "Zu {participant} gibt es zwei Namen; einer ist behalten.",
  clash_retention = "{where}: zwei Fristen; es gilt die frühere, {kept}.",
  clash_placement = "{where}, {element}: zwei Einordnungen ({participant}); bis zu einem berichtigten Bogen "
    .. "zählt keine.",
  clash_placement_said = "{where}, {element}: {participant} ist zweimal verschieden eingeordnet: {said}. Bis das "
    .. "geklärt ist, zählt keine. Was gilt, hält fest: {command}",
  clash_said = "„{words}“ ({file})",
  clash_by_hand = "von Hand",
  clash_agreement = "{where}, {element}: zwei Vereinbarungen; die nächste entscheidet.",
  clash_target = "{where}, {element}: zwei Ziele; das nächste entscheidet.",
  clash_group_order = "{where}: zwei Reihenfolgen; die nächste entscheidet.",
  clash_pin = "{where}: an zwei Stände des Modells gebunden.",
  clash_minors = "{where}: eine Runde von Menschen unter 18, aber die andere Datei hat einzelne Bögen dazu ({n}); sie zählen "
    .. "nirgends. Zurücknehmen: wegmarke rate list, wegmarke rate remove.",
  merge_minor = "In der anderen Datei steht {code} mit der Rolle „{role}“ als einzelne Person: Wer unter 18 ist, ordnet nicht "
    .. "einzeln ein. Nichts dazugenommen.",
  clash_closed = function(a)
    return "{where}: geschlossen, aber in der anderen Datei " .. (a.n == 1 and "kam noch etwas" or "kamen noch Angaben")
      .. " ({n}). Es steht jetzt da und zählt, wenn es nicht wartet; was davon nicht gelten soll: wegmarke rate list, "
      .. "wegmarke rate remove."
  end,
  clash_join_final = "{where}: soll eine Einschätzung mit {other} sein, wurde aber auf dem anderen Laptop abgeschlossen. "
    .. "Beide bleiben für sich. Soll es dabei bleiben: {command}",
  clash_record = "{type} {record}: verschieden gesagt ist {fields}.",
  clash_record_contested = "{type} {record}: hier zurückgenommen, dort geändert; der Eintrag bleibt.",
  clash_late_shown = function(a)
    return "{where}: abgeschlossen; aus der anderen Datei war schon etwas herausgegeben worden ("
      .. (a.n == 1 and "einmal" or "{n}-mal") .. "). Das steht jetzt dabei; das Ergebnis bleibt, wie es war."
  end,
  clash_late_plan = function(a)
    return "{where}: abgeschlossen; am Plan ging es in der anderen Datei weiter ("
      .. (a.n == 1 and "ein Eintrag" or "{n} Einträge") .. "). Im Plan steht das jetzt; das Ergebnis bleibt, wie es war."
  end,
  clash_late = "{where}: abgeschlossen, aber in der anderen Datei ging es weiter ({n}); das Ergebnis bleibt, "
    .. "wie es war.",

  rescue_output = "Bitte mit -o sagen, wie die neue Datenbank heißen soll.",
  rescue_hint = "Was heil ist, rettet: wegmarke db rescue {path} -o NEU.db",
  rescue_done = function(args)
    return "{path}: {rows} " .. (args.rows == 1 and "Zeile" or "Zeilen") .. " gerettet"
      .. (args.lost == 0 and ", nichts fehlt." or ", {lost}-mal fehlt etwas (siehe oben).")
  end,
  rescue_more = "... und {n} weitere.",
  rescue_journal = "Neben {path} liegt ein Journal (-journal): Ein Programm wurde beim Schreiben unterbrochen. "
    .. "Was es zuletzt schrieb, kann halb dabei sein.",

  -- what the store says in detail; see cli/detail.lua
  detail_foreign = "{kind} {name}: nicht von Wegmarke",
  detail_gone = "{kind} {name}: fehlt",
  detail_changed = "{kind} {name}: nicht so, wie Wegmarke sie anlegt",
  detail_version = "Fassung {found}",
  detail_journal_names = "{name} daneben nennt eine weitere Datei, die beim Öffnen gelöscht würde. Ein solches Journal "
    .. "schreibt Wegmarke nie; jemand hat es dazugelegt, oder es gehört zu einer anderen Datenbank. Auch mit "
    .. "anderen Programmen bitte nicht öffnen",
  detail_journal_none = "{name} daneben ist kein Journal. Ist es eine eigene Datei, bitte anders nennen und noch einmal",
  detail_journal_larger = "{name} daneben gehört nicht zu dieser Datei, sondern zu einer größeren",
  detail_journal_other = "{name} daneben gehört nicht zu dieser Datei oder nicht zu diesem Stand von ihr; was darin steht, "
    .. "würde sie überschreiben. Bitte wegschieben (nicht löschen) und noch einmal",
  detail_journal_odd = "{name} daneben ist keine gewöhnliche Datei, sondern etwa ein Verweis oder ein Ordner. Bitte "
    .. "wegschieben und noch einmal",
  detail_newer = "{found}, diese kennt {known}",
  detail_migrated = "ein anderes Programm hat sie gerade auf den neuen Stand gebracht",
  detail_older = "Die Datei hat die Fassung {found} und müsste auf {known} gebracht werden, darf aber nicht "
    .. "geschrieben werden. Bitte einmal an einem Ort öffnen, an dem Sie schreiben dürfen.",
  detail_cut_off = "Ein Programm wurde beim Schreiben unterbrochen. Bitte die Datei einmal zum Schreiben öffnen, "
    .. "etwa mit unit list; dann ist zurückgenommen, was halb war.",
  detail_readonly = "sie ist nur zum Lesen geöffnet",
  detail_malformed = "die Seiten der Datei passen nicht zusammen",
  detail_unreached = "ein Teil der Tabelle ist nicht zu erreichen",
  detail_row = "Seite {page}, Zeile {row}: nicht heil",
  detail_stray = "Seite {page}, Zeile {row}: passt in keine Tabelle",
  detail_schema = "die Beschreibung der Tabellen ist beschädigt",
  detail_no_schema = "die Beschreibung der Tabellen ist nicht zu lesen; gesucht ist, wo sie gewöhnlich stehen",
  detail_reference = "{column}: die Zeile in {parent} ist verloren",
  detail_lost = "{column}: die Zeile in {parent} ist verloren und diese mit ihr",
  detail_values = "mehr Werte (-v), als ? darin stehen",
  detail_dangling = "verweist auf eine Zeile in {parent}, die es nicht gibt",
  detail_derived = "{column} ist nicht, was die Änderungen daran sagen",
  detail_hash = "die Prüfsumme stimmt nicht",
  damage = "{path} ist beschädigt und lässt sich nicht öffnen. Heile Zeilen: {rows}; nicht heil:",
}
