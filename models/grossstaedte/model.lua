-- Example after the way of working of the Kompass of Transferagentur für Großstädte.
--
-- An example: from public descriptions come only the way of placing (a dot may sit between two
-- types) and the questions for looking at the result together.

model "grossstaedte" {
  api = 2, version = "2026.1", extends = "dkbm", endorsed_by = none,
  title = {
    de = "Beispielfassung nach der Arbeitsweise des Kompass für Großstädte",
    en = "Example after the way of working of the Kompass for large cities",
  },
  about = {
    de = "Ein Beispiel dafür, wie dieselbe Matrix anders besprochen wird: Punkte dürfen zwischen \z
      zwei Typen sitzen, und am Ende stehen Fragen, mit denen die Runde auf das Ergebnis schaut. \z
      Es geht um das Verhältnis der Teile zueinander, nicht um eine Bewertung des Ganzen. \z
      Elemente und Texte sind die des Basismodells. Die Transferagentur für Großstädte hat diese \z
      Fassung weder verfasst noch geprüft noch freigegeben.",
    en = "An example of how the same matrix is talked about differently: dots may sit between two \z
      types, and at the end there are questions with which the group looks at the result. It is \z
      about the relation of the parts to each other, not about rating the whole. Elements and \z
      texts are those of the base model. Transferagentur für Großstädte has neither written nor \z
      reviewed nor approved this version.",
  },
  sources = {
    {
      title = "Transferagentur für Großstädte, öffentliche Beschreibung des Kompass",
      note = {
        de = "Quelle für die Arbeitsweise; für keinen Text einer Zelle.",
        en = "Source for the way of working; for no text of a cell.",
      },
    },
    { title = "Wegmarke, Basismodell dkbm 2026.1" },
  },

  between = true,
  questions = {
    {
      id = "auffaellig",
      text = {
        de = "Was fällt beim Blick auf das ganze Bild auf?",
        en = "Looking at the whole picture, what stands out?",
      },
    },
    {
      id = "ueberraschend",
      text = { de = "Was überrascht?", en = "What comes as a surprise?" },
    },
    {
      id = "verschieden",
      text = {
        de = "Wo liegen die Punkte der Beteiligten weit auseinander, und woran liegt das?",
        en = "Where do the dots of those present lie far apart, and what is the reason?",
      },
    },
    {
      id = "verhaeltnis",
      text = {
        de = "Wie stehen die Elemente zueinander: Welches trägt die anderen, welches bremst sie?",
        en = "How do the elements relate to each other: which carries the others, which slows \z
          them down?",
      },
    },
  },
}
