--- Dots of a poster, typed in thing by thing: how many each got of every kind, at the keyboard or as options.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local M = {}

local MOST = 100000

---@class wegmarke.cli.Dots what is asked
---@field names string[] what each number counts
---@field items {title: string, said: table<integer, integer|nil>}[] with the dots that are there
---@field find fun(given: string): integer the place of an item that is named; ends the verb if it is none
---@field how string the text that says how to answer
---@field bad fun(given: string): table the error of what is no answer

--- "9 6" as so many counts.
local function read(dots, line)
  local counts = {}
  for word in line:gmatch "[^%s,;:x]+" do
    local n = word:find "^%d+$" and math.tointeger(tonumber(word))
    if not n or n > MOST then return nil, dots.bad(line) end
    counts[#counts + 1] = n
  end
  if #counts ~= #dots.names then return nil, dots.bad(line) end
  return counts
end

--- What dots something has, in words.
---@param dots wegmarke.cli.Dots
---@param said table<integer, integer|nil>
---@return string
function M.words(dots, said)
  local list, any = {}, false
  for i, name in ipairs(dots.names) do
    any = any or said[i] ~= nil
    list[i] = lang.say("cli.dots_of", { name = name, n = said[i] or 0 })
  end
  return any and table.concat(list, ", ") or lang.say("cli.dots_none")
end

--- Asks for one: "next", "back", or nil at the end of the input.
local function ask_one(ctx, dots, counts, i)
  local item = dots.items[i]
  while true do
    local line = ctx:ask(lang.say("cli.dots_ask", { i = i, n = #dots.items, title = item.title,
      words = M.words(dots, counts[i] or item.said) }))
    if not line then return nil end
    if line == "<" then return "back" end
    if line == "" then return "next" end
    local read_counts, err = read(dots, line)
    if read_counts then
      counts[i] = read_counts
      return "next"
    elseif ctx.sys.isatty(0) then
      ctx.sys.err(require("wegmarke.text").terminal(tostring(err)), "\n")
    else
      ctx:fail(err, fault.input)
    end
  end
end

local function from_keys(ctx, dots)
  local counts, i = {}, 1
  ctx.sys.err(require("wegmarke.text").terminal(dots.how), "\n")
  while i <= #dots.items do
    local what = ask_one(ctx, dots, counts, i)
    if not what then ctx:fail(lang.err("cli.tally_ended"), fault.input) end
    i = what == "back" and math.max(1, i - 1) or i + 1
  end
  return counts
end

--- "1:9:6", "daten:9:6": something and its counts.
local function from_options(ctx, dots)
  local counts = {}
  for _, given in ipairs(ctx.opts.dots) do
    local name, numbers = given:match "^(.-)%s*[:=]%s*(%d+[%d%s,;:x]*)$"
    if not name or name == "" then
      ctx:fail(lang.err("cli.dots_option", { given = given, names = dots.names }), fault.usage)
    end
    local said, err = read(dots, numbers)
    if not said then ctx:fail(err, fault.usage) end
    local at = dots.find(name)
    if counts[at] then
      ctx:fail(lang.err("cli.dots_twice", { title = dots.items[at].title }), fault.usage)
    end
    counts[at] = said
  end
  return counts
end

--- What each got, by the option --dots or asked for; with --add on top of what is there.
---@param ctx wegmarke.cli.Context
---@param dots wegmarke.cli.Dots
---@return table<integer, integer[]> counts by the item's place, of those that changed
function M.get(ctx, dots)
  local counts, changed = ctx.opts.dots and from_options(ctx, dots) or from_keys(ctx, dots), {}
  for at, said in pairs(counts) do
    local before, other = dots.items[at].said, false
    for i = 1, #dots.names do
      if ctx.opts.add then said[i] = said[i] + (before[i] or 0) end
      other = other or said[i] ~= before[i]
    end
    if other then changed[at] = said end
  end
  return changed
end

--- Says what was kept.
---@param ctx wegmarke.cli.Context
---@param dots wegmarke.cli.Dots
---@param changed table<integer, integer[]> as `get` gives it
---@return boolean|nil told_json
function M.tell(ctx, dots, changed)
  local n = 0
  for at = 1, #dots.items do
    if changed[at] then n = n + 1 end
  end
  if ctx.opts.json then
    ctx:json { changed = n }
    return true
  end
  for at, item in ipairs(dots.items) do
    if changed[at] then
      ctx:print((item.number or at) .. "  " .. item.title .. ": " .. M.words(dots, changed[at]))
    end
  end
  if n == 0 then ctx:done("dots_same") end
end

return M
