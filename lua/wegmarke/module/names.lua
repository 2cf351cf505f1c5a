--- What ids are made of, and which characters no word of a model, and no stored text, may hold: said here
--- for all.

local text = require "wegmarke.text"

local M = {}

--- What an id is, of whatever: an element, criterion, question, rule, advice, role, kind, group ...
M.ID = "^[a-z][a-z0-9_]*$"

-- A model's own id, which is the name of its folder as well.
local MODEL = "^[a-z0-9][a-z0-9_%-]*$"

-- How long an id may be, and the name of a case: they stand in tables, files and addresses.
local MOST_ID, MOST_CASE = 100, 300

--- Whether a value is an id.
---@param value any
---@return boolean
function M.is_id(value)
  return type(value) == "string" and #value <= MOST_ID and value:find(M.ID) ~= nil
end

--- Whether a value is the id of a model.
---@param value any
---@return boolean
function M.is_model(value)
  return type(value) == "string" and #value <= MOST_ID and value:find(MODEL) ~= nil
end

--- Whether a value is the name of a file of rows beside a module's own: no path.
---@param value string
---@return boolean
function M.is_file(value)
  return #value <= MOST_ID and value:find("^[%w_][%w_.%-]*$") ~= nil
    and (value:find("%.csv$") or value:find("%.xlsx$")) ~= nil
end

--- Whether a value is what verbs of variants name things by: "id", "element.criterion", "types.2",
--- "document.report.part".
---@param value string
---@return boolean
function M.is_target(value)
  local part = value:match("^document%.report%.(.*)$")
  if part then return M.is_id(part) end
  local first, second = value:match("^([^.]*)%.?(.*)$")
  return M.is_id(first) and #value <= 2 * MOST_ID and (second == "" and value == first
    or second:find("^[a-z0-9_]+$") ~= nil)
end

-- "U+0007" for the character at a place.
local function code_at(words, at)
  return ("U+%04X"):format(utf8.codepoint(words, at))
end

--- The first character that no text of a model may hold: a control character other than tab and
--- newline, or one that is none.
M.refused = text.refused

--- The first character that no text of one line may hold: what `refused` finds, tab, newline.
---@param words string valid UTF-8
---@return string|nil code
function M.refused_in_line(words)
  local at = words:find "%c" and words:find "[\t\n]"
  return at and code_at(words, at) or text.refused(words)
end

--- The first character that nobody sees or that turns the direction of others.
M.unseen = text.unseen

--- Whether a text can be the name of a case: words in one line, nothing that looks like a path or
--- the beginning of a tag.
---@param name string
---@return boolean
function M.is_case(name)
  return name:find("%S") ~= nil and #name <= MOST_CASE and utf8.len(name) ~= nil
    and not name:find("[/\\<>]") and not name:find("^%.") and not M.refused_in_line(name)
    and not M.unseen(name)
end

--- A text in one line, for messages: what is no part of a line, or what nobody sees, is spelled out.
---@param words string
---@return string
function M.one_line(words)
  if not words:find("[^ -~]") or not utf8.len(words) then return words end
  return (words:gsub("[\0-\31\127-\xFF][\x80-\xBF]*", function(c)
    if c == "\n" then return "\\n" elseif not M.refused_in_line(c) and not M.unseen(c) then return c end
    return #c == 1 and ("\\x%02x"):format(c:byte()) or ("\\u{%x}"):format(utf8.codepoint(c))
  end))
end

-- What each verb's name must be; variants' verbs name what is there.
local CHECKS = { model = M.is_model, rule = M.is_id, advice = M.is_id, case = M.is_case }

--- What is wrong with the name that follows a verb.
---@param verb string
---@param id string|nil nil where it takes none
---@return string|nil key of a message, `model.` in front
function M.wrong(verb, id)
  if id == nil or (CHECKS[verb] or M.is_target)(id) then return nil end
  return CHECKS[verb] == M.is_case and "model.want_case" or verb == "model" and "model.want_model_id"
    or "model.want_id"
end

return M
