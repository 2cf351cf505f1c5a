--- Targets that are due: what was planned for a year, and where the last round stands.

local script = {
  name = "targets", was = "due",
  arguments = { { name = "due", type = "integer" } },
  options = {
    { name = "land", type = "word" },
  },
  examples = { "run targets 2026" },
  over = "units",
  reads = { "database" }, writes = {},
  columns = { "ags", "name", "element", "set_on", "soll", "soll_year", "last_round", "ist", "reached" },
}

function script.run(ctx)
  local last, rounds, rows = {}, {}, {}
  for p in ctx:profiles { land = ctx.opts.land } do
    last[p.unit], rounds[#rounds + 1] = p, p
  end
  for _, p in ipairs(rounds) do
    local now = last[p.unit]
    for _, x in ipairs(p.elements) do
      if x.soll and x.soll_year and x.soll_year <= ctx.args.due then
        local ist = now.element[x.id] and now.element[x.id].ist
        local reached = ist and (ist >= x.soll and "yes" or "not yet") or nil
        rows[#rows + 1] = { ags = p.ags, name = p.name, element = x.id, set_on = p.held_on, soll = x.soll,
          soll_year = x.soll_year, last_round = now.held_on, ist = ist, reached = reached, n = #rows }
      end
    end
  end
  table.sort(rows, function(x, y)
    for _, key in ipairs { "ags", "name", "element", "set_on" } do
      local one, other = x[key] or "", y[key] or ""
      if one ~= other then return one < other end
    end
    return x.n < y.n
  end)
  for _, row in ipairs(rows) do row.n = nil end
  return rows
end

return script
