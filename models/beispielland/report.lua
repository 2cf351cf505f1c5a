-- How reports of this version look. Parts not named in `order` follow in the usual order.

report {
  order = { "summary", "build_on", "matrix", "change", "targets", "plan" },
  without = { "radar" },
  logo = "logo.png",
  logo_alt = {
    de = "Logo der erfundenen Agentur Beispielland",
    en = "Logo of the fictitious agency of Beispielland",
  },
  colours = { main = "#7a1f4d", soft = "#f8ecf2" },
  intro = {
    de = "Dieser Bericht gehört der Kommune. Er hält fest, was die Gruppe gemeinsam vereinbart hat, \z
      und ist als Grundlage für das nächste Gespräch gedacht.",
    en = "This report belongs to the municipality. It records what the group agreed together, and \z
      is meant as a start for the next talk.",
  },
  contact = {
    de = "Agentur Beispielland (erfunden), Musterplatz 1, 00000 Musterstadt",
    en = "Agency of Beispielland (fictitious), Musterplatz 1, 00000 Musterstadt",
  },
  funding = {
    de = "Die Agentur Beispielland gibt es nicht; hier stünde, wer sie fördert.",
    en = "There is no agency of Beispielland; who funds it would stand here.",
  },
}
