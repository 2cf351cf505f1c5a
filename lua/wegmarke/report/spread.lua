--- How placements lie, in words: the distributions that an element has.

local M = {}

--- The counts of a figure as a sentence: "2 x Typ 1, 5 x Typ 2".
---@param W table words
---@param counts integer[] by place on the scale
---@return string
function M.counts_text(W, counts)
  local list = {}
  for i, value in ipairs(W.model.scale) do
    local n = counts[i] or 0
    if n > 0 then list[#list + 1] = W:t("count_at", { n = n, label = W:label(value) }) end
  end
  return table.concat(list, ", ")
end

--- The distributions an element has: by persons, by dots on a poster.
---@param W table words
---@param element table of the result
---@return {kind: string, n: integer, counts: integer[], near: table|nil, what: string}[]
function M.distributions(W, element)
  local list = {}
  if element.counts and (element.n or 0) > 0 then
    list[1] = { kind = element.basis or "person", n = element.n, counts = element.counts,
      near = element.near }
  end
  local tally = element.tally
  if tally and tally.counts and (tally.n or 0) > 0 and element.basis ~= "tally" then
    list[#list + 1] = { kind = "tally", n = tally.n, counts = tally.counts }
  end
  for _, d in ipairs(list) do
    d.what = W:t("basis_" .. d.kind, { n = d.n })
    if d.kind == "tally" and tally and tally.dont_know then
      d.what = d.what .. W:t("basis_undecided", { n = tally.dont_know })
    end
  end
  return list
end

return M
