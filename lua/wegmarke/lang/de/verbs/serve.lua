--- What `wegmarke serve` says of itself, in German.

return {
  serve = {
    summary = "die Seite im Browser öffnen, auf diesem Rechner",
    about = "Öffnet die Datei als Seite im Browser: Bögen einlesen, sprechen, festhalten, berichten, ohne Befehle. Die "
      .. "Seite gibt es nur auf diesem Rechner und nur in dem Browser, der zuerst die genannte Adresse öffnet; nichts "
      .. "geht ins Netz. Sie endet mit „Wegmarke beenden“, mit Strg-C, oder wenn lange niemand etwas aufruft.",
    arguments = {
      file = "die Datei oder der Ordner, in dem wegmarke.db liegt; sonst die von --db",
    },
    options = {
      port = "an diesem Anschluss; sonst an einem freien",
      idle = "nach so vielen Minuten ohne Aufruf enden; sonst nach 120",
      ["no-browser"] = "nur die Adresse nennen",
    },
    examples = {
      "Die Seite im Browser öffnen",
      "Nur die Adresse nennen",
    },
  },
}
