--- What the scripts that come with the program say of themselves, in German.

return {
  every = {
    options = {
      commit = "wirklich schreiben; sonst wird nur gezeigt, was geschähe",
      csv = "als CSV ausgeben",
      land = "nur dieses Land: die ersten zwei Stellen des AGS",
      output = "in diese Datei schreiben; ihre Endung sagt das Format (.csv, .json, .xlsx, "
          .. ".docx, .html, .md), sonst CSV",
      seed = "Startwert der Ziehungen; derselbe gibt dieselben Zahlen",
      year = "nur dieses Jahr",
    },
  },
  advice = {
    summary = "welche Anregung wie oft ausgesprochen wird",
    about = "Für jede Anregung und jeden Hinweis des Modells, bei wie vielen Einschätzungen sie "
      .. "ausgesprochen wird, still bleibt, nicht entschieden werden kann oder scheitert. Was "
      .. "nie zutrifft, steht auch da.",
    examples = {
      "Ein Jahr",
    },
  },
  agreement = {
    summary = "wie weit die Teilnehmenden einer Einschätzung übereinstimmen",
    about = "Für jede Einschätzung mit einzelnen Antworten: Krippendorffs Alpha (ordinal, mit "
      .. "einem 95-%-Intervall aus 1.000 Ziehungen von Elementen), Gwets AC2 und die "
      .. "Intraklassenkorrelation ICC(2,1) derer, die alles beantwortet haben; sie behandelt "
      .. "die Schritte als gleich. Stehen alle Elemente gleich, sinken Alpha und ICC, auch wenn "
      .. "alle dasselbe sagen; AC2 ist stetiger. Diese Zahlen sagen, wie sicher eine Gruppe zu "
      .. "verstehen ist, nichts über ihre Einheit. Gruppen unter der Schwelle der Einschätzung "
      .. "bleiben ohne Zahlen (status WITHHELD).",
    examples = {
      "Eine Zeile je Einschätzung",
    },
  },
  anonymise = {
    summary = "eine anonymisierte Datei zum Weitergeben schreiben",
    about = "Profile ohne Namen, Schlüssel, Tage und Texte: die Art der Gebietseinheit, eine "
      .. "Klasse der Einwohnerzahl, das Jahr, die Elemente. Gebietseinheiten heißen U1, U2 "
      .. "... in zufälliger Folge, die bei jedem Lauf eine andere ist. Klassen mit weniger als "
      .. "fünf Gebietseinheiten gehen in „other“ auf. Ob die Datei weitergegeben werden darf, "
      .. "sagen die, deren Angaben darin sind; --for agency oder public nimmt nur, was "
      .. "freigegeben ist. Ohne --commit wird nichts geschrieben.",
    arguments = {
      file = "wohin",
    },
    examples = {
      "Alles",
    },
  },
  gaps = {
    summary = "Lücken und Widersprüche in einer Datenbank finden",
    about = "Prüft die Datei selbst und jede Einschätzung: keine oder wenige Einordnungen, nichts "
      .. "vereinbart, Vereinbarung weit abseits aller Einordnungen, doppelt und verschieden "
      .. "Vereinbartes, Ziel unter dem Ist, fehlende Ziele, Fehler in Regeln, vor über einem "
      .. "Jahr begonnen und nicht abgeschlossen. Der Rückgabewert ist 1, wenn etwas gefunden "
      .. "wurde.",
    examples = {
      "Alles prüfen",
    },
  },
  indicators = {
    summary = "Kennzahlen unter vielen Regeln zusammenfassen, und was die Regel ausmacht",
    about = "DATEI: eine Kopfzeile; die erste Spalte nennt die Gebietseinheiten, die anderen sind "
      .. "Kennzahlen, bei denen mehr besser ist. Je Einheit: Mittel der z-Werte (auf 100 und 10 "
      .. "gebracht), Mazziotta-Pareto-Index, ein Potenzmittel, das Stärken wenig ausgleichen "
      .. "lässt, ein Choquet-Integral, das die ersten beiden Kennzahlen zusammen will, "
      .. "Copelands Zählung und, wie wenig eine Folge danach trüge: über wie viele Plätze die "
      .. "Einheit wandert, wenn sich nur die Gewichte ändern (1.000 Ziehungen, von 5 % bis 95 "
      .. "%); Plätze selbst nennt es nicht. Mit --indicators je Kennzahl: Gewichte nach "
      .. "Entropie und erster Hauptkomponente, und was ihr Gewicht an der Folge ändert (Sobol). "
      .. "Für Kennzahlen der amtlichen Statistik, nie für Einordnungen, und um zu sehen, wie "
      .. "wenig eine solche Folge trägt.",
    arguments = {
      file = "CSV mit Kennzahlen",
    },
    options = {
      indicators = "eine Zeile je Kennzahl statt je Gebietseinheit",
    },
    labels = {
      file = "DATEI",
    },
    examples = {
      "Eine Zeile je Gebietseinheit",
    },
  },
  learn = {
    summary = "wer von wem lernen könnte: ähnliches Profil, an einer Stelle schon weiter",
    about = "Für jedes Element, bei dem die Einschätzung ein Ziel über dem Ist hat, bis zu "
      .. "drei Gebietseinheiten, deren letzte Einschätzung dort das Ziel erreicht und deren "
      .. "Profil sonst am wenigsten abweicht (Abstand: mittlere Zahl der Schritte über die "
      .. "anderen gemeinsamen Elemente; gleiche Art und ähnliche Einwohnerzahl gehen bei "
      .. "Gleichstand vor). Keine Liste von besseren und schlechteren, sondern von möglichen "
      .. "Gesprächen. Genannt wird nur, wer es freigegeben hat: für die Agentur, mit --for "
      .. "public für die Öffentlichkeit.",
    arguments = {
      assessment = "für wen",
    },
    options = {
      most = "so viele je Element statt drei",
    },
    examples = {
      "Für eine Einschätzung",
    },
  },
  long = {
    summary = "alle Profile als lange Tabelle für R und pandas, mit Modell und Fassung",
    about = "Eine Zeile je Einschätzung und Element, mit -o als CSV (Semikolon, Dezimalkomma). "
      .. "In R: read.csv2(\"datei.csv\", fileEncoding = \"UTF-8-BOM\", colClasses = c(ags = "
      .. "\"character\")); in pandas: read_csv(\"datei.csv\", sep=\";\", decimal=\",\", "
      .. "encoding=\"utf-8-sig\", dtype={\"ags\": str}).",
    examples = {
      "Alles in eine Datei",
    },
  },
  moves = {
    summary = "was sich zwischen zwei Runden verändert hat, je Gebietseinheit und Element",
    about = "Nimmt von jeder Gebietseinheit die erste und die letzte Einschätzung und zeigt, wo "
      .. "sich das vereinbarte Ist verändert hat. Auf der Fehlerausgabe steht, was die, bei "
      .. "denen sich etwas bewegt hat, gemeinsam haben.",
    options = {
      element = "nur dieses Element",
      steps = "nur, was sich um mindestens so viele Typen bewegt hat, in eine der Richtungen",
      since = "erste Runde nicht vor diesem Jahr",
    },
    examples = {
      "Wer zwei Typen weiter ist",
    },
  },
  overview = {
    summary = "Jahresübersicht: Einschätzungen, Beteiligte, Vereinbartes und Ziele je Jahr",
    about = "Je Jahr eine Zeile; mit --elements je Jahr und Element, wie oft welcher Typ "
      .. "vereinbart ist.",
    options = {
      elements = "je Element, wie oft welcher Typ vereinbart ist",
    },
    examples = {
      "Alle Jahre",
      "Ein Jahr im Einzelnen",
    },
  },
  packs = {
    summary = "Unterlagen für Workshops vorbereiten, je Gebietseinheit ein Ordner",
    about = "Liest eine Liste von Gebietseinheiten (eine je Zeile: AGS oder Name) und legt für "
      .. "jede einen Ordner an: boegen.csv zum Ausfüllen, matrix.md mit Fragen und "
      .. "Beschreibungen, und, wo es eine frühere Einschätzung gibt, stand.md mit ihrem "
      .. "Bericht. Ohne --commit wird nur gezeigt, was entstünde.",
    arguments = {
      list = "die Liste",
      folder = "wohin",
    },
    options = {
      model = "das Modell; sonst dkbm",
      persons = "so viele leere Zeilen im Bogen; sonst 12",
    },
    examples = {
      "Alle der Liste",
    },
  },
  targets = {
    summary = "Ziele, die in einem Jahr fällig sind, und der letzte Stand dazu",
    about = "Alle Ziele mit Jahr bis einschließlich des genannten, aus allen Runden, neben dem Ist "
      .. "der letzten Runde derselben Gebietseinheit. Ein Ziel, das noch nicht erreicht ist, "
      .. "ist ein Anlass zum Gespräch, nichts weiter.",
    arguments = {
      due = "bis zu diesem Jahr",
    },
    labels = {
      due = "JAHR",
    },
    examples = {
      "Was 2026 fällig ist",
    },
  },
  views = {
    summary = "wo die Sichten am meisten auseinandergehen, je Element über viele Einschätzungen",
    about = "Für jedes Element: bei wie vielen Einschätzungen es Einordnungen abseits der "
      .. "meisten gibt, wie groß ihr Anteil im Mittel ist, wo es zwei Schwerpunkte gibt und wo "
      .. "Innen- und Außensicht sich unterscheiden. Nur, was nach den Regeln zum Schutz kleiner "
      .. "Gruppen gezeigt werden darf.",
    examples = {
      "Ein Land in einem Jahr",
    },
  },
  weighting = {
    summary = "was eine vorgeschlagene Gewichtung an den berechneten Reihenfolgen ändern würde",
    about = "Multipliziert die Gewichte der genannten Elemente und rechnet jede Reihenfolge "
      .. "neu: Gewicht mal Schritte bis zum Ziel, bei Gleichstand das niedrigere Ist zuerst. Je "
      .. "Einschätzung, ob sich die Reihenfolge ändert und was jetzt vorn steht.",
    arguments = {
      factors = "zum Beispiel koordination=1.5",
    },
    labels = {
      factors = "KERNELEMENT=FAKTOR",
    },
    examples = {
      "Zwei Faktoren",
    },
  },
}
