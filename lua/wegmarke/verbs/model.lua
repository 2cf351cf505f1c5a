--- `wegmarke model list|show`; `check` and `test` are in model_check.lua.

local asked = require "wegmarke.module.asked"
local lang = require "wegmarke.lang"
local layout = require "wegmarke.cli.table"
local output = require "wegmarke.cli.output"

local json_option = { name = "json", type = "flag" }

local function json_list(list) return require("wegmarke.json").list(list) end

local function tell(ctx, findings) require("wegmarke.verbs.model_check").tell(ctx, findings) end

-- The kinds of unit that a model is for, the first of many.
local function for_whom(titles, most)
  if not titles then return lang.say("cli.model_for_all") end
  local words = {}
  for i = 1, math.min(#titles, most or #titles) do words[i] = lang.pick(titles[i]) end
  local more = #titles > #words and " (+" .. #titles - #words .. ")" or ""
  return table.concat(words, ", ") .. more
end

local function run_list(ctx)
  local found = require("wegmarke.model").list()
  if output.wants_json(ctx) then return output.json(ctx, json_list(found)) end
  local rows = {}
  for i, one in ipairs(found) do
    rows[i] = {
      one.id, one.version or "?", lang.pick(one.title),
      one.ok and for_whom(one.kind_titles, 2) or "",
      one.where == "packed" and lang.say("cli.model_packed") or one.where,
      lang.say(one.ok == false and "cli.model_broken" or "cli.model_ok"),
    }
  end
  output.list(ctx, require("wegmarke.doc").table{ key = "models", caption = lang.say("cli.list_models"),
    rows = rows, columns = { { lang.say("cli.model_id"), kind = "key", width = 14 },
      { lang.say("cli.model_version"), kind = "key", width = 12 },
      { lang.say("cli.assess_title"), width = 50 }, { lang.say("cli.model_for") },
      { lang.say("cli.model_where") },
      { lang.say("cli.model_state"), width = 14 } } })
  for _, one in ipairs(found) do
    if one.ok == false then
      tell(ctx, one.findings or {})
      ctx:next_step("model check " .. require("wegmarke.cli.context").quote(one.id))
    end
  end
end

local function plain(model)
  local elements = {}
  for i, element in ipairs(model.all_elements) do
    elements[i] = { id = element.id, title = element.title, question = element.question }
  end
  local types = {}
  for i, one in ipairs(model.types) do types[i] = { value = one.value, title = one.title } end
  local files = {}
  for i, one in ipairs(model.files) do files[i] = one.model_id .. "/" .. one.path end
  return {
    id = model.id, version = model.version, hash = model.hash, title = model.title,
    endorsed_by = model.endorsed_by, kinds = model.kinds, between = model.between, types = types,
    elements = elements, files = files,
  }
end

local function show_cells(ctx, model, element)
  for i, cell in ipairs(element.cells) do
    ctx:print("")
    ctx:print("  " .. lang.pick(model.types[i].title) .. ": " .. lang.pick(cell.text))
    for _, criterion in ipairs(cell.criteria or {}) do
      ctx:print("    - " .. lang.pick(criterion.text) .. " ("
        .. lang.say("cli.criterion_" .. criterion.kind) .. ", " .. criterion.id .. ")")
    end
  end
end

local function run_show(ctx)
  local model = ctx:model(ctx.args.model)
  if ctx.opts.origin or ctx.opts.effective then
    return require("wegmarke.verbs.model_origin").run(ctx, model)
  end
  if ctx.args.element then
    local element = model.element[ctx:element(model, ctx.args.element)]
    if ctx.opts.json then return ctx:json(element) end
    ctx:heading(lang.pick(element.title) .. " (" .. element.id .. ")")
    if element.question then ctx:print("  " .. lang.pick(element.question)) end
    for _, question in ipairs(element.questions or {}) do
      ctx:print("  - " .. lang.pick(type(question) == "table" and question.text or question))
      local answers = {}
      for i, answer in ipairs(element.type and asked.answers(model, element, question) or {}) do
        answers[i] = lang.pick(answer.title)
      end
      if #answers > 0 then ctx:print("    " .. question.id .. ": " .. table.concat(answers, " | ")) end
    end
    show_cells(ctx, model, element)
    return
  end
  if ctx.opts.json then return ctx:json(plain(model)) end
  ctx:heading(lang.pick(model.title) .. " (" .. model.id .. ")")
  local where = model.where
  local types = {}
  for i, one in ipairs(model.types) do types[i] = lang.pick(one.title) end
  local facts = {
    { lang.say("cli.model_version"), model.version },
    { lang.say("cli.model_hash"), model.hash },
    { lang.say("author.doc_chain"), table.concat(model.chain, " -> ") },
    { lang.say("author.doc_weights"), lang.say("author.doc_weights_" .. model.weighting) },
    { lang.say("cli.model_endorsed"), model.endorsed_by or lang.say("cli.model_not_endorsed") },
    { lang.say("cli.model_where"), where == "packed" and lang.say("cli.model_packed") or where },
    { lang.say("cli.model_for"), for_whom(require("wegmarke.model").kind_titles(model)) },
    { lang.say("cli.model_types"), table.concat(types, ", ") },
  }
  if #model.chain == 1 then table.remove(facts, 3) end -- it builds on no other
  ctx:lines(layout.layout(nil, facts, { indent = "  " }))
  ctx:print("")
  local rows = {}
  for i, element in ipairs(model.all_elements) do
    rows[i] = { element.id, lang.pick(element.title) }
  end
  ctx:lines(layout.layout({ lang.say("cli.element_id"), lang.say("cli.element") }, rows,
    { indent = "  " }))
  ctx:next_step("model show " .. model.id .. " " .. model.all_elements[1].id)
end

return {
  {
    name = "model list",
    options = { json_option, output.option() },
    examples = { "model list", "--models meine-modelle model list" },
    exits = { 5 },
    run = run_list,
  },
  {
    name = "model show",
    arguments = {
      { name = "model", type = "model" },
      { name = "element", type = "element", optional = true },
    },
    options = {
      { name = "origin", type = "flag" },
      { name = "effective", type = "flag" },
      json_option,
    },
    examples = { "model show dkbm", "model show dkbm koordination",
      "model show rlp-sl kooperation --origin" },
    exits = { 3, 5 },
    run = run_show,
  },
}
