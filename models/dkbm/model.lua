-- The base model of Wegmarke: datenbasiertes kommunales Bildungsmanagement (DKBM).
--
-- Nine elements, four types, every text in German and English. The texts are Wegmarke's own
-- wording of the published matrix; an agency that holds the official wording lays it over this
-- model without touching it.

model "dkbm" {
  api = 2,
  version = "2026.1",
  language = "de",
  languages = { "de", "en" },
  endorsed_by = none,
  title = {
    de = "Datenbasiertes kommunales Bildungsmanagement (Basismodell)",
    en = "Data-based municipal education management (base model)",
  },
  about = {
    de = "Das Modell beschreibt, wie weit eine Kommune ihr datenbasiertes kommunales \z
      Bildungsmanagement (DKBM) entwickelt hat: in neun Kernelementen mit je vier \z
      Entwicklungstypen. Die Texte sind eine eigene Formulierung nach der veröffentlichten \z
      Matrix „Kernelemente und Entwicklungstypen des datenbasierten kommunalen \z
      Bildungsmanagements“. Keine Agentur hat diese Fassung geprüft oder freigegeben. Alle \z
      Anregungen sind Entwürfe. Die Typen beschreiben unterschiedliche Arbeitsweisen und \z
      bewerten niemanden: Ein höherer Typ enthält nicht einfach den niedrigeren, und eine \z
      Kommune kann mit guten Gründen in verschiedenen Kernelementen Verschiedenes anstreben. \z
      Mit „Amt“ ist jede Einheit der Verwaltung gemeint, auch ein Fachbereich, ein \z
      Fachdienst oder eine Stabsstelle; mit „Akteuren“ sind Einrichtungen, Organisationen \z
      und Stellen gemeint.",
    en = "The model describes how far a municipality has developed its data-based municipal \z
      education management (DKBM): in nine core elements with four development types each. \z
      The texts are Wegmarke's own wording after the published matrix “Kernelemente und \z
      Entwicklungstypen des datenbasierten kommunalen Bildungsmanagements”. No agency has \z
      reviewed or approved this version. All pieces of advice are drafts. The types describe \z
      different ways of working and judge nobody: a higher type does not simply contain the \z
      lower one, and a municipality may have good reasons to aim at different things in \z
      different elements. “Office” means any unit of the administration, including \z
      departments, services and staff units; “actors” means institutions, organisations and \z
      public bodies.",
  },

  between = true,
  kinds = { "landkreis", "kreisfreie_stadt", "regionalverband", "verbandsgemeinde", "gemeinde", "verbund" },
  types = {
    {
      value = 1,
      title = { de = "Typ 1", en = "Type 1" },
      orientation = {
        de = "Traditionelle Verwaltungspraxis",
        en = "Traditional administrative practice",
      },
    },
    {
      value = 2,
      title = { de = "Typ 2", en = "Type 2" },
      orientation = {
        de = "Erste Schritte, wenn ein Anlass besteht",
        en = "First steps as occasion arises",
      },
    },
    {
      value = 3,
      title = { de = "Typ 3", en = "Type 3" },
      orientation = {
        de = "Systematisches Vorgehen in geregelten Strukturen",
        en = "Systematic work in regulated structures",
      },
    },
    {
      value = 4,
      title = { de = "Typ 4", en = "Type 4" },
      orientation = {
        de = "Institutionalisiert und gemeinsam getragen",
        en = "Institutionalised and carried jointly",
      },
    },
  },

  lists = {
    -- The perspective says from where a person looks at the administration. Elected politics
    -- is part of the municipality, so it counts as inside.
    roles = {
      {
        id = "verwaltungsspitze",
        title = { de = "Verwaltungsspitze", en = "Head of the administration" },
        perspective = "inside",
      },
      {
        id = "leitung",
        title = {
          de = "Leitung eines Amtes oder Fachbereichs",
          en = "Management of an office or department",
        },
        perspective = "inside",
      },
      {
        id = "fachkraft",
        title = { de = "Fachkraft in der Verwaltung", en = "Specialist in the administration" },
        perspective = "inside",
      },
      {
        id = "koordination",
        title = {
          de = "Bildungsbüro, Bildungskoordination oder Bildungsmonitoring",
          en = "Education office, coordination or monitoring",
        },
        perspective = "inside",
      },
      {
        id = "politik",
        title = { de = "Kommunalpolitik", en = "Municipal politics" },
        perspective = "inside",
      },
      {
        id = "schulaufsicht",
        title = {
          de = "Schulaufsicht und andere staatliche Stellen",
          en = "School supervision and other state bodies",
        },
        perspective = "outside",
      },
      {
        id = "traeger",
        title = {
          de = "Bildungseinrichtungen und Träger, auch Gemeinden als Träger",
          en = "Educational institutions and their providers, including communes as providers",
        },
        perspective = "outside",
      },
      {
        id = "partner",
        title = {
          de = "Wirtschaft, Arbeitsverwaltung, Wissenschaft, Zivilgesellschaft",
          en = "Business, employment services, research, civil society",
        },
        perspective = "outside",
      },
    },
    effort = {
      {
        id = "gering",
        title = {
          de = "gering (mit wenigen Arbeitstagen neben dem Tagesgeschäft leistbar)",
          en = "low (a few working days beside daily business)",
        },
      },
      {
        id = "mittel",
        title = {
          de = "mittel (mehrere Ämter planen dafür Zeit ein)",
          en = "medium (several offices set time aside for it)",
        },
      },
      {
        id = "hoch",
        title = {
          de = "hoch (braucht einen Auftrag der Leitung und eigene Arbeitszeit)",
          en = "high (needs a mandate from the management and working time of its own)",
        },
      },
    },
  },

  sources = {
    {
      title = "Kernelemente und Entwicklungstypen des datenbasierten kommunalen \z
        Bildungsmanagements (Matrix)",
      note = {
        de = "Öffentlich gefördertes Dokument; das vorliegende Exemplar nennt keine \z
          herausgebende Stelle. Die Zellen dieses Modells geben die Kriterien der Matrix in \z
          eigenen Worten wieder.",
        en = "Publicly funded document; the copy at hand names no publisher. The cells of \z
          this model give the criteria of the matrix in words of their own.",
      },
    },
    {
      title = "Euler/Sloane 2016",
      note = {
        de = "Gilt als wissenschaftliche Wurzel der Kernkomponenten; hier nur als Herkunft \z
          genannt, nicht als Quelle einzelner Texte.",
        en = "Regarded as the scholarly root of the core components; named here as their \z
          origin only, not as the source of any text.",
      },
    },
  },
}
