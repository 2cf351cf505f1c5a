--- `wegmarke order`: the order in which the group wants to work on the elements.

local lang = require "wegmarke.lang"
local output = require "wegmarke.cli.output"

-- The elements that were named, also as "a,b,c"; a title may have a comma itself.
local function named(ctx, model)
  local ids = {}
  for _, given in ipairs(ctx.args.elements) do
    if given:find("[,;]") and not ctx:find_element(model, given) then
      for word in given:gmatch("[^,;]+") do
        word = word:match("^%s*(.-)%s*$")
        if word ~= "" then ids[#ids + 1] = ctx:element(model, word) end
      end
    else
      ids[#ids + 1] = ctx:element(model, given)
    end
  end
  return ids
end

local function withdraw(ctx, assessment)
  local done = ctx:need(require("wegmarke.data.orders").withdraw(ctx:db(), assessment.id, ctx.opts.why))
  if ctx.opts.json then return ctx:json { done = done } end
  ctx:print(lang.say(done and "back.order_withdrawn" or "back.order_none"))
end

-- The group's order and the computed one, as the report has them.
local function show(ctx, assessment)
  local doc = require "wegmarke.doc"
  local result, model = ctx:evaluate(assessment)
  local order = result.order
  if output.wants_json(ctx) then return output.json(ctx, order) end
  local words = require("wegmarke.report.words").new(result, model, lang.current())
  local blocks = require("wegmarke.report.parts.way").order(words)
    or { doc.p(words:t "order_no_group"), doc.p(words:t "order_no_computed") }
  output.write(ctx, doc.document{ title = result.unit.name .. ", " .. lang.day(result.assessment.held_on),
    language = lang.current(), parts = { doc.part("order", words:t "h_order", blocks) } })
  if not order.group then
    ctx:next_step("order " .. ctx:short(assessment.id) .. " " .. lang.say "cli.order_elements")
  end
end

local function run(ctx)
  local assessment = ctx:assessment(ctx.args.assessment)
  if ctx.opts.withdraw and #ctx.args.elements == 0 then return withdraw(ctx, assessment) end
  if #ctx.args.elements == 0 and not ctx.opts.why then return show(ctx, assessment) end
  if ctx.opts.output then ctx:fail(lang.err "cli.order_output", 2) end
  if #ctx.args.elements == 0 or ctx.opts.withdraw then
    ctx:fail(lang.err("cli.argument_missing", { label = "ELEMENT" }), 2)
  end
  local model = ctx:model_of(assessment)
  local ids, titles, seen = {}, {}, {}
  for i, id in ipairs(named(ctx, model)) do
    if seen[id] then ctx:fail(lang.err("cli.order_twice", { element = id })) end
    seen[id] = true
    ids[i] = id
    titles[i] = i .. ". " .. model:element_title(id, lang.current())
  end
  ctx:need(require("wegmarke.data.orders").set(ctx:db(), assessment.id, ids, ctx.opts.why))
  if ctx.opts.json then return ctx:json { elements = ids, why = ctx.opts.why } end
  ctx:done("order_done")
  for _, title in ipairs(titles) do ctx:print("  " .. title) end
  ctx:next_step("evaluate " .. ctx:short(assessment.id))
end

return {
  {
    name = "order",
    arguments = {
      { name = "assessment", type = "assessment" },
      { name = "elements", type = "element", many = true, optional = true },
    },
    options = {
      { name = "withdraw", type = "flag" },
      { name = "why" },
      { name = "json", type = "flag" },
      output.option(),
    },
    examples = { "order 1 koordination datenbasierung strategische_ziele --why \"wichtig und machbar\"",
      "order 1 koordination,datenbasierung", "order 1" },
    exits = { 3, 4, 5 },
    run = run,
  },
}
