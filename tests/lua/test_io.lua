--- csv, json, text and file as Lua sees them.

local csv = require "wegmarke.csv"
local json = require "wegmarke.json"
local text = require "wegmarke.text"
local file = require "wegmarke.file"
local sys = require "wegmarke.sys"

local test = ...

--- A small generator of its own, so that every run sees the same data.
local function generator(seed)
  return function(n)
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed // 65536 % n
  end
end

-- text ------------------------------------------------------------------------

test("text escapes for every format", function(t)
  local nasty = "</script>\27[31m=1+1"
  t.eq(text.html(nasty), "&lt;/script&gt;␛[31m=1+1")
  t.eq(text.markdown(nasty), "\\</script\\>␛\\[31m=1+1")
  t.eq(text.markdown("=1+1"), "\\=1+1")
  t.eq(text.csv("=1+1"), "'=1+1")
  t.eq(text.csv("@a;b"), "\"'@a;b\"")
  t.eq(text.csv("a;b", ","), "a;b")
  t.eq(text.terminal(nasty), "</script>\\x1b[31m=1+1")
  t.eq(text.terminal("a\u{202E}b\tc\n"), "a\\u{202e}b\tc\n")
  t.eq(text.html(""), "")
  t.eq(text.html(2), "2")
  t.raises("string expected", text.html, {})
  t.raises("one character", text.csv, "a", "ab")
end)

test("text.to_utf8 tells what it found", function(t)
  t.eq({ text.to_utf8("K\u{E4}se") }, { "K\u{E4}se", "utf-8", false })
  t.eq({ text.to_utf8("\xEF\xBB\xBFa") }, { "a", "utf-8", true })
  t.eq({ text.to_utf8("K\xE4se \x80") }, { "Käse €", "windows-1252", false })
  t.eq({ text.to_utf8("") }, { "", "utf-8", false })
  t.eq(select(2, text.to_utf8("\xFF\xFEa\0")), { code = "text_utf16" })
  t.eq(select(2, text.to_utf8("a\n\xE4\x81")),
    { code = "text_encoding", line = 2, column = 2, detail = "81" })
  t.eq(text.valid("ä"), true)
  t.eq(text.valid("\xE4"), false)
end)

test("text measures, lowers and sorts as German needs", function(t)
  t.eq(text.width("Größe"), 5)
  t.eq(text.width("日本"), 4)
  t.eq(text.lower("ÄÖÜ STRAẞE"), "äöü straße")
  t.eq(text.sort_key("Ärger"), text.sort_key("arger"))
  t.eq(text.sort_key("Straße"), text.sort_key("STRASSE"))
  local names = { "Zwickau", "Öhringen", "Ohlsdorf", "Ostprignitz", "München", "Müritz", "Muldental" }
  table.sort(names, function(a, b) return text.sort_key(a) < text.sort_key(b) end)
  t.eq(names, { "Muldental", "München", "Müritz", "Ohlsdorf", "Öhringen", "Ostprignitz", "Zwickau" })
end)

test("text.nearest suggests what may be meant, or nothing", function(t)
  local ids = { "koordination", "kooperation", "datenbasierung", "zielgruppen" }
  t.eq(text.distance("ca", "abc"), 2)
  t.eq(text.nearest("koordiantion", ids), "koordination")
  t.eq(text.nearest("Kooperation", ids), "kooperation")
  t.eq(text.nearest("DATENBASIERUNG", ids), "datenbasierung")
  t.eq(text.nearest("daten", ids), "datenbasierung")
  t.eq(text.nearest("haushalt", ids), nil)
  t.eq(text.nearest("x", {}), nil)
  t.eq(text.nearest("ad", { "ab", "ac" }), "ab")
  t.raises("entry 1 is no string", text.nearest, "x", { {} })
end)

test("text reads numbers with comma or point, and writes the comma", function(t)
  t.eq(text.number("2,5"), 2.5)
  t.eq(text.number(" 2.5 "), 2.5)
  t.eq(math.type(text.number("83577140")), "integer")
  t.eq(math.type(text.number("2,0")), "float")
  for _, wrong in ipairs { "", "1.234,5", "1e5", "0x10", "nan", "2,", "zwei", "2 5" } do
    t.eq(text.number(wrong), nil, wrong)
  end
  t.eq(text.number_de(1234.5), "1234,5")
  t.eq(text.number_de(0.1), "0,1")
  t.eq(text.number_de(3.0), "3")
  t.eq(text.number_de(math.maxinteger), "9223372036854775807")
  t.raises("not finite", text.number_de, 0 / 0)
end)

-- csv -------------------------------------------------------------------------

test("csv.read gives rows with their lines", function(t)
  t.eq(csv.read("\xEF\xBB\xBFcode;wert\r\n\"A\r\n1\";2,5\r\n\r\nB;3\r\n"), {
    separator = ";", encoding = "utf-8", bom = true,
    rows = {
      { line = 1, "code", "wert" }, { line = 2, "A\n1", "2,5" },
      { line = 4, "" }, { line = 5, "B", "3" },
    },
  })
  local read = csv.read("a,b\nK\xE4se,2")
  t.eq(read.separator, ",")
  t.eq(read.encoding, "windows-1252")
  t.eq(read.rows[2], { line = 2, "Käse", "2" })
  t.eq(csv.read("").rows, {})
  t.eq(csv.read("a;b", { separator = "\t" }).rows, { { line = 1, "a;b" } })
end)

test("csv.read says what is wrong and where", function(t)
  local function fault(bytes, options)
    local read, err = csv.read(bytes, options)
    t.eq(read, nil)
    return err
  end
  t.eq(fault("a;b\nc;\"d\ne"), { code = "csv_quote_open", line = 2, column = 3, detail = "" })
  t.eq(fault("ü;\"b\"x"), { code = "csv_quote_after", line = 1, column = 6, detail = "x" })
  t.eq(fault("abc\0"), { code = "csv_nul", line = 1, column = 4, detail = "" })
  t.eq(fault("\xFF\xFEa\0"), { code = "csv_utf16", detail = "" })
  t.eq(fault("PK\3\4...."), { code = "csv_spreadsheet", detail = "xlsx" })
  t.eq(fault("abc", { max_bytes = 2 }), { code = "csv_too_large", detail = "2" })
  t.eq(fault("a\nb", { max_rows = 1 }).code, "csv_too_many_rows")
  t.eq(fault("a;b", { max_columns = 1 }).code, "csv_too_many_columns")
  t.eq(fault("abc", { max_field = 2 }).code, "csv_field_too_long")
  t.raises("separator", csv.read, "a", { separator = "x" })
  t.raises("max_rows", csv.read, "a", { max_rows = 0 })
  t.raises("table expected", csv.read, "a", 1)
end)

test("csv.write makes what German Excel reads", function(t)
  t.eq(csv.write({
    { "AGS", "Wert", "Text" },
    { "01001", 2.5, "=1+1" },
    { "x", -3, "a;\"b\"\nc" },
    { false, nil, "-" },
    { n = 2 },
    { "" },
  }), "\xEF\xBB\xBFAGS;Wert;Text\r\n01001;2,5;'=1+1\r\nx;-3;\"a;\"\"b\"\"\nc\"\r\n;;'-\r\n;\r\n\"\"\r\n")
  t.eq(csv.write({ { "a", 0.5 } }, { separator = ",", bom = false }), "a,\"0,5\"\r\n")
  t.eq(csv.write({}, { bom = false }), "")
  t.raises("row 2, column 3: a number", csv.write, { {}, { 1, 2, 1 / 0 } })
  t.raises("row 1, column 1: text", csv.write, { { "\xFF" } })
  t.raises("row 1, column 1: table", csv.write, { { {} } })
  t.raises("row 1, column 2: boolean", csv.write, { { 1, true } })
  t.raises("row 1 is no table", csv.write, { 1 })
  t.raises("more than 16384", csv.write, { { [2 ^ 40 // 1 | 0] = 1 } })
end)

test("csv goes out and comes back", function(t)
  local random = generator(4)
  local letters = { "a", "ü", ";", ",", "\t", "\"", "\n", " ", "#", "'" }
  for round = 1, 200 do
    local rows = {}
    for i = 1, 4 do
      rows[i] = {}
      for k = 1, 3 do
        local cell = { "x" }
        for _ = 1, random(6) do cell[#cell + 1] = letters[random(#letters) + 1] end
        rows[i][k] = table.concat(cell)
      end
    end
    local separator = ({ ";", ",", "\t" })[round % 3 + 1]
    local back = csv.read(csv.write(rows, { separator = separator }), { separator = separator })
    for i, row in ipairs(back.rows) do
      row.line = nil
      t.eq(row, rows[i])
    end
    t.eq(#back.rows, #rows)
  end
end)

-- json ------------------------------------------------------------------------

test("json.encode is canonical", function(t)
  t.eq(json.encode({ b = 1, a = { 2.5, true, json.null, "x" }, ["ä"] = {}, Z = json.list {} }),
    '{"Z":[],"a":[2.5,true,null,"x"],"b":1,"ä":{}}')
  t.eq(json.encode({ b = 1, a = { 1 }, c = {} }, { indent = 2 }),
    '{\n  "a": [\n    1\n  ],\n  "b": 1,\n  "c": {}\n}')
  t.eq(json.encode("</script>&\27\u{2028}\0"), '"\\u003c/script\\u003e\\u0026\\u001b\\u2028\\u0000"')
  t.eq(json.encode { 1, 1.0, 0.1, 1e21, 2 ^ 53, -0.0, 5e-324, 1.7976931348623157e308 },
    "[1,1,0.1,1e21,9007199254740992,0,5e-324,1.7976931348623157e308]")
  t.eq(json.encode { math.maxinteger, math.mininteger },
    "[9223372036854775807,-9223372036854775808]")
  t.eq(json.encode(json.null), "null")
  t.eq(tostring(json.null), "null")
end)

test("a zero character in a key is shown by its picture, which every reader takes", function(t)
  local bytes = json.encode { ["x\0y"] = 1 }
  t.eq(bytes, '{"x\u{2400}y":1}')
  t.eq(json.decode(bytes)["x\u{2400}y"], 1)
end)

test("json.encode names the place of what it can't write", function(t)
  local function refused(value, pattern) t.raises(pattern, json.encode, value) end
  refused({ elements = { { weight = 0 / 0 } } }, "elements%[1%]%.weight: a number that is not finite")
  refused({ a = 1 / 0 }, "a: a number")
  refused({ a = { "\xFF" } }, "a%[1%]: a text that is not UTF%-8")
  refused({ ["\xFF"] = 1 }, "a key that is not UTF%-8")
  refused({ a = { 1, x = 2 } }, "a: a table that is list and object at once")
  refused({ a = json.list { x = 2 } }, "a: a list with text keys")
  refused({ a = { 1, nil, 3 } }, "a: a list with holes")
  refused({ [0] = 1 }, "neither a text nor a place")
  refused({ [1.5] = 1 }, "neither a text nor a place")
  refused({ [true] = 1 }, "neither a text nor a place")
  refused({ f = print }, "f: a function, which JSON has no form for")
  refused({ io.stdout }, "%[1%]: a userdata")
  refused(print, "a function")
  local round = {}
  round.again = round
  refused(round, "nested too deeply")
  t.raises("indent", json.encode, {}, { indent = -1 })
end)

test("json.encode calls no metamethods", function(t)
  local trap = setmetatable({ a = 1 }, {
    __index = function() error "index" end,
    __pairs = function() error "pairs" end,
    __len = function() error "len" end,
  })
  t.eq(json.encode(trap), '{"a":1}')
end)

test("json.list marks lists, and only plain ones", function(t)
  local list = {}
  t.ok(rawequal(json.list(list), list))
  t.ok(rawequal(json.list(list), list))
  t.eq(json.encode(json.list()), "[]")
  t.raises("metatable of its own", json.list, setmetatable({}, {}))
end)

test("json.object marks objects; with empty_lists all other empty tables are lists", function(t)
  t.eq(json.encode({ json.object(), {}, json.list() }), "[{},{},[]]")
  t.eq(json.encode({ json.object(), {}, json.list() }, { empty_lists = true }), "[{},[],[]]")
  t.eq(json.encode(json.decode "{}", { empty_lists = true }), "[]")
  t.eq(json.encode(json.object { a = 1 }), '{"a":1}')
  t.raises("an object with places of a list", json.encode, json.object { 1 })
  t.raises("metatable of its own", json.object, json.list())
end)

test("json.decode keeps what the text says", function(t)
  local value = json.decode('{"a":[],"b":{},"c":[1,2.0,1e2,null,true,"\\u00e4\\u0000"]}')
  t.eq(json.encode(value.a), "[]")
  t.eq(json.encode(value.b), "{}")
  t.eq(math.type(value.c[1]), "integer")
  t.eq(math.type(value.c[2]), "float")
  t.eq(value.c[3], 100)
  t.ok(rawequal(value.c[4], json.null))
  t.eq(value.c[6], "ä\0")
  t.eq(json.decode("5"), 5)
  t.eq(json.decode("false"), false)
end)

-- Short texts are read straight, long ones by way of a tree: behind so many blanks a text is long.
local LONG = (" "):rep(1 << 16)

local function alike(a, b)
  if math.type(a) ~= math.type(b) or type(a) ~= type(b) then return false end
  if type(a) ~= "table" then return rawequal(a, b) or a == b and tostring(a) == tostring(b) end
  if getmetatable(a) ~= getmetatable(b) then return false end
  for key, value in pairs(a) do
    if not alike(value, b[key]) then return false end
  end
  for key in pairs(b) do
    if a[key] == nil then return false end
  end
  return true
end

test("json.decode says the same of a short text as of a long one, whatever is in it", function(t)
  local parts = { "{", "}", "[", "]", ",", ":", '"a"', '"b"', '"ä\u{1F600}"', '"\\n\\"\\\\\\/\\t"',
    '"\\u0041"', '"\\u00e4"', '"\\ud83d\\ude00"', '"\\u0000"', '"\\x"', '"\xC3"', '"\t"', "0", "-0", "-0.0",
    "01", "7", "-12", "2.5", "2.", ".5", "-0.001", "1e3", "1E-2", "999999999999999", "1234567890123456789",
    "0.1234567890123456", "12.345678901234", "99999999999999999999", "true", "false", "null", "tru", "nulls",
    " ", "\n", "\0", '"', "\\", "" }
  local seed, right = 7, 0
  local function pick(n)
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n + 1
  end
  local function one(depth)
    local what = depth > 3 and 4 or pick(4)
    if what > 2 then return parts[6 + pick(#parts - 6)] end
    local list = {}
    for i = 1, pick(4) - 1 do
      list[i] = (what == 1 and "" or '"k' .. pick(5) .. '": ') .. one(depth + 1)
    end
    return (what == 1 and "[" or "{") .. table.concat(list, pick(2) == 1 and "," or " , ")
      .. (what == 1 and "]" or "}")
  end
  for round = 1, 4000 do
    local s = one(1)
    if round % 3 == 0 then -- something in it goes, comes, or changes
      local at = pick(#s + 1)
      s = s:sub(1, at - 1) .. parts[pick(#parts)] .. s:sub(at + pick(2) - 1)
    end
    local short, long = json.decode(s), json.decode(LONG .. s)
    t.ok(alike(short, long), s)
    right = right + (short ~= nil and 1 or 0)
  end
  t.ok(right > 1000 and right < 3900, tostring(right))
  for _, s in ipairs { ("["):rep(40) .. ("]"):rep(40), "[" .. ("1,"):rep(300) .. "1]",
    ("["):rep(101) .. ("]"):rep(101), '{"a":1,"a":2}', '{"a":null,"a":null}', '{"":1}', "\u{FEFF}[1]",
    "[1] x", "[1]\n\t " } do
    t.ok(alike(json.decode(s), json.decode(s:sub(1, 3) == "\u{FEFF}" and s .. LONG or LONG .. s)), s)
  end
  t.eq(json.decode("[[1]]", { max_depth = 1 }), nil)
  t.eq(json.decode("[1]", { max_bytes = 2 }), nil)
end)

test("json.decode refuses with a place", function(t)
  local function fault(s, options)
    local value, err = json.decode(s, options)
    t.eq(value, nil)
    t.ok(err.detail ~= "")
    return err.code, err.line, err.column
  end
  t.eq({ fault("[1,\n x]") }, { "json_syntax", 2, 2 })
  t.eq({ fault('{"a":1,"a":2}') }, { "json_duplicate_key", 1, 10 })
  t.eq({ fault("[1") }, { "json_end", 1, 2 })
  t.eq({ fault('["\xFF"]') }, { "json_utf8", 1, 2 })
  t.eq({ fault("[9223372036854775808]") }, { "json_number", 1, 20 })
  t.eq({ fault(("["):rep(1e6)) }, { "json_depth", 1, 101 })
  t.eq({ fault("[[[1]]]", { max_depth = 2 }) }, { "json_depth", 1, 3 })
  t.eq({ fault("[1]", { max_bytes = 2 }) }, { "json_too_large" })
  t.eq(json.decode(("["):rep(100) .. ("]"):rep(100)) ~= nil, true)
end)

test("json goes out and comes back", function(t)
  local random = generator(8)
  local function value(depth)
    local kind = random(depth > 4 and 5 or 7)
    if kind == 0 then return random(2) == 0 end
    if kind == 1 then return random(30000) * 1000003 - 5 end
    if kind == 2 then return (random(30000) - 15000) / (random(999) + 1) end
    if kind == 3 then return string.pack("<d", random(30000) / 7):gsub("[\x80-\xFF]", "ö") .. "<" end
    if kind == 4 then return json.null end
    local made = kind == 5 and json.list {} or {}
    for i = 1, random(4) do made[kind == 5 and i or "k" .. random(100)] = value(depth + 1) end
    return made
  end
  for _ = 1, 500 do
    local want = { value(0), value(1) }
    local s = json.encode(want)
    local got = assert(json.decode(s))
    t.eq(got, want)
    t.eq(json.encode(got), s)
    t.eq(json.encode(json.decode(json.encode(want, { indent = 3 }))), s)
  end
end)

test("floats come back equal, however large or small", function(t)
  local random = generator(15)
  for _ = 1, 3000 do
    local bytes = {}
    for i = 1, 8 do bytes[i] = string.char(random(256)) end
    local x = string.unpack("<d", table.concat(bytes))
    if x == x and x ~= 1 / 0 and x ~= -1 / 0 then t.eq(json.decode(json.encode(x)), x) end
  end
  for power = -1074, 1023 do
    local x = 2.0 ^ power
    t.eq(json.decode(json.encode(x)), x)
  end
end)

test("an error in the midst of reading or writing leaks nothing", function(t)
  -- ASan watches the C memory; here that the libraries still work afterwards.
  for _ = 1, 200 do
    pcall(json.encode, { ("x"):rep(1000), print })
    pcall(csv.write, { { ("x"):rep(1000) }, { print } })
    csv.read("a;b\n\"c")
    json.decode('["' .. ("x"):rep(1000) .. '", x]')
  end
  collectgarbage()
  t.eq(json.encode { 1 }, "[1]")
end)

-- file ------------------------------------------------------------------------

test("files are written whole and read back", function(t)
  local path = t.tmp() .. "/io-" .. tostring(os.time()) .. ".bin"
  local bytes = ("\0\xFFä\r\n"):rep(5000)
  t.eq(file.exists(path), false)
  t.eq(file.write(path, bytes), true)
  t.eq(file.exists(path), true)
  t.ok(file.read(path) == bytes)
  t.eq(select(2, file.write(path, "")).code, "file_there")
  t.eq(file.write(path, "", { overwrite = true }), true)
  t.eq(file.read(path), "")
  os.remove(path)
  local got, err = file.read(path)
  t.eq(got, nil)
  t.eq(err.code, "file_missing")
  t.eq(err.path, path)
  t.ok(err.detail ~= "")
end)

test("file errors say which file and why", function(t)
  local ok, err = file.write(t.tmp() .. "/not/there/x", "a")
  t.eq(ok, nil)
  t.eq(err.code, "file_missing")
  t.eq(select(2, file.write(t.tmp(), "a")).code, "file_is_folder")
  t.eq(select(2, file.read(t.tmp())).code, "file_is_folder")
  t.eq(select(2, file.read("/dev/zero", 1000)).detail, "a device")
  t.raises("zero byte", file.read, "a\0b")
  t.raises("zero byte", file.write, "a\0b", "")
  t.raises("negative", file.read, "a", -1)
  t.raises("no format 'doc'", file.write, "a", "b", { format = "doc" })
end)

test("files are written all or none, with their folders", function(t)
  local folder = t.tmp() .. "/all-" .. tostring(os.time())
  local list = { { path = folder .. "/a/b/one.html", bytes = "<p>", kind = "report", format = "html" },
    { path = folder .. "/a/two.csv", bytes = "x" } }
  t.eq(file.write_all(list), true)
  t.eq(file.read(list[1].path), list[1].written)
  t.has(list[1].written, "<!-- wegmarke-written report sha256:")
  t.eq(list[2].written, "x")
  list[1].bytes = "<b>"
  list[3] = { path = folder .. "/c/d/three", bytes = "" }
  list[4] = { path = folder .. "/a/two.csv/e/four", bytes = "" }
  local ok, err = file.write_all(list)
  t.eq({ ok, err.code, err.path }, { nil, "folder_is_file", folder .. "/a/two.csv" })
  list[4] = { path = folder .. "/a", bytes = "" }
  ok, err = file.write_all(list)
  t.eq({ ok, err.code, err.path }, { nil, "file_is_folder", folder .. "/a" })
  t.eq(sys.list(folder), { "a/" }, "folders that were made for nothing are gone")
  t.has(file.read(folder .. "/a/b/one.html"), "<p>")
end)

test("whether a file may be written is known before there are bytes", function(t)
  local path = t.tmp() .. "/ahead-" .. tostring(os.time())
  local own = { kind = "report", format = "html" }
  local function said(options)
    local ok, err = file.may_write(path, options)
    return ok or err.code
  end
  t.eq(said(own), true)
  t.eq(file.exists(path), false, "nothing is made")
  assert(file.write(path, "<p>", own))
  t.eq(said(own), true)
  t.eq(said { kind = "form", format = "html" }, "file_other")
  assert(file.write(path, "<p>", { overwrite = true }))
  t.eq(said(own), "file_there")
  t.eq(said { kind = "report", format = "html", overwrite = true }, true)
  t.eq(said { kind = "report", format = "csv" }, true, "only the bytes can tell")
  assert(file.write(path, "SQLite format 3\0...", { overwrite = true }))
  t.eq(said { overwrite = true }, "file_database")
  t.eq(file.may_write(t.tmp() .. "/none/there"), nil)
end)

test("Lua's own functions write over no database", function(t)
  local db = t.tmp() .. "/guarded-" .. tostring(os.time())
  assert(file.write(db, "SQLite format 3\0..."))
  for _, mode in ipairs { "w", "a", "r+", "wb" } do
    local ok, message = io.open(db, mode)
    t.eq(ok, nil)
    t.has(message, "a database")
  end
  t.eq(io.output(db), nil)
  assert(file.write(db .. ".txt", "x"))
  t.eq(os.rename(db .. ".txt", db), nil)
  t.eq(io.open(db .. "-journal", "w"), nil)
  assert(io.open(db)):close()
  assert(io.open(db .. ".txt", "w")):close()
  t.raises("got no value", io.open)
end)

-- the manual ------------------------------------------------------------------

test("every example in the manual gives what stands beside it", function(t)
  local modules = { csv = csv, file = file, json = json, text = text }
  local least = { csv = 5, file = 0, json = 7, text = 20 }
  for _, name in ipairs { "csv", "file", "json", "text" } do
    local manual = assert(sys.packed("lua/wegmarke/meta/" .. name .. ".lua"))
    local seen = 0
    for call, want in manual:gmatch("\n%-%-%- (%S[^\n]-)%s+%-%->%s*([^\n]+)") do
      local got = table.pack(assert(load("return " .. call, call, "t", { json = json,
        csv = csv, text = text, select = select, file = file, tmp = t.tmp() }))())
      local expected = table.pack(assert(load("return " .. want, want, "t", {}))())
      for _, row in ipairs { got, expected } do row.n = nil end
      t.eq(got, expected, call)
      seen = seen + 1
    end
    t.ok(seen >= least[name], name .. ": only " .. seen .. " examples")
    for field, value in pairs(modules[name]) do
      local described = type(value) == "function" and "function " .. name .. "." .. field .. "("
        or name .. "." .. field .. " ="
      t.has(manual, described)
    end
    for field in manual:gmatch("\nfunction %a+%.([%a_0-9]+)") do
      t.ok(modules[name][field], name .. "." .. field .. " is described, but missing")
    end
  end
end)
