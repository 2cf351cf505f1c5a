--- Where views differ most: for each element, over many assessments.

local script = {
  name = "views",
  summary = { de = "wo die Sichten am meisten auseinandergehen, je Kernelement über viele Einschätzungen",
    en = "where views differ most, for each element over many assessments" },
  about = {
    de = "Für jedes Kernelement: bei wie vielen Einschätzungen es Einordnungen abseits der meisten gibt, "
      .. "wie groß ihr Anteil im Mittel ist, wo es zwei Schwerpunkte gibt und wo Innen- und Außensicht "
      .. "sich unterscheiden. Nur, was nach den Regeln zum Schutz kleiner Gruppen gezeigt werden darf.",
    en = "For each element: in how many assessments some placements lie apart from most, their mean share, "
      .. "where there are two peaks, and where inside and outside views differ. Only what the rules that "
      .. "protect small groups let be shown.",
  },
  options = {
    { name = "land", type = "word", text = {
      de = "nur dieses Land: die ersten zwei Stellen des AGS",
      en = "only this state: the first two digits of the AGS" } },
    { name = "year", type = "integer", text = { de = "nur dieses Jahr", en = "only this year" } },
  },
  examples = { { "run views --land 07 --year 2026", de = "Ein Land in einem Jahr",
    en = "One state in one year" } },
  over = "units",
  reads = { "database" }, writes = {},
  columns = { "element", "assessments", "apart", "mean_share", "two_peaks", "views_differ", "dont_know" },
}

function script.run(ctx)
  local score = require "wegmarke.score"
  local by, order = {}, {}
  for E in ctx:evaluations { land = ctx.opts.land, year = ctx.opts.year } do
    for _, x in ipairs(E.elements) do
      local row = by[x.id]
      if not row then
        row = { element = x.id, assessments = 0, apart = 0, two_peaks = 0, views_differ = 0,
          dont_know = 0, shares = {} }
        by[x.id], order[#order + 1] = row, row
      end
      if x.applicable and x.near and not x.withheld then
        row.assessments = row.assessments + 1
        row.shares[#row.shares + 1] = x.near.share
        if x.near.outside > 0 then row.apart = row.apart + 1 end
        if x.two_peaks then row.two_peaks = row.two_peaks + 1 end
        if x.views and x.views.differ then row.views_differ = row.views_differ + 1 end
        row.dont_know = row.dont_know + x.states.dont_know
      end
    end
  end
  for _, row in ipairs(order) do
    local mean = score.mean(row.shares)
    row.mean_share, row.shares = mean and tonumber(("%.4f"):format(mean)) or nil, nil
  end
  table.sort(order, function(a, b)
    local x, y = a.mean_share or -1, b.mean_share or -1
    if x ~= y then return x > y end
    return a.element < b.element
  end)
  return order
end

return script
