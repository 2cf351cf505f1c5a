--- What moved between two rounds: for every unit with more than one assessment, the first and the last.

local script = {
  name = "moves",
  summary = { de = "was sich zwischen zwei Runden verändert hat, je Gebietseinheit und Kernelement",
    en = "what moved between two rounds, for each unit and element" },
  about = {
    de = "Nimmt von jeder Gebietseinheit die erste und die letzte Einschätzung und zeigt, wo sich das "
      .. "vereinbarte Ist verändert hat. Auf der Fehlerausgabe steht, was die, bei denen sich etwas "
      .. "bewegt hat, gemeinsam haben.",
    en = "Takes the first and the last assessment of each unit and shows where the agreed present value "
      .. "changed. What those that moved have in common is told on standard error.",
  },
  options = {
    { name = "element", type = "word", text = { de = "nur dieses Kernelement", en = "only this element" } },
    { name = "steps", type = "number", text = {
      de = "nur, was sich um mindestens so viele Typen bewegt hat, in eine der Richtungen",
      en = "only what moved by at least so many types, in either direction" } },
    { name = "since", type = "integer", text = {
      de = "erste Runde nicht vor diesem Jahr", en = "first round not before this year" } },
    { name = "land", type = "word", text = {
      de = "nur dieses Land: die ersten zwei Stellen des AGS",
      en = "only this state: the first two digits of the AGS" } },
  },
  examples = {
    { "run moves --element datenbasierung --steps 2 --since 2022", de = "Wer zwei Typen weiter ist",
      en = "Who moved two types" },
  },
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
