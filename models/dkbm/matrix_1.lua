-- Kernelemente 1 to 3. Every cell covers each criterion of the published matrix once, in
-- words of its own; "kann" marks what the original makes optional.

matrix {
  {
    id = "strategische_ziele",
    title = { de = "Strategische Ziele", en = "Strategic goals" },
    question = {
      de = "Welche strategischen Ziele gelten für die Bildungslandschaft?",
      en = "Which strategic goals apply to the education landscape?",
    },
    depth = {
      {
        de = "Wer formuliert Ziele mit Bezug zu Bildung: einzelne Ämter für sich, alle \z
          relevanten Ämter zusammen oder die Akteure der Bildungslandschaft gemeinsam?",
        en = "Who words goals related to education: individual offices on their own, all \z
          relevant offices together, or the actors of the education landscape jointly?",
      },
      {
        de = "Entstehen solche Ziele aus einem Anlass heraus, oder sind sie für einen \z
          längeren Zeitraum geplant?",
        en = "Do such goals arise from a particular occasion, or are they planned for a \z
          longer period?",
      },
      {
        de = "Wie weit greifen die Ziele der Ämter ineinander, und gibt es für einzelne \z
          Handlungsfelder ausdrückliche Strategien?",
        en = "How far do the goals of the offices interlock, and are there explicit \z
          strategies for individual fields of action?",
      },
      {
        de = "Sind die Ziele aus einer Strategie für die gesamte Kommune abgeleitet?",
        en = "Are the goals derived from a strategy for the municipality as a whole?",
      },
    },
    cells = {
      {
        text = {
          de = "Ziele mit Bezug zu Bildung entstehen anlassbezogen. Formuliert werden sie in \z
            einzelnen Ämtern.",
          en = "Goals related to education arise as occasion requires. They are worded in \z
            individual offices.",
        },
        criteria = {
          {
            id = "t1_anlassbezogen", kind = "kern",
            text = {
              de = "Bildungsbezogene Ziele werden anlassbezogen formuliert.",
              en = "Education-related goals are worded as occasion arises.",
            },
          },
          {
            id = "t1_einzelne_aemter", kind = "kern",
            text = {
              de = "Die Ziele entstehen in einzelnen Ämtern.",
              en = "The goals arise in individual offices.",
            },
          },
        },
      },
      {
        text = {
          de = "Die jeweiligen Ämter planen bildungsbezogene Ziele aus ihrer eigenen Arbeit \z
            heraus. Die Planung gilt für einen längeren Zeitraum. Zwischen den Zielen der \z
            verschiedenen Ämter besteht kaum Verzahnung.",
          en = "The respective offices plan education-related goals out of their own work. \z
            The planning covers a longer period. Between the goals of the different offices \z
            there is hardly any interlocking.",
        },
        criteria = {
          {
            id = "t2_aus_aemtern", kind = "kern",
            text = {
              de = "Bildungsbezogene Ziele werden aus den jeweiligen Ämtern heraus geplant.",
              en = "Education-related goals are planned out of the respective offices.",
            },
          },
          {
            id = "t2_laengerer_zeitraum", kind = "kern",
            text = {
              de = "Die Ziele sind für einen längeren Zeitraum geplant.",
              en = "The goals are planned for a longer period.",
            },
          },
          {
            id = "t2_kaum_verzahnung", kind = "kern",
            text = {
              de = "Die Ziele der verschiedenen Ämter sind untereinander kaum verzahnt.",
              en = "The goals of the different offices hardly interlock.",
            },
          },
        },
      },
      {
        text = {
          de = "Bildungsbezogene Ziele werden zusammen mit allen relevanten Ämtern \z
            festgelegt. Für die einzelnen Handlungsfelder liegen ausdrückliche Strategien \z
            vor, wie die Ziele erreicht werden sollen.",
          en = "Education-related goals are defined together with all relevant offices. For \z
            the individual fields of action there are explicit strategies by which the goals \z
            are to be reached.",
        },
        criteria = {
          {
            id = "t3_alle_relevanten_aemter", kind = "kern",
            text = {
              de = "Die bildungsbezogenen Ziele werden mit allen relevanten Ämtern festgelegt.",
              en = "The education-related goals are defined with all relevant offices.",
            },
          },
          {
            id = "t3_strategien", kind = "kern",
            text = {
              de = "Für die einzelnen Handlungsfelder gibt es ausdrückliche Strategien zur \z
                Erreichung der Ziele.",
              en = "Explicit strategies for reaching the goals exist for the individual \z
                fields of action.",
            },
          },
        },
      },
      {
        text = {
          de = "Bildungsbezogene Ziele werden im Rahmen einer kommunalen Gesamtstrategie \z
            abgeleitet. Die Akteure der Bildungslandschaft verständigen sich gemeinsam auf \z
            diese Ziele.",
          en = "Education-related goals are derived within an overall municipal strategy. \z
            The actors of the education landscape agree on these goals jointly.",
        },
        criteria = {
          {
            id = "t4_gesamtstrategie", kind = "kern",
            text = {
              de = "Bildungsbezogene Ziele sind im Rahmen einer kommunalen Gesamtstrategie \z
                abgeleitet.",
              en = "Education-related goals are derived within an overall municipal strategy.",
            },
          },
          {
            id = "t4_gemeinsam_vereinbart", kind = "kern",
            text = {
              de = "Die Akteure der Bildungslandschaft vereinbaren diese Ziele gemeinsam.",
              en = "The actors of the education landscape agree on these goals jointly.",
            },
          },
        },
      },
    },
  },

  {
    id = "datenbasierung",
    title = { de = "Datenbasierung", en = "Use of data" },
    question = {
      de = "Wie weit werden Daten genutzt, um eine Bildungslandschaft zu entwickeln?",
      en = "How far are data used to develop an education landscape?",
    },
    depth = {
      {
        de = "Wer nutzt Daten zu Bildung, und wofür: ein Amt für die eigene Arbeit, mehrere \z
          Ämter für ein Handlungsfeld oder die Kommune für Planung und Steuerung?",
        en = "Who uses data on education, and for what: one office for its own work, several \z
          offices for a field of action, or the municipality for planning and steering?",
      },
      {
        de = "Kommen Daten weiterer Ämter nicht, fallweise oder systematisch hinzu?",
        en = "Are data of further offices drawn in not at all, case by case, or \z
          systematically?",
      },
      {
        de = "Wer bereitet die vorhandenen Daten auf, und wem werden sie bereitgestellt?",
        en = "Who prepares the data that are available, and to whom are they made available?",
      },
      {
        de = "Gibt es ein Bildungsmonitoring, und wie wichtig sind seine Daten, wenn über \z
          die Bildungslandschaft entschieden wird?",
        en = "Is there an education monitoring, and how important are its data when the \z
          education landscape is steered?",
      },
    },
    cells = {
      {
        text = {
          de = "Einzelne Ämter greifen für ihre eigene Arbeit anlassbezogen auf \z
            (Planungs-)Daten zurück. Über die Grenzen der Ämter hinweg werden die Daten \z
            nicht genutzt.",
          en = "Individual offices draw on (planning) data for their own work as occasion \z
            arises. The data are not used across offices.",
        },
        criteria = {
          {
            id = "t1_eigene_arbeit", kind = "kern",
            text = {
              de = "Einzelne Ämter nutzen (Planungs-)Daten anlassbezogen für die eigene \z
                Arbeit.",
              en = "Individual offices use (planning) data as occasion arises for their own \z
                work.",
            },
          },
          {
            id = "t1_nicht_uebergreifend", kind = "kern",
            text = {
              de = "Daten werden nicht ämterübergreifend genutzt.",
              en = "Data are not used across offices.",
            },
          },
        },
      },
      {
        text = {
          de = "Für bestimmte Handlungsfelder bilden die Daten eines Amtes die Grundlage; \z
            sie werden dafür aufbereitet. Fallweise werden Daten weiterer Ämter hinzugezogen.",
          en = "For certain fields of action the data of one office form the basis and are \z
            prepared for this purpose. Case by case, data of further offices are drawn in.",
        },
        criteria = {
          {
            id = "t2_daten_eines_amtes", kind = "kern",
            text = {
              de = "Für bestimmte Handlungsfelder sind Daten eines Amtes die Grundlage und \z
                werden aufbereitet.",
              en = "For certain fields of action, data of one office are the basis and are \z
                prepared.",
            },
          },
          {
            id = "t2_fallweise_weitere", kind = "kern",
            text = {
              de = "Fallweise kommen Daten weiterer Ämter hinzu.",
              en = "Data of further offices are drawn in case by case.",
            },
          },
        },
      },
      {
        text = {
          de = "Daten, die in der Kommune zu bildungsbezogenen Feldern vorliegen, werden \z
            systematisch aufbereitet, entweder von den beteiligten Ämtern selbst oder an \z
            einer zentralen Stelle. Sie können dabei auch interpretiert werden. Die \z
            aufbereiteten Daten werden bereitgestellt. Partiell dienen sie einer gezielten \z
            Planung und Steuerung.",
          en = "Data available in the municipality on education-related fields are prepared \z
            systematically, either by the offices involved themselves or at a central place. \z
            They may also be interpreted in the process. The prepared data are made \z
            available. In part they serve targeted planning and steering.",
        },
        criteria = {
          {
            id = "t3_systematisch_aufbereitet", kind = "kern",
            text = {
              de = "In der Kommune vorliegende Daten zu bildungsbezogenen Feldern werden \z
                systematisch aufbereitet, von den beteiligten Ämtern selbst oder zentral.",
              en = "Data available in the municipality on education-related fields are \z
                prepared systematically, by the offices involved themselves or centrally.",
            },
          },
          {
            id = "t3_interpretiert", kind = "kann",
            text = {
              de = "Die Daten können auch interpretiert werden.",
              en = "The data may also be interpreted.",
            },
          },
          {
            id = "t3_bereitgestellt", kind = "kern",
            text = {
              de = "Die Daten werden bereitgestellt.",
              en = "The data are made available.",
            },
          },
          {
            id = "t3_planung_steuerung", kind = "kern",
            text = {
              de = "Die Daten dienen partiell der gezielten Planung und Steuerung.",
              en = "In part, the data serve targeted planning and steering.",
            },
          },
        },
      },
      {
        text = {
          de = "In einem Bildungsmonitoring werden Daten zu den relevanten Feldern \z
            systematisch erhoben, ausgewertet und zur Verfügung gestellt. Für die Steuerung \z
            der kommunalen Bildungslandschaft sind die Daten des Monitorings von hoher \z
            Relevanz.",
          en = "In an education monitoring, data on the relevant fields are systematically \z
            collected, evaluated and made available. The data of the monitoring are highly \z
            relevant for steering the municipal education landscape.",
        },
        criteria = {
          {
            id = "t4_bildungsmonitoring", kind = "kern",
            text = {
              de = "Ein Bildungsmonitoring erhebt Daten zu den relevanten Feldern \z
                systematisch, wertet sie aus und stellt sie bereit.",
              en = "An education monitoring systematically collects, evaluates and makes \z
                available data on the relevant fields.",
            },
          },
          {
            id = "t4_steuerungsrelevant", kind = "kern",
            text = {
              de = "Die Daten des Monitorings sind für die Steuerung der kommunalen \z
                Bildungslandschaft von hoher Relevanz.",
              en = "The data of the monitoring are highly relevant for steering the \z
                municipal education landscape.",
            },
          },
        },
      },
    },
  },

  {
    id = "interne_kooperation",
    title = { de = "Interne Kooperation", en = "Internal cooperation" },
    question = {
      de = "Wie ist die Zusammenarbeit der Ämter organisiert?",
      en = "How is the cooperation of the offices organised?",
    },
    depth = {
      {
        de = "Sprechen sich die Ämter zu Bildungsfragen eigens ab, oder begegnen sie sich \z
          nur in den üblichen Verwaltungsabläufen?",
        en = "Do the offices come to agreements on education questions, or do they meet only \z
          in the usual administrative routines?",
      },
      {
        de = "Hängt die Zusammenarbeit an einzelnen Anlässen und Themen, oder folgt sie \z
          geregelten Strukturen und festgelegten Prozessen?",
        en = "Does the cooperation depend on single occasions and topics, or does it follow \z
          regulated structures and defined processes?",
      },
      {
        de = "Gibt es für die Zusammenarbeit ein Mandat, und ist sie Teil eines \z
          datenbasierten Bildungsmanagements?",
        en = "Is there a mandate for the cooperation, and is it part of a data-based \z
          education management?",
      },
    },
    cells = {
      {
        text = {
          de = "Die Ämter arbeiten in den normalen Verwaltungsabläufen zusammen. Zu \z
            Bildungsfragen gibt es keine systematische Kooperation.",
          en = "The offices work together in the normal administrative routines. There is no \z
            systematic cooperation on education questions.",
        },
        criteria = {
          {
            id = "t1_verwaltungsablaeufe", kind = "kern",
            text = {
              de = "Die Ämter arbeiten in normalen Verwaltungsabläufen zusammen.",
              en = "The offices work together in normal administrative routines.",
            },
          },
          {
            id = "t1_nicht_systematisch", kind = "kern",
            text = {
              de = "Zu Bildungsfragen wird nicht systematisch zusammengearbeitet.",
              en = "There is no systematic cooperation on education questions.",
            },
          },
        },
      },
      {
        text = {
          de = "Zwischen einzelnen Ämtern gibt es Abstimmungen zu Bildungsfragen; sie kommen \z
            anlass- und themenbezogen zustande.",
          en = "Between individual offices there are agreements on education questions; they \z
            come about by occasion and topic.",
        },
        criteria = {
          {
            id = "t2_abstimmungen", kind = "kern",
            text = {
              de = "Einzelne Ämter stimmen sich anlass- und themenbezogen zu Bildungsfragen \z
                ab.",
              en = "Individual offices come to agreements on education questions by occasion \z
                and topic.",
            },
          },
        },
      },
      {
        text = {
          de = "Die Ämter, die für Bildung relevant sind, arbeiten systematisch zusammen. \z
            Die Zusammenarbeit findet in geregelten Strukturen statt und folgt festgelegten \z
            Prozessen.",
          en = "The offices that are relevant for education work together systematically. \z
            The cooperation takes place in regulated structures and follows defined \z
            processes.",
        },
        criteria = {
          {
            id = "t3_systematisch", kind = "kern",
            text = {
              de = "Die für Bildung relevanten Ämter arbeiten systematisch zusammen.",
              en = "The offices relevant for education work together systematically.",
            },
          },
          {
            id = "t3_strukturen", kind = "kern",
            text = {
              de = "Die Zusammenarbeit hat geregelte Strukturen.",
              en = "The cooperation has regulated structures.",
            },
          },
          {
            id = "t3_prozesse", kind = "kern",
            text = {
              de = "Die Prozesse der Zusammenarbeit sind festgelegt.",
              en = "The processes of the cooperation are defined.",
            },
          },
        },
      },
      {
        text = {
          de = "Die bildungsbezogene Kooperation der Ämter ist institutionalisiert und \z
            mandatiert. Sie ist Teil eines kohärenten, datenbasierten Bildungsmanagements.",
          en = "The education-related cooperation of the offices is institutionalised and \z
            mandated. It is part of a coherent, data-based education management.",
        },
        criteria = {
          {
            id = "t4_institutionalisiert", kind = "kern",
            text = {
              de = "Die bildungsbezogene Kooperation ist institutionalisiert und mandatiert.",
              en = "The education-related cooperation is institutionalised and mandated.",
            },
          },
          {
            id = "t4_teil_des_managements", kind = "kern",
            text = {
              de = "Die Kooperation ist Teil eines kohärenten, datenbasierten \z
                Bildungsmanagements.",
              en = "The cooperation is part of a coherent, data-based education management.",
            },
          },
        },
      },
    },
  },
}
