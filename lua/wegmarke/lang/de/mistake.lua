--- Mistakes in files of Lua, in German: what stands there, and how to mend it.

-- What a value is, where it is not what was wanted.
local KINDS = { ["nil"] = "nicht gesetzt (nil)", string = "ein Text", number = "eine Zahl", table = "eine Tabelle",
                boolean = "wahr oder falsch", ["function"] = "eine Funktion" }
local function kind(got) return KINDS[got] or got end
local function of(args) return args.what and " („" .. args.what .. "“)" or "" end

return {
  syntax = "Lua versteht diese Stelle nicht: {detail}. Häufig fehlt davor ein Komma, ein Anführungszeichen oder eine schließende Klammer.",
  string_end = "Der Text „{text}“ hat in dieser Zeile kein schließendes Anführungszeichen. Ein Text in \"...\" endet in seiner Zeile; über mehrere Zeilen geht er mit [[ ... ]], eine neue Zeile in ihm ist \\n.",
  typographic = "Texte stehen in geraden Anführungszeichen, \"...\"; hier steht ein typografisches: {got}. Ersetzen Sie die äußeren durch \".",
  unseen = "Hier steht ein Zeichen, das man nicht sieht ({code}), etwa ein geschütztes Leerzeichen aus einem Textprogramm. Löschen Sie es, und setzen Sie ein gewöhnliches Leerzeichen.",
  dash = "Hier steht ein Gedankenstrich. Lua kennt nur das einfache Minuszeichen (-); Kommentare beginnen mit zweien davon (--).",
  letters = "„{got}“: Namen bestehen nur aus a bis z, Ziffern und _, ohne Umlaute. Die Kennung hieße etwa {try}.",
  no_quotes = "Um „{got}“ fehlen Anführungszeichen: Texte stehen in \"...\". Oder es fehlt davor ein Komma.",
  quote_begin = "Vor „{got}“ fehlt das öffnende Anführungszeichen.",
  quote_german = "Der Text endet schon nach „{text}“, weil dort ein gerades Anführungszeichen steht: Zum öffnenden unteren gehört im Text das schließende obere (U+201C); ein gerades im Text schreibt man \\\".",
  quote_inside = "Der Text endet schon nach „{text}“, vor „{next}“, weil dort ein gerades Anführungszeichen steht. Im Text schreibt man es \\\", oder man nimmt typografische.",
  other_sign = "„{got}“ gibt es in Lua nicht; geschrieben wird es: {try}.",
  comment = "Kommentare beginnen in Lua mit zwei Strichen, --, nicht mit /*, //, <!-- oder #.",
  colon = "Hier steht ein Doppelpunkt. Felder haben ein Gleichheitszeichen, und ihr Name steht ohne Anführungszeichen: title = \"...\", nicht \"title\": \"...\".",
  percent = "Das Zeichen % passt hier nicht. Zahlen stehen ohne Einheit, Texte in \"...\".",
  brackets = "Listen stehen in geschweiften Klammern, { \"a\", \"b\" }. Eckige gehören nur um eine Nummer oder einen Text als Schlüssel: [2] = ...",
  verb_equals = "Nach {verb} \"{id}\" steht kein Gleichheitszeichen: {verb} \"{id}\" { ... }",
  dash_key = "„{got}“ liest Lua als Rechnung. Kennungen haben statt des Strichs einen Unterstrich: {try}.",
  equals = "Zum Vergleichen gehören zwei Gleichheitszeichen, ==; eines allein setzt ein Feld.",
  string_key = "Der Name eines Felds steht ohne Anführungszeichen, {got} = ..., oder in eckigen Klammern: [\"{got}\"] = ...",
  number_key = "Eine Nummer als Schlüssel steht in eckigen Klammern: [{got}] = ...",
  key_words = "Der Name eines Felds ist ein einziges Wort; hier stehen zwei: „{got}“. Fehlt dazwischen ein Komma, oder heißt es {try}?",
  comma = "Hier fehlt am Ende ein Komma: vor „{before}“.",
  keyword_key = "„{got}“ ist ein Wort der Sprache Lua und kann keine Kennung sein. Wählen Sie eine andere.",
  keyword_field = "Nach dem Punkt steht „{got}“, ein Wort der Sprache Lua. So kann kein Element und kein Feld heißen.",
  return_missing = "In der Funktion fehlt return vor der Bedingung: function(p, unit) return ... end",
  id_quotes = "Die Kennung nach {verb} steht in Anführungszeichen: {verb} \"{id}\" { ... }",
  too_many = "Hier steht „{got}“, ohne dass davor etwas offen ist: eines zu viel, oder weiter oben fehlt das öffnende Gegenstück.",
  open_before = "Die Klammer {got}, die in Zeile {line} aufgeht, wird nicht geschlossen; vor Zeile {before}, wo die nächste Angabe beginnt, fehlt das Gegenstück.",
  open = "Die Klammer {got}, die in Zeile {line} aufgeht, wird nicht geschlossen. Setzen Sie das Gegenstück, wo die Angabe endet.",
  end_missing = "Zu „{got}“ in Zeile {line} fehlt end. Jede Funktion und jedes if endet mit end; else if in zwei Worten braucht ein zweites, elseif nicht.",
  other_closing = "Hier steht „{got}“, offen ist aber etwas, das mit „{want}“ endet. Klammern schließen sich in umgekehrter Reihenfolge.",
  word_missing = "In dieser Zeile fehlt „{want}“: if ... then ... end; for ... do ... end.",
  equals_missing = "Vor „{got}“ fehlt ein Gleichheitszeichen: feld = wert, [2] = { ... }.",
  value_missing = "Nach dem Gleichheitszeichen von „{got}“ fehlt der Wert. Geben Sie einen an, oder streichen Sie das Feld.",
  comma_twice = "Hier steht ein Komma zu viel.",
  round = "Hier stehen runde Klammern; was eine Angabe enthält, steht in geschweiften: { ... }.",
  long_string = "Der Text, der in Zeile {line} mit [[ beginnt, endet nicht. Setzen Sie ]] an sein Ende.",
  long_comment = "Der Kommentar, der in Zeile {line} mit --[[ beginnt, endet nicht. Setzen Sie ]] an sein Ende.",
  escape = "Der Rückstrich in „{got}“ passt nicht: In Texten leitet er ein besonderes Zeichen ein. Ein Rückstrich selbst ist \\\\; in Pfaden geht auch /.",
  number = "„{got}“ ist weder Zahl noch Name. Kennungen beginnen mit einem Buchstaben; Zahlen stehen ohne Einheit, Texte in \"...\".",
  number_points = "„{got}“ ist keine Zahl. Zahlen haben keine Tausenderpunkte und nur einen Dezimalpunkt: 200000, 1.5.",
  expected = "Vor „{got}“ fehlt hier „{want}“.",
  misplaced = "„{got}“ passt an dieser Stelle nicht. Häufig fehlt davor ein Komma, ein Anführungszeichen oder eine schließende Klammer.",
  not_utf8 = "Die Datei ist nicht in UTF-8 gespeichert; in dieser Zeile stehen Zeichen, die sich nicht lesen lassen (meist Umlaute). Speichern Sie sie im Editor mit der Kodierung „UTF-8“.",
  verb_assigned = "Nach {name} steht kein Gleichheitszeichen, so bewirkt die Angabe nichts: {name} { ... } beziehungsweise {name} \"kennung\" { ... }",
  word_assigned = "„{name}“ hat in Modellen eine eigene Bedeutung und kann nicht neu gesetzt werden. Wählen Sie einen anderen Namen, mit local davor.",
  copy = "Die Datei sieht wie eine Kopie von {name} aus; beide werden gelesen. Verschieben Sie die, die nicht gelten soll, in einen anderen Ordner.",
  file_new = "Diese Datei ist ein Vorschlag (von model import) und wird nicht gelesen. Übernehmen Sie daraus, was gelten soll, nach {name}, und löschen Sie sie dann.",
  file_unnamed = "Diese Datei nennt niemand, so wird sie nicht gelesen. Ein Logo nennt report { logo = \"...\" }; was nicht zum Modell gehört, liegt besser woanders.",
  file_unread = "Diese Datei wird nicht gelesen: Ihr Name endet nicht auf .lua (in Kleinbuchstaben). Benennen Sie sie um, oder legen Sie sie woanders ab.",
  cells_by_place = "cells nennt {n} Zellen ohne Nummer; sie zählen der Reihe nach, ab Typ {first} bis Typ {last}. Ist ein anderer Typ gemeint, steht seine Nummer davor: [2] = { ... }.",
  lone_weight = "Hier steht ein Gewicht ohne Element: {got}. Dezimalzahlen haben einen Punkt, kein Komma: 1.5.",
  number_text = "{what} ist eine Zahl und wird hier mit dem Text „{got}“ verglichen. Schreiben Sie die Zahl ohne Anführungszeichen, etwa {what} >= 2.",
  outside_scale = function(args)
    return args.what .. " " .. args.sign .. " " .. args.got .. ": Die Skala geht von " .. args.first .. " bis " .. args.last
      .. "; so gilt der Vergleich " .. (args.never and "nie" or "immer") .. ". Nennen Sie einen Wert der Skala."
  end,
  not_first = "not gehört nur zu {what}, nicht zum ganzen Vergleich. Schreiben Sie {what} ~= ... oder not ({what} {sign} ...).",
  lone_value = "Nach „{word}“ fehlt der Vergleich: „{got}“ für sich gilt immer als wahr. Der Vergleich wird wiederholt: a == 1 {word} a == 2; mehrere Arten von Einheiten gehen mit only_if = { { kind = { ... } } }.",
  alone = "„{got}“ steht hier allein. In den Dateien eines Modells stehen Angaben, etwa change \"kennung\" { ... }; Text für Menschen steht hinter --.",
  comma_between = "Zwischen zwei Angaben steht kein Komma: change \"a\" { ... } change \"b\" { ... }. Streichen Sie es.",
  function_colon = "Nach function(p, unit) steht kein Doppelpunkt: function(p, unit) return ... end. Streichen Sie ihn.",
  key_dot = "Ein Feld mit einem Punkt im Namen gibt es nicht: {got}. Was in einem Feld steht, steht in Klammern: title = { de = \"...\" }; ein Name mit Punkt in [\"...\"].",
  operand_missing = "Nach „{got}“ fehlt ein Wert. Geben Sie ihn an, oder streichen Sie „{got}“.",
  strange = "Das Zeichen {got} kommt in Lua nicht vor. Gehört es zu einem Text, so steht er in Anführungszeichen; sonst streichen Sie es.",
  verb_alone = "Nach {got} fehlt, was es bewirken soll: {got} \"kennung\" { ... } oder {got} { ... }",
  verb_comma = "Nach {verb} \"{id}\" steht kein Komma: {verb} \"{id}\" { ... }",
  verb_missing = "Vor „{id}“ fehlt, was damit geschehen soll: change, add oder remove, etwa change \"{id}\" { ... }",
  always = "Die Bedingung von „{id}“ gilt immer, was auch gelesen wird. Prüfen Sie sie, oder lassen Sie when weg, wo das geht.",
  placeholder = function(args)
    local more = args.more == 0 and "" or args.more == 1 and " Noch einer steht daneben."
      or (" Noch %d stehen daneben."):format(args.more)
    return "Hier steht noch ein Platzhalter: „" .. args.got .. "“. Setzen Sie den Text ein." .. more
  end,
  same_criterion = "Das Kriterium sagt dasselbe wie {other}. Streichen Sie eines von beiden, oder ändern Sie den Text.",
  hint_elements = "Der Hinweis nennt keine Elemente; im Bericht steht er ohne Überschrift. elements = { \"...\" } sagt, worum es geht.",
  stop_compare = function(args)
    if args.one == "nil" or args.other == "nil" then
      return "Hier wird mit etwas verglichen, das es nicht gibt (nil). Häufig fehlt einer Tabelle ein Eintrag, "
        .. "oder ein Feld ist nicht gesetzt; (tabelle[x] or 0) gibt einen Ersatz."
    elseif args.one == "string" or args.other == "string" then
      return "Hier wird ein Text mit einer Zahl verglichen. ist, soll und abstand sind Zahlen: ohne Anführungszeichen schreiben."
    end
    if args.one == "table" or args.other == "table" then
      return "Hier wird eine Tabelle verglichen, meist ein ganzes Element. Gemeint ist eines seiner Felder, etwa p.koordination.ist."
    elseif args.one == "boolean" or args.other == "boolean" then
      return "Hier wird das Ergebnis eines Vergleichs weiter verglichen. Jede Grenze braucht ihren eigenen: 1 <= x and x <= 3."
    end
    return "Hier wird Unvergleichbares verglichen: " .. args.one .. " mit " .. args.other .. ". Verglichen werden zwei Zahlen oder zwei Texte."
  end,
  stop_index = function(args)
    return "Hier wird ein Feld von etwas gelesen" .. of(args) .. ", das " .. kind(args.got) .. " ist. "
      .. "Ist der Name richtig geschrieben, und ist es davor gesetzt?"
  end,
  stop_call = function(args)
    if args.got == "string" or args.got == "table" then
      return "Hier wird aufgerufen, was keine Funktion ist" .. of(args) .. ". Häufig fehlt davor ein Komma."
    end
    return "Eine Funktion dieses Namens gibt es hier nicht" .. of(args) .. ". Ist sie verschrieben, oder steht sie erst weiter unten?"
  end,
  stop_arithmetic = function(args)
    return "Hier wird mit etwas gerechnet" .. of(args) .. ", das " .. kind(args.got) .. " ist. "
      .. (args.got == "nil" and "(x or 0) gibt einen Ersatz." or "Zahlen stehen ohne Anführungszeichen.")
  end,
  stop_concatenate = function(args)
    return "Hier wird ein Text mit etwas zusammengesetzt" .. of(args) .. ", das " .. kind(args.got) .. " ist. "
      .. "Zusammensetzen lassen sich Texte und Zahlen."
  end,
  stop_length = function(args)
    return "Hier wird etwas gezählt" .. of(args) .. ", das " .. kind(args.got) .. " ist. Zählen lassen sich Listen und Texte."
  end,
  stop_argument = function(args)
    return "Die Angabe Nummer " .. args.n .. " für " .. args.what .. " passt nicht: "
      .. (args.want and "Gebraucht wird " .. kind(args.want) .. "; sie ist " .. kind(args.got) or args.detail)
      .. ". Prüfen Sie, ob sie gesetzt und von der richtigen Art ist."
  end,
  string_unclosed = "Nach „{text}“ fehlt das schließende Anführungszeichen.",
  number_unit = "„{got}“: Eine Zahl steht ohne Einheit, {try}; ein Text steht in \"...\".",
  after_return = "Nach return folgt in einem Abschnitt nichts mehr; hier steht noch „{got}“. Stellen Sie es davor, oder streichen Sie es.",
  compiled = "Das ist übersetztes Lua (binary chunk), kein Text. Bitte die Datei nehmen, aus der es gemacht wurde.",
  not_text = "Das ist keine Textdatei, sondern das Dokument eines Textprogramms oder ein Archiv. Speichern Sie den Inhalt als reinen Text (UTF-8).",
  verb_foreign = "„{got}“ kennt Lua nicht. Angaben beginnen mit einem dieser Wörter: {verbs}.",
  closed_before = "Vor diesem Komma ist schon alles geschlossen. Es gibt eine schließende Klammer „{got}“ zu viel, oder das Komma ist überflüssig.",
  file_below = "Diese Datei wird nicht gelesen: Sie liegt in einem Unterordner. Legen Sie sie in den Ordner {name}.",
  number_comma = "{got}: Das Komma trennt hier zwei Werte. Ist {try} gemeint? Zahlen haben kein Komma.",
  stop_overflow = "Eine Funktion ruft sich selbst auf und hört nicht auf. Es fehlt die Bedingung, unter der sie ohne weiteren Aufruf zurückkehrt.",
  same_title = "Der Titel „{title}“ steht auch bei {other}; Tabellen und Menschen können beide nicht unterscheiden. Ändern Sie einen.",
  thousands = "{got} ist für Lua eine Zahl mit Dezimalpunkt. Ist {try} gemeint? Zahlen haben keine Tausenderpunkte.",
}
