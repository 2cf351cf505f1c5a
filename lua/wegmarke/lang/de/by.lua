--- Texte zu einer Tabelle mit Angaben zu vielen Einschätzungen (rate import --by).

return {
  bad = "--by nennt die Spalten, die sagen, wozu eine Zeile gehört, etwa unit,date; nicht „{given}“.",
  no_columns = "Keine Zeile nennt die Spalten von --by: {columns}. Ihre Köpfe lassen sich auch selbst angeben, etwa "
    .. "--by \"Kreis,Erhebung\".",
  no_unit = "Welche Gebietseinheit gemeint ist, fehlt.",
  no_date = "Das Datum fehlt.",
  bad_date = "„{given}“ ist kein Datum, kein Monat und kein Jahr.",
  several = "{unit} hat für „{date}“ {n} Einschätzungen; bitte den Tag angeben.",
  none = "{unit} hat für „{date}“ keine Einschätzung. Beginnen: {command}",
  joint_twice = "Gemeinsame Werte stehen schon in Zeile {line}. Sind das einzelne Personen, braucht die Tabelle eine "
    .. "Spalte mit Kürzeln.",
  nothing_kept = "Nichts davon übernommen.",
  taken = "{unit}, {held_on} ({name}): {what}.",
  unchanged = "{unit}, {held_on} ({name}): schon vorhanden, unverändert.",
  done = "{file}: {n} Einschätzungen, davon {fresh} mit neuen Angaben.",
}
