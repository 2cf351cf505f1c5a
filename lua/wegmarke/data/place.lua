--- Whose place a placement takes: who gave it (a participant, or the poster or group of that label
--- and file name), for which time, on which element; of a poster also in which cell. What is stored
--- replaces what has the same place, and what two laptops stored in one place counts once.

local own = require "wegmarke.words.own"

local M = {}

---@class wegmarke.data.Source what of a batch says whose place its rows take
---@field kind "person"|"tally"|"group"|nil
---@field time string "now", or "r" and the date a retrospective one means
---@field named string|nil the poster or group, if it has a label or a file name

--- The source of a batch's rows; of a participant's rows only the time is asked.
---@param b table `{kind, label, file_name, retrospective, refers_to}`
---@return wegmarke.data.Source
function M.source(b)
  return {
    kind = b.kind,
    time = b.retrospective == 1 and "r" .. (b.refers_to or "") or "now",
    named = (b.label or b.file_name)
      and table.concat({ b.kind, b.label or "", b.file_name or "" }, "\1") or nil,
  }
end

--- The place of what somebody said of an element. nil for posters and groups without a name, which
--- are each their own.
---@param source wegmarke.data.Source
---@param participant string|nil
---@param element string
---@return string|nil
function M.element(source, participant, element)
  local who = participant and "p" .. participant or source.named
  return who and source.time .. "\0" .. who .. "\0" .. element
end

--- The place of a placement: of dots on a poster their cell; points on an element are one number.
---@param source wegmarke.data.Source
---@param participant string|nil
---@param p table `{element, state, value}`
---@return string|nil
function M.placement(source, participant, p)
  local place = M.element(source, participant, p.element)
  if not place or source.kind ~= "tally" or participant or own.is(p.element) then return place end
  return ("%s\0%s\0%s"):format(place, p.state, p.value and ("%.17g"):format(p.value) or "")
end

--- The place of a mark on a criterion.
---@param source wegmarke.data.Source
---@param participant string|nil
---@param m table `{element, criterion}`
---@return string|nil
function M.mark(source, participant, m)
  local place = M.element(source, participant, m.element)
  return place and place .. "\0" .. m.criterion
end

return M
