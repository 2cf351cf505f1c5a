--- The protocol of the agreements in words, gathered once for all formats: what the group agreed on each
--- element, how and why, and what it was before it was opened again.

local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"

local M = {}

--- A text of the area of the protocol.
---@param W table words
---@param key string
---@param args table|nil
---@return string
function M.t(W, key, args) return lang.text_of(W.model, W.language, "protocol." .. key, args) end

--- How it was agreed, in words; nil where nothing says it.
---@param W table words
---@param a table agreement
---@return string|nil
function M.how(W, a)
  if not a.how or a.how == "" then return nil end
  local key = "how_" .. tostring(a.how)
  return lang.has("report." .. key, W.language) and W:t(key) or tostring(a.how)
end

local function notes(W, item)
  local made = {}
  for _, one in ipairs(lists.remark_kind) do
    local kind, list = lists.remark_field[one], {}
    for i, remark in ipairs(item[kind] or {}) do list[i] = W:remark(remark) end
    if #list > 0 then made[#made + 1] = { kind = kind, head = W:word("remark_kind", one), list = list } end
  end
  return made
end

-- An earlier state in one line.
local function before(W, a)
  local parts = { W:standing(a) }
  for _, pair in ipairs { { "how", M.how(W, a) }, { "why", a.why }, { "dissent", a.dissent } } do
    if pair[2] and pair[2] ~= "" then
      parts[#parts + 1] = W:t(pair[1], { text = (pair[2]:gsub("[.%s]+$", "")) })
    end
  end
  return M.t(W, "before", { on = a.on and W:date(a.on) or W:t("unknown"),
    text = table.concat(parts, ". ") .. "." })
end

--- The protocol; nil where there is nothing to record.
---@param W table words
---@return table|nil protocol { lead, items = { {id, title, stand, on, lines = { {key, head, text} }, notes =
---  { {kind, head, list} }, history = {text}} }, whole = { {kind, head, list} } }
function M.of(W)
  local of, any = {}, false
  for _, entry in ipairs(W.E.protocol or {}) do of[entry.element] = entry end
  local made = { lead = M.t(W, "lead"), items = {}, whole = notes(W, W.E) }
  for i, element in ipairs(W.E.elements) do
    local a, entry = element.agreement or {}, of[element.id] or {}
    local item = { id = element.id, title = W:title(element.id), history = {}, lines = {},
      stand = W:standing(a, element.applicable),
      on = entry.on and M.t(W, "on", { date = W:date(entry.on) }) or nil, notes = notes(W, element) }
    for _, pair in ipairs { { "how", M.how(W, a) }, { "why", element.why_not or a.why },
      { "dissent", a.dissent } } do
      if pair[2] and pair[2] ~= "" then
        item.lines[#item.lines + 1] = { key = pair[1], head = M.t(W, pair[1]), text = pair[2] }
      end
    end
    if a.clash then
      item.lines[#item.lines + 1] = { key = "clash", head = W:t("clash_title"), text = W:t("clash") }
    end
    for k, old in ipairs(entry.history or {}) do item.history[k] = before(W, old) end
    any = any or a.state and a.state ~= "not_discussed" or #item.notes > 0
    made.items[i] = item
  end
  if not any and #made.whole == 0 then return nil end
  return made
end

return M
