--- What a look at the files of a model tells that running them does not: files that are not read, letters
--- that are no UTF-8, words of the language that were given another meaning, names that are known elsewhere.

local lang = require "wegmarke.lang"
local mistake = require "wegmarke.module.mistake"
local source = require "wegmarke.source"
local text = require "wegmarke.text"
local tokens = require "wegmarke.module.tokens"

local M = {}

-- What models may call beside the verbs; `true` and its like, for what was written with other letters.
local WORDS = { "none", "score", "math", "string", "table", "utf8", "ipairs", "pairs", "tonumber",
  "tostring", "type",
                "true", "false", "nil", "and", "or", "not", "return", "end", "function" }

-- What other languages call what Lua calls nil or none.
local OTHER = { null = "none", undefined = "none", None = "none", NULL = "none", Null = "none" }

local VERB, KNOWN = {}, {}
for _, word in ipairs(mistake.verbs) do
  VERB[word] = true
  KNOWN[#KNOWN + 1] = word
end
for _, word in ipairs(WORDS) do KNOWN[#KNOWN + 1] = word end

-- The first line that is no UTF-8; nil if all is.
local function not_utf8(bytes)
  local ok, at = utf8.len(bytes)
  if ok then return nil end
  local _, breaks = bytes:sub(1, at):gsub("\n", "")
  return breaks + 1
end

-- Verbs with an equals sign after them, and other words of the language that a file sets anew.
local function assigned(file, bytes, findings)
  local list, depth = tokens.of(bytes), 0
  for i, token in ipairs(list) do
    local kind, before, after = token.kind, list[i - 1], list[i + 1]
    depth = depth + ((kind == "{" or kind == "(") and 1 or (kind == "}" or kind == ")") and -1 or 0)
    if depth == 0 and kind == "name" and after and after.kind == "=" and (VERB[token.value]
      or token.value == "none" or token.value == "score") and not (before and before.kind == ".")
      and not (before and before.value == "local") then
      findings:add("error", file.shown or file.path, token.line,
        lang.err(VERB[token.value] and "mistake.verb_assigned" or "mistake.word_assigned",
          { name = token.value }))
    end
  end
end

--- What is wrong with the bytes of files that are taken anew.
---@param files table[] { path, bytes, shown }
---@param findings wegmarke.module.Findings
---@return boolean ok
function M.files(files, findings)
  local before = findings.errors
  for _, file in ipairs(files) do
    if file.path:find("%.lua$") then
      local plain = source.plain(file.bytes)
      local line = plain and not_utf8(plain)
      if not plain then
        return true -- UTF-16: told where it is read
      elseif line and not mistake.is_document(plain) then
        findings:add("error", file.shown or file.path, line, lang.err("mistake.not_utf8"))
      else
        assigned(file, file.bytes, findings)
      end
    end
  end
  return findings.errors == before
end

-- The file that another one looks like a copy of.
local function copy_of(name, files)
  local base = name:match("^(.-)[ _%-%(]+[Kk]opie.*%.lua$") or name:match("^(.-)[ _%-%(]+[Cc]opy.*%.lua$")
    or name:match("^(.-) ?%(%d+%)%.lua$") or name:match("^Kopie von (.-)%.lua$")
      or name:match("^Copy of (.-)%.lua$")
  for _, file in ipairs(base and files or {}) do
    if file.path == base .. ".lua" then return file.path end
  end
end

--- Points out files beside those of a module that are not read, or look like copies.
---@param entry table what search.find returned
---@param names string[] all names in the folder
---@param findings wegmarke.module.Findings
function M.folder(entry, names, findings)
  for _, name in ipairs(names) do
    local path = entry.where .. "/" .. name
    local copy = copy_of(name, entry.files)
    if copy then
      findings:add("warning", path, nil, lang.err("mistake.copy", { name = copy }))
    elseif name:find("%.new%.lua$") then
      findings:add("notice", path, nil, lang.err("mistake.file_new",
        { name = (name:gsub("%.new%.lua$", ".lua")) }))
    elseif not name:find("%.lua$") and not name:find("/$")
      and (name:lower():find("%.lua") or name:find("%.txt$")) then
      findings:add("warning", path, nil, lang.err("mistake.file_unread"))
    end
  end
end

-- Where a name is given a meaning in a file: the line, and whether for that file only.
local function defined_in(bytes, name)
  local list, depth = tokens.of(bytes), 0
  for i, token in ipairs(list) do
    local kind, before, after = token.kind, list[i - 1], list[i + 1]
    depth = depth + ((kind == "{" or kind == "(") and 1 or (kind == "}" or kind == ")") and -1 or 0)
    if kind == "name" and token.value == name and before
      and (before.value == "local" or before.value == "function") then
      return token.line, before.value == "local" or list[i - 2] ~= nil and list[i - 2].value == "local"
    elseif kind == "name" and token.value == name and depth == 0 and after and after.kind == "="
      and not (before and before.kind == ".") then
      return token.line, false
    end
  end
end

-- The line of a text.
local function line_of(bytes, line)
  local n = 0
  for words in (bytes .. "\n"):gmatch("(.-)\n") do
    n = n + 1
    if n == line then return words end
  end
  return ""
end

--- Says more of a name that is not known: what it may have been meant to be, or where it gets its meaning
--- too late.
---@param args table { name = }, completed
---@param sources table<string, string> the files by their shown names
---@param file string
---@param line integer|nil
function M.unknown_name(args, sources, file, line)
  local name = args.name
  if type(name) ~= "string" or not name:find("^[%a_][%w_]*$") then return end
  if name == "require" or name == "dofile" or name == "loadfile" or name == "print" or name == "os"
    or name == "io" then
    args.no_such = true
    return
  end
  local own, is_local = defined_in(sources[file] or "", name)
  if own and line and own > line then
    args.below = own
    return
  end
  for other, bytes in pairs(sources) do
    local at, hidden = nil, nil
    if other ~= file then at, hidden = defined_in(bytes, name) end
    if at then
      args.place, args.hidden = other .. ":" .. at, hidden
      return
    end
  end
  if own and is_local then args.block = own end
  local words = line_of(sources[file] or "", line)
  local before, after = words:match("([%w_]+)%-" .. name), words:match(name .. "%-([%a_][%w_]*)")
  if before or after then
    args.dash = before and before .. "-" .. name or name .. "-" .. after
    return
  end
  for _, bytes in pairs(sources) do
    if bytes:find('"' .. name .. '"', 1, true) then
      args.id = true
      return
    end
  end
  args.nearest = OTHER[name] or text.nearest(name, KNOWN)
end

return M
