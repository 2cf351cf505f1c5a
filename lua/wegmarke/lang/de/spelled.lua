-- Deutsch: wie Menschen in Dateien und auf der Befehlszeile schreiben, was anders heißt (words.lua), und
-- womit sie Spalten überschreiben. Mehrere Schreibweisen trennt " | "; gelesen wird jede Sprache immer.

return {
  placement_state_placed = "eingeschätzt",
  placement_state_dont_know = "weiß nicht | weiss nicht | weiß ich nicht | weiss ich nicht | "
    .. "kann ich nicht beurteilen | nicht einschätzbar | ? | ??",
  placement_state_not_applicable = "nicht zutreffend | entfällt | trifft hier nicht zu",
  placement_state_skipped = "uebersprungen | überspringen | möchte ich überspringen | keine Angabe | k. A. | k.A. | -",

  agreement_state_agreed = "einig",
  agreement_state_no_agreement = "nicht einig | keine Vereinbarung",
  agreement_state_postponed = "zurückgestellt | zurueckgestellt",
  agreement_state_not_discussed = "nicht besprochen",
  agreement_state_not_applicable = "trifft nicht zu | entfällt",

  target_state_value = "Ziel | Wert | Soll",
  target_state_hold = "halten | Stand halten",
  target_state_not_pursued = "nicht verfolgt | wird nicht verfolgt | nicht verfolgen",
  target_state_open = "offen | offen lassen",

  mark_yes = "trifft zu", mark_partly = "teils | trifft teilweise zu", mark_no = "nicht | trifft nicht zu",
  mark_unknown = "unbekannt | ?",

  perspective_inside = "innen | intern", perspective_outside = "außen | aussen | extern",

  mode_by_perspective = "nach Sichten | nach Sicht | Sichten",

  audience_group = "Gruppe", audience_unit = "Kommune | die Kommune | Einheit", audience_agency = "Agentur",
  audience_public = "oeffentlich | öffentlich | Öffentlichkeit", audience_heads = "Spitze", audience_successor = "Nachfolge",


  column_participant = "Teilnehmer | Teilnehmerin | Teilnehmende | teilnehmende Person | Teilnehmer*in | "
    .. "Teilnehmer:in | Teilnehmer/in | Person | Code | Kürzel | Token | Zugangsschlüssel | Zugangscode | "
    .. "Teilnahmecode | Pseudonym",
  column_name = "Klarname",
  column_role = "Rolle | Funktion",
  column_perspective = "Perspektive | Sicht",
  column_element = "Kernelement",
  column_value = "Wert | Typ | Entwicklungstyp | Einordnung | Ist",
  column_target = "Soll | Ziel",
  column_state = "Zustand",
  column_why = "Begründung | Grund | warum | Kommentar | Bemerkung | Anmerkung | Erläuterung",
  column_evidence = "Beleg | Nachweis | Fundstelle",
  column_count = "Anzahl | Punkte | Anzahl Punkte",
  column_low = "von", column_high = "bis", column_year = "Jahr | bis | Zieljahr",
  column_how = "wie",
  column_dissent = "abweichende Sicht | abweichende Sichten",
  column_strengths = "Stärken | Staerken", column_obstacles = "Hemmnisse",
  column_questions = "Fragen | offene Fragen", column_support = "Unterstützung | Unterstuetzung",
  column_removed = "entfernt",

  -- columns that say to which assessment a row belongs
  by_unit = "Einheit | Gebietseinheit | Kommune | Kreis | Landkreis | Stadt | Gemeinde | AGS | ARS | Region | "
    .. "Organisation",
  by_date = "Datum | Tag | Jahr | Stichtag | erhoben am | durchgeführt am | Runde",

  -- cells that say that nothing is known
  cell_unknown = "k.A. | k. A. | ka | keine Angabe | n.b. | n. b. | nn | n.n. | n. n. | unbekannt | unbefr. | "
    .. "unbefristet",

  -- heads of tables of single people, and what else such tables have
  person_head_first_name = "Vorname | Vornamen | Rufname | Vname",
  person_head_last_name = "Nachname | Familienname | Zuname | Nname",
  person_head_name = "Namen | Name, Vorname | Vor- und Nachname | Vor- und Zuname | Nachname, Vorname | "
    .. "Name des Kindes | Name Kind | Kind | Name der Person | Name Schüler | Name Schülerin | Schüler | "
    .. "Schülerin | Schüler/in | Schülername | Name der Schülerin/des Schülers | Klient | Klientin | "
    .. "Klient/in | Person | Leistungsberechtigte | Leistungsberechtigter | Leistungsempfänger | "
    .. "Leistungsempfängerin | Hilfeempfänger | Patient | Patientin | Teilnehmende Person | "
    .. "Antragsteller | Antragstellerin | Antragsteller/in | Versicherter | Versicherte",
  person_head_birth_date = "Geburtsdatum | Geb-Datum | Gebdatum | geb am | geboren | "
    .. "geboren am | Geburtstag | Tag der Geburt | Gebdat | Geburtsdat | geb dat",
  person_head_birth_short = "geb",
  person_head_case_number = "Aktenzeichen | Az | Akten-Nr | Aktennummer | Akte | Fallnummer | Fall-Nr | "
    .. "Fallnr | Fall-ID | Hilfefall | BG-Nummer | BG-Nr | BG | "
    .. "Nummer der Bedarfsgemeinschaft | Bedarfsgemeinschaft | Kundennummer | Kunden-Nr | "
    .. "Sozialversicherungsnummer | SV-Nummer | SV-Nr | Versichertennummer | Krankenversicherungsnummer | "
    .. "Rentenversicherungsnummer | Steuer-ID | Steueridentifikationsnummer | Ausweisnummer | "
    .. "AZR-Nummer | Schülernummer | Schüler-ID | Schüler-Nr | Matrikelnummer | Person-ID | "
    .. "Personennummer | Pers-Nr",
  person_head_personal_fact = "Geschlecht | Anschrift | Adresse | Wohnadresse | Straße | Strasse | "
    .. "Wohnort | Staatsangehörigkeit | Nationalität | Konfession | Religion | Herkunftsland | "
    .. "Muttersprache | Familiensprache | Sorgeberechtigte | Sorgeberechtigter | Erziehungsberechtigte | "
    .. "Eltern | Mutter | Vater | Klasse | Jahrgang | Telefon Mutter | Telefon Vater | Schweregrad | "
    .. "Alter | Eintritt | Austritt | bewilligt bis | Bescheid vom | Migrationshintergrund | "
    .. "Einschulung | Kita | Schule",
  person_head_social_fact = "Diagnose | Förderbedarf | Förderschwerpunkt | Hilfeart | Leistungsart | "
    .. "Art der Hilfe | Aufenthaltsstatus | Aufenthaltstitel | Pflegegrad | Grad der Behinderung | GdB | "
    .. "Hilfebeginn | Hilfeende | Leistungsbeginn | Leistungsende | Bedarfsgemeinschaft | BG-Nummer | "
    .. "BG-Nr | SGB | Rechtsgrundlage SGB | Leistung",
  person_head_count = "Anzahl | Zahl | Summe | n | Fälle | Fallzahl | Gesamt | insgesamt | Plätze | "
    .. "Anteil | Quote | Prozent | % | Wert | Punkte | Teilnehmende | Anzahl Kinder | Anzahl Personen",
  person_head_form_of_address = "Frau | Herr | Herrn | Fr. | Hr. | Hrn.",

  -- what options choose from, and what no list calls otherwise
  part_summary = "Zusammenfassung | Überblick", part_build_on = "Stärken", part_matrix = "Matrix",
  part_radar = "Netz", part_rollup = "Ergebnis", part_change = "Veränderung",
  part_elements = "Kernelemente | Elemente", part_reflection = "Nachdenken", part_talk = "Gespräch",
  part_targets = "Ziele | Soll", part_advice = "Anregung", part_hints = "Hinweise", part_order = "Abfolge",
  part_plan = "Plan", part_protocol = "Protokoll", part_questions = "Fragen", part_look = "Blick",
  part_participation = "Beteiligung | Beteiligte", part_method = "Methode | Verfahren", part_annex = "Anhang",
  part_profile = "Profil",
  sheet_answer = "Antwortbogen | Bogen", sheet_tally = "Strichliste", sheet_working = "Arbeitsblatt",
  sheet_poster = "Plakat", sheet_fields = "Handlungsfelder",
  sheet_letter = "Brief | Einladung", sheet_agenda = "Ablauf", sheet_thanks = "Danke",
  table_kind_long = "lang", table_kind_wide = "breit", table_kind_tally = "Strichliste | Plakat",
  table_kind_group = "Gruppe",
  ["late_leave-out"] = "weglassen", late_count = "mitzählen",
  answer_yes = "ja | j", answer_no = "nein | n",
  language_de = "Deutsch", language_en = "Englisch", ["language_de-leicht"] = "einfache Sprache | leicht",
  setting_controller = "verantwortlich", setting_dpo = "Datenschutz", setting_ground = "Grundlage",
  setting_recipients = "Empfänger", setting_rights = "Rechte",
  setting_record_months = "Namen | Monate",
  setting_retention_months = "Aufbewahrung | Monate",

  -- options, which are called one way in every language: who types one of these is told which is meant
  option_actors = "akteure | beteiligte",
  option_add = "dazu",
  option_after = "hinter | nach",
  option_agency = "agentur",
  option_before = "vor",
  option_by = "nach | je",
  option_codes = "kürzel",
  option_confirm = "bestätigen",
  option_criteria = "kriterien",
  option_date = "datum",
  option_db = "datenbank",
  option_dissent = "abweichend",
  option_dots = "punkte",
  option_feasible = "machbar",
  option_file = "datei",
  option_first = "zuerst | anfang",
  option_for = "für",
  option_from = "aus",
  option_goal = "ziel",
  option_help = "hilfe",
  option_history = "verlauf",
  option_hold = "halten | behalten | keep",
  option_how = "wie",
  option_important = "wichtig",
  option_instead = "statt | stattdessen",
  option_kind = "art",
  option_label = "bezeichnung",
  option_lang = "sprache",
  option_last = "zuletzt | ende",
  option_leading = "leitziel",
  option_leave = "offenlassen",
  option_list = "liste",
  option_map = "zuordnung | spalten",
  option_mode = "modus | art",
  option_model = "modell",
  option_models = "modelle",
  option_name = "name",
  option_names = "namen",
  option_needs = "bedarf | bedarfe",
  option_obstacle = "hemmnis",
  option_open = "offen",
  option_operative = "operativ",
  option_output = "datei | ausgabe",
  option_overlaps = "doppelstrukturen",
  option_paper = "papier",
  option_part = "teil",
  option_people = "personen",
  option_persons = "personen | ansprechpersonen",
  option_present = "zeigen",
  option_provisional = "vorläufig",
  option_question = "frage",
  option_resources = "womit | ressourcen | mittel",
  option_responses = "antwort | antworten",
  option_sheet = "blatt",
  option_since = "seit",
  option_state = "stand | status | zustand",
  option_strategic = "strategisch",
  option_strength = "stärke",
  option_support = "unterstützung",
  option_table = "tabelle",
  option_take = "übernehmen | aus",
  option_target = "ziel",
  option_title = "titel",
  option_today = "heute",
  option_until = "bis | termin | frist",
  option_upgrade = "aktualisieren",
  option_what = "was",
  option_who = "wer | verantwortlich",
  option_why = "warum | grund | begründung",
  option_withdraw = "zurückziehen | zurücknehmen",
  option_year = "bis | jahr",
}
