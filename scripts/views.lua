--- Where views differ most: for each element, over many assessments.

local script = {
  name = "views",
  options = {
    { name = "land", type = "word" },
    { name = "year", type = "integer" },
  },
  examples = { "run views --land 07 --year 2026" },
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
