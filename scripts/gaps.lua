--- A check of what was recorded: gaps and contradictions that a person should look at.

local script = {
  name = "gaps", was = "quality",
  options = {
    { name = "land", type = "word" },
    { name = "year", type = "integer" },
  },
  examples = { "run gaps" },
  over = "units",
  reads = { "database" }, writes = {}, exits = { 1, 3, 4, 5 },
  columns = { "unit", "held_on", "element", "finding", "detail" },
}

local audience = require "wegmarke.words.audiences"

local function check_element(x, found, whole)
  if not x.applicable then return end
  local agreement, ist = x.agreement, x.ist_from == "agreed" and x.ist
  if agreement.clash then found(x.id, "agreed_twice") end
  if ist and x.counts and not x.withheld and x.low and (ist < x.low or ist > x.high) then
    found(x.id, "agreed_apart", ("%g, placements %g to %g"):format(ist, x.low, x.high))
  end
  if x.soll.state == "value" and ist and x.soll.value < ist then
    found(x.id, "target_below", ("%g, target %g"):format(ist, x.soll.value))
  end
  if whole and ist and x.soll.state == "open" then found(x.id, "no_target") end
end

-- The lowest and highest placement, from the counts.
local function span(x, scale)
  for i, n in ipairs(x.counts or {}) do
    if n > 0 then
      x.low = x.low or scale[i]
      x.high = scale[i]
    end
  end
end

function script.run(ctx)
  local rows = {}
  for _, finding in ipairs(not ctx.opts["for"] and ctx:db():verify() or {}) do
    rows[#rows + 1] = { finding = "file_" .. finding.what, detail = finding.detail }
  end
  local limit = tonumber(ctx.sys.today():sub(1, 4)) - 1 .. ctx.sys.today():sub(5)
  for E, model, A in ctx:evaluations { land = ctx.opts.land, year = ctx.opts.year } do
    local function found(element, what, detail)
      rows[#rows + 1] = { unit = E.unit.name, held_on = E.assessment.held_on, element = element,
        finding = what, detail = detail }
    end
    local agreed, whole = 0, not audience.is_outside(ctx.opts["for"] or "unit")
    for _, x in ipairs(E.elements) do
      span(x, model.scale)
      check_element(x, found, whole)
      if x.agreement.state == "agreed" then agreed = agreed + 1 end
    end
    -- What these may not read is no gap.
    if whole and #A.placements == 0 then
      found(nil, "no_placements")
    elseif whole and E.participation.persons > 0 and E.participation.persons < E.assessment.threshold then
      found(nil, "few_participants", tostring(E.participation.persons))
    end
    if whole and agreed == 0 then found(nil, "nothing_agreed") end
    if not E.assessment.final and E.assessment.held_on < limit then found(nil, "long_open") end
    for _, e in ipairs(E.errors) do found(nil, "rule_fails", e.id .. ": " .. e.message) end
  end
  return rows, nil, #rows > 0 and 1 or 0
end

return script
