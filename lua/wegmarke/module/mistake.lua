--- What the mistake is in a file that Lua does not understand: told by its token, with the line where it is
--- to be mended, in words of people who are no programmers. Nothing of the file is run.

local keys_in_order = require "wegmarke.keys"
local lang = require "wegmarke.lang"
local text = require "wegmarke.text"
local tokens = require "wegmarke.module.tokens"

local M = {}

-- What people write from other languages, and what Lua says for it.
local OTHER = { ["!="] = "~=", ["!=="] = "~=", ["<>"] = "~=", ["==="] = "==", ["&&"] = "and", ["||"] = "or",
                ["!"] = "not", ["=<"] = "<=", ["=>"] = ">= / =", ["elif"] = "elseif", ["elsif"] = "elseif",
                ["+="] = "x = x + 1", ["-="] = "x = x - 1", ["*="] = "x = x * 2", ["++"] = "x = x + 1" }
-- Signs of mathematics, and words of German for those of Lua.
local DRAWN = { ["≥"] = ">=", ["≤"] = "<=", ["≠"] = "~=", ["×"] = "*", ["÷"] = "/" }
local GERMAN = { funktion = "function", wenn = "if", dann = "then", sonst = "else", ende = "end",
                 und = "and", oder = "or", nicht = "not", wahr = "true", falsch = "false", lokal = "local",
                 ["für"] = "for", solange = "while", ["zurück"] = "return" }
local COMMENT = { ["/*"] = true, ["//"] = true, ["*/"] = true, ["#"] = true }
local COMPARE = { ["=="] = true, ["~="] = true, ["<"] = true, [">"] = true, ["<="] = true, [">="] = true }
local ASKS = { ["return"] = true, ["if"] = true, ["elseif"] = true, ["and"] = true, ["or"] = true,
  ["not"] = true,
               ["while"] = true, ["until"] = true }
local ENDS = { name = true, foreign = true, string = true, number = true, ["}"] = true, [")"] = true,
  ["]"] = true }
local BEGINS = { name = true, foreign = true, string = true, number = true, ["{"] = true, ["["] = true }
local PLAIN = { ["ä"] = "ae", ["ö"] = "oe", ["ü"] = "ue", ["Ä"] = "Ae", ["Ö"] = "Oe", ["Ü"] = "Ue",
                ["ß"] = "ss" }

--- A word with the letters that names have.
---@param word string
---@return string
function M.plain(word)
  return (word:gsub("[\xC3][\x80-\xBF]", PLAIN):gsub("[^%w_]+", ""))
end

-- The token at which Lua gave up: the first with which the beginning of the file can no longer go on; nil
-- where only the end of the file is too early, or where reading it again comes to a limit.
local function culprit(source, list)
  local low, high = 1, #list + 1
  while low < high do
    local middle = (low + high) // 2
    local _, message = load(source:sub(1, list[middle].to), "=x", "t")
    if message and type(message) ~= "string" then return nil end
    if message and not message:find("near <eof>", 1, true) then high = middle else low = middle + 1 end
  end
  return list[low] and low
end

-- Whether a token ends a value.
local function ends_value(token)
  return token ~= nil and (ENDS[token.kind] and (token.kind ~= "name" or not tokens.keywords[token.value]
    or token.value == "end" or token.value == "true" or token.value == "false" or token.value == "nil"))
end

-- Whether the ")" at `at` closes the parameters of a function.
local function after_parameters(list, at)
  local depth = 0
  for i = at, 1, -1 do
    local kind = list[i].kind
    depth = depth + (kind == ")" and 1 or kind == "(" and -1 or 0)
    if depth == 0 then
      local before, further = list[i - 1], list[i - 2]
      return before ~= nil and (before.value == "function" or further ~= nil and further.value == "function")
    end
  end
  return false
end

-- Whether what stands before `at` is the beginning of a function's body: a chain of names, or nothing.
local function begins_body(list, at)
  local i = at - 1
  while list[i] and (list[i].kind == "name" and not tokens.keywords[list[i].value] or list[i].kind == ".") do
    i = i - 1
  end
  local before = list[i]
  return before ~= nil and (before.kind == ")" and after_parameters(list, i)
    or before.value == "then" or before.value == "else")
end

-- Whether a comparison or the like was begun on the line before the token.
local function in_question(list, at)
  for i = at - 1, 1, -1 do
    local token = list[i]
    if token.line ~= list[at].line then return false end
    if token.kind == "name" and ASKS[token.value] then return true end
    if token.kind == "{" or token.kind == "}" then return false end
  end
  return false
end

-- What is open before a token, innermost last: brackets, and the words that an `end` closes.
local function open_before(list, at)
  local open = {}
  for i = 1, at - 1 do
    local token = list[i]
    local kind = token.kind == "name" and token.value or token.kind
    if kind == "{" or kind == "(" or kind == "[" or kind == "function" or kind == "if" or kind == "do"
      or kind == "repeat" then
      open[#open + 1] = { kind = kind, line = token.line }
    elseif kind == "}" or kind == ")" or kind == "]" or kind == "end" or kind == "until" then
      open[#open] = nil
    end
  end
  return open[#open]
end

-- Each rule: function(s) with s = { list, at, e = the token, p = the one before, pp, n = the next, message,
-- open = what Lua says is to be closed, since = its line, verbs = what declares things }; the key of a
-- message, its arguments, a line.

local function quotes(s)
  local e, p = s.e, s.p
  for i = 1, s.at do
    local token = s.list[i]
    if token.unfinished then
      return "string_end", { text = token.value }, token.line
    end
  end
  local drawn = e.kind == "foreign" and DRAWN[e.value:match(utf8.charpattern)]
  if drawn then return "other_sign", { got = e.value:match(utf8.charpattern), try = drawn }, e.line end
  -- a blank of a word processor behind a text looks like one that ends too early
  if e.kind == "foreign" and p and p.kind == "string" and not p.value:find "„" then
    local first = e.value:match(utf8.charpattern) -- nil: it begins with a byte that is no UTF-8
    local code = first and (text.unseen(first) or first == "\u{A0}" and "U+00A0")
    if code then return "unseen", { code = code }, e.line end
  end
  if e.kind == "foreign" and not (p and p.kind == "string") then
    local sign = e.value:match("[\xE2][\x80][\x98-\x9F]") or e.value:match("\xC2[\xAB\xBB]")
    if sign then return "typographic", { got = e.value }, e.line end
    local code = text.unseen(e.value) or e.value:find("\xC2\xA0", 1, true) and "U+00A0"
    if code then return "unseen", { code = code }, e.line end
    if e.value:find("^\xE2\x80[\x90-\x95]") or e.value:find("^\xE2\x88\x92") then return "dash", {},
      e.line end
    if s.n and s.n.kind == "string" and s.starts(e) then
      return "verb_foreign", { got = e.value, verbs = keys_in_order(s.verbs) }, e.line
    end
    if s.n and (s.n.kind == "=" or s.verbs[p and p.value]) or p and (p.kind == "." or s.verbs[p.value]) then
      return "letters", { got = e.value, try = M.plain(e.value) }, e.line
    end
    return "no_quotes", { got = e.value }, e.line
  end
  if p and p.kind == "string" and not p.long and p.line == e.line
    and (e.kind == "name" or e.kind == "foreign" or e.kind == "number") and not (s.n and s.n.kind == "=") then
    local asked = s.pp and s.pp.kind == "name" and not s.verbs[s.pp.value] and p.value:find("^[%s,}]")
    if asked then return "quote_begin", { got = s.pp.value }, p.line end
    local whole = p.value:match("^(.-)[,;}]%s*[%w_]+%s*=%s*$")
    if whole then return "string_unclosed", { text = whole }, p.line end
    return p.value:find("„", 1, true) and "quote_german" or "quote_inside",
      { text = p.value, next = e.value }, e.line
  end
end

-- A word of German where one of Lua belongs, on the line and before the token.
local function german(s)
  for i = s.at, 1, -1 do
    local token, after = s.list[i], s.list[i + 1]
    if token.line ~= s.e.line then return nil end
    local word = (token.kind == "name" or token.kind == "foreign") and GERMAN[token.value]
    if word and not (after and after.kind == "=") and not (s.list[i - 1] and s.list[i - 1].kind == ".") then
      return token, word
    end
  end
end

-- The sign of a comment in another language, on the line and before the token.
local function other_comment(s)
  local line = (s.p and s.p.line == s.e.line and s.p or s.e).line
  for i = s.at, 1, -1 do
    local token = s.list[i]
    if COMMENT[token.kind] then return token.line end
    if token.line < line - 1 then return nil end
  end
end

local function signs(s)
  local e, p = s.e, s.p
  local other = OTHER[e.kind] or e.kind == "name" and OTHER[e.value]
  if e.kind == "=>" and in_question(s.list, s.at) then other = ">=" end
  local token, word = german(s)
  if token then return "other_sign", { got = token.value, try = word }, token.line end
  if e.kind == "<" and s.n and s.n.kind == "!" then return "comment", {}, e.line end
  if other then return "other_sign", { got = e.value, try = other }, e.line end
  other = p and (OTHER[p.kind] or p.kind == "name" and OTHER[p.value])
  if other then return "other_sign", { got = p.value, try = other }, p.line end
  local comment = other_comment(s)
  if comment then return "comment", {}, comment end
  if p and p.kind == ":" then return "colon", { got = s.pp and s.pp.value or "" }, p.line end
  if e.kind == ":" then return "colon", { got = p and p.value or "" }, e.line end
  if p and p.kind == "%" then return "percent", {}, p.line end
  if e.kind == "[" and p and (p.kind == "=" or p.kind == "," or p.kind == "{") then return "brackets", {},
    e.line end
  if s.message:find("']' expected", 1, true) then return "brackets", {}, e.line end
end

local function equals(s)
  local e, p, pp = s.e, s.p, s.pp
  if e.kind ~= "=" or not p then return nil end
  if pp and pp.kind == "(" then return "round", {}, pp.line end
  if p.kind == "string" and pp and s.verbs[pp.value] then
    return "verb_equals", { verb = pp.value, id = p.value }, e.line
  elseif pp and pp.kind == "-" and s.list[s.at - 3] then
    local first = s.list[s.at - 3].value
    return "dash_key", { got = first .. "-" .. p.value, try = first .. "_" .. p.value }, e.line
  elseif in_question(s.list, s.at) then
    return "equals", {}, e.line
  elseif p.kind == "string" then
    return "string_key", { got = p.value }, e.line
  elseif p.kind == "number" then
    return "number_key", { got = p.value }, e.line
  elseif p.kind == "name" and ends_value(pp) then
    return "comma", { before = p.value }, pp.line
  end
end

local function words(s)
  local e, p, pp, n = s.e, s.p, s.pp, s.n
  if e.kind == "name" and tokens.keywords[e.value] then
    if n and n.kind == "=" then return "keyword_key", { got = e.value }, e.line end
    if p and p.kind == "." then return "keyword_field", { got = e.value }, e.line end
  end
  if COMPARE[e.kind] and begins_body(s.list, s.at) or p and p.kind == ")"
    and after_parameters(s.list, s.at - 1)
    and (e.value == "not" or e.value == "true" or e.value == "false" or e.kind == "number"
      or e.kind == "string"
         or e.kind == "{") then
    return "return_missing", {}, e.line
  end
  if (e.value == "and" or e.value == "or" or e.value == "end") and e.kind == "name" and p and p.kind == "name"
    and not tokens.keywords[p.value] and begins_body(s.list, s.at) then
    return "return_missing", {}, e.line
  end
  if e.kind == "name" and p and p.kind == "name" and not tokens.keywords[p.value]
    and not tokens.keywords[e.value] and p.line == e.line then
    if s.verbs[p.value] or n and n.kind == "{" then
      return "id_quotes",
        { verb = text.nearest(p.value, keys_in_order(s.verbs)) or p.value, id = e.value }, e.line
    end
    local key = n and n.kind == "=" and pp and (pp.kind == "{" or pp.kind == ",")
    return key and "key_words" or "no_quotes",
      { got = p.value .. " " .. e.value, try = p.value .. "_" .. e.value }, e.line
  end
  if p and p.kind == "number" and e.kind == "name" and not tokens.keywords[e.value]
    and not (n and n.kind == "=") and p.line == e.line then
    return "number_unit", { got = p.value .. " " .. e.value, try = p.value }, e.line
  end
end

-- The first line of another declaration, below one that is not closed.
local function next_verb(s)
  local first
  for _, token in ipairs(s.list) do
    if token.line > s.since and s.verbs[token.value] and token.kind == "name" and s.starts(token) then
      first = token.line
      break
    end
  end
  return first
end

local function closing(s)
  local e, p, n = s.e, s.p, s.n
  local eof = s.message:find("near <eof>", 1, true)
  local wanted = s.message:match("'([^']+)' expected")
  if not eof and (wanted == "<eof>" or s.message:find("unexpected symbol", 1, true))
    and (e.kind == "}" or e.kind == ")" or e.value == "end") and (ends_value(p) or not p) then
    return "too_many", { got = e.value }, e.line
  end
  if wanted == "end" and e.kind == "name" and not tokens.keywords[e.value] and in_question(s.list, s.at) then
    return "after_return", { got = e.value }, e.line
  end
  local block = (e.kind == "," or e.kind == "}") and open_before(s.list, s.at)
  if block and #block.kind > 1 then
    return "end_missing", { got = block.kind, line = block.line }, block.line
  end
  if s.open and (eof or wanted == "end") and not (wanted == "end" and ends_value(p) and BEGINS[e.kind]
    and e.value ~= "end" and s.open ~= "function" and s.open ~= "if") then
    local before = s.open == "{" and next_verb(s)
    return s.open == "{" and (before and "open_before" or "open") or (s.open == "(" or s.open == "[")
      and "open"
      or "end_missing",
      { got = s.open, line = s.since, before = before }, s.since
  end
  if wanted == "}" and e.kind == "name" and s.verbs[e.value] and s.starts(e) then
    return "open_before", { got = "{", line = s.since, before = e.line }, s.since
  end
  if wanted == "}" and (e.kind == ")" or e.kind == "]" or e.value == "end" and e.kind == "name") then
    return "other_closing", { got = e.value, want = "}" }, e.line
  end
  if wanted == "then" or wanted == "do" then return "word_missing", { want = wanted }, (p or e).line end
  if wanted == "=" then return "equals_missing", { got = e.value }, e.line end
  if wanted == ")" then
    return e.kind == "}" and "other_closing" or "open", { got = e.kind == "}" and "}" or "(", want = ")",
      line = s.since or e.line }, s.since or e.line
  end
  if wanted == "}" and ends_value(p) and (BEGINS[e.kind] or e.value == "function") then
    return "comma", { before = e.value }, p.line
  end
  if (e.kind == "}" or e.kind == ",") and p and p.kind == "=" then
    return "value_missing", { got = s.pp and s.pp.value or "" }, p.line
  end
  if e.kind == "," and p and (p.kind == "," or p.kind == "{") then return "comma_twice", {}, e.line end
  if e.kind == "," and p and (p.kind == "}" or p.kind == ")") and not open_before(s.list, s.at) then
    return "closed_before", { got = p.kind }, p.line
  end
  if e.kind == "(" or n and n.kind == "(" and eof then return "round", {}, e.line end
end

-- What people write for "is the same as".
local SAME = { is = true, ist = true, equals = true, eq = true, gleich = true }
local JOINS = { ["+"] = true, ["-"] = true, ["*"] = true, ["/"] = true, [".."] = true }

-- What has no more special reason: what is between declarations, stands alone, or ends too soon.
local function places(s)
  local e, p, pp = s.e, s.p, s.pp
  local eof = e.kind == "<eof>"
  local open = open_before(s.list, eof and #s.list + 1 or s.at)
  if e.kind == ":" and p and p.kind == ")" and after_parameters(s.list, s.at - 1) then
    return "function_colon", {}, e.line
  elseif e.kind == "name" and SAME[e.value] and in_question(s.list, s.at) then
    return "other_sign", { got = e.value, try = "==" }, e.line
  elseif s.message:find("'%]' expected") and pp and pp.kind == "[" and s.list[s.at - 3]
    and s.list[s.at - 3].kind == "name" then
    return "open", { got = "[", line = e.line }, e.line
  elseif e.kind == "." and p and p.kind == "string" then
    return "other_sign", { got = ".", try = '"a" .. "b"' }, e.line
  elseif eof and p and s.message:find("'do' expected") then
    return "word_missing", { want = "do" }, p.line
  elseif e.kind == "=" and pp and pp.kind == "." and open and open.kind == "{" then
    local first = s.list[s.at - 3]
    return "key_dot", { got = (first and first.value or "") .. "." .. p.value }, e.line
  elseif e.kind == "," and not open and p then
    if p.kind == "string" and pp and s.verbs[pp.value] then
      return "verb_comma", { verb = pp.value, id = p.value }, e.line
    end
    return p.kind == "}" and s.n and s.verbs[s.n.value] and "comma_between" or nil, {}, e.line
  elseif e.kind == "string" and not open and not (p and p.line == e.line) then
    return "verb_missing", { id = e.value }, e.line
  elseif p and (COMPARE[p.kind] or JOINS[p.kind] or p.value == "and" or p.value == "or" or p.value == "not"
      or p.kind == "," and e.value == "end" and open and open.kind == "function")
    and (eof or e.value == "end" or e.kind == "}" or e.kind == ")") and p.kind ~= "string" then
    return "operand_missing", { got = p.value }, p.line
  elseif eof and p and not open and p.kind == "name" then
    return s.verbs[p.value] and "verb_alone" or not tokens.keywords[p.value] and "alone" or nil,
      { got = p.value }, p.line
  elseif e.kind:find("^[@$?`\\]$") then
    return "strange", { got = e.kind }, e.line
  end
end

local RULES = { places, quotes, equals, signs, words, closing }

-- What the lexer itself complains about.
local function lexical(message)
  local since = message:match("unfinished long string.-at line (%d+)")
  if since then return "long_string", { line = since }, tonumber(since) end
  since = message:match("unfinished long comment.-at line (%d+)")
  if since then return "long_comment", { line = since }, tonumber(since) end
  local escape = message:match("escape sequence near '.*(\\.*)'$")
  if escape or message:find("escape", 1, true) or message:find("\\u{", 1, true)
    or message:find("hexadecimal digit", 1, true) then
    return "escape", { got = escape or "\\" }
  end
  local number = message:match("malformed number near '([^']+)'")
  if number then return number:find("^[%d.]+$") and "number_points" or "number", { got = number } end
end

local function found(source, message, line, verbs)
  local list = tokens.of(source)
  if not list[1] then return nil end
  local at = culprit(source, list) or #list
  local first = {} -- by line: its first token
  for _, token in ipairs(list) do first[token.line] = first[token.line] or token end
  local open, since = message:match("to close '([^']+)' at line (%d+)")
  local eof = message:find("near <eof>", 1, true)
  local s = { list = list, at = at, e = list[at], p = list[at - 1], pp = list[at - 2], n = list[at + 1],
              message = message, open = open, since = tonumber(since) or open and line,
              verbs = verbs }
  s.starts = function(token) return first[token.line] == token and source:sub(token.from - 1, token.from - 1)
    :find("^\n?$") ~= nil end
  if not s.open and eof then
    local wanted = message:match("'([^']+)' expected")
    s.open = wanted == "}" and "{" or wanted == ")" and "(" or wanted == "end" and "function" or nil
    s.since = line
    local block = not s.open and open_before(list, #list + 1)
    if block then s.open, s.since = block.kind, block.line end
  end
  if eof then s.p, s.pp, s.e, s.n = s.e, s.p, { kind = "<eof>", value = "", line = line }, nil end
  for _, rule in ipairs(RULES) do
    local key, args, where = rule(s)
    if key then return key, args, where end
  end
  if eof then return nil end
  local wanted = message:match("'([^']+)' expected")
  return wanted and wanted ~= "<eof>" and "expected" or "misplaced", { got = s.e.value, want = wanted },
    s.e.line
end

--- Whether a file is no text but the document of a word processor, an archive or compiled.
---@param bytes string
---@return boolean
function M.is_document(bytes)
  return (bytes:find("^PK\3\4") or bytes:find("^\27Lua") or bytes:find("^{\\rtf")
    or bytes:find("^\xD0\xCF\x11\xE0")) ~= nil
end

--- What the mistake is.
---@param source string the file
---@param message string what Lua says of it, without file and line
---@param line integer the line that Lua names
---@param verbs table<string, true> what declares things in such files
---@return table err a lang.err that says how to mend it
---@return integer line where
function M.explain(source, message, line, verbs)
  local key, args, where = lexical(message)
  if source:find("^\27Lua") then
    key, args, where = "compiled", {}, 1
  elseif M.is_document(source) then
    key, args, where = "not_text", {}, 1
  end
  if not key then key, args, where = found(source, message, line, verbs) end
  if not key then return lang.err("mistake.syntax", { detail = message }), line end
  return lang.err("mistake." .. key, args), where or line
end

return M
