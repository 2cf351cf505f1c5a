--- Texts of settings, German: what sheets must tell people, and the verbs that say it.

return {
  controller = "Verantwortliche Stelle",
  dpo = "Datenschutzbeauftragte",
  ground = "Rechtsgrundlage",
  recipients = "Wer die Angaben erhält",
  rights = "Ihre Rechte",
  record_months = "Monate, die Namen von Personen in Einträgen aufbewahrt werden",
  retention_months = "Aufbewahrung einzelner Bögen in Monaten",

  -- on sheets
  line = "{label}: {value}",
  gap = "noch nicht angegeben",
  rights_consent = "Ihre Einwilligung können Sie jederzeit widerrufen; was bis dahin mit Ihren Angaben geschah, bleibt "
    .. "rechtmäßig. Sie können Ihre Angaben in einem gängigen Format erhalten oder weitergeben lassen.",
  rights_all = "Sie können Auskunft über Ihre Angaben verlangen, sie berichtigen oder löschen lassen, ihre Nutzung "
    .. "einschränken lassen oder ihr widersprechen und sich bei der Aufsichtsbehörde für den Datenschutz beschweren. "
    .. "An wen Sie sich wenden: {value}",
  adults = "Ab 18 Jahren: Wer jünger ist, füllt keinen eigenen Bogen aus, sondern klebt Punkte auf das Plakat oder "
    .. "ordnet gemeinsam mit der Gruppe ein.",

  -- verbs
  from_unit = "für diese Gebietseinheit gesagt",
  from_agency = "für alle gesagt",
  from_default = "ohne Angabe",
  head_key = "Schlüssel", head_label = "Bedeutung", head_value = "Wert", head_from = "Woher",
  done = "{label}: {value}{of}",
  cleared = "{label}: nicht mehr angegeben{of}.",
  same = "Das stand schon so da; nichts geändert.",
  nothing = "Das war nicht angegeben; nichts geändert.",
  of_unit = " (nur {unit})",
  differs = "auf mehreren Rechnern verschieden: {list}",
  settle = "„{label}“ sagen mehrere Rechner verschieden; so lange gilt keines davon. „setting set“ entscheidet.",
  key_unknown = function(a)
    return "„" .. tostring(a.given) .. "“ ist keine Einstellung." .. (a.nearest and a.nearest ~= ""
      and " Meinten Sie „" .. a.nearest .. "“?" or "") .. " Es gibt: " .. a.known .. "."
  end,
  value_missing = "„{key}“ braucht einen Text. Zum Zurücknehmen: wegmarke setting clear {key}",
  value_long = "„{key}“ ist zu lang; höchstens {most} Zeichen.",
  value_control = "„{key}“ enthält Steuerzeichen; bitte nur Text.",
  months_bad = "„{given}“ ist keine Zahl von Monaten; möglich sind 1 bis 120.",
  gaps = "Auf den Bögen steht „noch nicht angegeben“ bei: {list}.",
  check_all = "Für alle",
  check_gap = "{whose}: noch nicht angegeben: {list}",
  check_no_time = "{whose}, {date}: ohne Frist, bis wann einzelne Bögen aufbewahrt werden",
  check_past = "{whose}, {date}: Die Frist ({until_date}) ist abgelaufen; die einzelnen Bögen sind noch da",
  check_withdrawal = "{whose}: Die Rechtsgrundlage nennt eine Einwilligung, „Ihre Rechte“ sagt aber nichts vom Widerruf. "
    .. "Die Bögen sagen, dass er jederzeit möglich ist und bis dahin alles rechtmäßig bleibt; wo und wie, gehört zu "
    .. "„Ihre Rechte“.",
  times_stay = function(a)
    return "Ihre bisherige Frist " .. (a.n == 1 and "behält" or "behalten") .. ": {list}. Für jede einzeln ändern: "
      .. "wegmarke retention EINSCHÄTZUNG --until DATUM"
  end,
  time_of = "{whose}, {date} ({until_date})",
  check_none = "Alles ist angegeben, was Bögen sagen müssen.",
}
