--- Texts of the reports, German.

local function count(n, one, many)
  if n == 1 then return one end
  return tostring(n) .. " " .. many
end

--- "12 Personen, 14 Punkte auf Plakaten und ein Gruppenergebnis".
local function sources(a)
  local list = {}
  if a.persons > 0 then list[#list + 1] = count(a.persons, "eine Person", "Personen") end
  if a.dots > 0 then list[#list + 1] = count(a.dots, "ein Punkt auf Plakaten", "Punkte auf Plakaten") end
  if a.groups > 0 then
    list[#list + 1] = count(a.groups, "ein gemeinsames Gruppenergebnis", "gemeinsame Gruppenergebnisse")
  end
  if #list == 0 then return nil end
  if #list == 1 then return list[1] end
  return table.concat(list, ", ", 1, #list - 1) .. " und " .. list[#list]
end

return {
  -- words
  series = "{first} und {last}",
  yes = "ja", no = "nein", unknown = "noch unbekannt",
  date = "{day}. {month} {year}",
  month_1 = "Januar", month_2 = "Februar", month_3 = "März", month_4 = "April", month_5 = "Mai",
  month_6 = "Juni", month_7 = "Juli", month_8 = "August", month_9 = "September",
  month_10 = "Oktober", month_11 = "November", month_12 = "Dezember",
  at = "bei {label}",
  span_between = "{label} (beide eingeschlossen)",
  span_two = "{low} oder {high}",
  span_beside = "bei {label} oder direkt daneben",
  span_from_to = "von {low} bis {high}",
  near_one = "1 Einordnung, {span}",
  near_all = "Alle {n} {span}",
  near = "{inside} von {n} {span}, {outside} außerhalb",
  steps_1 = "ein halber Schritt", steps_2 = "ein Schritt", steps_3 = "anderthalb Schritte",
  steps_n = "{n} Schritte",
  fact = "{what}: {value}",
  path_ist = "Ist bei „{element}“", path_soll = "Soll bei „{element}“",
  path_abstand = "Abstand von Ist zu Soll bei „{element}“",
  path_applicable = "„{element}“ trifft zu",
  path_known = "„{element}“ ist vereinbart",
  path_result = "Ergebnis „{result}“", path_result_group = "Ergebnis „{result}“ bei „{group}“",
  path_fact = "{name} bei „{element}“ (Angabe des Modells)",
  path_weight = "Gewicht von „{element}“", path_rank = "Platz von „{element}“ in der Reihenfolge der Gruppe",
  percent = "{n} %",
  path_points = "Anteil von „{element}“ an den Punkten der Gruppe",
  path_spread = "Streuung der Einordnungen bei „{element}“ (Abstand der Viertel)",
  path_state = "So viele sagten „{state}“ bei „{element}“", path_missing = "So viele sagten nichts bei „{element}“",
  path_criterion = "{element}, Kriterium „{text}“",
  path_unit_kind = "Art der Gebietseinheit", path_unit_population = "Einwohnerzahl",
  figure_as_of = ", Stand {date}", figure_source = ", {source}",
  path_unit_area_km2 = "Fläche in km²",

  -- states
  element = "Kernelement", ist = "Ist", soll = "Soll", place = "Einordnung", count = "Anzahl",
  state_range = "{state}, {span}",
  state_not_released = "nicht freigegeben",
  target_to = "Ziel: {label}",
  target_keep = "{label} bleiben",
  target_year = "{target}, bis {year}",
  proposal = "Vorschlag aus den Einordnungen: {label}",
  proposal_short = "{label} (Vorschlag, nicht vereinbart)",
  proposal_none_too_few = "Kein Vorschlag, da zu wenige Einordnungen: erst sprechen",
  proposal_none_too_wide = "Kein Vorschlag, da die Einordnungen zu weit auseinanderliegen: erst sprechen",
  count_missing = "{n} × noch keine Antwort",

  -- head
  eyebrow = "Entwicklungsstand",
  subtitle = "Bericht zur gemeinsamen Einschätzung",
  page_title = "{unit}: Bericht zur Einschätzung, {date}",
  kind = "Gebietseinheit", ags = "Schlüssel", held_on = "Datum der Einschätzung",
  agency = "Begleitet von", venue = "Ort", model = "Modell", model_version = "Fassung {version}",
  state = "Stand des Berichts", final = "abgeschlossen", not_final = "in Arbeit",
  endorsed_by = "bestätigt von {who}",
  endorsed_nobody = "von keiner Stelle bestätigt",
  endorsed_nobody_long = "Von keiner Stelle bestätigt. Keine Agentur hat diese Fassung freigegeben.",
  provisional_title = "Vorläufiger Bericht",
  provisional_text = "Wo die Gruppe noch nichts vereinbart hat, rechnet dieser Bericht mit Vorschlägen "
    .. "aus den Einordnungen. Was darauf beruht, ist als vorläufig gekennzeichnet und keine Vereinbarung.",
  contents = "Inhalt", skip = "Zum Inhalt springen",
  footer = "Erstellt mit Wegmarke {version}, Modell {model} {model_version}. "
    .. "Die Typen beschreiben unterschiedliche Arbeitsweisen, sie bewerten niemanden.",

  -- headings
  document_failed = "Dieser Teil ließ sich nicht erstellen ({place}): {problem}",
  h_summary = "Das Wichtigste",
  h_build_on = "Worauf sich bauen lässt",
  h_matrix = "Die Matrix mit dem Profil",
  h_radar = "Das Profil als Netz",
  h_change = "Was sich seit der letzten Runde verändert hat",
  h_elements = "Kernelement für Kernelement",
  h_talk = "Worüber zuerst zu sprechen ist",
  h_targets = "Vom Ist zum Soll",
  h_advice = "Anregungen",
  h_hints = "Über einzelne Kernelemente hinaus",
  h_support = "Unterstützung, die es dafür gibt",
  h_order = "Reihenfolge",
  h_plan = "Was daraus folgt",
  h_questions = "Offene Fragen",
  h_participation = "Wer beteiligt war",
  h_method = "Wie dieser Bericht zustande kommt",
  h_annex = "Anhang: Zahlen und Herkunft",

  -- summary
  summary_participation = function(a)
    local what = sources { persons = 0, dots = a.dots, groups = a.groups }
    local who = a.persons > 0 and "die Angaben von " .. (a.persons == 1 and "einer Person" or "{persons} Personen")
    local list = who and what and who .. (what:find(" und ", 1, true) and ", " or " und ") .. what
    return "Grundlage dieser Einschätzung: " .. (list or who or what or "keine Einordnungen") .. "."
  end,
  summary_agreed = function(a)
    if a.agreed == 0 then
      return "Vereinbart ist bisher bei keinem Kernelement ein gemeinsamer Stand."
    elseif a.agreed == a.apply then
      return "Bei allen {apply}" .. (a.apply < a.all and " zutreffenden" or "")
        .. " Kernelementen hat die Gruppe einen gemeinsamen Stand vereinbart."
    end
    return "Bei " .. (a.agreed == 1 and "einem" or "{agreed}") .. " von {apply}" .. (a.apply < a.all and " zutreffenden" or "")
      .. " Kernelementen hat die Gruppe einen gemeinsamen Stand vereinbart."
  end,
  summary_reach = "Die vereinbarten Stände reichen von „{low}“ bis „{high}“.",
  summary_reach_same = "Alle vereinbarten Stände liegen {at}.",
  summary_proposed = function(a)
    return (a.n == 1 and "Bei einem Kernelement" or "Bei {n} Kernelementen")
      .. " gibt es nur einen Vorschlag aus den Einordnungen."
  end,
  summary_targets = function(a)
    local list = {}
    if a.value > 0 then
      list[#list + 1] = a.value == 1 and "bei einem Kernelement einen nächsten Schritt"
        or "bei {value} Kernelementen einen nächsten Schritt"
    end
    if a.lower > 0 then
      list[#list + 1] = a.lower == 1 and "bei einem Kernelement weniger als den heutigen Stand"
        or "bei {lower} Kernelementen weniger als den heutigen Stand"
    end
    if a.hold > 0 then
      list[#list + 1] = a.hold == 1 and "bei einem, den Stand zu halten" or "bei {hold}, den Stand zu halten"
    end
    if a.not_pursued > 0 then
      list[#list + 1] = a.not_pursued == 1 and "bei einem, es derzeit nicht zu verfolgen"
        or "bei {not_pursued}, sie derzeit nicht zu verfolgen"
    end
    return "Als Ziel nimmt sich die Gruppe vor: " .. table.concat(list, "; ") .. "."
  end,
  summary_no_targets_released = "Ziele sind nicht freigegeben.",
  summary_no_targets = "Ziele sind noch nicht gesetzt.",
  summary_talk = "Am weitesten gehen die Sichten hier auseinander: {elements}.",
  summary_advice = function(a)
    return a.n == 1 and "Für den nächsten Schritt enthält der Bericht eine Anregung."
      or "Für die nächsten Schritte enthält der Bericht {n} Anregungen."
  end,
  summary_errors = function(a)
    return a.n == 1 and "Eine Regel des Modells konnte nicht ausgewertet werden; sie ist unten genannt."
      or "{n} Regeln des Modells konnten nicht ausgewertet werden; sie sind unten genannt."
  end,
  no_marks = "Die Typen beschreiben unterschiedliche Arbeitsweisen und sind keine Zensuren. Was zählt, ist "
    .. "das Profil über die Kernelemente; ein Gesamtwert wird nicht gebildet.",
  elements_from_to = function(args)
    return (args.title ~= "" and args.title .. " · " or "") .. ("Kernelemente %d bis %d"):format(args.first, args.last)
  end,
  of_all = "{n} von {all}", agreed_n = "vereinbart",
  profile_groups = "Das Profil in Gruppen: wie viele Kernelemente vereinbart sind, von wo bis wo ihr Stand reicht, wie viele ein Ziel haben",
  profile_caption = "Das Profil auf einen Blick: was die Gruppe vereinbart hat und was sie anstrebt",
  strip_alt = "{title}: Ist {stand}; Soll {target}.",
  legend_ist = "Ist, von der Gruppe vereinbart",
  legend_soll = "Soll", legend_hold = "Stand halten",
  legend_open = "keine Einigung, Spanne",
  legend_proposal = "nur Vorschlag, nicht vereinbart",
  build_on_lead = "Was schon trägt: vereinbarte Stände und Stärken, die die Gruppe genannt hat.",
  build_on_none = "Dazu ist noch nichts festgehalten.",

  -- matrix
  matrix_upright = "Je Kernelement eine Tabelle, je Entwicklungstyp eine Zeile. ● steht beim vereinbarten "
    .. "Stand, ○ beim Soll. Ein höherer Typ heißt nicht einfach ein besserer.",
  matrix_type = "Typ",
  matrix_text = "Beschreibung",
  matrix_lead = "Jede Spalte ist ein Kernelement, jede Zeile ein Entwicklungstyp. Die Linie verbindet, was "
    .. "vereinbart ist; liegt ein Stand zwischen zwei Typen, sind beide Felder umrandet. "
    .. "Ein höherer Typ enthält nicht einfach den niedrigeren.",
  matrix_lead_whole = "Jede Spalte ist ein Kernelement, jede Zeile ein Entwicklungstyp. Die Linie verbindet, was "
    .. "vereinbart ist. Ein höherer Typ enthält nicht einfach den niedrigeren.",
  matrix_region = "Matrix, seitlich verschiebbar",
  matrix_slide = "Die Matrix ist breiter als das Fenster und lässt sich seitlich verschieben.",
  matrix_caption = "Matrix der Kernelemente und Entwicklungstypen mit den vereinbarten Ständen und Zielen",
  badge_hold = "Ist, halten", badge_soll = "Soll {year}", badge_proposal = "Vorschlag",
  badge_range = "offen",
  cell_ist = "Vereinbarter Stand: {label}", cell_proposal = "Vorschlag, nicht vereinbart: {label}",
  cell_soll = "Soll: {label}",
  radar_caveat = "Ein Netz ist einprägsam, aber mit Vorsicht zu lesen: Seine Fläche hängt davon ab, in welcher "
    .. "Reihenfolge die Kernelemente stehen, und die Abstände zwischen den Typen sind nicht gleich groß. "
    .. "Kernelemente ohne vereinbarten Stand haben keinen Punkt.",
  radar_title = "Profil als Netz",
  radar_table = "Dieselben Angaben als Tabelle stehen unter",

  -- element by element
  elements_lead = "Ein Punkt ist eine Einordnung. Hinterlegt ist der Bereich, in dem die meisten liegen. Unter der "
    .. "Achse stehen das vereinbarte Ist (gefüllt) und das Soll (offen).",
  basis_person = function(a) return count(a.n, "1 Einordnung", "Einordnungen") .. " aus Bögen" end,
  basis_undecided = function(a)
    return ", dazu " .. count(a.n, "1 Punkt", "Punkte") .. " bei „kann ich nicht einschätzen“"
  end,
  basis_tally = function(a) return count(a.n, "1 Punkt", "Punkte") .. " auf Plakaten" end,
  column_person = "Bögen", column_tally = "Plakat",
  dots_title = "{title}: Verteilung, {what}",
  count_at = "{n} × {label}",
  as_table = "Als Tabelle",
  questions_heading = "Antworten auf die Fragen",
  questions_caption = "{title}: wie die Fragen beantwortet sind",
  questions_column = "Frage", questions_answer = "gilt", questions_counts = "Antworten der Teilnehmenden",
  questions_told = "Aus den Antworten ergibt sich: {label}.",
  questions_open = "Aus den Antworten ergibt sich noch kein Typ; möglich sind: {types}.",
  questions_cannot_tell = "Aus den Antworten ergibt sich noch kein Typ.",
  question_open = "offen", question_between = "zwischen „{low}“ und „{high}“",
  question_from_group = "gemeinsam", question_from_person = "mittlere Antwort", question_from_tally = "mittlerer Punkt",
  path_answer = "Antwort auf „{text}“ ({element})",
  counts_caption = "{title}: Anzahl der Einordnungen",
  distribution_withheld = "Weniger als {threshold} Einordnungen: Die Verteilung wird nicht gezeigt, damit niemand "
    .. "erkennbar wird.",
  no_placements = "Keine Einordnungen.",
  stand_agreed = "Vereinbart: {label}",
  stand_no_agreement = "Keine Einigung, Spanne {span}",
  stand_not_released = "Nicht freigegeben",
  why = "Begründung: {text}", how = "Zustande gekommen: {text}",
  dissent = "Abweichende Sicht: {text}",
  how_consensus = "im Konsens", how_majority = "mit Mehrheit",
  target_clash = "mehrere Ziele, noch zu klären",
  clash_title = "Angaben, die sich widersprechen",
  clash_lead = "Hierzu ist Verschiedenes festgehalten, etwa an zwei Rechnern. Bitte klären, was gilt, und es neu "
    .. "festhalten.",
  clash_agreement = function(a)
    return "{title}: mehrere Vereinbarungen" .. (a.span and ", {span}" or "")
  end,
  clash_target = "{title}: mehrere Ziele",
  clash_placement = function(a)
    return "{title}: " .. (a.n == 1 and "von einer Person" or "von {n} Personen")
      .. " liegen verschiedene Einordnungen vor; keine davon ist gezählt"
  end,
  clash_group_order = "Mehrere Reihenfolgen der Gruppe",
  clash_other = "{title}: mehrere Angaben",
  despite_inside = "Abgeschlossen trotz des Fehlers in {rules}. Die Begründung liegt vor Ort vor.",
  despite = "Abgeschlossen trotz des Fehlers in {rules}. Begründung: {reason}",
  person_withheld = "Weniger als {threshold} Einordnungen aus Bögen: Sie werden nicht gezeigt, damit niemand erkennbar "
    .. "wird. Grundlage sind die Punkte auf Plakaten.",
  obstacles_whole = "Hemmnisse insgesamt",
  clash = "Hierzu liegen mehrere Vereinbarungen nebeneinander vor; bitte klären, welche gilt.",
  apart = "Gesondert gezählt: {list}.",
  group_value = "Gemeinsam eingeordnet ({name}): {label}.",
  group_unnamed = "Gruppe",
  reasons = "Begründungen", reason_at = "{label}: {text}",

  -- talk
  talk_lead = "Unterschiedliche Sichten sind kein Fehler, sondern der Anlass für das Gespräch. Die Reihenfolge geht "
    .. "vom größten Unterschied aus; „kann ich nicht einschätzen“ ist gesondert gezählt.",
  two_peaks = "Die Einordnungen häufen sich an zwei Stellen",
  views_differ = "Innen- und Außensicht unterscheiden sich",
  views_differ_n = "Innensicht ({inside}) und Außensicht ({outside}) unterscheiden sich",
  dont_know_n = function(a)
    return a.n == 1 and "1 Person kann es nicht einschätzen" or "{n} Personen können es nicht einschätzen"
  end,
  talk_no_agreement = "Die Gruppe hat sich darauf noch nicht geeinigt",
  talk_unsure = "Nicht einschätzen konnten manche: {elements}.",
  talk_unsure_one = "{title} ({n})",
  talk_stand = "Stand: {stand}",
  talk_calm = "Nah beieinander liegen die Einordnungen bei {elements}.",
  talk_none = "Bei keinem Kernelement gehen die Einordnungen auseinander.",
  talk_nothing = "Dazu liegen keine Einordnungen vor.",

  -- targets and order
  targets_lead = "Nicht überall muss ein höherer Typ das Ziel sein. Einen Stand zu halten ist auch eine Entscheidung.",
  way = "Weg", ["until"] = "bis", reason = "Warum",
  order_lead = "Maßgeblich ist die Reihenfolge, die die Gruppe gesetzt hat. Die berechnete steht als Vorschlag daneben.",
  order_group = "Von der Gruppe gesetzt", order_computed = "Berechneter Vorschlag",
  order_no_group = "Die Gruppe hat noch keine Reihenfolge gesetzt.",
  order_no_computed = "Ohne Ist und Soll gibt es keinen Vorschlag.",
  order_weight = "{steps}, Gewicht {weight}",
  order_provisional = "{why} (vorläufig)",
  order_firm_stable = "Stabil: Auch mit Gewichten, die bis zu {percent} % anders wären, bliebe es bei dieser Reihenfolge.",
  order_firm_weights = "Hängt an der Gewichtung: Mit Gewichten, die bis zu {percent} % anders wären, ergäbe sich auch eine andere Reihenfolge.",
  order_firm_placements = "Hängt an wenigen Einschätzungen: Der vorläufige Stand ({titles}) wäre ohne eine einzelne Einordnung ein anderer.",
  firm_caption = "Plätze in der berechneten Reihenfolge bei {draws} zufälligen Gewichtungen",
  firm_low = "früher Platz (5 %)",
  firm_middle = "mittlerer Platz",
  firm_high = "später Platz (95 %)",
  order_equal = "Nach dem Abstand von Ist zu Soll; alle Kernelemente zählen gleich.",
  order_weighted = "Nach dem Abstand von Ist zu Soll und den Gewichten im Anhang.",

  -- advice
  advice_lead = "Anregungen gelten nur für den nächsten Schritt. Sie sind Vorschläge zum Weiterdenken; "
    .. "die Entscheidung liegt bei der Gruppe.",
  advice_none = "Zu den vereinbarten Ständen und Zielen gibt es keine Anregung.",
  advice_provisional = "Vorläufig: beruht auf einem Vorschlag, nicht auf einer Vereinbarung.",
  because_facts = "Ausgelöst durch:",
  because_unknown = "Dazu fehlt noch:",
  effort = "Aufwand: {text}",
  effort_gering = "gering", effort_mittel = "mittel", effort_hoch = "hoch",
  months = function(a) return a.n == 1 and "etwa 1 Monat" or "etwa {n} Monate" end,
  status_draft = "Entwurf, fachlich noch nicht geprüft", status_reviewed = "fachlich geprüft",
  author = "von {text}", source = "Quelle: {text}", rule_at = "Regel: {text}",
  cannot_tell = "Noch nicht zu entscheiden",
  cannot_tell_lead = "Ob diese Anregungen passen, hängt von Angaben ab, die noch fehlen.",
  cannot_tell_short = "noch nicht zu entscheiden",
  without_advice = "Kernelemente ohne Anregung",
  no_advice_not_released = "Es ist kein Stand freigegeben.",
  no_advice_no_ist = "Es ist kein Stand vereinbart.",
  no_advice_lower_target = "Das Soll liegt unter dem Ist.",
  no_advice_no_gap = "Ist und Soll stimmen überein.",
  no_advice_open_target = "Das Soll ist noch offen.",
  no_advice_none_fits = "Das Modell hat für diesen Schritt keine passende Anregung.",
  no_advice_not_pursued = "Das Kernelement wird derzeit nicht verfolgt.",
  no_advice_not_applicable = "Das Kernelement trifft hier nicht zu.",
  hints_lead = "Beobachtungen, die mehrere Kernelemente zugleich betreffen.",
  support_lead = "Was Regeln der benutzten Module zu diesem Profil vorschlagen. "
    .. "Es ist ein Angebot; ob es passt, sagen die Beteiligten.",
  whole = "Insgesamt",

  -- participation
  took_part = function(a)
    local who = sources(a)
    if not who then return "Es liegen keine Einordnungen vor." end
    return "Beteiligt: " .. who .. "."
  end,
  retrospective = function(a)
    return a.n == 1 and "1 Bogen oder Plakat beschreibt rückblickend einen früheren Zeitpunkt."
      or "{n} Bögen oder Plakate beschreiben rückblickend einen früheren Zeitpunkt."
  end,
  by_role = "Nach Rolle", by_perspective = "Nach Sicht",
  role_other = "andere Rollen", role_none = "ohne Angabe",
  pooled = "zusammengefasst: {roles}",
  counting = function(a)
    local list = {}
    if a.persons > 0 then list[1] = a.persons == 1 and "Eine Person" or "{persons} Personen" end
    if a.dots_counting > 0 then
      list[#list + 1] = a.dots_counting == 1 and (#list > 0 and "ein Punkt" or "Ein Punkt") or "{dots_counting} Punkte"
    end
    return table.concat(list, " und ") .. (a.persons + a.dots_counting == 1 and " zählt." or " zählen.")
  end,
  counting_few = function(a)
    return (a.few == 1 and "Eine Person hat" or "{few} Personen haben")
      .. " geantwortet; gezeigt wird erst, was wenigstens {threshold} sagen."
  end,
  -- What waits: late answers, what those who count changed since, dots; `left`: it was left out at closing.
  waiting = function(a)
    local list = {}
    if (a.n or 0) > 0 then
      list[1] = a.n == 1 and "eine später eingegangene Antwort" or "{n} später eingegangene Antworten"
    end
    if (a.changes or 0) > 0 then
      list[#list + 1] = a.changes == 1 and "Ergänzungen oder Berichtigungen von einer Person"
        or "Ergänzungen oder Berichtigungen von {changes} Personen"
    end
    if (a.dots or 0) > 0 then list[#list + 1] = a.dots == 1 and "ein Punkt" or "{dots} Punkte" end
    local one = #list == 1 and (a.n == 1 or a.dots == 1) and (a.changes or 0) == 0
    local what = table.concat(list, ", ")
    what = what:sub(1, 1):upper() .. what:sub(2)
    if a.closing then return what .. (one and " wartet noch." or " warten noch.") end
    -- Enough in all, but not about the same.
    local apart = math.max(a.n or 0, a.changes or 0, a.dots or 0) >= a.threshold
    if a.left then
      return what .. (one and " blieb" or " blieben") .. " außen vor: "
        .. (apart and "An derselben Stelle sind es" or "Es sind") .. " weniger als "
        .. "{threshold}, und frühere Ausgaben hätten gezeigt, was Einzelne angegeben haben."
    end
    return what .. (one and " wartet" or " warten") .. " noch: Erst ab {threshold} "
      .. (apart and "an derselben Stelle" or "zusammen")
      .. " kommen sie hinzu, damit niemand sieht, was Einzelne angegeben haben."
  end,
  told_apart = function(a)
    return (a.n == 1 and "Beim Schließen wurde eine Angabe mitgezählt, die spät kam."
      or "Beim Schließen wurden {n} Angaben mitgezählt, die spät kamen.")
      .. " Wer eine frühere Ausgabe hat, kann sie herausrechnen."
  end,
  withheld_mode = "Eine Aufschlüsselung nach Rollen war für diese Einschätzung nicht vorgesehen.",
  withheld_threshold = "Nicht weiter aufgeschlüsselt: Gruppen unter {threshold} Personen werden zusammengefasst oder "
    .. "nicht gezeigt.",
  mode_open = "Diese Einschätzung war offen: Den Beteiligten war vorher gesagt, dass Rollen getrennt gezeigt werden, wo genug Personen dahinter stehen.",
  mode_by_perspective = "Den Beteiligten war vorher gesagt, dass nur Innen- und Außensicht unterschieden werden.",
  mode_anonymous = "Den Beteiligten war vorher gesagt, dass ihre Einordnungen anonym bleiben.",

  -- method
  method_states = "Jede Antwort hat einen von fünf Zuständen: eingeordnet, „kann ich nicht einschätzen“, „trifft nicht zu“, "
    .. "übersprungen oder noch nicht da. Keiner davon zählt als null; bei jeder Zahl steht, wie viele Einordnungen "
    .. "dahinterstehen.",
  method_agree = "Das Ist eines Kernelements wird nicht errechnet, sondern von der Gruppe vereinbart. Ohne Vereinbarung "
    .. "gibt es kein Ist.",
  method_proposal = "Ein Vorschlag erscheint nur auf ausdrücklichen Wunsch, und nur wenn mindestens 3 Personen eingeordnet "
    .. "haben und der untere und der obere Median zusammenfallen oder benachbart sind, oder wenn eine Gruppe "
    .. "einen gemeinsamen Wert genannt hat.",
  method_talk = "„Worüber zuerst zu sprechen ist“ ordnet nach dem Anteil der Einordnungen, die mehr als einen halben Schritt "
    .. "neben der häufigsten liegen, nach zwei Häufungen und nach Unterschieden zwischen Innen- und Außensicht.",
  no_marks_rollup = "Die Typen beschreiben unterschiedliche Arbeitsweisen und sind keine Zensuren. Was das Modell über die "
    .. "Kernelemente hinweg zusammenfasst, steht unter „Was das Modell zusammenfasst“, mit seiner Regel.",
  method_order_rollup = "Die Typen sind geordnet. Was über einzelne Kernelemente hinaus zusammengefasst ist, rechnet das Modell nach "
    .. "seiner eigenen Regel; sie steht dort, wo das Ergebnis steht.",
  method_order = "Die Typen sind geordnet, aber ihre Abstände sind nicht gleich groß. "
    .. "Darum gibt es keine Mittelwerte und keinen Gesamtwert.",
  method_advice = "Anregungen stammen aus Regeln des Modells. Bei jeder stehen die Angaben, die sie ausgelöst haben, "
    .. "und die Datei und Zeile der Regel. Je Kernelement erscheinen höchstens drei.",
  method_unknown = "Liest eine Regel eine Angabe, die noch fehlt, wird geprüft, ob sie bei jedem möglichen Wert gleich "
    .. "ausginge. Wenn nicht, steht sie unter „Noch nicht zu entscheiden“.",
  errors_title = "Regeln, die nicht ausgewertet werden konnten",
  errors_lead = "Diese Regeln sind ausgelassen; alles Übrige gilt.",
  error_rule = "Regel {id}", error_document = "Teil {id}", error_advice = "Anregung {id}",

  -- annex
  fig_title = "Zahlen je Kernelement",
  fig_note_whole = "Zahlen dienen nur der Reihenfolge. Einigkeit nach van der Eijk: "
    .. "1 = alle an einer Stelle, 0 = gleichmäßig verteilt, −1 = je zur Hälfte an den Enden.",
  fig_note = "Zahlen dienen nur der Reihenfolge: 2,5 steht für „zwischen Typ 2 und 3“. Einigkeit nach van der Eijk: "
    .. "1 = alle an einer Stelle, 0 = gleichmäßig verteilt, −1 = je zur Hälfte an den Enden.",
  fig_caption = "Zahlen je Kernelement: Antworten nach Zustand, Lage und Einigkeit der Einordnungen, Gewicht",
  fig_missing = "fehlt", fig_mode = "häufigste", fig_median = "Median (unterer – oberer)",
  fig_quartiles = "Quartile", fig_agreement = "Einigkeit", fig_weight = "Gewicht",
  weights_title = "Gewichte",
  weights_equal = "Alle Kernelemente zählen gleich.",
  weights_set = "Gewichte sind eine fachliche Setzung des Modells:",
  weights_model = "Das Modell gewichtet die Kernelemente unterschiedlich; die Gewichte stehen in der Tabelle.",
  weights_points = "Die Gewichte folgen den Punkten der Gruppe: Ein Element mit doppelt so vielen Punkten zählt doppelt; im Mittel 1.",
  weights_points_open = "Die Gewichte folgen den Punkten der Gruppe. Die sind noch nicht bekannt: Bis dahin zählt alles gleich.",
  weights_open = "Bei diesen Regeln ist noch offen, ob sie gelten; sie ändern nichts am Gewicht:",
  weight_open = "{rule}: es fehlt {unknown}.",
  weight_factor = "Faktor {factor}",
  weight_set = "{from} wird {to} in der Fassung {model}",
  origin_title = "Herkunft",
  model_id = "Kennung und Fassung", endorsed = "Bestätigung", hash = "Prüfsumme des Modells (SHA-256)",
  assessment_id = "Kennung der Einschätzung", population = "Einwohnerzahl", program = "Programm",
  sources = "Quellen des Modells",

  -- terminal
  term_profile = "Profil", term_legend = "● Ist   ○ Soll   ◎ halten   ◇ Vorschlag   ▭ keine Einigung",
  term_more = function(a)
    return a.n == 1 and "Eine weitere Anregung steht im Bericht." or "{n} weitere Anregungen stehen im Bericht."
  end,

  -- columns of the table for spreadsheets
  csv_unit = "Gebietseinheit", csv_ags = "AGS", csv_assessment = "Einschätzung", csv_date = "Datum",
  csv_model = "Modell", csv_version = "Fassung", csv_hash = "Prüfsumme", csv_endorsed = "bestätigt von",
  csv_id = "Kennung", csv_applicable = "trifft zu", csv_state = "Vereinbarung", csv_ist = "Ist",
  csv_ist_words = "Ist in Worten", csv_ist_from = "Ist beruht auf", csv_low = "Spanne von", csv_high = "Spanne bis",
  csv_how = "zustande gekommen", csv_why = "Begründung", csv_dissent = "abweichende Sicht",
  csv_soll_state = "Soll-Zustand", csv_soll = "Soll", csv_soll_words = "Weg in Worten", csv_year = "Soll bis",
  csv_soll_why = "Soll-Begründung", csv_abstand = "Abstand in Schritten", csv_basis = "Grundlage",
  csv_n = "Einordnungen", csv_missing = "noch keine Antwort", csv_tally = "Plakat: {label}", csv_low_median = "unterer Median", csv_high_median = "oberer Median",
  csv_q1 = "unteres Quartil", csv_q3 = "oberes Quartil", csv_two_peaks = "zwei Häufungen",
  csv_near_low = "Bereich von", csv_near_high = "Bereich bis", csv_inside = "im Bereich", csv_outside = "außerhalb",
  csv_agreed = "Vereinbarung", csv_proposal = "Vorschlag",
  csv_basis_person = "Bögen", csv_basis_tally = "Plakat",
  h_rollup = "Was das Modell zusammenfasst",
  h_reflection = "Zum Nachdenken",
  h_look = "Fragen an das Ergebnis",
  rollup_title = "Zusammenfassung",
  rollup_open = "lässt sich noch nicht sagen (offen: {unknown})",
  rollup_open_range = "lässt sich noch nicht sagen, zwischen {low} und {high} (offen: {unknown})",
  rollup_more = " und {n} weitere",
  rollup_nothing = "keine Aussage",
  rollup_equal = "Warum die Schritte als gleich groß gelten: {why}",
  rollup_worded = "{value}: {word}",
  csv_result = "Ergebnis", csv_result_id = "Kennung des Ergebnisses", csv_result_from = "Ergebnis von",
  csv_result_to = "Ergebnis bis", csv_result_words = "Ergebnis in Worten", csv_group_id = "Kennung der Gruppe",
  rollup_range = "von {from} bis {to}", rollup_from = "ab {from}", rollup_to = "bis {to}",
  rollup_group = "Bereich",
  rollup_value = "Stand",
  reflection_lead = "Diese Kernelemente haben keine Typen, sondern Fragen; darunter steht, was die Runde dazu festgehalten hat.",
  reflection_nothing = "Dazu wurde nichts festgehalten.",
  look_lead = "Mit diesen Fragen kann die Runde auf das ganze Bild schauen.",
  rollup_open_n = "lässt sich noch nicht sagen ({n} offen)",
  rollup_open_n_range = "lässt sich noch nicht sagen, zwischen {low} und {high} ({n} offen)",
  h_protocol = "Protokoll der Vereinbarungen",
  h_minimum = "Was zu jedem Bericht gehört",
  method_privacy = "Gruppen unter {threshold} Personen werden nicht für sich gezeigt, auch nicht, wenn sie sich aus zwei Angaben errechnen ließen. Namen und Kürzel stehen in keinem Bericht.",
  csv_change_since = "Vergleich mit der Runde vom",
  csv_change_before = "damals",
  csv_change_before_words = "damals in Worten",
  csv_change_now = "jetzt",
  csv_change_now_words = "jetzt in Worten",
  csv_points = "Punkte der Gruppe", csv_points_share = "Anteil an den Punkten",
  csv_change_words = "Veränderung",
  csv_change_why_not = "nicht vergleichbar weil",
  csv_change_same_n = "dieselben Personen",
  csv_change_same_before_low = "dieselben damals, unterer Median",
  csv_change_same_before_high = "dieselben damals, oberer Median",
  csv_change_same_after_low = "dieselben jetzt, unterer Median",
  csv_change_same_after_high = "dieselben jetzt, oberer Median",
  csv_change_higher = "davon höher",
  csv_change_lower = "davon niedriger",
  csv_change_equal = "davon gleich",
  csv_change_left_n = "nur damals dabei",
  csv_change_left_low = "nur damals, unterer Median",
  csv_change_left_high = "nur damals, oberer Median",
  csv_change_new_n = "nur jetzt dabei",
  csv_change_new_low = "nur jetzt, unterer Median",
  csv_change_new_high = "nur jetzt, oberer Median",
  csv_change_target = "damals angestrebt",
}
