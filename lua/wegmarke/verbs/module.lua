--- `wegmarke module list|show|check|test|diff|new|preview`. What is said of models is said by the verbs of
--- models.

local doc = require "wegmarke.doc"
local fault = require "wegmarke.cli.fault"
local keys_in_order = require "wegmarke.keys"
local lang = require "wegmarke.lang"
local output = require "wegmarke.cli.output"

local M = {}

local function words(key, args) return lang.say("module." .. key, args) end

local function json_list(list) return require("wegmarke.json").list(list) end

local function tell(ctx, findings) require("wegmarke.verbs.model_check").tell(ctx, findings) end

local function modules() return require "wegmarke.module" end

--- Calls the verb of models of the same name.
local function as_model(ctx, name, args)
  for key, value in pairs(args) do ctx.args[key] = value end
  return require("wegmarke.cli.verbs").load("model " .. name).run(ctx)
end

--- A module that was named; ends the verb where it does not load.
---@param ctx wegmarke.cli.Context
---@param id string
---@return table module a model, or a wegmarke.module.Declared
function M.named(ctx, id)
  local found, findings = modules().load(id)
  if found then return found end
  if #findings == 1 and findings[1].message.key == "model.unknown_module" then
    return fault.raise(findings[1].message, fault.input,
      lang.say("cli.next") .. " " .. ctx:command("module list"))
  end
  return fault.raise(findings, fault.model)
end

-- list ------------------------------------------------------------------------------------------------

local function entry(one)
  local found, findings = modules().load(one.id)
  local made = { id = one.id, kind = one.kind, where = one.where, ok = found ~= nil,
                 version = found and found.version, title = found and found.title, hash = found
                   and found.hash,
                 findings = findings }
  if found then found:close() end
  return made
end

local function run_list(ctx)
  local list, rows = {}, {}
  for i, one in ipairs(modules().found()) do
    list[i] = entry(one)
    rows[i] = { one.id, words("kind_" .. one.kind), list[i].version or "?", lang.pick(list[i].title),
                one.where == "packed" and lang.say("cli.model_packed") or one.where,
                lang.say(list[i].ok and "cli.model_ok" or "cli.model_broken") }
  end
  if output.wants_json(ctx) then
    for _, one in ipairs(list) do one.findings = nil end
    return output.json(ctx, json_list(list))
  end
  output.list(ctx, doc.table { key = "modules", caption = words "list", rows = rows, columns = {
    { words "head_id", kind = "key" }, { words "head_kind" }, { words "head_version" },
    { words "head_title", kind = "name" }, { words "head_where" }, { words "head_state" } } })
  for _, one in ipairs(list) do
    if not one.ok then
      tell(ctx, one.findings)
      ctx:next_step("module check " .. require("wegmarke.cli.context").quote(one.id))
    end
  end
end

-- show, preview ---------------------------------------------------------------------------------------

local function must_part(ctx, found, part)
  local known = {}
  for _, one in ipairs(found.types) do known[#known + 1] = one.name end
  for _, one in ipairs(found.lists) do known[#known + 1] = one.id end
  for verb, list in pairs(found.parts) do
    for _, one in ipairs(list) do
      if verb .. "." .. one.id == part then return end
      known[#known + 1] = one.id
    end
  end
  table.sort(known)
  for _, one in ipairs(known) do
    if one == part then return end
  end
  ctx:fail(lang.err("model.unknown_target",
    { id = part, nearest = require("wegmarke.text").nearest(part, known) }), fault.input)
end

-- Where each field of the records stands, and what made or changed them.
local function run_origin(ctx, found, part)
  local path_text = require("wegmarke.module.findings").path_text
  local rows = {}
  for _, one in ipairs(found.records) do
    local function add(path)
      local place = found:origin(one, path)
      rows[#rows + 1] = { one.id .. (#path > 0 and "." .. path_text(path) or ""), place.file, place.line,
        place.verb }
    end
    if not part or part == one.id then
      add {}
      for _, field in ipairs(found:type(one.id).fields) do
        local said = one.fields[field.id]
        local keys = {}
        for key in pairs(said) do keys[#keys + 1] = key end
        table.sort(keys)
        for _, key in ipairs(keys) do
          if key ~= "at" and key ~= "file" and key ~= "line" then add { "fields", field.id, key } end
        end
      end
    end
  end
  if output.wants_json(ctx) then
    for i, row in ipairs(rows) do rows[i] = { path = row[1], file = row[2], line = row[3],
      verb = row[4] } end
    return output.json(ctx, json_list(rows))
  end
  for _, row in ipairs(rows) do ctx:print(("  %s   <- %s:%d"):format(row[1], row[2], row[3])) end
end

local function plain(found)
  local types = {}
  for i, one in ipairs(found.types) do
    local fields = {}
    for k, field in ipairs(one.fields) do
      fields[k] = { id = field.id, kind = field.kind, title = field.title, file = field.origin.file,
                    line = field.origin.line }
    end
    types[i] = { id = one.id, verb = one.verb, title = one.title, of = one.of, fields = json_list(fields) }
  end
  local lists = {}
  for i, one in ipairs(found.lists) do
    lists[i] = { id = one.id, n = #one.entries, source = one.source, as_of = one.as_of }
  end
  return { id = found.id, kind = found.kind, version = found.version, hash = found.hash,
    title = found.title,
           chain = found.chain, records = json_list(types), lists = json_list(lists) }
end

local function run_show(usual)
  return function(ctx)
    local id, part = ctx.args.module, ctx.args.part
    local found = M.named(ctx, id)
    if not found.types or found.elements then
      found:close()
      if usual == "html" then return as_model(ctx, "preview", { model = id }) end
      return as_model(ctx, "show", { model = id, element = part })
    end
    if part then must_part(ctx, found, part) end
    if ctx.opts.origin then return run_origin(ctx, found, part) end
    if output.wants_json(ctx) then return output.json(ctx, plain(found)) end
    output.write(ctx, require("wegmarke.module.doc_declared").of(found, ctx.opts.language or lang.current(),
      part),
      usual)
    return fault.ok
  end
end

-- check, test -----------------------------------------------------------------------------------------

local function wanted(ctx)
  local ids = ctx.args.modules
  if #ids > 0 then return ids end
  for _, one in ipairs(modules().found { "catalogue", "procedure" }) do ids[#ids + 1] = one.id end
  return ids
end

local function counts(found)
  local fields, parts = 0, 0
  for _, one in ipairs(found.types) do fields = fields + #one.fields end
  for _, list in pairs(found.parts) do parts = parts + #list end
  return { id = found.id, records = #found.types, fields = fields, lists = #found.lists, parts = parts }
end

-- The cases of a module that loads: what does not hold goes to the findings.
local function test_cases(ctx, found, findings)
  local wrong = {}
  local result = require("wegmarke.module.cases_declared").run_all(found, wrong)
  table.move(wrong, 1, #wrong, #findings + 1, findings)
  if not ctx.opts.json then
    local tell_printed = require("wegmarke.verbs.model_check").tell_printed
    tell_printed(ctx, result.printed)
    for _, case in ipairs(result.list) do
      ctx:print(lang.say(result.held[case.id] and "author.case_holds" or "author.case_fails",
        { id = case.id }))
      tell_printed(ctx, result.printed, case.id)
    end
    tell(ctx, wrong)
    ctx:print(words("tested", { id = found.id, cases = result.cases, failed = result.failed }))
  end
  return result
end

-- A module as it is now, with what is wrong with it; nil for a model.
local function look_at(id)
  local found, findings = modules().load(id)
  if found and found.elements then
    found:close()
    return nil
  end
  if found and found.parts then
    table.move(require("wegmarke.record.rules.probe").run(found), 1, 1000, #findings + 1, findings)
    table.move(require("wegmarke.module.suggest").check(found), 1, 1000, #findings + 1, findings)
  end
  require("wegmarke.module.fixes").of(id, findings)
  return require("wegmarke.model").own_findings(found or { id = id }, findings), found
end

-- Mends what is certain; nil for a model.
local function mend(ctx, id)
  return require("wegmarke.verbs.model_check").mend(ctx, id, function()
    local findings, found = look_at(id)
    if found then found:close() end
    return findings or {}
  end)
end

local function check_one(ctx, id, with_cases)
  local findings, found = look_at(id)
  if not findings then return nil end
  local result
  if not ctx.opts.json then
    if found and not with_cases then
      require("wegmarke.verbs.model_check").tell_printed(ctx, found:printed(), nil, true)
    end
    tell(ctx, findings)
    if found and #findings == 0 then
      ctx:print(words("checked", counts(found)))
    else
      ctx:print(lang.say("cli.findings", require("wegmarke.verbs.model_check").sum(id, findings)))
      require("wegmarke.verbs.model_check").say_mend(ctx, "module", id, findings)
    end
  end
  if found and with_cases then result = test_cases(ctx, found, findings) end
  if found then found:close() end
  return findings, result
end

local function run_check(verb)
  return function(ctx)
    local all, models, bad = {}, {}, false
    for _, id in ipairs(wanted(ctx)) do
      local fixed = ctx.opts.fix and mend(ctx, id)
      local findings, result = check_one(ctx, id, verb == "test")
      if not findings then
        models[#models + 1] = id
      else
        all[#all + 1] = { id = id, fixed = fixed or nil, cases = result and result.cases,
          failed = result and result.failed,
          findings = json_list(require("wegmarke.verbs.model_check").plain(findings)) }
        for _, one in ipairs(findings) do bad = bad or one.severity == "error" end
      end
    end
    if ctx.opts.json and #all > 0 then ctx:json(json_list(all)) end
    local status = #models > 0 and as_model(ctx, verb, { models = models }) or fault.ok
    return bad and fault.model or status
  end
end

-- diff ------------------------------------------------------------------------------------------------

local function put(lines, what, found, prefix)
  for _, change in ipairs { "added", "removed", "changed" } do
    for _, one in ipairs(found[change]) do
      lines[#lines + 1] = words(change, { what = words("what_" .. what), id = prefix .. one.id,
        fields = one.fields and ": " .. table.concat(one.fields, ", ") or "",
        place = one.file and " (" .. one.file .. ":" .. (one.line or 1) .. ")" or "" })
    end
  end
end

--- What differs, a line each.
---@param d table as diff_declared.lua gives it
---@return string[]
function M.diff_lines(d)
  local lines = {}
  put(lines, "record", d.records, "")
  for _, pair in ipairs { { "fields", "field" }, { "states", "state" }, { "entries", "entry" } } do
    for _, id in ipairs(keys_in_order(d[pair[1]])) do put(lines, pair[2], d[pair[1]][id], id .. ".") end
  end
  put(lines, "list", d.lists, "")
  for _, verb in ipairs(keys_in_order(d.parts)) do put(lines, "part", d.parts[verb], verb .. ".") end
  return lines
end

local function run_diff(ctx)
  local a, b = M.named(ctx, ctx.args.a), M.named(ctx, ctx.args.b)
  if a.elements and b.elements then return as_model(ctx, "diff", { a = ctx.args.a, b = ctx.args.b }) end
  if (a.kind or "model") ~= (b.kind or "model") then
    ctx:fail(lang.err("module.other_kind", { a = a.id, b = b.id, kind_a = words("kind_" .. (a.kind
      or "model")),
      kind_b = words("kind_" .. (b.kind or "model")) }), fault.input)
  end
  local d = require("wegmarke.module.diff_declared").between(a, b)
  if output.wants_json(ctx) then
    output.json(ctx, { a = a.id, b = b.id, differences = d })
  else
    local out = require("wegmarke.doc.outline").new()
    if d.nothing then out:put(2, words "same") end
    for _, line in ipairs(M.diff_lines(d)) do out:put(2, line) end
    output.write(ctx, out:document(words("diff", { a = a.id .. " " .. a.version, b = b.id .. " "
      .. b.version }),
      lang.current()))
  end
  return d.nothing and fault.ok or fault.negative
end

-- new -------------------------------------------------------------------------------------------------

local function quoted(s) return '"' .. s:gsub('[\\"]', "\\%0"):gsub("\n", " ") .. '"' end

local function run_new(ctx)
  local id, base_id = ctx.args.id, ctx.opts.extends
  local names, file = require "wegmarke.module.names", require "wegmarke.file"
  if not names.is_model(id) or id == base_id then ctx:fail(lang.err("module.bad_id", { given = id }),
    fault.usage) end
  local base = base_id and M.named(ctx, base_id)
  if base and base.elements then ctx:fail(lang.err("module.no_model", { id = base_id }), fault.usage) end
  local folder = (ctx.opts.output or ".") .. "/" .. id
  if ctx.sys.is_folder(folder) or file.exists(folder) then
    ctx:fail(lang.err("module.exists", { path = folder }), fault.input)
  end
  local title = ctx.opts.title or words(base and "new_variant_title" or "new_title", { id = id })
  local first = base and (base.types[1] and base.types[1].name or base.lists[1] and base.lists[1].id) or "x"
  local bytes = words(base and "new_variant" or "new_own",
    { id = id, base = base_id, title = quoted(title), record = first })
  local kind = base and base.kind or "procedure"
  if kind == "catalogue" then bytes = bytes:gsub("procedure \"", "catalogue \"") end
  ctx:put { { path = folder .. "/" .. kind .. ".lua", bytes = bytes } }
  if ctx.opts.json then return ctx:json { folder = folder, extends = base_id } end
  ctx:print(words("made", { path = folder .. "/" .. kind .. ".lua" }))
  ctx:next_step("--models " .. require("wegmarke.cli.context").quote(ctx.opts.output or ".")
    .. " module check " .. id)
  return fault.ok
end

-- The verbs -------------------------------------------------------------------------------------------

local json_option = { name = "json", type = "flag" }

local language_option = { name = "language", type = "choice", words = "language", choices = lang.languages }

local function argument(name, more)
  local made = { name = name, type = "word" }
  for key, value in pairs(more or {}) do made[key] = value end
  return made
end

local many = { many = true, optional = true }

M.verbs = {
  {
    name = "module list",
    options = { json_option, output.option() },
    examples = { "module list" },
    exits = { 5 },
    run = run_list,
  },
  {
    name = "module show",
    arguments = { argument "module", { name = "part", type = "word", optional = true } },
    options = {
      { name = "origin", type = "flag" },
      language_option, json_option, output.option() },
    examples = { "module show bestand", "module show bestand need",
      "module show bestand need --origin" },
    exits = { 3, 5 },
    run = run_show(nil),
  },
  {
    name = "module preview",
    arguments = { argument "module" },
    options = { output.option(), language_option },
    examples = { "module preview bestand -o bestand.html" },
    exits = { 3, 5 },
    run = run_show "html",
  },
  {
    name = "module check",
    arguments = { argument("modules", many) },
    options = { { name = "fix", type = "flag" }, json_option },
    examples = { "module check bestand", "module check --json" },
    exits = { 3, 4, 5 },
    run = run_check "check",
  },
  {
    name = "module test",
    arguments = { argument("modules", many) },
    options = { { name = "properties", type = "flag" }, json_option },
    examples = { "module test beispielland" },
    exits = { 3, 4, 5 },
    run = run_check "test",
  },
  {
    name = "module diff",
    arguments = { argument "a", argument "b" },
    options = { json_option, output.option() },
    examples = { "module diff bestand eigene/bestand-rlp" },
    exits = { 1, 3, 4, 5 },
    run = run_diff,
  },
  {
    name = "module new",
    arguments = { { name = "id", type = "word" } },
    options = {
      { name = "extends", type = "word" },
      { name = "title", type = "text" },
      { name = "output", short = "o", type = "dir" },
      json_option },
    examples = { "module new sprechstunde -o module",
      "module new bestand-rlp --extends bestand -o module" },
    exits = { 2, 3, 5 },
    run = run_new,
  },
}

return M
