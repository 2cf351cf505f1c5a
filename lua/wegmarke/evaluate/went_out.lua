--- What went out so far, read from rows of `shown`, and what goes out now, as such a row.
---
--- A row holds ids, none of it anything a person said: of placements, of batches all of whose placements
--- went out, and of people, with the perspective and role they were counted under. `-` before an id: it
--- went out that this no longer counts. A row's `place` is one more than the highest its writer knew; of
--- several words on one id that with the highest place holds, of two of one place the one that shows.
--- So rows are a union: in whatever order files are merged, the same is known to have gone out. Ids of
--- placements are never made anew, neither by a merge (twins are mapped onto each other) nor by a
--- correction (it makes a row of its own); when single placements are folded into counts, those stand for
--- what went out of them, and the words keep nothing but ids.

local M = {}

local PERSON = "^(%-?)p:([^\t]*)\t?([^\t]*)\t?(.*)$"

--- The word for a person.
---@param p {id: string, perspective: string|nil, role: string|nil}
---@param mode "open"|"by_perspective"|"anonymous" says what of them is ever told apart
---@return string
function M.person(p, mode)
  if mode == "anonymous" then
    return "p:" .. p.id
  end
  return ("p:%s\t%s\t%s"):format(p.id, p.perspective or "", mode == "open" and p.role or "")
end

--- A word without what it says of a person.
---@param word string
---@return string
function M.only_id(word)
  return (word:gsub("\t.*", ""))
end

--- A word with another id.
---@param word string
---@param id_of fun(id: string): string
---@return string
function M.renamed(word, id_of)
  local head, id, rest = word:match "^(%-?p?:?)([^\t]*)(.*)$"
  return head .. id_of(id) .. rest
end

-- A word taken apart: id, whether it still counts, and of a person how it was counted.
local function parse(word)
  local gone, id, perspective, role = word:match(PERSON)
  if id then
    return id, gone == "", { id = id, perspective = perspective ~= "" and perspective or nil,
                             role = role ~= "" and role or nil }
  end
  gone, id = word:match "^(%-?)(.*)$"
  return id, gone == ""
end

--- What went out of an assessment.
---@param rows {place: integer, answers: string[]}[]|nil
---@return table out { answers, people = { [id] = { {place, counts, person}, ... } in order of place },
---  last = the highest place }
function M.read(rows)
  local out = { answers = {}, people = {}, last = 0 }
  for _, row in ipairs(rows or {}) do
    out.last = math.max(out.last, row.place)
    for _, word in ipairs(row.answers) do
      local id, counts, person = parse(word)
      local of = person and out.people or out.answers
      of[id] = of[id] or {}
      table.insert(of[id], { place = row.place, counts = counts, person = person })
    end
  end
  local function order(x, y)
    if x.place ~= y.place then
      return x.place < y.place
    end
    if x.counts ~= y.counts then
      return y.counts
    end
    local p, q = x.person, y.person
    return p and q and (p.perspective or "") .. "\0" .. (p.role or "")
      < (q.perspective or "") .. "\0" .. (q.role or "") or false
  end
  for _, of in pairs { out.answers, out.people } do
    for _, words in pairs(of) do
      if #words > 1 then
        table.sort(words, order)
      end
    end
  end
  return out
end

--- All words on a placement: on itself and on its batch, in order of place.
---@param out table from `read`
---@param p table a placement
---@return table[]|nil
function M.words(out, p)
  local own, batch = out.answers[p.id or false], out.answers[p.origin or p.batch]
  if not (own and batch) then
    return own or batch
  end
  local all = {}
  for _, words in ipairs { own, batch } do
    table.move(words, 1, #words, #all + 1, all)
  end
  table.sort(all, function(x, y)
    if x.place ~= y.place then
      return x.place < y.place
    end
    return not x.counts and y.counts
  end)
  return all
end

local function add(words, word)
  if not words[word] then
    words[word] = true
    words[#words + 1] = word
  end
end

--- The words for what goes out now: `added` and `gone` placements; whole batches are named as such.
---@param added table[]
---@param gone table[]
---@param rows table[] all placements there are, replaced ones too
---@return string[]
function M.tell(added, gone, rows)
  local left, words = {}, {}
  for _, p in ipairs(rows) do
    local batch = p.origin or p.batch
    left[batch] = (left[batch] or 0) + 1
  end
  for _, p in ipairs(added) do
    local batch = p.origin or p.batch
    left[batch] = left[batch] - 1
  end
  for _, p in ipairs(added) do
    local batch = p.origin or p.batch
    add(words, left[batch] == 0 and batch or p.id)
  end
  for _, p in ipairs(gone) do
    add(words, "-" .. p.id)
  end
  for i = 1, #words do
    words[words[i]] = nil
  end
  table.sort(words)
  return words
end

return M
