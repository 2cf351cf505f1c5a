--- The matrix as published: elements are columns, types are rows. Chosen cells are marked by outline,
--- a badge in words and a text for screen readers; the profile line runs in the rails above the texts
--- and between the columns, so that it never crosses a word.

local html = require "wegmarke.doc.markup"
local hyphens = require "wegmarke.report.hyphens"
local svg = require "wegmarke.report.svg"

local h = html.h
local M = {}

--- Where a value lies: its row, and whether on the border above that row.
---@return {row: integer, border: boolean, order: number}|nil
local function place(W, value)
  if not value then return nil end
  for i, kind in ipairs(W.model.types) do
    if value == kind.value then return { row = i, border = false, order = i } end
    if value < kind.value and i > 1 then return { row = i, border = true, order = i - 0.5 } end
  end
  return nil
end

--- What is to be drawn in each column.
local function columns(W)
  local list = {}
  for i, element in ipairs(W.E.elements) do
    local column = { element = element, off = element.applicable == false }
    if not column.off then
      local soll = element.soll or {}
      column.ist = place(W, element.ist)
      column.proposed = element.ist_from == "proposal"
      column.hold = soll.state == "hold" or (soll.state == "value" and soll.value == element.ist)
      if soll.state == "value" and not column.hold then
        column.soll, column.year, column.goal = place(W, soll.value), soll.year, soll.value
      end
      local agreement = element.agreement or {}
      if agreement.state == "no_agreement" and agreement.low then
        local low, high = place(W, agreement.low), place(W, agreement.high)
        if low and high then
          column.from = low.border and low.row - 1 or low.row
          column.upto = high.row
        end
      end
    end
    list[i] = column
  end
  return list
end

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
  if ist and (ist.row == row or (ist.border and ist.row == row + 1)) then
    classes[#classes + 1] = column.proposed and "proposed" or "here"
    spoken[#spoken + 1] = W:t(column.proposed and "cell_proposal" or "cell_ist",
      { label = W:label(element.ist) })
    if ist.row == row then
      local list = ist.border and border or inside
      list[#list + 1] = ist_badge(W, column)
    end
  end
  if soll and (soll.row == row or (soll.border and soll.row == row + 1)) then
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
    h.p{ content and hyphens.soft(W:pick(content.text), W.language) or "–" },
  }
end

-- The least width of a column and of what stands beside them, in rem; style.lua has the same.
local COLUMN, BESIDE = 7, 4.6

--- What of the style sheet depends on the number of columns: from which width of the window on the
--- matrix fits, so that nothing needs to be said about moving it.
function M.style(W)
  local fits = #W.E.elements * COLUMN + BESIDE
  return html.media("min", fits, ".slide,.wide::after{display:none}")
    .. html.media("max", fits - 0.1, "table.matrix{padding-right:1.5rem}")
end

--- The section.
function M.matrix(W)
  local list = columns(W)
  local heads, rows = {}, {}
  for j, column in ipairs(list) do
    local stand = W:agreed(column.element)
    if column.proposed then stand = W:proposal(column.element) or stand end
    heads[j] = h.th{ scope = "col",
      html.nobreak(hyphens.soft(W:title(column.element.id), W.language)),
      h.span{ class = "stand", stand } }
  end
  for i, kind in ipairs(W.model.types) do
    local cells = {}
    for j = 1, #list do cells[j] = cell(W, list, j, i) end
    rows[i] = h.tr{ h.th{ scope = "row", W:label(kind.value) }, cells }
  end
  return {
    h.p{ class = "lead", W:t("matrix_lead") },
    h.p{ class = "slide small", W:t("matrix_slide"), h.span{ ["aria-hidden"] = "true", " →" } },
    h.div{ class = "wide", h.div{ class = "scroll", role = "region", tabindex = "0",
      ["aria-label"] = W:t("matrix_region"),
      h.table{ class = "matrix", style = "--n:" .. #list,
        h.caption{ class = "vh", W:t("matrix_caption") },
        h.thead{ h.tr{ h.td{ class = "corner off" }, heads } },
        h.tbody(rows) } } },
  }
end

--- The section for upright paper and word processors: an element a table, a type a row.
function M.upright(W)
  local list, parts = columns(W), {}
  for i, element in ipairs(W.E.elements) do
    local source, rows, column = W.model.element[element.id], {}, list[i]
    for k, kind in ipairs(W.model.types) do
      local content = source and source.cells and source.cells[k]
      local ist, soll = column.ist, column.soll
      local here = ist and (ist.row == k or ist.border and ist.row == k + 1)
      local goal = soll and (soll.row == k or soll.border and soll.row == k + 1)
      rows[k] = h.tr{ h.th{ scope = "row", W:label(kind.value) }, h.td{
        here and h.p{ h.strong{ "● ", W:t(column.proposed and "cell_proposal" or "cell_ist",
          { label = W:label(element.ist) }) } },
        goal and h.p{ h.strong{ "○ ", W:t("cell_soll", { label = W:label(column.goal) }) } },
        h.p{ content and W:pick(content.text) or "–" } } }
    end
    parts[i] = { h.h3{ W:title(element.id) }, h.table{
      h.thead{ h.tr{ h.th{ scope = "col", W:t("matrix_type") }, h.th{ scope = "col", W:t("matrix_text") } } },
      h.tbody(rows) } }
  end
  return { h.p{ W:t("matrix_upright") }, parts }
end

--- The radar, where it was asked for.
function M.radar(W)
  local rows = {}
  for _, element in ipairs(W.E.elements) do
    if element.applicable ~= false then
      rows[#rows + 1] = W:t("strip_alt", { title = W:title(element.id),
        stand = W:agreed(element), target = W:target(element) })
    end
  end
  return {
    h.p{ W:t("radar_caveat") },
    h.figure{ style = "margin:0",
      svg.radar(W, W:t("radar_title"), table.concat(rows, " ")) },
    h.p{ class = "small", W:t("radar_table"), " ", h.a{ href = "#summary", W:t("h_summary") } },
  }
end

return M
