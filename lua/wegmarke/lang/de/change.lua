--- Texts of the change between rounds in the report, German.

local function elements(n)
  return n == 1 and "bei einem Kernelement" or "bei " .. n .. " Kernelementen"
end

return {
  lead = "Die Einschätzung hat sich seit der Runde vom {date} so verändert. Verglichen wird, was die Gruppe "
    .. "vereinbart hat: Eine Einschätzung kann sich ändern, ohne dass sich die Sache geändert hat, "
    .. "etwa weil andere dabei waren oder man heute genauer hinsieht.",
  same_rule = "Beide Male galt dasselbe Modell ({model}).",
  other_rule = "Das Modell ist ein anderes als damals ({a}, jetzt {b}). Wo der Wortlaut anders ist, wird nicht "
    .. "verglichen. Geänderte Regeln wirken auf Gewichte, Anregungen und Reihenfolge, nicht auf das, was vereinbart "
    .. "ist.",
  other_state = "Das Modell ({b}) hat seitdem einen anderen Stand. Wo der Wortlaut anders ist, wird nicht verglichen. "
    .. "Geänderte Regeln wirken auf Gewichte, Anregungen und Reihenfolge, nicht auf das, was vereinbart ist.",
  sentence = function(a)
    local parts = {}
    if a.changed > 0 then parts[1] = elements(a.changed) .. " verändert" end
    if a.same > 0 then parts[#parts + 1] = elements(a.same) .. " nicht verändert" end
    local says = #parts > 0 and "Gegenüber der Runde vom {date} hat sich die Einschätzung "
      .. table.concat(parts, " und ") .. "." or "Gegenüber der Runde vom {date} lässt sich noch nichts vergleichen."
    if #parts > 0 and a.not_comparable > 0 then
      says = says .. " " .. (a.not_comparable == 1 and "Eines ist" or a.not_comparable .. " sind")
        .. " nicht vergleichbar."
    end
    return says
  end,
  head_then = "Damals ({date})", head_now = "Jetzt ({date})", head_change = "Veränderung",
  caption = "Vereinbarte Stände damals und jetzt",
  titled = "{title}: {value}",
  none = "–",
  same = "unverändert",
  both_open = "beide Male kein gemeinsamer Stand",
  was_open = "damals kein gemeinsamer Stand",
  now_open = "jetzt kein gemeinsamer Stand",
  retitled = "{words} (Titel geändert)",
  not_new = "damals nicht im Modell",
  not_wording = "nicht vergleichbar: Wortlaut geändert",
  not_types = "nicht vergleichbar: andere Typen",
  not_merged = "nicht vergleichbar: aus mehreren zusammengefasst",
  not_split = "nicht vergleichbar: aus einem anderen herausgelöst",
  not_regrouped = "nicht vergleichbar: neu geordnet",
  not_partly = "nicht vergleichbar: entspricht sich nur zum Teil",
  state_unknown = "keine Angabe",
  state_new = "nicht im Modell", state_not_comparable = "nicht vergleichbar",
  same_people = "Dieselben Personen ({n}): damals Mitte {before}, jetzt {after}.",
  same_people_moves = "Dieselben Personen ({n}): damals Mitte {before}, jetzt {after}; {higher} höher, {lower} niedriger, "
    .. "{equal} gleich.",
  left = "Andere Personen, nur damals dabei ({n}): Mitte {at}.",
  new = "Andere Personen, nur jetzt dabei ({n}): Mitte {at}.",
  codes = "Als dieselben Personen gelten die mit demselben Kürzel in beiden Runden. Genannt ist die Mitte ihrer "
    .. "Einordnungen.",
  few = "Wo dieselben und andere Personen nicht getrennt stehen, wäre eine der Gruppen kleiner als {threshold} oder als "
    .. "kleine Gruppe einer Meinung; niemand soll erkennbar sein.",
  no_split_anonymous = "Nach denselben und anderen Personen wird nicht getrennt: Eine der Runden war anonym.",
  no_split_folded = "Nach denselben und anderen Personen wird nicht getrennt: Einzelne Angaben sind nach Ablauf der Frist zu "
    .. "Zählungen zusammengefasst.",
  no_split_other_unit = "Nach denselben und anderen Personen wird nicht getrennt: Es sind verschiedene Gebietseinheiten.",
  course_title = "Der Verlauf über die Runden",
  course_caption = "Vereinbarte Stände in den Runden, die älteste zuerst",
  course_alt = "{title}, Verlauf: {list}",
  course_at = "{round} {value}",
  course_figure = "Verlauf",
  targets_title = "Was damals angestrebt war",
  aim_value = "angestrebt war {label}", aim_hold = "den Stand halten", aim_not_pursued = "wurde nicht verfolgt",
  target_at = "{aim}; jetzt ist {now} vereinbart.",
  target_held = "{aim}; vereinbart ist wieder {now}.",
  target_before = "{aim}; jetzt ist {now} vereinbart, bis dahin bleibt {steps}.",
  target_beyond = "{aim}; jetzt ist {now} vereinbart, {steps} darüber hinaus.",
  target_unknown = "{aim}; jetzt ist kein Stand vereinbart.",
  plan_title = "Was aus dem damaligen Plan geworden ist",
  package_field = "Handlungsfeld",
  package_same = "{now}", package_moved = "damals {before}, jetzt {now}",
  package_over = "damals schon {before}", package_reworded = "{words}; im jetzigen Plan: „{what}“",
  package_later = "kam nach dem Abschluss dazu; jetzt {now}",
  package_gone = "damals {before}; im jetzigen Plan nicht genannt",
  left_out_title = "Damals im Modell, jetzt nicht mehr",
}
