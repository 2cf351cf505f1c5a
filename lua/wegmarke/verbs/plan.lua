--- What the verbs of the plan share: whose plan is meant, naming fields and packages by their number in the
--- list, and the list.

local audiences = require "wegmarke.words.audiences"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local more = require "wegmarke.data.plan_more"
local output = require "wegmarke.cli.output"
local planned = require "wegmarke.cli.planned"

local M = {}

M.named, M.name = planned.named, planned.name

--- The title of a list of a plan.
---@param key string
---@param of table as `named` gives it
---@return string
function M.title(key, of)
  return lang.say("cli." .. key, { unit = of.unit.name, date = of.held_on or lang.say("cli.no_round") })
end

--- The fields of an assessment with their packages and notes, in the order they were added.
function M.fields(ctx, assessment)
  return require("wegmarke.data.gather").fields(ctx:db(), assessment.id)
end

--- A field by its number in the list, the beginning of its id, or a part of its title.
---@param fields table[]
---@param given string
---@param what string|nil of which texts the refusals are: "field", or "package_gone"
---@return table field
function M.find(ctx, fields, given, what)
  local number = tonumber(given:match("^%d%d?$"))
  if number and fields[number] then return fields[number] end
  local text = require "wegmarke.text"
  local hits, wanted = {}, text.lower(given)
  for _, field in ipairs(fields) do
    if #given >= 4 and field.id:sub(1, #given) == given
      or text.lower(field.title):find(wanted, 1, true) then
      hits[#hits + 1] = field
    end
  end
  if #hits == 1 then return hits[1] end
  local known = {}
  for i, field in ipairs(#hits > 0 and hits or fields) do known[i] = field.title end
  return ctx:fail(lang.err("cli." .. (what or "field") .. (#fields == 0 and "_none" or "_which"),
    { given = given, known = known }))
end

--- A package by "FIELD.NUMBER" as the list shows it, or the beginning of its id.
---@return table package
---@return table field
function M.find_package(ctx, fields, given)
  local i, j = given:match("^(%d+)%.(%d+)$")
  local field = i and fields[tonumber(i)]
  local found = field and field.packages[tonumber(j)]
  if found then return found, field end
  for _, f in ipairs(fields) do
    for _, p in ipairs(f.packages) do
      if #given >= 4 and p.id:sub(1, #given) == given then return p, f end
    end
  end
  return ctx:fail(lang.err("cli.package_which", { given = given }))
end

--- What is said anew: "-" takes away what was said, nothing leaves it.
---@param given string|nil
---@param before string|nil
---@return string|nil
function M.emptied(given, before)
  if given == "-" or given == "–" then return nil end
  return given or before
end

--- A text as it stands in a line: line breaks in it are blanks.
---@param s string|nil
---@return string|nil
function M.one_line(s)
  return require("wegmarke.data.plan").line(s)
end

--- What fields say that a module added, behind what is said of all.
---@param row table
---@return string
function M.further(row)
  local parts = {}
  for i, one in ipairs(row.more or {}) do
    parts[i] = "; " .. lang.pick(one.title) .. ": " .. M.one_line(more.words(one, lang.current()))
  end
  return table.concat(parts)
end

--- What was typed of such fields; ends the verb where it can't be read.
---@param ctx wegmarke.cli.Context
---@param name "field"|"package"
---@return table<string, any>|nil
function M.more(ctx, name)
  if not ctx.opts.set then return nil end
  local values, err = more.read(ctx:db(), name, ctx.opts.set)
  return values or ctx:fail(err, fault.usage)
end

--- A state as it was typed, which may be one that a module knows; ends the verb where there is none.
---@param ctx wegmarke.cli.Context
---@return string|nil
function M.state(ctx)
  if not ctx.opts.state then return nil end
  local state, err = more.state(ctx:db(), ctx.opts.state)
  return state or ctx:fail(err, fault.usage)
end

--- One package as a line, with a word where it is overdue.
function M.line(ctx, number, p)
  local overdue = require("wegmarke.data.plan").overdue(p, ctx.sys.today())
  return lang.say("cli.package_line", {
    number = number, what = M.one_line(p.what), who = M.one_line(p.who) or lang.say("cli.open_who"),
    resources = M.one_line(p.resources) or lang.say("cli.open_resources"),
    due = M.one_line(p.due) or lang.say("cli.open_due"), state = more.state_words(p)
      .. (overdue and ", " .. lang.say("cli.overdue") or "") .. M.further(p) })
end

-- The list as a document, in the language that --lang names.
local function document(ctx, assessment, fields)
  local before, out = lang.current(), require("wegmarke.doc.outline").new()
  if ctx.opts.lang then lang.set(ctx.opts.lang) end
  for i, field in ipairs(fields) do
    out:title(i .. "  " .. M.one_line(field.title))
    if field.important or field.feasible then
      out:put(3, lang.say("cli.field_dots",
        { important = field.important or 0, feasible = field.feasible or 0 }))
    end
    for _, one in ipairs(field.more or {}) do
      out:put(3, lang.pick(one.title) .. ": " .. M.one_line(more.words(one, lang.current())))
    end
    local goal = M.one_line(field.goal)
    if goal then out:put(3, lang.say("cli.field_goal", { text = goal })) end
    for _, topic in ipairs(lists.goal) do
      for _, entry in ipairs(field.notes and field.notes[topic] or {}) do
        out:put(3, lang.say("cli.plan_" .. topic) .. ": " .. M.one_line(entry.body))
      end
    end
    for _, topic in ipairs(lists.question) do
      local bodies = {}
      for k, entry in ipairs(field.notes and field.notes[topic] or {}) do
        bodies[k] = M.one_line(entry.body)
      end
      out:put(3, lang.say("cli.plan_" .. topic) .. ": "
        .. (#bodies > 0 and table.concat(bodies, "; ") or lang.say("cli.open_question")))
    end
    for k, p in ipairs(field.packages) do out:put(3, M.line(ctx, i .. "." .. k, p)) end
  end
  local made = out:document(M.title("list_fields", assessment), lang.current())
  lang.set(before)
  return made
end

--- Lists a plan with all that is noted, on the screen or as a file.
---@param ctx wegmarke.cli.Context
---@param assessment table as `named` gives it
---@param who string|nil only what this audience may read
---@return integer
function M.list(ctx, assessment, who)
  local fields = M.fields(ctx, assessment)
  if who then
    fields = require("wegmarke.evaluate.audience").fields(fields, who)
    if #fields == 0 and audiences.is_outside(who) then
      ctx:fail(lang.err("cli.export_nothing", { unit = assessment.unit.name,
        audience = lang.word("audience", who) }), fault.negative)
    end
  end
  if output.wants_json(ctx) then return output.json(ctx, require("wegmarke.json").list(fields)) end
  if #fields == 0 then
    ctx:print(lang.say("cli.field_none"))
    ctx:next_step("field add " .. M.name(ctx, assessment) .. " " .. lang.say("cli.title_mark"))
    return fault.ok
  end
  output.write(ctx, document(ctx, assessment, fields), nil, true)
  if who then require("wegmarke.cli.audience").note_records(ctx, assessment.id) end
  return fault.ok
end

return M
