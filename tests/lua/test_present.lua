--- The page for the projector: what it shows and what it must not.

local test = ...

local json = require "wegmarke.json"
local present = require "wegmarke.present"

local fixture = dofile("tests/fixtures/evaluation.lua")

local function page_of(change, opts)
  local E, M = fixture()
  if change then change(E, M) end
  return present.html(E, M, opts), E, M
end

local function data_of(page)
  return assert(json.decode(page:match('<script id="data" type="application/json">(.-)</script>')))
end

test("each element has dots, talk and agreement, in this order", function(t)
  local page, E = page_of()
  local seen = {}
  for id, step in page:gmatch('<section class="slide " data%-element="([^"]+)" data%-step="([^"]+)"') do
    seen[#seen + 1] = { id, step }
  end
  t.eq(#seen, 3 * #E.elements)
  for i = 1, #seen, 3 do
    t.eq({ seen[i][2], seen[i + 1][2], seen[i + 2][2] }, { "dots", "talk", "agree" })
    t.eq({ seen[i][1], seen[i + 1][1] }, { seen[i + 2][1], seen[i + 2][1] })
  end
end)

test("where views differ most comes first", function(t)
  local page, E = page_of()
  t.eq(data_of(page).elements[1].id, E.talk[1].element)
end)

test("no computed proposal unless the evaluation was asked for one", function(t)
  local function with(E)
    E.provisional = true
    for _, element in ipairs(E.elements) do
      element.proposal = { low = 2, high = 2, value = 2 }
      element.agreement = { state = "not_discussed" }
      element.ist, element.ist_from = nil, nil
    end
  end
  t.match(page_of(with), "ausdrücklich erbeten")
  t.ok(not page_of(function(E)
    with(E)
    E.provisional = false
  end):find("ausdrücklich erbeten", 1, true))
end)

test("what is withheld does not show", function(t)
  local page, E = page_of(function(E)
    for _, element in ipairs(E.elements) do
      element.withheld, element.counts, element.reasons = true, nil, nil
      element.tally, element.near, element.n = nil, nil, 0
    end
  end)
  t.ok(not page:find('class="dot"', 1, true))
  local _, n = page:gsub("data%-step=\"dots\"", "")
  t.eq(n, #E.elements)
end)

test("the page allows its own script only, and nothing breaks out of its data", function(t)
  local bad = '</script><script>alert(1)</script><!--"'
  local page = page_of(function(E, M)
    E.unit.name = bad
    M.elements[1].title = { de = bad, en = bad }
    E.elements[1].agreement = { state = "agreed", value = 2, why = bad, how = bad, dissent = bad }
    E.elements[1].ist = 2
  end)
  local _, scripts = page:gsub("<script", "")
  t.eq(scripts, 2)
  t.ok(not page:find("alert(1)</script>", 1, true))
  t.ok(not page:find("unsafe-inline", 1, true))
  t.ok(not page:find("https?://"))
  t.ok(data_of(page))
end)

test("both languages have the same texts, without words that judge", function(t)
  local de, en = require "wegmarke.lang.de.present", require "wegmarke.lang.en.present"
  for key, text in pairs(de) do
    t.ok(en[key], key)
    for _, word in ipairs { "Reifegrad", "Score", "Maturity", "Noten", "Note ", "Rang", "Konflikt" } do
      t.ok(not text:find(word, 1, true), key)
    end
  end
  for key in pairs(en) do t.ok(de[key], key) end
end)
