--- Texte zu Zuordnungen von Spalten, die aufbewahrt werden.

return {
  no_entry = "„{given}“ ist keine Angabe der Form SPALTE=FELD oder SPALTE:ZELLE=WORT, keine Nummer aus „map list“ und "
    .. "keine Datei damit.",
  no_row = "{file}, Zeile {line}: Nötig sind zwei Spalten (Spalte; Feld) oder drei (Spalte; Zelle; Wort).",
  none_such = "Eine Zuordnung {given} für diese Art von Tabelle gibt es nicht; „map list“ zeigt sie.",
  no_column = "Eine Spalte „{given}“ gibt es hier nicht. Vorhanden: {heads}.",
  not_used = "Eine Spalte „{given}“ hat keine der Dateien.",
  not_agreed = "Was diese Spalte ist, sagen zwei Rechner verschieden. Bitte neu angeben: --map SPALTE=...",
  person = "„{given}“ nennt eine Person; was über Spalten gesagt wird, bleibt aufbewahrt. Mit --leave bleibt die Zelle offen.",
  computed = "Das Feld „{field}“ wird berechnet; eine Spalte kann es nicht füllen.",
  alike = "Diese Köpfe sind nicht bekannt, gleichen aber denen der Zuordnung {n}. Soll sie auch hier gelten: --map {n}",
  no_element = "„{given}“ ist weder ein Kernelement des Modells noch eine Spalte, die hier gelesen wird.",
  no_element_near = "„{given}“ ist weder ein Kernelement des Modells noch eine Spalte, die hier gelesen wird. Gemeint ist "
    .. "vielleicht „{nearest}“.",
  again = "Die Zuordnung ist erst aufbewahrt, wenn die Datei übernommen ist. Noch einmal mit ihr:",
  kept = "Die Zuordnung der Spalten ist aufbewahrt und gilt für weitere Dateien mit diesen Köpfen. Ansehen:",
  removed = "Die Zuordnung {n} ({title}) ist entfernt.",
  none = "Es ist keine Zuordnung von Spalten aufbewahrt. --map beim Import legt eine an.",
  list = "Zuordnungen von Spalten", head_n = "Nr.", head_of = "für", head_at = "zuletzt", head_said = "Spalte = Feld",
  of_rate = "Einordnungen", nothing = "nicht lesen", between = "Zwischenzeilen",
  differs = "verschieden gesagt, bitte neu zuordnen: {columns}",
}
