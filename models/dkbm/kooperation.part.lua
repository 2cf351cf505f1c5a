-- A part for versions in which two elements of this model are one. The cells say in one text what the
-- model says in two; the criteria of both stay.

merge "kooperation" {
  from = { "interne_kooperation", "externe_kooperation" },
  why = {
    de = "Die Liste nennt die Kooperation innerhalb der Verwaltung und mit externen Akteuren \z
      als ein Element.",
    en = "The list names cooperation within the administration and with external actors as one \z
      element.",
  },
  title = { de = "Kooperation", en = "Cooperation" },
  question = {
    de = "Wie ist die Zusammenarbeit der Ämter untereinander und mit externen Akteuren organisiert?",
    en = "How is the cooperation of the offices with each other and with external actors organised?",
  },
  cells = {
    {
      text = {
        de = "Die Ämter arbeiten in den normalen Verwaltungsabläufen zusammen, ohne \z
          systematische Kooperation zu Bildungsfragen. Vereinzelt beauftragt das zuständige Amt \z
          externe Akteure im Rahmen kommunaler Aufgaben.",
        en = "The offices work together in the normal administrative routines, without \z
          systematic cooperation on education questions. Occasionally the responsible office \z
          commissions external actors within municipal tasks.",
      },
    },
    {
      text = {
        de = "Einzelne Ämter stimmen sich zu Bildungsfragen anlass- und themenbezogen ab. \z
          Externe Akteure werden punktuell und themenbezogen konsultiert oder informiert.",
        en = "Individual offices come to agreements on education questions by occasion and \z
          topic. External actors are consulted or informed at isolated points and by topic.",
      },
    },
    {
      text = {
        de = "Die für Bildung relevanten Ämter arbeiten systematisch zusammen, in geregelten \z
          Strukturen und festgelegten Prozessen. Diese sichern auch, dass externe Akteure \z
          eingebunden und systematisch in die Planungen zum DKBM einbezogen werden.",
        en = "The offices relevant for education work together systematically, in regulated \z
          structures and defined processes. These also ensure that external actors are involved \z
          and systematically included in the planning for DKBM.",
      },
    },
    {
      text = {
        de = "Die bildungsbezogene Kooperation ist innerhalb der Verwaltung institutionalisiert \z
          und mandatiert, mit externen Akteuren durch gemeinsame Gremien (dauerhaft) \z
          gesichert. Die externe Sicht geht in Ziele und Maßnahmen eines datenbasierten \z
          Bildungsmanagements ein.",
        en = "Education-related cooperation is institutionalised and mandated within the \z
          administration, and (lastingly) secured with external actors through joint bodies. \z
          The external view is included in goals and measures of a data-based education \z
          management.",
      },
    },
  },
  also = { "extern_vor_intern", "gemeinden_im_blick" },
}

-- What the base suggests for one of the two holds for the common element.

change "ansprechpersonen_fuer_bildungsfragen" { element = "kooperation" }
change "aemterrunde_mit_geschaeftsordnung" { element = "kooperation" }
change "kooperation_mit_mandat" { element = "kooperation" }
change "koordinierungsstelle_richtet_runde_aus" { element = "kooperation" }
change "zusammenarbeit_der_aemter_pflegen" { element = "kooperation" }
change "akteursuebersicht_und_themengespraech" { element = "kooperation" }
change "einbindung_externer_vereinbaren" { element = "kooperation" }
change "gemeinsames_gremium_mit_externen" { element = "kooperation" }
change "gemeinden_in_planung_einbeziehen" { element = "kooperation" }
change "verbindungen_nach_aussen_halten" { element = "kooperation" }

change "koordination_ohne_aemter" {
  elements = { "koordination", "kooperation" },
  when = function(p)
    return p.koordination.ist >= 3 and p.kooperation.ist <= 2
  end,
}

change "gemeinsame_gremien_ohne_koordination" {
  elements = { "kooperation", "koordination" },
  when = function(p)
    return p.kooperation.ist > 3 and p.koordination.ist < 3
  end,
}

-- What must hold wherever the two are one.

case "Jeder Schritt der Kooperation hat Anregungen aus beiden Teilen" {
  unit = { kind = "kreisfreie_stadt" },
  ist = { kooperation = 2, koordination = 2 },
  soll = { kooperation = 3 },
  expect = {
    fires = { "aemterrunde_mit_geschaeftsordnung", "einbindung_externer_vereinbaren" },
    silent = { "ansprechpersonen_fuer_bildungsfragen", "kooperation_mit_mandat" },
  },
}

case "Koordination ohne Zusammenarbeit fällt auf" {
  unit = { kind = "landkreis" },
  ist = { koordination = 3, kooperation = 2 },
  expect = {
    hints = { "koordination_ohne_aemter" },
    no_hints = { "gemeinsame_gremien_ohne_koordination" },
  },
}

case "Gemeinsame Gremien ohne Koordinierungsstelle fallen auf" {
  unit = { kind = "landkreis" },
  ist = { koordination = 2, kooperation = 4 },
  expect = { hints = { "gemeinsame_gremien_ohne_koordination" } },
}

case "Ohne vereinbartes Ist bleibt offen, was passt" {
  soll = { kooperation = 3 },
  expect = { cannot_tell = { "aemterrunde_mit_geschaeftsordnung", "koordination_ohne_aemter" } },
}
