-- Anregungen for oeffentlichkeit_beteiligung and qualitaetsentwicklung. All drafts, none reviewed
-- by an agency.

advice "anlaesse_fuer_information_nutzen" {
  element = "oeffentlichkeit_beteiligung", from = 1, to = 2,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Viele Anlässe im Jahr eignen sich, um über Bildung zu informieren: Schulanmeldung, \z
      Ausbildungsstart, neue Zahlen zur Kitabetreuung. Ein einfacher Redaktionsplan mit der \z
      Pressestelle sorgt dafür, dass solche Anlässe genutzt werden. Wo es passt, kann die \z
      Information zu einem Gespräch mit denen einladen, die das Thema betrifft.",
    en = "Many occasions in the year lend themselves to informing about education: school \z
      registration, start of vocational training, new figures on day care. A simple \z
      editorial plan with the press office makes sure that such occasions are used. Where it \z
      fits, the information may invite those concerned by the topic to a talk.",
  },
  steps = {
    {
      de = "Mit der Pressestelle und den beteiligten Ämtern die wichtigsten Anlässe eines \z
        Jahres sammeln.",
      en = "Collect the most important occasions of a year with the press office and the \z
        offices involved.",
    },
    {
      de = "Je Anlass festlegen, wer den Text liefert und auf welchem Weg er veröffentlicht \z
        wird.",
      en = "Settle for each occasion who provides the text and by which channel it is \z
        published.",
    },
    {
      de = "Einfache Sprache verwenden und eine Ansprechperson für Rückfragen nennen.",
      en = "Use plain language and name a contact for questions.",
    },
    {
      de = "Zu einem Anlass zusätzlich zu einem Gespräch einladen, etwa mit \z
        Elternvertretungen.",
      en = "For one occasion, also invite to a talk, for instance with parents' \z
        representatives.",
    },
  },
  effort = "gering", months = 6,
  why = {
    de = "Typ 2 beschreibt, dass anlassbezogen über aktuelle Bildungsthemen informiert wird \z
      und daraus ein Dialog entstehen kann.",
    en = "Type 2 describes that the public is informed about current education topics as \z
      occasion arises and that this may lead to a dialogue.",
  },
}

advice "themenjahr_mit_zielgruppen" {
  element = "oeffentlichkeit_beteiligung", from = 2, to = 3,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Ein bereichsübergreifendes Thema kann für ein Jahr bewusst in den öffentlichen \z
      Raum getragen werden, zum Beispiel Lesen, Berufsorientierung oder Bildung im Alter. \z
      Dazu werden Zielgruppen ausgewählt und eingeladen, selbst etwas beizutragen. Die \z
      Initiative geht dabei von der Kommune aus.",
    en = "A cross-sector topic can deliberately be carried into the public sphere for one \z
      year, for example reading, career orientation or learning in later life. Target groups \z
      are chosen and invited to contribute something themselves. The initiative comes from \z
      the municipality.",
  },
  steps = {
    {
      de = "Ein Thema wählen, das mehrere Ämter und Einrichtungen verbindet.",
      en = "Choose a topic that links several offices and institutions.",
    },
    {
      de = "Zwei Zielgruppen bestimmen und mit Personen aus diesen Gruppen klären, was sie \z
        anspricht.",
      en = "Name two target groups and settle with people from them what appeals to them.",
    },
    {
      de = "Ein Angebot je Zielgruppe planen, bei dem sie selbst am Thema arbeitet, etwa \z
        eine Themenwerkstatt.",
      en = "Plan one offer for each target group in which it works on the topic itself, for \z
        instance a topic forum.",
    },
    {
      de = "Ergebnisse sichtbar machen: in Bibliotheken, Schulen, auf der Internetseite und \z
        in der örtlichen Presse.",
      en = "Make results visible: in libraries, schools, on the website and in the local \z
        press.",
    },
  },
  effort = "mittel", months = 12,
  why = {
    de = "Typ 3 verbindet zweierlei: bereichsübergreifende Themen proaktiv öffentlich zu \z
      machen und Zielgruppen gezielt zur Mitarbeit anzuregen.",
    en = "Type 3 combines two things: making cross-sector topics public proactively and \z
      deliberately encouraging target groups to work on them.",
  },
}

advice "bildungskonferenz_mit_rueckmeldung" {
  element = "oeffentlichkeit_beteiligung", from = 3, to = 4,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Ein regelmäßiges öffentliches Format, etwa eine jährliche Bildungskonferenz, gibt \z
      dem Dialog einen festen Ort. Damit er in beide Richtungen läuft, braucht es dazwischen \z
      einen Weg, auf dem Hinweise eingehen und beantwortet werden. Wer sich beteiligt, \z
      erfährt, was aus dem Beitrag geworden ist.",
    en = "A regular public format, such as a yearly education conference, gives the dialogue \z
      a fixed place. For it to run in both directions, there has to be a channel in between \z
      through which suggestions come in and are answered. Those who take part learn what has \z
      become of their contribution.",
  },
  steps = {
    {
      de = "Ein öffentliches Format mit festem Turnus und verlässlicher Vorbereitung \z
        beschließen.",
      en = "Decide on a public format with a fixed rhythm and reliable preparation.",
    },
    {
      de = "Einen Rückkanal einrichten, zum Beispiel eine betreute E-Mail-Adresse oder \z
        offene Sprechzeiten vor Ort.",
      en = "Set up a return channel, for example a monitored e-mail address or open \z
        consultation hours on site.",
    },
    {
      de = "Hinweise bündeln, im Steuerungsgremium beraten und die Antworten veröffentlichen.",
      en = "Bundle suggestions, discuss them in the steering body and publish the answers.",
    },
    {
      de = "Nach jedem Format prüfen, wer erreicht wurde und wer nicht, und das nächste \z
        danach ausrichten.",
      en = "After each format, check who was reached and who was not, and shape the next one \z
        accordingly.",
    },
  },
  effort = "hoch", months = 18,
  why = {
    de = "Kommunikationswege in beide Richtungen, ihre kontinuierliche Nutzung und \z
      regelmäßige öffentliche Formate machen Typ 4 aus.",
    en = "Two-way channels of communication, their continuous use and regular public formats \z
      make up type 4.",
  },
}

advice "bildungsthemen_in_die_flaeche" {
  element = "oeffentlichkeit_beteiligung", from = 2, to = 3,
  status = "entwurf", author = "Wegmarke",
  when = function(_, unit)
    return unit.kind == "landkreis"
  end,
  text = {
    de = "In einem Landkreis erreichen Veranstaltungen am Kreissitz oft nur einen Teil der \z
      Menschen. Es kann sich lohnen, ein Thema mit Partnerorten in die Fläche zu tragen, \z
      etwa in Bibliotheken, Vereinsheime oder Volkshochschulen. So kommen auch Zielgruppen \z
      ins Gespräch, die weite Wege meiden.",
    en = "In a rural district, events at the seat of the district often reach only part of \z
      the people. It may be worth carrying a topic across the district with partner places, \z
      such as libraries, club houses or adult education centres. In this way target groups \z
      that avoid long distances also join in.",
  },
  steps = {
    {
      de = "Drei Orte im Landkreis auswählen, die bereits gut besucht werden.",
      en = "Choose three places in the district that are already well visited.",
    },
    {
      de = "Mit den Menschen vor Ort ein gemeinsames Angebot zu einem Thema planen.",
      en = "Plan a joint offer on one topic with the people on site.",
    },
    {
      de = "Ergebnisse aus allen Orten zusammenführen und gemeinsam veröffentlichen.",
      en = "Bring the results from all places together and publish them jointly.",
    },
  },
  effort = "mittel", months = 9,
  why = {
    de = "Zielgruppen gezielt anzuregen gehört zu Typ 3; in der Fläche gelingt das leichter \z
      an vertrauten Orten.",
    en = "Deliberately encouraging target groups belongs to type 3; across a wide area this \z
      is easier at familiar places.",
  },
}

advice "information_verlaesslich_halten" {
  element = "oeffentlichkeit_beteiligung", hold = true,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Auch ohne neue Formate gewinnt die Öffentlichkeitsarbeit durch Verlässlichkeit. \z
      Menschen sollten wissen, wo sie Auskunft bekommen und wann sie mit einer Antwort \z
      rechnen können. Ein jährlicher Blick auf häufige Anfragen zeigt, welche Themen bewegen.",
    en = "Even without new formats, work with the public gains from reliability. People \z
      should know where to get information and when to expect an answer. A yearly look at \z
      frequent enquiries shows which topics matter to them.",
  },
  steps = {
    {
      de = "Zuständigkeit und Antwortfrist für Anfragen zu Bildungsthemen festlegen.",
      en = "Set responsibility and response time for enquiries on education topics.",
    },
    {
      de = "Die Angaben auf der Internetseite zweimal im Jahr prüfen.",
      en = "Check the information on the website twice a year.",
    },
    {
      de = "Häufige Anfragen sammeln und den zuständigen Ämtern zurückmelden.",
      en = "Collect frequent enquiries and report them back to the responsible offices.",
    },
  },
  effort = "gering", months = 12,
  why = {
    de = "Vertrauen bleibt erhalten, wenn Auskünfte stimmen und Antworten kommen.",
    en = "Trust is kept when information is right and answers arrive.",
  },
}

advice "rueckblick_auf_ein_handlungsfeld" {
  element = "qualitaetsentwicklung", from = 1, to = 2,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Ein guter Anfang ist der gemeinsame Rückblick auf ein Handlungsfeld, an dem \z
      mehrere Ressorts beteiligt sind, zum Beispiel nach dem ersten Jahr einer Maßnahme. \z
      Gefragt wird, was erreicht wurde, was nicht und was sich daraus lernen lässt. Die \z
      Verbesserungen werden den Zuständigen vorgeschlagen; niemand wird zur Rechenschaft \z
      gezogen.",
    en = "A good start is a joint look back at a field of action in which several \z
      departments are involved, for example after the first year of a measure. The questions \z
      are what was achieved, what was not, and what can be learnt from it. Improvements are \z
      suggested to those responsible; nobody is called to account.",
  },
  steps = {
    {
      de = "Rückhalt der Leitungen einholen: Der Rückblick dient dem Lernen.",
      en = "Obtain the backing of the managements: the look back is there to learn.",
    },
    {
      de = "Ein Handlungsfeld mit aktuellem Anlass auswählen und die beteiligten Ressorts \z
        einladen.",
      en = "Choose a field of action with a current occasion and invite the departments \z
        involved.",
    },
    {
      de = "In zwei Stunden Ziel, Umsetzung und Ergebnis durchgehen und Stärken wie \z
        Hemmnisse festhalten.",
      en = "Go through goal, implementation and result in two hours and record strengths as \z
        well as obstacles.",
    },
    {
      de = "Zwei bis drei Verbesserungen vorschlagen und vereinbaren, wer sie prüft.",
      en = "Suggest two or three improvements and agree on who examines them.",
    },
  },
  effort = "gering", months = 4,
  why = {
    de = "Damit werden Ziele und Maßnahmen anlassbezogen für ein ressortübergreifendes \z
      Handlungsfeld überprüft und Verbesserungen angeregt, wie es Typ 2 beschreibt.",
    en = "Goals and measures are thus checked as occasion arises for a cross-department \z
      field of action, and improvements are suggested, as type 2 describes.",
  },
}

advice "jahresgespraech_und_pruefkalender" {
  element = "qualitaetsentwicklung", from = 2, to = 3,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Die Überprüfung kann für ausgewählte Ziele und Maßnahmen einen festen Rhythmus \z
      bekommen. Ein Jahresgespräch der beteiligten Ressorts oder eine zentrale Auswertung \z
      schaut nach gleichen Fragen auf das Erreichte. Wichtig ist, dass feststeht, wie aus \z
      den Ergebnissen Änderungen werden.",
    en = "Checking can be given a fixed rhythm for selected goals and measures. A yearly \z
      talk of the departments involved or a central evaluation looks at what has been \z
      achieved by the same questions. It matters that it is settled how results become \z
      changes.",
  },
  steps = {
    {
      de = "Mit den Leitungen klären, was unter guter Qualität verstanden wird und welche \z
        Ziele zuerst geprüft werden.",
      en = "Agree with the managements on what is meant by good quality and which goals are \z
        checked first.",
    },
    {
      de = "Einen Prüfkalender anlegen: Was wird wann, von wem und mit welchen Angaben \z
        geprüft?",
      en = "Set up a calendar of checks: what is checked when, by whom and with which \z
        information?",
    },
    {
      de = "Einen kurzen Fragebogen für das Jahresgespräch vereinbaren, der auch nach \z
        Hemmnissen fragt.",
      en = "Agree on a short questionnaire for the yearly talk that also asks about obstacles.",
    },
    {
      de = "Festlegen, wer über Nachsteuerungen entscheidet und wo sie dokumentiert werden.",
      en = "Lay down who decides on readjustments and where they are documented.",
    },
    {
      de = "Nach einem Jahr den Aufwand prüfen und den Kalender anpassen.",
      en = "Check the effort after a year and adapt the calendar.",
    },
  },
  effort = "mittel", months = 12,
  why = {
    de = "Typ 3 beschreibt eine teilweise systematische Überprüfung und teilweise \z
      festgelegte Routinen für Verbesserungen.",
    en = "Type 3 describes checking that is in part systematic and partly defined routines \z
      for improvements.",
  },
}

advice "verbesserungskreislauf_mit_beteiligten" {
  element = "qualitaetsentwicklung", from = 3, to = 4,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Die vorhandenen Routinen lassen sich zu einem Kreislauf verbinden: Ziele \z
      vereinbaren, umsetzen, prüfen, nachsteuern, und dabei auch die Ziele selbst neu \z
      justieren. Interne und externe Akteure setzen die Verbesserungen gemeinsam um. Ein \z
      offener Umgang mit dem, was nicht gelungen ist, ist dafür wichtiger als umfangreiche \z
      Berichte.",
    en = "The existing routines can be joined to a cycle: agree on goals, implement, check, \z
      readjust, and in doing so adjust the goals themselves as well. Internal and external \z
      actors implement the improvements together. Being open about what has not worked \z
      matters more for this than bulky reports.",
  },
  steps = {
    {
      de = "Den Kreislauf für alle bildungsbezogenen Ziele in einem Schaubild mit Terminen \z
        und Zuständigen festhalten.",
      en = "Record the cycle for all education-related goals in a diagram with dates and \z
        those responsible.",
    },
    {
      de = "Je Ziel klären, woran eine Wirkung bei den Menschen zu erkennen wäre, nicht nur, \z
        was angeboten wurde.",
      en = "Settle for each goal how an effect on people could be seen, not only what was \z
        offered.",
    },
    {
      de = "Ergebnisse mit internen und externen Akteuren beraten und Verbesserungen \z
        gemeinsam beschließen.",
      en = "Discuss results with internal and external actors and decide on improvements \z
        together.",
    },
    {
      de = "Arbeitszeit und Mittel für die Überprüfung fest einplanen.",
      en = "Plan working time and funds for checking as a fixed item.",
    },
    {
      de = "Einmal im Jahr das Verfahren selbst verbessern.",
      en = "Improve the procedure itself once a year.",
    },
  },
  effort = "hoch", months = 24,
  why = {
    de = "Kontinuierliche Überprüfung, die Grundsätze eines KVP und die gemeinsame Umsetzung \z
      von Verbesserungen sind die Kriterien von Typ 4.",
    en = "Continuous checking, the principles of a KVP and the joint implementation of \z
      improvements are the criteria of type 4.",
  },
}

advice "mit_einem_ziel_beginnen" {
  element = "qualitaetsentwicklung", from = 2, to = 3,
  status = "entwurf", author = "Wegmarke",
  when = function(p)
    return p.strategische_ziele.ist <= 2
  end,
  text = {
    de = "Solange gemeinsame Ziele noch entstehen, kann die Überprüfung mit einem einzigen \z
      Ziel beginnen, das zwei Ressorts ausdrücklich teilen. Daran lässt sich ein Ablauf \z
      erproben, der später auf weitere Ziele übertragen wird. So entsteht kein Prüfaufwand \z
      ohne Bezugspunkt.",
    en = "As long as shared goals are still taking shape, checking can begin with a single \z
      goal that two departments explicitly share. A process can be tried out on it and later \z
      be applied to further goals. In this way no effort of checking arises without a point \z
      of reference.",
  },
  steps = {
    {
      de = "Zwei Ressorts benennen ein Ziel, das ihnen gemeinsam wichtig ist.",
      en = "Two departments name a goal that matters to both of them.",
    },
    {
      de = "Festhalten, was in einem Jahr anders sein soll und woran das erkennbar wäre.",
      en = "Record what should be different in a year and how this could be seen.",
    },
    {
      de = "Nach einem halben und nach einem ganzen Jahr gemeinsam prüfen und nachsteuern.",
      en = "Check and readjust together after half a year and after a full year.",
    },
    {
      de = "Den Ablauf auf einer Seite beschreiben und den übrigen Ressorts anbieten.",
      en = "Describe the process on one page and offer it to the other departments.",
    },
  },
  effort = "gering", months = 12,
  why = {
    de = "Überprüfen braucht Ziele; ein gemeinsames Ziel genügt, um eine erste Routine \z
      aufzubauen.",
    en = "Checking needs goals; one shared goal is enough to build up a first routine.",
  },
}

advice "pruefaufwand_passend_halten" {
  element = "qualitaetsentwicklung", hold = true,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Wenn die Qualitätsentwicklung so bleiben soll, wie sie ist, lohnt sich ein Blick \z
      auf Aufwand und Nutzen. Ergebnisse, die niemand verwendet, dürfen entfallen. Was \z
      hilft, sollte so beschrieben sein, dass es auch nach einem Personalwechsel fortgeführt \z
      wird.",
    en = "If quality development is to stay as it is, a look at effort and benefit is \z
      worthwhile. Results that nobody uses may be dropped. What helps should be described in \z
      such a way that it is continued after a change of staff.",
  },
  steps = {
    {
      de = "Auflisten, was überprüft wird und wer die Ergebnisse nutzt.",
      en = "List what is checked and who uses the results.",
    },
    {
      de = "Nicht genutzte Überprüfungen beenden oder vereinfachen.",
      en = "End or simplify checks that are not used.",
    },
    {
      de = "Bewährte Abläufe kurz beschreiben und ablegen.",
      en = "Describe proven processes briefly and file them.",
    },
  },
  effort = "gering", months = 6,
  why = {
    de = "Überprüfung bleibt lebendig, solange ihr Nutzen für die Beteiligten sichtbar ist.",
    en = "Checking stays alive as long as its benefit is visible to those involved.",
  },
}
