--- What is stored and how it is asked for; each part is loaded when first used.
---
--- `units`, `models`, `assessments`, `batches`, `agreements`, `targets`, `orders`, `remarks`,
--- `fields`, `packages`, `privacy`, `retention`, `intake`, `log`, `invited`, `closing` are tables of
--- functions; `gather`, `gather_all` and `merge` are functions.
---
--- In the examples of all parts `db` is the database of `wegmarke demo`, `id` its assessment, `unit` the
--- unit, `M`, `A`, `E` the model, what was gathered, and the evaluation. What stands after `-->` is what
--- comes back; the tests run them.

local inside = {
  gather = { "gather", "gather" }, gather_all = { "gather", "gather_all" },
  fields = { "plan", "fields" }, packages = { "plan", "packages" },
  merge = { "merge", "merge" },
}

-- Functions that other files have beside those of the part's own.
local joined = {
  units = { { "changes", "units" }, { "register", only = "import" } },
  assessments = { { "changes", "assessments" } },
}

local parts = {
  models = true, batches = true, agreements = true,
  targets = true, orders = true, remarks = true, privacy = true, intake = true, log = true,
  retention = true,
  invited = true, closing = true,
}

local function join(name)
  local value = {}
  for key, f in pairs(require("wegmarke.data." .. name)) do value[key] = f end
  for _, more in ipairs(joined[name]) do
    local from = require("wegmarke.data." .. more[1])
    for key, f in pairs(more[2] and from[more[2]] or from) do
      if not more.only or key == more.only then value[key] = f end
    end
  end
  return value
end

return setmetatable({}, {
  __index = function(self, name)
    local value
    if inside[name] then
      value = require("wegmarke.data." .. inside[name][1])[inside[name][2]]
    elseif parts[name] then
      value = require("wegmarke.data." .. name)
    elseif joined[name] then
      value = join(name)
    end
    rawset(self, name, value)
    return value
  end,
})
