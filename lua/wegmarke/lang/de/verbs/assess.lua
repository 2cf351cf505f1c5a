--- What `wegmarke assess new` and the other verbs of its file say of themselves, in German.

return {
  ["assess new"] = {
    summary = "eine Einschätzung beginnen",
    about = "Eine Einschätzung ist eine Runde für eine Einheit mit einem Modell. Das Modell wird "
      .. "mit allen seinen Dateien in der Datenbank festgehalten.\n\n"
      .. "Die Art, in der sie geführt wird, sagen Sie den Teilnehmenden vor dem Ausfüllen: open "
      .. "(offen: nach Rollen getrennt, wo genug Personen dahinter stehen), by_perspective "
      .. "(getrennt nur nach innen und außen), anonymous (ohne jede Aufteilung).",
    arguments = {
      unit = "Name, Schlüssel oder Anfang der Kennung",
    },
    options = {
      date = "Tag der Einschätzung, er steht im Bericht",
      mode = "wie sie geführt wird: offen, nach Innen- und Außensicht, anonym",
      model = "das Modell",
      agency = "wer begleitet",
      place = "wo sie stattfindet; steht in Brief und Protokoll",
      title = "ein Titel",
      language = "Sprache des Berichts; sonst de, wenn das Modell sie hat",
      threshold = "kleinere Gruppen werden nicht einzeln gezeigt",
      ["keep-until"] = "bis wann einzelne Bögen aufbewahrt werden; so steht es auf jedem Bogen. "
        .. "Ohne Angabe zwölf Monate („setting set retention_months“); none nur mit --why",
      why = "mit --keep-until none oder einer fernen Frist: warum",
      minors = "eine Runde von Menschen unter 18: angenommen werden nur Punkte und gemeinsame Werte",
      again = "auch wenn es für Einheit, Tag und Modell schon eine gibt",
      ["other-kind"] = "auch wenn das Modell nicht für Einheiten dieser Art gedacht ist",
    },
    labels = {
      agency = "STELLE",
      place = "ORT",
    },
    examples = {
      "Eine Runde mit dem Basismodell",
    },
  },
  ["assess list"] = {
    summary = "Einschätzungen auflisten",
    options = {
      unit = "nur diese Einheit",
      withdrawn = "auch zurückgenommene",
    },
    examples = {
      "Alle",
    },
  },
  ["assess show"] = {
    summary = "zeigen, was zu einer Einschätzung da ist",
    arguments = {
      assessment = "Nummer aus „assess list“, Anfang der Kennung oder Einheit und Jahr („Musterlandkreis 2026“)",
    },
    examples = {
      "Mit dem Anfang der Kennung",
      "Mit Einheit und Jahr",
    },
  },
}
