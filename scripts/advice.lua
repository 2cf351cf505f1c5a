--- Which advice fires how often: for those who look after a model.

local script = {
  name = "advice",
  options = {
    { name = "land", type = "word" },
    { name = "year", type = "integer" },
  },
  examples = { "run advice --year 2026" },
  over = "units",
  reads = { "database" }, writes = {},
  columns = { "model", "id", "element", "fires", "cannot_tell", "silent", "does_not_apply", "error",
    "share" },
}

function script.run(ctx)
  local by, list = {}, {}
  for E, model in ctx:evaluations { land = ctx.opts.land, year = ctx.opts.year, unseen = true } do
    local failed = {}
    for _, e in ipairs(E.errors) do failed[e.id] = true end
    local function note(rule)
      local key = model.id .. "\0" .. rule.id
      local row = by[key]
      if not row then
        row = { model = model.id, id = rule.id, element = rule.element, fires = 0, cannot_tell = 0,
          silent = 0, does_not_apply = 0, error = 0 }
        by[key], list[#list + 1] = row, row
      end
      local outcome = failed[rule.id] and "error" or E.outcomes[rule.id]
      if outcome then row[outcome] = row[outcome] + 1 end
    end
    for _, advice in ipairs(model.advice) do note(advice) end
    for _, rule in ipairs(model.rules) do
      if rule.hint then note(rule) end
    end
  end
  for _, row in ipairs(list) do
    local all = row.fires + row.cannot_tell + row.silent + row.does_not_apply + row.error
    row.share = all > 0 and tonumber(("%.4f"):format(row.fires / all)) or nil
  end
  table.sort(list, function(a, b)
    if a.fires ~= b.fires then return a.fires > b.fires end
    if a.model ~= b.model then return a.model < b.model end
    return a.id < b.id
  end)
  return list
end

return script
