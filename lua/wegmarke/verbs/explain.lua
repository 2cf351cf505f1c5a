--- `wegmarke explain`: where every figure and every piece of advice comes from.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local outline = require "wegmarke.doc.outline"
local output = require "wegmarke.cli.output"

local function why() return require "wegmarke.verbs.explain_why" end

local function say(key, args) return lang.say("cli." .. key, args) end

--- What is being explained: the result, the model, words in the terminal's language, the outline of it.
local function put(about, indent, line, look) about.out:put(indent, line, look) end

local function put_rule(about, rule, indent)
  local words = about.words
  if rule.facts and #rule.facts > 0 then
    put(about, indent, say("explain_read", { facts = table.concat(words:facts(rule.facts), "; ") }))
  end
  if rule.unknown and #rule.unknown > 0 then
    put(about, indent, say("explain_unknown",
      { paths = table.concat(words:paths(rule.unknown), "; ") }))
  end
  if rule.why then put(about, indent, say("explain_why", { why = words:pick(rule.why) })) end
  for _, place in ipairs(rule.changed or {}) do
    put(about, indent, lang.say("author.explain_changed",
      { model = place.model, place = words:where(place) or "?" }))
  end
end

local function by_id(list, id)
  for _, item in ipairs(list or {}) do
    if item.id == id then return item end
  end
end

--- One result of the roll-up, of the whole and of each group, with what its functions read and where they
--- stand.
local function result_lines(about, result, shown)
  about.out:title(shown.title .. (shown.range and " (" .. shown.range .. ")" or "")
    .. " (" .. result.id .. ", "
    .. (about.words:where(result) or "?") .. ")", "r-" .. result.id)
  local function line(x, title, value)
    put(about, 2, (title and title .. ": " or "") .. value .. " (" .. (about.words:where(x) or "?") .. ")")
    put_rule(about, x, 4)
  end
  if shown.overall then line(result.overall, nil, shown.overall.value) end
  for i, group in ipairs(shown.groups) do line(result.groups[i], group.title, group.value) end
  if shown.why then put(about, 2, shown.why) end
  if shown.equal_steps then put(about, 2, shown.equal_steps) end
end

--- What the model makes of the whole, with what its functions read.
local function rollup_lines(about)
  local rolled = about.result.rollup
  if not rolled then return end
  local shown = require("wegmarke.report.own").rolled(about.words)
  about.out:title(shown.title .. " (" .. (about.words:where(about.model.rollup) or "?") .. ")")
  if shown.overall then
    put(about, 2, shown.overall.value)
    put_rule(about, rolled.overall, 4)
  end
  for i, group in ipairs(shown.groups) do
    put(about, 2, group.title .. ": " .. group.value)
    put_rule(about, rolled.groups[i], 4)
  end
  put(about, 2, shown.why)
  for i in ipairs(shown.results) do result_lines(about, rolled.results[i], shown.results[i]) end
end

local function advice_lines(about, advice)
  local words = about.words
  put(about, 4, advice.id .. " (" .. (words:where(advice) or "?") .. "): "
    .. say("outcome_" .. advice.outcome), "apart")
  put(about, 6, words:pick(advice.text))
  local step = advice.hold and say("explain_hold")
    or say("explain_step", { step = words:step(advice.from, advice.to) })
  put(about, 6, step)
  local condition = why().condition(about.model, by_id(about.model.advice, advice.id) or {})
  if condition then put(about, 6, lang.say("author.doc_when", { words = condition })) end
  put_rule(about, advice, 6)
  put(about, 6, say(advice.author and "explain_origin" or "explain_origin_nobody", {
    author = advice.author, status = words:status(advice.status),
    source = advice.source and words:pick(advice.source) or say("explain_no_source"),
  }))
  if advice.provisional then put(about, 6, say("explain_provisional")) end
end

local function distribution(about, counts)
  local parts = {}
  for i, count in ipairs(counts) do
    if count > 0 then
      parts[#parts + 1] = about.words:label(about.model.scale[i]) .. ": " .. count
    end
  end
  return table.concat(parts, ", ")
end

--- How people placed the element: only what privacy leaves in the result.
local function placement_lines(about, x)
  local words = about.words
  if x.withheld then
    put(about, 2, say("explain_withheld", { threshold = about.result.assessment.threshold }))
    return
  end
  if x.person_withheld then
    put(about, 2, words:t("person_withheld", { threshold = about.result.assessment.threshold }))
  end
  if x.basis then
    put(about, 2, say("explain_basis_" .. x.basis, { n = x.n }))
    put(about, 4, say("explain_distribution", { list = distribution(about, x.counts) }))
    put(about, 4, say(x.low_median == x.high_median and "explain_median" or "explain_medians",
      { low = words:label(x.low_median), high = words:label(x.high_median) }))
    if x.near then put(about, 4, say("explain_near", { near = words:near(x.near, x.n) })) end
    if x.two_peaks then put(about, 4, say("explain_two_peaks")) end
  else
    put(about, 2, say("explain_no_placements"))
  end
  local apart = words:apart(x.states)
  if #apart > 0 then put(about, 4, say("explain_apart", { list = table.concat(apart, ", ") })) end
  if x.tally and x.basis ~= "tally" then
    put(about, 2, say("explain_tally",
      { n = x.tally.n, list = distribution(about, x.tally.counts) }))
  end
  for _, group in ipairs(x.group or {}) do
    put(about, 2, say("explain_group", {
      label = group.value and words:label(group.value)
        or lang.word("placement_state", group.state or "skipped"),
    }))
  end
  if x.views then
    put(about, 2, say(x.views.differ and "explain_views_differ" or "explain_views_alike", {
      inside_n = x.views.inside.n, inside = words:label(x.views.inside.low),
      outside_n = x.views.outside.n, outside = words:label(x.views.outside.low),
    }))
  end
end

-- How the questions of an element are answered, and what makes a type of that.
local function question_lines(about, x)
  local questions, words = require "wegmarke.report.questions", about.words
  local rows, from = questions.rows(words, x), x.type_from
  if #rows == 0 then return end
  put(about, 2, say "explain_questions")
  for _, row in ipairs(rows) do
    put(about, 4, say("explain_question", { text = row.text, answer = row.answer,
      from = row.from and " (" .. row.from .. (row.counts ~= "" and ": " .. row.counts or "") .. ")" or "" }))
  end
  if not from then return end
  put(about, 2, questions.type(words, x))
  if #from.facts > 0 then
    put(about, 4, say("explain_type_read", { facts = table.concat(words:facts(from.facts), "; ") }))
  end
  if #from.unknown > 0 then
    put(about, 4, say("explain_type_needs", { open = table.concat(words:paths(from.unknown), "; ") }))
  end
  put(about, 4, say("explain_type_where", { where = words:where(from) or "?" }))
end

local function agreement_lines(about, x)
  local words, agreement = about.words, x.agreement
  local from = x.ist_from == "agreed" and say("explain_ist_agreed", { label = words:label(x.ist) })
    or x.ist_from == "proposal" and say("explain_ist_proposal", { label = words:label(x.ist) })
    or say("explain_ist_none", { state = words:agreed(x) })
  put(about, 2, from)
  if agreement.how then put(about, 4, say("explain_how", { text = agreement.how })) end
  if agreement.why then put(about, 4, say("explain_why", { why = agreement.why })) end
  if agreement.dissent then put(about, 4, say("explain_dissent", { text = agreement.dissent })) end
  if agreement.clash then put(about, 4, say("explain_clash")) end
  if x.proposal and not x.ist then
    local proposal = words:proposal(x)
    if proposal then put(about, 4, proposal) end
  end
  if x.soll.clash then put(about, 2, words:t("clash_target", { title = words:title(x.id) })) end
  put(about, 2, say("explain_soll", {
    target = x.soll.value and words:label(x.soll.value) or words:target(x),
    year = x.soll.year and " (" .. x.soll.year .. ")" or "",
  }))
  if x.soll.why then put(about, 4, say("explain_why", { why = x.soll.why })) end
  if x.abstand and x.abstand > 0 then
    put(about, 2, say("explain_gap", { steps = words:steps(x.abstand) }))
  end
end

-- The group's points on the element, or why they are not shown.
local function points_lines(about, x)
  local points = about.result.points
  if not points then return end
  if x.points then
    put(about, 2, lang.say("own.explain_points", { n = x.dots, all = points.total, people = points.people,
      share = about.words:number(100 * x.points, 0) }))
  elseif points.clash then
    put(about, 2, lang.say "own.points_clash")
  elseif points.withheld then
    put(about, 2, lang.say("own.points_few", { threshold = about.result.assessment.threshold }))
  end
end

local function weight_lines(about, x)
  local words = about.words
  put(about, 2, say("explain_weight", { weight = words:number(x.weight) }))
  if x.weight_base then
    put(about, 4, lang.say("author.weight_" .. x.weight_base.kind, {
      weight = words:number(x.weight_base.weight), place = words:where(x.weight_base) or "?" }))
  end
  for _, set in ipairs(x.weight_set or {}) do
    put(about, 4, lang.say("author.weight_set", { from = words:number(set.from), to = words:number(set.to),
      model = set.model, place = words:where(set) or "?" }))
  end
  for _, from in ipairs(x.weight_from or {}) do
    put(about, 4, say("explain_factor", {
      rule = from.rule, factor = words:number(from.factor), where = words:where(from) or "?",
    }))
    put_rule(about, from, 6)
  end
end

-- What the unit's records say beside the element; it places nothing.
local function clue_lines(about, x)
  local clues = require "wegmarke.cli.clues"
  if about.clues == nil then about.clues = clues.of(about.ctx, about.result.unit.id) or false end
  for _, line in ipairs(clues.lines(about.clues or nil, x.id)) do put(about, 2, line) end
end

-- All that modules suggest for this result.
local function suggestions(about)
  about.suggested = about.suggested
    or require("wegmarke.cli.suggested").of_result(about.ctx, about.result, about.model)
  return about.suggested
end

-- Support for a gap, with why and by which rule.
local function support_lines(about, one, indent)
  local rule = one.rule
  put(about, indent, lang.say("rules.suggest_line", { title = one.title, id = rule.id,
    place = rule.when.file .. ":" .. rule.when.line,
    outcome = one.outcome ~= "fires" and lang.say("rules.outcome_" .. one.outcome) or nil }))
  put(about, indent + 2, lang.say("rules.explain_why", { why = rule.why }))
  if rule.source then put(about, indent + 2, lang.say("rules.suggest_from", { source = rule.source })) end
  if #one.facts > 0 then
    put(about, indent + 2, lang.say("rules.explain_reads", { facts = table.concat(one.facts, "; ") }))
  end
  if #one.unknown > 0 then
    put(about, indent + 2, lang.say("rules.explain_needs", { needs = table.concat(one.unknown, "; ") }))
  end
end

local function supported(about, x)
  local suggested = require "wegmarke.cli.suggested"
  for _, one in ipairs(suggestions(about)) do
    if one.outcome ~= "silent" and suggested.is_about(one, x.id) then support_lines(about, one, 2) end
  end
end

-- Whether an element applies to the unit: where that was asked, what was read and where it stands.
local function applies_lines(about, id)
  local m, words = about.model, about.words
  local element = m.element[id]
  if not element or not element.applies then return end
  local left, open = m.left_out and m.left_out[id], m.open and m.open[id]
  local at = left or open
  local function put_say(key, args)
    args.where = words:where(element.applies) or "?"
    put(about, 2, say(key, args))
  end
  if left then
    put_say("explain_left_out", {})
  elseif open then
    put_say("explain_applies_open", { open = table.concat(words:paths(open.unknown), ", ") })
  else
    put_say("explain_applies", {})
  end
  if at and #at.facts > 0 then
    put(about, 4, say("explain_read", { facts = table.concat(words:facts(at.facts), "; ") }))
  end
end

local function element_lines(about, x)
  about.out:title(about.words:title(x.id) .. " (" .. x.id .. ")", "e-" .. x.id)
  applies_lines(about, x.id)
  placement_lines(about, x)
  if x.asked then question_lines(about, x) end
  if x.applicable == false then
    put(about, 2, say("explain_not_applicable", { why = x.why_not or "-" }))
    return
  end
  agreement_lines(about, x)
  clue_lines(about, x)
  points_lines(about, x)
  weight_lines(about, x)
  local any = false
  for _, advice in ipairs(about.result.advice) do
    if advice.element == x.id then
      if not any then put(about, 2, say("explain_advice")) end
      any = true
      advice_lines(about, advice)
    end
  end
  for _, none in ipairs(about.result.no_advice or {}) do
    if none.element == x.id then put(about, 2, say("no_advice_" .. none.why)) end
  end
  supported(about, x)
end

local function hint_lines(about, hint)
  local words = about.words
  put(about, 2, hint.id .. " (" .. (words:where(hint) or "?") .. "): "
    .. say("outcome_" .. hint.outcome))
  put(about, 4, words:pick(hint.text))
  if #(hint.elements or {}) > 0 then
    put(about, 4, say("explain_elements", { list = words:titles(hint.elements) }))
  end
  put_rule(about, hint, 4)
end

local function order_lines(about)
  local words, order = about.words, about.result.order
  about.out:title(say("explain_order"), "order")
  for i, item in ipairs(order.computed or {}) do
    put(about, 2, i .. ". " .. words:title(item.element) .. ": " .. say("explain_order_item", {
      steps = words:steps(item.abstand), weight = words:number(item.weight),
    }))
  end
  if #(order.computed or {}) == 0 then put(about, 2, say("explain_order_none")) end
  local firm = require("wegmarke.report.digest").firm(words)
  if firm then put(about, 2, firm) end
  if order.group then
    put(about, 2, say("explain_order_group", { list = words:titles(order.group) }))
  end
end

local function whole(about)
  local result = about.result
  put(about, 2, say("explain_model", {
    title = about.words:pick(about.model.title), version = result.model.version,
    hash = result.model.hash,
  }))
  for _, line in ipairs(require("wegmarke.report.digest").clashes(about.words)) do
    put(about, 2, "! " .. line)
  end
  local despite = require("wegmarke.report.digest").despite(about.words)
  if despite then put(about, 2, "! " .. despite) end
  for _, x in ipairs(result.elements) do element_lines(about, x) end
  rollup_lines(about)
  order_lines(about)
  if #(result.hints or {}) > 0 then
    about.out:title(say("explain_hints"), "hints")
    for _, hint in ipairs(result.hints) do hint_lines(about, hint) end
  end
end

--- A rule that did not fire has no record of its own in the result, but its outcome is there.
local function silent(about, id)
  local item = require("wegmarke.module.cases").item(about.model, id)
  if item then return item, why().outcome(about.result, item) end
end

-- What was read of an element that does not apply to the unit; nil for others.
local function left_out(about, thing)
  local m = about.model
  local id = m.left_out and require("wegmarke.data.intake.names").element(m.whole, thing)
  return id and m.left_out[id]
end

--- The element that is meant; what names none may be a slip in the id of a rule or an advice.
local function find_element(about, thing)
  local id, err, several = about.ctx:find_element(about.model, thing)
  if id then return id end
  if several then return about.ctx:fail(err) end
  local ids = {}
  for _, list in ipairs { about.model.advice or {}, about.model.rules or {} } do
    for _, item in ipairs(list) do ids[#ids + 1] = item.id end
  end
  for _, one in ipairs(suggestions(about)) do ids[#ids + 1] = one.rule.id end
  for _, one in ipairs(about.result.rollup and about.result.rollup.results or {}) do
    ids[#ids + 1] = one.id
  end
  table.sort(ids)
  local nearest = require("wegmarke.text").nearest(thing, ids)
  if nearest then
    return about.ctx:fail(lang.err("cli.explain_nothing", { given = thing, nearest = nearest }))
  end
  return about.ctx:fail(err)
end

local function one(about, thing)
  local ctx, result = about.ctx, about.result
  local advice = by_id(result.advice, thing)
  if advice then
    if about.json then return output.json(ctx, advice) end
    about.out:title(about.words:title(advice.element))
    return advice_lines(about, advice)
  end
  local hint = by_id(result.hints, thing)
  if hint then
    if about.json then return output.json(ctx, hint) end
    return hint_lines(about, hint)
  end
  local rule, outcome = silent(about, thing)
  if rule then
    local because = why().because(about, rule, outcome or "silent")
    if about.json then return output.json(ctx, { id = thing, outcome = outcome, because = because }) end
    put(about, 0, thing .. " (" .. (about.words:where(rule) or "?") .. "): "
      .. say("outcome_" .. (outcome or "silent")) .. (because and say(outcome == "cannot_tell"
        and "explain_open" or "explain_because", { words = because.words }) or ""))
    if because and #because.facts > 0 then
      put(about, 2, say("explain_read", { facts = table.concat(about.words:facts(because.facts), "; ") }))
    end
    if rule.why then put(about, 2, say("explain_why", { why = about.words:pick(rule.why) })) end
    if rule.text then put(about, 2, about.words:pick(rule.text)) end
    if rule.from then
      put(about, 2, say("explain_step", { step = about.words:step(rule.from, rule.to) }))
    end
    for _, x in ipairs(result.elements) do
      for _, from in ipairs(x.weight_from or {}) do
        if from.rule == thing then
          put(about, 2, say("explain_factor_on", {
            element = about.words:title(x.id), factor = about.words:number(from.factor),
          }))
          put_rule(about, from, 4)
        end
      end
    end
    return
  end
  for _, suggestion in ipairs(suggestions(about)) do
    if suggestion.rule.id == thing or suggestion.module.id .. "." .. suggestion.rule.id == thing then
      if about.json then return output.json(ctx, require("wegmarke.cli.suggested").plain(suggestion)) end
      return support_lines(about, suggestion, 0)
    end
  end
  for i, one_of in ipairs(result.rollup and result.rollup.results or {}) do
    if one_of.id == thing then
      if about.json then return output.json(ctx, one_of) end
      return result_lines(about, one_of, require("wegmarke.report.own").rolled(about.words).results[i])
    end
  end
  local gone = left_out(about, thing)
  if gone then
    if about.json then return output.json(ctx, { left_out = gone }) end
    about.out:title(about.words:title(gone.id) .. " (" .. gone.id .. ")", "e-" .. gone.id)
    return applies_lines(about, gone.id)
  end
  local id = find_element(about, thing)
  local x = by_id(result.elements, id)
  if about.json then
    local list = {}
    for _, item in ipairs(result.advice) do
      if item.element == id then list[#list + 1] = item end
    end
    return output.json(ctx, { element = x, advice = require("wegmarke.json").list(list) })
  end
  element_lines(about, x)
end

local function run(ctx)
  local status = require("wegmarke.verbs.explain_records").run(ctx)
  if status then return status end
  local assessment = ctx:assessment(ctx.args.assessment)
  local audience, who = require "wegmarke.cli.audience", ctx.opts["for"]
  output.ready(ctx)
  local result, model = audience.evaluate(ctx, assessment, who,
    { provisional = ctx.opts.provisional or false })
  local about = {
    ctx = ctx, result = result, model = model, out = outline.new(), json = output.wants_json(ctx),
    words = require("wegmarke.report.words").new(result, model, lang.current()),
  }
  if ctx.args.thing then
    one(about, ctx.args.thing)
  elseif about.json then
    output.json(ctx, require("wegmarke.report.json").shaped(result))
  else
    whole(about)
  end
  if not about.json then
    output.write(ctx, about.out:document(result.unit.name .. ", " .. lang.day(result.assessment.held_on),
      lang.current()))
  end
  audience.note(ctx, "explain", assessment.id, who)
  return #ctx.failed_rules(result) > 0 and fault.model or fault.ok
end

return {
  {
    name = "explain",
    arguments = {
      { name = "assessment", type = "assessment" },
      { name = "thing", type = "word", optional = true },
    },
    options = {
      { name = "provisional", type = "flag" },
      require("wegmarke.cli.audience").option(),
      { name = "json", type = "flag" },
      output.option(),
    },
    examples = { "explain 1 datenbasierung", "explain 1", "explain Musterlandkreis funding_ends" },
    exits = { 3, 4, 5 },
    run = run,
  },
}
