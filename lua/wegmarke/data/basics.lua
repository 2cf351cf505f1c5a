--- What everything of `wegmarke.data` rests on: transactions that give refusals back as values, texts and
--- dates as they are stored.

local lang = require "wegmarke.lang"
local sys = require "wegmarke.sys"
local text = require "wegmarke.text"

local M = {}

--- Gives up the running transaction: `tx` hands the error to the caller as `nil, err`.
---@param key string text of the area "data"
---@param args table|nil
function M.refuse(key, args)
  error(lang.err("data." .. key, args), 0)
end

--- Runs `f` in one transaction. What `refuse` raised comes back as `nil, err` with nothing stored;
--- every other error (the database's, a fault of the program) is raised again.
---@param db table
---@param f function
---@return any ...
function M.tx(db, f)
  local r = table.pack(pcall(db.transaction, db, f))
  if r[1] then return table.unpack(r, 2, r.n) end
  if lang.is_err(r[2]) then return nil, r[2] end
  error(r[2], 0)
end

--- The first character that no stored text may hold; line breaks of any kind may stand there.
---@param s string valid UTF-8
---@return string|nil code such as "U+0007"
function M.unprintable(s)
  return text.refused((s:gsub("\r", "")))
end

--- A text as it is stored: what nobody sees and no output can show is a blank.
---@param s string
---@return string
M.printable = text.blanked

--- Who writes, in one line.
---@return string
function M.author()
  return (M.printable(sys.user()):gsub("%s+", " "))
end

--- A number without a fraction as an integer, so that 2 never reads "2.0".
---@param x number|nil
---@return number|nil
function M.plain(x)
  return x and (math.tointeger(x) or x)
end

local days = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

--- Whether this is a day that exists, as YYYY-MM-DD.
---@param s any
---@return boolean
function M.is_date(s)
  if type(s) ~= "string" then return false end
  local y, m, d = s:match("^(%d%d%d%d)%-(%d%d)%-(%d%d)$")
  if not y then return false end
  y, m, d = tonumber(y), tonumber(m), tonumber(d)
  if m < 1 or m > 12 or d < 1 then return false end
  local last = days[m]
  if m == 2 and (y % 4 == 0 and y % 100 ~= 0 or y % 400 == 0) then last = 29 end
  return d <= last
end

--- A date as people write it (2026-05-01, 01.05.2026, 1.5.2026) as YYYY-MM-DD, or nil.
---@param s string
---@return string|nil
function M.date(s)
  local d, m, y = s:match("^%s*(%d%d?)%.%s*(%d%d?)%.%s*(%d%d%d%d)%s*$")
  local iso = d and ("%04d-%02d-%02d"):format(tonumber(y), tonumber(m), tonumber(d))
    or s:match("^%s*(%d%d%d%d%-%d%d%-%d%d)%s*$")
  return M.is_date(iso) and iso or nil
end

-- Unseen characters that make one picture, or one letter, of several.
local joins = { ["\u{200C}"] = true, ["\u{200D}"] = true, ["\u{FE0E}"] = true, ["\u{FE0F}"] = true }

--- A text as it is stored: in one normal form, without the blanks around it and without what nobody
--- sees; nil for one that says nothing.
---@param s string|nil
---@return string|nil
function M.words(s)
  if s == nil then return nil end
  -- codes and plain words, by the hundred thousand
  if s:find "^[!-~]" and s:byte(-1) ~= 32 and not s:find "[^ -~]" then return s end
  s = M.printable(s)
  if s:find("[\128-\255]") and text.unseen(s) then
    s = s:gsub(utf8.charpattern, function(c) return not joins[c] and text.unseen(c) and "" or nil end)
  end
  return text.normal(s):match "^%s*(.*%S)"
end

return M
