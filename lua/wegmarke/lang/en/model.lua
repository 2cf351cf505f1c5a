--- What the checks of a model say, in English: what is wrong, and how to mend it.

local function near(args)
  if args.nearest then
    return " Did you mean '" .. args.nearest .. "'?"
  end
  return ""
end

local function known(args)
  if type(args.known) ~= "string" or args.known == "" then
    return ""
  end
  return " Known: " .. args.known .. "."
end

local function near_or_known(args) return args.nearest and near(args) or known(args) end

return {
  ["between"] = "between {low} and {high}",
  ["stand"] = "a stage {at}",
  ["step"] = "from {from} to {to}",

  ["unknown"] = function(args)
    return "There is no model '" .. args.id .. "'." .. near_or_known(args)
  end,
  ["folder_unreadable"] = "The folder {path} cannot be read: {detail}",
  ["file_unreadable"] = "The file {path} cannot be read: {detail}",
  ["no_module_file"] = "The folder {path} lacks the file that says what it holds: {files}.",

  ["rule_raised"] = "An error occurred while running: {detail}",
  ["time_limit"] = "The model ran for more than {seconds} seconds and was stopped. \z
    A loop probably never ends. WEGMARKE_MODEL_SECONDS sets the limit.",
  ["time_budget"] = "All rules together ran for more than {seconds} seconds; this one and others were not \z
    run to the end. WEGMARKE_MODEL_BUDGET sets the limit of an evaluation or check.",
  ["memory_limit"] = "The model needs more than {megabytes} MB of memory and was stopped. \z
    WEGMARKE_MODEL_MEMORY (in MB) sets the limit.",
  ["too_many_values"] = "The model holds more than {most} values. WEGMARKE_MODEL_VALUES sets the limit.",
  ["too_large"] = "The files of the model are larger than {megabytes} MB together. \z
    WEGMARKE_MODEL_SIZE (in MB) sets the limit.",
  ["too_many_files"] = "The folder {path} holds more than {most} files.",
  ["no_plain_file"] = "{path} is no regular file and is not read.",
  ["more_findings"] = "Further findings: {n}; {most} are shown. WEGMARKE_MODEL_FINDINGS sets the limit.",
  ["too_many_elements"] = "The model has {n} elements. At most {most} can be evaluated.",
  ["too_many_rules"] = "The model has {n} rules. At most {most} can be evaluated.",
  ["too_many_advice"] = "The model has {n} pieces of advice. At most {most} can be evaluated.",
  ["too_many_cases"] = "The model has {n} cases. At most {most} can be run.",
  ["stopped_too_often"] = "Not run: limits of time or memory have ended this model {n} times. Mend what is \z
    named first.",
  ["enough_errors"] = "More than {most} errors; the rest is looked at when these are mended.",
  ["rule_remembers"] = function(args)
    local what = args.name == "" and "a table" or "'" .. args.name .. "'"
    return "The rule changed " .. what .. " outside of itself. A rule may remember nothing: its " ..
      "result would hang on what ran before. Make what it needs inside it, with local."
  end,
  ["unknown_name"] = function(args)
    local head = "'" .. args.name .. "' is not known in models. "
    if args.no_such then
      return head .. "Models read no files and write nothing; all files of the folder that end with .lua are read by themselves."
    elseif args.below then
      return "'" .. args.name .. "' gets its meaning in line " .. args.below .. " only. Put that above the place that uses it."
    elseif args.hidden then
      return "'" .. args.name .. "' stands with local in " .. args.place .. " and holds in that file only. Without local it holds here, too, if that file comes first by its name."
    elseif args.place then
      return "'" .. args.name .. "' gets its meaning in " .. args.place .. ", but that file is read later (model.lua, then by the alphabet). Put it here, or rename the files."
    elseif args.dash then
      return "Lua reads '" .. args.dash .. "' as a subtraction. Ids have an underscore instead of the dash: " .. args.dash:gsub("%-", "_") .. "."
    elseif args.id then
      return "'" .. args.name .. "' is an id here: as a text it stands in quotation marks, in a rule an element is p." .. args.name .. "."
    elseif args.block then
      return "'" .. args.name .. "' no longer holds here: with local it stands (line " .. args.block .. ") in another block. Put it at the top level of the file."
    end
    return head .. (args.nearest and "Did you mean '" .. args.nearest .. "'?"
      or "Is it misspelt, or are quotation marks missing?")
  end,
  ["global_in_rule"] = "A rule must not remember anything: make '{name}' local.",
  ["verb_in_rule"] = "'{verb}' stands inside a rule. It belongs at the top level of a file.",
  ["verb_unnamed"] = "{verb} takes no name ('{got}'): {verb} { ... }.",
  ["verb_body"] = "After {verb} \"{id}\" a table in braces is expected.",
  ["verb_id"] = "After {verb} an id in quotation marks is expected: {verb} \"id\" { ... }",
  ["key_type"] = "{path} has a key of type {got}. Names and whole numbers are allowed.",
  ["too_deep"] = "{path} nests too deep, or holds itself.",
  ["rule_writes"] = "A rule may read, but change nothing.",
  ["rule_unknown_element"] = function(args)
    return "The rule reads p." .. args.element .. "; there is no such element." .. near(args)
      .. (args.gone and " This version takes it out (" .. args.gone .. "). The rule has to go along: change or remove." or "")
      .. (args.unit and " It is a field of the unit: the function gets p first, then unit, function(p, unit)." or "")
  end,
  ["rule_unknown_field"] = function(args)
    return "The rule reads p." .. args.element .. "." .. args.field .. ". There are ist, soll, abstand, criteria, facts, known and applicable, from api = 2 on also weight, states, spread, rank and points." .. near(args)
  end,
  ["rule_unknown_criterion"] = function(args)
    return "The rule reads the criterion '" .. args.criterion .. "'; the element " ..
      args.element .. " has none of that name." .. known(args)
  end,
  ["rule_unknown_unit_field"] = function(args)
    return "The rule reads unit." .. args.field .. ". There are name, kind, population, area_km2, key, land and from api = 2 on figure." .. near(args)
  end,
  ["case_value"] = function(args)
    return "The scale has no value " .. args.got .. ". It goes from " .. args.first .. " to " .. args.last .. (args.between and ", with values between." or ".")
  end,
  ["unknown_state"] = function(args)
    return "There is no state '" .. args.id .. "'." .. near_or_known(args)
  end,
  ["element_word"] = "What elements are called ('{word}') must end in 'element', such as \"key element\": texts decline it as that word.",
  ["same_sets"] = "{n} elements have the same cells as others, in {sets} sets, such as {ids}. If these are shared sets of answers, they are right as they are.",
  ["same_of_type"] = function(args)
    return ("Type %s says in %d elements what it says in others%s: %s. If that is a shared answer, it is right as it is; else people cannot tell the cells apart.")
      :format(args.type, args.n, args.texts == 1 and "" or " (" .. args.texts .. " texts)", args.ids)
  end,
  ["same_answers"] = "{n} elements have the same cells: {ids}. If that is a shared set of answers, it can stand with the types (text), and cells is left out.",

  ["no_model"] = "model \"{id}\" { ... } is missing in model.lua.",
  ["second_model"] = "model stands a second time (first in {file}:{line}). A folder holds one model.",
  ["other_id"] = "The model is called '{id}', its folder '{folder}'. Both must have the same name.",
  ["api"] = "The model asks for model API {api}; this program knows {known}. A newer program is needed.",
  ["few_types"] = "At least two types are needed.",
  ["types_order"] = "The values of the types must rise.",
  ["no_elements"] = "The model has no element. They stand in matrix { ... }.",
  ["cells_count"] = "{element} has {got} cells, the model {want} types. Each type has one cell.",
  ["twice"] = "The id '{id}' is further up already. Each id exists once.",
  ["twice_at"] = "'{id}' exists already in {file}:{line}. Each id exists once.",
  ["same_text"] = "The text is the same as for {other}, type {other_type}. People cannot tell the \z
    cells apart. If that is wanted, same_as = { \"{other}\", {other_type} } says so.",
  ["condition_shape"] = "A condition in only_if names either element with at_least or at_most, or kind = { ... }.",
  ["applies_never"] = "So {id} never applies: whatever is the case, applies returns false or nothing.",
  ["unknown_kind"] = function(args)
    return "There is no kind \"{kind}\"." .. near(args)
      .. " Possible: {known}. lists = { kinds = { ... } } names one of your own."
  end,
  ["condition_kind"] = function(args)
    return "There is no kind \"" .. args.kind .. "\"; so this condition can never hold." .. near(args)
      .. " Possible: " .. args.known .. "."
  end,
  ["never_holds"] = function(args)
    return "This can never hold: " .. args.words .. (args.step and ", at a step " .. args.step or "")
      .. ". All rows of a piece of advice must hold at once; several kinds belong into one row, with commas."
  end,
  ["condition_never"] = "This condition can never hold: for {element} it needs at_least or at_most between {first} and {last}, and at_least no greater than at_most.",
  ["weight_value"] = "The weight of {element} must be a number of at least 0.",
  ["weights_zero"] = "All weights are 0. At least one must be larger, or: equal = true.",
  ["rule_without_effect"] = "The rule '{id}' has no effect. multiply or hint is missing.",
  ["unknown_element"] = function(args)
    return "There is no element '" .. args.id .. "'." .. near(args) ..
      (args.nearest and "" or known(args))
  end,
  ["unknown_advice"] = function(args)
    return "There is no advice '" .. args.id .. "'." .. near(args)
  end,
  ["unknown_rule"] = function(args)
    return "There is no rule '" .. args.id .. "'." .. near(args)
  end,
  ["hold_and_step"] = "Advice on holding (hold) has no from and to.",
  ["advice_step"] = "The advice '{id}' lacks from and to (or hold = true).",
  ["advice_never"] = "From {from} to {to} never fits: from must be less than to, both \z
    between {first} and {last}.",

  ["empty_text"] = "The text is empty.",
  ["want_text"] = "A text is expected here, \"...\" or { de = \"...\", en = \"...\" }; found: {got}.",
  ["unknown_language"] = "The language '{language}' is not among the model's languages.",
  ["missing_translation"] = "The text in the language '{language}' is missing.",
  ["want_id"] = "An id is expected here, of lower-case letters a-z, digits and _ only; found: {got}.",
  ["character"] = "The character {code} stands here, which no output can show: a control character or none of Unicode, or, where a line belongs, a line break or one that nobody sees. Please take it out.",
  ["want_scalar"] = "A number or a text is expected here; found: {got}.",
  ["want_case"] = "'{got}' does not do as the name of a case: words in one line, without / \\ < >, no dot first, and nothing that nobody sees.",
  ["want_model_id"] = "'{got}' does not do as the id of a model: lower-case letters a-z, digits, _ and -, at most 100 characters.",
  ["want_function"] = "A function is expected here: function (p, unit) ... end; found: {got}.",
  ["want_integer"] = "A whole number is expected here; found: {got}.",
  ["want_number"] = "A number is expected here; found: {got}.",
  ["want_boolean"] = "true or false is expected here; found: {got}.",
  ["want_string"] = "A text in quotation marks is expected here; found: {got}.",
  ["case_says"] = "In this case “{part}” does not say “{want}”.",
  ["unknown_document"] = function(args)
    return "There is no part “" .. args.id .. "”." .. near_or_known(args)
  end,
  ["rule_unknown_figure"] = function(args)
    return "The rule reads unit.figure." .. args.figure .. "; no catalogue that the model uses has such a figure (uses)." .. near_or_known(args)
  end,
  ["figure_twice"] = "Two catalogues have the figure “{figure}”, {one} and {other}. Please name one of them otherwise.",
  ["no_figures"] = "The catalogue “{id}” has no figures. It needs rows for a record with key = { \"ags\" } and fields of kind number or figure.",
  ["row_key"] = "A row has cells at the places 1 to {most}, one for each column; found: {got}.",
  ["want_cell"] = "A cell holds a number or a text; found: {got}.",
  ["document_field"] = function(args)
    return "The function reads " .. args.field .. "; there is none in " .. args.what .. "." .. near_or_known(args)
  end,
  ["document_blocks"] = "What the function returns is no list of blocks: {at}: {problem}",
  ["document_rows"] = "What the function returns is no list of rows: {at}: {problem}",
  ["want_list"] = "A list { ..., ... } is expected here; found: {got}.",
  ["want_table"] = "A table { ... } is expected here; found: {got}.",
  ["unknown_field"] = function(args)
    return "There is no field '" .. args.field .. "' here." .. near(args) ..
      (args.nearest and "" or known(args))
  end,
  ["missing_field"] = function(args)
    return "The field '" .. args.field .. "' is missing."
      .. (args.extends and " If the model builds on another one, extends = \"...\" is missing instead." or "")
  end,
  ["lone_entry"] = "Here is an entry without a name: {got}. Each entry has the form id = value.",
  ["none_needed"] = "This field must not be none.",
  ["not_one_of"] = function(args)
    if args.language then
      return "The program does not have the language '" .. args.got .. "'. The model gets it by a file translation \"" .. args.got .. "\" { ... }." .. known(args)
    end
    return "'" .. args.got .. "' is not allowed here." .. near(args) .. known(args)
  end,

  ["cases_not_run"] = "This case and others, {n} together, were not run: all of them take longer than \z
    {seconds} seconds. WEGMARKE_MODEL_BUDGET sets the limit of a check.",
  ["case_empty"] = "The case '{id}' expects nothing. expect needs at least one entry.",
  ["case_raised"] = "In the case '{id}': {detail}",
  ["suggest_never"] = "The suggestion '{id}' can never apply, whatever a profile says.",
  ["suggest_no_model"] = "There is no model to try suggestions with. --models says where models are.",
  ["outcome_fires"] = "fires",
  ["outcome_silent"] = "does not fire",
  ["outcome_cannot_tell"] = "cannot tell",
  ["outcome_error"] = "error",
  ["ambiguous"] = "'{id}' can mean several things. Write '{one}' or '{other}'.",
  ["advice_no_levels"] = "{element} has no types, only questions; advice for a step does not fit there.",
  ["cell_empty"] = "The cell of {element}, type {type}, has no text.",
  ["change_nothing"] = "change \"{id}\" changes nothing. Give at least one field, or take it out.",
  ["clash"] = "'{field}' is set already in {file}:{line}. A model sets each field once; take one of the two out.",
  ["dropped"] = "With {element} goes what refers to it: {ids}. What is to stay can be adapted by change \"...\" { ... }; remove \"...\" {} confirms that it goes.",
  ["exists_in_base"] = "'{id}' exists already ({file}:{line}). To change it: change \"{id}\" { ... }.",
  ["extends_circle"] = "The models extend each other in a circle: {chain}. One of them must have no extends.",
  ["standing"] = "'{id}' is part of the plan of every file: the program itself reads it. It can be given another title, not taken out; strike the line.",
  ["gone"] = "'{id}' is not there any more: {file}:{line} takes it out.",
  ["levels_and_cells"] = "{element} has levels = false and cells all the same. One of the two must go.",
  ["levels_no_questions"] = "{element} has no types (levels = false); then it needs questions = { ... }.",
  ["type_no_questions"] = "{element} has type, but no questions = { ... }: of the answers to them type makes the type.",
  ["type_no_levels"] = "{element} has type and levels = false as well; one of them must go.",
  ["answers_no_type"] = "{element} has no type = function (q) ... end that makes answers a type.",
  ["question_no_id"] = "Questions of {element} are answered, since it has type; each needs an id: { id = \"...\", text = \"...\" }.",
  ["question_verb"] = "No question may be called so: q:{id}(...) asks all answers together.",
  ["question_no_answers"] = function(args)
    return "Question " .. args.id .. " lacks answers: answers = \"ID\" of a list in lists.answers, or a list of \z
      its own, at the question or at the element." .. known(args)
  end,
  ["unknown_answers"] = function(args)
    return "There is no list '" .. args.id .. "' in lists.answers." .. near_or_known(args)
  end,
  ["few_answers"] = "{id} offers fewer than two answers.",
  ["answers_order"] = "The answers of {id} do not stand in ascending order of their values (value), or a value stands twice.",
  ["question_unknown"] = function(args)
    return args.element .. " has no question '" .. args.question .. "'." .. known(args)
  end,
  ["question_unknown_id"] = function(args)
    return "There is no question '" .. args.id .. "'." .. near_or_known(args)
  end,
  ["rule_no_answers"] = "{element} has no questions whose answers a rule could read (p.{element}.answers).",
  ["type_result"] = "type of {element} returned no number, but: {got}.",
  ["type_off_scale"] = "type of {element} returned {got}; the model's types go from {first} to {last}.",
  ["type_never"] = "No answers give for {element}: {types}. Either type lacks a case, or a threshold is wrong.",
  ["case_answer"] = "{got} is no answer to {id}. To choose from: {values}.",
  ["merge_few"] = "merge \"{id}\" needs at least two elements in from.",
  ["merge_made"] = "'{id}' lacks: {fields}. It was put together from {from}; please give words of its own.",
  ["order_missing"] = "order does not name all. Missing: {missing}.",
  ["rollup_result"] = "The roll-up returned {got}. Allowed are a number, a text, nil, or { value =, label =, why = }.",
  ["rule_no_levels"] = "{element} has no types, only questions; there is no {field}.",
  ["rule_unknown_fact"] = "The rule reads p.{element}.facts.{field}; the element gives no such thing in facts.",
  ["rule_weight_early"] = "The rule reads p.{element}.weight and multiplies weights itself; those are known only once all such rules have run. Rules with hint, advice and rollup can read them.",
  ["rule_unknown_count"] = "The rule reads p.{element}.states.{state}. There are {known}.",
  ["want_reckoned"] = "A number or a function of the former value, function(old), is wanted, not {got}.",
  ["reckons_nothing"] = "The function returns nothing for the former value. Is a return missing? To empty it: return none.",
  ["split_few"] = "split \"{id}\" needs at least two elements in into.",
  ["split_made"] = "'{id}' lacks cells. They were taken over from {from}; please give texts of its own.",
  ["advice_months"] = "{given} months are not possible. It is more than 0 and {most} at most.",
  ["unknown_entry"] = function(args)
    return "There is no entry '" .. args.id .. "' in the list." .. near(args) .. known(args)
  end,
  ["unknown_group"] = function(args)
    return "There is no group '" .. args.id .. "'." .. near(args) .. known(args)
  end,
  ["unknown_target"] = function(args)
    return "The base has no '" .. args.id .. "'." .. near(args)
  end,
  ["hyphens_bad"] = "In hyphens, '{word}' doesn't say where it may be broken: hyphens stand between letters, as in "
    .. "'hand-writ-ing'.",
  ["unknown_type"] = function(args)
    return args.element .. " has no type " .. args.type .. " with a cell."
      .. (args.first and " The types go from " .. args.first .. " to " .. args.last .. "." or "")
  end,
  ["verb_without_base"] = "'{verb}' fits only into a model with extends: here is nothing it could refer to.",
  ["verb_without_body"] = "After {verb} \"{id}\" a table in braces is missing: {verb} \"{id}\" { ... }",
  ["want_type_key"] = "Cells are given by type, such as [2] = { ... }; found: {got}.",
  ["weights_both"] = "equal = true and a weight for {element} do not fit together. One of the two must go.",
  ["weights_budget"] = "The points sum up to {sum}; {of} are to be shared out.",
  ["weights_inconsistent"] = "The comparisons contradict each other (consistency ratio {ratio}; 0.10 is the usual limit). Look through the pairs again.",
  ["weights_missing"] = "Without a weight these elements count nothing: {ids}. Give each a weight, even if it is 0.",
  ["weights_pair"] = "A comparison reads { \"element\", \"other_element\", 3 }: the first counts three times as much.",
  ["weights_pair_missing"] = "The comparison of {one} with {other} is missing. Each pair is compared once.",
  ["weights_pair_twice"] = "{one} and {other} are compared twice.",
  ["also_stays"] = function(args)
    return "'" .. args.id .. "' stands in also, but does not go with " .. args.element .. "." .. near(args)
  end,
  ["case_outcome"] = function(args)
    local text = "The case '" .. args.id .. "' does not hold: " .. args.rule .. " should give '" .. args.want ..
      "', but gave '" .. args.got .. "'."
    return args.trace and args.trace ~= "" and text .. " Read: " .. args.trace or text
  end,
  ["case_weight"] = function(args)
    local text = "The case '" .. args.id .. "' does not hold: the weight of " .. args.element .. " should be " ..
      args.want .. ", but is " .. args.got .. "."
    return args.trace and args.trace ~= "" and text .. " From: " .. args.trace or text
  end,
  ["case_record"] = "The case '{id}' does not hold: {what} expected: {want}; it came to: {got}.",
  ["case_none"] = "nothing",
  ["case_order"] = "The case '{id}' does not hold: expected order {want}; computed: {got}.",
  ["case_profile"] = "The case '{id}' does not hold: {element} should be {want}, but is {got}.",
  ["case_rollup"] = function(args)
    local text = "The case '" .. args.id .. "' does not hold: " .. args.what .. " should be " .. args.want ..
      ", but is " .. args.got .. "."
    return args.trace and args.trace ~= "" and text .. " Unknown: " .. args.trace or text
  end,
  ["gap_without_advice"] = "For these steps there is no advice without a condition: {steps}. Advice without when always fits.",
  ["no_advice"] = "The model has no advice yet. advice \"...\" { ... } proposes what leads to the next type.",
  translation_language = "'{language}' is no language: its code of two or three small letters is meant, such as tr.",
  translation_own = "The language '{language}' is one of the model's languages; its texts stand with the texts themselves, { {language} = \"...\" }.",
  translation_unknown = function(args)
    return "The model has no text '" .. args.id .. "'." .. near(args)
  end,
  translation_missing = function(args)
    return ("In '%s' are %d of %d texts. What is missing stands in the model's language: %s%s."):format(args.language,
      args.n, args.of, args.names, args.more > 0 and (" and %d more"):format(args.more) or "")
  end,
  ["gaps_many"] = "For {steps} steps of {elements} elements there is no advice without a condition.",
  ["never_fires"] = "'{id}' can never fire: for no value that the scale allows is its condition true. Look at the condition again.",
  ["mean_of_types"] = "'{id}' takes a mean of types. Then the steps must be equally long: equal_steps = \"...\" says why; otherwise score.low_median or score.floor fit.",
  ["rollup_says_nothing"] = "The roll-up never gives a value: {by} returns nothing. Is a return missing?",
  ["rollup_raised"] = "The roll-up fails: {detail}",
  ["result_raised"] = "The result “{id}” fails: {detail}",
  ["result_range"] = "The result “{id}” goes from {from} to {to}; from must be less than to.",
  ["result_without"] = "The result “{id}” has neither group nor overall, so nothing comes of it.",
  ["result_words"] = "The words of the result “{id}” must ascend by from.",
  ["rollup_range"] = function(args)
    return "The result is " .. args.got .. "; it should be" .. (args.from and " at least " .. args.from or "")
      .. (args.from and args.to and " and" or "") .. (args.to and " at most " .. args.to or "") .. " (from, to)."
  end,
  ["rollup_no_result"] = "The function reads g.results.{id}; before this result there is none of that name.",
  ["no_rollup"] = "The result “{id}” needs a rollup: rollup { why = ..., results = { ... } }.",
  ["order_matters"] = "'{id}' comes to other results when the rules run in reverse order. A rule must not remember anything: take out what it changes outside its function.",
  ["order_weight"] = "The weight of {element} hangs on the order of the rules ({one} or {other}).",
  ["no_cases"] = "The model has no cases. A file tests.lua with case \"...\" { ... } makes sure of what should hold.",
  ["only_language"] = "The text is in '{language}' only. For several languages: { de = \"...\", en = \"...\" }.",
  ["stale_translation"] = "The text is changed in '{changed}' here; in '{language}' it still says what {model} says. Give both.",
  ["orientation_word"] = "The word '{word}' is in the rough orientation of type {type}, but in no criterion of this cell. The orientation is no source for cells: take the word out, or into a criterion.",
  ["same_version"] = "Under version {version} another state is in use already ({hash}). Give the changed model a new version.",
  ["same_version_texts"] = "Under version {version} another state is in use already ({hash}); texts that differ: {n}, such as {first}. Give the changed model a new version.",
  ["property_raising"] = "A higher value of {element} (from {from} to {to}) lowers the result. That must never happen.",
  ["property_scaling"] = "When all weights are multiplied by eight, the order changes: {before} becomes {after}.",
  ["property_states"] = "When {element} is in the state {state}, the evaluation fails: {detail}",
  ["types_cells"] = "The model has {want} types; the inherited cells of these elements do not fit: {ids}. change \"...\" { cells = { [4] = none } } takes a cell away, [5] = { text = ... } adds one.",
  needs_api = "This belongs to api = {api}; this model says api = {got}. Write in model: api = {api}.",
  use_name = "“{given}” is no part of a module. A part is called “module.part”: use \"dkbm.kooperation\" "
    .. "reads kooperation.part.lua in the folder of the module dkbm.",
  use_part = "The module “{id}” has no part “{part}”: there is no file {file} in its folder.",
  use_twice = "The part “{given}” is used already: {file}:{line}.",
  report_part_place = "A part of its own cannot stand after itself: '{id}'.",
  report_part = function(args)
    return "The report has no part '" .. args.id .. "'."
      .. (args.nearest and args.nearest ~= "" and " Did you mean '" .. args.nearest .. "'?" or "")
      .. " Known: " .. args.known .. "."
  end,
  report_part_both = "'{id}' stands in order and in without. Take it out of one of them.",
  colour_form = "'{got}' is no colour. Write it as \"#\" and six digits or letters a to f, such as \"#0f5b6c\".",
  colour_contrast = "{colour} is hard to read beside {on}: the contrast is {contrast} to 1, needed are {least} (WCAG AA). {try} has enough.",
  logo_name = "'{name}' cannot be a logo. Needed is the name of a PNG file in the model's folder, without path and blanks, such as \"logo.png\". Please save an SVG as PNG.",
  logo_missing = "The file {name} is not in the folder of the model {model}. Put it there, or take logo out.",
  logo_large = "The logo {name} has {kib} KiB, allowed are {most}. Save it smaller; a width of 600 pixels is enough.",
  logo_no_png = "{name} is no PNG picture, although its name ends like that. Save the logo as PNG in a picture program.",
  logo_damaged = "The PNG picture {name} is damaged or not complete. Save it again.",
  logo_pixels = "The logo {name} has more than {side} pixels on a side, or none. Save it smaller.",
  logo_alt = "Who does not see the logo needs words for it: logo_alt = { de = \"...\", en = \"Logo of the agency ...\" }.",

  -- Modules of other kinds, and what they declare.
  ["unknown_module"] = function(args)
    return "There is no module '" .. args.id .. "'." .. near_or_known(args)
  end,
  ["no_procedure"] = "procedure \"{id}\" { ... } is missing in procedure.lua.",
  ["no_catalogue"] = "catalogue \"{id}\" { ... } is missing in catalogue.lua.",
  ["extends_kind"] = "'{id}' is of another kind ({kind}) than this module ({own}). Only what is of the same kind can be extended; uses is for sharing.",
  ["uses_circle"] = "The modules use each other in a circle: {chain}. One of them must not use the other.",
  ["used_broken"] = "The module '{id}', which is used here, does not load: {place}: {problem}",
  ["type_twice"] = "'{verb}' is in '{one}' and in '{other}'; they cannot be in use together. Leave one of the modules out, or name its record otherwise (verb).",
  ["kind_body"] = "After {kind} a table in braces is expected, even an empty one: {kind} { }; found: {got}.",
  ["unknown_record_field"] = function(args)
    return "The function reads '" .. args.field .. "'; the record has no such field." .. known(args)
  end,
  ["rule_words"] = "The rule reads '{field}'. No rule reads free text; whether something stands there says :has(\"{field}\").",
  ["rule_list"] = "A rule looks at a list only with all, any, none, count and where.",
  ["rule_iterates"] = "{name} is only for rules on records (notice, clue, view, step).",
  ["want_list_of"] = "{name} needs a list, such as {name}(r.goals, function(g) return g.state == \"holds\" end); found: {got}.",
  ["rule_no_states"] = "The rule reads state; '{record}' has no states.",
  ["rule_unknown_name"] = "The rule reads unit.{field}. There are: {known}.",
  ["near_words"] = "near names '{id}'. Records are compared by fields that rules may read, not by free text.",
  ["say_field"] = function(args)
    return "The sentence names {" .. args.id .. "}; '" .. args.record .. "' has no such field." .. known(args)
  end,
  ["want_entry"] = "An entry is expected here, \"id\", { \"id\", \"title\" } or { id = \"id\", title = ... }; found: {got}.",
  ["field_without_kind"] = "The field '{id}' does not say of which kind it is. For example: {id} = line { title = \"...\" }; found: {got}.",
  ["other_kind"] = "In its base the field '{id}' is of kind {kind} and cannot become {got}: what is stored already could be read no more. Make a new field.",
  ["no_field"] = function(args)
    return "'" .. args.record .. "' has no field '" .. args.id .. "'." .. near_or_known(args)
  end,
  ["no_type"] = function(args)
    return "There is no record '" .. args.id .. "', neither here nor in the modules used (uses)." .. near_or_known(args)
  end,
  ["no_list"] = function(args)
    return "There is no list '" .. args.id .. "', neither here nor in the modules used (uses)." .. near_or_known(args)
  end,
  ["no_state"] = function(args)
    return "There is no state '" .. args.id .. "'." .. near_or_known(args)
  end,
  ["no_part"] = function(args)
    return "The document has no part '" .. args.id .. "'." .. near_or_known(args)
  end,
  ["no_order"] = "'{id}' has no order that could be changed: lists, fields and states of a record, steps and parts of a document have one.",
  ["no_title"] = "'{id}' has no title; its id is shown.",
  ["key_twice"] = "'{key}' stands here a second time (first in line {line}); Lua would keep only the last. Take one of them out.",
  ["catalogue_of"] = "Records of a catalogue belong to the catalogue; of does not fit here.",
  ["choice_twice"] = "The entries stand here twice, in the braces and in entries. Leave one of them out.",
  ["choice_both"] = "The field names a list ({list}) and has entries of its own. Leave one of them out.",
  ["choice_none"] = "A choice needs a list, list = \"...\", or entries of its own.",
  ["choice_empty"] = "The choice has no entry.",
  ["was_taken"] = "'{id}' is said to have been '{was}' before, but something has that name still. was names an id that is there no more.",
  ["visible_wider"] = "'{id}' would be seen by more ({got}) than its record ({own}). A field may be narrower, never wider.",
  ["person_visible"] = "'{id}' names a person and may be seen within the unit at most ({own}), not by {got}.",
  ["person_open"] = "'{id}' names a person and cannot be open: scripts read no names.",
  ["open_already"] = "open does nothing at '{id}': this kind of field holds no free words.",
  ["not_many"] = "A field of kind {kind} takes one value only; many does not fit here.",
  ["from_above_to"] = "from ({from}) is larger than to ({to}).",
  ["decimals"] = "decimals is a number from 0 to 9; found: {got}.",
  ["every"] = "every needs exactly one of { months = 12 } and { days = 30 }, from 1 on.",
  ["computed_required"] = "'{id}' is computed and cannot be required.",
  ["required_twice"] = "'{id}' has required and required_if. Leave one of them out.",
  ["line_kind"] = "line names '{id}', a field of kind {kind}. What a record is known by is one value that names nobody, a line for example.",
  ["key_person"] = "'{id}' names a person and cannot be a key: names can be erased, keys cannot.",
  ["key_kind"] = "'{id}' ({kind}) cannot be a key: a key is one short value.",
  ["key_narrower"] = "'{id}' is seen by fewer than its record and cannot be a key: it could be told by it.",
  ["key_required_if"] = "'{id}' is a key and must always be given; required_if does not fit here.",
  ["of_circle"] = "The records belong to each other in a circle: {chain}. One of them must belong to \"unit\", \"assessment\" or \"agency\".",
  ["dots_kind"] = "A field of the kind number without decimals counts dots; '{id}' is none.",
  ["take_kind"] = "take names the field that points at the record of the earlier round: a link to \"{record}\", not many; '{id}' is none.",
  ["take_of"] = "Records are taken over from round to round: '{record}' must belong to \"assessment\" or to a record that is taken over too.",
  ["states_empty"] = "states has no entry.",
  ["first_alone"] = "first names the first state; but there are no states.",
  ["back_taken"] = "The way back '{id}' is called like a field or another way back of '{to}'. Choose another name (back).",
  ["verb_taken"] = "'{other}' has the command '{verb}' already. Choose another with verb = \"...\".",
  ["reserved_own"] = "An element with questions can't be called '{id}': answers to something else (points, fields of the "
    .. "model's own) are called so already. Please choose another id.",
  ["reserved_lua"] = "'{id}' is a word of the language Lua and cannot be an id.",
  ["reserved_sql"] = "'{id}' is a word of the query language SQL and cannot be an id.",
  ["reserved_record"] = "Every record has '{id}' by itself; a field cannot be called so.",
  ["reserved_verbs"] = "'{id}' is a command of the program; a record cannot be called so. Choose another id, or another command with verb = \"...\".",
  ["too_many_records"] = "The module has at least {n} types of records, {most} are allowed.",
  ["too_many_fields"] = "The record has at least {n} fields, {most} are allowed.",
  ["too_many_entries"] = "The list has {n} entries, {most} are allowed.",
  ["too_many_lists"] = "The module has at least {n} lists, {most} are allowed.",
  ["too_many_parts"] = "The module has at least {n} of these, {most} are allowed.",
  ["notice_of"] = "The notice '{id}' needs either of (a record) or pairs (two of one kind).",
  ["near_alone"] = "near goes with pairs only: it names the fields in which two records must be the same.",
  ["rows_file_name"] = "'{got}' is no name of a CSV or XLSX file beside the module (no folder, ending in .csv or .xlsx).",
  ["rows_no_file"] = "The file {path} is not beside the module.",
  ["rows_unreadable"] = "The file {path} cannot be read: {detail}",
  ["rows_people"] = "The file {path} is a table of single people. Such data belong into the separated statistics office, not into a module.",
  ["rows_empty"] = "The file {path} is empty: its first line holds the names of the columns.",
  ["rows_too_many"] = "The file has {n} lines, {most} are allowed.",
  ["rows_no_column"] = function(args)
    return "The file " .. args.path .. " has no column '" .. args.id .. "'." .. near_or_known(args)
  end,
  ["no_sheet"] = function(args)
    return "The file has no sheet '" .. args.id .. "'." .. near_or_known(args)
  end,
  ["rows_both"] = "Rows stand either here (rows) or in a file (file), not in both places.",
  ["rows_none"] = "The rows of '{id}' are missing: file = \"...\" or rows = { ... }.",
  ["rows_date"] = "as_of is a day, a month or a year such as \"2025-12-31\", \"2025-12\", \"2025\"; found: {got}.",
  ["rows_no_source"] = "'{id}' does not say where its rows come from. Give source and as_of.",
  ["rows_id"] = "{at}: '{got}' is no id (lower-case letters a-z, digits, _).",
  ["rows_twice"] = "{at}: the id '{id}' stands further up already.",
  ["rows_value"] = "{at}, {field}: {problem}",
  ["rows_field"] = "{at}: the record has no field '{field}'.",
  ["rows_missing"] = "{at}: {field} is missing.",
}
