--- Who could learn from whom: partners that stand alike elsewhere and have gone the next step here.

local script = {
  name = "learn",
  summary = { de = "wer von wem lernen könnte: ähnliches Profil, an einer Stelle schon weiter",
    en = "who could learn from whom: a like profile, one step ahead in one place" },
  about = {
    de = "Für jedes Kernelement, bei dem die Einschätzung ein Ziel über dem Ist hat, bis zu drei "
      .. "Gebietseinheiten, deren letzte Einschätzung dort das Ziel erreicht und deren Profil sonst am "
      .. "wenigsten abweicht (Abstand: mittlere Zahl der Schritte über die anderen gemeinsamen "
      .. "Kernelemente; gleiche Art und ähnliche Einwohnerzahl gehen bei Gleichstand vor). Keine Liste "
      .. "von besseren und schlechteren, sondern von möglichen Gesprächen. Genannt wird nur, wer es "
      .. "freigegeben hat: für die Agentur, mit --for public für die Öffentlichkeit.",
    en = "For each element whose target lies above its present value, up to three units whose last "
      .. "assessment reaches that target there and whose profile else differs least (distance: mean "
      .. "number of steps over the other common elements; of equals the same kind and a like population "
      .. "come first). No list of better and worse, but of talks that may be worth while. Only those are "
      .. "named who released it: to the agency, with --for public to the public.",
  },
  arguments = { { name = "assessment", type = "assessment",
    text = { de = "für wen", en = "for whom" } } },
  options = {
    { name = "most", type = "integer", min = 1, text = {
      de = "so viele je Kernelement statt drei", en = "so many for each element instead of three" } },
  },
  examples = { { "run learn \"Trier 2026\"", de = "Für eine Einschätzung", en = "For one assessment" } },
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
