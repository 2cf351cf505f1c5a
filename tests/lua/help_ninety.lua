-- A large model of another field, built from a loop: ninety elements in fifteen groups of five areas, a scale
-- from 0 to 3, a roll-up. Its words are such that each can be found again in a document.

local M = {}

local AREAS = { "Governance", "Design", "Implementation", "Verification", "Operations" }
local PRACTICES = { "Strategy and metrics", "Policy and compliance", "Guidance" }

--- The title of element number i.
---@param i integer
---@return string
function M.title(i)
  return ("Practice %02d: assurance of responsibilities"):format(i)
end

--- The id of element number i.
---@param i integer
---@return string
function M.id(i) return ("e%02d"):format(i) end

--- How many elements there are.
M.count = 90

local function groups()
  local list = {}
  for a, area in ipairs(AREAS) do
    local inner = {}
    for p, practice in ipairs(PRACTICES) do
      inner[p] = ('{ id = "g%d%d", title = "%s %d" }'):format(a, p, practice, a)
    end
    list[a] = ('{ id = "a%d", title = "%s", groups = { %s } }'):format(a, area, table.concat(inner, ", "))
  end
  return "groups {\n  " .. table.concat(list, ",\n  ") .. "\n}\n"
end

local function elements()
  local list = {}
  for i = 1, M.count do
    local cells = {}
    for value = 0, 3 do
      cells[value + 1] = ('{ text = "Number %02d at %d: it is done for some applications, by those who '
        .. 'happen to know of it." }'):format(i, value)
    end
    list[i] = ('{ id = "e%02d", group = "g%d%d", title = "%s", question = "How is number %02d done?",\n'
      .. '    cells = { %s } }'):format(i, (i - 1) // 18 + 1, (i - 1) // 6 % 3 + 1, M.title(i), i,
        table.concat(cells, ", "))
  end
  return "matrix {\n  " .. table.concat(list, ",\n  ") .. "\n}\n"
end

--- The text of its model.lua.
---@return string
function M.source()
  return [[
model "ninety" {
  api = 2, version = "1", language = "en", languages = { "en" }, endorsed_by = none, between = false,
  title = "Ninety practices",
  types = {
    { value = 0, title = "No" }, { value = 1, title = "Some" }, { value = 2, title = "Most" },
    { value = 3, title = "All" },
  },
  lists = { roles = { { id = "team", title = "Team", perspective = "inside" } } },
}
]] .. groups() .. elements() .. [[
rollup {
  title = "Score", why = "The mean of what is in a group.", equal_steps = "Each step is as long.",
  group = function(g)
    local sum, n = 0, 0
    for _, x in ipairs(g.elements) do sum, n = sum + x.ist, n + 1 end
    for _, x in ipairs(g.groups) do sum, n = sum + x.value, n + 1 end
    return sum / n
  end,
  overall = function(g)
    local sum = 0
    for _, x in ipairs(g.groups) do sum = sum + x.value end
    return sum / #g.groups
  end,
}
]]
end

return M
