-- Anregungen for bildungsprojekte. All drafts, none reviewed by an agency.

advice "bedarf_ueber_pflichtaufgaben_hinaus" {
  element = "bildungsprojekte", from = 1, to = 2,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Wo ein Bedarf sichtbar wird, den die Pflichtaufgaben nicht abdecken, kann ein Amt \z
      eine überschaubare Maßnahme darüber hinaus beginnen. Eine Projektskizze auf zwei \z
      Seiten klärt vorab, worum es geht, wem die Maßnahme nützt und was sie kostet. So lässt \z
      sich auch entscheiden, einen Anlass bewusst nicht aufzugreifen.",
    en = "Where a need becomes visible that the mandatory tasks do not cover, an office can \z
      begin a manageable measure beyond them. A project outline of two pages settles \z
      beforehand what it is about, who benefits and what it costs. This also makes it \z
      possible to decide deliberately not to take up an occasion.",
  },
  steps = {
    {
      de = "Rückmeldungen von Fachkräften und Einrichtungen zu einem aktuellen Bedarf sammeln.",
      en = "Collect responses from specialists and institutions on a current need.",
    },
    {
      de = "Prüfen, was bereits angeboten wird, damit nichts doppelt entsteht.",
      en = "Check what is already offered, so that nothing arises twice.",
    },
    {
      de = "Eine Projektskizze mit Ziel, Zielgruppe, Aufwand, Laufzeit und Mitteln schreiben.",
      en = "Write a project outline with goal, target group, effort, duration and funds.",
    },
    {
      de = "Die Skizze der Leitung zur Entscheidung vorlegen und die anderen Ämter \z
        informieren.",
      en = "Submit the outline to the management for decision and inform the other offices.",
    },
  },
  effort = "mittel", months = 9,
  why = {
    de = "Typ 2 beschreibt, dass einzelne Ämter anlassbezogen Maßnahmen durchführen, die \z
      über die Pflichtaufgaben hinausgehen.",
    en = "Type 2 describes that individual offices carry out measures as occasion arises \z
      that go beyond the mandatory tasks.",
  },
}

advice "projektuebersicht_und_gemeinsames_vorhaben" {
  element = "bildungsprojekte", from = 2, to = 3,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Eine Übersicht aller laufenden Bildungsprojekte zeigt, wo sich Vorhaben \z
      überschneiden und wo Lücken bleiben. Auf dieser Grundlage können für ein oder zwei \z
      Handlungsfelder gemeinsame Maßnahmen mehrerer Ämter geplant werden. Externe Akteure \z
      kommen hinzu, wo sie den Zugang zu Zielgruppen haben.",
    en = "An overview of all current education projects shows where they overlap and where \z
      gaps remain. On this basis, joint measures of several offices can be planned for one \z
      or two fields of action. External actors join where they have access to target groups.",
  },
  steps = {
    {
      de = "Alle laufenden Projekte in einer Tabelle erfassen: Handlungsfeld, Amt, \z
        Zielgruppe, Laufzeit, Finanzierung.",
      en = "Record all current projects in a table: field of action, office, target group, \z
        duration, funding.",
    },
    {
      de = "Überschneidungen und Lücken mit den beteiligten Ämtern besprechen.",
      en = "Discuss overlaps and gaps with the offices involved.",
    },
    {
      de = "Für ein Handlungsfeld ein gemeinsames Arbeitspaket vereinbaren: wer, was, womit, \z
        bis wann.",
      en = "Agree on a joint work package for one field of action: who, what, with what, by \z
        when.",
    },
    {
      de = "Klären, welche externen Akteure mitwirken können und was sie dafür brauchen.",
      en = "Settle which external actors can take part and what they need for it.",
    },
    {
      de = "Die Übersicht halbjährlich aktualisieren und neue Projekte daran abgleichen.",
      en = "Update the overview every six months and compare new projects with it.",
    },
  },
  effort = "mittel", months = 9,
  why = {
    de = "Damit werden Maßnahmen für bestimmte Handlungsfelder ämterübergreifend und \z
      systematisch durchgeführt, wie es Typ 3 beschreibt.",
    en = "Measures are thus carried out across offices and systematically for certain fields \z
      of action, as type 3 describes.",
  },
}

advice "projekte_an_zielen_verstetigen" {
  element = "bildungsprojekte", from = 3, to = 4,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Maßnahmen gewinnen an Kraft, wenn erkennbar ist, welchem Ziel der \z
      Bildungslandschaft sie dienen. Für jedes größere Vorhaben übernehmen mehrere Akteure \z
      gemeinsam Verantwortung. Rechtzeitig vor dem Ende einer Förderung wird anhand der \z
      Wirkungen entschieden, ob das Vorhaben verstetigt, verändert oder beendet wird.",
    en = "Measures gain strength when it can be seen which goal of the education landscape \z
      they serve. For each larger project several actors take responsibility together. Well \z
      before funding ends, it is decided by the effects whether the project is made \z
      permanent, changed or ended.",
  },
  steps = {
    {
      de = "Jedes Projekt einem Ziel zuordnen und Projekte ohne Zielbezug gemeinsam \z
        besprechen.",
      en = "Assign each project to a goal and discuss projects without such a link together.",
    },
    {
      de = "Verantwortung und Beiträge der Beteiligten in einer Vereinbarung je Vorhaben \z
        festhalten.",
      en = "Record responsibility and contributions of those involved in an agreement for \z
        each project.",
    },
    {
      de = "Drei bis vier Fragen für die Verstetigung vereinbaren: Wirkung, Bedarf, \z
        Trägerschaft, Finanzierung.",
      en = "Agree on three or four questions for making projects permanent: effect, need, \z
        responsible body, funding.",
    },
    {
      de = "Zwölf Monate vor Laufzeitende entscheiden und die Mittel im Haushalt anmelden.",
      en = "Decide twelve months before the end of the term and apply for the funds in the \z
        budget.",
    },
  },
  effort = "hoch", months = 18,
  why = {
    de = "Bezug auf gemeinsame Ziele, geteilte Verantwortung und Verstetigung bei positiven \z
      Wirkungen sind die Kriterien von Typ 4.",
    en = "Serving common goals, shared responsibility and permanence where effects are \z
      positive are the criteria of type 4.",
  },
}

advice "projekte_den_zielen_zuordnen" {
  element = "bildungsprojekte", from = 2, to = 3,
  status = "entwurf", author = "Wegmarke",
  when = function(p)
    return p.strategische_ziele.ist >= 3
  end,
  text = {
    de = "Da gemeinsame Ziele vereinbart sind, können die laufenden Projekte ihnen \z
      zugeordnet werden. Dabei zeigt sich, für welche Handlungsfelder sich ein gemeinsames \z
      Vorhaben mehrerer Ämter anbietet. Auch Projekte ohne Zuordnung können wertvoll sein; \z
      über sie wird bewusst entschieden.",
    en = "As shared goals have been agreed, the current projects can be assigned to them. \z
      This shows for which fields of action a joint project of several offices makes sense. \z
      Projects that cannot be assigned may be valuable too; they are decided on deliberately.",
  },
  steps = {
    {
      de = "Ziele als Spalten und Projekte als Zeilen auf ein großes Blatt schreiben und die \z
        Bezüge gemeinsam eintragen.",
      en = "Write goals as columns and projects as rows on a large sheet and enter the links \z
        together.",
    },
    {
      de = "Das Handlungsfeld mit der größten Lücke auswählen.",
      en = "Choose the field of action with the largest gap.",
    },
    {
      de = "Zwei Ämter benennen, die dafür gemeinsam ein Vorhaben planen.",
      en = "Name two offices that plan a project for it together.",
    },
  },
  effort = "gering", months = 4,
  why = {
    de = "Vereinbarte Ziele helfen, Maßnahmen für bestimmte Handlungsfelder systematisch und \z
      ämterübergreifend zu planen.",
    en = "Agreed goals help to plan measures for certain fields of action systematically and \z
      across offices.",
  },
}

advice "vor_verstetigung_pruefen" {
  element = "bildungsprojekte", from = 3, to = 4,
  status = "entwurf", author = "Wegmarke",
  when = function(p)
    return p.qualitaetsentwicklung.ist < 3
  end,
  text = {
    de = "Solange Maßnahmen noch nicht systematisch überprüft werden, hilft vor einer \z
      Verstetigung eine einfache Wirkungsprüfung. Sie unterscheidet, was angeboten wurde, \z
      was sich bei den Beteiligten verändert hat und was das mit den Zielen der Kommune zu \z
      tun hat. Das Ergebnis begründet die Entscheidung nachvollziehbar.",
    en = "As long as measures are not yet checked systematically, a simple check of effects \z
      helps before a project is made permanent. It tells apart what was offered, what has \z
      changed for those taking part and what this has to do with the goals of the \z
      municipality. The result gives understandable reasons for the decision.",
  },
  steps = {
    {
      de = "Zu Beginn des letzten Projektjahres festhalten, welche Veränderung erwartet wurde.",
      en = "At the beginning of the project's last year, record which change was expected.",
    },
    {
      de = "Mit wenigen Gesprächen und vorhandenen Zahlen prüfen, was davon eingetreten ist.",
      en = "Check by a few talks and with the figures at hand what of it has come about.",
    },
    {
      de = "Das Ergebnis auf zwei Seiten zusammenfassen und mit den Beteiligten besprechen.",
      en = "Summarise the result on two pages and discuss it with those involved.",
    },
    {
      de = "Einen Vorschlag zur Verstetigung, Veränderung oder Beendigung vorlegen.",
      en = "Submit a proposal to make the project permanent, to change it or to end it.",
    },
  },
  effort = "mittel", months = 9,
  why = {
    de = "Typ 4 sieht vor, dass Projekte bei positiven Wirkungen verstetigt werden; dafür \z
      müssen Wirkungen bekannt sein.",
    en = "Type 4 has projects made permanent where effects are positive; for this, effects \z
      have to be known.",
  },
}

advice "projektzahl_im_blick_behalten" {
  element = "bildungsprojekte", hold = true,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Soll die Art der Projektarbeit bleiben, wie sie ist, lohnt sich ein Blick auf Zahl \z
      und Laufzeit der Vorhaben. Weniger Projekte mit verlässlicher Betreuung sind für \z
      Einrichtungen oft hilfreicher als viele kurze. Auslaufende Projekte sollten \z
      rechtzeitig und geordnet abgeschlossen werden.",
    en = "If the way of working in projects is to stay as it is, a look at their number and \z
      duration is worthwhile. Fewer projects with reliable support are often more helpful to \z
      institutions than many short ones. Projects that run out should be completed in good \z
      time and in an orderly way.",
  },
  steps = {
    {
      de = "Eine Liste der laufenden Maßnahmen mit Laufzeitende führen.",
      en = "Keep a list of current measures with their end dates.",
    },
    {
      de = "Vor jedem neuen Vorhaben klären, wer es betreut und was dafür entfallen kann.",
      en = "Settle before each new project who looks after it and what can be dropped for it.",
    },
    {
      de = "Zum Abschluss jedes Projekts auf einer Seite festhalten, was weitergegeben \z
        werden soll.",
      en = "At the end of each project, record on one page what should be passed on.",
    },
  },
  effort = "gering", months = 6,
  why = {
    de = "Eine überschaubare Zahl von Vorhaben schont Kräfte und erhält die Qualität der \z
      einzelnen Maßnahme.",
    en = "A manageable number of projects saves strength and keeps up the quality of each \z
      measure.",
  },
}
