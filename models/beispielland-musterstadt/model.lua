-- Musterstadt: a municipality's own version on top of that of its (fictitious) state.

model "beispielland-musterstadt" {
  api = 2, version = "2026.1", extends = "beispielland", endorsed_by = none,
  title = {
    de = "Fassung für Musterstadt in Beispielland (erfunden)",
    en = "Version for Musterstadt in Beispielland (fictitious)",
  },
  about = {
    de = "Musterstadt gibt es nicht. Die Fassung zeigt, wie eine einzelne Kommune auf der ihres \z
      Landes aufbaut: ein Element geteilt, eine Frage ergänzt, eine Anregung ersetzt.",
    en = "Musterstadt does not exist. The version shows how a single municipality builds on that \z
      of its state: one element split, a question added, a piece of advice replaced.",
  },

  split "externe_kooperation" {
    why = {
      de = "Musterstadt bespricht Vereine und Betriebe getrennt.",
      en = "Musterstadt talks about clubs and companies separately.",
    },
    also = {
      "akteursuebersicht_und_themengespraech", "einbindung_externer_vereinbaren",
      "gemeinsames_gremium_mit_externen", "gemeinden_in_planung_einbeziehen",
      "verbindungen_nach_aussen_halten", "gemeinsame_gremien_ohne_koordination",
      "extern_vor_intern", "gemeinden_im_blick", "gemeinden_mitnehmen",
    },
    into = {
      {
        id = "zivilgesellschaft",
        title = { de = "Vereine und Initiativen", en = "Clubs and initiatives" },
        question = {
          de = "Wie ist die Zusammenarbeit mit Vereinen und Initiativen organisiert?",
          en = "How is the cooperation with clubs and initiatives organised?",
        },
        cells = {
          {
            text = {
              de = "Einzelne Vereine übernehmen Aufträge der Stadt.",
              en = "Single clubs take on tasks of the city.",
            },
          },
          {
            text = {
              de = "Vereine werden zu einzelnen Themen gefragt oder informiert.",
              en = "Clubs are asked or informed on single topics.",
            },
          },
          {
            text = {
              de = "Vereine sind in geregelter Form in die Planung einbezogen.",
              en = "Clubs are included in planning in a regulated form.",
            },
          },
          {
            text = {
              de = "Vereine und Stadt planen und handeln in gemeinsamen Gremien.",
              en = "Clubs and city plan and act in joint bodies.",
            },
          },
        },
      },
      {
        id = "betriebe",
        title = { de = "Betriebe und Kammern", en = "Companies and chambers" },
        question = {
          de = "Wie ist die Zusammenarbeit mit Betrieben und Kammern organisiert?",
          en = "How is the cooperation with companies and chambers organised?",
        },
        cells = {
          {
            text = {
              de = "Einzelne Betriebe beteiligen sich an Vorhaben der Stadt.",
              en = "Single companies take part in projects of the city.",
            },
          },
          {
            text = {
              de = "Betriebe und Kammern werden zu einzelnen Themen gefragt.",
              en = "Companies and chambers are asked on single topics.",
            },
          },
          {
            text = {
              de = "Betriebe und Kammern wirken in geregelter Form an der Planung mit.",
              en = "Companies and chambers take part in planning in a regulated form.",
            },
          },
          {
            text = {
              de = "Betriebe, Kammern und Stadt verantworten Vorhaben gemeinsam.",
              en = "Companies, chambers and city are jointly responsible for projects.",
            },
          },
        },
      },
    },
  },

  add "haltung.questions" {
    {
      id = "stadtteile",
      text = {
        de = "Was heißt das in jedem Stadtteil?",
        en = "What does that mean in each part of the city?",
      },
    },
  },
}
