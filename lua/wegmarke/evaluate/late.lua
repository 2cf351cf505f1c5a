--- Answers that come late: what already went out is protected, and nothing else.
---
--- Whoever has the report of yesterday and that of today can subtract: if one person answered in
--- between, the difference is that person's answer. So once figures of an element went out
--- (evaluate/went_out.lua), it changes only by enough people at once; fewer wait. As long as nothing of it
--- went out, everything counts at once, in however many calls it came. A correction, and an answer
--- taken back, change what went out just as a late answer does: they wait in the same way, and until then
--- what they correct goes on counting; so does an answer that two laptops now contradict. Dots on posters
--- wait likewise, by dots, and so do answers about an earlier time.
---
--- What is enough (`fits` in tiers.lua): against each state that ever went out, what is added and what is
--- gone are each nobody or at least the threshold (a figure that falls tells of those gone, whatever was
--- added). And no sums and differences of several outputs may come to fewer either. They can't if each
--- state brought enough answers that no earlier one had: in any combination those of its newest state
--- stay. A state that brings none (answers only taken back) needs more: all answers that were always in
--- the same states have to be enough together. Late answers, corrections, and answers taken back are tried
--- together and apart, so that one correction does not keep late answers waiting.
---
--- Where a later change holds one or two people of a perspective, that split is no longer shown, since it
--- would tell them apart; roles, which are pooled anew each time, aren't shown once something changed.
--- That somebody's perspective or role was corrected counts as a change too.
---
--- Whoever has two reports for different readers can subtract too: all readers share one history, and
--- those outside see a state of it up to the first that holds an answer not released to them. Reports of
--- two laptops that were never merged are no part of this: each has a history of its own.

local own = require "wegmarke.words.own"
local tiers = require "wegmarke.evaluate.tiers"
local went_out = require "wegmarke.evaluate.went_out"
local keys_in_order = require "wegmarke.keys"

local M = {}

-- What there is ---------------------------------------------------------------------------------------

-- The kind of tier and the owner of a placement; nil for what isn't of these times or never waits.
local function home(batch, p, retrospective)
  if not batch or (batch.retrospective == true) ~= retrospective then
    return nil
  elseif batch.kind == "tally" and not retrospective then
    return "dots", batch.corrects or batch.id
  elseif batch.kind ~= "person" or retrospective and p.state ~= "placed" then
    -- About an earlier time nothing else is ever shown.
    return nil
  elseif p.participant then
    return "answers", retrospective and p.participant .. "\0" .. (batch.refers_to or "") or p.participant
  elseif batch.folded then
    return "answers", batch.id
  end
end

local function row_of(x, kind, owner, p)
  return { p = p, owner = owner, n = p.dots or 1, batch = p.batch, kind = kind,
           box = kind == "dots" and own.is(p.element) or nil,
           nth = kind == "answers" and not p.participant and #x.rows or nil }
end

local function put_placements(a, x, retrospective)
  local any = next(x.out.answers) ~= nil
  for source, list in ipairs { a.placements, a.before or {} } do
    for _, p in ipairs(list) do
      local kind, owner = home(x.batches[p.batch], p, retrospective)
      if kind then
        local t, row = x[kind][p.element], row_of(x, kind, owner, p)
        if not t then
          t = tiers.new()
          x[kind][p.element] = t
        end
        x.rows[#x.rows + 1], x.row_of[p] = p, row
        local words = any and went_out.words(x.out, p)
        for _, word in ipairs(words or {}) do
          tiers.note(t, word.place, word.counts and "added" or "gone", row)
        end
        if not words and any and kind == "answers" and not p.participant then
          t.counts = t.counts or {}
          table.insert(t.counts, row)
        else
          tiers.put(t, row, source == 1, words and words[#words].counts)
        end
      end
    end
  end
end

-- Counts that single placements were folded into stand for what went out of those: of the people, and of
-- each element of which there are enough (of those with fewer nothing had gone out).
local function put_counts(x, threshold)
  local first
  for _, words in pairs(x.out.people) do
    first = math.min(first or words[1].place, words[1].place)
  end
  for _, t in pairs(x.answers) do
    local is_out = first and #(t.counts or {}) >= threshold or false
    for _, row in ipairs(t.counts or {}) do
      tiers.put(t, row, true, is_out)
      if is_out then
        tiers.note(t, first, "added", row)
      end
    end
  end
  return first
end

-- How many stand behind each participant or folded batch that answers now.
local function who_answers(x)
  local now, folded = {}, {}
  for _, t in pairs(x.answers) do
    local here = {}
    for _, row in ipairs(t.now) do
      now[row.owner] = 1
      if not row.p.participant then
        here[row.owner] = (here[row.owner] or 0) + 1
      end
    end
    for id, n in pairs(here) do
      folded[id] = math.max(folded[id] or 0, n)
    end
  end
  for id, n in pairs(folded) do
    now[id] = x.batches[id].persons or n
  end
  return now, folded
end

local function same_person(p, q)
  return p.perspective == q.perspective and p.role == q.role
end

-- A person's words in order: when it came to count, was told of otherwise (moved), counted no more. What
-- was told last stays, since answers of those who count no more may still be shown.
local function put_words(x, row, words)
  local counts = false
  for _, word in ipairs(words or {}) do
    if word.counts and row.told and not same_person(row.told, word.person) then
      local moves = x.moves[word.place] or {}
      x.moves[word.place], row.moved = moves, true
      moves[#moves + 1] = { owner = row.owner, from = row.told, to = word.person }
    end
    if word.counts ~= counts then
      local event = tiers.note(x.people, word.place, word.counts and "added" or "gone", row)
      event.as = event.as or {}
      event.as[row] = word.person
    end
    row.told, counts = word.person, word.counts
  end
  return counts
end

-- Who took part: people, and batches of whom only counts are left.
local function put_people(a, x, first)
  local now, folded = who_answers(x)
  local by_id, ids = x.by_id, {}
  for _, list in ipairs { a.participants, a.gone_people or {} } do
    for _, participant in ipairs(list) do
      by_id[participant.id] = participant
    end
  end
  for _, map in ipairs { now, x.out.people } do
    for id in pairs(map) do
      ids[id] = true
    end
  end
  for _, t in pairs(x.answers) do
    for _, row in ipairs(t.differs and t.last or {}) do
      ids[row.owner] = true
    end
  end
  for _, id in ipairs(keys_in_order(ids)) do
    local row = { owner = id, n = now[id] or 1, folded = folded[id] ~= nil,
                  person = by_id[id] or { id = id } }
    if now[id] or by_id[id] then
      row.is_out = put_words(x, row, x.out.people[id]
        or first and row.folded and { { place = first, counts = true, person = row.person } })
      tiers.put(x.people, row, now[id] ~= nil, row.is_out)
      x.persons[#x.persons + 1] = row
    end
  end
end

-- All of the times asked for, by tier.
local function index(a, retrospective, threshold)
  local x = { answers = {}, dots = {}, people = tiers.new(), moves = {}, by_id = {}, persons = {},
              shown_of = {}, batches = {}, rows = {}, row_of = {}, out = went_out.read(a.shown) }
  for _, list in ipairs { a.batches, a.gone_batches or {} } do
    for _, batch in ipairs(list) do
      x.batches[batch.id] = batch
    end
  end
  put_placements(a, x, retrospective)
  local first = put_counts(x, threshold)
  if not retrospective then
    put_people(a, x, first)
  end
  for _, list in ipairs { { x.people }, x.answers, x.dots } do
    for _, t in pairs(list) do
      tiers.finish(t)
    end
  end
  return x
end

-- What splits may be shown ----------------------------------------------------------------------------

local function enough_each(counts, threshold)
  for _, n in pairs(counts) do
    if n < threshold then
      return false
    end
  end
  return true
end

local function count(counts, person, field, n)
  local id = person and person[field] or ""
  counts[id] = (counts[id] or 0) + n
end

-- Whether a split by `field` tells one or two people apart, of an event from the `from`-th on.
local function is_safe(events, person_of, field, threshold, from)
  for i = from, #events do
    for _, side in ipairs { "added", "gone" } do
      local counts = {}
      for _, row in ipairs(events[i][side]) do
        count(counts, person_of(row, events[i]), field, row.n)
      end
      if not enough_each(counts, threshold) then
        return false
      end
    end
  end
  return true
end

-- Whether of those who were told of otherwise at a place of the history, as many as `counts` says left
-- each group and came to each. `is_in`: of whom it is asked.
local function moves_safely(moves, is_in, field, threshold)
  for _, list in pairs(moves) do
    local left, came = {}, {}
    for _, move in ipairs(list) do
      if is_in(move.owner) and move.from[field] ~= move.to[field] then
        count(left, move.from, field, 1)
        count(came, move.to, field, 1)
      end
    end
    if not (enough_each(left, threshold) and enough_each(came, threshold)) then
      return false
    end
  end
  return true
end

local function everybody() return true end

-- Perspectives and roles that were corrected after they were told: enough at once, and nobody twice, or
-- they wait. Returns the people as they are told of, by id, where that differs from what is recorded.
local function settle_moves(x, rule, mode)
  local fields = mode == "open" and { "perspective", "role" } or mode ~= "anonymous" and { "perspective" }
    or {}
  local moves, may, told, waiting = {}, not rule.frozen, {}, {}
  for _, row in ipairs(x.persons) do
    local differs = false
    for _, field in ipairs(row.told and not row.folded and fields or {}) do
      differs = differs or row.told[field] ~= row.person[field]
    end
    if differs and row.is_out and row.is_now then
      moves[#moves + 1] = { owner = row.owner, from = row.told, to = row.person }
      may = may and not row.moved
    elseif differs then
      told[row.owner] = row.told
    end
  end
  for _, field in ipairs(fields) do
    may = may and (rule.force or moves_safely({ moves }, everybody, field, rule.threshold))
  end
  if may then
    x.moves[math.huge] = #moves > 0 and moves or nil
    return told, waiting
  end
  for _, move in ipairs(moves) do
    told[move.owner], waiting[move.owner] = move.from, true
  end
  return told, waiting
end

-- What is shown ---------------------------------------------------------------------------------------

-- A list with those of `more` that `is_wanted` names.
local function with(list, more, is_wanted)
  local all = table.move(list, 1, #list, 1, {})
  for _, one in ipairs(more or {}) do
    all[#all + 1] = is_wanted[one.id] and one or nil
  end
  return all
end

-- The placements that are shown, those that went out and are recorded no more among them; and of which
-- batches there are some.
local function placements_shown(a, x)
  local kept, is_shown, batches = {}, {}, {}
  for _, list in ipairs { x.answers, x.dots } do
    for _, t in pairs(list) do
      for _, row in ipairs(t.state) do
        is_shown[row], batches[row.batch] = true, true
      end
    end
  end
  for _, list in ipairs { a.placements, a.before or {} } do
    for _, p in ipairs(list) do
      local row = x.row_of[p]
      if row and is_shown[row] or not row and list == a.placements then
        kept[#kept + 1] = p
      end
    end
  end
  return kept, batches
end

-- Whether all that is recorded is shown, and nothing else.
local function is_all_shown(a, x)
  if #(a.before or {}) > 0 or #(a.gone_batches or {}) > 0 then
    return false
  end
  for _, list in ipairs { x.answers, x.dots } do
    for _, t in pairs(list) do
      if t.state ~= t.now and (t.differs or #t.state ~= #t.now) then
        return false
      end
    end
  end
  return true
end

-- What was recorded, with the rows that are shown; what went out and is recorded no more among them.
local function shown_of(a, x, late)
  local copy = {}
  for key, value in pairs(a) do
    copy[key] = value
  end
  if not is_all_shown(a, x) then
    local kept, batches = placements_shown(a, x)
    copy.placements, copy.batches = kept, with(a.batches, a.gone_batches, batches)
  end
  copy.participants = with(a.participants, a.gone_people, late.people or {})
  for i, p in ipairs(copy.participants) do
    local told = late.told[p.id]
    if told then
      copy.participants[i] = { id = p.id, code = p.code, perspective = told.perspective, role = told.role }
    end
  end
  return copy
end

-- Who is counted, who waits, and which splits of them are shown.
local function tell_people(x, rule, mode, late)
  local t = x.people
  tiers.settle(t, rule)
  if #t.state == 0 and #t.events == 0 then
    return false
  end
  late.people, late.folded, late.waiting = {}, 0, 0
  for _, row in ipairs(t.state) do
    if row.folded then
      late.folded = late.folded + row.n
    else
      late.people[row.owner] = true
    end
  end
  for _, row in ipairs(t.now) do
    if t.waiting[row.owner] and not row.is_out then
      late.waiting, late.new[row.owner] = late.waiting + row.n, true
    end
  end
  local function person_of(row, event)
    return event.as and event.as[row] or late.told[row.owner] or row.person
  end
  -- In an open one the first report has roles: perspectives that come up only later cut across them.
  local from = mode == "open" and #t.events > 1 and 1 or 2
  late.perspective = is_safe(t.events, person_of, "perspective", rule.threshold, from)
    and moves_safely(x.moves, everybody, "perspective", rule.threshold)
  late.role = #t.events == 1 and next(x.moves) == nil
  return true
end

local function tell_element(x, element, rule, settle, late)
  local t = x.answers[element]
  settle(t, rule, not late.hindsight and function(owner)
    return late.people[owner] or x.batches[owner] ~= nil
  end or nil)
  late.groups[element] = t.events
  late.few[element] = #t.events == 0 or nil
  local there = {}
  for _, row in ipairs(t.state) do
    there[row.owner], x.shown_of[row.owner] = true, true
  end
  late.views[element] = is_safe(t.events, function(row)
    return late.told[row.owner] or x.by_id[row.owner] or { }
  end, "perspective", rule.threshold, 2)
    and moves_safely(x.moves, function(owner) return there[owner] end, "perspective", rule.threshold)
end

-- Of how many of those counted, now or before, something waits, and how many dots do. As long as nothing
-- went out nothing waits: what is too few is shown as soon as there is enough of it.
local function tell_waiting(x, late, moves)
  local of = {}
  for id in pairs(moves) do
    of[id] = true
  end
  for _, t in pairs(x.answers) do
    for owner in pairs((#t.events > 0 or x.out.last > 0) and t.waiting or {}) do
      of[owner] = not late.hindsight and not late.new[owner] or nil
    end
  end
  for _ in pairs(of) do
    late.changes = late.changes + 1
  end
  for name, t in pairs(x.dots) do
    local waiting = (#t.events > 0 or x.out.last > 0) and t.waiting or {}
    for _, n in pairs(own.is(name) and {} or waiting) do
      late.dots = late.dots + n
    end
    for _, row in ipairs(own.is(name) and t.now or {}) do
      if waiting[row.owner] then
        late.points, late.dots = true, late.dots + own.dots(row.p)
      end
    end
  end
end

-- Answers of people who aren't counted may be shown: under which perspective is told with them.
local function tell_uncounted(x, late, mode, words)
  for _, row in ipairs(x.persons) do
    if not row.told and not row.folded and not late.people[row.owner] and x.shown_of[row.owner] then
      words[#words + 1] = "-" .. went_out.person(row.person, mode)
    end
  end
end

-- The words for what goes out now and had not; nil where there is nothing.
local function words_of(x, mode, late)
  local added, gone = {}, {}
  for _, list in ipairs { x.answers, x.dots } do
    for _, t in pairs(list) do
      local event = t.events[#t.events]
      if event and event.is_new then
        for _, row in ipairs(event.added) do
          added[#added + 1] = row.p
        end
        for _, row in ipairs(event.gone) do
          gone[#gone + 1] = row.p
        end
      end
    end
  end
  local words = went_out.tell(added, gone, x.rows)
  -- Those outside are told how many took part, which is nobody's answer.
  local event = not late.outside and x.people.events[#x.people.events]
  for _, row in ipairs(event and event.is_new and event.added or {}) do
    local person = late.told[row.owner] or row.person
    words[#words + 1] = went_out.person(person, row.folded and "anonymous" or mode)
  end
  for _, row in ipairs(event and event.is_new and event.gone or {}) do
    words[#words + 1] = "-" .. went_out.person(row.told, mode)
  end
  for _, move in ipairs(not late.outside and x.moves[math.huge] or {}) do
    words[#words + 1] = went_out.person(move.to, mode)
  end
  if late.people and not late.outside and not late.hindsight then
    tell_uncounted(x, late, mode, words)
  end
  return #words > 0 and words or nil
end

local function weigh(a, options, hindsight)
  local x, mode = index(a, hindsight, options.threshold), a.assessment.mode
  local rule = { threshold = options.threshold, reaches = options.reaches, force = options.force,
                 frozen = (a.shown or {}).frozen and x.out.last > 0 and not options.force }
  local late = { waiting = 0, changes = 0, dots = 0, perspective = true, role = true, views = {},
                 groups = {}, few = {}, told = {}, new = {}, people = hindsight and {} or nil,
                 hindsight = hindsight, outside = options.reaches ~= nil }
  local settle, moves = rule.reaches and tiers.settle_outside or tiers.settle, {}
  -- Who took part is told to everybody.
  local to_all = { threshold = rule.threshold, frozen = rule.frozen, force = rule.force }
  if not hindsight then
    late.told, moves = settle_moves(x, to_all, mode)
  end
  local any = hindsight or tell_people(x, to_all, mode, late)
  for _, element in ipairs(keys_in_order(x.answers)) do
    if any then
      tell_element(x, element, rule, settle, late)
    else
      x.answers[element].state = rule.reaches and {} or x.answers[element].now
      x.answers[element].waiting = {}
    end
  end
  for _, element in ipairs(keys_in_order(x.dots)) do
    local t = x.dots[element]
    settle(t, rule)
    late.few[element] = late.few[element] or #t.events == 0 or nil
  end
  tell_waiting(x, late, moves)
  late.last, late.words = x.out.last, function() return words_of(x, mode, late) end
  return shown_of(a, x, late), late
end

--- What was recorded, without the answers and dots that have to wait, and with those that went out.
---@param a table
---@param threshold integer
---@param _ string|nil for whom, as for `show`
---@param reaches table<string, boolean>|nil the batches that were released to those who will read it, of
---  all that there are
---@return table a
---@return table late { waiting = persons, changes = of how many of those who count something waits, dots
---  = how many wait, points = whether points on posters wait, people = { [id] = true } of those who count,
---  nil if there are too few, folded = how
---  many count of whom only counts are left, perspective = split may be shown, role = same, views = {
---  [element] = false where inside and outside must not be compared }, groups = { [element] = { {
---  added, gone = rows of placements `p` }, ... } that went out together, in order }, few = { [element] =
---  true where there are answers or dots, but too few to be shown }, words = function that gives
---  what of it had not gone out }
function M.hold_back(a, threshold, _, reaches)
  return weigh(a, { threshold = threshold, reaches = reaches }, false)
end

--- What was recorded, without the answers about an earlier time that have to wait.
---@param a table
---@param threshold integer
---@return table a
---@return table late as `hold_back` gives it
function M.hold_back_hindsight(a, threshold)
  return weigh(a, { threshold = threshold }, true)
end

-- What goes out ---------------------------------------------------------------------------------------

-- By what went out of what was gathered, which copies of that share: what keeps that more does.
local keepers = setmetatable({}, { __mode = "k" })

--- Says what keeps that something goes out of what was gathered.
---@param a table
---@param keep fun(audience: string, words: string[], place: integer): boolean false: it can't be kept
function M.keep_by(a, keep)
  keepers[a.shown] = keep
end

-- Keeps that what `late` says goes out; if that can't be, holds back what did not go out before.
local function send(a, audience, again, shown, late)
  local keep = keepers[a.shown or false]
  local words = keep and not a.shown.frozen and late.words()
  if not words then
    return shown, late
  end
  if keep(audience, words, late.last + 1) then
    table.insert(a.shown, { place = late.last + 1, answers = words })
    return shown, late
  end
  a.shown.frozen = true
  return again()
end

--- As `hold_back`, for those who will see it: what goes out is kept.
---@param a table
---@param threshold integer
---@param audience string
---@param reaches table<string, boolean>|nil
---@return table a
---@return table late
function M.show(a, threshold, audience, reaches)
  local function again() return M.hold_back(a, threshold, audience, reaches) end
  return send(a, audience, again, again())
end

--- As `hold_back_hindsight`, for those who will see it.
---@param a table
---@param threshold integer
---@param audience string
---@return table a
---@return table late
function M.show_hindsight(a, threshold, audience)
  local function again() return M.hold_back_hindsight(a, threshold) end
  return send(a, audience, again, again())
end

--- What would go out if all that waits were counted, of whatever time. What is too few to have gone out
--- at all is not among it.
---@param a table
---@param threshold integer
---@return string[]|nil words
---@return integer place
function M.all_words(a, threshold)
  local all
  for _, hindsight in ipairs { false, true } do
    local _, late = weigh(a, { threshold = threshold, force = true }, hindsight)
    local words = late.words()
    all = all and table.move(words or {}, 1, #(words or {}), #all + 1, all) or words
  end
  return all, went_out.read(a.shown).last + 1
end

return M
