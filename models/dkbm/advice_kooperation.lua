-- Anregungen for interne_kooperation and externe_kooperation. All drafts, none reviewed by an
-- agency.

advice "ansprechpersonen_fuer_bildungsfragen" {
  element = "interne_kooperation", from = 1, to = 2,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Ein leichter Einstieg ist eine Liste mit Ansprechpersonen für Bildungsfragen in \z
      jedem Amt. Dazu kommt ein erstes gemeinsames Thema, zu dem sich zwei oder drei Ämter \z
      gezielt abstimmen. Geeignet ist ein Thema, das ohnehin ansteht, zum Beispiel der \z
      Ganztag an Grundschulen.",
    en = "An easy way in is a list of contacts for education questions in each office. To \z
      this comes a first common topic on which two or three offices deliberately come to an \z
      agreement. A suitable topic is one that is due anyway, for example all-day provision \z
      at primary schools.",
  },
  steps = {
    {
      de = "Die Leitungen bitten, je Amt eine Ansprechperson und eine Vertretung zu benennen.",
      en = "Ask the managements to name a contact and a deputy for each office.",
    },
    {
      de = "Ein anstehendes Thema auswählen, das mindestens zwei Ämter betrifft.",
      en = "Choose an upcoming topic that concerns at least two offices.",
    },
    {
      de = "Zu einem Abstimmungsgespräch einladen und Ergebnis, Zuständigkeit und Frist auf \z
        einer Seite festhalten.",
      en = "Invite to a meeting and record result, responsibility and deadline on one page.",
    },
    {
      de = "Nach drei Monaten kurz zurückfragen, ob die Absprache trägt.",
      en = "Ask briefly after three months whether the agreement holds.",
    },
  },
  effort = "gering", months = 4,
  why = {
    de = "Damit entstehen zwischen einzelnen Ämtern anlass- und themenbezogene Abstimmungen \z
      zu Bildungsfragen, wie sie Typ 2 beschreibt.",
    en = "Agreements between individual offices on education questions thus arise by \z
      occasion and topic, as type 2 describes.",
  },
}

advice "aemterrunde_mit_geschaeftsordnung" {
  element = "interne_kooperation", from = 2, to = 3,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Aus einzelnen Abstimmungen kann eine regelmäßige Runde aller für Bildung \z
      relevanten Ämter werden. Eine kurze Geschäftsordnung regelt Zusammensetzung, Turnus, \z
      Vorbereitung und den Umgang mit Ergebnissen. Für zwei oder drei wiederkehrende \z
      Vorgänge lohnt es sich, den Ablauf zwischen den Ämtern schriftlich festzulegen.",
    en = "Single agreements can become a regular meeting of all offices relevant for \z
      education. Short rules of procedure settle composition, rhythm, preparation and the \z
      handling of results. For two or three recurring matters it is worth laying down the \z
      process between the offices in writing.",
  },
  steps = {
    {
      de = "Klären, welche Ämter für Bildung relevant sind und wer sie mit welcher Befugnis \z
        vertritt.",
      en = "Settle which offices are relevant for education and who represents them with \z
        what authority.",
    },
    {
      de = "Vier Termine im Jahr festlegen und die Vorbereitung einer Stelle übertragen.",
      en = "Set four dates a year and hand the preparation to one place.",
    },
    {
      de = "Eine Geschäftsordnung auf zwei Seiten abstimmen und von den Leitungen bestätigen \z
        lassen.",
      en = "Agree on rules of procedure of two pages and have them confirmed by the \z
        managements.",
    },
    {
      de = "Zwei wiederkehrende Vorgänge als Ablauf beschreiben: Wer gibt wann was an wen \z
        weiter?",
      en = "Describe two recurring matters as a process: who passes what on to whom, and when?",
    },
    {
      de = "Ein fortlaufendes Ergebnisprotokoll führen, das alle Ämter einsehen können.",
      en = "Keep running minutes of results that all offices can look at.",
    },
  },
  effort = "mittel", months = 9,
  why = {
    de = "Regelmäßigkeit, geregelte Struktur und festgelegte Prozesse sind die Kennzeichen \z
      von Typ 3.",
    en = "Working systematically, in regulated structures and defined processes, is what \z
      marks type 3.",
  },
}

advice "kooperation_mit_mandat" {
  element = "interne_kooperation", from = 3, to = 4,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Die eingespielte Zusammenarbeit der Ämter kann durch einen förmlichen Auftrag der \z
      Verwaltungsspitze abgesichert werden. Darin steht, wofür die Runde zuständig ist, was \z
      sie vorbereiten darf und mit welchen Daten sie arbeitet. So wird sie zu einem festen \z
      Teil des Bildungsmanagements und hängt nicht mehr am Engagement einzelner Personen.",
    en = "The established cooperation of the offices can be secured by a formal mandate from \z
      the head of the administration. It says what the meeting is responsible for, what it \z
      may prepare and with which data it works. It thus becomes a fixed part of education \z
      management and no longer depends on the commitment of individuals.",
  },
  steps = {
    {
      de = "Den Auftrag der Ämterrunde als Verfügung oder Dienstanweisung entwerfen.",
      en = "Draft the mandate of the meeting of offices as an internal order or directive.",
    },
    {
      de = "Die Verbindung zu Zielen, Datenaufbereitung und Steuerungsgremium in einem \z
        Schaubild klären.",
      en = "Settle the link to goals, preparation of data and steering body in a diagram.",
    },
    {
      de = "Zeitanteile der Beteiligten in den Aufgabenbeschreibungen verankern.",
      en = "Anchor the time shares of those involved in their job descriptions.",
    },
    {
      de = "Den Auftrag von der Verwaltungsspitze unterzeichnen lassen und in allen Ämtern \z
        vorstellen.",
      en = "Have the mandate signed by the head of the administration and present it in all \z
        offices.",
    },
  },
  effort = "mittel", months = 12,
  why = {
    de = "Typ 4 beschreibt eine Kooperation, die institutionalisiert und mandatiert ist und \z
      zu einem kohärenten, datenbasierten Bildungsmanagement gehört.",
    en = "Type 4 describes cooperation that is institutionalised and mandated and belongs to \z
      a coherent, data-based education management.",
  },
}

advice "koordinierungsstelle_richtet_runde_aus" {
  element = "interne_kooperation", from = 2, to = 3,
  status = "entwurf", author = "Wegmarke",
  when = function(p)
    return p.koordination.ist >= 3
  end,
  text = {
    de = "Da es bereits eine Koordinierungsstelle gibt, kann sie die Runde der Ämter \z
      ausrichten. Sie lädt ein, bereitet die Themen vor und hält Ergebnisse nach; die \z
      fachliche Verantwortung bleibt bei den Ämtern. Das entlastet die Ämter und macht die \z
      Stelle sichtbar.",
    en = "As there already is a coordination office, it can host the meeting of the offices. \z
      It invites, prepares the topics and follows up results; responsibility for the subject \z
      stays with the offices. This relieves the offices and makes the coordination office \z
      visible.",
  },
  steps = {
    {
      de = "Mit jeder Leitung ein kurzes Gespräch führen: Welches Thema soll die Runde für \z
        Ihr Amt leichter machen?",
      en = "Have a short talk with each management: which topic should the meeting make \z
        easier for your office?",
    },
    {
      de = "Aus den Antworten einen Themenplan für ein Jahr erstellen.",
      en = "Make a plan of topics for one year from the answers.",
    },
    {
      de = "Je Sitzung ein Amt als fachlich verantwortlich benennen; die \z
        Koordinierungsstelle bereitet mit vor.",
      en = "Name one office as responsible for the subject of each meeting; the coordination \z
        office helps to prepare.",
    },
    {
      de = "Nach einem Jahr gemeinsam entscheiden, was an Turnus und Form geändert wird.",
      en = "Decide together after a year what to change in rhythm and form.",
    },
  },
  effort = "gering", months = 6,
  why = {
    de = "Eine vorhandene Koordinierungsstelle ist eine gute Grundlage, um aus einzelnen \z
      Abstimmungen eine systematische Zusammenarbeit zu machen.",
    en = "An existing coordination office is a good basis for turning single agreements into \z
      systematic cooperation.",
  },
}

advice "zusammenarbeit_der_aemter_pflegen" {
  element = "interne_kooperation", hold = true,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Soll die Zusammenarbeit bleiben, wie sie ist, genügt ein jährlicher Blick auf das, \z
      was sie trägt. Meist sind das bestimmte Personen, Termine und Absprachen. Wer sie \z
      kennt, kann sie bei Veränderungen weitergeben.",
    en = "If cooperation is to stay as it is, a yearly look at what carries it is enough. \z
      Mostly these are certain people, dates and agreements. Those who know them can hand \z
      them on when things change.",
  },
  steps = {
    {
      de = "Die Liste der Ansprechpersonen einmal im Jahr aktualisieren.",
      en = "Update the list of contacts once a year.",
    },
    {
      de = "Neue Leitungen und Fachkräfte in den ersten Wochen mit den Ansprechpersonen \z
        bekannt machen.",
      en = "Introduce new managements and specialists to the contacts in their first weeks.",
    },
    {
      de = "Bewährte Absprachen kurz aufschreiben und an einem gemeinsamen Ort ablegen.",
      en = "Write down proven agreements briefly and file them in a common place.",
    },
  },
  effort = "gering", months = 12,
  why = {
    de = "Zusammenarbeit, die gut läuft, wird leicht für selbstverständlich gehalten.",
    en = "Cooperation that works well is easily taken for granted.",
  },
}

advice "akteursuebersicht_und_themengespraech" {
  element = "externe_kooperation", from = 1, to = 2,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Den Anfang kann eine Übersicht machen: Welche Akteure außerhalb der Verwaltung \z
      prägen Bildung vor Ort, und wer in der Verwaltung kennt sie? Darauf aufbauend wird zu \z
      einem Thema ein Gespräch mit denen geführt, die dazu etwas beitragen können. Die \z
      Kommune fragt dabei nach Rat und erteilt noch keinen Auftrag.",
    en = "An overview can make the start: which actors outside the administration shape \z
      education locally, and who in the administration knows them? Building on this, a talk \z
      is held on one topic with those who can contribute to it. In it the municipality asks \z
      for advice and does not yet place a commission.",
  },
  steps = {
    {
      de = "In einer Stunde mit Fachkräften aus mehreren Ämtern eine Akteursübersicht \z
        erstellen.",
      en = "Draw up an overview of actors in one hour with specialists from several offices.",
    },
    {
      de = "Ein Thema auswählen, bei dem die Sicht von außen fehlt.",
      en = "Choose a topic for which the view from outside is missing.",
    },
    {
      de = "Vier bis acht Akteure zu einem Themengespräch einladen und vorab sagen, was mit \z
        den Ergebnissen geschieht.",
      en = "Invite four to eight actors to a talk on the topic and say beforehand what \z
        happens with the results.",
    },
    {
      de = "Allen Eingeladenen ein Protokoll und später eine Rückmeldung zum Verbleib der \z
        Hinweise senden.",
      en = "Send minutes to all invited and, later, word of what became of their suggestions.",
    },
  },
  effort = "gering", months = 4,
  why = {
    de = "Typ 2 bedeutet, dass externe Akteure zu Bildungsfragen punktuell und themenbezogen \z
      konsultiert oder informiert werden.",
    en = "Type 2 means that external actors are consulted or informed on education questions \z
      at isolated points and by topic.",
  },
}

advice "einbindung_externer_vereinbaren" {
  element = "externe_kooperation", from = 2, to = 3,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Aus einzelnen Gesprächen wird Verlässlichkeit, wenn vereinbart ist, wann und wie \z
      externe Akteure an der Planung mitwirken. Dafür eignen sich Kooperationsvereinbarungen \z
      und ein fester Platz im Jahresablauf der Planung. Schulaufsicht, Träger, Kammern und \z
      Arbeitsverwaltung können je nach Handlungsfeld unterschiedlich stark eingebunden sein.",
    en = "Single talks become reliable when it is agreed when and how external actors take \z
      part in planning. Cooperation agreements and a fixed place in the yearly course of \z
      planning are suitable for this. School supervision, providers, chambers and employment \z
      services may be involved to different degrees, depending on the field of action.",
  },
  steps = {
    {
      de = "Je Handlungsfeld festhalten, welche externen Akteure an der Planung mitwirken \z
        sollen.",
      en = "Record for each field of action which external actors are to take part in \z
        planning.",
    },
    {
      de = "Mit den wichtigsten von ihnen eine Kooperationsvereinbarung schließen: Ziel, \z
        Aufgaben, Ansprechpersonen, Laufzeit.",
      en = "Conclude a cooperation agreement with the most important of them: goal, tasks, \z
        contacts, term.",
    },
    {
      de = "Den Ablauf der Einbindung festlegen: Wann werden Entwürfe verschickt, wann \z
        beraten, wann zurückgemeldet?",
      en = "Lay down the process of involvement: when are drafts sent, when discussed, when \z
        is feedback given?",
    },
    {
      de = "Die Termine in den Planungskalender der Ämter aufnehmen.",
      en = "Enter the dates in the planning calendar of the offices.",
    },
  },
  effort = "mittel", months = 12,
  why = {
    de = "Geregelte Strukturen, festgelegte Prozesse und der systematische Einbezug in die \z
      Planungen zum DKBM sind die Kriterien von Typ 3.",
    en = "Regulated structures, defined processes and systematic inclusion in the planning \z
      for DKBM are the criteria of type 3.",
  },
}

advice "gemeinsames_gremium_mit_externen" {
  element = "externe_kooperation", from = 3, to = 4,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Wo die Einbindung bereits geregelt ist, kann ein gemeinsames Gremium auf Dauer \z
      eingerichtet werden, etwa ein Bildungsbeirat oder ein Lenkungskreis. Entscheidend ist, \z
      dass dort sowohl Ziele als auch Maßnahmen beraten werden. Oft lässt sich ein \z
      vorhandenes Gremium weiterentwickeln, sodass kein zusätzliches entsteht.",
    en = "Where involvement is already regulated, a joint body can be set up permanently, \z
      for instance an education advisory board or a steering group. What counts is that both \z
      goals and measures are discussed there. Often an existing body can be developed \z
      further, so that no additional one arises.",
  },
  steps = {
    {
      de = "Bestehende Gremien sichten: Welches könnte die Aufgabe übernehmen, welches \z
        könnte entfallen?",
      en = "Look through the existing bodies: which could take on the task, which could be \z
        dropped?",
    },
    {
      de = "Zusammensetzung, Aufgaben und Verfahren in einer gemeinsamen Geschäftsordnung \z
        festlegen.",
      en = "Lay down composition, tasks and procedure in joint rules of procedure.",
    },
    {
      de = "Je Sitzung einen Punkt zu den Zielen und einen zu den Maßnahmen vorsehen, mit \z
        Beiträgen der Externen.",
      en = "Plan one item on the goals and one on the measures for each meeting, with \z
        contributions of the external actors.",
    },
    {
      de = "Die Einrichtung durch Kreistag oder Rat beschließen lassen.",
      en = "Have the establishment adopted by the district or city council.",
    },
  },
  effort = "hoch", months = 18,
  why = {
    de = "Typ 4 beschreibt gemeinsame Gremien, in denen die externe Sicht systematisch in \z
      Planung und Umsetzung eingeht.",
    en = "Type 4 describes joint bodies through which the external view is systematically \z
      included in planning and implementation.",
  },
}

advice "gemeinden_in_planung_einbeziehen" {
  element = "externe_kooperation", from = 2, to = 3,
  status = "entwurf", author = "Wegmarke",
  when = function(_, unit)
    return unit.kind == "landkreis"
  end,
  text = {
    de = "In einem Landkreis bietet es sich an, die Einbindung der kreisangehörigen \z
      Gemeinden als Erstes zu regeln. Sie tragen viele Kitas und Schulen, und ihre \z
      Verwaltungen sind oft klein. Ein fester Ablauf mit wenigen Terminen und kurzen \z
      Vorlagen kommt ihnen entgegen.",
    en = "In a rural district it makes sense to regulate the involvement of the district's \z
      municipalities first. They run many day care centres and schools, and their \z
      administrations are often small. A fixed process with few dates and short papers suits \z
      them.",
  },
  steps = {
    {
      de = "In der Runde der Bürgermeisterinnen und Bürgermeister klären, welche Planungen \z
        des Landkreises sie betreffen.",
      en = "Settle in the meeting of the mayors which planning of the district concerns them.",
    },
    {
      de = "Zwei Termine im Jahr vereinbaren, an denen Landkreis und Gemeinden gemeinsam auf \z
        Daten und Vorhaben schauen.",
      en = "Agree on two dates a year at which district and municipalities look at data and \z
        plans together.",
    },
    {
      de = "Für jede Gemeinde ein kurzes Datenblatt vorbereiten, das ihr selbst nützt.",
      en = "Prepare a short data sheet for each municipality that is of use to itself.",
    },
    {
      de = "Ablauf und Ansprechpersonen in einer gemeinsamen Vereinbarung festhalten.",
      en = "Record process and contacts in a joint agreement.",
    },
  },
  effort = "mittel", months = 9,
  why = {
    de = "Ohne die Gemeinden lässt sich Bildung in der Fläche kaum gemeinsam planen; ihre \z
      geregelte Einbindung führt in Richtung Typ 3.",
    en = "Without the municipalities, education across the district can hardly be planned \z
      jointly; involving them in a regulated way leads towards type 3.",
  },
}

advice "verbindungen_nach_aussen_halten" {
  element = "externe_kooperation", hold = true,
  status = "entwurf", author = "Wegmarke",
  text = {
    de = "Wenn die Zusammenarbeit nach außen so bleiben soll, wie sie ist, hilft ein \z
      verlässlicher Umgang mit den vorhandenen Verbindungen. Externe Akteure bringen Zeit \z
      ein und möchten wissen, was daraus geworden ist. Eine Rückmeldung im Jahr hält das \z
      Vertrauen.",
    en = "If cooperation with others is to stay as it is, a reliable way of handling the \z
      existing links helps. External actors contribute time and want to know what has come \z
      of it. Word once a year keeps trust.",
  },
  steps = {
    {
      de = "Eine aktuelle Liste der externen Ansprechpersonen führen.",
      en = "Keep an up-to-date list of external contacts.",
    },
    {
      de = "Einmal im Jahr mitteilen, was aus gemeinsamen Gesprächen oder Aufträgen geworden \z
        ist.",
      en = "Report once a year what has become of joint talks or commissions.",
    },
    {
      de = "Bei jedem Personalwechsel die Verbindungen ausdrücklich übergeben.",
      en = "Hand over the links explicitly at each change of staff.",
    },
  },
  effort = "gering", months = 12,
  why = {
    de = "Verbindungen nach außen hängen oft an einzelnen Personen und gehen bei einem \z
      Wechsel leicht verloren.",
    en = "Links to others often depend on single persons and are easily lost when these leave.",
  },
}
