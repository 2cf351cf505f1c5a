---@meta wegmarke.text
-- luacheck: no unused args

--- Escaping, encodings, words and numbers. All functions take any bytes.
---
--- Escape when writing, not when reading, and once: the database holds what people wrote. What
--- no reader should meet is shown, not dropped: in documents a control character becomes its
--- picture (ESC is U+241B), what turns the direction of the text or is not UTF-8 becomes U+FFFD.
---
--- In the examples what stands after `-->` is what comes back; the tests run them.
---@class wegmarke.text
local text = {}

--- A text for HTML or SVG: for content, and for attribute values in quotes of either kind. Not
--- for script, style or comments; the scheme of a link needs a check of its own.
---
--- ```lua
--- text.html("Kita & <b>Hort</b>") --> "Kita &amp; &lt;b&gt;Hort&lt;/b&gt;"
--- text.html("\27[31m")            --> "␛[31m"
--- ```
---@param s string
---@return string escaped newline and tab stay, CR LF is a newline
function text.html(s) end

--- A piece of text for a line or a table cell of Markdown. A line break becomes `<br>`, so the
--- result is one line.
---
--- ```lua
--- text.markdown("a|b *c*") --> "a\\|b \\*c\\*"
--- text.markdown("- a\nb")  --> "\\- a<br>b"
--- ```
---@param s string
---@return string escaped
function text.markdown(s) end

--- One cell of a CSV file; `wegmarke.csv` writes whole ones. What a spreadsheet would take for
--- a formula gets a `'` in front.
---
--- ```lua
--- text.csv("=1+1")     --> "'=1+1"
--- text.csv("a;b")      --> "\"a;b\""
--- text.csv("a;b", ",") --> "a;b"
--- ```
---@param s string
---@param separator? string one character; ";" if absent
---@return string cell
function text.csv(s, separator) end

--- A text for a terminal: control characters and changes of direction are spelled out, newline
--- and tab stay.
---
--- ```lua
--- text.terminal("\27[2Jä\n") --> "\\x1b[2Jä\n"
--- ```
---@param s string
---@return string safe
function text.terminal(s) end

--- Why `text.to_utf8` refuses. `text_utf16`: the file is UTF-16 ("Unicode text"). `text_encoding`:
--- a byte that is neither UTF-8 nor Windows-1252, or a file marked as UTF-8 that is not.
---@class wegmarke.text.error
---@field code "text_utf16"|"text_encoding"
---@field line? integer from 1
---@field column? integer from 1, in characters
---@field detail? string the byte, two hex digits

--- The content of a text file as UTF-8, without a byte order mark. What is valid UTF-8 is UTF-8,
--- everything else Windows-1252, or a code page of DOS or the Macintosh where that clearly reads better as
--- German: tell the user which it was. Lines may differ.
---
--- ```lua
--- text.to_utf8("K\xE4se")             --> "Käse", "windows-1252", false
--- text.to_utf8("\xEF\xBB\xBFKäse")    --> "Käse", "utf-8", true
--- text.to_utf8("\xFF\xFEK\0")         --> nil, {code="text_utf16"}
--- ```
---@param bytes string
---@return string? text
---@return "utf-8"|"windows-1252"|"cp850"|"iso-8859-15"|"macintosh"|wegmarke.text.error encoding or the error
---@return boolean? had_mark
---@return true? mixed some lines were UTF-8, others of that code page
function text.to_utf8(bytes) end

--- Whether the bytes are UTF-8.
---
--- ```lua
--- text.valid("ä")    --> true
--- text.valid("\xE4") --> false
--- ```
---@param bytes string
---@return boolean
function text.valid(bytes) end

--- A text in the one normal form of Unicode (NFC): a letter and the marks behind it as the one character
--- that means the same. What is not UTF-8 stays as it is. Source: Unicode Standard Annex 15.
---
--- ```lua
--- text.normal("u\u{308}ber") --> "über"
--- ```
---@param s string
---@return string
function text.normal(s) end

--- What of a text can be seen, in its normal form: characters that nobody sees are left out, blanks and
--- line separators of any kind are one blank each.
---
--- ```lua
--- text.seen("P\u{200B}01\u{A0}") --> "P01 "
--- ```
---@param s string
---@return string
function text.seen(s) end

--- What a text was before somebody read its UTF-8 as Windows-1252 and wrote that as UTF-8; nil if it is no
--- such text.
---
--- ```lua
--- text.undouble("fÃ¼r") --> "für"
--- text.undouble("für")  --> nil
--- ```
---@param s string
---@return string|nil
function text.undouble(s) end

--- The first character that no text may hold: a control character other than tab and newline, or what
--- Unicode knows as no character.
---
--- ```lua
--- text.refused("a\7b")      --> "U+0007"
--- text.refused("Käse\tneu") --> nil
--- ```
---@param s string
---@return string|nil
function text.refused(s) end

--- A text with a blank for each of these characters, and one kind of line break.
---
--- ```lua
--- text.blanked("a\7b\r\nc") --> "a b\nc"
--- ```
---@param s string
---@return string
function text.blanked(s) end

--- The first character of a text that nobody sees or that turns the direction of others.
---
--- ```lua
--- text.unseen("P\u{200B}01") --> "U+200B"
--- text.unseen("P01")         --> nil
--- ```
---@param s string
---@return string|nil
function text.unseen(s) end

--- Columns that a text takes on a terminal: marks none, East Asian characters and emoji two.
---
--- ```lua
--- text.width("Größe") --> 5
--- text.width("日本")  --> 4
--- ```
---@param s string
---@return integer columns
function text.width(s) end

--- Lower case for Latin, Greek and Cyrillic letters.
---
--- ```lua
--- text.lower("SAARLOUIS ÄÖÜ") --> "saarlouis äöü"
--- ```
---@param s string
---@return string
function text.lower(s) end

--- The key by which German words sort (DIN 5007-1): case does not count, ä sorts as a, ß as ss,
--- runs of blanks, hyphens and other punctuation as one blank. Compare keys with `<`; different
--- words may have the same key, so compare the words themselves when keys are equal.
---
--- ```lua
--- text.sort_key("Straße")              --> "strasse"
--- text.sort_key("Rhein-Neckar (Kreis)") --> "rhein neckar kreis"
--- ```
---@param s string
---@return string key
function text.sort_key(s) end

--- Damerau-Levenshtein distance in characters: insertions, deletions, replacements, swaps of
--- neighbours. Texts of more than 256 characters are 0 apart if equal, else as far as the longer
--- is long.
---
--- ```lua
--- text.distance("koordination", "koordiantion") --> 1
--- text.distance("ca", "abc")                    --> 2
--- ```
---@param a string
---@param b string
---@return integer steps
function text.distance(a, b) end

--- The one that may have been meant: the nearest of the list, whatever its case, at most a third
--- of the letters (1 to 4) away; one that begins with what was typed (3 letters or more) counts
--- as 1 away. Of equally near ones the first.
---
--- ```lua
--- text.nearest("Kordination", {"kooperation", "koordination"}) --> "koordination"
--- text.nearest("daten", {"datenbasierung"})                    --> "datenbasierung"
--- text.nearest("haushalt", {"koordination"})                   --> nil
--- ```
---@param s string
---@param list string[]
---@return string? one of the list, as it stands there
function text.nearest(s, list) end

--- The number that a text is: blanks around, a sign, digits, one decimal comma or point. No
--- thousands separators, no exponent; whatever the locale.
---
--- ```lua
--- text.number("2,5")     --> 2.5
--- text.number(" 400 ")   --> 400
--- text.number("1.234,5") --> nil
--- ```
---@param s string
---@return number? number an integer if there was no comma or point
function text.number(s) end

--- A number with a decimal comma and as few digits as read back equal. Raises if it is not
--- finite.
---
--- ```lua
--- text.number_de(1234.5) --> "1234,5"
--- text.number_de(3.0)    --> "3"
--- ```
---@param x number
---@return string
function text.number_de(x) end

return text
