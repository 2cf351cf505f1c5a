-- Anregungen for koordination and steuerung_lenkung. All drafts, none reviewed by an agency.

advice "federfuehrung_fuer_ein_feld" {
  element = "koordination", from = 1, to = 2,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Für ein Feld, das mehrere Ämter betrifft, kann eine Abstimmung ausdrücklich \z
      beauftragt werden. Ein Amt übernimmt dabei die Federführung: Es lädt ein, sammelt die \z
      Beiträge und berichtet. Ein schriftlicher Auftrag auf einer Seite reicht aus und \z
      schützt alle Beteiligten vor Missverständnissen.",
    en = "For a field that concerns several offices, an agreement can be commissioned \z
      explicitly. One office takes the lead: it invites, collects the contributions and \z
      reports. A written commission of one page is enough and protects everybody involved \z
      from misunderstandings.",
  },
  steps = {
    {
      de = "Ein Feld mit aktuellem Anlass auswählen, zum Beispiel die Sprachförderung vor \z
        der Einschulung.",
      en = "Choose a field with a current occasion, for example language support before \z
        school entry.",
    },
    {
      de = "Den Auftrag festhalten: Frage, beteiligte Ämter, federführendes Amt, Frist, Form \z
        des Ergebnisses.",
      en = "Record the commission: question, offices involved, leading office, deadline, \z
        form of the result.",
    },
    {
      de = "Den Auftrag von der zuständigen Leitung oder der Verwaltungsspitze erteilen \z
        lassen.",
      en = "Have the commission given by the responsible management or the head of the \z
        administration.",
    },
    {
      de = "Nach Abschluss gemeinsam festhalten, was an der Abstimmung hilfreich war.",
      en = "After completion, record together what was helpful about the coordination.",
    },
  },
  effort = "gering", months = 4,
  why = {
    de = "Typ 2 beginnt mit beauftragten Abstimmungen zu bestimmten Feldern, bei denen \z
      einzelne Ämter die Federführung übernehmen können.",
    en = "Type 2 begins with commissioned agreements on certain fields, in which individual \z
      offices may take the lead.",
  },
}

advice "koordinierungsstelle_einrichten_und_vorstellen" {
  element = "koordination", from = 2, to = 3,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Aus wechselnden Federführungen kann eine feste Zuständigkeit werden: eine \z
      Koordinierungsstelle oder ein klar benannter Aufgabenanteil in einem Amt. Wichtig sind \z
      eine Aufgabenbeschreibung, die auch sagt, was die Stelle nicht übernimmt, und eine \z
      Vorstellung bei allen, die mit ihr zu tun haben. Für bestimmte Felder plant die Stelle \z
      die Abstimmungen im Voraus.",
    en = "Changing leads can become a fixed responsibility: a coordination office or a \z
      clearly named share of tasks in one office. What matters is a description of tasks \z
      that also says what the office does not take on, and a presentation to all who deal \z
      with it. For certain fields the office plans the agreements in advance.",
  },
  steps = {
    {
      de = "Aufgaben, Rolle und Grenzen der Stelle mit den beteiligten Ämtern auf zwei \z
        Seiten beschreiben.",
      en = "Describe tasks, role and limits of the office on two pages with the offices \z
        involved.",
    },
    {
      de = "Arbeitszeit, Vertretung und Zuordnung in der Verwaltung klären.",
      en = "Settle working time, deputy and place within the administration.",
    },
    {
      de = "Die Stelle in den Ämtern, bei Schulaufsicht und Trägern persönlich vorstellen \z
        und ein Merkblatt verteilen.",
      en = "Present the office in person to the offices, school supervision and providers, \z
        and hand out a leaflet.",
    },
    {
      de = "Für zwei oder drei Felder einen Jahresplan der Abstimmungen aufstellen.",
      en = "Draw up a yearly plan of agreements for two or three fields.",
    },
  },
  effort = "mittel", months = 12,
  why = {
    de = "Eine arbeitsfähige Stelle, allen bekannte Aufgaben und systematisch gestaltete \z
      Abstimmungen sind die Kriterien von Typ 3.",
    en = "A working office, tasks known to all and systematically arranged agreements are \z
      the criteria of type 3.",
  },
}

advice "koordinierungsstelle_absichern" {
  element = "koordination", from = 3, to = 4,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Eine Stelle, die sich bewährt hat, gewinnt durch ein förmliches Mandat und \z
      verlässliche Ressourcen. Ein Jahresarbeitsprogramm, das sich an den Zielen der Kommune \z
      und an Daten orientiert, macht sie handlungsfähig und überprüfbar. Anerkennung wächst, \z
      wenn interne und externe Akteure an diesem Programm mitwirken.",
    en = "An office that has proved itself gains from a formal mandate and reliable \z
      resources. A yearly work programme oriented to the goals of the municipality and to \z
      data enables it to act and makes its work verifiable. Recognition grows when internal \z
      and external actors help to shape this programme.",
  },
  steps = {
    {
      de = "Das Mandat der Stelle in einer Vorlage für Verwaltungsspitze und politisches \z
        Gremium festhalten.",
      en = "Record the mandate of the office in a paper for the head of the administration \z
        and the political body.",
    },
    {
      de = "Unbefristete Stellenanteile, Sachmittel und eine Vertretung im Stellen- und \z
        Haushaltsplan anmelden.",
      en = "Apply for permanent posts, funds and a deputy in the staffing plan and the budget.",
    },
    {
      de = "Ein Jahresarbeitsprogramm mit Zielen, Vorhaben und den zugehörigen Daten \z
        aufstellen.",
      en = "Draw up a yearly work programme with goals, projects and the data that belong to \z
        them.",
    },
    {
      de = "Das Programm einmal im Jahr mit internen und externen Akteuren besprechen und \z
        ihre Rückmeldungen aufnehmen.",
      en = "Discuss the programme once a year with internal and external actors and take up \z
        their responses.",
    },
  },
  effort = "hoch", months = 24,
  why = {
    de = "Absicherung, Anerkennung und eine vorausschauende, an Zielen und Daten orientierte \z
      Arbeitsweise kennzeichnen Typ 4.",
    en = "Being secured, being recognised and working ahead by goals and data mark type 4.",
  },
}

advice "rollen_der_stelle_bekannt_machen" {
  element = "koordination", from = 2, to = 3,
  status = "entwurf", author = "Wegmarke",
  when = function(p)
    return p.koordination.criteria.t3_stelle ~= "no"
      and p.koordination.criteria.t3_bekannt ~= "yes"
  end,
  text = {
    de = "Eine Stelle oder Zuständigkeit ist zumindest in Teilen vorhanden, aber noch nicht \z
      alle kennen sie. Hier kann es genügen, Rolle und Aufgaben gut verständlich bekannt zu \z
      machen. Besonders hilfreich sind Beispiele: Mit welchem Anliegen kann sich wer an die \z
      Stelle wenden?",
    en = "An office or responsibility exists at least in part, but not everybody knows it \z
      yet. Here it may be enough to make its role and tasks known in plain words. Examples \z
      are especially helpful: who can turn to the office with which concern?",
  },
  steps = {
    {
      de = "Auf einer Seite beschreiben, wofür die Stelle da ist, wofür nicht und wie sie \z
        erreichbar ist.",
      en = "Describe on one page what the office is there for, what it is not, and how it \z
        can be reached.",
    },
    {
      de = "Die Beschreibung mit zwei internen und zwei externen Akteuren auf \z
        Verständlichkeit durchgehen.",
      en = "Go through the description with two internal and two external actors to see \z
        whether it is clear.",
    },
    {
      de = "Die Stelle in drei bestehenden Runden vorstellen, davon mindestens eine \z
        außerhalb der Verwaltung.",
      en = "Present the office in three existing meetings, at least one of them outside the \z
        administration.",
    },
    {
      de = "Nach einem halben Jahr nachfragen, wer die Stelle kennt und wozu sie genutzt wird.",
      en = "Ask after half a year who knows the office and what it is used for.",
    },
  },
  effort = "gering", months = 6,
  why = {
    de = "Nach den Angaben zu den Kriterien ist eine Stelle zumindest teilweise vorhanden; \z
      zu Typ 3 gehört, dass ihre Rollen und Aufgaben allen Akteuren bekannt sind.",
    en = "According to the criteria marked, an office exists at least in part; type 3 \z
      includes that its roles and tasks are known to all actors.",
  },
}

advice "mandat_vor_ausbau" {
  element = "koordination", from = 3, to = 4,
  status = "entwurf", author = "Wegmarke",
  when = function(p)
    return p.steuerung_lenkung.ist <= 2
  end,
  text = {
    de = "Bevor die Koordinierungsstelle weitere Aufgaben übernimmt, kann es sich lohnen, \z
      ihren Weg zu Entscheidungen zu klären. Ohne ein dauerhaftes Gremium entscheidet meist \z
      die Verwaltungsspitze im Einzelfall. Ein fester Termin mit ihr und ein schriftlicher \z
      Auftrag geben der Stelle Rückhalt.",
    en = "Before the coordination office takes on further tasks, it may be worth settling \z
      its way to decisions. Without a lasting body it is mostly the head of the \z
      administration that decides case by case. A fixed date with it and a written mandate \z
      give the office backing.",
  },
  steps = {
    {
      de = "Mit der Verwaltungsspitze ein regelmäßiges Gespräch im Vierteljahr vereinbaren.",
      en = "Agree on a regular talk every quarter with the head of the administration.",
    },
    {
      de = "Auf einer Seite klären, was die Stelle selbst entscheidet, was sie vorbereitet \z
        und was sie weitergibt.",
      en = "Settle on one page what the office decides itself, what it prepares and what it \z
        passes on.",
    },
    {
      de = "Offene Entscheidungen in einer Liste führen und im Gespräch abarbeiten.",
      en = "Keep open decisions in a list and work through it in the talk.",
    },
  },
  effort = "gering", months = 6,
  why = {
    de = "Ein Mandat gehört zu den Kriterien von Typ 4; solange dauerhafte Gremien fehlen, \z
      kann es zunächst von der Verwaltungsspitze kommen.",
    en = "A mandate is among the criteria of type 4; as long as lasting bodies are missing, \z
      it can come from the head of the administration at first.",
  },
}

advice "koordination_uebergabefest_machen" {
  element = "koordination", hold = true,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Koordination liegt häufig bei einer einzelnen Person. Soll der Stand gehalten \z
      werden, hilft eine Übergabemappe, die Aufgaben, Termine, Ansprechpersonen und offene \z
      Vorgänge enthält. Ebenso wichtig ist eine Vertretung, die die wichtigsten Runden kennt.",
    en = "Coordination often lies with a single person. If the present state is to be kept, \z
      a hand-over folder with tasks, dates, contacts and open matters helps. Just as \z
      important is a deputy who knows the most important meetings.",
  },
  steps = {
    {
      de = "Eine Übergabemappe anlegen und halbjährlich durchsehen.",
      en = "Set up a hand-over folder and look through it every six months.",
    },
    {
      de = "Eine Vertretung benennen und zu zwei Runden im Jahr mitnehmen.",
      en = "Name a deputy and take this person along to two meetings a year.",
    },
    {
      de = "Bei befristeten Aufgaben ein Jahr vor Ablauf klären, wie es weitergeht.",
      en = "For tasks limited in time, settle a year before they end how to go on.",
    },
  },
  effort = "gering", months = 6,
  why = {
    de = "So bleibt erhalten, was aufgebaut wurde, auch wenn Personen wechseln oder \z
      Befristungen enden.",
    en = "What has been built up is thus kept, even when people change or fixed terms end.",
  },
}

advice "befristete_arbeitsgruppe_mit_auftrag" {
  element = "steuerung_lenkung", from = 1, to = 2,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Steht eine Frage an, die mehrere Ämter betrifft, kann eine befristete \z
      Arbeitsgruppe sie bearbeiten. Sie braucht einen klaren Auftrag, ein Enddatum und einen \z
      festen Weg zur Entscheidung, in der Regel über die Verwaltungsspitze. Danach löst sie \z
      sich auf.",
    en = "If a question is due that concerns several offices, a temporary working group can \z
      deal with it. It needs a clear task, an end date and a fixed way to a decision, as a \z
      rule through the head of the administration. After that it dissolves.",
  },
  steps = {
    {
      de = "Mit der Verwaltungsspitze eine Frage auswählen, die ein Amt allein nicht \z
        beantworten kann.",
      en = "Choose with the head of the administration a question that one office cannot \z
        answer alone.",
    },
    {
      de = "Auftrag, Beteiligte und Enddatum auf einer Seite festhalten.",
      en = "Record task, participants and end date on one page.",
    },
    {
      de = "Zwei bis vier Sitzungen durchführen und eine Vorlage mit Vorschlag und \z
        Alternativen erarbeiten.",
      en = "Hold two to four meetings and work out a paper with a proposal and alternatives.",
    },
    {
      de = "Die Vorlage der Verwaltungsspitze zur Entscheidung geben und das Ergebnis allen \z
        mitteilen.",
      en = "Give the paper to the head of the administration for decision and tell everybody \z
        the result.",
    },
  },
  effort = "gering", months = 6,
  why = {
    de = "Befristete, anlassbezogene Gremien und eine Entscheidung der Verwaltungsspitze \z
      beschreiben Typ 2.",
    en = "Temporary bodies by occasion and a decision by the head of the administration \z
      describe type 2.",
  },
}

advice "dauerhaftes_steuerungsgremium" {
  element = "steuerung_lenkung", from = 2, to = 3,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Ein dauerhaftes Gremium sorgt dafür, dass die Zusammenarbeit nicht mit jedem \z
      Anlass neu beginnt. Es kann klein anfangen, mit den wichtigsten internen Stellen und \z
      einzelnen externen Akteuren wie der Schulaufsicht. Seine Aufgabe ist ein gemeinsames \z
      Vorgehen, das alle kennen und mittragen.",
    en = "A lasting body sees to it that cooperation does not start anew with every \z
      occasion. It can begin small, with the most important internal offices and a few \z
      external actors such as school supervision. Its task is a common course that everybody \z
      knows and supports.",
  },
  steps = {
    {
      de = "Klären, wer aus Verwaltung und Umfeld dauerhaft dabei sein soll und mit welcher \z
        Befugnis.",
      en = "Settle who from the administration and beyond should take part permanently and \z
        with what authority.",
    },
    {
      de = "Eine Geschäftsordnung mit Aufgabe, Turnus, Vorsitz und Geschäftsführung \z
        verabschieden.",
      en = "Adopt rules of procedure with task, rhythm, chair and secretariat.",
    },
    {
      de = "In der ersten Sitzung ein gemeinsames Vorgehen für ein Handlungsfeld vereinbaren \z
        und protokollieren.",
      en = "Agree on a common course for one field of action at the first meeting and minute \z
        it.",
    },
    {
      de = "Wo es passt, ein Datenblatt zum Thema der Sitzung beilegen.",
      en = "Where it fits, add a data sheet on the topic of the meeting.",
    },
    {
      de = "Nach vier Sitzungen gemeinsam prüfen, ob Zusammensetzung und Turnus passen.",
      en = "Check together after four meetings whether composition and rhythm fit.",
    },
  },
  effort = "mittel", months = 12,
  why = {
    de = "Typ 3 beschreibt einzelne Gremien für eine dauerhafte Zusammenarbeit und ein \z
      abgestimmtes gemeinsames Vorgehen.",
    en = "Type 3 describes individual bodies for lasting cooperation and an agreed common \z
      course.",
  },
}

advice "gremienstruktur_verbindlich_machen" {
  element = "steuerung_lenkung", from = 3, to = 4,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Wenn mehrere Gremien bestehen, lohnt sich ein gemeinsamer Blick auf ihr \z
      Zusammenspiel: Wer bereitet vor, wer berät, wer entscheidet, wer setzt um? \z
      Verbindlichkeit entsteht, wenn Beschlüsse nachgehalten werden und interne wie externe \z
      Akteure Verantwortung für einzelne Beschlüsse übernehmen. Regelmäßige Daten aus der \z
      Bildungsplanung geben den Beratungen eine gemeinsame Grundlage.",
    en = "Where several bodies exist, a joint look at how they work together is worthwhile: \z
      who prepares, who discusses, who decides, who implements? Decisions become binding \z
      when they are followed up and when internal and external actors take responsibility \z
      for single decisions. Regular data from education planning give the discussions a \z
      common basis.",
  },
  steps = {
    {
      de = "Ein Schaubild der Gremien mit Aufgaben und Wegen der Vorlagen erstellen und mit \z
        allen Beteiligten abstimmen.",
      en = "Draw a diagram of the bodies with tasks and ways of papers and agree on it with \z
        everybody involved.",
    },
    {
      de = "Eine Beschlussliste führen: Beschluss, Verantwortliche aus Verwaltung und \z
        Umfeld, Frist, Stand.",
      en = "Keep a list of decisions: decision, those responsible in the administration and \z
        beyond, deadline, state.",
    },
    {
      de = "In jeder Sitzung mit der Beschlussliste beginnen.",
      en = "Begin each meeting with the list of decisions.",
    },
    {
      de = "Einen Jahreslauf festlegen, in dem Daten, Ziele und Maßnahmen nacheinander \z
        beraten werden.",
      en = "Lay down a yearly course in which data, goals and measures are discussed one \z
        after another.",
    },
    {
      de = "Einmal im Jahr alle Beteiligten fragen, ob die Struktur für sie passt.",
      en = "Ask everybody involved once a year whether the structure suits them.",
    },
  },
  effort = "hoch", months = 18,
  why = {
    de = "Akzeptanz, Bezug auf Daten, Verbindlichkeit und geteilte Verantwortung sind die \z
      vier Kriterien von Typ 4.",
    en = "Acceptance, reference to data, binding decisions and shared responsibility are the \z
      four criteria of type 4.",
  },
}

advice "datenblatt_fuer_jede_sitzung" {
  element = "steuerung_lenkung", from = 3, to = 4,
  status = "entwurf", author = "Wegmarke",
  when = function(p)
    return p.datenbasierung.ist >= 3
  end,
  text = {
    de = "Da Daten bereits systematisch aufbereitet werden, können sie einen festen Platz in \z
      den Sitzungen bekommen. Ein Datenblatt von höchstens zwei Seiten mit einer klaren \z
      Frage an das Gremium genügt. So wird aus einem Bericht eine Grundlage für \z
      Entscheidungen.",
    en = "As data are already prepared systematically, they can be given a fixed place in \z
      the meetings. A data sheet of two pages at most with a clear question to the body is \z
      enough. A report thus becomes a basis for decisions.",
  },
  steps = {
    {
      de = "Vorsitz und Datenstelle vereinbaren für ein Jahr, zu welchem Thema welche Daten \z
        vorgelegt werden.",
      en = "Chair and data office agree for one year which data are presented on which topic.",
    },
    {
      de = "Jedes Datenblatt mit einer Entscheidungsfrage an das Gremium abschließen.",
      en = "End each data sheet with a question for decision by the body.",
    },
    {
      de = "Im Protokoll festhalten, was aus den Daten gefolgert wurde.",
      en = "Record in the minutes what was concluded from the data.",
    },
  },
  effort = "gering", months = 6,
  why = {
    de = "Zu Typ 4 gehört, dass die Gremien der datenbasierten Planung und Steuerung dienen; \z
      die Daten dafür liegen bereits vor.",
    en = "Type 4 includes that the bodies serve data-based planning and steering; the data \z
      for it are already at hand.",
  },
}

advice "steuerung_schlank_halten" {
  element = "steuerung_lenkung", hold = true,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Wenn an der Steuerung nichts verändert werden soll, bleibt die Aufgabe, sie \z
      schlank und verständlich zu halten. Entscheidungswege, die alle kennen, sparen Zeit. \z
      Ein kurzer jährlicher Rückblick zeigt, ob sie noch tragen.",
    en = "If nothing is to change in steering, the task remains to keep it lean and easy to \z
      understand. Ways to a decision that everybody knows save time. A short look back each \z
      year shows whether they still hold.",
  },
  steps = {
    {
      de = "Auf einer Seite festhalten, wer zu welchen Bildungsfragen entscheidet.",
      en = "Record on one page who decides on which education questions.",
    },
    {
      de = "Gremien und Runden, die ihren Auftrag erfüllt haben, ausdrücklich beenden.",
      en = "End bodies and meetings explicitly once they have fulfilled their task.",
    },
    {
      de = "Einmal im Jahr fragen, ob Entscheidungen rechtzeitig fallen und ankommen.",
      en = "Ask once a year whether decisions are made in time and reach those concerned.",
    },
  },
  effort = "gering", months = 12,
  why = {
    de = "Eine Steuerung, die überschaubar bleibt, wird auch ohne weiteren Ausbau angenommen.",
    en = "Steering that stays easy to survey is accepted even without being extended further.",
  },
}
