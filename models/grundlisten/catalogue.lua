-- Listen, auf die andere Module sich beziehen. Ein Land oder eine Agentur ersetzt oder ergänzt sie mit einem
-- Katalog, der diesen erweitert: siehe models/README.md.
--
-- Wo keine Quelle steht, ist die Einteilung eine Arbeitshilfe und keine amtliche: Sie folgt der Sprache des
-- Feldes, nicht einem Gesetz oder einer Statistik.

catalogue "grundlisten" {
  api = 2, version = "2026.1", language = "de", languages = { "de", "en" },
  title = { de = "Grundlisten", en = "Basic lists" },
  about = {
    de = "Lebensphasen, Übergänge, Lernformen, Rechtskreise, Zielgruppen, Rollen und Arten von \z
      Akteuren, auf die sich Bedarfe, Angebote und alles Weitere beziehen.",
    en = "Phases of life, transitions, forms of learning, legal frames, target groups, roles and \z
      kinds of actors, to which needs, offers and all else refer.",
  },
  sources = {
    {
      id = "anwendungsleitfaden",
      title = "Anwendungsleitfaden zum Aufbau eines kommunalen Bildungsmonitorings",
      publisher = "Statistisches Bundesamt, Statistisches Landesamt Baden-Württemberg, Deutsches \z
        Institut für Erwachsenenbildung",
      year = 2013,
    },
  },
}

lists {
  -- Arten von Einheiten. `also`: wie man sie sonst schreibt; `ags`: Ziffern ihres AGS. Eine eigene
  -- Art: ein Katalog, der diesen erweitert, mit add "kinds.samtgemeinde" { title = ... }.
  kinds = {
    { id = "landkreis", title = { de = "Landkreis", en = "rural district" }, ags = 5,
      also = { "Kreis", "Lkr", "LK" } },
    { id = "kreisfreie_stadt", title = { de = "kreisfreie Stadt", en = "urban district" }, ags = 5,
      also = { "Landeshauptstadt", "Hansestadt", "Stadt" } },
    { id = "regionalverband", title = { de = "Regionalverband", en = "regional association" }, ags = 5 },
    { id = "verbandsgemeinde", title = { de = "Verbandsgemeinde", en = "collective municipality" } },
    { id = "gemeinde", title = { de = "kreisangehörige Gemeinde", en = "municipality in a district" },
      ags = 8, also = { "Gemeinde" } },
    { id = "verbund", title = { de = "mehrere Gebietseinheiten gemeinsam", en = "several units together" } },
  },
  phases = {
    { id = "fruehe_bildung", title = { de = "Frühe Bildung", en = "Early education" } },
    { id = "grundschule", title = { de = "Grundschulalter", en = "Primary school age" } },
    { id = "sekundarstufe", title = { de = "Sekundarstufe", en = "Secondary level" } },
    { id = "ausbildung", title = { de = "Berufliche Ausbildung", en = "Vocational training" } },
    { id = "hochschule", title = { de = "Hochschule", en = "Higher education" } },
    { id = "weiterbildung", title = { de = "Weiterbildung im Erwachsenenalter", en = "Adult education" } },
    { id = "alter", title = { de = "Bildung im Alter", en = "Education in later life" } },
  },
  transitions = {
    { id = "familie_kita", title = { de = "Familie – Kita", en = "Family to day care" } },
    { id = "kita_grundschule", title = { de = "Kita – Grundschule", en = "Day care to primary school" } },
    { id = "grundschule_weiterfuehrend",
      title = { de = "Grundschule – weiterführende Schule", en = "Primary to secondary school" } },
    { id = "schule_beruf",
      title = { de = "Schule – Ausbildung und Beruf", en = "School to training and work" } },
    { id = "schule_hochschule", title = { de = "Schule – Hochschule", en = "School to higher education" } },
    { id = "beruf_weiterbildung",
      title = { de = "Beruf – Weiterbildung", en = "Work to continuing education" } },
    { id = "beruf_ruhestand", title = { de = "Beruf – Ruhestand", en = "Work to retirement" } },
  },
  forms = {
    { id = "formal", title = { de = "formal", en = "formal" },
      note = { de = "führt zu einem anerkannten Abschluss", en = "leads to a recognised qualification" } },
    { id = "non_formal", title = { de = "non-formal", en = "non-formal" },
      note = { de = "organisiert, ohne anerkannten Abschluss",
        en = "organised, without a recognised qualification" } },
    { id = "informell", title = { de = "informell", en = "informal" },
      note = { de = "im Alltag, nicht organisiert", en = "in everyday life, not organised" } },
  },
  legal_frames = {
    { id = "schule", title = { de = "Schulrecht des Landes", en = "School law of the state" } },
    { id = "sgb_viii",
      title = { de = "Kinder- und Jugendhilfe (SGB VIII)", en = "Child and youth services (SGB VIII)" } },
    { id = "sgb_ii", title = { de = "Grundsicherung für Arbeitsuchende (SGB II)",
      en = "Basic income support (SGB II)" } },
    { id = "sgb_iii",
      title = { de = "Arbeitsförderung (SGB III)", en = "Employment promotion (SGB III)" } },
    { id = "sgb_ix", title = { de = "Rehabilitation und Teilhabe (SGB IX)",
      en = "Rehabilitation and participation (SGB IX)" } },
    { id = "sgb_xii", title = { de = "Sozialhilfe (SGB XII)", en = "Social assistance (SGB XII)" } },
    { id = "gesundheit", title = { de = "Gesundheit", en = "Health" } },
    { id = "berufsbildung", title = { de = "Berufsbildung", en = "Vocational education" } },
    { id = "weiterbildung",
      title = { de = "Weiterbildungsrecht des Landes", en = "Continuing education law of the state" } },
    { id = "kultur_sport", title = { de = "Kultur und Sport", en = "Culture and sport" } },
    { id = "ohne", title = { de = "ohne besonderen Rechtskreis", en = "no particular legal frame" } },
  },
  target_groups = {
    { id = "kleinkinder", title = { de = "Kinder vor der Einschulung", en = "Children before school" } },
    { id = "schulkinder", title = { de = "Schülerinnen und Schüler", en = "Pupils" } },
    { id = "jugendliche", title = { de = "Jugendliche und junge Erwachsene", en = "Young people" } },
    { id = "eltern", title = { de = "Eltern und Familien", en = "Parents and families" } },
    { id = "auszubildende", title = { de = "Auszubildende", en = "Trainees" } },
    { id = "studierende", title = { de = "Studierende", en = "Students" } },
    { id = "erwachsene", title = { de = "Erwachsene", en = "Adults" } },
    { id = "aeltere", title = { de = "Ältere Menschen", en = "Older people" } },
    { id = "neuzugewanderte", title = { de = "Neu Zugewanderte", en = "Newcomers" } },
    { id = "behinderung", title = { de = "Menschen mit Behinderungen", en = "People with disabilities" } },
    { id = "fachkraefte",
      title = { de = "Fachkräfte und Ehrenamtliche", en = "Professionals and volunteers" } },
  },
  roles = {
    { id = "verwaltungsspitze", title = { de = "Verwaltungsspitze", en = "Head of the administration" },
      perspective = "inside" },
    { id = "leitung", title = { de = "Leitung", en = "Management" }, perspective = "inside" },
    { id = "fachkraft", title = { de = "Fachkraft", en = "Specialist" }, perspective = "inside" },
    { id = "politik", title = { de = "Politik", en = "Politics" }, perspective = "inside" },
    { id = "schule", title = { de = "Schule und Schulaufsicht", en = "School and school authority" },
      perspective = "outside" },
    { id = "freie_traeger",
      title = { de = "Freie Träger", en = "Independent providers" }, perspective = "outside" },
    { id = "wirtschaft",
      title = { de = "Wirtschaft und Arbeitsverwaltung", en = "Business and employment services" },
      perspective = "outside" },
    { id = "eltern_jugend", title = { de = "Eltern und Jugendliche", en = "Parents and young people" },
      perspective = "outside" },
  },
  actor_kinds = {
    { id = "amt", title = { de = "Amt oder Fachbereich der Kommune",
      en = "Office or department of the municipality" } },
    { id = "andere_kommune", title = { de = "andere Kommune", en = "another municipality" } },
    { id = "landesbehoerde", title = { de = "Behörde des Landes", en = "State authority" } },
    { id = "bundesbehoerde", title = { de = "Behörde des Bundes", en = "Federal authority" } },
    { id = "schule", title = { de = "Schule", en = "School" } },
    { id = "kita", title = { de = "Kindertageseinrichtung", en = "Day-care centre" } },
    { id = "freier_traeger", title = { de = "Freier Träger", en = "Independent provider" } },
    { id = "verein", title = { de = "Verein oder Initiative", en = "Association or initiative" } },
    { id = "volkshochschule", title = { de = "Volkshochschule", en = "Adult education centre" } },
    { id = "hochschule", title = { de = "Hochschule", en = "University" } },
    { id = "kammer", title = { de = "Kammer", en = "Chamber" } },
    { id = "betrieb", title = { de = "Unternehmen", en = "Company" } },
    { id = "stiftung", title = { de = "Stiftung", en = "Foundation" } },
    { id = "sonstige", title = { de = "Sonstige", en = "Other" } },
  },
}

-- Die neun Bereiche, nach denen der Anwendungsleitfaden Daten ordnet.
rows "monitoring_areas" {
  source = "anwendungsleitfaden", as_of = "2013-06",
  rows = {
    { id = "rahmenbedingungen", title_de = "Rahmenbedingungen", title_en = "Framework conditions" },
    { id = "grundinformationen", title_de = "Grundinformationen zur Bildung",
      title_en = "Basic information on education" },
    { id = "fruehkindlich", title_de = "Frühkindliche Bildung", title_en = "Early childhood education" },
    { id = "allgemeinbildend", title_de = "Allgemeinbildende Schulen", title_en = "General schools" },
    { id = "beruflich", title_de = "Berufliche Bildung", title_en = "Vocational education" },
    { id = "hochschulen", title_de = "Hochschulen", title_en = "Higher education" },
    { id = "weiterbildung", title_de = "Weiterbildung", title_en = "Continuing education" },
    { id = "lernwelten", title_de = "Non-formale und informelle Lernwelten",
      title_en = "Non-formal and informal learning" },
    { id = "netzwerke", title_de = "Bildungsnetzwerke und Bildungsberatung",
      title_en = "Networks and guidance" },
  },
}
