--- All profiles as one long table, for R and pandas.

local script = {
  name = "long",
  options = {
    { name = "land", type = "word" },
    { name = "year", type = "integer" },
  },
  examples = { "run long -o profile.csv" },
  over = "units",
  reads = { "database" }, writes = {},
  columns = { "assessment", "ags", "unit", "kind", "population", "held_on", "round", "model",
    "model_version", "model_hash", "element", "agreed", "ist", "soll", "soll_state", "soll_year",
    "abstand", "weight", "n", "low_median", "high_median", "share_apart" },
}

function script.run(ctx)
  local rows, rounds = {}, {}
  for E in ctx:evaluations { land = ctx.opts.land, year = ctx.opts.year } do
    rounds[E.unit.id] = (rounds[E.unit.id] or 0) + 1
    for _, x in ipairs(E.elements) do
      rows[#rows + 1] = {
        assessment = E.assessment.id, ags = E.unit.keys and E.unit.keys.ags, unit = E.unit.name,
        kind = E.unit.kind, population = E.unit.facts and E.unit.facts.population,
        held_on = E.assessment.held_on, round = rounds[E.unit.id], model = E.model.id,
        model_version = E.model.version, model_hash = E.model.hash, element = x.id,
        agreed = x.agreement.state, ist = x.ist, soll = x.soll.value, soll_state = x.soll.state,
        soll_year = x.soll.year, abstand = x.abstand, weight = x.weight, n = x.n,
        low_median = not x.withheld and x.low_median or nil,
        high_median = not x.withheld and x.high_median or nil,
        share_apart = not x.withheld and x.near and x.near.share or nil,
      }
    end
  end
  return rows
end

return script
