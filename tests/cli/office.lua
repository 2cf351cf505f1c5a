-- Compares what LibreOffice reads in our workbook with our table: run as
-- `wegmarke run office.lua OURS.csv THEIRS.csv`. LibreOffice saw the workbook only.

local csv = require "wegmarke.csv"

local function rows_of(path)
  local f = assert(io.open(path, "rb"))
  local bytes = f:read "a"
  f:close()
  return assert(csv.read(bytes)).rows
end

local ours, theirs = rows_of(arg[1]), rows_of(arg[2])
local at
for i, row in ipairs(theirs) do
  if row[1] == ours[1][1] then at = at or i end
end
assert(at, "the table's head is not there")
local numbers, texts = 0, 0
for i, row in ipairs(ours) do
  for j, want in ipairs(row) do
    local got = theirs[at + i - 1][j] or ""
    -- LibreOffice prints numbers as its locale does.
    local x, y = tonumber((want:gsub(",", "."))), tonumber((got:gsub(",", ".")))
    if x and y then
      assert(math.abs(x - y) < 1e-9, ("row %d, column %d: %s, not %s"):format(i, j, got, want))
      numbers = numbers + 1
    else
      assert(got == want, ("row %d, column %d: %q, not %q"):format(i, j, got, want))
      texts = texts + 1
    end
  end
end
assert(numbers > 100 and texts > 100, "too little to compare")
print(numbers .. " numbers and " .. texts .. " texts are the same")
