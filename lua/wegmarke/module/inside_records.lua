-- What the files of procedures and catalogues (API number 2) may call beside what models may: the kinds of
-- fields, and the verbs. A part of inside.lua.

local raw_next, type = next, type

-- The kinds of fields a record may have: wegmarke.record.kinds.
local KINDS = {
  "line", "text", "choice", "flag", "number", "date", "month", "link", "element", "unit", "assessment",
  "role", "figure", "person", "address", "computed",
}

return function(host)
  local made = {} -- the fields, in the order in which they are written

  -- line { ... }: a copy of the table, with a stamp that says which field it is.
  local function kind_of_field(kind)
    return function(says)
      host.want_loading(kind, 3)
      if type(says) ~= "table" then
        host.fail("model.kind_body", { kind = kind, got = type(says) })
      end
      local file, line = host.where(2)
      local copy = {}
      for key, value in raw_next, says do
        copy[key] = value
      end
      made[#made + 1] = { kind = kind, at = #made + 1, file = file, line = line }
      copy[host.stamp] = #made
      return copy
    end
  end

  local env = {}
  for _, kind in ipairs(KINDS) do
    env[kind] = kind_of_field(kind)
  end
  for verb, make in raw_next, {
    procedure = host.with_id, catalogue = host.with_id, record = host.with_id, rows = host.with_id,
    notice = host.with_id, clue = host.with_id, suggest = host.with_id, view = host.with_id,
    step = host.with_id, document = host.with_id, demand = host.with_id, aim = host.with_id,
    case = host.with_id, lists = host.without_id, words = host.without_id, add = host.with_id,
    change = host.with_id, remove = host.with_id, order = host.with_id,
  } do
    env[verb] = make(verb)
  end
  return { env = env, made = made }
end
