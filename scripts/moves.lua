--- What moved between two rounds: for every unit with more than one assessment, the first and the last.

local script = {
  name = "moves",
  options = {
    { name = "element", type = "word" },
    { name = "steps", type = "number" },
    { name = "since", type = "integer" },
    { name = "land", type = "word" },
  },
  examples = { "run moves --element datenbasierung --steps 2 --since 2022" },
  over = "units",
  reads = { "database" }, writes = {},
  columns = { "ags", "name", "kind", "element", "from", "to", "before", "after", "moved" },
}

local function shares(counts, all)
  local kinds, parts = {}, {}
  for kind in pairs(counts) do kinds[#kinds + 1] = kind end
  table.sort(kinds)
  for i, kind in ipairs(kinds) do parts[i] = ("%s %d of %d"):format(kind, counts[kind], all[kind]) end
  return table.concat(parts, ", ")
end

local function common(ctx, rows, kind_of)
  local counts, all, seen = {}, {}, {}
  for _, kind in pairs(kind_of) do all[kind] = (all[kind] or 0) + 1 end
  for _, row in ipairs(rows) do
    if not seen[row.unit] then counts[row.kind] = (counts[row.kind] or 0) + 1 end
    seen[row.unit], row.unit = true, nil
  end
  if #rows > 0 then ctx.sys.err(shares(counts, all), "\n") end
end

function script.run(ctx)
  local opts, first, last, order, rows, kind_of = ctx.opts, {}, {}, {}, {}, {}
  for p in ctx:profiles { land = opts.land } do
    kind_of[p.unit] = p.kind
    if p.year >= (opts.since or 0) then
      if not first[p.unit] then first[p.unit], order[#order + 1] = p, p.unit end
      last[p.unit] = p
    end
  end
  for _, unit in ipairs(order) do
    local a, b = first[unit], last[unit]
    for _, x in ipairs(a.held_on < b.held_on and a.elements or {}) do
      local y = b.element[x.id]
      local moved = x.ist and y and y.ist and y.ist - x.ist
      if moved and math.abs(moved) >= (opts.steps or 0.5) and (not opts.element or opts.element == x.id) then
        rows[#rows + 1] = { ags = a.ags, name = a.name, kind = a.kind, element = x.id, from = a.held_on,
          to = b.held_on, before = x.ist, after = y.ist, moved = moved, unit = unit }
      end
    end
  end
  table.sort(rows, function(x, y)
    for _, key in ipairs { "ags", "name", "element" } do
      local one, other = x[key] or "", y[key] or ""
      if one ~= other then return one < other end
    end
    return x.unit < y.unit
  end)
  common(ctx, rows, kind_of)
  return rows
end

return script
