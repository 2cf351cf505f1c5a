--- The prompt: read, run, print; and the same from a file, where only values are printed.

local complete = require "wegmarke.repl.complete"
local lang = require "wegmarke.lang"
local line = require "wegmarke.repl.line"
local sys = require "wegmarke.sys"
local text = require "wegmarke.text"

local M = {}

local function complain(lines)
  for _, one in ipairs(lines) do sys.err(text.terminal(one), "\n") end
end

--- Where the history is kept: WEGMARKE_HISTORY ("" for nowhere), else the user's folder for it.
---@return string|nil path
function M.history_path()
  local named = sys.env("WEGMARKE_HISTORY")
  if named then return named ~= "" and named or nil end
  local home = sys.env("HOME")
  local state = sys.env("XDG_STATE_HOME")
  if not state or state == "" then
    if not home or home == "" then return nil end
    state = home .. "/.local/state"
  end
  return state .. "/wegmarke/history"
end

local ESCAPES = { ["\\"] = "\\\\", ["\n"] = "\\n" }
local PLAIN = { ["\\"] = "\\", n = "\n" }

--- An entry as one line of the history file, and back.
function M.escape(entry)
  return (entry:gsub("[\\\n]", ESCAPES))
end

function M.unescape(one)
  return (one:gsub("\\(.)", PLAIN))
end

local KEPT = 2000

local function load_history(editor, path)
  local bytes = path and require("wegmarke.file").read(path, 4 << 20)
  if not bytes then return end
  local entries = {}
  for one in bytes:gmatch("[^\n]+") do
    if text.valid(one) and not one:find("\0", 1, true) then entries[#entries + 1] = one end
  end
  for i = math.max(1, #entries - KEPT + 1), #entries do editor:remember(M.unescape(entries[i])) end
end

local function save_entry(path, entry)
  if not path then return end
  if not line.append(path, M.escape(entry) .. "\n") then
    local folder = path:match("^(.*)/")
    if folder and sys.mkdir(folder) then line.append(path, M.escape(entry) .. "\n") end
  end
end

--- Runs what was compiled and prints what it returns.
local function run(session, f)
  local results = table.pack(line.call(f))
  if results[1] == nil then
    complain { lang.say("repl.interrupted") }
  elseif not results[1] then
    complain(session:error_lines(results[2]))
  else
    session:show(results, 2)
  end
end

--- Reads one input of one or more lines. nil at the end, false if it was given up.
local function read(session, editor)
  local source, prompt = nil, "> "
  while true do
    local one = editor:read(prompt)
    if one == false then sys.out("\n") end
    if not one then return one end
    source = source and source .. "\n" .. one or one
    if source:find("^%s*$") then return false end
    local f, message, more = session:compile(source, "=repl")
    if not more then return source, f, message end
    prompt = "... "
  end
end

--- Reads lines as they come, where a terminal can't do more.
local function plain_editor()
  local nothing = function() end
  return setmetatable({ remember = nothing, read = function(_, prompt)
    sys.out(prompt)
    sys.await()
    return io.read("l")
  end }, { __close = nothing })
end

--- A session with a person.
---@param session table
---@return integer status
function M.interactive(session)
  local function answer(before, at)
    return complete.complete(session.env, before:sub(1, at), {
      width = session:width(), names = function() return session:names() end,
    })
  end
  local able = require("wegmarke.terminal").able(1)
  local editor <close> = able and assert(line.editor(answer)) or plain_editor()
  local path = M.history_path()
  load_history(editor, path)
  session:refresh()
  line.loop(function(interrupted)
    if interrupted then complain { lang.say("repl.interrupted") } end
    local source, f, message = read(session, editor)
    if source == nil then
      sys.out("\n")
      return false
    elseif source == false then
      return true
    end
    editor:remember(source)
    save_entry(path, source)
    local changed = session:refresh()
    if changed[1] then session:out(changed) end
    if f then
      run(session, f)
      session:refresh() -- what it loaded is seen as it is now
    else
      complain { message }
    end
    return not session.ended
  end)
  return 0
end

--- A session with a file: its values are printed, nothing else. Ends at the first error.
---@param session table
---@param input string
---@return integer status 0, or 5 after an error
function M.batch(session, input)
  local plain, err = require("wegmarke.source").plain(input)
  if not plain then
    complain { tostring(err) }
    return 5
  end
  local source, from, number = nil, 1, 0
  local message
  for one in (plain:gsub("\r\n?", "\n"):gsub("^#![^\n]*", "") .. "\n"):gmatch("(.-)\n") do
    number = number + 1
    if source or not one:find("^%s*$") then
      if not source then source, from = one, number else source = source .. "\n" .. one end
      local f, why, more = session:compile(("\n"):rep(from - 1) .. source, "=stdin")
      message = why
      if f then
        source = nil
        local results = table.pack(pcall(f))
        local code = not results[1] and type(results[2]) == "table" and results[2].code
        if code == "output_failed" or code == "output_closed" then error(results[2], 0) end
        if not results[1] then
          complain(session:error_lines(results[2]))
          return 5
        end
        session:show(results, 2, { raw = true })
        if session.ended then return 0 end
      elseif not more then
        break
      end
    end
  end
  if source and not source:find("^%s*$") then
    complain { message }
    return 5
  end
  return 0
end

return M
