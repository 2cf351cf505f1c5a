--- Texts of the workbooks (XLSX) of report and plan, German.

return {
  sheet_overview = "Überblick", sheet_profile = "Profil", sheet_build_on = "Stärken",
  sheet_asked = "Antworten", title_asked = "Wie die Fragen beantwortet sind",
  sheet_matrix = "Matrix", sheet_rollup = "Zusammenfassung", sheet_distribution = "Verteilung",
  sheet_views = "Sichten", sheet_agreements = "Vereinbarungen", sheet_reflection = "Zum Nachdenken",
  sheet_targets = "Ziele", sheet_order = "Reihenfolge", sheet_advice = "Anregungen",
  sheet_hints = "Beobachtungen", sheet_fields = "Handlungsfelder", sheet_packages = "Arbeitspakete",
  sheet_five = "Fünf Fragen", sheet_questions = "Offene Fragen", sheet_participation = "Beteiligung",
  sheet_numbers = "Zahlen", sheet_annex = "Anhang", sheet_change = "Veränderung",
  sheet_guide = "Hinweise",
  sheet_support = "Unterstützung", title_support = "Unterstützung", support = "Unterstützung",

  title_profile = "Profil: Ist und Soll", title_build_on = "Worauf sich bauen lässt",
  title_matrix = "Die Matrix mit dem Profil", title_rollup = "Was das Modell zusammenfasst",
  title_distribution = "Wie die Einordnungen liegen", title_views = "Wo die Sichten auseinanderliegen",
  title_agreements = "Protokoll der Vereinbarungen", title_reflection = "Zum Nachdenken",
  title_targets = "Vom Ist zum Soll", title_order = "Reihenfolge", title_advice = "Anregungen",
  title_hints = "Über einzelne Kernelemente hinaus", title_fields = "Handlungsfelder und Ziele",
  title_packages = "Arbeitspakete", title_five = "Fünf Fragen an jedes Handlungsfeld",
  title_questions = "Offene Fragen und gewünschte Unterstützung",
  title_participation = "Wer beteiligt war", title_numbers = "Alle Zahlen je Kernelement",
  title_annex = "Anhang: Methode, Gewichte und Herkunft",
  title_change = "Veränderung seit der letzten Einschätzung",

  how_to_read = "So ist diese Arbeitsmappe zu lesen",
  ordinal = "Die Typen sind geordnet, ihre Abstände sind aber nicht gleich groß. Die Zahlen in den Spalten "
    .. "„Lage“ dienen nur der Reihenfolge und dem Diagramm: 2,5 steht für „zwischen Typ 2 und 3“.",
  ordinal_whole = "Die Typen sind geordnet, ihre Abstände sind aber nicht gleich groß. Die Zahlen in den Spalten "
    .. "„Lage“ dienen nur der Reihenfolge und dem Diagramm.",
  read_states = "Leere Zellen bedeuten: nichts vereinbart, nicht bekannt oder nicht gezeigt. Nichts davon ist eine Null.",
  read_charts = "Die Diagramme hängen an den Tabellen darüber und ändern sich mit ihnen. Wer hier etwas ändert, ändert "
    .. "nur diese Datei, nicht die Einschätzung.",
  read_text = "Jede Zelle enthält Text oder eine Zahl, keine Formel. Kennungen und Schlüssel sind Text, damit führende "
    .. "Nullen bleiben.",

  profile_lead = "Das Ist hat die Gruppe vereinbart; das Soll hat sie sich gesetzt. Die Linie im Diagramm hilft dem Auge, "
    .. "dazwischen liegt nichts.",
  profile_chart = "Profil: wo die Kernelemente stehen und wohin sie sollen",
  axis_types = "Typen, geordnet",
  ist_place = "Ist: Lage", soll_place = "Soll: Lage", distance = "Abstand in Schritten",
  distribution_lead = "Eine Zeile je Kernelement und Herkunft der Einordnungen. Das Diagramm zeigt Anteile; in den Balken "
    .. "steht, wie viele Einordnungen es sind.",
  distribution_chart = "Anteil der Einordnungen je Typ",
  distribution_alt = "Gestapelte Balken: je Kernelement die Anteile der Einordnungen von der untersten bis zur obersten "
    .. "Stelle. Die Zahlen stehen in der Tabelle darüber.",
  who_differs = "Wer es anders sieht", remark = "Anmerkung", near = "Wo die meisten liegen", differ = "Innen und außen verschieden",
  view = "{span} ({n} Personen)",
  views_note = "Innen- und Außensicht stehen nur da, wo die Zusage an die Beteiligten es erlaubt und genügend Personen "
    .. "dahinterstehen. Angegeben ist die Mitte jeder Sicht.",
  agreements_lead = "Was die Gruppe festgehalten hat. Wo nichts steht, ist nichts festgehalten.",
  matrix_lead = "Jede Zeile ist ein Kernelement. ● steht beim vereinbarten Stand, ○ beim Soll. Ein höherer Typ "
    .. "enthält nicht einfach den niedrigeren.",
  number = "Nr.", order_why = "Abstand und Gewicht",
  step = "Schritt", advice = "Anregung", steps = "Vorgehen", outcome = "Gilt", effort = "Aufwand", months = "Monate",
  status = "Prüfung", author = "Von", source = "Quelle", why = "Warum", facts = "Ausgelöst durch",
  unknown = "Dazu fehlt noch", rule = "Regel (Datei:Zeile)",
  fires = "passt", cannot_tell = "noch offen",
  elements = "Kernelemente", hint = "Beobachtung", kind = "Art", text = "Inhalt", group = "Gruppe",
  field = "Handlungsfeld", important = "wichtig (Punkte)", feasible = "machbar (Punkte)",
  question = "Frage", answer = "Antwort",
  packages_input = "Die getönten Zellen lassen sich fortschreiben; für den Stand gibt es eine Auswahl. Eine Zeile je "
    .. "Arbeitspaket, genau eine Stelle ist verantwortlich. Zurück kommt die Mappe mit „wegmarke package import“; daran, "
    .. "was unter Kennung steht, wird jede Zeile wiedererkannt.",
  state_mistake = "Bitte einen Stand aus der Liste wählen.",
  plan_title = "{unit}: Plan, {date}",
}
