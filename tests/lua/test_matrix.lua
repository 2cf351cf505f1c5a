-- The module wegmarke.matrix: shapes, names, views, and every example of the manual.

local test = ...
local matrix = require "wegmarke.matrix"
local score = require "wegmarke.score"
local csv = require "wegmarke.csv"
local sys = require "wegmarke.sys"

local nan = 0 / 0

test("every example in the manual gives what stands beside it", function(t)
  local text = assert(sys.packed("lua/wegmarke/meta/matrix.lua"))
  local seen = 0
  for line in text:gmatch("[^\r\n]+") do
    local call, want = line:match("^%-%-%- ([#(]*.-matrix%..-)%s+%-%->%s*(.+)$")
    if not call then call, want = line:match("^%-%-%- (%(function.-)%s+%-%->%s*(.+)$") end
    if call then
      local got = table.pack(assert(load("return " .. call, call, "t", { matrix = matrix }))())
      local expected = table.pack(assert(load("return " .. want, want, "t", {}))())
      t.eq(got, expected, call)
      seen = seen + 1
    end
  end
  t.ok(seen >= 18, "only " .. seen .. " examples found")
  for name in pairs(matrix) do
    t.ok(text:find("function matrix." .. name .. "(", 1, true), "matrix." .. name .. " is not described")
  end
  for name in pairs(getmetatable(matrix.fill(0, 0)).__index) do
    t.ok(text:find("function M:" .. name .. "(", 1, true), "M:" .. name .. " is not described")
  end
end)

test("views see the same numbers and outlive the name of the matrix", function(t)
  local m = matrix.new({ { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 9 } },
    { rows = { "a", "b", "c" }, columns = { "x", "y", "z" } })
  local part = m:rows("b", "c"):columns(2, 3):transpose()
  t.eq(part:table(), { { 5, 8 }, { 6, 9 } })
  t.eq(part:row_names(), { "y", "z" })
  t.eq(part:column_names(), { "b", "c" })
  t.eq(part:get("z", "b"), 6.0)
  part:set("z", "b", -1)
  t.eq(m:get(2, 3), -1.0)
  m = nil -- luacheck: ignore
  collectgarbage()
  collectgarbage()
  t.eq(part:row("y"):table(), { 5, 8 })
  t.eq(#part:column("c"), 2)
  t.raises("no column is named 'a'", part.get, part, 1, "a")
  t.raises("row is 3; expected a name, or 1 to 2", part.row, part, 3)
  t.raises("row is 0; expected", part.row, part, 0)
  t.raises("row is 1%.5; expected", part.row, part, 1.5)
  t.raises("the last row comes before the first", part.rows, part, 2, 1)
end)

test("a copy stands alone", function(t)
  local m = matrix.new({ { 1, 2 } }, { columns = { "x", "y" } })
  local copy = m:columns(2, 2):copy()
  m:set(1, 2, 7)
  t.eq(copy:table(), { { 2 } })
  t.eq(copy:column_names(), { "y" })
  t.eq(tostring(m), "matrix of 1 rows and 2 columns")
end)

test("wrong shapes and names raise and say which", function(t)
  t.raises("row 2 has 1 entries; expected 2 as in row 1", matrix.new, { { 1, 2 }, { 3 } })
  t.raises("row 2, column 1 is string; expected a number, or false", matrix.new, { { 1 }, { "2" } })
  t.raises("row 1, column 1 is boolean", matrix.new, { { true } })
  t.raises("row 2 is number; expected a list of 1 numbers", matrix.new, { { 1 }, 2 })
  t.raises("1 row names given; expected a list of 2", matrix.new, { { 1 }, { 2 } }, { rows = { "a" } })
  t.raises("rows 1 and 2 are both named 'a'", matrix.new, { { 1 }, { 2 } }, { rows = { "a", "a" } })
  t.raises("name of column 1 is number", matrix.new, { { 1 } }, { columns = { 1 } })
  t.raises("at most 134217728", matrix.fill, math.maxinteger, 8)
  t.raises("expected a number of rows", matrix.fill, -1, 1)
  t.raises("record 2 is number", matrix.records, { {}, 1 }, { columns = { "a" } })
  t.raises("columns is nil; expected a list of fields", matrix.records, {}, {})
  t.raises("row 1, column 1 is string", matrix.records, { { a = "1" } }, { columns = { "a" } })
end)

test("CSV: German and English decimals, signs of statistics, lines in messages", function(t)
  local read = assert(csv.read("ags;a;b\n07137;1,5;-\n07138;2.25;...\n07140; -3 ;x\n"))
  local m = matrix.csv(read, { names = "ags" })
  t.eq(m:table(), { { 1.5, 0 }, { 2.25, false }, { -3, false } })
  t.eq(m:row_names(), { "07137", "07138", "07140" })
  t.eq(m:column_names(), { "a", "b" })
  t.eq(matrix.csv(assert(csv.read("a;b\n1;2\n"))):table(), { { 1, 2 } })
  t.raises("line 2, column 2 is '1%.234,5'; expected a number", matrix.csv,
    assert(csv.read("a;b\n1;1.234,5\n")))
  t.raises("line 3, column 1 is 'neun'", matrix.csv, assert(csv.read("a\n1\nneun\n")))
  t.raises("line 2, column 1 is 'inf'", matrix.csv, assert(csv.read("a\ninf\n")))
  t.raises("no column is named 'x'", matrix.csv, assert(csv.read("a\n1\n")), { names = "x" })
  t.raises("line 3 has 1 cells; expected 2", matrix.csv, { { "a", "b" }, { "1", "2" }, { "3" } })
  t.raises("no rows", matrix.csv, { rows = {} })
end)

test("primitives take rows, columns, and whole matrices row by row", function(t)
  local m = matrix.new({ { 1, 2, 4 }, { 3, nan, 5 }, { false, false, false } },
    { rows = { "a", "b", "c" } })
  t.eq(score.mean(m:row(2)), 4.0)
  t.eq(table.pack(score.low_median(m:column(1))), { 1.0, 2, 2.0, "OK", n = 4 })
  t.eq(score.quantile(m:transpose():row(3), 1), 5.0)
  local value, count, weight, status = score.mean(m, { 1, 1, 2 })
  t.eq(value:table(), { 11 / 4, 13 / 3, false })
  t.eq(count:table(), { 3, 2, 0 })
  t.eq(weight:table(), { 4, 3, 0 })
  t.eq(status, { "OK", "OK", "EMPTY" })
  t.eq(value:get("b", 1), 13 / 3)
  for i = 1, 3 do t.eq(score.high_median(m):get(i, 1), score.high_median(m:row(i)) or false) end
  t.raises("x has 3 columns, w has 2; expected one for each", score.mean, m, { 1, 1 })
  local lowest, level = score.floor(m), score.staged(m, { true, false, true })
  for i = 1, 3 do
    t.eq(lowest:get(i, 1), score.floor(m:row(i)) or false)
    t.eq(level:get(i, 1), score.staged(m:row(i), { true, false, true }) or false)
  end
  t.raises("levels has 3 entries, required has 2", score.staged, m, { true, false })
  local soll = matrix.new({ { 2, 2, 5 }, { 4, false, 4 }, { 1, 1, 1 } })
  local gap, known, weighed, how = score.gap(m, soll, { 1, 2, 3 })
  local same = score.gap(m, { 4, 4, 4 })
  for i = 1, 3 do
    local one = table.pack(score.gap(m:row(i), soll:row(i), { 1, 2, 3 }))
    t.eq({ gap:get(i, 1), known:get(i, 1), weighed:get(i, 1), how[i] },
      { one[1] or false, one[2], one[3], one[4] })
    t.eq(same:get(i, 1), score.gap(m:row(i), { 4, 4, 4 }) or false)
  end
  t.raises("ist has 3 rows and 3 columns, soll has 1 and 1; expected the same", score.gap, m, { 1 })
  t.raises("soll has 2 and 3; expected the same", score.gap, m, soll:rows(1, 2))
end)
