--- What must hold for every procedure, however broken.

local kinds = require "wegmarke.record.kinds"
local module = require "wegmarke.module"
local raw = require "wegmarke.fuzz.raw"

local M = {}

local BASE = [[
procedure "klein" { api = 2, version = "1", title = "Klein", languages = { "de", "en" } }
lists { gruppen = { { "a", "A" }, { "b", "B" } } }
record "need" { title = "Bedarf", line = "what", states = { { "open", "offen" }, { "done", "fertig" } },
  fields = { what = line { title = "Was" }, whose = choice { title = "Wer", list = "gruppen", many = true },
    size = number { title = "Zahl", from = 0 }, goal = link { title = "Ziel", to = "goal", back = "needs" },
    half = computed { title = "Halb", value = function (r) return (r.size or 0) / 2 end } } }
record "goal" { title = "Ziel", line = "what", fields = { what = line { title = "Was" } } }
notice "n" { why = "w", pairs = "need", when = function (a, b) return a.what == b.what end }
view "v" { title = "V", of = "need" }
document "d" { title = "D", parts = { { id = "kopf", title = "Kopf" } } }
]]

-- What forms, sheets and lists would ask of a field.
local function ask(field)
  for _, language in ipairs { "de", "en" } do
    kinds.control(field, language)
    kinds.cell(field, language)
    local value = kinds.read(field, "1; a", language)
    if value ~= nil then assert(#kinds.print(field, value, language) >= 0) end
  end
  if field.compute then field.compute { what = "x", size = 3 } end
  if field.required_if then field.required_if { what = "x" } end
end

local function digest(id, files)
  local m, findings = module.from_files(id, files)
  local told = {}
  for _, finding in ipairs(findings) do
    for _, language in ipairs { "de", "en" } do
      local words = module.finding_text(finding, language)
      assert(#words > 0 and not words:find("[model.", 1, true), words)
      told[#told + 1] = words
    end
  end
  if not m then
    assert(#findings > 0, "refused without a reason")
    return "refused " .. table.concat(told, "\n")
  end
  local list = {}
  for i, one in ipairs(m.types) do
    list[i] = one.id
    for _, field in ipairs(one.fields) do
      ask(field)
      list[i] = list[i] .. " " .. field.id .. ":" .. field.origin.file .. ":" .. field.origin.line
    end
  end
  m:close()
  return table.concat(list, "\n")
end

--- Loads { bytes = a file that stands alone, or extends a small procedure }; twice the same.
function M.try(input)
  local bytes = raw(input.bytes)
  local id = bytes:match "procedure%s*%(?%s*[\"']([%w_-]+)[\"']" or "land"
  local files = {}
  if bytes:find "extends" then
    files[1] = { model_id = "klein", path = "procedure.lua", bytes = BASE }
  end
  files[#files + 1] = { model_id = id, path = "procedure.lua", bytes = bytes }
  local first, second = digest(id, files), digest(id, files)
  assert(first == second, "loaded differently twice")
  collectgarbage "step"
  return first:sub(1, 7) ~= "refused"
end

return M
