-- Anregungen for strategische_ziele and datenbasierung. All drafts, none reviewed by an agency.

advice "zielblatt_je_amt" {
  element = "strategische_ziele", from = 1, to = 2,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Hilfreich ist ein Zielblatt je Amt: Jedes Amt, das mit Bildung zu tun hat, hält \z
      auf einer Seite fest, was es in den nächsten drei Jahren erreichen möchte. So werden \z
      aus Zielen, die sich an einzelnen Anlässen entzünden, geplante Ziele mit einem \z
      längeren Zeitraum. Die Blätter müssen noch nicht zueinander passen.",
    en = "A goal sheet for each office is helpful: every office that deals with education \z
      writes on one page what it wants to achieve in the next three years. In this way goals \z
      that arise from single occasions become planned goals for a longer period. The sheets \z
      need not fit together yet.",
  },
  steps = {
    {
      de = "Die Leitungen von Jugend, Schule, Soziales, Integration, Kultur und Gesundheit \z
        für eine Stunde zusammenrufen und den Anlass erklären.",
      en = "Call together the managements of youth, schools, social affairs, integration, \z
        culture and health for one hour and explain the purpose.",
    },
    {
      de = "Eine gemeinsame Vorlage mit vier Zeilen ausgeben: Ausgangslage, Ziel, Zeitraum, \z
        erster Schritt.",
      en = "Hand out a common template with four lines: starting point, goal, period, first \z
        step.",
    },
    {
      de = "In jedem Amt ein bis drei Ziele aus der eigenen Arbeit heraus formulieren.",
      en = "Word one to three goals in each office out of its own work.",
    },
    {
      de = "Die Zielblätter an einem Ort ablegen, den alle beteiligten Ämter einsehen können.",
      en = "File the goal sheets in one place that all offices involved can look at.",
    },
  },
  effort = "gering", months = 4,
  why = {
    de = "Typ 2 zeichnet sich dadurch aus, dass die Ämter ihre Ziele aus der eigenen Arbeit \z
      heraus und für einen längeren Zeitraum planen.",
    en = "Type 2 is marked by offices planning their goals out of their own work and for a \z
      longer period.",
  },
}

advice "zielklausur_aller_aemter" {
  element = "strategische_ziele", from = 2, to = 3,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Es bietet sich an, die Ziele der Ämter in einer Klausur nebeneinanderzulegen und \z
      gemeinsame Ziele zu vereinbaren. Für jedes vereinbarte Handlungsfeld folgt eine knappe \z
      Strategie, die den Weg zum Ziel beschreibt. Wenige Handlungsfelder, etwa der Übergang \z
      von der Kita in die Grundschule, reichen für den Anfang.",
    en = "A closed meeting is a good place to lay the goals of the offices side by side and \z
      to agree on shared goals. For each agreed field of action a brief strategy follows \z
      that describes the way to the goal. A few fields of action, such as the transition \z
      from day care to primary school, are enough to begin with.",
  },
  steps = {
    {
      de = "Vorhandene Ziele aller relevanten Ämter in einer Übersicht sammeln und \z
        Berührungspunkte markieren.",
      en = "Collect the existing goals of all relevant offices in an overview and mark where \z
        they touch.",
    },
    {
      de = "Einen halben Tag mit allen relevanten Leitungen und den planenden Fachkräften \z
        einplanen; eine Person moderiert, die kein eigenes Amt vertritt.",
      en = "Plan half a day with all relevant managements and the planning specialists; a \z
        person who represents no office moderates.",
    },
    {
      de = "Zwei bis vier Handlungsfelder auswählen und je Feld ein gemeinsames Ziel \z
        formulieren.",
      en = "Choose two to four fields of action and word one shared goal for each.",
    },
    {
      de = "Je Handlungsfeld eine Strategie auf zwei Seiten schreiben: Ausgangslage, Weg, \z
        Zuständigkeit, Zeitrahmen.",
      en = "Write a strategy of two pages for each field of action: starting point, way, \z
        responsibility, time frame.",
    },
    {
      de = "Das Zielpapier von der Verwaltungsspitze bestätigen lassen und den Ämtern \z
        zuleiten.",
      en = "Have the goal paper confirmed by the head of the administration and pass it on \z
        to the offices.",
    },
  },
  effort = "mittel", months = 9,
  why = {
    de = "Damit legen alle relevanten Ämter die Ziele fest, und für die Handlungsfelder \z
      entstehen ausdrückliche Strategien, wie es Typ 3 beschreibt.",
    en = "All relevant offices thus define the goals, and explicit strategies arise for the \z
      fields of action, as type 3 describes.",
  },
}

advice "ziele_aus_gesamtstrategie" {
  element = "strategische_ziele", from = 3, to = 4,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Die Bildungsziele lassen sich mit der Gesamtstrategie der Kommune verbinden, etwa \z
      mit Leitbild, Entwicklungskonzept oder Haushaltszielen. Daran anschließend \z
      verständigen sich die Akteure der Bildungslandschaft in einer Zielkonferenz auf \z
      gemeinsame Ziele. Eine überschaubare Zahl von Zielen erleichtert es allen, sie \z
      mitzutragen.",
    en = "The education goals can be linked to the overall strategy of the municipality, for \z
      instance to its guiding principles, development plan or budget goals. After that the \z
      actors of the education landscape agree on shared goals in a goal conference. A \z
      manageable number of goals makes it easier for everybody to carry them.",
  },
  steps = {
    {
      de = "Im Leitbild und in den beschlossenen Konzepten der Kommune die Aussagen zu \z
        Bildung heraussuchen und den Bildungszielen zuordnen.",
      en = "Find the statements on education in the guiding principles and adopted plans of \z
        the municipality and assign them to the education goals.",
    },
    {
      de = "Gemeinsam mit Schulaufsicht, Trägern, Kammern und Arbeitsverwaltung einen \z
        Entwurf der Ziele beraten.",
      en = "Discuss a draft of the goals with school supervision, providers, chambers and \z
        employment services.",
    },
    {
      de = "In einer Zielkonferenz festhalten, welche Akteure welches Ziel mittragen.",
      en = "Record in a goal conference which actors support which goal.",
    },
    {
      de = "Kreistag oder Rat über die Ziele beschließen lassen und die Fassung \z
        veröffentlichen.",
      en = "Have the district or city council adopt the goals and publish the version.",
    },
  },
  effort = "hoch", months = 18,
  why = {
    de = "So sind die Ziele aus einer Gesamtstrategie abgeleitet und zwischen den Akteuren \z
      der Bildungslandschaft vereinbart; beides kennzeichnet Typ 4.",
    en = "The goals are thus derived from an overall strategy and agreed between the actors \z
      of the education landscape; both mark type 4.",
  },
}

advice "ziele_mit_gemeinden_abgleichen" {
  element = "strategische_ziele", from = 3, to = 4,
  status = "entwurf", author = "Wegmarke",
  when = function(_, unit)
    return unit.kind == "landkreis"
  end,
  text = {
    de = "In einem Landkreis kann es sich lohnen, die Ziele vor einer Zielkonferenz mit den \z
      kreisangehörigen Gemeinden abzugleichen. Viele von ihnen tragen Kitas und Grundschulen \z
      und haben eigene Entwicklungspläne. Ein gemeinsamer Abgleich zeigt, wo sich Ziele \z
      stützen.",
    en = "In a rural district it may be worth comparing the goals with the municipalities of \z
      the district before a goal conference. Many of them run day care centres and primary \z
      schools and have development plans of their own. A joint comparison shows where goals \z
      support each other.",
  },
  steps = {
    {
      de = "Die Gemeinden um ihre beschlossenen Ziele mit Bezug zu Bildung bitten, eine \z
        halbe Seite genügt.",
      en = "Ask the municipalities for their adopted goals related to education; half a page \z
        is enough.",
    },
    {
      de = "Die Ziele von Landkreis und Gemeinden in einer Tabelle nebeneinanderstellen.",
      en = "Put the goals of district and municipalities side by side in a table.",
    },
    {
      de = "Das Ergebnis in der Runde der Bürgermeisterinnen und Bürgermeister besprechen \z
        und gemeinsame Ziele kennzeichnen.",
      en = "Discuss the result in the meeting of the mayors and mark shared goals.",
    },
  },
  effort = "mittel", months = 9,
  why = {
    de = "Typ 4 setzt voraus, dass sich die Akteure der Bildungslandschaft gemeinsam auf \z
      Ziele verständigen; in einem Landkreis gehören die Gemeinden dazu.",
    en = "Type 4 requires the actors of the education landscape to agree on goals jointly; \z
      in a rural district the municipalities are among them.",
  },
}

advice "ziele_aus_vorhandenen_daten" {
  element = "strategische_ziele", from = 2, to = 3,
  status = "entwurf", author = "Wegmarke",
  when = function(p)
    return p.datenbasierung.ist >= 3
  end,
  text = {
    de = "Da Daten bereits systematisch aufbereitet werden, können sie den Einstieg in das \z
      Zielgespräch erleichtern. Ein Blick auf drei bis fünf gemeinsame Kennzahlen lenkt das \z
      Gespräch weg von Zuständigkeiten und hin zu den Kindern, Jugendlichen und Erwachsenen, \z
      um die es geht.",
    en = "As data are already prepared systematically, they can make it easier to start the \z
      talk about goals. A look at three to five common figures turns the talk away from \z
      responsibilities and towards the children, young people and adults it is about.",
  },
  steps = {
    {
      de = "Aus den vorhandenen Daten drei bis fünf Kennzahlen auswählen, die mehrere Ämter \z
        betreffen.",
      en = "Choose three to five figures from the data at hand that concern several offices.",
    },
    {
      de = "Je Kennzahl ein Blatt mit Verlauf, Aussage und Grenzen der Aussage vorbereiten.",
      en = "Prepare one sheet for each figure with its course, what it says and where its \z
        meaning ends.",
    },
    {
      de = "Im Zielgespräch der Ämter zu jedem Blatt klären: Was soll sich bis wann ändern, \z
        was soll so bleiben?",
      en = "In the offices' talk about goals, settle for each sheet: what should change by \z
        when, what should stay as it is?",
    },
    {
      de = "Die Antworten als Zielentwurf festhalten und den Handlungsfeldern zuordnen.",
      en = "Record the answers as draft goals and assign them to the fields of action.",
    },
  },
  effort = "gering", months = 4,
  why = {
    de = "Die Daten sind weiter als die Ziele; sie können helfen, Ziele mit allen relevanten \z
      Ämtern festzulegen.",
    en = "The data are ahead of the goals; they can help to define goals with all relevant \z
      offices.",
  },
}

advice "ziele_lebendig_halten" {
  element = "strategische_ziele", hold = true,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Auch wenn sich an der Art der Zielbildung nichts ändern soll, lohnt sich einmal im \z
      Jahr ein kurzer Blick auf die Ziele. Dabei darf auch ein Ziel angepasst oder \z
      abgeschlossen werden. So bleibt bewusst, was gilt und wer dafür einsteht.",
    en = "Even if nothing is to change in the way goals are set, a short look at the goals \z
      once a year is worthwhile. A goal may be adapted or closed in the process. This keeps \z
      people aware of what applies and who stands up for it.",
  },
  steps = {
    {
      de = "Einen festen Termin im Jahr benennen, etwa vor der Haushaltsaufstellung.",
      en = "Name a fixed date in the year, for instance before the budget is drawn up.",
    },
    {
      de = "Die geltenden Ziele auf einer Seite zusammenstellen und jedem Ziel eine \z
        Ansprechperson zuordnen.",
      en = "Put the current goals together on one page and assign a contact to each goal.",
    },
    {
      de = "Je Ziel festhalten: gilt weiter, wird angepasst oder ist abgeschlossen.",
      en = "Record for each goal: still applies, is adapted, or is closed.",
    },
  },
  effort = "gering", months = 12,
  why = {
    de = "Ein gehaltener Stand braucht Pflege, sonst geraten Ziele bei Personalwechseln \z
      leicht in Vergessenheit.",
    en = "A state that is kept needs care; otherwise goals are easily forgotten when people \z
      change.",
  },
}

advice "datensteckbrief_fuer_ein_handlungsfeld" {
  element = "datenbasierung", from = 1, to = 2,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Ein guter Anfang ist ein einzelnes Handlungsfeld, für das ein Amt bereits Daten \z
      führt, etwa die Kitaplanung oder die Schulentwicklungsplanung. Diese Daten werden so \z
      aufbereitet, dass auch andere Ämter sie verstehen. Fallweise kommen Daten eines \z
      weiteren Amtes hinzu.",
    en = "A good start is a single field of action for which one office already keeps data, \z
      such as day care planning or school development planning. These data are prepared in \z
      such a way that other offices understand them too. Case by case, data of a further \z
      office are added.",
  },
  steps = {
    {
      de = "Das Handlungsfeld und das Amt auswählen, dessen Daten die Grundlage bilden.",
      en = "Choose the field of action and the office whose data form the basis.",
    },
    {
      de = "Einen Datensteckbrief schreiben: Was wird gezählt, zu welchem Stichtag, wo \z
        liegen die Grenzen der Aussage?",
      en = "Write a data profile: what is counted, at which date, where does its meaning end?",
    },
    {
      de = "Die Daten als kurze Übersicht mit drei Abbildungen aufbereiten.",
      en = "Prepare the data as a short overview with three figures.",
    },
    {
      de = "Ein zweites Amt fragen, welche seiner Daten die Übersicht ergänzen können, und \z
        die datenschutzrechtliche Seite klären.",
      en = "Ask a second office which of its data can complete the overview, and settle data \z
        protection.",
    },
  },
  effort = "gering", months = 6,
  why = {
    de = "Typ 2 beginnt dort, wo die Daten eines Amtes für ein Handlungsfeld aufbereitet \z
      werden und fallweise weitere hinzukommen.",
    en = "Type 2 begins where the data of one office are prepared for a field of action and \z
      others are added case by case.",
  },
}

advice "gemeinsamer_datenkatalog" {
  element = "datenbasierung", from = 2, to = 3,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Als nächster Schritt eignet sich ein gemeinsamer Datenkatalog: Er zeigt, welche \z
      bildungsbezogenen Daten in der Kommune vorliegen, bei wem und in welcher Form. Auf \z
      dieser Grundlage kann vereinbart werden, wer welche Daten regelmäßig aufbereitet und \z
      bereitstellt. Für mindestens eine anstehende Planung werden die Daten dann gezielt \z
      genutzt.",
    en = "A common data catalogue is a suitable next step: it shows which education-related \z
      data exist in the municipality, with whom and in which form. On this basis it can be \z
      agreed who prepares which data regularly and makes them available. For at least one \z
      upcoming planning task the data are then used deliberately.",
  },
  steps = {
    {
      de = "Einen Arbeitskreis Daten aus den planenden Fachkräften der beteiligten Ämter und \z
        der Statistikstelle bilden.",
      en = "Form a working group on data from the planning specialists of the offices \z
        involved and the statistics office.",
    },
    {
      de = "Vorhandene Datenbestände in einer Liste erfassen: Inhalt, Stichtag, Form, \z
        Ansprechperson, Vertraulichkeit.",
      en = "Record the existing data in a list: content, date, form, contact, confidentiality.",
    },
    {
      de = "Entscheiden, ob die Ämter selbst oder eine zentrale Stelle die Daten \z
        aufbereiten, und das schriftlich festhalten.",
      en = "Decide whether the offices themselves or a central place prepare the data, and \z
        write it down.",
    },
    {
      de = "Eine gemeinsame Ablage mit einheitlichen Dateinamen einrichten und doppelte \z
        Abfragen beenden.",
      en = "Set up common storage with uniform file names and end double requests.",
    },
    {
      de = "Zu einer anstehenden Planung ein Datenblatt liefern und danach fragen, was davon \z
        genutzt wurde.",
      en = "Provide a data sheet for an upcoming planning task and ask afterwards what of it \z
        was used.",
    },
  },
  effort = "mittel", months = 12,
  why = {
    de = "Damit werden vorhandene Daten systematisch aufbereitet und bereitgestellt und \z
      dienen zumindest partiell der Planung, wie es Typ 3 beschreibt.",
    en = "Available data are thus prepared systematically and made available, and they serve \z
      planning at least in part, as type 3 describes.",
  },
}

advice "monitoringkonzept_mit_auftrag" {
  element = "datenbasierung", from = 3, to = 4,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Aus der Datenaufbereitung kann ein Bildungsmonitoring werden, wenn Themen, \z
      Kennzahlen, Turnus und Nutzung in einem Konzept festgelegt und politisch beauftragt \z
      sind. Wichtig ist, von Anfang an zu klären, wer die Ergebnisse bekommt und worüber \z
      damit entschieden werden soll. Die Form darf klein sein: Ein Teilbericht oder ein \z
      kommentiertes Datenblatt wird oft eher genutzt als ein umfangreicher Bericht.",
    en = "Preparing data can become an education monitoring when topics, figures, rhythm and \z
      use are laid down in a concept and commissioned politically. It is important to settle \z
      from the start who receives the results and what is to be decided with them. The form \z
      may be small: a partial report or a commented data sheet is often used more than a \z
      bulky report.",
  },
  steps = {
    {
      de = "Ein Monitoringkonzept schreiben: Themen, Kennzahlen mit Steckbrief, \z
        Datenquellen, Turnus, Berichtsform.",
      en = "Write a monitoring concept: topics, figures with a profile each, data sources, \z
        rhythm, form of reporting.",
    },
    {
      de = "Das Konzept im Steuerungsgremium beraten und von Kreistag oder Rat beauftragen \z
        lassen.",
      en = "Discuss the concept in the steering body and have it commissioned by the \z
        district or city council.",
    },
    {
      de = "Zu jedem Produkt vorab festlegen, welches Gremium es berät und welche \z
        Entscheidung ansteht.",
      en = "Settle beforehand for each product which body discusses it and which decision is \z
        due.",
    },
    {
      de = "Aus den Ergebnissen Handlungsempfehlungen ableiten und ihren Verbleib in einer \z
        Liste nachhalten.",
      en = "Derive recommendations from the results and follow up in a list what became of \z
        them.",
    },
  },
  effort = "hoch", months = 18,
  why = {
    de = "Ein Monitoring mit Auftrag und festem Ort in der Steuerung gibt den Daten die hohe \z
      Relevanz, die Typ 4 beschreibt.",
    en = "A monitoring with a mandate and a fixed place in steering gives the data the high \z
      relevance that type 4 describes.",
  },
}

advice "daten_an_zielen_ausrichten" {
  element = "datenbasierung", from = 2, to = 3,
  status = "entwurf", author = "Wegmarke",
  when = function(p)
    return p.strategische_ziele.ist >= 3
  end,
  text = {
    de = "Da gemeinsame Ziele bereits vereinbart sind, können sie die Auswahl der Daten \z
      leiten. Zu jedem Ziel genügt zunächst eine Kennzahl, die mit vorhandenen Daten \z
      gebildet werden kann. Das hält die Datenarbeit schlank und zeigt allen, wozu sie dient.",
    en = "As shared goals have already been agreed, they can guide the choice of data. At \z
      first one figure for each goal is enough, provided it can be formed from the data at \z
      hand. This keeps the work with data lean and shows everybody what it is for.",
  },
  steps = {
    {
      de = "Die Ziele in einer Tabelle auflisten und je Ziel fragen: Woran wäre zu erkennen, \z
        dass wir vorankommen?",
      en = "List the goals in a table and ask for each: how could progress be seen?",
    },
    {
      de = "Vorhandene Daten den Antworten zuordnen und Lücken kenntlich machen.",
      en = "Assign the data at hand to the answers and mark gaps.",
    },
    {
      de = "Für jedes Ziel ein Amt benennen, das die Kennzahl regelmäßig bereitstellt.",
      en = "Name an office for each goal that makes the figure available regularly.",
    },
  },
  effort = "gering", months = 6,
  why = {
    de = "Die Ziele sind weiter als die Daten; an ihnen entlang lassen sich Daten für eine \z
      gezielte Planung aufbereiten.",
    en = "The goals are ahead of the data; along them, data can be prepared for targeted \z
      planning.",
  },
}

advice "daten_fuer_stadtteile" {
  element = "datenbasierung", from = 3, to = 4,
  status = "entwurf", author = "Wegmarke",
  when = function(_, unit)
    return unit.kind == "kreisfreie_stadt"
  end,
  text = {
    de = "In einer kreisfreien Stadt kann es sich lohnen, ausgewählte Kennzahlen nach \z
      Sozialräumen auszuwerten, weil Werte für die gesamte Stadt Unterschiede verdecken. \z
      Wenige Kennzahlen in verlässlicher Qualität sind dabei mehr wert als viele. Ein klarer \z
      Umgang mit kleinen Fallzahlen schützt die Menschen in den Stadtteilen.",
    en = "In an urban district it may be worth evaluating selected figures by neighbourhood, \z
      because values for the whole city hide differences. A few figures of reliable quality \z
      are worth more than many. A clear way of dealing with small numbers protects the \z
      people in the neighbourhoods.",
  },
  steps = {
    {
      de = "Mit Statistikstelle, Jugendhilfeplanung und Schulverwaltung eine gemeinsame \z
        räumliche Gliederung vereinbaren.",
      en = "Agree on a common spatial structure with the statistics office, youth welfare \z
        planning and school administration.",
    },
    {
      de = "Drei bis fünf Kennzahlen auswählen und eine Mindestfallzahl festlegen.",
      en = "Choose three to five figures and set a minimum number of cases.",
    },
    {
      de = "Festhalten, welche Auswertungen veröffentlicht werden und welche der internen \z
        Arbeit dienen.",
      en = "Record which evaluations are published and which serve internal work.",
    },
    {
      de = "Die Ergebnisse mit den Fachkräften vor Ort besprechen, bevor sie in Gremien gehen.",
      en = "Discuss the results with the specialists on site before they go to the bodies.",
    },
  },
  effort = "mittel", months = 12,
  why = {
    de = "Für die Steuerung einer Stadt sind Daten dann von hoher Relevanz, wenn sie zeigen, \z
      wo gehandelt werden kann.",
    en = "For steering a city, data are highly relevant when they show where action is \z
      possible.",
  },
}

advice "datenarbeit_uebergabefest_machen" {
  element = "datenbasierung", hold = true,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Wenn der Stand gehalten werden soll, hilft es, die Datenarbeit so zu beschreiben, \z
      dass eine andere Person sie weiterführen kann. Oft liegt das Wissen bei einer einzigen \z
      Fachkraft. Eine kurze Anleitung sichert, was aufgebaut wurde.",
    en = "If the present state is to be kept, it helps to describe the work with data in \z
      such a way that another person can carry it on. Often the knowledge lies with a single \z
      specialist. A short guide secures what has been built up.",
  },
  steps = {
    {
      de = "Je Datenbestand aufschreiben, woher die Daten kommen, wann sie fällig sind und \z
        wie sie aufbereitet werden.",
      en = "Write down for each set of data where the data come from, when they are due and \z
        how they are prepared.",
    },
    {
      de = "Eine Vertretung benennen, die die Aufbereitung einmal selbst durchführt.",
      en = "Name a deputy who carries out the preparation once.",
    },
    {
      de = "Einmal im Jahr prüfen, welche Auswertungen noch gebraucht werden, und nicht \z
        genutzte beenden.",
      en = "Check once a year which evaluations are still needed, and end those that are not \z
        used.",
    },
  },
  effort = "gering", months = 6,
  why = {
    de = "Ein Personalwechsel soll den erreichten Stand nicht gefährden.",
    en = "A change of staff should not endanger what has been achieved.",
  },
}
