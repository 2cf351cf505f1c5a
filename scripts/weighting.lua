--- What a proposed weighting would change in the computed orders.

local script = {
  name = "weighting",
  arguments = { { name = "factors", type = "word", many = true } },
  options = {
    { name = "land", type = "word" },
    { name = "year", type = "integer" },
  },
  examples = { "run weighting koordination=1.5 datenbasierung=2" },
  over = "units",
  reads = { "database" }, writes = {},
  columns = { "ags", "unit", "held_on", "changed", "first_before", "first_after", "order_after" },
}

local function factors(ctx)
  local found = {}
  for _, word in ipairs(ctx.args.factors) do
    local element, factor = word:match("^([%w_]+)=([%d%.,]+)$")
    factor = factor and tonumber((factor:gsub(",", ".")))
    if not factor then ctx:fail(ctx.lang.err("repl.script_factor", { given = word }), 2) end
    found[element] = factor
  end
  return found
end

local function ids(list)
  local out = {}
  for i, item in ipairs(list) do out[i] = item.element end
  return out
end

function script.run(ctx)
  ctx.lang = require "wegmarke.lang"
  local factor, rows = factors(ctx), {}
  for E, model in ctx:evaluations { land = ctx.opts.land, year = ctx.opts.year, unseen = true } do
    for element in pairs(factor) do
      if not model.element[element] then ctx:element(model, element) end
    end
    local before, after, place = ids(E.order.computed), {}, {}
    for i, item in ipairs(E.order.computed) do
      after[i] = { element = item.element, ist = item.ist, place = i,
        priority = item.weight * (factor[item.element] or 1) * item.abstand }
    end
    for i, x in ipairs(E.elements) do place[x.id] = i end
    table.sort(after, function(a, b)
      if a.priority ~= b.priority then return a.priority > b.priority end
      if a.ist ~= b.ist then return a.ist < b.ist end
      return place[a.element] < place[b.element]
    end)
    after = ids(after)
    rows[#rows + 1] = { ags = E.unit.keys and E.unit.keys.ags, unit = E.unit.name,
      held_on = E.assessment.held_on, first_before = before[1], first_after = after[1],
      changed = table.concat(before, " ") ~= table.concat(after, " "),
      order_after = table.concat(after, " ") }
  end
  return rows
end

return script
