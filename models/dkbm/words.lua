-- What this field of work calls things.
words {
  eyebrow = {
    de = "Entwicklungsstand des kommunalen Bildungsmanagements",
    en = "State of development of municipal education management",
  },
  build_on = { de = "Worauf die Kommune bauen kann", en = "What the municipality can build on" },
  inside = {
    de = "Innensicht: aus der Verwaltung und Politik der Kommune",
    en = "Inside view: from the municipality's administration and politics",
  },
  inside_short = { de = "Innensicht (Verwaltung, Politik)", en = "Inside view (administration, politics)" },
}
