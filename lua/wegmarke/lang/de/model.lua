--- What the checks of a model say, in German: what is wrong, and how to mend it.

local function near(args)
  if args.nearest then
    return " Meinten Sie „" .. args.nearest .. "“?"
  end
  return ""
end

local function known(args)
  if type(args.known) ~= "string" or args.known == "" then
    return ""
  end
  return " Bekannt: " .. args.known .. "."
end

local function near_or_known(args) return args.nearest and near(args) or known(args) end

return {
  ["between"] = "zwischen {low} und {high}",
  ["stand"] = "einem Stand {at}",
  ["step"] = "von {from} nach {to}",

  ["unknown"] = function(args)
    return "Es gibt kein Modell „" .. args.id .. "“." .. near_or_known(args)
  end,
  ["folder_unreadable"] = "Der Ordner {path} lässt sich nicht lesen: {detail}",
  ["file_unreadable"] = "Die Datei {path} lässt sich nicht lesen: {detail}",
  ["no_module_file"] = "Im Ordner {path} fehlt die Datei, die sagt, was er enthält: {files}.",

  ["rule_raised"] = "Beim Ausführen ist ein Fehler aufgetreten: {detail}",
  ["time_limit"] = "Das Modell hat länger als {seconds} Sekunden gerechnet und wurde angehalten. \z
    Vermutlich endet eine Schleife nicht. Die Grenze setzt WEGMARKE_MODEL_SECONDS.",
  ["time_budget"] = "Alle Regeln zusammen haben länger als {seconds} Sekunden gerechnet; diese und weitere \z
    wurden nicht ausgeführt. Die Grenze einer Auswertung oder Prüfung setzt WEGMARKE_MODEL_BUDGET.",
  ["memory_limit"] = "Das Modell braucht mehr als {megabytes} MB Speicher und wurde angehalten. \z
    Die Grenze setzt WEGMARKE_MODEL_MEMORY (in MB).",
  ["too_many_values"] = "Das Modell enthält mehr als {most} Angaben. Mehr erlaubt WEGMARKE_MODEL_VALUES.",
  ["too_large"] = "Die Dateien des Modells sind zusammen größer als {megabytes} MB. Mehr erlaubt \z
    WEGMARKE_MODEL_SIZE (in MB).",
  ["too_many_files"] = "Der Ordner {path} enthält mehr als {most} Dateien.",
  ["no_plain_file"] = "{path} ist keine gewöhnliche Datei und wird nicht gelesen.",
  ["more_findings"] = "Weitere Befunde: {n}; gezeigt werden {most}. Mehr zeigt WEGMARKE_MODEL_FINDINGS.",
  ["too_many_elements"] = "Das Modell hat {n} Kernelemente. Auswerten lassen sich höchstens {most}.",
  ["too_many_rules"] = "Das Modell hat {n} Regeln. Auswerten lassen sich höchstens {most}.",
  ["too_many_advice"] = "Das Modell hat {n} Anregungen. Auswerten lassen sich höchstens {most}.",
  ["too_many_cases"] = "Das Modell hat {n} Fälle. Prüfen lassen sich höchstens {most}.",
  ["stopped_too_often"] = "Nicht ausgeführt: Dieses Modell wurde {n}-mal angehalten, weil es zu lange \z
    rechnete oder zu viel Speicher brauchte. Bitte zuerst die genannten Stellen ändern.",
  ["enough_errors"] = "Mehr als {most} Fehler; alles Weitere wird geprüft, wenn diese behoben sind.",
  ["rule_remembers"] = function(args)
    local what = args.name == "" and "eine Tabelle" or "„" .. args.name .. "“"
    return "Die Regel hat " .. what .. " verändert, außerhalb von ihr angelegt. Eine Regel darf sich " ..
      "nichts merken: Ihr Ergebnis hinge davon ab, was vorher lief. Was sie braucht, bitte in ihr " ..
      "mit local anlegen."
  end,
  ["unknown_name"] = function(args)
    local head = "„" .. args.name .. "“ ist in Modellen nicht bekannt. "
    if args.no_such then
      return head .. "Modelle lesen keine Dateien und schreiben nichts; alle Dateien des Ordners auf .lua werden von selbst gelesen."
    elseif args.below then
      return "„" .. args.name .. "“ bekommt seine Bedeutung erst in Zeile " .. args.below .. ". Stellen Sie das über die Stelle, die es benutzt."
    elseif args.hidden then
      return "„" .. args.name .. "“ steht mit local in " .. args.place .. " und gilt nur in jener Datei. Ohne local gilt es auch hier, wenn jene Datei nach dem Namen davor kommt."
    elseif args.place then
      return "„" .. args.name .. "“ bekommt seine Bedeutung in " .. args.place .. ", die Datei wird aber erst danach gelesen (model.lua, dann nach dem Alphabet). Stellen Sie es hierher, oder benennen Sie die Dateien um."
    elseif args.dash then
      return "„" .. args.dash .. "“ liest Lua als Rechnung. Kennungen haben statt des Strichs einen Unterstrich: " .. args.dash:gsub("%-", "_") .. "."
    elseif args.id then
      return "„" .. args.name .. "“ ist hier eine Kennung: Als Text steht sie in Anführungszeichen, in einer Regel heißt ein Element p." .. args.name .. "."
    elseif args.block then
      return "„" .. args.name .. "“ gilt hier nicht mehr: Mit local steht es (Zeile " .. args.block .. ") in einem anderen Abschnitt. Stellen Sie es auf die oberste Ebene der Datei."
    end
    return head .. (args.nearest and "Meinten Sie „" .. args.nearest .. "“?"
      or "Ist es verschrieben, oder fehlen Anführungszeichen?")
  end,
  ["global_in_rule"] = "Eine Regel darf sich nichts merken: „{name}“ bitte mit local anlegen.",
  ["verb_in_rule"] = "„{verb}“ steht in einer Regel. Es gehört auf die oberste Ebene einer Datei.",
  ["verb_unnamed"] = "{verb} hat keinen Namen („{got}“): {verb} { ... }.",
  ["verb_body"] = "Nach {verb} „{id}“ wird eine Tabelle in geschweiften Klammern erwartet.",
  ["verb_id"] = "Nach {verb} wird eine Kennung in Anführungszeichen erwartet: {verb} \"kennung\" { ... }",
  ["key_type"] = "In {path} steht ein Schlüssel vom Typ {got}. Erlaubt sind Namen und ganze Zahlen.",
  ["too_deep"] = "{path} ist zu tief verschachtelt oder enthält sich selbst.",
  ["rule_writes"] = "Eine Regel darf lesen, aber nichts verändern.",
  ["rule_unknown_element"] = function(args)
    return "Die Regel liest p." .. args.element .. "; ein solches Kernelement gibt es nicht." .. near(args)
      .. (args.gone and " Diese Fassung nimmt es heraus (" .. args.gone .. "). Die Regel muss mit: change oder remove." or "")
      .. (args.unit and " Es ist eine Angabe der Einheit: Die Funktion bekommt zuerst p, dann unit, function(p, unit)." or "")
  end,
  ["rule_unknown_field"] = function(args)
    return "Die Regel liest p." .. args.element .. "." .. args.field .. ". Es gibt ist, soll, abstand, criteria, facts, known und applicable, ab api = 2 auch weight, states, spread, rank und points." .. near(args)
  end,
  ["rule_unknown_criterion"] = function(args)
    return "Die Regel liest das Kriterium „" .. args.criterion .. "“; im Kernelement " ..
      args.element .. " gibt es das nicht." .. known(args)
  end,
  ["rule_unknown_unit_field"] = function(args)
    return "Die Regel liest unit." .. args.field .. ". Es gibt name, kind, population, area_km2, key, land und ab api = 2 figure." .. near(args)
  end,
  ["case_value"] = function(args)
    return "Den Wert " .. args.got .. " hat die Skala nicht. Sie geht von " .. args.first .. " bis " .. args.last .. (args.between and ", mit Werten dazwischen." or ".")
  end,
  ["unknown_state"] = function(args)
    return "Einen Zustand „" .. args.id .. "“ gibt es nicht." .. near_or_known(args)
  end,
  ["element_word"] = "Wie Elemente heißen („{word}“), muss auf „element“ enden, etwa „Kernelement“: Die Texte beugen es wie dieses Wort.",
  ["same_sets"] = "{n} Elemente haben dieselben Zellen wie andere, in {sets} Sätzen, etwa {ids}. Sind das gemeinsame Sätze von Antworten, ist es richtig so.",
  ["same_of_type"] = function(args)
    return ("Typ %s sagt in %d Elementen dasselbe wie in anderen%s: %s. Ist das eine gemeinsame Antwort, ist es richtig so; sonst sind die Zellen nicht zu unterscheiden.")
      :format(args.type, args.n, args.texts == 1 and "" or " (" .. args.texts .. " Texte)", args.ids)
  end,
  ["same_answers"] = "{n} Elemente haben dieselben Zellen: {ids}. Ist das ein gemeinsamer Satz von Antworten, kann er bei den Typen stehen (text), und cells entfällt.",

  ["no_model"] = "Es fehlt die Angabe model \"{id}\" { ... } in model.lua.",
  ["second_model"] = "model steht ein zweites Mal (zuerst in {file}:{line}). Ein Ordner enthält ein Modell.",
  ["other_id"] = "Das Modell heißt „{id}“, sein Ordner „{folder}“. Beide müssen gleich heißen.",
  ["api"] = "Das Modell verlangt die Modell-Schnittstelle {api}; dieses Programm kennt {known}. \z
    Ein neueres Programm wird gebraucht.",
  ["few_types"] = "Es braucht mindestens zwei Typen.",
  ["types_order"] = "Die Werte der Typen müssen aufsteigen.",
  ["no_elements"] = "Das Modell hat kein Kernelement. Sie stehen in matrix { ... }.",
  ["cells_count"] = "{element} hat {got} von {want} Zellen. Zu jedem Typ gehört eine Zelle.",
  ["twice"] = "Die Kennung „{id}“ steht schon weiter oben. Jede Kennung gibt es einmal.",
  ["twice_at"] = "„{id}“ gibt es schon in {file}:{line}. Jede Kennung gibt es einmal.",
  ["same_text"] = "Der Text ist derselbe wie bei {other}, Typ {other_type}. Beteiligte können die \z
    Zellen nicht unterscheiden. Ist das gewollt, hält same_as = { \"{other}\", {other_type} } es fest.",
  ["condition_shape"] = "Eine Bedingung in only_if nennt entweder element mit at_least oder at_most, oder kind = { ... }.",
  ["applies_never"] = "So trifft {id} nie zu: applies gibt in jedem Fall falsch oder nichts zurück.",
  ["unknown_kind"] = function(args)
    return "Die Art „{kind}“ gibt es nicht." .. near(args)
      .. " Möglich: {known}. Eine eigene nennt lists = { kinds = { ... } }."
  end,
  ["condition_kind"] = function(args)
    return "Die Art „" .. args.kind .. "“ gibt es nicht; so kann diese Bedingung nie gelten." .. near(args)
      .. " Möglich: " .. args.known .. "."
  end,
  ["never_holds"] = function(args)
    return "Das kann nie zutreffen: " .. args.words .. (args.step and ", bei einem Schritt " .. args.step or "")
      .. ". Alle Zeilen einer Anregung müssen zugleich gelten; mehrere Arten gehören, mit Komma, in eine Zeile."
  end,
  ["condition_never"] = "Diese Bedingung kann nie gelten: Für {element} braucht es mindestens (at_least) oder höchstens (at_most) einen Typ zwischen {first} und {last}, und mindestens darf nicht über höchstens liegen.",
  ["weight_value"] = "Das Gewicht von {element} muss eine Zahl ab 0 sein.",
  ["weights_zero"] = "Alle Gewichte sind 0. Mindestens eines muss größer sein, oder: equal = true.",
  ["rule_without_effect"] = "Die Regel „{id}“ bewirkt nichts. Es fehlt multiply oder hint.",
  ["unknown_element"] = function(args)
    return "Ein Kernelement „" .. args.id .. "“ gibt es nicht." .. near(args) ..
      (args.nearest and "" or known(args))
  end,
  ["unknown_advice"] = function(args)
    return "Eine Anregung „" .. args.id .. "“ gibt es nicht." .. near(args)
  end,
  ["unknown_rule"] = function(args)
    return "Eine Regel „" .. args.id .. "“ gibt es nicht." .. near(args)
  end,
  ["hold_and_step"] = "Eine Anregung zum Halten (hold) hat kein from und to.",
  ["advice_step"] = "Der Anregung „{id}“ fehlen from und to (oder hold = true).",
  ["advice_never"] = "Von {from} nach {to} passt nie: from muss kleiner als to sein, beide \z
    zwischen {first} und {last}.",

  ["empty_text"] = "Der Text ist leer.",
  ["want_text"] = "Hier wird ein Text erwartet, \"...\" oder { de = \"...\", en = \"...\" }; gefunden: {got}.",
  ["unknown_language"] = "Die Sprache „{language}“ steht nicht unter languages des Modells.",
  ["missing_translation"] = "Es fehlt der Text in der Sprache „{language}“.",
  ["want_id"] = "Hier wird eine Kennung erwartet, nur aus Kleinbuchstaben a-z, Ziffern und _; gefunden: {got}.",
  ["character"] = "Hier steht das Zeichen {code}, das in keiner Ausgabe stehen kann: ein Steuerzeichen oder keines aus Unicode, oder, wo eine Zeile hingehört, ein Zeilenumbruch oder ein unsichtbares. Bitte herausnehmen.",
  ["want_scalar"] = "Hier wird eine Zahl oder ein Text erwartet; gefunden: {got}.",
  ["want_case"] = "„{got}“ passt nicht als Name eines Falls: Worte in einer Zeile, ohne / \\ < >, ohne Punkt am Anfang und ohne unsichtbare Zeichen.",
  ["want_model_id"] = "„{got}“ passt nicht als Kennung eines Modells: Kleinbuchstaben a-z, Ziffern, _ und -, höchstens 100 Zeichen.",
  ["want_function"] = "Hier wird eine Funktion erwartet: function (p, unit) ... end; gefunden: {got}.",
  ["want_integer"] = "Hier wird eine ganze Zahl erwartet; gefunden: {got}.",
  ["want_number"] = "Hier wird eine Zahl erwartet; gefunden: {got}.",
  ["want_boolean"] = "Hier wird true oder false erwartet; gefunden: {got}.",
  ["want_string"] = "Hier wird ein Text in Anführungszeichen erwartet; gefunden: {got}.",
  ["case_says"] = "„{part}“ sagt in diesem Fall nicht „{want}“.",
  ["unknown_document"] = function(args)
    return "Einen Teil „" .. args.id .. "“ gibt es nicht." .. near_or_known(args)
  end,
  ["rule_unknown_figure"] = function(args)
    return "Die Regel liest unit.figure." .. args.figure .. "; eine solche Kennzahl hat kein Katalog, den das Modell benutzt (uses)." .. near_or_known(args)
  end,
  ["figure_twice"] = "Die Kennzahl „{figure}“ haben zwei Kataloge, {one} und {other}. Bitte eine anders benennen.",
  ["no_figures"] = "Der Katalog „{id}“ hat keine Kennzahlen. Nötig sind rows zu einem record mit key = { \"ags\" } und Feldern der Art number oder figure.",
  ["row_key"] = "Eine Zeile hat Zellen an den Stellen 1 bis {most}, für jede Spalte eine; gefunden: {got}.",
  ["want_cell"] = "In einer Zelle steht eine Zahl oder ein Text; gefunden: {got}.",
  ["document_field"] = function(args)
    return "Die Funktion liest " .. args.field .. "; in " .. args.what .. " gibt es das nicht." .. near_or_known(args)
  end,
  ["document_blocks"] = "Was die Funktion zurückgibt, ist keine Liste von Blöcken: {at}: {problem}",
  ["document_rows"] = "Was die Funktion zurückgibt, ist keine Liste von Zeilen: {at}: {problem}",
  ["want_list"] = "Hier wird eine Liste { ..., ... } erwartet; gefunden: {got}.",
  ["want_table"] = "Hier wird eine Tabelle { ... } erwartet; gefunden: {got}.",
  ["unknown_field"] = function(args)
    return "Das Feld „" .. args.field .. "“ gibt es hier nicht." .. near(args) ..
      (args.nearest and "" or known(args))
  end,
  ["missing_field"] = function(args)
    return "Es fehlt das Feld „" .. args.field .. "“."
      .. (args.extends and " Baut das Modell auf einem anderen auf, fehlt stattdessen extends = \"...\"." or "")
  end,
  ["lone_entry"] = "Hier steht ein Eintrag ohne Namen: {got}. Jeder Eintrag hat die Form kennung = wert.",
  ["none_needed"] = "Dieses Feld darf nicht none sein.",
  ["not_one_of"] = function(args)
    if args.language then
      return "Die Sprache „" .. args.got .. "“ hat das Programm nicht. Das Modell bekommt sie mit einer Datei translation \"" .. args.got .. "\" { ... }." .. known(args)
    end
    return "„" .. args.got .. "“ ist hier nicht erlaubt." .. near(args) .. known(args)
  end,

  ["cases_not_run"] = "Dieser und weitere Fälle, zusammen {n}, wurden nicht ausgeführt: Alle zusammen brauchen \z
    länger als {seconds} Sekunden. Die Grenze einer Prüfung setzt WEGMARKE_MODEL_BUDGET.",
  ["case_empty"] = "Der Fall „{id}“ erwartet nichts. Unter expect muss mindestens eine Angabe stehen.",
  ["case_raised"] = "Im Fall „{id}“: {detail}",
  ["suggest_never"] = "Der Vorschlag „{id}“ kann nie gelten, gleich was ein Profil sagt.",
  ["suggest_no_model"] = "Es ist kein Modell da, an dem sich Vorschläge prüfen lassen. Wo Modelle liegen, sagt --models.",
  ["outcome_fires"] = "trifft zu",
  ["outcome_silent"] = "trifft nicht zu",
  ["outcome_cannot_tell"] = "lässt sich nicht sagen",
  ["outcome_error"] = "Fehler",
  ["ambiguous"] = "„{id}“ kann mehreres heißen. Schreiben Sie „{one}“ oder „{other}“.",
  ["advice_no_levels"] = "{element} hat keine Typen, nur Fragen; eine Anregung für einen Schritt passt dort nicht.",
  ["cell_empty"] = "Die Zelle von {element}, Typ {type}, hat keinen Text.",
  ["change_nothing"] = "change \"{id}\" ändert nichts. Geben Sie mindestens ein Feld an, oder streichen Sie es.",
  ["clash"] = "„{field}“ ist schon in {file}:{line} gesetzt. Ein Modell setzt jedes Feld nur einmal; streichen Sie eine der beiden Stellen.",
  ["dropped"] = "Mit {element} entfällt, was sich darauf bezieht: {ids}. Soll etwas davon bleiben, passt change \"...\" { ... } es an; remove \"...\" {} bestätigt, dass es wegfällt.",
  ["exists_in_base"] = "„{id}“ gibt es schon ({file}:{line}). Zum Ändern: change \"{id}\" { ... }.",
  ["extends_circle"] = "Die Modelle bauen im Kreis aufeinander auf: {chain}. Eines davon darf kein extends haben.",
  ["standing"] = "„{id}“ gehört zum Plan jeder Datei, das Programm selbst liest es. Es kann anders heißen, aber nicht entfallen; streichen Sie die Zeile.",
  ["gone"] = "„{id}“ gibt es hier nicht mehr: {file}:{line} nimmt es heraus.",
  ["levels_and_cells"] = "{element} hat levels = false und trotzdem Zellen. Eines von beiden muss weg.",
  ["levels_no_questions"] = "{element} hat keine Typen (levels = false); dann braucht es questions = { ... }.",
  ["type_no_questions"] = "{element} hat type, aber keine questions = { ... }: Aus den Antworten darauf macht type den Typ.",
  ["type_no_levels"] = "{element} hat type und zugleich levels = false; eines davon gehört weg.",
  ["answers_no_type"] = "{element} hat kein type = function (q) ... end, das Antworten zu einem Typ macht.",
  ["question_no_id"] = "Fragen von {element} werden beantwortet, weil es type hat; jede braucht eine Kennung: { id = \"...\", text = \"...\" }.",
  ["question_verb"] = "So darf keine Frage heißen: q:{id}(...) fragt alle Antworten zusammen.",
  ["question_no_answers"] = function(args)
    return "Der Frage " .. args.id .. " fehlen Antworten: answers = \"KENNUNG\" einer Liste in lists.answers, oder \z
      eine eigene Liste, an der Frage oder am Element." .. known(args)
  end,
  ["unknown_answers"] = function(args)
    return "In lists.answers gibt es keine Liste '" .. args.id .. "'." .. near_or_known(args)
  end,
  ["few_answers"] = "{id} hat weniger als zwei Antworten zur Wahl.",
  ["answers_order"] = "Die Antworten von {id} stehen nicht in aufsteigender Ordnung ihrer Werte (value), oder ein Wert steht zweimal da.",
  ["question_unknown"] = function(args)
    return args.element .. " hat keine Frage '" .. args.question .. "'." .. known(args)
  end,
  ["question_unknown_id"] = function(args)
    return "Es gibt keine Frage '" .. args.id .. "'." .. near_or_known(args)
  end,
  ["rule_no_answers"] = "{element} hat keine Fragen, deren Antworten eine Regel lesen könnte (p.{element}.answers).",
  ["type_result"] = "type von {element} hat keine Zahl zurückgegeben, sondern: {got}.",
  ["type_off_scale"] = "type von {element} hat {got} zurückgegeben; Typen des Modells gehen von {first} bis {last}.",
  ["type_never"] = "Keine Antworten geben bei {element}: {types}. Entweder fehlt in type ein Fall, oder eine Schwelle stimmt nicht.",
  ["case_answer"] = "{got} ist keine Antwort auf {id}. Zur Wahl stehen: {values}.",
  ["merge_few"] = "merge \"{id}\" braucht in from mindestens zwei Elemente.",
  ["merge_made"] = "Für „{id}“ fehlt: {fields}. Es wurde aus {from} zusammengesetzt; bitte einen eigenen Text geben.",
  ["order_missing"] = "order nennt nicht alle. Es fehlen: {missing}.",
  ["rollup_result"] = "Die Zusammenfassung gab {got} zurück. Erlaubt sind eine Zahl, ein Text, nil oder { value =, label =, why = }.",
  ["rule_no_levels"] = "{element} hat keine Typen, nur Fragen; {field} gibt es dort nicht.",
  ["rule_unknown_fact"] = "Die Regel liest p.{element}.facts.{field}; das Element gibt in facts nichts dergleichen an.",
  ["rule_weight_early"] = "Die Regel liest p.{element}.weight und multipliziert selbst Gewichte; die stehen erst fest, wenn alle solchen Regeln gelaufen sind. Lesen können sie Regeln mit hint, Anregungen und rollup.",
  ["rule_unknown_count"] = "Die Regel liest p.{element}.states.{state}. Es gibt {known}.",
  ["want_reckoned"] = "Erwartet wird eine Zahl oder eine Funktion des früheren Werts, function(old), nicht {got}.",
  ["reckons_nothing"] = "Die Funktion gibt für den früheren Wert nichts zurück. Fehlt ein return? Leeren heißt: return none.",
  ["split_few"] = "split \"{id}\" braucht in into mindestens zwei Elemente.",
  ["split_made"] = "Für „{id}“ fehlen cells. Sie wurden von {from} übernommen; bitte eigene Texte geben.",
  ["advice_months"] = "{given} Monate sind nicht möglich. Es sind mehr als 0 und höchstens {most}.",
  ["unknown_entry"] = function(args)
    return "Den Eintrag „" .. args.id .. "“ gibt es in der Liste nicht." .. near(args) .. known(args)
  end,
  ["unknown_group"] = function(args)
    return "Die Gruppe „" .. args.id .. "“ gibt es nicht." .. near(args) .. known(args)
  end,
  ["unknown_target"] = function(args)
    return "Das Grundmodell hat kein „" .. args.id .. "“." .. near(args)
  end,
  ["hyphens_bad"] = "In hyphens sagt „{word}“ nicht, wo es getrennt werden darf: Bindestriche stehen zwischen "
    .. "Buchstaben, wie in „Mehl-lie-fe-rant“.",
  ["unknown_type"] = function(args)
    return "Einen Typ " .. args.type .. " mit einer Zelle hat " .. args.element .. " nicht."
      .. (args.first and " Die Typen gehen von " .. args.first .. " bis " .. args.last .. "." or "")
  end,
  ["verb_without_base"] = "„{verb}“ passt nur in ein Modell mit extends: Hier gibt es nichts, worauf es sich beziehen kann.",
  ["verb_without_body"] = "Nach {verb} \"{id}\" fehlt eine Tabelle in geschweiften Klammern: {verb} \"{id}\" { ... }",
  ["want_type_key"] = "Zellen werden nach Typen angegeben, etwa [2] = { ... }; gefunden: {got}.",
  ["weights_both"] = "equal = true und ein Gewicht für {element} passen nicht zusammen. Eines von beiden muss weg.",
  ["weights_budget"] = "Die Punkte ergeben zusammen {sum}, verteilt werden {of}.",
  ["weights_inconsistent"] = "Die Vergleiche widersprechen einander (Konsistenzverhältnis {ratio}, üblich ist höchstens 0,10). Sehen Sie die Paare noch einmal durch.",
  ["weights_missing"] = "Ohne Gewicht zählen diese Elemente nicht: {ids}. Geben Sie jedem ein Gewicht, auch wenn es 0 ist.",
  ["weights_pair"] = "Ein Vergleich hat die Form { \"element\", \"anderes_element\", 3 }: das erste zählt dreimal so viel.",
  ["weights_pair_missing"] = "Der Vergleich von {one} mit {other} fehlt. Jedes Paar wird einmal verglichen.",
  ["weights_pair_twice"] = "{one} und {other} werden zweimal verglichen.",
  ["also_stays"] = function(args)
    return "„" .. args.id .. "“ steht in also, entfällt aber nicht mit " .. args.element .. "." .. near(args)
  end,
  ["case_outcome"] = function(args)
    local text = "Der Beispielfall „" .. args.id .. "“ stimmt nicht: Für " .. args.rule .. " erwartet: „" .. args.want ..
      "“, herausgekommen: „" .. args.got .. "“."
    return args.trace and args.trace ~= "" and text .. " Gelesen: " .. args.trace or text
  end,
  ["case_weight"] = function(args)
    local text = "Der Beispielfall „" .. args.id .. "“ stimmt nicht: Gewicht von " .. args.element .. " erwartet: " ..
      args.want .. ", herausgekommen: " .. args.got .. "."
    return args.trace and args.trace ~= "" and text .. " Aus: " .. args.trace or text
  end,
  ["case_record"] = "Der Beispielfall „{id}“ stimmt nicht: {what} erwartet: {want}; herausgekommen: {got}.",
  ["case_none"] = "nichts",
  ["case_order"] = "Der Beispielfall „{id}“ stimmt nicht: erwartete Reihenfolge {want}; errechnet: {got}.",
  ["case_profile"] = "Der Beispielfall „{id}“ stimmt nicht: {element} erwartet: {want}, herausgekommen: {got}.",
  ["case_rollup"] = function(args)
    local text = "Der Beispielfall „" .. args.id .. "“ stimmt nicht: " .. args.what .. " erwartet: " .. args.want ..
      ", herausgekommen: " .. args.got .. "."
    return args.trace and args.trace ~= "" and text .. " Unbekannt: " .. args.trace or text
  end,
  ["gap_without_advice"] = "Für diese Schritte gibt es keine Anregung ohne Bedingung: {steps}. Eine Anregung ohne when passt immer.",
  ["no_advice"] = "Das Modell hat noch keine Anregungen. advice \"...\" { ... } schlägt vor, was zum nächsten Typ führt.",
  translation_language = "„{language}“ ist keine Sprache: Gemeint ist ihr Kürzel aus zwei oder drei kleinen Buchstaben, etwa tr.",
  translation_own = "Die Sprache „{language}“ steht unter languages des Modells; ihre Texte stehen bei den Texten selbst, { {language} = \"...\" }.",
  translation_unknown = function(args)
    return "Einen Text „" .. args.id .. "“ hat das Modell nicht." .. near(args)
  end,
  translation_missing = function(args)
    return ("Auf „%s“ stehen %d von %d Texten. Was fehlt, steht in der Sprache des Modells: %s%s."):format(args.language,
      args.n, args.of, args.names, args.more > 0 and (" und %d weitere"):format(args.more) or "")
  end,
  ["gaps_many"] = "Für {steps} Schritte von {elements} Elementen gibt es keine Anregung ohne Bedingung.",
  ["never_fires"] = "„{id}“ kann nie eintreten: Für keinen Wert, den die Skala erlaubt, ist die Bedingung wahr. Prüfen Sie die Bedingung.",
  ["mean_of_types"] = "„{id}“ bildet einen Mittelwert von Typen. Dann müssen die Schritte gleich groß sein: equal_steps = \"...\" sagt, warum; sonst passen score.low_median oder score.floor.",
  ["rollup_says_nothing"] = "Die Zusammenfassung ergibt nie einen Wert: {by} gibt nichts zurück. Fehlt ein return?",
  ["rollup_raised"] = "Die Zusammenfassung scheitert: {detail}",
  ["result_raised"] = "Das Ergebnis „{id}“ scheitert: {detail}",
  ["result_range"] = "Das Ergebnis „{id}“ geht von {from} bis {to}; from muss kleiner sein als to.",
  ["result_without"] = "Das Ergebnis „{id}“ hat weder group noch overall; so ergibt es nichts.",
  ["result_words"] = "Die Wörter des Ergebnisses „{id}“ müssen nach from aufsteigen.",
  ["rollup_range"] = function(args)
    return "Das Ergebnis ist " .. args.got .. "; es soll" .. (args.from and " mindestens " .. args.from or "")
      .. (args.from and args.to and " und" or "") .. (args.to and " höchstens " .. args.to or "") .. " sein (from, to)."
  end,
  ["rollup_no_result"] = "Die Funktion liest g.results.{id}; vor diesem Ergebnis gibt es keines dieses Namens.",
  ["no_rollup"] = "Das Ergebnis „{id}“ braucht ein rollup: rollup { why = ..., results = { ... } }.",
  ["order_matters"] = "„{id}“ kommt zu anderen Ergebnissen, wenn die Regeln in umgekehrter Reihenfolge laufen. Eine Regel darf sich nichts merken: Nehmen Sie heraus, was sie außerhalb ihrer Funktion verändert.",
  ["order_weight"] = "Das Gewicht von {element} hängt an der Reihenfolge der Regeln ({one} oder {other}).",
  ["no_cases"] = "Das Modell hat keine Beispielfälle. Eine Datei tests.lua mit case \"...\" { ... } sichert, was gelten soll.",
  ["only_language"] = "Der Text steht nur auf „{language}“. Für mehrere Sprachen: { de = \"...\", en = \"...\" }.",
  ["stale_translation"] = "Der Text ist hier auf „{changed}“ geändert, auf „{language}“ sagt er noch, was in {model} steht. Geben Sie beide an.",
  ["orientation_word"] = "Das Wort „{word}“ steht in der groben Orientierung zu Typ {type}, aber in keinem Kriterium dieser Zelle. Die Orientierung ist keine Quelle für Zellen: Streichen Sie das Wort, oder nehmen Sie es in ein Kriterium auf.",
  ["same_version"] = "Unter Version {version} ist schon ein anderer Stand in Gebrauch ({hash}). Geben Sie dem geänderten Modell eine neue Version.",
  ["same_version_texts"] = "Unter Version {version} ist schon ein anderer Stand in Gebrauch ({hash}); andere Texte: {n}, etwa {first}. Geben Sie dem geänderten Modell eine neue Version.",
  ["property_raising"] = "Ein höherer Stand bei {element} (von {from} auf {to}) senkt das Ergebnis. Das darf nie geschehen.",
  ["property_scaling"] = "Werden alle Gewichte mit acht malgenommen, ändert sich die Reihenfolge: {before} wird zu {after}.",
  ["property_states"] = "Ist {element} im Zustand {state}, scheitert die Auswertung: {detail}",
  ["types_cells"] = "Das Modell hat {want} Typen, die übernommenen Zellen dieser Elemente passen nicht dazu: {ids}. change \"...\" { cells = { [4] = none } } nimmt eine Zelle weg, [5] = { text = ... } fügt eine hinzu.",
  needs_api = "Das gehört zu api = {api}; dieses Modell sagt api = {got}. Schreiben Sie in model: api = {api}.",
  use_name = "„{given}“ ist kein Teil eines Moduls. Ein Teil heißt „modul.teil“: use \"dkbm.kooperation\" "
    .. "liest kooperation.part.lua im Ordner des Moduls dkbm.",
  use_part = "Das Modul „{id}“ hat keinen Teil „{part}“: in seinem Ordner liegt keine Datei {file}.",
  use_twice = "Der Teil „{given}“ wird schon genutzt: {file}:{line}.",
  report_part_place = "Ein eigener Teil kann nicht hinter sich selbst stehen: „{id}“.",
  report_part = function(args)
    return "Einen Teil „" .. args.id .. "“ hat der Bericht nicht."
      .. (args.nearest and args.nearest ~= "" and " Meinten Sie „" .. args.nearest .. "“?" or "")
      .. " Bekannt: " .. args.known .. "."
  end,
  report_part_both = "„{id}“ steht in order und in without. Nehmen Sie es aus einem von beiden heraus.",
  colour_form = "„{got}“ ist keine Farbe. Schreiben Sie sie als \"#\" mit sechs Ziffern oder Buchstaben a bis f, etwa \"#0f5b6c\".",
  colour_contrast = "{colour} ist neben {on} schwer zu lesen: Der Kontrast ist {contrast} zu 1, nötig sind {least} (WCAG AA). {try} hat genug.",
  logo_name = "„{name}“ kann kein Logo sein. Nötig ist der Name einer PNG-Datei im Ordner des Modells, ohne Pfad und Leerzeichen, etwa \"logo.png\". Ein SVG bitte als PNG speichern.",
  logo_missing = "Die Datei {name} liegt nicht im Ordner des Modells {model}. Legen Sie sie dort ab, oder nehmen Sie logo heraus.",
  logo_large = "Das Logo {name} ist {kib} KiB groß, erlaubt sind {most}. Speichern Sie es kleiner; eine Breite von 600 Bildpunkten reicht.",
  logo_no_png = "{name} ist kein PNG-Bild, auch wenn der Name so endet. Speichern Sie das Logo in einem Bildprogramm als PNG.",
  logo_damaged = "Das PNG-Bild {name} ist beschädigt oder unvollständig. Speichern Sie es noch einmal.",
  logo_pixels = "Das Logo {name} hat mehr als {side} Bildpunkte auf einer Seite oder gar keine. Speichern Sie es kleiner.",
  logo_alt = "Wer das Logo nicht sieht, braucht Worte dafür: logo_alt = { de = \"Logo der Agentur ...\", en = \"...\" }.",

  -- Modules of other kinds, and what they declare.
  ["unknown_module"] = function(args)
    return "Es gibt kein Modul „" .. args.id .. "“." .. near_or_known(args)
  end,
  ["no_procedure"] = "Es fehlt die Angabe procedure \"{id}\" { ... } in procedure.lua.",
  ["no_catalogue"] = "Es fehlt die Angabe catalogue \"{id}\" { ... } in catalogue.lua.",
  ["extends_kind"] = "„{id}“ ist von anderer Art ({kind}) als dieses Modul ({own}). Erweitern lässt sich nur, was von derselben Art ist; zum Mitbenutzen dient uses.",
  ["uses_circle"] = "Die Module benutzen einander im Kreis: {chain}. Eines davon darf das andere nicht benutzen.",
  ["used_broken"] = "Das Modul „{id}“, das hier benutzt wird, lässt sich nicht laden: {place}: {problem}",
  ["type_twice"] = "„{verb}“ gibt es in „{one}“ und in „{other}“; beide können nicht zugleich benutzt werden. Eines der Module bitte nicht benutzen, oder seinen Datensatz anders benennen (verb).",
  ["kind_body"] = "Nach {kind} wird eine Tabelle in geschweiften Klammern erwartet, auch wenn sie leer ist: {kind} { }; gefunden: {got}.",
  ["unknown_record_field"] = function(args)
    return "Die Funktion liest „" .. args.field .. "“; ein solches Feld hat der Datensatz nicht." .. known(args)
  end,
  ["rule_words"] = "Die Regel liest „{field}“. Freien Text liest keine Regel; ob etwas darin steht, sagt :has(\"{field}\").",
  ["rule_list"] = "Eine Liste lässt sich in einer Regel nur mit all, any, none, count und where ansehen.",
  ["rule_iterates"] = "{name} gibt es nur in Regeln über Einträge (notice, clue, view, step).",
  ["want_list_of"] = "{name} braucht eine Liste, etwa {name}(r.ziele, function(z) return z.state == \"gilt\" end); gefunden: {got}.",
  ["rule_no_states"] = "Die Regel liest state; „{record}“ hat keine Zustände.",
  ["rule_unknown_name"] = "Die Regel liest unit.{field}. Es gibt: {known}.",
  ["near_words"] = "near nennt „{id}“. Verglichen wird nur nach Feldern, die Regeln lesen dürfen, nicht nach freiem Text.",
  ["say_field"] = function(args)
    return "Der Satz nennt {" .. args.id .. "}; ein solches Feld hat „" .. args.record .. "“ nicht." .. known(args)
  end,
  ["want_entry"] = "Hier wird ein Eintrag erwartet, \"kennung\", { \"kennung\", \"Titel\" } oder { id = \"kennung\", title = ... }; gefunden: {got}.",
  ["field_without_kind"] = "Das Feld „{id}“ sagt nicht, von welcher Art es ist. Zum Beispiel: {id} = line { title = \"...\" }; gefunden: {got}.",
  ["other_kind"] = "Das Feld „{id}“ ist im Grundmodul von der Art {kind} und kann nicht {got} werden: Was schon eingetragen ist, ließe sich nicht mehr lesen. Bitte ein neues Feld anlegen.",
  ["no_field"] = function(args)
    return "Ein Feld „" .. args.id .. "“ hat „" .. args.record .. "“ nicht." .. near_or_known(args)
  end,
  ["no_type"] = function(args)
    return "Einen Datensatz „" .. args.id .. "“ gibt es nicht, weder hier noch in den benutzten Modulen (uses)." .. near_or_known(args)
  end,
  ["no_list"] = function(args)
    return "Eine Liste „" .. args.id .. "“ gibt es nicht, weder hier noch in den benutzten Modulen (uses)." .. near_or_known(args)
  end,
  ["no_state"] = function(args)
    return "Einen Zustand „" .. args.id .. "“ gibt es nicht." .. near_or_known(args)
  end,
  ["no_part"] = function(args)
    return "Einen Teil „" .. args.id .. "“ hat das Dokument nicht." .. near_or_known(args)
  end,
  ["no_order"] = "„{id}“ hat keine Reihenfolge, die sich ändern lässt: Das haben Listen, Felder und Zustände eines Datensatzes, Schritte und Teile eines Dokuments.",
  ["no_title"] = "„{id}“ hat keinen Titel (title); gezeigt wird die Kennung.",
  ["key_twice"] = "„{key}“ steht hier zum zweiten Mal (zuerst in Zeile {line}); Lua behielte nur das letzte. Bitte eines davon streichen.",
  ["catalogue_of"] = "Datensätze eines Katalogs gehören zum Katalog; of passt hier nicht.",
  ["choice_twice"] = "Die Einträge stehen hier zweimal, in der Klammer und in entries. Eines von beiden muss weg.",
  ["choice_both"] = "Das Feld nennt eine Liste ({list}) und eigene Einträge. Eines von beiden muss weg.",
  ["choice_none"] = "Eine Auswahl braucht eine Liste, list = \"...\", oder eigene Einträge.",
  ["choice_empty"] = "Die Auswahl hat keinen Eintrag.",
  ["was_taken"] = "„{id}“ soll früher „{was}“ geheißen haben, aber so heißt auch jetzt noch etwas. was nennt eine Kennung, die es nicht mehr gibt.",
  ["visible_wider"] = "„{id}“ wäre weiter sichtbar ({got}) als sein Datensatz ({own}). Ein Feld darf enger sichtbar sein, nie weiter.",
  ["person_visible"] = "„{id}“ nennt eine Person und darf höchstens in der {unit_word} sichtbar sein ({own}), nicht {got}.",
  ["person_open"] = "„{id}“ nennt eine Person und kann nicht offen (open) sein: Skripte lesen keine Namen.",
  ["open_already"] = "open bewirkt bei „{id}“ nichts: Diese Art von Feld enthält keine freien Worte.",
  ["not_many"] = "Ein Feld der Art {kind} nimmt nur eine Angabe auf; many passt hier nicht.",
  ["from_above_to"] = "from ({from}) ist größer als to ({to}).",
  ["decimals"] = "decimals ist eine Zahl von 0 bis 9; gefunden: {got}.",
  ["every"] = "every braucht genau eine Angabe, { months = 12 } oder { days = 30 }, ab 1.",
  ["computed_required"] = "„{id}“ wird berechnet und kann nicht verlangt werden (required).",
  ["required_twice"] = "„{id}“ hat required und required_if. Eines von beiden muss weg.",
  ["line_kind"] = "line nennt „{id}“, ein Feld der Art {kind}. Woran man einen Datensatz erkennt, ist eine einzelne Angabe, die niemanden nennt, zum Beispiel eine Zeile (line).",
  ["key_person"] = "„{id}“ nennt eine Person und kann kein Schlüssel sein: Namen lassen sich löschen, Schlüssel nicht.",
  ["key_kind"] = "„{id}“ ({kind}) kann kein Schlüssel sein: Ein Schlüssel ist eine einzelne, kurze Angabe.",
  ["key_narrower"] = "„{id}“ ist enger sichtbar als sein Datensatz und kann kein Schlüssel sein: Er ließe sich daran erkennen.",
  ["key_required_if"] = "„{id}“ ist Schlüssel und muss immer angegeben werden; required_if passt hier nicht.",
  ["of_circle"] = "Die Datensätze gehören im Kreis zueinander: {chain}. Einer davon muss zu \"unit\", \"assessment\" oder \"agency\" gehören.",
  ["dots_kind"] = "Punkte zählt ein Feld der Art number ohne Nachkommastellen; „{id}“ ist keins.",
  ["take_kind"] = "take nennt das Feld, das auf den Datensatz der früheren Runde zeigt: ein link auf \"{record}\", nicht many; „{id}“ ist keins.",
  ["take_of"] = "Übernommen wird von Runde zu Runde: „{record}“ muss zu \"assessment\" gehören oder zu einem Datensatz, der auch übernommen wird.",
  ["states_empty"] = "states hat keinen Eintrag.",
  ["first_alone"] = "first nennt den ersten Zustand; es gibt aber keine states.",
  ["back_taken"] = "Der Rückweg „{id}“ heißt wie ein Feld oder ein anderer Rückweg von „{to}“. Bitte einen anderen Namen wählen (back).",
  ["verb_taken"] = "Den Befehl „{verb}“ hat schon „{other}“. Bitte mit verb = \"...\" einen anderen wählen.",
  ["reserved_own"] = "Ein Element mit Fragen kann nicht „{id}“ heißen: So heißen schon Antworten, die nach etwas anderem "
    .. "fragen (Punkte, eigene Felder). Bitte eine andere Kennung.",
  ["reserved_lua"] = "„{id}“ ist ein Wort der Sprache Lua und kann keine Kennung sein.",
  ["reserved_sql"] = "„{id}“ ist ein Wort der Abfragesprache SQL und kann keine Kennung sein.",
  ["reserved_record"] = "„{id}“ hat jeder Datensatz von selbst; ein Feld kann nicht so heißen.",
  ["reserved_verbs"] = "„{id}“ ist ein Befehl des Programms; ein Datensatz kann nicht so heißen. Bitte mit verb = \"...\" oder einer anderen Kennung benennen.",
  ["too_many_records"] = "Das Modul hat mindestens {n} Arten von Datensätzen, erlaubt sind {most}.",
  ["too_many_fields"] = "Der Datensatz hat mindestens {n} Felder, erlaubt sind {most}.",
  ["too_many_entries"] = "Die Liste hat {n} Einträge, erlaubt sind {most}.",
  ["too_many_lists"] = "Das Modul hat mindestens {n} Listen, erlaubt sind {most}.",
  ["too_many_parts"] = "Davon hat das Modul mindestens {n}, erlaubt sind {most}.",
  ["notice_of"] = "Der Hinweis „{id}“ braucht entweder of (ein Datensatz) oder pairs (zwei derselben Art).",
  ["near_alone"] = "near passt nur zu pairs: Es nennt die Felder, in denen zwei Datensätze gleich sein müssen.",
  ["rows_file_name"] = "„{got}“ ist kein Name einer CSV- oder XLSX-Datei neben dem Modul (ohne Ordner, mit Endung .csv oder .xlsx).",
  ["rows_no_file"] = "Die Datei {path} liegt nicht neben dem Modul.",
  ["rows_unreadable"] = "Die Datei {path} lässt sich nicht lesen: {detail}",
  ["rows_people"] = "Die Datei {path} ist eine Tabelle einzelner Menschen. Einzeldaten gehören in die abgeschottete Statistikstelle, nicht in ein Modul.",
  ["rows_empty"] = "Die Datei {path} ist leer: In der ersten Zeile stehen die Namen der Spalten.",
  ["rows_too_many"] = "Die Datei hat {n} Zeilen, erlaubt sind {most}.",
  ["rows_no_column"] = function(args)
    return "Eine Spalte „" .. args.id .. "“ hat die Datei " .. args.path .. " nicht." .. near_or_known(args)
  end,
  ["no_sheet"] = function(args)
    return "Ein Blatt „" .. args.id .. "“ hat die Datei nicht." .. near_or_known(args)
  end,
  ["rows_both"] = "Zeilen stehen entweder hier (rows) oder in einer Datei (file), nicht an beiden Stellen.",
  ["rows_none"] = "Für „{id}“ fehlen die Zeilen: file = \"...\" oder rows = { ... }.",
  ["rows_date"] = "as_of ist ein Tag, ein Monat oder ein Jahr wie \"2025-12-31\", \"2025-12\", \"2025\"; gefunden: {got}.",
  ["rows_no_source"] = "„{id}“ sagt nicht, woher die Zeilen stammen. Bitte mit source und as_of angeben.",
  ["rows_id"] = "{at}: „{got}“ ist keine Kennung (Kleinbuchstaben a-z, Ziffern, _).",
  ["rows_twice"] = "{at}: Die Kennung „{id}“ steht schon weiter oben.",
  ["rows_value"] = "{at}, {field}: {problem}",
  ["rows_field"] = "{at}: Ein Feld „{field}“ hat der Datensatz nicht.",
  ["rows_missing"] = "{at}: Es fehlt {field}.",
}
