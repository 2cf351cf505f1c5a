--- What the tests of forms share: the model they ask for, the assessment they belong to.

local M = {}

local dkbm

--- The bundled model, loaded once.
function M.model()
  dkbm = dkbm or assert(require("wegmarke.model").load("dkbm"))
  return dkbm
end

--- An assessment, as forms are made of it.
---@param mode string
---@return fun(change: table|nil): table
function M.assessments(mode)
  return function(change)
    local a = {
      id = ("1"):rep(32), unit = { id = "u", name = "Musterkreis", kind = "landkreis" },
      held_on = "2026-03-14", mode = mode, language = "de", threshold = 3,
    }
    for key, value in pairs(change or {}) do a[key] = value end
    return a
  end
end

return M
