--- The course of a workshop: its parts with their minutes and times, by how many elements there are to talk
--- about.

local d = require "wegmarke.doc"

local M = {}

-- What a part takes: minutes, or so many for each element between a least and a most. `single`: only where
-- single people are asked.
local PARTS = {
  { id = "welcome", minutes = 15 },
  { id = "model", minutes = 15 },
  { id = "alone", each = 3, least = 15, most = 60, single = true },
  { id = "dots", each = 1, least = 15, most = 30 },
  { id = "pause", minutes = 15 },
  { id = "look", minutes = 15 },
  { id = "talk", each = 10, least = 30, most = 150 },
  { id = "lunch", minutes = 45 },
  { id = "targets", each = 3, least = 15, most = 60 },
  { id = "fields", minutes = 30 },
  { id = "packages", minutes = 45 },
  { id = "wishes", minutes = 15 },
  { id = "close", minutes = 15 },
}

-- When a day begins that nobody set another time for, in minutes after midnight.
local USUAL = 9 * 60

local function minutes_of(part, n)
  if part.minutes then return part.minutes end
  local five = (part.each * n + 4) // 5 * 5
  return math.max(part.least, math.min(part.most, five))
end

--- Reads a time of day: "9", "9:30", "09.30".
---@param given string
---@return integer|nil minutes after midnight
function M.time(given)
  local hour, minute = given:match "^(%d%d?)[:.](%d%d)$"
  hour, minute = tonumber(hour or given:match "^(%d%d?)$"), tonumber(minute or 0)
  if not hour or hour > 23 or minute > 59 then return nil end
  return hour * 60 + minute
end

local function clock(minutes) return ("%02d:%02d"):format(minutes // 60 % 24, minutes % 60) end

--- The parts in order.
---@param n integer how many elements the model has
---@param opts {start: integer|nil, minors: boolean|nil}|nil `start` in minutes after midnight; `minors`:
---  nobody is asked alone
---@return {id: string, minutes: integer, from: string, to: string}[] parts
---@return integer minutes all of them
function M.parts(n, opts)
  local list, all = {}, 0
  local start = opts and opts.start or USUAL
  for _, part in ipairs(PARTS) do
    if not (part.single and opts and opts.minors) then
      local minutes = minutes_of(part, n)
      list[#list + 1] = { id = part.id, minutes = minutes, from = clock(start + all),
        to = clock(start + all + minutes) }
      all = all + minutes
    end
  end
  return list, all
end

--- The document.
---@param D table words of the day, see day.lua
---@param opts {start: integer|nil, files: table<string, string[]>|nil} `files` needed, by part
---@return wegmarke.doc.Document
function M.document(D, opts)
  local n = #D.W.whole.elements
  local list, all = M.parts(n, { start = opts.start, minors = D.W.a.minors })
  local rows, talk, files = {}, nil, opts.files or {}
  for i, part in ipairs(list) do
    if part.id == "talk" then talk = part.minutes // n end
    rows[i] = { part.from .. "–" .. part.to, part.minutes,
      d.item(d.strong(D:t("part_" .. part.id)), { d.p(D:t("do_" .. part.id)) }),
      table.concat(files[part.id] or {}, ", ") }
  end
  rows[#rows + 1] = { list[1].from .. "–" .. list[#list].to, all, d.strong(D:t "all"), "" }
  return D:document("agenda", {
    d.lead(D:t("agenda_lead", { n = n })),
    d.table{ key = "agenda", caption = D:t "agenda_title", rows = rows, columns = {
      { D:t "head_time", kind = "key", width = 19 }, { D:t "head_minutes", kind = "number", width = 17 },
      { D:t "head_part", width = 60 }, { D:t "head_needs", width = 30 } } },
    d.small(talk and talk >= 3 and D:t("agenda_each", { minutes = talk }) or D:t "agenda_many"),
    d.section(D:t "bring_title", { d.list { D:t "bring_dots", D:t "bring_pens", D:t "bring_wall",
      D:t "bring_screen", D:t "bring_print" } }),
  })
end

return M
