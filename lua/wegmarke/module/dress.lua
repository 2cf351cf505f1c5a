--- The block `report { ... }` of a model: which parts its reports have, and how they look. Checked here
--- against what reports know, so that a report is never without what must stand in it or hard to read.

local colours = require "wegmarke.module.colours"
local lang = require "wegmarke.lang"
local logo = require "wegmarke.module.logo"
local sections = require "wegmarke.words.parts"
local text = require "wegmarke.text"

local M = {}

-- The parts in words of the model: none has the name of another, each has a place.
local function check_own(block, tell)
  local seen, all = {}, { table.unpack(sections.all) }
  for i, part in ipairs(block.parts or {}) do
    if sections.known[part.id] or seen[part.id] then
      tell({ "parts", i, "id" }, lang.err("model.twice", { id = part.id }))
    end
    if part.after == part.id then
      tell({ "parts", i, "after" }, lang.err("model.report_part_place", { id = part.id }))
    end
    seen[part.id] = true
    all[#all + 1] = part.id
  end
  return seen, all
end

local function check_parts(block, tell)
  local own, all = check_own(block, tell)
  local function known(path, id)
    if sections.known[id] or own[id] then return true end
    tell(path, lang.err("model.report_part", { id = id, known = all, nearest = text.nearest(id, all) }))
  end
  for i, part in ipairs(block.parts or {}) do
    if part.after then known({ "parts", i, "after" }, part.after) end
  end
  local without = {}
  for _, field in ipairs { "without", "order" } do
    local seen = {}
    for i, id in ipairs(block[field] or {}) do
      if not known({ field, i }, id) then
        seen[id] = true
      elseif seen[id] then
        tell({ field, i }, lang.err("model.twice", { id = id }))
      elseif field == "order" and without[id] then
        tell({ field, i }, lang.err("model.report_part_both", { id = id }))
      end
      seen[id] = true
      if field == "without" then without[id] = true end
    end
  end
end

local function check_colours(block, tell)
  local chosen, right = block.colours or {}, true
  for _, field in ipairs { "main", "soft" } do
    if chosen[field] ~= nil and not colours.rgb(chosen[field]) then
      right = false
      tell({ "colours", field }, lang.err("model.colour_form", { got = tostring(chosen[field]) }))
    end
  end
  for _, fault in ipairs(right and colours.faults(chosen) or {}) do
    tell({ "colours", fault.field }, lang.err("model.colour_contrast", { colour = chosen[fault.field],
      on = fault.on, contrast = math.floor(fault.contrast * 10 + 0.5) / 10, least = colours.LEAST,
      try = fault.try }))
  end
end

local function check_logo(block, files, tell)
  if not block.logo then return end
  if not logo.is_name(block.logo) then
    return tell({ "logo" }, lang.err("model.logo_name", { name = block.logo }))
  end
  local bytes
  for _, file in ipairs(files) do
    if file.model_id == block.logo_of and file.path == block.logo then bytes = file.bytes end
  end
  if not bytes then
    return tell({ "logo" }, lang.err("model.logo_missing", { name = block.logo, model = block.logo_of }))
  end
  local picture, why = logo.read(bytes)
  if not picture then
    return tell({ "logo" }, lang.err("model.logo_" .. why, { name = block.logo,
      kib = (#bytes + 1023) // 1024, most = logo.MOST_BYTES // 1024, side = logo.MOST_SIDE }))
  end
  if not block.logo_alt then
    tell({ "logo" }, lang.err("model.logo_alt", {}), "warning")
  end
  return picture
end

--- Checks the block of an assembled model, and gives it its logo: `picture`.
---@param m table
---@param files table[] of the whole chain
---@param findings wegmarke.module.Findings
---@param origin wegmarke.module.Origin
function M.check(m, files, findings, origin)
  local block = m.report
  if not block then return end
  local function tell(path, err, severity)
    findings:on(origin, block, path, err, severity, "report")
  end
  check_parts(block, tell)
  check_colours(block, tell)
  block.picture = check_logo(block, files, tell)
end

return M
