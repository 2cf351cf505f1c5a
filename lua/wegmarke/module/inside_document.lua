-- Documents and views of a model: functions over an evaluation, as somebody may read it. A part of
-- inside.lua.
--
-- A function (e, unit, old) gets copies: what it does to them nobody else sees. What is not known is nil; a
-- field that there is not is an error, as in rules. `old` is the function that it takes the place of, or
-- gives the list that stood there.

local ipairs, setmetatable, type = ipairs, setmetatable, type
local raw_next = next

return function(host)
  -- A table of which only some fields may be read, whether they are there or not.
  local function strict(t, what, names)
    local known = {}
    for _, name in ipairs(names) do known[name] = true end
    return setmetatable(t, {
      __metatable = false,
      __index = function(_, field)
        if known[field] then return nil end
        host.fail("model.document_field",
          { what = what, field = host.tostring(field), known = host.keys_of(known) })
      end,
    })
  end

  -- The same for what is in it, as far as `fields` names what that may have: { [name] = { names } }.
  local function strict_all(t, what, fields)
    for name, value in raw_next, t do
      if fields[name] and type(value) == "table" then
        for _, one in raw_next, value do
          if type(one) == "table" then strict_all(one, name, fields) end
        end
      end
    end
    return strict(t, what, fields[what])
  end

  local function linked(chain, i, last)
    local f = chain[i] and host.functions[chain[i]]
    if f then
      return function(e, unit) return f(e, unit, linked(chain, i + 1, last)) end
    end
    return last and function() return host.copy_of(last) end or nil
  end

  -- what: { e, unit, fields = { [list] = { names } }, figures = { names } }; last: the list that the
  -- functions of the chain took the place of. { value = } or { error = }.
  return function(chain, what, last)
    local e, unit = what.e, what.unit
    local ids, elements = {}, {}
    for i, x in ipairs(e.elements) do ids[i], elements[x.id] = x.id, x end
    strict_all(e, "e", what.fields)
    e.element = strict(elements, "e.element", ids)
    unit.figure = strict(unit.figure or {}, "unit.figure", what.figures or {})
    strict(unit, "unit", what.fields.unit)
    host.as_it_was(chain[1], chain)
    local ok, value = host.pcall(function()
      return host.to_plain(linked(chain, 1, last)(e, unit), "document", 0)
    end)
    local changed = host.remembered(chain[1])
    if not ok or changed then return { error = not ok and value or changed } end
    return { value = value }
  end
end
