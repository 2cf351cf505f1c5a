--- What `wegmarke db verify` and the other verbs of its file say of themselves, in German.

return {
  ["db verify"] = {
    summary = "die Datenbank prüfen",
    about = "Prüft Unversehrtheit, Aufbau, Verweise und die Prüfsummen von Modellen und "
      .. "Ergebnissen.",
    examples = {
      "Alles prüfen",
    },
  },
  ["db backup"] = {
    summary = "eine Sicherung der Datenbank schreiben",
    arguments = {
      file = "wohin",
    },
    options = {
      overwrite = "eine vorhandene Datei ersetzen; eine Datenbank nur, wenn sie eine frühere Kopie "
        .. "dieser ist",
    },
    examples = {
      "Eine Sicherung anlegen",
    },
  },
  ["db upgrade"] = {
    summary = "eine ältere Datenbank auf den neuen Stand bringen",
    about = "Gelesen wird eine Datei mit älterem Stand ohne Weiteres, und sie bleibt dabei, wie "
      .. "sie ist. Erst zum Schreiben muss sie auf den Stand dieses Programms gebracht werden; "
      .. "wie sie war, bleibt als Sicherung daneben (DATEI.v1.bak). Ältere Fassungen von "
      .. "Wegmarke öffnen sie dann nicht mehr: Liegt sie auf einer gemeinsamen Ablage, brauchen "
      .. "alle das neue Programm. Ein Befehl, der schreibt, fragt danach; ohne Bildschirm sagt "
      .. "es --upgrade.",
    examples = {
      "wegmarke.db im aktuellen Ordner",
    },
  },
  ["db merge"] = {
    summary = "eine andere Datenbank dazunehmen",
    about = "Nimmt alles dazu, was in der anderen Datei steht, etwa von einem zweiten Laptop. Die "
      .. "andere Datei bleibt, wie sie ist; in welcher Reihenfolge Dateien dazukommen, ist "
      .. "gleich, und dieselbe noch einmal ändert nichts. Ein Bogen, der auf beiden Rechnern "
      .. "übernommen wurde, zählt einmal. Was in einer der Dateien geschwärzt oder gelöscht "
      .. "ist, ist es danach in beiden.\n\n"
      .. "Was sich widerspricht, bleibt beides stehen und wird aufgezählt; die nächste "
      .. "Vereinbarung oder ein berichtigter Bogen entscheidet. Wer danach noch zurück möchte, "
      .. "legt vorher mit db backup eine Sicherung an.",
    arguments = {
      file = "die andere Datenbank",
    },
    examples = {
      "Die Datei eines zweiten Laptops dazunehmen",
    },
  },
  ["db alike"] = {
    summary = "zeigen, was nach zweimal demselben aussieht",
    about = "Gebietseinheiten mit einem Namen oder Schlüssel und Einschätzungen einer Gebietseinheit, die höchstens "
      .. "eine Woche auseinanderliegen, wie sie zwei Laptops anlegen, die je für sich begannen; zu jedem Paar der "
      .. "Befehl, der sie zusammenlegt.",
    examples = {
      "Nachdem Laptops zusammengeführt sind",
    },
  },
  ["db rescue"] = {
    summary = "aus einer beschädigten Datenbank retten, was heil ist",
    about = "Schreibt eine neue Datenbank mit allen heilen Zeilen der beschädigten und zählt auf, "
      .. "was fehlt. Die beschädigte Datei bleibt, wie sie ist. Eine Sicherung ist besser, wenn "
      .. "es eine gibt.",
    arguments = {
      file = "die beschädigte Datei",
    },
    options = {
      output = "die neue Datenbank (nötig)",
    },
    examples = {
      "Retten, was heil ist",
    },
  },
}
