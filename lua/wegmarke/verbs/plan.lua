--- What the verbs of the plan share: naming fields and packages by their number in the list.

local lang = require "wegmarke.lang"

local M = {}

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

--- One package as a line, with a word where it is overdue.
function M.line(ctx, number, p)
  local overdue = require("wegmarke.data.plan").overdue(p, ctx.sys.today())
  return lang.say("cli.package_line", {
    number = number, what = M.one_line(p.what), who = M.one_line(p.who) or lang.say("cli.open_who"),
    resources = M.one_line(p.resources) or lang.say("cli.open_resources"),
    due = M.one_line(p.due) or lang.say("cli.open_due"), state = lang.word("package_state", p.state)
      .. (overdue and ", " .. lang.say("cli.overdue") or "") })
end

return M
