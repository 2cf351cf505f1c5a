--- What is stored and how it is asked for; each part is loaded when first used.
---
--- `units`, `models`, `assessments`, `batches`, `agreements`, `targets`, `orders`, `remarks`,
--- `fields`, `packages`, `privacy`, `retention`, `intake`, `log`, `invited`, `closing` are tables of
--- functions; `gather`, `gather_all` and `merge` are functions.

local inside = {
  gather = { "gather", "gather" }, gather_all = { "gather", "gather_all" },
  fields = { "plan", "fields" }, packages = { "plan", "packages" },
  retention = { "privacy", "retention" }, merge = { "merge", "merge" },
}

local parts = {
  units = true, models = true, assessments = true, batches = true, agreements = true,
  targets = true, orders = true, remarks = true, privacy = true, intake = true, log = true,
  invited = true, closing = true,
}

return setmetatable({}, {
  __index = function(self, name)
    local value
    if inside[name] then
      value = require("wegmarke.data." .. inside[name][1])[inside[name][2]]
    elseif parts[name] then
      value = require("wegmarke.data." .. name)
    end
    rawset(self, name, value)
    return value
  end,
})
