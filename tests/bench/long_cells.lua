-- What heads and cells of many characters cost: prints the milliseconds of
-- each repeated part at 5,000 and at 20,000 characters, worst growth first.
local help = dofile("tests/lua/help_data.lua")
local intake = require "wegmarke.data.intake"

local model = help.model()

local function cost(part, n)
  local long = part:rep(n // #part)
  local began = os.clock()
  for _, head in ipairs { long, long .. ")", long .. "?" } do
    intake.parse("code;rolle;" .. head .. "\nP01;leitung;2\n", "bogen.csv", model)
    intake.parse("code;rolle;Datenbasierung\nP01;leitung;" .. head .. "\n", "bogen.csv", model)
  end
  return (os.clock() - began) * 1e3
end

cost("a", 5000)
local at_5000, at_20000, worst = 0, 0, { 0 }
for _, part in ipairs { "a", "1", "[", "<", "(", "ä", "'", "1:", ": ", " - ", "[a]", "typ 2:", "1 bis ",
  "begründung ", "welche a " } do
  local a, b = cost(part, 5000), cost(part, 20000)
  at_5000, at_20000 = at_5000 + a, at_20000 + b
  if b / a > worst[1] then worst = { b / a, part } end
end
local line = "%.2fx  reading heads and cells of 20,000 characters, of four times 5,000"
  .. " (%.0f ms; worst %.1fx, of %q)"
print(line:format(at_20000 / at_5000 / 4, at_20000, worst[1] / 4, worst[2]))
