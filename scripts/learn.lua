--- Who could learn from whom: partners that stand alike elsewhere and have gone the next step here.

local script = {
  name = "learn",
  arguments = { { name = "assessment", type = "assessment" } },
  options = {
    { name = "most", type = "integer", min = 1 },
  },
  examples = { "run learn \"Trier 2026\"" },
  over = "units",
  reads = { "database" }, writes = {},
  columns = { "element", "ist", "soll", "partner", "kind", "partner_ist", "held_on", "distance", "shared" },
}

local function distance(one, two, without)
  local sum, n = 0, 0
  for element, x in pairs(one) do
    local y = two[element]
    if element ~= without and x.ist and y and y.ist then sum, n = sum + math.abs(x.ist - y.ist), n + 1 end
  end
  if n == 0 then return nil end
  return sum / n, n
end

-- The profile of one assessment, all of it, since it speaks to its own unit.
local function of(ctx, id)
  for p in ctx:profiles { audience = "unit" } do
    if p.assessment == id then return p end
  end
end

-- The last assessment of every unit, as those outside of it may read it.
local function newest(ctx)
  local units, said = {}, ctx.opts["for"]
  local outside = said and require("wegmarke.words.audiences").is_outside(said) and said or "agency"
  for p in ctx:profiles { audience = outside } do units[p.unit] = p end
  return units
end

local function alike(own, other)
  local p, q = own.population or 1, other.population or 1
  return (own.kind == other.kind and 0 or 10) + math.abs(math.log(math.max(p, 1) / math.max(q, 1)))
end

function script.run(ctx)
  local id = ctx:assessment(ctx.args.assessment).id
  local own, units, rows = of(ctx, id), newest(ctx), {}
  ctx.unreleased, ctx.withheld[own.unit] = {}, nil
  for _, x in ipairs(own.elements) do
    local element, partners = x.id, {}
    if x.ist and x.soll and x.soll > x.ist then
      for unit, other in pairs(units) do
        local y = other.element[element]
        local d, shared = distance(own.element, other.element, element)
        if unit ~= own.unit and d and y and y.ist and y.ist >= x.soll then
          partners[#partners + 1] = { element = element, ist = x.ist, soll = x.soll,
            partner = other.name, kind = other.kind, partner_ist = y.ist, held_on = other.held_on,
            distance = tonumber(("%.4f"):format(d)), shared = shared, alike = alike(own, other) }
        end
      end
    end
    table.sort(partners, function(a, b)
      if a.distance ~= b.distance then return a.distance < b.distance end
      if a.alike ~= b.alike then return a.alike < b.alike end
      return a.partner < b.partner
    end)
    for i = 1, math.min(ctx.opts.most or 3, #partners) do
      partners[i].alike = nil
      rows[#rows + 1] = partners[i]
    end
  end
  return rows
end

return script
