--- Keys of units: AGS, ARS and NUTS 3 are text with leading zeros, each with its own form; and the
--- Länder that an AGS begins with.

local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local sys = require "wegmarke.sys"
local text = require "wegmarke.text"
local unit_kinds = require "wegmarke.module.unit_kinds"
local values = require "wegmarke.data.intake.values"

local M = {}

local function brief(given)
  return type(given) == "string" and values.brief(given) or tostring(given)
end

local lands = {
  { "01", "SH", "Schleswig-Holstein" }, { "02", "HH", "Hamburg" }, { "03", "NI", "Niedersachsen" },
  { "04", "HB", "Bremen" }, { "05", "NW", "Nordrhein-Westfalen" }, { "06", "HE", "Hessen" },
  { "07", "RP", "Rheinland-Pfalz" }, { "08", "BW", "Baden-Württemberg" }, { "09", "BY", "Bayern" },
  { "10", "SL", "Saarland" }, { "11", "BE", "Berlin" }, { "12", "BB", "Brandenburg" },
  { "13", "MV", "Mecklenburg-Vorpommern" }, { "14", "SN", "Sachsen" },
  { "15", "ST", "Sachsen-Anhalt" }, { "16", "TH", "Thüringen" },
}

--- The id that every register gives a unit with this AGS.
---@param ags string
---@return string
function M.id_of_ags(ags)
  return sys.sha256("ags:" .. ags):sub(1, 32)
end

--- Whether units of a kind have an AGS.
---@param kind string
---@return boolean
function M.has_ags(kind)
  local named = unit_kinds.get(kind)
  return named ~= nil and named.ags ~= nil
end

--- Whether an AGS can be one of this kind: only digits, the right number of them, a Land in front.
---@param kind string
---@param ags any
---@return boolean|nil ok
---@return table|nil err
function M.check_ags(kind, ags)
  if type(ags) ~= "string" or not ags:match("^%d+$") then
    return nil, lang.err("data.ags_digits", { given = brief(ags) })
  end
  local named = unit_kinds.get(kind)
  local want, title = named and named.ags, named and named.title or kind
  if not want then return nil, lang.err("data.ags_not_for_kind", { given = brief(ags), kind = title }) end
  if #ags == want - 1 then
    return nil, lang.err("data.ags_leading_zero",
      { given = brief(ags), digits = want, suggestion = "0" .. ags })
  end
  if want == 5 and (ags == "02" or ags == "11") then
    return nil, lang.err("data.ags_city_state", { given = brief(ags), suggestion = ags .. "000" })
  end
  if #ags ~= want then
    return nil, lang.err("data.ags_length", { given = brief(ags), digits = want, kind = title })
  end
  local land = tonumber(ags:sub(1, 2))
  if land < 1 or land > 16 then return nil, lang.err("data.ags_land", { given = brief(ags) }) end
  return true
end

local ars_lengths = { [5] = true, [9] = true, [12] = true }

--- Whether a key can be one of this scheme for a unit of this kind.
---@param kind string
---@param scheme "ags"|"ars"|"nuts3"|"other"
---@param key any
---@return boolean|nil ok
---@return table|nil err
function M.check(kind, scheme, key)
  if scheme == "ags" then return M.check_ags(kind, key) end
  if scheme == "ars" then
    if type(key) ~= "string" or not key:match("^%d+$") then
      return nil, lang.err("data.ags_digits", { given = brief(key) })
    end
    if not ars_lengths[#key] then
      if ars_lengths[#key + 1] then
        return nil, lang.err("data.ags_leading_zero",
          { given = brief(key), digits = #key + 1, suggestion = "0" .. key })
      end
      return nil, lang.err("data.ars_length", { given = brief(key) })
    end
  elseif scheme == "nuts3" then
    if type(key) ~= "string" or not key:match("^DE%w%w%w$") then
      return nil, lang.err("data.nuts_bad", { given = brief(key) })
    end
  elseif scheme ~= "other" then
    return nil, lang.err("data.key_scheme", { given = brief(scheme), known = lists.scheme })
  end
  return true
end

--- The two digits of a Land given as such, as its abbreviation or its name.
---@param given string
---@return string|nil digits
---@return table|nil err
function M.land(given)
  local wanted = text.lower(values.clean(given))
  local known = {}
  for i, land in ipairs(lands) do
    if wanted == land[1] or wanted == text.lower(land[2]) or wanted == text.lower(land[3]) then
      return land[1]
    end
    known[i] = land[3]
  end
  return nil, lang.err("data.land_unknown",
    { given = given, nearest = text.nearest(given, known) or known[1] })
end

--- A name as it is compared: lower case, marks as blanks. With `plain` "ue" and "ü" are alike,
--- "Sankt" and "St." too.
---@param name string
---@param plain boolean|nil
---@return string
function M.folded(name, plain)
  local s = text.lower(name):gsub("[%s,;()%-]+", " "):gsub("^ ", ""):gsub(" $", "")
  if plain then
    s = s:gsub("ä", "ae"):gsub("ö", "oe"):gsub("ü", "ue"):gsub("ß", "ss")
    s = (" " .. s):gsub(" sankt ", " st. "):sub(2)
  end
  return s
end

return M
