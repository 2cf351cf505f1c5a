--- A model made of bytes: each byte chooses how a grammar goes on. Past the last byte every choice
--- is the first, which is the plain and right one, so that every input ends and most models load.

local bytes, at
local wild -- how often something is there that does not belong: 1 (never) to 4
local texts -- how many were made, so that all differ

local function choose(n)
  local b = bytes:byte(at) or 0
  at = at + 1
  return b % n + 1
end

local function pick(list)
  return list[choose(#list)]
end

--- One time in `n` something else, the oftener the wilder.
local function odd(n)
  return wild > 1 and choose(n * (5 - wild)) == 2
end

--- One of the first `good` of the list, or seldom one of them all.
local function mostly(good, list)
  return odd(20) and pick(list) or list[choose(good)]
end

local elements = { "ziele", "daten", "wege", "rat" }

local junk = {
  "nil", "true", "-1", "0/0", "1/0", "2^53", "''", "'\\xff'", "{}", "{ 1, nil, 3 }", "none",
  "{ none = true }", "function() end", "{ de = 1 }", "{ { { {} } } }", "'koordination'",
  "{ ['function'] = 7 }", "{ ['function'] = 'x', line = 'y' }", "('x'):rep(3000)", "{ nil, {}, x = 1 }",
  "math.mininteger", "setmetatable", "1e308", "{ [1] = 'a', [3] = 'b' }", "{ [-1] = 1, [0] = 2 }",
}

--- The value, or, seldom, one that does not belong there.
local function value(v)
  if odd(24) then return pick(junk) end
  return v
end

local function field(name, v)
  if odd(30) then return "" end
  return name .. " = " .. value(v) .. ", "
end

local function words()
  texts = texts + 1
  local text = mostly(3, { "'Wörter %d'", "{ de = 'Wörter %d', en = 'words %d' }", "[[\nzwei %d\n]]",
    "{ de = 'nur deutsch %d' }", "{ fr = 'mots %d' }", "('a'):rep(20)", "''" })
  return (text:gsub("%%d", texts))
end

local function number()
  return mostly(3, { "2", "1", "1.5", "3", "2.5", "0", "-2", "99", "0/0", "p.ziele.ist" })
end

local function element()
  return pick(elements)
end

local function read()
  local e = element()
  return mostly(7, {
    "p." .. e .. ".ist", "p." .. e .. ".soll", "p." .. e .. ".abstand", "p." .. e .. ".applicable",
    "p." .. e .. ".criteria.t1_a1", "unit.population", "unit.kind", "unit.area_km2", "p.nichts.ist",
    "p." .. e .. ".nichts", "p[" .. number() .. "]", "unit.nichts", "p." .. e,
  })
end

local function condition(depth)
  if depth > 3 then return "true" end
  local kind = choose(10)
  if kind == 1 then return read() .. " >= " .. number() end
  if kind == 2 then return "(" .. condition(depth + 1) .. " and " .. condition(depth + 1) .. ")" end
  if kind == 3 then return "(" .. condition(depth + 1) .. " or " .. condition(depth + 1) .. ")" end
  if kind == 4 then return "not " .. condition(depth + 1) end
  if kind == 5 then return read() .. " == " .. pick { "'landkreis'", "'yes'", "2", "nil", "false" } end
  if kind == 6 then return read() .. " < " .. read() end
  if kind == 7 then return "tostring(" .. read() .. "):find('1')" end
  if kind == 8 then return "#" .. read() .. " > 0" end
  if kind == 9 then return "pairs(" .. read() .. ")" end
  return mostly(2, { "false", "nil", "error({})", "error('weg')", "assert(false, 'so')" })
end

local function when()
  return "function (p, unit) return " .. condition(1) .. " end"
end

local function list(n, make)
  local out = {}
  for i = 1, n do out[i] = make(i) end
  return "{ " .. table.concat(out, ", ") .. " }"
end

local function types(n)
  return list(n, function(i)
    return "{ " .. field("value", odd(20) and number() or tostring(i)) .. field("title", "'Typ " .. i
      .. "'") .. "}"
  end)
end

local function identity(n)
  return "model 'klein' { " .. field("api", "1") .. field("version", "'1'") .. field("language", "'de'")
    .. field("languages", "{ 'de', 'en' }") .. field("title", words())
    .. field("types", types(n)) .. field("between", pick { "true", "false" })
    .. field("endorsed_by", "none")
    .. field("lists", "{ roles = { { id = 'leitung', title = 'L', perspective = 'inside' } } }")
    .. (odd(10) and "extends = 'dkbm', " or "") .. (odd(20) and "unbekannt = 1, " or "") .. "}\n"
end

local function criteria(k)
  return list(choose(3) - 1, function(i)
    return "{ " .. field("id", "'t" .. k .. "_" .. mostly(1, { "a" .. i, "a", "B" }) .. "'")
      .. field("kind", mostly(2, { "'kern'", "'kann'", "'muss'" })) .. field("text", words()) .. "}"
  end)
end

local function matrix(n)
  local count = odd(8) and choose(4) or 4
  return "matrix " .. list(count, function(i)
    return "{ " .. field("id", "'" .. (odd(12) and element() or elements[i]) .. "'")
      .. field("title", words()) .. field("question", words())
      .. field("cells", list(odd(12) and choose(5) or n, function(k)
        return "{ " .. field("text", words()) .. field("criteria", criteria(k)) .. "}"
      end)) .. "}"
  end) .. "\n"
end

local function rule(i)
  local effect = mostly(2, {
    "multiply = { " .. element() .. " = " .. value "1.5" .. " }, ",
    "hint = 'Hinweis', elements = { '" .. element() .. "' }, ", "",
  })
  return "rule 'r" .. i .. "' { " .. field("why", words()) .. field("when", when()) .. effect .. "}\n"
end

local function advice(i)
  return "advice 'a" .. i .. "' { " .. field("element", "'" .. element() .. "'")
    .. mostly(2, { "from = 1, to = 2, ", "hold = true, ", "from = 2, to = 3, ", "from = 2, to = 1, ",
      "from = 1, to = 9, ", "from = 1.5, to = 2, ", "" })
    .. field("status", mostly(2, { "'entwurf'", "'geprüft'", "'gut'" })) .. field("text", words())
    .. field("steps", "{ 'eins', 'zwei' }") .. field("effort", "'gering'") .. field("months", "6")
    .. (odd(3) and field("when", when()) or "") .. "}\n"
end

local function case(i)
  local e = element()
  return "case 'c" .. i .. "' { unit = { kind = " .. value "'landkreis'" .. " }, "
    .. field("ist", "{ " .. e .. " = " .. number():gsub("p.*", "1") .. " }")
    .. field("soll", "{ " .. e .. " = " .. mostly(3, { "2", "'hold'", "'not_pursued'", "'so'" }) .. " }")
    .. field("states", "{ " .. element() .. " = "
      .. mostly(2, { "'postponed'", "'not_applicable'", "'quer'" }) .. " }")
    .. field("expect", pick { "{}", "{ fires = { 'r1' } }", "{ silent = { 'a1' } }",
      "{ cannot_tell = { 'r1' } }", "{ order = { '" .. element() .. "' } }",
      "{ weights = { " .. element() .. " = 2 } }" }) .. "}\n"
end

local other = {
  "", "weights { equal = true }\n", "weights { koordination = 2 }\n", "weights { 1, 2 }\n",
  "local x = { 1, 2, 3 } for k, v in pairs(x) do x[k] = v * 2 end\n",
  "change 'ziele' { title = 'anders' }\n", "remove 'daten' { why = 'so' }\n", "order { 'daten' }\n",
  "merge 'neu' { from = { 'ziele', 'daten' } }\n", "split 'ziele' { into = { 'a', 'b' } }\n",
  "rule(1)\n", "rule 'r1'\n", "x = 1\n", "return\n", "error('schluss')\n", "goto ende ::ende::\n",
  "local function f(n) return n == 0 and 0 or f(n - 1) end f(10)\n", "matrix(nil)\n",
  "model 'zweites' {}\n", "table.sort({ 3, 2, 1 }, function() return true end)\n",
}

local function name()
  return mostly(4, { "ziele", "daten", "wege", "rat", "neu", "nichts" })
end

--- One verb of a variant.
local function verb()
  local id = name()
  return pick {
    "change '" .. id .. "' { title = " .. words() .. " }\n",
    "change '" .. mostly(2, { "r1", "a1", "x" }) .. "' { " .. field("why", words()) .. " }\n",
    "change '" .. id .. "' { cells = { [1] = { text = " .. value(words()) .. " } } }\n",
    "change '" .. id .. "' { question = " .. pick { "none", words(), "1" } .. " }\n",
    "remove '" .. id .. "' { why = " .. words() .. " }\n",
    "merge '" .. mostly(1, { "neu", id }) .. "' { from = { '" .. name() .. "', '" .. name() .. "' }"
      .. pick { "", ", title = " .. words() } .. " }\n",
    "split '" .. id .. "' { into = { { id = 'teil_a', title = " .. words() .. " }, { id = 'teil_b', title = "
      .. words() .. " } } }\n",
    "order { '" .. name() .. "', '" .. name() .. "' }\n",
    "add '" .. id .. "' { title = " .. value(words()) .. " }\n",
    "add 'neu' { title = " .. words() .. ", question = " .. words() .. ", cells = { { text = "
      .. words() .. " }, { text = " .. words() .. " } } }\n",
    "rule 'r1' { " .. field("why", words()) .. field("when", when()) .. "hint = " .. words() .. " }\n",
    "advice 'neu' { element = '" .. id .. "', from = 1, to = 2, status = 'entwurf', text = " .. words()
      .. " }\n",
    "weights { " .. id .. " = 2 }\n",
  }
end

--- A variant of the model above it: a few verbs, in model { } or beside it.
local function variant(id, base)
  local verbs = {}
  for i = 1, choose(5) - 1 do verbs[i] = verb() end
  local body = table.concat(verbs)
  local head = "model '" .. id .. "' { " .. field("api", "1") .. field("version", "'1'")
    .. field("extends", "'" .. base .. "'") .. field("title", words())
  if choose(3) == 2 then
    return head .. body:gsub("\n", ",\n") .. "}\n"
  end
  return head .. "}\n" .. body
end

--- The files of a model or of a chain of them: a list of { path, bytes, model's id }, base first.
---@param input string
---@return string[][]
return function(input)
  bytes, at, texts = input, 1, 0
  wild = choose(4)
  local n = 2 + (choose(3) - 1)
  local links = choose(3) - 1
  local parts = {}
  for i = 1, choose(4) - 1 do parts[#parts + 1] = rule(i) end
  for i = 1, choose(4) - 1 do parts[#parts + 1] = advice(i) end
  for i = 1, choose(3) - 1 do parts[#parts + 1] = case(i) end
  local files = {
    { "model.lua", identity(n) .. mostly(2, other), "klein" }, { "matrix.lua", matrix(n), "klein" },
    { "regeln.lua", table.concat(parts) .. mostly(2, other), "klein" },
  }
  local above = "klein"
  for i = 1, links do
    local id = odd(30) and above or "land_" .. i
    files[#files + 1] = { "model.lua", variant(id, odd(20) and "weg" or above), id }
    above = id
  end
  return files
end
