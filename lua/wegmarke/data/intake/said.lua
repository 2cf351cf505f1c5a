--- What reading a table showed, in words.

local lang = require "wegmarke.lang"
local values = require "wegmarke.data.intake.values"

local M = {}

-- How many names a sentence lists.
local MOST, MOST_COLUMNS = 8, 100

--- The first of some names, and "..." where there are more.
---@param items any[]
---@param most integer|nil
---@return any[]
function M.few(items, most)
  most = most or MOST
  local shown = table.move(items, 1, math.min(#items, most), 1, {})
  if #items > most then shown[most + 1] = "..." end
  return shown
end

local function list(items, most) return table.concat(M.few(items, most), ", ") end

-- Columns are named all: somebody may have answered in one.
local function quoted(items)
  local shown = {}
  for i, item in ipairs(items) do shown[i] = lang.say("data.note_quoted", { given = item }) end
  return list(shown, MOST_COLUMNS)
end

--- The heads of a row, as a sentence lists them.
---@param row string[]
---@return string
function M.heads(row)
  local shown = {}
  for i = 1, #row do
    if values.clean(row[i]) ~= "" then shown[#shown + 1] = values.brief(row[i]) end
  end
  return quoted(shown)
end

local function encoding(n, say)
  if n.mixed then
    say("note_mixed")
  elseif n.encoding ~= "utf-8" and n.encoding ~= "xlsx" then
    say("note_" .. n.encoding:gsub("%W", "_"))
  end
  if n.doubled then
    say("note_doubled", { line = n.doubled.line, given = values.brief(n.doubled.given),
      meant = values.brief(n.doubled.meant) })
  end
  if n.lost then say("note_lost", { line = n.lost.line, given = values.brief(n.lost.given) }) end
end

local function aside(n, say)
  if #n.above > 0 then say("note_above", { lines = list(n.above), n = #n.above }) end
  if n.mapped then say("note_mapped", { at = n.mapped.at, n = n.mapped.n }) end
  if n.by then say("note_by", { given = n.by }) end
  local read = {}
  for i, one in ipairs(n.loose or {}) do read[i] = lang.say("data.note_loose_one", one) end
  if #read > 0 then say("note_loose", { columns = list(read, MOST_COLUMNS) }) end
  if #n.unread > 0 then say("note_unread", { columns = quoted(n.unread), n = #n.unread }) end
  for _, why in ipairs { "head", "sum", "foot", "trial", "unanswered" } do
    local rows = {}
    for _, row in ipairs(n.skipped) do
      if row.why == why then
        rows[#rows + 1] = lang.say("data.note_row", { line = row.line, said = row.said })
      end
    end
    if #rows > 0 then say("note_skipped_" .. why, { rows = list(rows), n = #rows }) end
  end
  if n.hidden then say("note_hidden", { places = list(n.hidden), n = #n.hidden }) end
  if n.merged then say("note_merged", { places = list(n.merged), n = #n.merged }) end
  if n.answer_codes > 0 then say("note_answer_codes", { n = n.answer_codes }) end
  if (n.unanswered or 0) > 0 then say("note_unanswered", { n = n.unanswered }) end
end

local function separator(n, say)
  if n.separator == "\t" then
    say "note_separator_tab"
  elseif n.separator ~= ";" then
    say("note_separator", n)
  end
end

local function others(n, said)
  if n.others and n.others[1] then
    said[#said + 1] = lang.say("filled.note_others",
      { sheet = n.sheet, sheets = table.concat(n.others, ", ") })
  end
  if n.more and n.more[1] then
    said[#said + 1] = lang.say("filled.note_more", { sheets = table.concat(n.more, ", "), n = #n.more })
  end
  if n.hidden_sheets then
    said[#said + 1] = lang.say("filled.note_hidden_sheets", { sheets = list(n.hidden_sheets) })
  end
end

local function sayer(said)
  return function(key, args) said[#said + 1] = lang.say("data." .. key, args) end
end

--- Sentences about a table that was read, whatever is in it.
---@param n table notes as `file` takes them, without what is said of placements
---@return string[]
function M.table(n)
  local said = {}
  local say = sayer(said)
  encoding(n, say)
  separator(n, say)
  aside(n, say)
  others(n, said)
  return said
end

--- Sentences about a file that was read.
---@param n table the notes of `data.intake.parse`
---@return string[]
function M.file(n)
  local said = {}
  local say = sayer(said)
  say("note_form_" .. n.form, n)
  encoding(n, say)
  separator(n, say)
  aside(n, say)
  if n.empty > 0 then say("note_empty", n) end
  local twins = {}
  for i, pair in ipairs(n.twins) do
    twins[i] = lang.say("data.note_pair", { one = pair[1], other = pair[2] })
  end
  if #twins > 0 then say("note_twins", { codes = list(twins) }) end
  others(n, said)
  return said
end

return M
