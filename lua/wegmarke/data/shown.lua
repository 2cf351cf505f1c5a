--- What went out of an assessment: read for the evaluation, and kept when something does.

local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local late = require "wegmarke.evaluate.late"
local place = require "wegmarke.data.place"
local revisions = require "wegmarke.data.revisions"
local util = require "wegmarke.data.util"
local went_out = require "wegmarke.evaluate.went_out"

local M = {}

-- The other rounds of which rows are about this one too: those that are joined to it, and those that it
-- was ever joined to, since what went out while it was one with them went out.
local function others_of(db, id)
  local list, seen = {}, { [id] = true }
  local function put(other)
    if not seen[other] then
      seen[other] = true
      list[#list + 1] = other
      return true
    end
  end
  for _, row in ipairs(db:all("assessments_joined", { id = id })) do put(row.id) end
  local up = { id }
  while #up > 0 do
    for _, revision in ipairs(revisions.history(db, "assessment", table.remove(up))) do
      local to = revision.sets.joined
      if type(to) == "string" and put(to) then up[#up + 1] = to end
    end
  end
  table.sort(list)
  return list
end

-- What rows of another round call what is recorded of this one: codes that both have are one person, a
-- file that both took in is one.
local function names_here(db, from, to)
  local here = {}
  for _, name in ipairs { "participants_alike", "batches_alike", "placements_alike" } do
    for _, pair in ipairs(db:all(name, { from = from, to = to })) do here[pair.from_id] = pair.to_id end
  end
  return function(id) return here[id] or id end
end

--- The rows of what went out, as `wegmarke.evaluate.went_out` reads them; also what went out of rounds
--- that were joined, in words of this one.
---@param db table
---@param assessment_id string
---@return {id: string, place: integer, audience: string, answers: string[]}[]
function M.rows(db, assessment_id)
  local rows = db:all("shown_of", { assessment = assessment_id })
  for _, other in ipairs(others_of(db, assessment_id)) do
    local theirs = db:all("shown_of", { assessment = other })
    local id_here = #theirs > 0 and names_here(db, other, assessment_id)
    for _, row in ipairs(theirs) do
      row.answers = M.renamed(row.answers, id_here)
      rows[#rows + 1] = row
    end
  end
  for _, row in ipairs(rows) do row.answers = json.decode(row.answers) end
  return rows
end

--- Keeps a row of what went out. Only inside a transaction.
---@param db table
---@param assessment_id string
---@param audience string
---@param words string[]
---@param at integer its place
function M.put(db, assessment_id, audience, words, at)
  db:run("shown_insert", util.stamp("shown", { assessment = assessment_id, place = at,
    audience = audience, answers = json.encode(words) }))
end

--- The words of a row without what they say of people.
---@param answers string JSON
---@return string
function M.without_people(answers)
  local words = json.decode(answers)
  for i, word in ipairs(words) do words[i] = went_out.only_id(word) end
  return json.encode(words)
end

--- The words of a row with other ids.
---@param answers string JSON
---@param id_of fun(id: string): string
---@return string
function M.renamed(answers, id_of)
  local words = json.decode(answers)
  for i, word in ipairs(words) do words[i] = went_out.renamed(word, id_of) end
  return json.encode(words)
end

--- Takes out of the rows of an assessment, and of those joined to it, what they say of people, once their
--- time is over.
---@param db table
---@param assessment_id string
function M.forget_people(db, assessment_id)
  local rounds = db:all("assessments_joined", { id = assessment_id })
  rounds[#rounds + 1] = { id = assessment_id }
  for _, round in ipairs(rounds) do
    for _, row in ipairs(db:all("shown_of", { assessment = round.id })) do
      local words = M.without_people(row.answers)
      if words ~= row.answers then db:run("shown_rewrite", { id = row.id, answers = words }) end
    end
  end
end

-- What a file that can't be written says.
local shut = { db_readonly = true, db_full = true, db_locked = true }

--- Keeps that something goes out. Not where the file can't be written, nor where something went out
--- since it was read: then only what went out before may be shown, if it is known.
local function keep(db, assessment_id, known, audience, words, at)
  if db:is_readonly() then return false end
  local ok, err = pcall(db.transaction, db, function()
    if #M.rows(db, assessment_id) ~= known.n then
      if known.n == 0 then error(lang.err "data.went_out_meanwhile", 0) end
      return false
    end
    M.put(db, assessment_id, audience, words, at)
    known.n = known.n + 1
    return true
  end)
  if not ok and not (type(err) == "table" and shut[err.code]) then error(err, 0) end
  return ok and err
end

--- The rows that a later one replaces or that were taken back, those that clash or say what another says;
--- and of them the batches that are not among the others.
local function add_before(db, A, sources, others)
  local current = {}
  for _, p in ipairs(A.placements) do current[p.id] = true end
  for _, p in ipairs(others) do
    current[p.id] = true
    A.before[#A.before + 1] = p
  end
  for _, p in ipairs(db:all("placements_before", { assessment = A.assessment.id })) do
    if not current[p.id] and p.dots > 0 then
      A.before[#A.before + 1] = { id = p.id, batch = p.batch, participant = p.participant,
        element = p.element, state = p.state, value = util.plain(p.value), dots = p.dots }
      if not sources[p.batch] then
        sources[p.batch] = place.source(p)
        A.gone_batches[#A.gone_batches + 1] = { id = p.batch, kind = p.kind, refers_to = p.refers_to,
          retrospective = p.retrospective == 1, visibility = p.visibility ~= "unit" and p.visibility or nil }
      end
    end
  end
end

--- Posters of one name are one that was corrected: each names the same of them.
local function join_posters(A, sources)
  local least, posters = {}, {}
  for _, list in ipairs { A.batches, A.gone_batches } do
    for _, b in ipairs(list) do
      local source = sources[b.id]
      if b.kind == "tally" and source.named then
        local key = source.time .. "\0" .. source.named
        posters[b] = key
        least[key] = least[key] and least[key] < b.id and least[key] or b.id
      end
    end
  end
  for b, key in pairs(posters) do
    if least[key] ~= b.id then b.corrects = least[key] end
  end
end

--- People of whom nothing is recorded any more, as they were told of.
local function add_gone_people(A)
  local known, told = {}, went_out.read(A.shown).people
  for _, p in ipairs(A.participants) do known[p.id] = true end
  for _, p in ipairs(A.before) do
    local id = p.participant
    if id and not known[id] then
      known[id] = true
      A.gone_people[#A.gone_people + 1] = told[id] and told[id][#told[id]].person or { id = id }
    end
  end
end

--- Whether something went out that would have had to wait: it was counted at closing.
---@param A table
---@return boolean
function M.was_forced(A)
  for _, row in ipairs(A.shown) do
    if row.audience == "closing" then return true end
  end
  return false
end

--- Adds to what was gathered what went out of it, and what it needs to go on showing that; what goes out
--- of it from now on is kept.
---@param db table
---@param A table
---@param sources table<string, wegmarke.data.Source> by batch
---@param others table[] current placements that are not among those gathered
function M.attach(db, A, sources, others)
  local id = A.assessment.id
  A.shown = M.rows(db, id)
  A.before, A.gone_batches, A.gone_people = {}, {}, {}
  if #A.shown > 0 or #A.batches > 1 then
    add_before(db, A, sources, others)
    add_gone_people(A)
    join_posters(A, sources)
  end
  local known = { n = #A.shown }
  late.keep_by(A, function(audience, words, at)
    return keep(db, id, known, audience, words, at)
  end)
end

return M
