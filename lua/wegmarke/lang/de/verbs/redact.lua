--- What `wegmarke redact` says of itself, in German.

return {
  redact = {
    summary = "einen Text oder Namen für immer entfernen",
    about = "Der Text ist danach weg, auch aus einem abgeschlossenen Ergebnis; dass es ihn gab, "
      .. "bleibt bekannt. Das lässt sich nicht zurücknehmen, deshalb wird er zuerst gezeigt und "
      .. "erst mit --yes entfernt. Steht er wortgleich auch an anderen Stellen, werden diese "
      .. "genannt und nur mit --everywhere mit entfernt. Frühere Sicherungen enthalten ihn noch.",
    arguments = {
      assessment = "die Einschätzung, mit den Einträgen der Einheit; oder eine Einheit ohne Einschätzung",
      text = "wie --list sie zeigt, etwa 3f2a91c0.why",
    },
    options = {
      list = "alle Texte zeigen",
      find = "alle Stellen zeigen, an denen das steht, auch Bezeichnungen, Dateinamen, Namen und "
        .. "das abgeschlossene Ergebnis",
      everywhere = "auch, wo derselbe Text sonst steht",
      name = "den Namen zu diesem Kürzel löschen",
      why = "warum (nie der Text selbst)",
    },
    labels = {
      text = "STELLE",
      name = "KÜRZEL",
    },
    examples = {
      "Welche Texte es gibt",
      "Wo ein Name steht",
      "Eine Begründung entfernen",
    },
  },
}
