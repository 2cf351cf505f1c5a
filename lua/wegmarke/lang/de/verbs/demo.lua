--- What `wegmarke demo` says of itself, in German.

return {
  demo = {
    summary = "alles einmal an einem erfundenen Beispiel zeigen",
    about = "Übernimmt das Register der Kreise, legt einen erfundenen Landkreis mit zwölf Bögen, "
      .. "einem Plakat und einer Gruppe an, hält Vereinbarungen und Ziele fest, wertet aus und "
      .. "schreibt den Bericht. Im Ordner entstehen demo.db und report.html, beim nächsten Mal "
      .. "neu, solange niemand etwas darin geändert hat. Die Einschätzung heißt 1.",
    arguments = {
      dir = "der Ordner; sonst wegmarke-demo",
    },
    examples = {
      "Das Beispiel im Ordner wegmarke-demo",
      "Danach: nachsehen, woher etwas kommt",
    },
  },
}
