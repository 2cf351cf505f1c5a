--- What a look at the files of a model tells that running them does not: files that are not read, letters
--- that are no UTF-8, words of the language that were given another meaning, names that are known elsewhere.

local disk = require "wegmarke.file"
local keys_in_order = require "wegmarke.keys"
local lang = require "wegmarke.lang"
local lines = require "wegmarke.lines"
local mistake = require "wegmarke.module.mistake"
local positions = require "wegmarke.module.positions"
local search = require "wegmarke.module.search"
local source = require "wegmarke.source"
local sys = require "wegmarke.sys"
local text = require "wegmarke.text"
local tokens = require "wegmarke.module.tokens"

local M = {}

-- What models may call beside the verbs; `true` and its like, for what was written with other letters.
local WORDS = { "none", "score", "math", "string", "table", "utf8", "ipairs", "pairs", "print", "tonumber",
  "tostring", "type", "true", "false", "nil", "and", "or", "not", "return", "end", "function" }

-- What other languages call what Lua calls nil or none.
local OTHER = { wahr = "true", falsch = "false", ja = "true", nein = "false", nichts = "none", null = "none",
  undefined = "none", None = "none", NULL = "none", Null = "none" }

-- The first line that is no UTF-8; nil if all is.
local function not_utf8(bytes)
  local ok, at = utf8.len(bytes)
  if ok then return nil end
  local _, breaks = bytes:sub(1, at):gsub("\n", "")
  return breaks + 1
end

-- Whether the name at `at` is one of those that `local a, b` declares.
local function is_local(list, at)
  while list[at - 1] and list[at - 1].kind == "," do at = at - 2 end
  return list[at - 1] ~= nil and list[at - 1].value == "local"
end

-- Where a file gives names a meaning: { name, line, own = for that file only, set = with an equals sign }.
local function meanings(bytes)
  local list, depth, made = tokens.of(bytes), 0, {}
  for i, token in ipairs(list) do
    local kind, before, after = token.kind, list[i - 1], list[i + 1]
    depth = depth + ((kind == "{" or kind == "(") and 1 or (kind == "}" or kind == ")") and -1 or 0)
    if kind == "name" and before and (before.value == "local" or before.value == "function") then
      made[#made + 1] = { name = token.value, line = token.line,
        own = before.value == "local" or list[i - 2] ~= nil and list[i - 2].value == "local" }
    elseif kind == "name" and depth == 0 and after and after.kind == "="
      and not (before and before.kind == ".") then
      made[#made + 1] = { name = token.value, line = token.line, own = is_local(list, i), set = true }
    end
  end
  return made
end

-- Verbs with an equals sign after them, and other words of the language that a file sets anew.
local function assigned(file, bytes, verbs, findings)
  for _, one in ipairs(meanings(bytes)) do
    if one.set and not one.own and (verbs[one.name] or one.name == "none" or one.name == "score") then
      findings:add("error", file.shown or file.path, one.line,
        lang.err(verbs[one.name] and "mistake.verb_assigned" or "mistake.word_assigned", { name = one.name }))
    end
  end
end

--- What is wrong with the bytes of files that are taken anew.
---@param files table[] { path, bytes, shown }
---@param findings wegmarke.module.Findings
---@return boolean ok
function M.files(files, findings)
  local before, verbs = findings.errors, findings.verbs
  for _, file in ipairs(files) do
    local plain = file.path:find("%.lua$") and source.plain(file.bytes) -- UTF-16 is told where it is run
    local line = plain and not_utf8(plain)
    if line and not mistake.is_document(plain) then
      findings:add("error", file.shown or file.path, line, lang.err("mistake.not_utf8"))
    elseif plain then
      assigned(file, file.bytes, verbs, findings)
    end
  end
  return findings.errors == before
end

-- Whether a key that stands twice was told already, with the declaration it stands in.
local function is_told(findings, file, one)
  for _, finding in ipairs(findings.list) do
    if finding.message.key == "model.key_twice" and finding.file == file and finding.line == one.line
      and finding.message.args.key == tostring(one.key) then
      return true
    end
  end
  return false
end

--- Tells what tables of files say twice, also outside of declarations.
---@param files table[] { path, bytes, shown }
---@param findings wegmarke.module.Findings
function M.twice(files, findings)
  for _, file in ipairs(files) do
    local shown = file.shown or file.path
    for _, one in ipairs(file.path:find("%.lua$") and positions.twice(file.bytes) or {}) do
      if not is_told(findings, shown, one) then
        findings:add("error", shown, one.line, lang.err("model.key_twice",
          { key = tostring(one.key), line = one.first }))
      end
    end
  end
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

-- Whether a script that comes with a module can be read.
local function look_at_script(path, findings)
  local bytes = disk.read(path)
  local plain = bytes and source.plain(bytes)
  local _, problem = load(plain and plain:gsub("^#[^\n]*", "") or "", "@" .. path, "t")
  if problem or not plain then
    findings:add("error", path, tonumber((problem or ""):match(":(%d+):")) or 1,
      lang.err("cli.script_syntax", { message = problem or path }))
  end
end

-- Points out files of Lua in a folder below that is no module of its own.
local function below(entry, name, findings)
  local path = entry.where .. "/" .. name:gsub("/+$", "")
  if name:find "^%." or not sys.is_folder(path) then return end
  for _, kind in ipairs(search.kinds) do
    if disk.exists(path .. "/" .. kind .. ".lua") then return end
  end
  local scripts = path:find "/scripts$" ~= nil -- which `run` finds; nothing of them is run here
  for _, one in ipairs(sys.list(path) or {}) do
    if one:find "%.lua$" and scripts then
      look_at_script(path .. "/" .. one, findings)
    elseif one:find "%.lua$" then
      findings:add("warning", path .. "/" .. one, nil, lang.err("mistake.file_below", { name = entry.where }))
    end
  end
end

-- Files that modules name: logos, rows.
local NAMED = { png = true, jpg = true, jpeg = true, svg = true, csv = true, xlsx = true }

local function is_named(m, id, name)
  for _, file in ipairs(m.files) do
    if file.model_id == id and file.path == name then return true end
  end
  return false
end

--- Points out files beside those of a module that are not read, or look like copies.
---@param entry table what search.find returned
---@param names string[] all names in the folder
---@param findings wegmarke.module.Findings
---@param m table|nil the module, where it loads: what it names is read
function M.folder(entry, names, findings, m)
  for _, name in ipairs(names) do
    local path = entry.where .. "/" .. name
    below(entry, name, findings)
    local copy = copy_of(name, entry.files)
    if m and NAMED[name:lower():match("%.(%w+)$") or ""] and not is_named(m, entry.id, name) then
      findings:add("notice", path, nil, lang.err("mistake.file_unnamed"))
    elseif copy then
      findings:add("warning", path, nil, lang.err("mistake.copy", { name = copy }))
    elseif name:find("%.new%.lua$") then
      findings:add("notice", path, nil, lang.err("mistake.file_new",
        { name = (name:gsub("%.new%.lua$", ".lua")) }))
    elseif not name:find("%.lua$") and (name:lower():find("%.lua") or name:find("%.txt$")) then
      findings:add("warning", path, nil, lang.err("mistake.file_unread"))
    end
  end
end

-- Where a name is given a meaning in a file, if it is.
local function meaning_of(bytes, name)
  for _, one in ipairs(meanings(bytes)) do
    if one.name == name then return one end
  end
end

--- What other languages call what Lua calls nil or none.
M.other = OTHER

--- The words that files of a module may use.
---@param verbs table<string, true>
---@return string[]
function M.names(verbs)
  local known = keys_in_order(verbs)
  table.move(WORDS, 1, #WORDS, #known + 1, known)
  local fields = verbs.record and require("wegmarke.record.kinds").all or {}
  table.move(fields, 1, #fields, #known + 1, known)
  return known
end

--- Says more of a name that is not known: what it may have been meant to be, or where it gets its meaning
--- too late.
---@param args table { name = }, completed
---@param findings wegmarke.module.Findings which know the files
---@param file string
---@param line integer|nil
function M.unknown_name(args, findings, file, line)
  local name = args.name
  if type(name) ~= "string" or not name:find("^[%a_][%w_]*$") then return end
  if name == "require" or name == "dofile" or name == "loadfile" or name == "os"
    or name == "io" then
    args.no_such = true
    return
  end
  local own = meaning_of(findings.sources[file] or "", name)
  if own and line and own.line > line then
    args.below = own.line
    return
  end
  for _, other in ipairs(keys_in_order(findings.sources)) do
    local there = other ~= file and meaning_of(findings.sources[other], name)
    if there then
      args.place, args.hidden = other .. ":" .. there.line, there.own
      return
    end
  end
  if own and own.own then args.block = own.line end
  local words = lines.some(findings.sources[file] or "", line or 0)[1] or ""
  local before, after = words:match("([%w_]+)%-" .. name), words:match(name .. "%-([%a_][%w_]*)")
  if before or after then
    args.dash = before and before .. "-" .. name or name .. "-" .. after
    return
  end
  for _, bytes in pairs(findings.sources) do
    if bytes:find('"' .. name .. '"', 1, true) then
      args.id = true
      return
    end
  end
  args.nearest = OTHER[name] or text.nearest(name, M.names(findings.verbs))
end

return M
