--- What `wegmarke setting list` and the other verbs of its file say of themselves, in German.

local about = "Bögen müssen sagen, wer für die Angaben verantwortlich ist, wer den Datenschutz "
  .. "betreut, worauf sich die Erhebung stützt, wer die Angaben erhält und welche Rechte "
  .. "man hat. Das wird einmal für alle angegeben und, wo es anders ist, für eine "
  .. "Gebietseinheit. Was fehlt, steht auf den Bögen als „noch nicht angegeben“; „setting "
  .. "check“ findet es."

return {
  every = {
    arguments = {
      key = "controller (Verantwortliche Stelle), dpo (Datenschutzbeauftragte), ground "
        .. "(Rechtsgrundlage), recipients (Empfänger), rights (an wen man sich mit seinen "
        .. "Rechten wendet), retention_months und record_months (Aufbewahrung in Monaten: einzelne Bögen, Namen in Einträgen); auch: "
        .. "verantwortliche_stelle, datenschutzbeauftragte, rechtsgrundlage, empfaenger, "
        .. "rechte, aufbewahrung",
    },
    options = {
      unit = "nur für diese Gebietseinheit, statt dessen, was für alle gilt",
    },
    labels = {
      key = "SCHLÜSSEL",
    },
  },
  ["setting list"] = {
    summary = "zeigen, was Bögen den Teilnehmenden sagen",
    about = about,
    examples = {
      "Was für alle gilt",
    },
  },
  ["setting set"] = {
    summary = "angeben, was Bögen den Teilnehmenden sagen",
    about = about,
    arguments = {
      value = "Name und Anschrift, Vorschrift, Stellen: wie es auf dem Bogen stehen soll",
    },
    labels = {
      value = "TEXT",
    },
    examples = {
      "Für alle Runden",
      "Einzelne Bögen sechs Monate aufbewahren",
    },
  },
  ["setting clear"] = {
    summary = "eine Angabe zurücknehmen",
    examples = {
      "Zurücknehmen",
    },
  },
  ["setting check"] = {
    summary = "finden, was Bögen noch nicht sagen",
    about = "Was für alle oder für Gebietseinheiten mit laufenden Runden noch nicht angegeben ist, "
      .. "Runden ohne Frist, und Fristen, die abgelaufen sind. Der Rückgabewert ist 1, wenn "
      .. "etwas gefunden wurde.",
    examples = {
      "Vor dem Versenden der Bögen",
    },
  },
}
