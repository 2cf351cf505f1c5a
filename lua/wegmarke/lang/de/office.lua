--- Texte zu Listen, wie Ämter sie führen: was beim Lesen auffiel, und was offen bleibt.

return {
  -- Zellen, nach denen gefragt wird
  no_year = "„{given}“ nennt kein Jahr.",
  broken = "„{given}“ ist ein Rechenfehler der Tabelle, keine Angabe.",
  percent = "„{given}“ ist ein Anteil, kein Betrag.",
  no_unit = "„{given}“: Weder die Zelle noch der Kopf sagt, ob das Euro oder Tausend Euro sind. Für die ganze Spalte: "
    .. "--map \"SPALTE=FELD in T€\" oder \"SPALTE=FELD in €\".",
  two_units = "„{given}“ nennt eine andere Einheit als der Kopf der Spalte.",
  maybe_full = "„{given}“ steht unter einem Kopf mit Tausend Euro, sieht aber nach vollen Euro aus.",
  several = "„{given}“ nennt mehrere Stellen, das Feld nimmt eine auf.",
  number_of_office = "„{given}“ ist die Nummer eines Amtes. Wie es heißt, einmal sagen: --map \":{given}=NAME\".",
  nothing_above = "„{given}“ verweist nach oben, dort steht aber nichts.",

  -- was gelesen wurde
  place = "Zeile {line} „{said}“",
  place_read = "Zeile {line} „{said}“ als „{read}“",
  place_joined = "Zeile {line} „{said}“ zu Zeile {to}",
  undated = "Der Stand „{given}“ über der Tabelle nennt kein Jahr; bitte ergänzen, wo es darauf ankommt.",
  skipped_sum = "Als Summe nicht gelesen: {places}.",
  skipped_head = "Als weitere Kopfzeile nicht gelesen: {places}.",
  sections = "Zwischenzeilen, nicht gelesen: {places}. Als Feld der Zeilen darunter: --map \"@=FELD\".",
  sections_read = "Zwischenzeilen, für die Zeilen darunter gelesen: {places}.",
  joined = "Als Fortsetzung gelesen: {places}.",
  filled = "Verbundene Zellen, der Wert gilt für alle Zeilen davon: {places}.",
  above = "Von oben übernommen: {places}.",
  as = "Umgeschrieben: {places}.",
  nothing = "Unbekannt, keine Null: {places}.",
  part = "Teil einer anderen Zeile, nicht dazuzuzählen: {places}.",
  persons = "Nicht übernommen, weil es von Menschen spricht (mit --persons doch): {places}.",
  grade = "Ohne Entgeltgruppe übernommen: {places}.",
  zero = "Hier fehlt vielleicht eine führende Null oder etwas steht dazwischen: {places}.",
  dress = "Fett, kursiv oder Farben werden nicht gelesen; davon spricht: {columns}.",
  proposed = "Vorschlag für nicht gelesene Spalten: {maps}",
  open = "Offen, Zeile {line} „{said}“: {problem}",
}
