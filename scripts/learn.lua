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
      .. "von besseren und schlechteren, sondern von möglichen Gesprächen.",
    en = "For each element whose target lies above its present value, up to three units whose last "
      .. "assessment reaches that target there and whose profile else differs least (distance: mean "
      .. "number of steps over the other common elements; of equals the same kind and a like population "
      .. "come first). No list of better and worse, but of talks that may be worth while.",
  },
  arguments = { { name = "assessment", type = "assessment",
    text = { de = "für wen", en = "for whom" } } },
  options = {
    { name = "most", type = "integer", min = 1, text = {
      de = "so viele je Kernelement statt drei", en = "so many for each element instead of three" } },
  },
  examples = { { "run learn \"Trier 2026\"", de = "Für eine Einschätzung", en = "For one assessment" } },
  reads = { "database" }, writes = {},
  columns = { "element", "ist", "soll", "partner", "kind", "partner_ist", "held_on", "distance", "shared" },
}

local SQL = [[
SELECT p.assessment, a.unit, p.name, p.kind, p.held_on, p.element, p.ist, p.soll, u.population
FROM profiles p JOIN assessments a ON a.assessment = p.assessment JOIN units u ON u.unit = a.unit
WHERE p.ist IS NOT NULL OR p.soll IS NOT NULL]]

local function distance(one, two, without)
  local sum, n = 0, 0
  for element, x in pairs(one) do
    local y = two[element]
    if element ~= without and x.ist and y and y.ist then sum, n = sum + math.abs(x.ist - y.ist), n + 1 end
  end
  if n == 0 then return nil end
  return sum / n, n
end

-- The last assessment of every unit, with its profile.
local function newest(ctx)
  local by, units = {}, {}
  for row in require("wegmarke.query").rows(ctx:db(), SQL) do
    local a = by[row.assessment]
    if not a then
      a = { id = row.assessment, unit = row.unit, name = row.name, kind = row.kind,
        held_on = row.held_on, population = row.population, profile = {} }
      by[row.assessment] = a
    end
    a.profile[row.element] = { ist = row.ist, soll = row.soll }
  end
  for _, a in pairs(by) do
    local old = units[a.unit]
    if not old or a.held_on > old.held_on or a.held_on == old.held_on and a.id < old.id then
      units[a.unit] = a
    end
  end
  return by, units
end

local function alike(own, other)
  local p, q = own.population or 1, other.population or 1
  return (own.kind == other.kind and 0 or 10) + math.abs(math.log(math.max(p, 1) / math.max(q, 1)))
end

function script.run(ctx)
  local id = ctx:assessment(ctx.args.assessment).id
  local by, units = newest(ctx)
  local own = by[id]
  if not own then return {} end
  local elements, rows = {}, {}
  for element in pairs(own.profile) do elements[#elements + 1] = element end
  table.sort(elements)
  for _, element in ipairs(elements) do
    local x, partners = own.profile[element], {}
    if x.ist and x.soll and x.soll > x.ist then
      for unit, other in pairs(units) do
        local y = other.profile[element]
        local d, shared = distance(own.profile, other.profile, element)
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
