--- Sheets on where the elements stand: the profile, how placements lie, what was agreed.

local digest = require "wegmarke.report.digest"
local protocol = require "wegmarke.report.protocol"
local sheet = require "wegmarke.doc.sheet"
local views = require "wegmarke.report.spread"

local M = {}
local colours = sheet.colours

--- Remarks as lines of one cell.
local function lines(W, list)
  local out = {}
  for i, item in ipairs(list or {}) do out[i] = (#list > 1 and "• " or "") .. W:remark(item) end
  return table.concat(out, "\n")
end

M.lines = lines

--- How the numbers of the scale can be read along an axis: by their labels where these are a word and
--- the number, else by a legend.
---@return string|nil format
---@return string|nil legend
local function axis_words(W)
  local prefix
  local legend, same = {}, true
  for i, kind in ipairs(W.model.types) do
    local label, value = W:label(kind.value), string.format("%g", kind.value)
    local before = label:sub(-#value) == value and label:sub(1, #label - #value) or nil
    if i == 1 then prefix = before end
    same = same and before ~= nil and before == prefix
      and not before:find('["\\%c]') and #before < 30
    legend[i] = value .. " = " .. label
  end
  if same then return '"' .. prefix .. '"0' end
  return nil, table.concat(legend, " · ")
end

--- The value a target stands at, for a chart: to hold is to stay.
local function goal(element)
  local soll = element.soll or {}
  if element.applicable == false or soll.clash then return nil end
  if soll.state == "value" then return soll.value end
  if soll.state == "hold" then return element.ist end
  return nil
end

local function basis(W, element)
  if element.withheld or not element.basis then return nil end
  return W:t("csv_basis_" .. element.basis)
end

local function profile_chart(W, s, at)
  local format, legend = axis_words(W)
  local types = W.model.types
  local step = #types > 1 and types[2].value - types[1].value or 1
  local names = { row = at.first, last_row = at.last, column = 1 }
  local function series(column, name, colour, more)
    local one = { name = name, colour = colour, categories = names,
      values = { row = at.first, last_row = at.last, column = column } }
    for key, value in pairs(more) do one[key] = value end
    return one
  end
  local said = {}
  for i, element in ipairs(W.E.elements) do
    said[i] = W:title(element.id) .. ": " .. W:stand(element)
  end
  s:chart({ kind = "line", title = W:s "profile_chart", legend = "bottom",
    alt = table.concat(said, "; "),
    y = { title = legend or W:s "axis_types", format = format, min = types[1].value,
      max = types[#types].value, step = step, lines = true },
    series = {
      series(5, W:t "soll", colours.other, { mark = "diamond", size = 13, no_line = true }),
      series(3, W:t "ist", colours.mark, { mark = "circle", size = 8 }),
    } }, 20)
end

--- The profile: where each element stands and where it is to go, with a chart.
function M.profile(W, s, opts)
  s:note(W:s "profile_lead"):note(W:s "ordinal")
  local columns = {
    { title = W:t "element", width = 30, function(x) return W:title(x.id) end },
    { title = W:t "ist", width = 26, function(x) return W:stand(x) end },
    { title = W:s "ist_place", width = 10, style = "place", function(x) return x.ist end },
    { title = W:t "soll", width = 26, function(x)
      return x.applicable ~= false and W:target(x) or "–"
    end },
    { title = W:s "soll_place", width = 10, style = "place", goal },
    { title = W:t "until", width = 8, style = "place", function(x)
      return x.applicable ~= false and x.soll and x.soll.state == "value" and x.soll.year or nil
    end },
    { title = W:s "distance", width = 18, function(x)
      return x.abstand and x.abstand ~= 0 and W:steps(x.abstand) or nil
    end },
  }
  if not opts.plain then
    columns[#columns + 1] = { title = W:t "csv_basis", width = 11, function(x) return basis(W, x) end }
    columns[#columns + 1] = { title = W:t "csv_n", width = 12, style = "number",
      function(x) return not x.withheld and x.n or nil end }
  end
  local at = s:table(columns, W.E.elements, { freeze = true, filter = true })
  profile_chart(W, s, at)
end

--- Shades from light to dark: the order of the scale, not a judgement.
local function shade(i, n)
  local from, to = { 0xD9, 0xEA, 0xEE }, { 0x0A, 0x3F, 0x4C }
  local t = n > 1 and (i - 1) / (n - 1) or 1
  local hex = {}
  for k = 1, 3 do hex[k] = ("%02X"):format(math.floor(from[k] + (to[k] - from[k]) * t + 0.5)) end
  return table.concat(hex), t < 0.45 and colours.deep or "FFFFFF"
end

local function distribution_chart(W, s, at)
  local scale, series = W.model.scale, {}
  for i, value in ipairs(scale) do
    local colour, ink = shade(i, #scale)
    series[i] = { name = W:label(value), colour = colour, ink = ink, labels = true, format = "0;;;",
      categories = { row = at.first, last_row = at.last, column = 1 },
      values = { row = at.first, last_row = at.last, column = 3 + i } }
  end
  s:chart({ kind = "bar_percent", title = W:s "distribution_chart", legend = "bottom", gap = 35,
    alt = W:s "distribution_alt", x = { reverse = true }, y = { lines = true }, series = series },
    math.max(14, math.min(40, 6 + 2 * (at.last - at.first + 1))))
end

--- Why nothing is shown of an element, or nil.
local function hidden(W, element, shown)
  local threshold = { threshold = W.E.assessment.threshold }
  if element.withheld then return W:t("distribution_withheld", threshold) end
  if element.person_withheld then return W:t("person_withheld", threshold) end
  return not shown and W:t "no_placements" or nil
end

--- How the placements lie: a row an element and kind, with a chart.
function M.distribution(W, s)
  s:note(W:s "distribution_lead")
  local items = {}
  for _, element in ipairs(W.E.elements) do
    local list = element.withheld and {} or views.distributions(W, element)
    for i, d in ipairs(list) do
      items[#items + 1] = { element = element, d = d, first = i == 1,
        note = i == 1 and hidden(W, element, true) or nil }
    end
    if #list == 0 then
      items[#items + 1] = { element = element, first = true, note = hidden(W, element, false) }
    end
  end
  local columns = {
    { title = W:t "element", width = 34, function(x)
      local title = W:title(x.element.id)
      return x.first and title or title .. ", " .. W:t("column_" .. x.d.kind)
    end },
    { title = W:t "csv_basis", width = 11, function(x) return x.d and W:t("column_" .. x.d.kind) end },
    { title = W:t "csv_n", width = 12, style = "number", function(x) return x.d and x.d.n end },
  }
  for i, value in ipairs(W.model.scale) do
    columns[#columns + 1] = { title = W:label(value), width = 10, style = "number",
      function(x) return x.d and (x.d.counts[i] or 0) end }
  end
  for _, state in ipairs { "dont_know", "not_applicable", "skipped", "missing" } do
    columns[#columns + 1] = { title = W:t("fig_" .. state), width = 13, style = "number",
      function(x) return x.first and x.element.states and x.element.states[state] or nil end }
  end
  columns[#columns + 1] = { title = W:s "remark", width = 40, optional = true, function(x) return x.note end }
  local at = s:table(columns, items, { freeze = true })
  if at.last >= at.first then distribution_chart(W, s, at) end
end

--- Where views lie apart: inside and outside as the mode allows, most of the placements, two peaks.
function M.views(W, s)
  s:note(W:t "talk_lead")
  local place = {}
  for i, item in ipairs(W.E.talk or {}) do place[item.element] = i end
  local items = {}
  for i, element in ipairs(W.E.elements) do items[i] = element end
  table.sort(items, function(x, y)
    local a, b = place[x.id] or math.huge, place[y.id] or math.huge
    if a ~= b then return a < b end
    return (W.order_of[x.id] or 0) < (W.order_of[y.id] or 0)
  end)
  local function view(name)
    return function(x)
      local v = x.views and x.views[name]
      return v and W:s("view", { span = W:span(v.low, v.high), n = v.n }) or nil
    end
  end
  s:table({
    { title = W:t "element", width = 30, function(x) return W:title(x.id) end },
    { title = W:s "near", width = 40, function(x)
      return not x.withheld and x.near and (x.n or 0) > 0 and W:near(x.near, x.n) or nil
    end },
    { title = W:t "perspective_inside", width = 26, view "inside" },
    { title = W:t "perspective_outside", width = 26, view "outside" },
    { title = W:s "differ", width = 16, function(x)
      return x.views and W:t(x.views.differ and "yes" or "no") or nil
    end },
    { title = W:t "csv_two_peaks", width = 12, function(x)
      return not x.withheld and x.counts and W:t(x.two_peaks and "yes" or "no") or nil
    end },
    { title = W:t "fig_dont_know", width = 14, style = "number",
      function(x) return x.states and x.states.dont_know end },
    { title = W:t "csv_state", width = 30, function(x) return W:agreed(x) end },
  }, items, { freeze = true, filter = true })
  local _, notice = digest.participation(W)
  s:space():note(W:s "views_note"):note(notice)
end

--- The protocol of what the group agreed.
function M.agreements(W, s)
  s:note(W:s "agreements_lead")
  local function of(key) return function(x) return x.agreement and x.agreement[key] end end
  local function reasons(x)
    local list = {}
    for i, item in ipairs(x.reasons or {}) do
      local said = type(item) == "table" and (item.reason or item.text or item.body or "") or tostring(item)
      list[i] = "• " .. (type(item) == "table" and item.value
        and W:t("reason_at", { label = W:label(item.value), text = said }) or said)
    end
    return table.concat(list, "\n")
  end
  local recorded = {}
  for _, entry in ipairs(W.E.protocol or {}) do recorded[entry.element] = entry end
  local history = {}
  for _, item in ipairs((protocol.of(W) or { items = {} }).items) do history[item.id] = item.history end
  s:table({
    { title = W:t "element", width = 22, function(x) return W:title(x.id) end },
    { title = W:t "csv_state", width = 20, function(x)
      return W:stand(x) .. (x.agreement and x.agreement.clash and "\n" .. W:t "clash" or "")
    end },
    { title = protocol.t(W, "recorded"), width = 12, style = "day", optional = true, function(x)
      local on = recorded[x.id] and recorded[x.id].on
      return sheet.day(on) or on
    end },
    { title = W:t "csv_how", width = 12, optional = true, function(x)
      local how = x.agreement and x.agreement.how
      return how and W:known("how_" .. how, how) or nil
    end },
    { title = W:t "csv_why", width = 28, optional = true, function(x) return x.why_not or of "why" (x) end },
    { title = W:t "csv_dissent", width = 22, optional = true, of "dissent" },
    { title = W:t "reasons", width = 26, optional = true, reasons },
    { title = W:t "strengths", width = 26, optional = true, function(x) return lines(W, x.strengths) end },
    { title = W:t "obstacles", width = 26, optional = true, function(x) return lines(W, x.obstacles) end },
    { title = W:t "h_questions", width = 24, optional = true, function(x) return lines(W, x.questions) end },
    { title = W:t "support", width = 24, optional = true, function(x) return lines(W, x.support) end },
    { title = protocol.t(W, "history"), width = 30, optional = true,
      function(x) return table.concat(history[x.id] or {}, "\n") end },
  }, W.E.elements, { freeze = true })
end

--- The matrix: an element a row, so that its cells can be read; where it stands is tinted.
function M.matrix(W, s)
  s:note(W:s "matrix_lead")
  local columns = { { title = W:t "element", width = 24, function(x) return W:title(x.id) end } }
  for k, kind in ipairs(W.model.types) do
    columns[k + 1] = { title = W:label(kind.value), width = 38, function(x)
      local source = W.model.element[x.id]
      local c = source and source.cells and source.cells[k]
      local said, here = c and W:pick(c.text) or "–", nil
      if x.applicable ~= false then
        local soll = goal(x)
        if soll and soll ~= x.ist and math.abs(soll - kind.value) < 1 then
          said = "○ " .. W:t("cell_soll", { label = W:label(soll) }) .. "\n" .. said
        end
        if x.ist and math.abs(x.ist - kind.value) < 1 then
          here = "here"
          said = "● " .. W:t(x.ist_from == "proposal" and "cell_proposal" or "cell_ist",
            { label = W:label(x.ist) }) .. "\n" .. said
        end
      end
      return said, here
    end }
  end
  s:table(columns, W.E.elements, { freeze = true })
end

return M
