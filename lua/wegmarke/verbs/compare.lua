--- `wegmarke compare`: two models, or two assessments.

local crosswalk_words = require "wegmarke.verbs.crosswalk_words"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local outline = require "wegmarke.doc.outline"
local output = require "wegmarke.cli.output"

local function words(key, args) return lang.say("author." .. key, args) end

local function compare_models(ctx, first, second)
  local a, b = ctx:model(first), ctx:model(second)
  local rows = require("wegmarke.module.crosswalk").between(a, b)
  local d, list = require("wegmarke.module.diff").between(a, b), require("wegmarke.json").list
  if output.wants_json(ctx) then
    return output.json(ctx, { a = a.id, b = b.id, rows = list(rows), rollup = d.rollup, results = d.results,
      facts = list(require("wegmarke.repl.compare").facts(a, b)) })
  end
  local out = outline.new()
  crosswalk_words.put(out, a, b, rows)
  for _, one in ipairs(d.facts) do
    out:put(2, words("diff_changed", { what = words "what_element", id = one.id,
      fields = ": " .. table.concat(one.fields, ", "), place = "" }))
  end
  if d.rollup then out:put(2, words "diff_rollup") end
  crosswalk_words.changes(out, "result", d.results)
  output.write(ctx, out:document(words("compare_models", { a = lang.pick(a.title), b = lang.pick(b.title) }),
    lang.current()))
  return fault.ok
end

local function value_words(m, value)
  if not value then return words("compare_nothing") end
  return m:label(value, lang.current())
end

-- "Kooperation: Typ 2" for each element of one side.
local function side_words(m, list)
  if #list == 1 then return value_words(m, list[1].ist) end
  local parts = {}
  for i, x in ipairs(list) do
    parts[i] = m:element_title(x.id, lang.current()) .. ": " .. value_words(m, x.ist)
  end
  return table.concat(parts, ", ")
end

local function middle_words(m, x)
  if x.low == x.high then return m:label(x.low, lang.current()) end
  return m:label(x.low, lang.current()) .. " – " .. m:label(x.high, lang.current())
end

local function people_lines(out, a, b, row)
  local p = row.people
  if not p then return end
  if p.few then return out:put(4, words "compare_few_people") end
  if p.same then
    out:put(4, words(p.same.higher and "compare_same_people_moves" or "compare_same_people", {
      n = p.same.n, before = middle_words(a, p.same.before), after = middle_words(b, p.same.after),
      higher = p.same.higher, lower = p.same.lower, equal = p.same.equal,
    }))
  elseif p.both_n > 0 then
    out:put(4, words("compare_both", { n = p.both_n }))
  end
  if p.left then
    out:put(4, words("compare_left", { n = p.left.n, at = middle_words(a, p.left) }))
  end
  if p.new then
    out:put(4, words("compare_new", { n = p.new.n, at = middle_words(b, p.new) }))
  end
  if not p.left and not p.new and p.left_n + p.new_n > 0 then
    out:put(4, words("compare_others", { left = p.left_n, new = p.new_n }))
  end
end

local function row_lines(out, a, b, row)
  local ids = {}
  for i, x in ipairs(row.b) do ids[i] = x.id end
  local change = row.change and " (" .. words("change_" .. row.change) .. ")" or ""
  out:put(2, crosswalk_words.titles(b, ids) .. ": " .. words("compare_values",
    { before = side_words(a, row.a), after = side_words(b, row.b) }) .. change)
  if row.relation ~= "same" then
    local left = {}
    for i, x in ipairs(row.a) do left[i] = x.id end
    out:put(4, crosswalk_words.line(a, b,
      { relation = row.relation, a = left, b = ids, changed = row.changed }))
  end
  people_lines(out, a, b, row)
  if row.hindsight then
    out:put(4, words("compare_hindsight",
      { n = row.hindsight.n, at = middle_words(b, row.hindsight) }))
  end
  if row.change and row.change ~= "same" then
    local parts = {}
    for i, reason in ipairs(row.reasons or {}) do parts[i] = words("reason_" .. reason) end
    if #parts > 0 then
      out:put(4, words("compare_reasons", { list = table.concat(parts, ", ") }))
    end
  end
end

-- What a model made of a group or of the whole.
local function rolled_words(x)
  if not x then return words "compare_nothing" end
  if x.label then return lang.pick(x.label) end
  if type(x.value) == "number" then
    return require("wegmarke.report.words").number({ language = lang.current() }, x.value)
      .. (x.word and " (" .. lang.pick(x.word) .. ")" or "")
  end
  return x.value and lang.pick(x.value) or words "compare_nothing"
end

local function document_of(sides, result)
  local a, b, out = sides[1].m, sides[2].m, outline.new()
  out:put(2, words(result.same_rule and "compare_same_rule" or "compare_other_rule",
    { a = result.a.model.id .. " " .. result.a.model.version,
      b = result.b.model.id .. " " .. result.b.model.version }))
  if result.same_unit then out:put(2, words("compare_changed_view")) end
  for _, row in ipairs(result.rows) do row_lines(out, a, b, row) end
  for _, one in ipairs(result.rollup) do
    local of = one.result and one.id ~= "" and lang.pick(one.result_title) .. ", " or ""
    out:put(2, of .. (one.title and lang.pick(one.title) or words "compare_rollup") .. ": "
      .. words("compare_values",
      { before = rolled_words(one.a), after = rolled_words(one.b) }))
  end
  if #result.left_out > 0 then
    out:title(words("compare_left_out"))
    crosswalk_words.put(out, a, b, result.left_out)
  end
  return out:document(words("compare_head", { a = result.a.unit .. ", " .. lang.day(result.a.held_on),
    b = result.b.unit .. ", " .. lang.day(result.b.held_on) }), lang.current())
end

local function compare_assessments(ctx, first, second)
  local audience, who, sides = require "wegmarke.cli.audience", ctx.opts["for"], {}
  for i, ref in ipairs { first, second } do
    local assessment = ctx:assessment(ref)
    local e, m, a = audience.evaluate(ctx, assessment, who)
    sides[i] = { e = e, m = m, a = a, id = assessment.id }
  end
  local result = require("wegmarke.evaluate.compare").run(sides[1], sides[2], who)
  if output.wants_json(ctx) then
    output.json(ctx, result)
  else
    output.write(ctx, document_of(sides, result))
  end
  -- Only now did anything go out.
  for _, side in ipairs(sides) do audience.note(ctx, "compare", side.id, who) end
  return fault.ok
end

local function run(ctx)
  local model = require "wegmarke.model"
  local a, b = ctx.args.a, ctx.args.b
  output.ready(ctx)
  if model.known(a) and model.known(b) then return compare_models(ctx, a, b) end
  return compare_assessments(ctx, a, b)
end

return {
  {
    name = "compare",
    arguments = {
      { name = "a", type = "word" },
      { name = "b", type = "word" },
    },
    options = {
      require("wegmarke.cli.audience").option(),
      { name = "json", type = "flag" },
      output.option(),
    },
    examples = { "compare dkbm rlp-sl", "compare \"Musterland 2024\" \"Musterland 2026\"" },
    exits = { 3, 4, 5 },
    run = run,
  },
}
