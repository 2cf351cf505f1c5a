---@meta wegmarke.csv
-- luacheck: no unused args

--- Tables from and to CSV files, as German spreadsheets write and read them.
---
--- In the examples what stands after `-->` is what comes back; the tests run them.
---@class wegmarke.csv
local csv = {}

---@class wegmarke.csv.row
---@field line integer line of the file where the row starts, from 1
---@field [integer] string cells; a line break in one is "\n"

---@class wegmarke.csv.table
---@field rows wegmarke.csv.row[]
---@field separator ";"|","|"\t"
---@field encoding "utf-8"|"windows-1252"|"cp850"|"iso-8859-15"|"macintosh" what the file was in; cells are
--- always UTF-8, in the one normal form
---@field mixed? true some lines were UTF-8, others of that code page
---@field bom boolean whether it began with a byte order mark

--- What is wrong with a file.
---
--- * `csv_utf16`: saved as "Unicode text"; save it as CSV UTF-8.
--- * `csv_spreadsheet`: a workbook, not CSV; detail is "xlsx", "xls" or "ods".
--- * `csv_encoding`: a byte that is neither UTF-8 nor Windows-1252; detail is the byte, hex.
--- * `csv_nul`: a zero byte.
--- * `csv_quote_open`: a quote that never closes; the place is where it opened.
--- * `csv_quote_after`: something between a closing quote and the separator; detail is it.
--- * `csv_too_large`, `csv_field_too_long`, `csv_too_many_columns`, `csv_too_many_rows`: detail
---   is the limit.
--- * `csv_memory`
---@class wegmarke.csv.error
---@field code string
---@field line? integer from 1; absent where no place is to blame
---@field column? integer from 1, in characters
---@field detail string may be empty; safe for a terminal

---@class wegmarke.csv.read_options
---@field separator? ";"|","|"\t" found by itself if absent
---@field max_bytes? integer of the file; 64 MiB if absent
---@field max_field? integer bytes of one cell; 1 MiB if absent
---@field max_columns? integer of one row; 4096 if absent
---@field max_rows? integer 1,000,000 if absent

--- Reads a CSV file: quotes, line breaks in quotes, CR LF or LF or CR, with or without byte order
--- mark, UTF-8 or Windows-1252. The separator is the one of `;` `,` tab that is in most of the
--- first lines and most evenly (lines that begin with `#` do not count); `;` wins a draw. Empty
--- lines at the end are nothing, others are rows with one empty cell.
---
--- ```lua
--- csv.read("a;b\n1;2,5").rows[2]    --> {line=2, "1", "2,5"}
--- csv.read("a,b\nK\xE4se,1").encoding --> "windows-1252"
--- csv.read("a\n\"b")                --> nil, {code="csv_quote_open", line=2, column=1, detail=""}
--- ```
---@param bytes string
---@param options? wegmarke.csv.read_options
---@return wegmarke.csv.table?
---@return wegmarke.csv.error? error
function csv.read(bytes, options) end

---@class wegmarke.csv.write_options
---@field separator? ";"|","|"\t" ";" if absent
---@field bom? boolean a byte order mark in front, so that Excel sees UTF-8; true if absent

--- Writes a CSV file: CR LF, numbers with decimal comma, texts in quotes where needed. A text that a
--- spreadsheet would take for a formula gets a `'` in front; so keys and numbers given as text
--- stay text for us, though a spreadsheet may still show "01001" as 1001. A row is as long as its
--- greatest index, or its field `n`; nil and false are empty cells. Raises on anything that is no
--- text or finite number, naming row and column.
---
--- ```lua
--- csv.write({{"AGS", "Anteil"}, {"01001", 0.5}}, {bom=false}) --> "AGS;Anteil\r\n01001;0,5\r\n"
--- csv.write({{"=1+1", false, "a;b"}}, {bom=false})            --> "'=1+1;;\"a;b\"\r\n"
--- ```
---@param rows (string|number|false)[][]
---@param options? wegmarke.csv.write_options
---@return string bytes
function csv.write(rows, options) end

return csv
