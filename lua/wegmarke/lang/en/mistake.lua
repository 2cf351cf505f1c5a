--- Mistakes in files of Lua, in English: what stands there, and how to mend it.

-- What a value is, where it is not what was wanted.
local KINDS = { ["nil"] = "not set (nil)", string = "a text", number = "a number", table = "a table",
                boolean = "true or false", ["function"] = "a function" }
local function kind(got) return KINDS[got] or got end
local function of(args) return args.what and " ('" .. args.what .. "')" or "" end

return {
  syntax = "Lua does not understand this: {detail}. Often a comma, a quotation mark or a closing bracket is missing before it.",
  string_end = "The text \"{text}\" has no closing quotation mark in this line. A text in \"...\" ends in its line; over several lines it goes with [[ ... ]], a new line within it is \\n.",
  typographic = "Texts stand in straight quotation marks, \"...\"; here is a typographic one: {got}. Replace the outer ones by \".",
  unseen = "Here is a character that nobody sees ({code}), such as a no-break space from a word processor. Delete it and put an ordinary space.",
  dash = "Here is a dash. Lua knows only the plain minus sign (-); comments begin with two of them (--).",
  letters = "'{got}': names consist of a to z, digits and _ only, without umlauts. The id would be {try}, say.",
  no_quotes = "'{got}' lacks quotation marks: texts stand in \"...\". Or a comma is missing before it.",
  quote_begin = "Before '{got}' the opening quotation mark is missing.",
  quote_german = "The text ends after '{text}' already, because a straight quotation mark stands there: within a text the low opening one is closed by the high one (U+201C); a straight one within a text is written \\\".",
  quote_inside = "The text ends after '{text}' already, before '{next}', because a straight quotation mark stands there. Within a text it is written \\\", or take typographic ones.",
  other_sign = "'{got}' does not exist in Lua; it is written: {try}.",
  comment = "Comments begin with two dashes in Lua, --, not with /*, //, <!-- or #.",
  colon = "Here is a colon. Fields have an equals sign, and their names no quotation marks: title = \"...\", not \"title\": \"...\".",
  percent = "The sign % does not fit here. Numbers stand without a unit, texts in \"...\".",
  brackets = "Lists stand in braces, { \"a\", \"b\" }. Square brackets belong around a number or a text used as a key only: [2] = ...",
  verb_equals = "After {verb} \"{id}\" no equals sign stands: {verb} \"{id}\" { ... }",
  dash_key = "Lua reads '{got}' as a subtraction. Ids have an underscore instead of the dash: {try}.",
  equals = "Comparing takes two equals signs, ==; a single one sets a field.",
  string_key = "The name of a field stands without quotation marks, {got} = ..., or in square brackets: [\"{got}\"] = ...",
  number_key = "A number used as a key stands in square brackets: [{got}] = ...",
  key_words = "The name of a field is a single word; here are two: '{got}'. Is a comma missing between them, or is it {try}?",
  comma = "A comma is missing at the end of this: before '{before}'.",
  keyword_key = "'{got}' is a word of the language Lua and cannot be an id. Choose another.",
  keyword_field = "After the dot stands '{got}', a word of the language Lua. No element and no field can be called so.",
  return_missing = "The function lacks return before the condition: function(p, unit) return ... end",
  id_quotes = "The id after {verb} stands in quotation marks: {verb} \"{id}\" { ... }",
  too_many = "Here is '{got}' with nothing open before it: one too many, or its opening counterpart is missing further up.",
  open_before = "The bracket {got} that opens in line {line} is not closed; its counterpart is missing before line {before}, where the next declaration begins.",
  open = "The bracket {got} that opens in line {line} is not closed. Put its counterpart where the declaration ends.",
  end_missing = "'{got}' in line {line} lacks its end. Each function and each if ends with end; else if in two words needs a second one, elseif does not.",
  other_closing = "Here is '{got}', but what is open ends with '{want}'. Brackets close in the reverse order.",
  word_missing = "This line lacks '{want}': if ... then ... end; for ... do ... end.",
  equals_missing = "Before '{got}' an equals sign is missing: field = value, [2] = { ... }.",
  value_missing = "After the equals sign of '{got}' the value is missing. Give one, or delete the field.",
  comma_twice = "Here is one comma too many.",
  round = "Here are round brackets; what a declaration holds stands in braces: { ... }.",
  long_string = "The text that begins with [[ in line {line} has no end. Put ]] at its end.",
  long_comment = "The comment that begins with --[[ in line {line} has no end. Put ]] at its end.",
  escape = "The backslash in '{got}' does not fit: in texts it begins a special character. A backslash itself is \\\\; in paths / will do.",
  number = "'{got}' is neither a number nor a name. Ids begin with a letter; numbers stand without a unit, texts in \"...\".",
  number_points = "'{got}' is no number. Numbers have no thousands separators and one decimal point only: 200000, 1.5.",
  expected = "Before '{got}' there should be '{want}'.",
  misplaced = "'{got}' does not fit here. Often a comma, a quotation mark or a closing bracket is missing before it.",
  not_utf8 = "The file is not stored as UTF-8; this line has characters that cannot be read (mostly umlauts). Store it in the editor with the encoding \"UTF-8\".",
  verb_assigned = "After {name} no equals sign stands, so this has no effect: {name} { ... } or {name} \"id\" { ... }",
  word_assigned = "'{name}' has a meaning of its own in models and cannot be set anew. Choose another name, with local before it.",
  copy = "The file looks like a copy of {name}; both are read. Move the one that is not to count into another folder.",
  file_new = "This file is a proposal (of model import) and is not read. Take from it what is to count into {name}, and delete it then.",
  file_unnamed = "Nobody names this file, so it is not read. A logo is named by report { logo = \"...\" }; what is not part of the model better lies elsewhere.",
  file_unread = "This file is not read: its name does not end with .lua (in small letters). Rename it, or put it elsewhere.",
  cells_by_place = "cells names {n} cells without a number; they count in order, from type {first} to type {last}. If another type is meant, its number stands before it: [2] = { ... }.",
  lone_weight = "Here is a weight without an element: {got}. Decimal numbers have a point, not a comma: 1.5.",
  number_text = "{what} is a number and is compared with the text \"{got}\" here. Write the number without quotation marks, such as {what} >= 2.",
  outside_scale = function(args)
    return args.what .. " " .. args.sign .. " " .. args.got .. ": the scale goes from " .. args.first .. " to " .. args.last
      .. "; so the comparison " .. (args.never and "never" or "always") .. " holds. Name a value of the scale."
  end,
  not_first = "not belongs to {what} only, not to the whole comparison. Write {what} ~= ... or not ({what} {sign} ...).",
  lone_value = "After '{word}' the comparison is missing: '{got}' by itself always counts as true. The comparison is repeated: a == 1 {word} a == 2; several kinds of units go with only_if = { { kind = { ... } } }.",
  alone = "'{got}' stands alone here. The files of a model hold declarations, such as change \"id\" { ... }; words for people stand after --.",
  comma_between = "Between two declarations stands no comma: change \"a\" { ... } change \"b\" { ... }. Delete it.",
  function_colon = "After function(p, unit) stands no colon: function(p, unit) return ... end. Delete it.",
  key_dot = "There is no field with a point in its name: {got}. What stands in a field stands in brackets: title = { en = \"...\" }; a name with a point in [\"...\"].",
  operand_missing = "After '{got}' a value is missing. Give it, or delete '{got}'.",
  strange = "The character {got} does not occur in Lua. If it belongs to a text, that stands in quotation marks; else delete it.",
  verb_alone = "After {got} what it is to do is missing: {got} \"id\" { ... } or {got} { ... }",
  verb_comma = "After {verb} \"{id}\" stands no comma: {verb} \"{id}\" { ... }",
  verb_missing = "Before '{id}' what is to be done with it is missing: change, add or remove, such as change \"{id}\" { ... }",
  always = "The condition of '{id}' always holds, whatever is read. Check it, or leave out when where that will do.",
  placeholder = function(args)
    local more = args.more == 0 and "" or args.more == 1 and " One more stands beside it."
      or (" %d more stand beside it."):format(args.more)
    return "A placeholder still stands here: '" .. args.got .. "'. Put the text in." .. more
  end,
  same_criterion = "The criterion says the same as {other}. Delete one of them, or change the text.",
  hint_elements = "The hint names no elements; in the report it has no heading. elements = { \"...\" } says what it is about.",
  stop_compare = function(args)
    if args.one == "nil" or args.other == "nil" then
      return "Something is compared with what does not exist (nil). Often a table lacks an entry, "
        .. "or a field is not set; (list[x] or 0) gives a stand-in."
    elseif args.one == "string" or args.other == "string" then
      return "A text is compared with a number. ist, soll and abstand are numbers: write them without quotation marks."
    end
    if args.one == "table" or args.other == "table" then
      return "A table is compared, mostly a whole element. One of its fields is meant, such as p.koordination.ist."
    elseif args.one == "boolean" or args.other == "boolean" then
      return "The result of a comparison is compared further. Each bound needs a comparison of its own: 1 <= x and x <= 3."
    end
    return "What cannot be compared is compared: " .. args.one .. " with " .. args.other .. ". Compared are two numbers or two texts."
  end,
  stop_index = function(args)
    return "A field is read of something" .. of(args) .. " that is " .. kind(args.got) .. ". "
      .. "Is the name spelt rightly, and is it set before?"
  end,
  stop_call = function(args)
    if args.got == "string" or args.got == "table" then
      return "What is no function is called" .. of(args) .. ". Often a comma is missing before it."
    end
    return "There is no function of this name here" .. of(args) .. ". Is it misspelt, or does it stand further down?"
  end,
  stop_arithmetic = function(args)
    return "Something is calculated with" .. of(args) .. " that is " .. kind(args.got) .. ". "
      .. (args.got == "nil" and "(x or 0) gives a stand-in." or "Numbers stand without quotation marks.")
  end,
  stop_concatenate = function(args)
    return "A text is joined with something" .. of(args) .. " that is " .. kind(args.got) .. ". "
      .. "Texts and numbers can be joined."
  end,
  stop_length = function(args)
    return "Something is counted" .. of(args) .. " that is " .. kind(args.got) .. ". Lists and texts can be counted."
  end,
  stop_argument = function(args)
    return "Argument " .. args.n .. " of " .. args.what .. " does not fit: "
      .. (args.want and kind(args.want) .. " is needed, and it is " .. kind(args.got) or args.detail)
      .. ". Check whether it is set and of the right kind."
  end,
  string_unclosed = "After '{text}' the closing quotation mark is missing.",
  number_unit = "'{got}': a number stands without a unit, {try}; a text stands in \"...\".",
  after_return = "After return nothing more follows in a block; here is still '{got}'. Put it before, or delete it.",
  compiled = "This is compiled Lua (a binary chunk), no text. Please take the file that it was made from.",
  not_text = "This is no text file but a document of a word processor, or an archive. Store its content as plain text (UTF-8).",
  verb_foreign = "Lua does not know '{got}'. What is said begins with one of these words: {verbs}.",
  closed_before = "All is closed before this comma. There is one closing '{got}' too many, or the comma does not belong there.",
  file_below = "This file is not read: it lies in a folder below. Put it into the folder {name}.",
  number_comma = "{got}: the comma parts two values here. Is {try} meant? Numbers have no comma.",
  stop_overflow = "A function calls itself and does not end. It lacks the condition under which it returns without another call.",
  same_title = "The title '{title}' stands at {other}, too; tables and people cannot tell the two apart. Change one of them.",
  thousands = "{got} is a number with a decimal point for Lua. Is {try} meant? Numbers have no thousands separators.",
}
