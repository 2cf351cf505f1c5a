--- The matrix, and the radar where it was asked for.

local d = require "wegmarke.doc"
local groups = require "wegmarke.report.groups"
local matrix = require "wegmarke.report.matrix"

local M = { sheets = {} }

--- The same as the figure, for formats that don't draw it: an element after the other, a row a type.
local function upright(W, elements)
  local list, parts = matrix.columns(W, elements), { d.p(W:t("matrix_upright")) }
  for i, element in ipairs(elements or W.E.elements) do
    local source, rows, column = W.model.element[element.id], {}, list[i]
    for k, kind in ipairs(W.model.types) do
      local content = source and source.cells and source.cells[k]
      local here, goal = matrix.touches(column.ist, k), matrix.touches(column.soll, k)
      rows[k] = { W:label(kind.value), d.item("", {
        here and d.p(d.strong{ "● ", W:t(column.proposed and "cell_proposal" or "cell_ist",
          { label = W:label(element.ist) }) }),
        goal and d.p(d.strong{ "○ ", W:t("cell_soll", { label = W:label(column.goal) }) }),
        d.p(content and W:pick(content.text) or "–") }) }
    end
    parts[#parts + 1] = d.section(W:title(element.id), { d.table{ key = "matrix_" .. element.id, rows = rows,
      caption = W:title(element.id), columns = { { W:t("matrix_type"), kind = "name", width = 10 },
        { W:t("matrix_text"), width = 60 } } } })
  end
  return parts
end

--- Elements and types, with what was agreed.
function M.matrix(W)
  local parts = groups.of(W)
  for i, part in ipairs(parts or {}) do
    parts[i] = d.group({ d.section(part.title, { d.figure{ figure = "matrix", data = part.elements,
      instead = upright(W, part.elements) } }) }, "together")
  end
  if parts then return { d.lead(W:t("matrix_lead")), parts } end
  return { d.lead(W:t("matrix_lead")), d.figure{ figure = "matrix", instead = upright(W) } }
end

--- An element a row, so that its cells can be read; where it stands is set off.
function M.sheets.matrix(W)
  local columns, rows = { { W:t "element", kind = "name", width = 24 } }, {}
  for k, kind in ipairs(W.model.types) do columns[k + 1] = { W:label(kind.value), width = 38 } end
  local list = matrix.columns(W)
  for i, element in ipairs(W.E.elements) do
    local source, column = W.model.element[element.id], list[i]
    rows[i] = { W:title(element.id) }
    for k in ipairs(W.model.types) do
      local content = source and source.cells and source.cells[k]
      local here, said = matrix.touches(column.ist, k), {}
      if here then
        said[1] = "● " .. W:t(column.proposed and "cell_proposal" or "cell_ist",
          { label = W:label(element.ist) })
      end
      if matrix.touches(column.soll, k) then
        said[#said + 1] = "○ " .. W:t("cell_soll", { label = W:label(column.goal) })
      end
      said[#said + 1] = content and W:pick(content.text) or "–"
      rows[i][k + 1] = d.item(table.concat(said, "\n"), nil, here and "here" or nil)
    end
  end
  return { W:sheet("matrix", { d.lead(W:s "matrix_lead"),
    d.table{ key = "matrix", columns = columns, rows = rows } }) }
end

--- The radar; what it says stands in the profile too.
function M.radar(W)
  local rows = {}
  for _, element in ipairs(W.E.elements) do
    if element.applicable ~= false then
      rows[#rows + 1] = W:t("strip_alt", { title = W:title(element.id),
        stand = W:agreed(element), target = W:target(element) })
    end
  end
  return {
    d.p(W:t("radar_caveat")),
    d.figure{ figure = "radar", alt = table.concat(rows, " "), data = { title = W:t("radar_title") } },
    d.p({ W:t("radar_table"), " ", d.ref(W:t("h_summary"), "summary") }, "small"),
  }
end

return M
