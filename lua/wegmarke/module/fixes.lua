--- What mends a finding for certain: a misspelt word with one near name, a sign of another language, a comma
--- that is missing, a key that says the same twice. A fix says which bytes of a file become which; it is
--- written only where they still stand so, and a file is replaced as a whole or not at all.

local file = require "wegmarke.file"
local findings_of = require "wegmarke.module.findings"
local keys_in_order = require "wegmarke.keys"
local look = require "wegmarke.module.look"
local positions = require "wegmarke.module.positions"
local search = require "wegmarke.module.search"
local text = require "wegmarke.text"
local tokens = require "wegmarke.module.tokens"

---@class wegmarke.module.Fix
---@field file string as findings show it
---@field from integer the first byte
---@field was string what stands there; "": something is put in before
---@field replacement string
---@field line integer of the first character
---@field column integer counted in characters, from 1
---@field end_line integer of the character behind the last
---@field end_column integer

local M = {}

-- Which of these says what was written wrongly, in a finding that names something near.
local WRITTEN = { "field", "id", "got", "kind", "name", "key", "given", "element" }

-- One change as a fix, with line and columns.
local function made(name, bytes, from, to, replacement)
  local function place(at)
    local before = bytes:sub(1, at - 1)
    local _, breaks = before:gsub("\n", "")
    return breaks + 1, (utf8.len(before:match "[^\n]*$") or 0) + 1
  end
  local fix = { file = name, from = from, was = bytes:sub(from, to), replacement = replacement }
  fix.line, fix.column = place(from)
  fix.end_line, fix.end_column = place(to + 1)
  return fix
end

local function applied(bytes, from, to, replacement)
  return bytes:sub(1, from - 1) .. replacement .. bytes:sub(to + 1)
end

-- Names that are near -----------------------------------------------------------------------------

local function distance(one, other) return text.distance(text.lower(one), text.lower(other)) end

-- Whether of all that could be meant one is nearer than every other.
local function is_only(given, near, known)
  local best = distance(given, near)
  for _, other in ipairs(known) do
    if other ~= near and other ~= given and distance(given, other) <= best then return false end
  end
  return true
end

-- All that is written in quotes in the files of a chain, as an id is: what an id could be meant to be.
local function ids_of(sources)
  local list, seen = {}, {}
  for _, name in ipairs(keys_in_order(sources)) do
    for _, token in ipairs(name:find "%.lua$" and tokens.of(sources[name]) or {}) do
      local word = token.kind == "string" and token.value
      if word and not seen[word] and #word < 100 and word:find "^[%l%d_%-%.]+$" then
        seen[word], list[#list + 1] = true, word
      end
    end
  end
  return list
end

-- Whether it is certain that the near name was meant.
local function certain(all, message, given)
  local key, args = message.key, message.args
  if key == "model.unknown_name" then
    local known = look.names(all.verbs)
    return look.other[given] == args.nearest or is_only(given, args.nearest, known)
  elseif key == "model.not_one_of" and text.nearest(given, args.known) ~= args.nearest then
    return true -- another spelling of the word
  elseif key == "model.unknown_field" then
    return is_only(given, args.nearest, args.known)
  end
  all.ids = all.ids or ids_of(all.sources)
  return is_only(given, args.nearest, all.ids)
    and is_only(given, args.nearest, type(args.known) == "table" and args.known or {})
end

-- The only token of a line that is a name or a text of that value.
local function only_token(bytes, line, value)
  local list, found = tokens.of(bytes), nil
  for i = tokens.from_line(list, line), #list do
    local token = list[i]
    if token.line > line then break end
    if token.value == value and not token.long
      and (token.kind == "name" or token.kind == "string" or token.kind == "foreign") then
      if found then return nil end
      found = token
    end
  end
  return found
end

local function near_name(all, finding, bytes)
  local message = finding.message
  local args = message.args or {}
  local near = args.nearest
  if type(near) ~= "string" or near == "" or near:find "[\"'\\\n]" then return nil end
  for _, name in ipairs(WRITTEN) do
    local given = args[name]
    local token = type(given) == "string" and given ~= near and only_token(bytes, finding.line, given)
    if token then
      local quoted = token.kind == "string" and 1 or 0
      if quoted == 0 and not near:find "^[%a_][%w_]*$" or not certain(all, message, given) then return nil end
      local from, to = token.from + quoted, token.to - quoted
      local new = applied(bytes, from, to, near)
      if #positions.twice(new) > #positions.twice(bytes) then return nil end
      return made(finding.file, bytes, from, to, near)
    end
  end
end

-- Signs -------------------------------------------------------------------------------------------

-- What a fault of a file may come from, by its message: function(token, args, the next token) gives what
-- takes its place, or nil where it is not this one.
local SIGNS = {
  comma = function(_, args, n) return n and n.value == args.before and true end,
  equals = function(token) return token.kind == "=" and "==" end,
  other_sign = function(token, args)
    local try = args.try
    if try:find "[%s\"]" or token.value:sub(1, #args.got) ~= args.got then return nil end
    return try .. token.value:sub(#args.got + 1)
  end,
  comma_twice = function(token) return token.kind == "," and "" end,
  comma_between = function(token) return token.kind == "," and "" end,
  verb_comma = function(token) return token.kind == "," and "" end,
  verb_equals = function(token) return token.kind == "=" and "" end,
  function_colon = function(token) return token.kind == ":" and "" end,
  colon = function(token) return token.kind == ":" and " =" end,
  comment = function(token) return (token.kind == "//" or token.kind == "#") and "--" end,
  string_key = function(token, args)
    return token.kind == "string" and token.value == args.got and "[%s]"
  end,
  number_key = function(token, args)
    return token.kind == "number" and token.value == args.got and "[%s]"
  end,
}

-- How far Lua understands a source: the line at which it gives up; nil: it takes it all.
local function understood(source)
  local f, message = load(source, "=x", "t")
  if f then return nil end
  if message:find("near <eof>", 1, true) then return math.huge end
  return tonumber(message:match "^x:(%d+):") or 0
end

-- The only change at a line with which Lua understands more.
local function sign(finding, bytes)
  local message = finding.message
  local change = SIGNS[message.key:match "^mistake%.(.+)$"]
  if not change then return nil end
  local list, stop, found, became = tokens.of(bytes), understood(bytes), nil, nil
  for i = tokens.from_line(list, finding.line), #list do
    local token = list[i]
    if token.line > finding.line then break end
    local new = change(token, message.args, list[i + 1])
    local from, to = token.from, token.to
    if new == true then from, to, new = to + 1, to, "," end
    if new then
      new = new:gsub("%%s", (bytes:sub(from, to):gsub("%%", "%%%%")))
      local whole = applied(bytes, from, to, new)
      local further = understood(whole)
      if whole ~= became and stop and (not further or further > stop) then
        if found then return nil end
        found, became = made(finding.file, bytes, from, to, new), whole
      end
    end
  end
  return found
end

-- A key twice -------------------------------------------------------------------------------------

-- What an entry of a table says, as tokens, and the number of its last one.
local function said(list, at)
  local first, last = positions.value_at(list, at)
  local words = {}
  for i = first, last do words[#words + 1] = list[i].kind .. "\0" .. list[i].value end
  return table.concat(words, "\0"), last
end

-- Takes out the second of two entries that say the same, with its line where nothing else stands on it.
local function twice(finding, bytes)
  if finding.message.key ~= "model.key_twice" then return nil end
  local list = tokens.of(bytes)
  for _, one in ipairs(positions.twice(bytes)) do
    if one.line == finding.line and tostring(one.key) == finding.message.args.key then
      local was = said(list, one.first_at)
      local now, last = said(list, one.at)
      if was ~= now then return nil end
      local after = list[last + 1]
      local from = list[one.at].from
      local to = after and (after.kind == "," or after.kind == ";") and after.to or list[last].to
      if bytes:sub(from, to):find("--", 1, true) then return nil end -- a remark would go with it
      local lead, trail = bytes:sub(1, from - 1):match "\n([ \t]*)$", bytes:match("^[ \t\r]*\n", to + 1)
      if lead and trail then
        from, to = from - #lead, to + #trail
      else
        to = to + #bytes:match("^[ \t]*", to + 1)
        if trail then from = #bytes:sub(1, from - 1):match "^(.-)[ \t]*$" + 1 end
      end
      return made(finding.file, bytes, from, to, "")
    end
  end
end

--- Puts a fix into each finding about the files of a module that has one.
---@param list table[] findings; `mend` is put into them
---@param files table[] { path, bytes, shown }: those of the module itself, which lie in a folder
---@param sources table<string, string> the files of its whole chain, by the name in findings
---@param verbs table<string, true> what declares things in them
---@return integer n how many have one
function M.find(list, files, sources, verbs)
  local own, all, n = {}, { sources = sources, verbs = verbs }, 0
  for _, one in ipairs(files) do
    local bytes = one.bytes
    if one.path:find "%.lua$" and require("wegmarke.source").plain(bytes) then
      own[one.shown or one.path] = bytes
    end
  end
  for _, finding in ipairs(list) do
    local bytes = finding.line and own[finding.file]
    finding.mend = bytes and type(finding.message) == "table"
      and (sign(finding, bytes) or twice(finding, bytes) or near_name(all, finding, bytes)) or nil
    if finding.mend then n = n + 1 end
  end
  return n
end

local function lines_of(whole)
  local list = {}
  for line in (whole:gsub("\r?\n$", "") .. "\n"):gmatch "([^\n]-)\r?\n" do list[#list + 1] = line end
  return whole ~= "" and list or {}
end

-- The lines that fixes of a file change, in order: those on one line together.
local function changes_of(name, bytes, list)
  local spans = {}
  for _, fix in ipairs(list) do
    local to, last = fix.from + #fix.was - 1, spans[#spans]
    local from = #(bytes:sub(1, fix.from - 1):match "^.*\n" or "") + 1
    local stop = fix.was:find "\n$" and to or #bytes:match("^[^\n]*", to + 1) + to
    if last and from <= last.stop then
      last.stop = math.max(stop, last.stop)
    else
      last = { from = from, stop = stop, line = fix.line }
      spans[#spans + 1] = last
    end
    table.insert(last, fix)
  end
  local made_of = {}
  for i, span in ipairs(spans) do
    local after = bytes:sub(span.from, span.stop)
    for n = #span, 1, -1 do
      local at = span[n].from - span.from + 1
      after = applied(after, at, at + #span[n].was - 1, span[n].replacement)
    end
    made_of[i] = { file = name, line = span.line, before = lines_of(bytes:sub(span.from, span.stop)),
      after = lines_of(after) }
  end
  return made_of
end

--- Puts a fix into each finding about a module that lies in a folder.
---@param id string
---@param list table[] findings as loading gave them
function M.of(id, list)
  local known, entry = findings_of.of(list), list[1] and search.find(id)
  if known and entry and entry.where ~= "packed" then
    M.find(list, entry.files, known.sources, known.verbs)
  end
end

--- What files become with fixes. What no longer stands as it did is left, and of fixes that meet only the
--- first is made.
---@param fixes wegmarke.module.Fix[]
---@return { path: string, bytes: string, overwrite: boolean }[] files as file.write_all takes them
---@return wegmarke.module.Fix[] done those made
---@return { file: string, line: integer, before: string[], after: string[] }[] changes the lines as they were
---  and are
function M.apply(fixes)
  local by, files, done, changes = {}, {}, {}, {}
  for _, fix in ipairs(fixes) do
    by[fix.file] = by[fix.file] or {}
    table.insert(by[fix.file], fix)
  end
  for _, name in ipairs(keys_in_order(by)) do
    local bytes, parts, at, now = file.read(name) or "", {}, 1, {}
    table.sort(by[name], function(a, b) return a.from < b.from end)
    for _, fix in ipairs(by[name]) do
      local to = fix.from + #fix.was
      if (fix.from > at or at == 1) and bytes:sub(fix.from, to - 1) == fix.was then
        parts[#parts + 1] = bytes:sub(at, fix.from - 1) .. fix.replacement
        at, now[#now + 1] = to, fix
      end
    end
    if now[1] then
      files[#files + 1] = { path = name, bytes = table.concat(parts) .. bytes:sub(at), overwrite = true }
      table.move(now, 1, #now, #done + 1, done)
      local list = changes_of(name, bytes, now)
      table.move(list, 1, #list, #changes + 1, changes)
    end
  end
  return files, done, changes
end

return M
