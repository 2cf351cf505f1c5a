--- The matrix as published, drawn for a page: chosen cells are marked by outline, a badge in words and a
--- text for screen readers; the profile line runs in the rails above the texts and between the columns, so
--- that it never crosses a word.

local html = require "wegmarke.doc.markup"
local groups = require "wegmarke.report.groups"
local hyphens = require "wegmarke.report.hyphens"
local matrix = require "wegmarke.report.matrix"

local h = html.h
local M = {}

local function badge(class, symbol, text)
  return h.span{ class = "badge " .. class, h.span{ ["aria-hidden"] = "true", symbol .. " " }, text }
end

local function ist_badge(W, column)
  if column.proposed then return badge("proposal", "◇", W:t("badge_proposal")) end
  if column.hold then return badge("ist", "●", W:t("badge_hold")) end
  return badge("ist", "●", W:t("ist"))
end

local function soll_badge(W, column)
  if column.year then return badge("soll", "○", W:t("badge_soll", { year = column.year })) end
  return badge("soll", "○", W:t("soll"))
end

--- What the line goes through: agreed values only, never a proposal.
local function agreed(column)
  return column and not column.proposed and column.ist
end

--- The pieces of the profile line that lie in one cell.
local function line(column, previous, following, row)
  local here, parts = agreed(column), {}
  if not here then return parts end
  if here.row == row then
    local class = "lh"
    if here.border then class = class .. " border" end
    if agreed(previous) then class = class .. " from" end
    if agreed(following) then class = class .. " to" end
    parts[1] = h.span{ class = class, ["aria-hidden"] = "true" }
  end
  local there = agreed(following)
  if there and there.order ~= here.order then
    local first, last = here, there
    if first.order > last.order then first, last = last, first end
    if row >= first.row and row <= last.row then
      local class = "lv"
      if row == first.row then class = class .. (first.border and " s1" or " s2") end
      if row == last.row then class = class .. (last.border and " e1" or " e2") end
      parts[#parts + 1] = h.span{ class = class, ["aria-hidden"] = "true" }
    end
  end
  return parts
end

--- One cell: marks, text.
local function cell(W, columns_list, j, row)
  local column = columns_list[j]
  local element = column.element
  local source = W.model.element[element.id]
  local content = source and source.cells and source.cells[row]
  local classes, inside, border, spoken = {}, {}, {}, {}
  local ist, soll = column.ist, column.soll
  if ist and matrix.touches(ist, row) then
    classes[#classes + 1] = column.proposed and "proposed" or "here"
    spoken[#spoken + 1] = W:t(column.proposed and "cell_proposal" or "cell_ist",
      { label = W:label(element.ist) })
    if ist.row == row then
      local list = ist.border and border or inside
      list[#list + 1] = ist_badge(W, column)
    end
  end
  if soll and matrix.touches(soll, row) then
    if #classes == 0 then classes[1] = "goal" end
    spoken[#spoken + 1] = W:t("cell_soll", { label = W:label(column.goal) })
    if soll.row == row then
      local list = soll.border and border or inside
      list[#list + 1] = soll_badge(W, column)
    end
  end
  if column.from and row >= column.from and row <= column.upto then
    classes[#classes + 1] = "range"
    spoken[#spoken + 1] = W:agreed(element)
    -- beside a Soll there is no room for it; the outline and the head say it there
    if #inside == 0 then inside[1] = badge("range", "▭", W:t("badge_range")) end
  end
  if column.off then classes[#classes + 1] = "off" end
  return h.td{ class = #classes > 0 and table.concat(classes, " ") or false,
    line(column, columns_list[j - 1], columns_list[j + 1], row),
    #inside > 0 and h.div{ class = "badges", ["aria-hidden"] = "true", inside },
    #border > 0 and h.div{ class = "badges border", ["aria-hidden"] = "true", border },
    #spoken > 0 and h.span{ class = "vh", table.concat(spoken, "; ") .. ". " },
    h.p{ content and hyphens.soft(W:pick(content.text), W.model, W.language) or "–" },
  }
end

-- The least width of a column and of what stands beside them, in rem; style.lua has the same.
local COLUMN, BESIDE = 7, 4.6

--- What of the style sheet depends on the number of columns: from which width of the window on the
--- matrix fits, so that nothing needs to be said about moving it.
function M.style(W)
  local most = #W.E.elements
  local parts = groups.of(W)
  if parts then
    most = 0
    for _, part in ipairs(parts) do most = math.max(most, #part.elements) end
  end
  local fits = most * COLUMN + BESIDE
  return html.media("min", fits, ".slide,.wide::after{display:none}")
    .. html.media("max", fits - 0.1, "table.matrix{padding-right:1.5rem}")
end

-- How wide what stands beside the rows is, in em of its own letters: its longest word stands whole, unless it
-- would take a column's room.
local LEAST_HEAD, MOST_HEAD = 3.4, 9
local function head_width(W)
  local longest = 0
  for _, kind in ipairs(W.model.types) do
    for word in W:label(kind.value):gmatch("%S+") do longest = math.max(longest, utf8.len(word) or #word) end
  end
  local wide = math.min(MOST_HEAD, longest * 0.78 + 1)
  return wide > LEAST_HEAD and (";--head:%.1fem"):format(wide) or ""
end

--- The figure.
---@param W table words
---@param elements table[]|nil those of one part; all
---@return table node
function M.draw(W, elements)
  local list = matrix.columns(W, elements)
  local heads, rows = {}, {}
  for j, column in ipairs(list) do
    local stand = W:agreed(column.element)
    if column.proposed then stand = W:proposal(column.element) or stand end
    heads[j] = h.th{ scope = "col",
      html.nobreak(hyphens.soft(W:title(column.element.id), W.model, W.language)),
      h.span{ class = "stand", stand } }
  end
  for i, kind in ipairs(W.model.types) do
    local cells = {}
    for j = 1, #list do cells[j] = cell(W, list, j, i) end
    rows[i] = h.tr{ h.th{ scope = "row", hyphens.soft(W:label(kind.value), W.model, W.language) }, cells }
  end
  return {
    h.p{ class = "slide small", W:t("matrix_slide"), h.span{ ["aria-hidden"] = "true", " →" } },
    h.div{ class = "wide", h.div{ class = "scroll", role = "region", tabindex = "0",
      ["aria-label"] = W:t("matrix_region"),
      h.table{ class = "matrix", style = "--n:" .. #list .. head_width(W),
        h.caption{ class = "vh", W:t("matrix_caption") },
        h.thead{ h.tr{ h.td{ class = "corner off" }, heads } },
        h.tbody(rows) } } },
  }
end

return M
