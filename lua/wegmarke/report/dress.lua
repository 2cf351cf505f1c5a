--- How an agency lets its reports look: the block `report { ... }` of the model as pieces of the document.

local colours = require "wegmarke.module.colours"

local M = {}

local function variables(set)
  local names, parts = {}, {}
  for name in pairs(set) do names[#names + 1] = name end
  table.sort(names)
  for i, name in ipairs(names) do parts[i] = "--" .. name .. ":" .. set[name] end
  return ":root{" .. table.concat(parts, ";") .. "}"
end

--- The colours of light pages and paper that follow from the agency's, by name of the style sheet.
---@param model table
---@return table<string, string>
function M.colours(model)
  local chosen = model.report and model.report.colours
  return chosen and (colours.scheme(chosen)) or {}
end

--- What follows the style sheet: the agency's colours, on screen and on paper; nothing without.
---@param model table
---@return string css
function M.style(model)
  local chosen = model.report and model.report.colours
  if not chosen or not (chosen.main or chosen.soft) then return "" end
  local light, dark = colours.scheme(chosen)
  local css = variables(light)
  if next(dark) then
    css = css .. "@media (prefers-color-scheme:dark){" .. variables(dark) .. "}"
  else
    -- a soft ground for light pages only
    css = "@media (prefers-color-scheme:light){" .. css .. "}"
  end
  return css .. "@media print{" .. variables(light) .. "}\n"
end

--- The logo as a document has it.
---@param W table words
---@return {bytes: string, width: integer, height: integer, alt: string}|nil
function M.logo(W)
  local block = W.model.report
  local picture = block and block.picture
  return picture and { bytes = picture.bytes, width = picture.width, height = picture.height,
    alt = W:pick(block.logo_alt) } or nil
end

--- A text of the agency as lines.
---@param W table
---@param field "intro"|"funding"|"contact"
---@return string[] lines
function M.lines(W, field)
  local lines = {}
  for line in (W:pick(W.model.report and W.model.report[field]) .. "\n"):gmatch("(.-)\r?\n") do
    if line:find("%S") then lines[#lines + 1] = line end
  end
  return lines
end

return M
