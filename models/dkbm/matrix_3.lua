-- Kernelemente 7 to 9. Every cell covers each criterion of the published matrix once, in
-- words of its own; "kann" marks what the original makes optional.

matrix {
  {
    id = "oeffentlichkeit_beteiligung",
    title = { de = "Öffentlichkeit & Beteiligung", en = "Public & participation" },
    question = {
      de = "Wie gelangen Bildungsthemen in die Öffentlichkeit, und wie kommt ein Dialog \z
        darüber in Gang? Wie wird Beteiligung sichergestellt?",
      en = "How are education topics brought to the public, and how is a dialogue about them \z
        started? How is participation ensured?",
    },
    depth = {
      {
        de = "Wartet die Verwaltung auf Anfragen und Anlässe, oder trägt sie Bildungsthemen \z
          von sich aus in den öffentlichen Raum?",
        en = "Does the administration wait for enquiries and occasions, or does it carry \z
          education topics into the public sphere of its own accord?",
      },
      {
        de = "Kommen bestimmte Akteure oder Zielgruppen ins Gespräch, und werden sie dazu \z
          gezielt angeregt?",
        en = "Do certain actors or target groups enter into dialogue, and are they \z
          deliberately encouraged to do so?",
      },
      {
        de = "Gibt es Kommunikationswege in beide Richtungen, die kontinuierlich genutzt \z
          werden, und finden öffentliche Formate regelmäßig statt?",
        en = "Are there two-way channels of communication in continuous use, and are public \z
          formats held regularly?",
      },
    },
    cells = {
      {
        text = {
          de = "In den festgelegten Routinen der Verwaltung wird situationsbezogen über \z
            Bildungsthemen informiert. Anfragen werden beantwortet.",
          en = "Within the defined routines of the administration, information on education \z
            topics is given as the situation requires. Enquiries are answered.",
        },
        criteria = {
          {
            id = "t1_situationsbezogen", kind = "kern",
            text = {
              de = "In festgelegten Verwaltungsroutinen wird situationsbezogen über \z
                Bildungsthemen informiert.",
              en = "Within defined administrative routines, information on education topics \z
                is given as the situation requires.",
            },
          },
          {
            id = "t1_anfragen", kind = "kern",
            text = {
              de = "Anfragen werden beantwortet.",
              en = "Enquiries are answered.",
            },
          },
        },
      },
      {
        text = {
          de = "Die Öffentlichkeit wird anlassbezogen über aktuelle Bildungsthemen \z
            informiert. Daraus kann ein Dialog mit bestimmten Akteuren oder deren \z
            Beteiligung entstehen.",
          en = "The public is informed about current education topics as occasion arises. \z
            This may become the starting point of a dialogue with certain actors or of their \z
            participation.",
        },
        criteria = {
          {
            id = "t2_anlassbezogen", kind = "kern",
            text = {
              de = "Die Öffentlichkeit wird anlassbezogen über aktuelle Bildungsthemen \z
                informiert.",
              en = "The public is informed as occasion arises about current education topics.",
            },
          },
          {
            id = "t2_dialog", kind = "kann",
            text = {
              de = "Daraus kann ein Dialog mit bestimmten Akteuren oder deren Beteiligung \z
                entstehen.",
              en = "This may lead to a dialogue with certain actors or to their participation.",
            },
          },
        },
      },
      {
        text = {
          de = "Bereichsübergreifende Bildungsthemen werden proaktiv in den öffentlichen \z
            Raum getragen. Zielgruppen werden gezielt dazu angeregt, einzelne Themen zu \z
            bearbeiten.",
          en = "Cross-sector education topics are carried proactively into the public \z
            sphere. Target groups are deliberately encouraged to work on individual topics.",
        },
        criteria = {
          {
            id = "t3_proaktiv", kind = "kern",
            text = {
              de = "Bereichsübergreifende Bildungsthemen werden proaktiv in den öffentlichen \z
                Raum getragen.",
              en = "Cross-sector education topics are carried proactively into the public \z
                sphere.",
            },
          },
          {
            id = "t3_zielgruppen", kind = "kern",
            text = {
              de = "Zielgruppen werden gezielt angeregt, einzelne Themen zu bearbeiten.",
              en = "Target groups are deliberately encouraged to work on individual topics.",
            },
          },
        },
      },
      {
        text = {
          de = "Zu übergreifenden Bildungsthemen sind Kommunikationswege in beide Richtungen \z
            etabliert. Sie werden kontinuierlich genutzt. Öffentliche Formate finden \z
            systematisch und regelmäßig statt.",
          en = "On overarching education topics, two-way channels of communication are \z
            established. They are used continuously. Public formats are held systematically \z
            and regularly.",
        },
        criteria = {
          {
            id = "t4_beide_richtungen", kind = "kern",
            text = {
              de = "Zu übergreifenden Bildungsthemen sind Kommunikationswege in beide \z
                Richtungen etabliert.",
              en = "Two-way channels of communication on overarching education topics are \z
                established.",
            },
          },
          {
            id = "t4_kontinuierlich", kind = "kern",
            text = {
              de = "Diese Kommunikationswege werden kontinuierlich genutzt.",
              en = "These channels are used continuously.",
            },
          },
          {
            id = "t4_formate", kind = "kern",
            text = {
              de = "Öffentliche Formate finden systematisch und regelmäßig statt.",
              en = "Public formats are held systematically and regularly.",
            },
          },
        },
      },
    },
  },

  {
    id = "qualitaetsentwicklung",
    title = { de = "Qualitätsentwicklung", en = "Quality development" },
    question = {
      de = "Wie werden Erfolge überprüft und Maßnahmen nachgesteuert? Wie wird eine \z
        dauerhafte Qualitätsentwicklung gestaltet?",
      en = "How are successes checked and measures readjusted? How is lasting quality \z
        development shaped?",
    },
    depth = {
      {
        de = "Wann werden Ziele und Maßnahmen überprüft: punktuell, aus einem Anlass, \z
          teilweise systematisch oder kontinuierlich?",
        en = "When are goals and measures checked: at isolated points, as occasion arises, \z
          in part systematically, or continuously?",
      },
      {
        de = "Bleibt die Überprüfung im einzelnen Amt, oder geschieht sie \z
          ressortübergreifend oder zentral?",
        en = "Does checking stay within the single office, or does it happen across \z
          departments or centrally?",
      },
      {
        de = "Auf welchem Weg werden aus Ergebnissen Verbesserungen: als Anregung, in \z
          Routinen oder in einem kontinuierlichen Verbesserungsprozess, und wer setzt sie \z
          mit um?",
        en = "By what route do findings become improvements: as suggestions, in routines, or \z
          in a continuous improvement process, and who helps to implement them?",
      },
    },
    cells = {
      {
        text = {
          de = "In den jeweiligen Zuständigkeiten werden die Ziele und Maßnahmen des \z
            einzelnen Amtes überprüft und nachgesteuert. Das geschieht punktuell, reaktiv \z
            und unsystematisch.",
          en = "Within the respective responsibilities, the goals and measures of the single \z
            office are checked and readjusted. This happens at isolated points, reactively \z
            and unsystematically.",
        },
        criteria = {
          {
            id = "t1_zustaendigkeiten", kind = "kern",
            text = {
              de = "Amtsbezogene Ziele und Maßnahmen werden in den jeweiligen \z
                Zuständigkeiten überprüft und nachgesteuert.",
              en = "Office-related goals and measures are checked and readjusted within the \z
                respective responsibilities.",
            },
          },
          {
            id = "t1_punktuell", kind = "kern",
            text = {
              de = "Überprüfung und Nachsteuerung sind punktuell, reaktiv und unsystematisch.",
              en = "Checking and readjusting are isolated, reactive and unsystematic.",
            },
          },
        },
      },
      {
        text = {
          de = "Ziele und Maßnahmen werden anlassbezogen mit Blick auf einzelne \z
            ressortübergreifende Handlungsfelder überprüft. Entsprechende Verbesserungen \z
            innerhalb der Verwaltung werden angeregt.",
          en = "Goals and measures are checked as occasion arises with regard to individual \z
            cross-department fields of action. Corresponding improvements within the \z
            administration are suggested.",
        },
        criteria = {
          {
            id = "t2_anlassbezogen", kind = "kern",
            text = {
              de = "Ziele und Maßnahmen werden anlassbezogen für einzelne \z
                ressortübergreifende Handlungsfelder überprüft.",
              en = "Goals and measures are checked as occasion arises for individual \z
                cross-department fields of action.",
            },
          },
          {
            id = "t2_angeregt", kind = "kern",
            text = {
              de = "Entsprechende Verbesserungen innerhalb der Verwaltung werden angeregt.",
              en = "Corresponding improvements within the administration are suggested.",
            },
          },
        },
      },
      {
        text = {
          de = "Ziele und Maßnahmen werden teilweise systematisch überprüft, und zwar \z
            ressortübergreifend oder zentral. Verbesserungen und Nachsteuerungen laufen in \z
            teilweise festgelegten Routinen ab.",
          en = "Goals and measures are in part checked systematically, either across \z
            departments or centrally. Improvements and readjustments take place in partly \z
            defined routines.",
        },
        criteria = {
          {
            id = "t3_teilweise_systematisch", kind = "kern",
            text = {
              de = "Ziele und Maßnahmen werden teilweise systematisch überprüft, \z
                ressortübergreifend oder zentral.",
              en = "Goals and measures are in part systematically checked, across \z
                departments or centrally.",
            },
          },
          {
            id = "t3_routinen", kind = "kern",
            text = {
              de = "Verbesserungen und Nachsteuerungen folgen teilweise festgelegten Routinen.",
              en = "Improvements and readjustments follow partly defined routines.",
            },
          },
        },
      },
      {
        text = {
          de = "Bildungsbezogene Ziele und Maßnahmen werden kontinuierlich und systematisch \z
            überprüft. Verbesserungen folgen den Grundsätzen eines kontinuierlichen \z
            Verbesserungsprozesses (KVP). Umgesetzt werden sie zusammen mit den relevanten \z
            internen und externen Akteuren.",
          en = "Education-related goals and measures are checked continuously and \z
            systematically. Improvements follow the principles of a continuous improvement \z
            process (KVP). They are implemented together with the relevant internal and \z
            external actors.",
        },
        criteria = {
          {
            id = "t4_kontinuierlich", kind = "kern",
            text = {
              de = "Bildungsbezogene Ziele und Maßnahmen werden kontinuierlich und \z
                systematisch überprüft.",
              en = "Education-related goals and measures are checked continuously and \z
                systematically.",
            },
          },
          {
            id = "t4_kvp", kind = "kern",
            text = {
              de = "Verbesserungen folgen den Grundsätzen eines kontinuierlichen \z
                Verbesserungsprozesses (KVP).",
              en = "Improvements follow the principles of a continuous improvement process \z
                (KVP).",
            },
          },
          {
            id = "t4_gemeinsam_umgesetzt", kind = "kern",
            text = {
              de = "Verbesserungen werden mit den relevanten internen und externen Akteuren \z
                umgesetzt.",
              en = "Improvements are implemented with the relevant internal and external \z
                actors.",
            },
          },
        },
      },
    },
  },

  {
    id = "bildungsprojekte",
    title = {
      de = "Bildungsprojekte und -maßnahmen",
      en = "Education projects and measures",
    },
    question = {
      de = "Welche Maßnahmen werden in den Handlungsfeldern durchgeführt?",
      en = "Which measures are carried out in the fields of action?",
    },
    depth = {
      {
        de = "Wer führt Maßnahmen und Projekte durch: das zuständige Amt, einzelne Ämter aus \z
          einem Anlass, mehrere Ämter zusammen oder alle, die Verantwortung teilen?",
        en = "Who carries out measures and projects: the responsible office, individual \z
          offices as occasion arises, several offices together, or all those who share \z
          responsibility?",
      },
      {
        de = "Bewegen sich die Maßnahmen im Rahmen kommunaler Aufgaben, gehen sie über die \z
          Pflichtaufgaben hinaus, oder dienen sie den Zielen der kommunalen \z
          Bildungslandschaft?",
        en = "Do the measures stay within municipal tasks, go beyond the mandatory tasks, or \z
          serve the goals of the municipal education landscape?",
      },
      {
        de = "Was geschieht mit Projekten, die positive Wirkungen zeigen?",
        en = "What happens to projects that show positive effects?",
      },
    },
    cells = {
      {
        text = {
          de = "Das zuständige Amt führt Maßnahmen und Projekte im Rahmen kommunaler \z
            Aufgaben durch.",
          en = "The responsible office carries out measures and projects within municipal \z
            tasks.",
        },
        criteria = {
          {
            id = "t1_zustaendiges_amt", kind = "kern",
            text = {
              de = "Maßnahmen und Projekte führt das zuständige Amt im Rahmen kommunaler \z
                Aufgaben durch.",
              en = "Measures and projects are carried out by the responsible office within \z
                municipal tasks.",
            },
          },
        },
      },
      {
        text = {
          de = "Einzelne Ämter führen anlassbezogen Maßnahmen und Projekte durch. Diese \z
            gehen über die Pflichtaufgaben hinaus.",
          en = "Individual offices carry out measures and projects as occasion arises. These \z
            go beyond the mandatory tasks.",
        },
        criteria = {
          {
            id = "t2_anlassbezogen", kind = "kern",
            text = {
              de = "Einzelne Ämter führen anlassbezogen Maßnahmen und Projekte durch.",
              en = "Individual offices carry out measures and projects as occasion arises.",
            },
          },
          {
            id = "t2_ueber_pflicht_hinaus", kind = "kern",
            text = {
              de = "Die Maßnahmen und Projekte gehen über die Pflichtaufgaben hinaus.",
              en = "The measures and projects go beyond the mandatory tasks.",
            },
          },
        },
      },
      {
        text = {
          de = "Für bestimmte Handlungsfelder werden ämterübergreifende Maßnahmen und \z
            Projekte systematisch durchgeführt. Externe Akteure können dabei zum Teil \z
            einbezogen sein.",
          en = "For certain fields of action, cross-office measures and projects are carried \z
            out systematically. In part, external actors may be involved.",
        },
        criteria = {
          {
            id = "t3_aemteruebergreifend", kind = "kern",
            text = {
              de = "Für bestimmte Handlungsfelder werden ämterübergreifende Maßnahmen und \z
                Projekte systematisch durchgeführt.",
              en = "For certain fields of action, cross-office measures and projects are \z
                carried out systematically.",
            },
          },
          {
            id = "t3_externe", kind = "kann",
            text = {
              de = "Externe Akteure können zum Teil einbezogen sein.",
              en = "External actors may in part be involved.",
            },
          },
        },
      },
      {
        text = {
          de = "Maßnahmen und Projekte dienen den Zielen der kommunalen Bildungslandschaft. \z
            Die Verantwortung für sie wird geteilt. Zeigen sich positive Wirkungen, werden \z
            Projekte verstetigt.",
          en = "Measures and projects serve the goals of the municipal education landscape. \z
            Responsibility for them is shared. Where effects are positive, projects are made \z
            permanent.",
        },
        criteria = {
          {
            id = "t4_dienen_zielen", kind = "kern",
            text = {
              de = "Maßnahmen und Projekte dienen den Zielen der kommunalen \z
                Bildungslandschaft.",
              en = "Measures and projects serve the goals of the municipal education \z
                landscape.",
            },
          },
          {
            id = "t4_geteilte_verantwortung", kind = "kern",
            text = {
              de = "Die Verantwortung für Maßnahmen und Projekte wird geteilt.",
              en = "Responsibility for measures and projects is shared.",
            },
          },
          {
            id = "t4_verstetigt", kind = "kern",
            text = {
              de = "Bei positiven Wirkungen werden Projekte verstetigt.",
              en = "Where effects are positive, projects are made permanent.",
            },
          },
        },
      },
    },
  },
}
