--- What `wegmarke plan` says of itself, in German.

return {
  plan = {
    summary = "den Plan als Datei schreiben oder in die nächste Runde übernehmen",
    about = "Handlungsfelder mit Zielen, Arbeitspakete und die fünf Fragen: als Arbeitsmappe "
      .. "(xlsx) zum Fortschreiben, mit einer Auswahl für den Stand, als Tabelle (csv) oder "
      .. "Text (md). Was darin fortgeschrieben wird, nimmt package import zurück. "
      .. "Was überfällig ist, steht dabei.\n\n"
      .. "Wird die Einschätzung abgeschlossen, bleibt ihr Ergebnis; ihr Plan geht weiter, mit field und "
      .. "package, und in der nächsten Runde. --take übernimmt Handlungsfelder mit Zielen und Antworten und die "
      .. "Arbeitspakete, die weder erledigt noch aufgegeben sind, mit ihrem Stand; Punkte klebt "
      .. "die Gruppe neu. Der Bericht sagt dann, was aus jedem Paket geworden ist. Zweimal "
      .. "übernommen wird nichts.",
    options = {
      take = "statt zu schreiben den Plan dieser früheren Einschätzung übernehmen",
      format = "sonst nach der Endung der Datei, sonst md",
      output = "in diese Datei statt auf die Standardausgabe",
      lang = "Sprache, sonst die der Einschätzung",
    },
    examples = {
      "Eine Arbeitsmappe zum Fortschreiben",
      "Den Plan der letzten Runde weiterführen",
    },
  },
}
