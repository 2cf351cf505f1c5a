--- Texte zu dem, was Regeln über Einträge sagen.

return {
  title = "Hinweise: {unit}", notices = "Hinweise", notice = "Hinweis", rule = "Regel",
  open = "Nicht zu sagen", open_lead = "Dazu fehlt etwas; ergänzt, lässt es sich sagen.",
  needs = "fehlt", n = "Einträge",
  none = "{unit}: Die Regeln weisen auf nichts hin.",
  no_module = "{unit} benutzt kein Modul; Hinweise, Listen und Schritte bringen erst Module mit. Welche es gibt: wegmarke module list",
  more_pairs = "{rule}: Es wären zu viele Paare; verglichen wurden die ersten. Die Regel {id} braucht engere "
    .. "Felder in near.",
  left_out = function(args)
    return args.n == 1 and "{rule}: Ein Eintrag wurde nicht verglichen, weil ihm eine Angabe fehlt, nach der verglichen wird."
      or "{rule}: {n} Einträge wurden nicht verglichen, weil ihnen eine Angabe fehlt, nach der verglichen wird."
  end,
  failed = "Die Regel {rule} ist gescheitert ({place}): {err}",

  suggested = "Unterstützung", offer = "Angebot", why = "warum", read = "gelesen", suggest_source = "Quelle",
  clues = "Anhaltspunkte", clue = "Anhaltspunkt", clue_source = "steht bei", element = "Kernelement",
  clues_lead = "Was Einträge neben einem Kernelement sagen. Wo es steht, sagt die Gruppe.",
  suggest_line = function(args)
    return "Unterstützung: {title}" .. (args.outcome and ", {outcome}" or "") .. " ({id}, {place})"
  end,
  suggest_no_round = "Der Vorschlag {id} liest ein Profil; es gibt noch keine Einschätzung ({unit}).",
  suggest_from = "Quelle: {source}",
  clue_line = "Anhaltspunkt: {say} (steht bei „{line}“; {id}, {place})",
  clue_line_unit = "Anhaltspunkt: {say} ({id}, {place})",
  clue_form = "{say} (steht bei „{line}“)", clue_more = "und {n} weitere",
  clues_held = function(args)
    return (args.n == 1 and "Ein Anhaltspunkt steht nicht auf dem Bogen: der Gruppe ist nicht freigegeben, worauf er "
      .. "sich stützt." or "{n} Anhaltspunkte stehen nicht auf dem Bogen: der Gruppe ist nicht freigegeben, worauf sie "
      .. "sich stützen.") .. " Ansehen oder freigeben: {command}"
  end,

  -- was gelesen wurde
  record = "{title} „{line}“", fact = "{what}: {said}", fact_all = "{many}: {n} Einträge, {said}",
  fact_back = "{many}, die auf {record} verweisen ({field}): {said}",
  complete_on = "vollständig genannt zum {day}", not_complete = "nicht als vollständig genannt",
  unknown = "nicht bekannt", there = "ausgefüllt", empty = "leer", nothing = "(nichts)",
  need_field = "{title}: {field}", need_complete = function(args)
    return "ob alle {many} eingetragen sind" .. (args.command and " ({command})" or "")
  end,
  bound = "die Regel hat zu viele offene Angaben, um alle Möglichkeiten durchzugehen",

  -- explain
  explain_rule = "{id} ({place}): {title}", explain_why = "Warum: {why}",
  outcome_fires = "trifft zu", outcome_silent = "trifft nicht zu", outcome_cannot_tell = "nicht zu sagen",
  explain_one = "{records}: {outcome}", explain_says = "Sagt: {say}", explain_reads = "Gelesen: {facts}",
  explain_needs = "Dazu fehlt: {needs}", explain_runs = "Durchgänge: {n}",
  explain_nothing = "{unit}: Die Regel {id} hat keinen Eintrag, auf den sie schaut.",
  explain_hidden = "Was die Regel {id} sagt, darf {audience} nicht lesen.",
  explain_also = "Bei {n} weiteren Einträgen: {outcome}.",

  unknown_rule = function(args)
    return "Eine Regel „{given}“ haben die Module hier nicht ({unit})."
      .. (args.nearest and " Meinten Sie „" .. args.nearest .. "“?" or " Es gibt: {known}.")
  end,

  -- views
  views = "Listen: {unit}", view = "Liste", view_title = "Titel", view_of = "von",
  view_of_round = "der Runde vom {date} ({model})",
  view_of_other = "Die Einschätzung „{given}“ gehört nicht zu {unit}. Bitte eine dieser Einheit nennen (assess list).",
  no_views = "{unit}: Die Module bringen keine Listen mit.",
  view_empty = "{unit}, {title}: kein Eintrag, auf den das zutrifft.",
  view_open = function(args)
    return (args.n == 1 and "Bei einem weiteren Eintrag" or "Bei {n} weiteren Einträgen")
      .. " lässt es sich nicht sagen; dazu fehlt: {needs}"
  end,
  unknown_view = function(args)
    return "Eine Liste „{given}“ haben die Module hier nicht ({unit})."
      .. (args.nearest and " Meinten Sie „" .. args.nearest .. "“?" or args.known ~= "" and " Es gibt: {known}." or "")
  end,

  -- steps
  steps = "Schritte: {unit}", step = "Schritt", step_state = "steht", step_missing = "fehlt noch",
  step_ask = "zu fragen",
  step_next = "weiter mit", step_id = "Kennung", step_done = "geschehen", step_open = "offen",
  step_skipped = "übergangen", step_unknown = "nicht zu sagen", step_failed = "Regel gescheitert",
  no_steps = "{unit}: Die Module bringen keine Schritte mit.",
  missing_none = "noch nichts eingetragen: {many}", missing_field = "in keinem Eintrag ausgefüllt: {field} ({many})",
  missing_each = "{many}: fehlt bei {lines} ({above})", missing_profile = "eine Einschätzung",
  missing_condition = "die Bedingung des Schrittes ist nicht erfüllt", missing_condition_of = "nicht erfüllt bei {lines}",
  missing_unknown = "dazu fehlt: {needs}", missing_unknown_of = "nicht zu sagen bei {lines}; dazu fehlt: {needs}",
  missing_failed = "die Regel des Schrittes ist gescheitert", and_more = " und {n} weitere",
  skipped = "Übergangen: {title}.", skipped_same = "{title}: ist schon übergangen, aus demselben Grund.",
  taken_up = "Wieder zu tun: {title}.", taken_up_same = "{title}: war nicht übergangen.",
  unknown_step = function(args)
    return "Einen Schritt „{given}“ haben die Module hier nicht ({unit})."
      .. (args.nearest and " Meinten Sie „" .. args.nearest .. "“?" or args.known ~= "" and " Es gibt: {known}." or "")
  end,
  skip_how = "Was mit dem Schritt {id} geschehen soll, fehlt: --skip GRUND übergeht ihn, --undo nimmt ihn wieder auf.",
  both = "--{one} und --{other} zusammen widersprechen sich.",
  skip_why = "Warum der Schritt {id} übergangen wird, fehlt: --skip \"GRUND\"",
  skip_which = "Welcher Schritt gemeint ist, fehlt. Die Schritte zeigt: wegmarke steps EINHEIT",

  -- complete
  completed = "{unit}: {many} sind jetzt als vollständig genannt, zum {day}. Regeln dürfen daraus schließen, "
    .. "dass es nicht gibt, was nicht eingetragen ist.",
  completed_same = "{unit}: {many} sind schon als vollständig genannt, zum {day}.",
  incomplete = "{unit}: {many} sind nicht mehr als vollständig genannt.",
  incomplete_same = "{unit}: {many} waren nicht als vollständig genannt.",
  future = "{date} liegt in der Zukunft; vollständig ist eine Liste zu einem Tag, der schon war.",
}
