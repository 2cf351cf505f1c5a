-- Kernelemente 4 to 6. Every cell covers each criterion of the published matrix once, in
-- words of its own; "kann" marks what the original makes optional.

matrix {
  {
    id = "externe_kooperation",
    title = { de = "Externe Kooperation", en = "External cooperation" },
    question = {
      de = "Wie ist die Zusammenarbeit mit externen Akteuren organisiert?",
      en = "How is the cooperation with external actors organised?",
    },
    depth = {
      {
        de = "In welcher Rolle begegnen externe Akteure der Kommune: als Beauftragte, als \z
          Befragte und Informierte, als Mitplanende oder in gemeinsamen Gremien?",
        en = "In which role do external actors meet the municipality: commissioned, \z
          consulted and informed, taking part in planning, or in joint bodies?",
      },
      {
        de = "Ist ihre Einbindung von Fall zu Fall verabredet oder durch geregelte \z
          Strukturen und festgelegte Prozesse gesichert?",
        en = "Is their involvement arranged from case to case, or ensured by regulated \z
          structures and defined processes?",
      },
      {
        de = "Wo fließt die externe Sicht ein: in die Planung der Ziele, in die Umsetzung \z
          der Maßnahmen oder in beides?",
        en = "Where does the external view come in: in planning the goals, in implementing \z
          the measures, or in both?",
      },
    },
    cells = {
      {
        text = {
          de = "Vereinzelt beauftragt das zuständige Amt externe Akteure. Der Auftrag bewegt \z
            sich im Rahmen kommunaler Aufgaben.",
          en = "Occasionally the responsible office commissions external actors. The \z
            commission stays within municipal tasks.",
        },
        criteria = {
          {
            id = "t1_vereinzelt_beauftragt", kind = "kern",
            text = {
              de = "Das zuständige Amt beauftragt vereinzelt externe Akteure.",
              en = "The responsible office occasionally commissions external actors.",
            },
          },
          {
            id = "t1_kommunale_aufgaben", kind = "kern",
            text = {
              de = "Die Beauftragung geschieht im Rahmen kommunaler Aufgaben.",
              en = "The commissioning takes place within municipal tasks.",
            },
          },
        },
      },
      {
        text = {
          de = "Externe Akteure werden zu Bildungsfragen punktuell konsultiert oder \z
            informiert. Dies geschieht themenbezogen.",
          en = "External actors are consulted or informed on education questions at isolated \z
            points. This is done by topic.",
        },
        criteria = {
          {
            id = "t2_punktuell", kind = "kern",
            text = {
              de = "Externe Akteure werden zu Bildungsfragen punktuell konsultiert oder \z
                informiert.",
              en = "External actors are consulted or informed on education questions at \z
                isolated points.",
            },
          },
          {
            id = "t2_themenbezogen", kind = "kern",
            text = {
              de = "Konsultation oder Information sind themenbezogen.",
              en = "Consultation or information is by topic.",
            },
          },
        },
      },
      {
        text = {
          de = "Geregelte Strukturen und festgelegte Prozesse stellen sicher, dass externe \z
            Akteure eingebunden sind. In die Planungen zum DKBM werden sie systematisch \z
            einbezogen.",
          en = "Regulated structures and defined processes ensure that external actors are \z
            involved. They are systematically included in the planning for DKBM.",
        },
        criteria = {
          {
            id = "t3_strukturen_prozesse", kind = "kern",
            text = {
              de = "Geregelte Strukturen und festgelegte Prozesse sichern die Einbindung \z
                externer Akteure.",
              en = "Regulated structures and defined processes ensure the involvement of \z
                external actors.",
            },
          },
          {
            id = "t3_planung", kind = "kern",
            text = {
              de = "Externe Akteure werden systematisch in die Planungen zum DKBM einbezogen.",
              en = "External actors are systematically included in the planning for DKBM.",
            },
          },
        },
      },
      {
        text = {
          de = "Über gemeinsame Gremien ist die Zusammenarbeit (dauerhaft) \z
            institutionalisiert. Die externe Sicht wird systematisch berücksichtigt, in der \z
            Planung (Ziele) ebenso wie in der Umsetzung (Maßnahmen).",
          en = "Through joint bodies, the cooperation is (lastingly) institutionalised. The \z
            external view is systematically included, in planning (goals) as well as in \z
            implementation (measures).",
        },
        criteria = {
          {
            id = "t4_gemeinsame_gremien", kind = "kern",
            text = {
              de = "Die Zusammenarbeit ist durch gemeinsame Gremien (dauerhaft) \z
                institutionalisiert.",
              en = "The cooperation is (lastingly) institutionalised through joint bodies.",
            },
          },
          {
            id = "t4_externe_sicht", kind = "kern",
            text = {
              de = "Die externe Sicht geht systematisch in Planung (Ziele) und Umsetzung \z
                (Maßnahmen) ein.",
              en = "The external view is systematically included in planning (goals) and \z
                implementation (measures).",
            },
          },
        },
      },
    },
  },

  {
    id = "koordination",
    title = { de = "Koordination", en = "Coordination" },
    question = {
      de = "Wie wird das Zusammenwirken aller relevanten Akteure unterstützt?",
      en = "How is the cooperation of all relevant actors supported?",
    },
    depth = {
      {
        de = "Wer sorgt dafür, dass Abstimmungen stattfinden: die Linie, ein fallweise \z
          beauftragtes Amt oder eine Koordinierungsstelle?",
        en = "Who sees to it that agreements are sought: the line, an office commissioned \z
          for the occasion, or a coordination office?",
      },
      {
        de = "Kennen alle Akteure die Rollen und Aufgaben dieser Stelle, und erkennen \z
          interne wie externe Akteure sie als koordinierend an?",
        en = "Do all actors know the roles and tasks of this office, and do internal and \z
          external actors recognise it as coordinating?",
      },
      {
        de = "Ist die Stelle mit Ressourcen und Mandat abgesichert?",
        en = "Is the office secured with resources and a mandate?",
      },
      {
        de = "Arbeitet sie proaktiv, mit Blick auf Ziele und auf der Grundlage von Daten?",
        en = "Does it work proactively, with a view to goals and on the basis of data?",
      },
    },
    cells = {
      {
        same_as = { "steuerung_lenkung", 1 },
        text = {
          de = "Die Arbeit der Ämter, die mit Bildung befasst sind, wird über eine \z
            Linienstruktur und formale Zuständigkeiten gesteuert.",
          en = "The work of the offices dealing with education is steered by a line \z
            structure and formal responsibilities.",
        },
        criteria = {
          {
            id = "t1_linienstruktur", kind = "kern",
            text = {
              de = "Linienstruktur und formale Zuständigkeiten steuern die Arbeit der mit \z
                Bildung befassten Ämter.",
              en = "A line structure and formal responsibilities steer the work of the \z
                offices dealing with education.",
            },
          },
        },
      },
      {
        text = {
          de = "Für bestimmte bildungsbezogene Felder werden Abstimmungen zwischen Ämtern \z
            anlassbezogen beauftragt. Einzelne Ämter können dabei die Federführung \z
            übernehmen.",
          en = "For certain education-related fields, agreements between offices are \z
            commissioned as occasion arises. Individual offices may take the lead in them.",
        },
        criteria = {
          {
            id = "t2_beauftragte_abstimmung", kind = "kern",
            text = {
              de = "Für bestimmte bildungsbezogene Felder werden Abstimmungen zwischen \z
                Ämtern anlassbezogen beauftragt.",
              en = "For certain education-related fields, agreements between offices are \z
                commissioned as occasion arises.",
            },
          },
          {
            id = "t2_federfuehrung", kind = "kann",
            text = {
              de = "Einzelne Ämter können die Federführung übernehmen.",
              en = "Individual offices may take the lead.",
            },
          },
        },
      },
      {
        text = {
          de = "In der Verwaltung gibt es eine arbeitsfähige Koordinierungsstelle oder eine \z
            entsprechende Zuständigkeit. Ihre Rollen und Aufgaben sind allen Akteuren \z
            bekannt. Für bestimmte Felder werden die Abstimmungen systematisch gestaltet.",
          en = "Within the administration there is a working coordination office or a \z
            corresponding responsibility. Its roles and tasks are known to all actors. For \z
            certain fields the agreements are arranged systematically.",
        },
        criteria = {
          {
            id = "t3_stelle", kind = "kern",
            text = {
              de = "In der Verwaltung gibt es eine arbeitsfähige Koordinierungsstelle oder \z
                Zuständigkeit.",
              en = "A working coordination office or responsibility exists within the \z
                administration.",
            },
          },
          {
            id = "t3_bekannt", kind = "kern",
            text = {
              de = "Die Rollen und Aufgaben dieser Stelle oder Zuständigkeit sind allen \z
                Akteuren bekannt.",
              en = "The roles and tasks of this office or responsibility are known to all \z
                actors.",
            },
          },
          {
            id = "t3_systematische_abstimmung", kind = "kern",
            text = {
              de = "Für bestimmte Felder werden die Abstimmungen systematisch gestaltet.",
              en = "For certain fields the agreements are arranged systematically.",
            },
          },
        },
      },
      {
        text = {
          de = "Die Koordinierungsstelle für das DKBM ist institutionell abgesichert, mit \z
            Ressourcen und einem Mandat. Externe und interne Akteure erkennen sie als \z
            koordinierende Instanz für die Steuerung von Bildung an. Sie arbeitet proaktiv, \z
            zielorientiert und datenbasiert.",
          en = "The coordination office for DKBM is institutionally secured, with resources \z
            and a mandate. External and internal actors recognise it as the coordinating \z
            instance for steering education. It works proactively, goal-oriented and \z
            data-based.",
        },
        criteria = {
          {
            id = "t4_abgesichert", kind = "kern",
            text = {
              de = "Die Koordinierungsstelle für das DKBM ist institutionell abgesichert \z
                (Ressourcen, Mandat).",
              en = "The coordination office for DKBM is institutionally secured (resources, \z
                mandate).",
            },
          },
          {
            id = "t4_anerkannt", kind = "kern",
            text = {
              de = "Externe und interne Akteure erkennen die Stelle als koordinierende \z
                Instanz für die Steuerung von Bildung an.",
              en = "External and internal actors recognise the office as the coordinating \z
                instance for steering education.",
            },
          },
          {
            id = "t4_arbeitsweise", kind = "kern",
            text = {
              de = "Die Stelle arbeitet proaktiv, zielorientiert und datenbasiert.",
              en = "The office works proactively, goal-oriented and data-based.",
            },
          },
        },
      },
    },
  },

  {
    id = "steuerung_lenkung",
    title = { de = "Steuerung & Lenkung", en = "Steering & direction" },
    question = {
      de = "Wie wird im datenbasierten kommunalen Bildungsmanagement gesteuert?",
      en = "How does steering take place within data-based municipal education management?",
    },
    depth = {
      {
        de = "Wodurch wird gesteuert: über die Linie, über befristete Gremien, über einzelne \z
          dauerhafte Gremien oder über eine anerkannte Gremienstruktur?",
        en = "By what means is steering done: by the line, by temporary bodies, by \z
          individual lasting bodies, or by an accepted structure of bodies?",
      },
      {
        de = "Wer entscheidet über Ergebnisse, wie verbindlich sind die Entscheidungen, und \z
          wer trägt dafür Verantwortung?",
        en = "Who decides on results, how binding are the decisions, and who bears \z
          responsibility for them?",
      },
      {
        de = "Wird ein gemeinsames Vorgehen abgestimmt, und werden dabei Daten herangezogen?",
        en = "Is a common course agreed, and are data drawn on in doing so?",
      },
    },
    cells = {
      {
        same_as = { "koordination", 1 },
        text = {
          de = "Die Arbeit der Ämter, die mit Bildung befasst sind, wird über eine \z
            Linienstruktur und formale Zuständigkeiten gesteuert.",
          en = "The work of the offices dealing with education is steered by a line \z
            structure and formal responsibilities.",
        },
        criteria = {
          {
            id = "t1_linienstruktur", kind = "kern",
            text = {
              de = "Linienstruktur und formale Zuständigkeiten steuern die Arbeit der mit \z
                Bildung befassten Ämter.",
              en = "A line structure and formal responsibilities steer the work of the \z
                offices dealing with education.",
            },
          },
        },
      },
      {
        text = {
          de = "Gremien werden befristet und anlassbezogen genutzt, damit sich Ämter \z
            untereinander abstimmen. Über die Ergebnisse entscheidet in der Regel die \z
            Verwaltungsspitze.",
          en = "Bodies are used temporarily and as occasion arises so that offices come to \z
            agreements with each other. As a rule, the head of the administration decides on \z
            the results.",
        },
        criteria = {
          {
            id = "t2_befristete_gremien", kind = "kern",
            text = {
              de = "Gremien dienen befristet und anlassbezogen der ämterübergreifenden \z
                Abstimmung.",
              en = "Bodies are used temporarily and as occasion arises for agreement across \z
                offices.",
            },
          },
          {
            id = "t2_spitze_entscheidet", kind = "kern",
            text = {
              de = "In der Regel entscheidet die Verwaltungsspitze über die Ergebnisse.",
              en = "As a rule, the head of the administration decides on the results.",
            },
          },
        },
      },
      {
        text = {
          de = "Einzelne Gremien bestehen, um eine dauerhafte Zusammenarbeit der relevanten \z
            (internen und externen) Akteure sicherzustellen. Ein gemeinsames Vorgehen wird \z
            abgestimmt. Teilweise können dabei auch Daten genutzt werden.",
          en = "Individual bodies exist in order to ensure lasting cooperation of the \z
            relevant (internal and external) actors. A common course is agreed. In part, \z
            data may also be used for this.",
        },
        criteria = {
          {
            id = "t3_einzelne_gremien", kind = "kern",
            text = {
              de = "Einzelne Gremien bestehen, damit die relevanten (internen und externen) \z
                Akteure dauerhaft zusammenarbeiten.",
              en = "Individual bodies exist to ensure lasting cooperation of the relevant \z
                (internal and external) actors.",
            },
          },
          {
            id = "t3_gemeinsames_vorgehen", kind = "kern",
            text = {
              de = "Ein gemeinsames Vorgehen wird abgestimmt.",
              en = "A common course is agreed.",
            },
          },
          {
            id = "t3_daten", kind = "kann",
            text = {
              de = "Teilweise können dabei auch Daten genutzt werden.",
              en = "In part, data may also be used for this.",
            },
          },
        },
      },
      {
        text = {
          de = "Die etablierte Gremienstruktur ist bei internen und externen Akteuren \z
            akzeptiert. Sie dient der datenbasierten kommunalen Bildungsplanung und \z
            Bildungssteuerung. Entscheidungen gelten als verbindlich. Die Verantwortung für \z
            sie wird geteilt.",
          en = "The established structure of bodies is accepted by internal and external \z
            actors. It serves data-based municipal education planning and steering. \z
            Decisions are regarded as binding. Responsibility for them is shared.",
        },
        criteria = {
          {
            id = "t4_akzeptiert", kind = "kern",
            text = {
              de = "Interne und externe Akteure akzeptieren die etablierte Gremienstruktur.",
              en = "Internal and external actors accept the established structure of bodies.",
            },
          },
          {
            id = "t4_datenbasiert", kind = "kern",
            text = {
              de = "Die Gremienstruktur dient der datenbasierten kommunalen Bildungsplanung \z
                und Bildungssteuerung.",
              en = "The structure of bodies serves data-based municipal education planning \z
                and steering.",
            },
          },
          {
            id = "t4_verbindlich", kind = "kern",
            text = {
              de = "Entscheidungen gelten als verbindlich.",
              en = "Decisions are regarded as binding.",
            },
          },
          {
            id = "t4_geteilte_verantwortung", kind = "kern",
            text = {
              de = "Die Verantwortung für die Entscheidungen wird geteilt.",
              en = "Responsibility for the decisions is shared.",
            },
          },
        },
      },
    },
  },
}
