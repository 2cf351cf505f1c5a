---@meta wegmarke.xlsx
-- luacheck: no unused args

--- Workbooks, as Excel and LibreOffice write and read them: XLSX both ways, ODS to read.
---
--- In the examples what stands after `-->` is what comes back; the tests run them.
---@class wegmarke.xlsx
local xlsx = {}

---@alias wegmarke.xlsx.value
---| string
---| number whole ones come back as integers
---| boolean
---| { date: string } a number that the sheet shows as a date or time: "2026-05-02"
---| { error: string } such as "#N/A"; a formula that was never worked out as "=A1+1"

---@class wegmarke.xlsx.row
---@field line integer the row's number in the sheet, from 1
---@field n integer its last column that holds something
---@field [integer] wegmarke.xlsx.value by column; nil where nothing stands

---@class wegmarke.xlsx.sheet
---@field name string
---@field hidden boolean
---@field rows wegmarke.xlsx.row[] only those that hold something
---@field hidden_rows? integer[] their numbers, the first 1,000
---@field hidden_columns? integer[] likewise
---@field merged? string[] such as "B2:B4"
---@field comments? { place: string, text: string }[] beside cells, where they were asked for

---@class wegmarke.xlsx.workbook
---@field sheets wegmarke.xlsx.sheet[]
---@field format "xlsx"|"ods"

--- What is wrong with a file.
---
--- * `xlsx_no_zip`: no workbook at all, or cut off.
--- * `xlsx_ole`: an old .xls, or protected by a password.
--- * `xlsx_other`: packed like a workbook, but none.
--- * `xlsx_entries`, `xlsx_too_large`, `xlsx_too_many_cells`: detail is the limit.
--- * `xlsx_ratio`: an entry that unpacks to far more than it holds.
--- * `xlsx_entry`: an entry that is missing, broken or encrypted; detail is its path.
--- * `xlsx_xml`, `xlsx_dtd`, `xlsx_depth`: XML that no spreadsheet writes; detail says where.
--- * `xlsx_cell`: a cell that cannot be; `sheet` and `cell` say which.
--- * `xlsx_memory`
---@class wegmarke.xlsx.error
---@field code string
---@field detail string may be empty; safe for a terminal
---@field sheet? string the sheet that was being read
---@field cell? string such as "B7"

---@class wegmarke.xlsx.read_options
---@field comments? boolean whether to read the comments beside cells, too
---@field max_bytes? integer of all unpacked; 128 MiB if absent
---@field max_cells? integer of one sheet; 1,000,000 if absent
---@field max_entries? integer of the folder; 2000 if absent
---@field max_ratio? integer of an entry above 1 MiB; 300 if absent

--- Reads all sheets of a workbook. Formulas count as their last result; formats and
--- pictures as nothing.
---
--- ```lua
--- xlsx.read("a;b")     --> nil, {code="xlsx_no_zip", detail="Not a zip archive"}
--- xlsx.read(xlsx.write{sheets={{name="A", rows={{"x"}}}}}).sheets[1].rows --> {{line=1, n=1, "x"}}
--- ```
---@param bytes string
---@param options? wegmarke.xlsx.read_options
---@return wegmarke.xlsx.workbook?
---@return wegmarke.xlsx.error? error
function xlsx.read(bytes, options) end

--- The name of a place.
---
--- ```lua
--- xlsx.place(7, 28)    --> "AB7"
--- ```
---@param row integer from 1
---@param column integer from 1
---@return string
function xlsx.place(row, column) end

---@class wegmarke.xlsx.style
---@field bold? boolean
---@field italic? boolean
---@field wrap? boolean break long texts into lines
---@field border? boolean
---@field text? boolean what is typed stays text (no date out of "1.5")
---@field unlocked? boolean may be changed on a protected sheet
---@field align? "left"|"center"|"right"
---@field size? number points
---@field fill? string "DDEEFF"
---@field colour? string of the letters
---@field format? string of numbers: "#,##0.0"; spreadsheets show it their country's way

---@class wegmarke.xlsx.run a part of a text that looks different
---@field [1] string not empty
---@field style? string|wegmarke.xlsx.style of which bold, italic, size and colour count

---@class wegmarke.xlsx.cell_out
---@field [1] string|number|false|nil
---@field runs? wegmarke.xlsx.run[] instead: at least two
---@field formula? string "=COUNTA(A1:A9)", with English names; `[1]` is what it gives now
---@field style? string|wegmarke.xlsx.style a name is looked up in the book's styles

---@class wegmarke.xlsx.row_out
---@field style? string|wegmarke.xlsx.style of the cells that have none
---@field height? number points
---@field hidden? boolean
---@field n? integer columns; the list's length if absent
---@field [integer] string|number|false|wegmarke.xlsx.cell_out

---@class wegmarke.xlsx.choice
---@field row integer
---@field column integer
---@field last_row? integer
---@field last_column? integer
---@field list? string[] at most 255 characters in all, no commas; or
---@field range? string "=Listen!$A$2:$A$9"; or
---@field most? integer characters of any text
---@field strict? boolean refuse other values
---@field title? string shown beside the cell and above the mistake, at most 32 characters
---@field message? string the same, at most 255
---@field mistake? string shown when a value is refused

---@class wegmarke.xlsx.merge several cells that become one
---@field row integer
---@field column integer
---@field last_row? integer
---@field last_column? integer
---@field text? string
---@field style? string|wegmarke.xlsx.style

---@class wegmarke.xlsx.mark cells that are filled while a formula is true
---@field row integer
---@field column integer
---@field last_row? integer
---@field last_column? integer
---@field formula string said of the first cell: "=AND($F7=\"x\",$G7=\"\")"
---@field fill string "FFE699"

---@class wegmarke.xlsx.filter the cells of a table, head and all, that may be filtered; one a sheet
---@field row integer
---@field column integer
---@field last_row integer
---@field last_column integer

---@class wegmarke.xlsx.cells part of one row or one column
---@field sheet? string a sheet before, or the chart's own
---@field row integer
---@field column integer
---@field last_row? integer
---@field last_column? integer

---@class wegmarke.xlsx.axis
---@field title? string
---@field format? string of its numbers: '"Typ "0'
---@field min? number
---@field max? number
---@field step? number between two marks
---@field reverse? boolean
---@field low? boolean its texts stand at the low end
---@field lines? boolean with lines across the chart

---@class wegmarke.xlsx.series
---@field categories wegmarke.xlsx.cells
---@field values wegmarke.xlsx.cells
---@field name? string
---@field colour? string
---@field mark? "circle"|"diamond"|"square"|"triangle"
---@field size? integer of the marks
---@field no_line? boolean marks only
---@field labels? boolean values at the points
---@field format? string of the labels: "0;;;" leaves out what is none
---@field texts? string[] at the points instead of values; "" for none
---@field ink? string colour of the labels

---@alias wegmarke.xlsx.chart_kind
---| "column"|"column_stacked"|"column_percent"
---| "bar"|"bar_stacked"|"bar_percent"
---| "line"|"scatter"|"radar"

---@class wegmarke.xlsx.chart a chart that follows the cells it shows
---@field kind wegmarke.xlsx.chart_kind
---@field row integer
---@field column integer
---@field width number pixels
---@field height number pixels
---@field title? string
---@field alt? string what it shows, in words, for those who can't see it
---@field legend? "bottom"|"right"|"top"
---@field gap? integer between bars, percent of their width
---@field x? wegmarke.xlsx.axis of the categories
---@field y? wegmarke.xlsx.axis of the values
---@field series wegmarke.xlsx.series[]

---@class wegmarke.xlsx.sheet_out
---@field name string at most 31 characters, none of [ ] : * ? / \
---@field rows wegmarke.xlsx.row_out[]
---@field columns? ({width?: number, hidden?: boolean, style?: string|wegmarke.xlsx.style}|false)[]
---@field freeze? {rows?: integer, columns?: integer}
---@field merges? wegmarke.xlsx.merge[]
---@field choices? wegmarke.xlsx.choice[]
---@field filters? wegmarke.xlsx.filter[]
---@field charts? wegmarke.xlsx.chart[]
---@field marks? wegmarke.xlsx.mark[]
---@field repeat_rows? {first: integer, last?: integer} printed on every page; else the frozen ones
---@field footer? string printed below every page, with the page's number
---@field zoom? integer shown at so many per cent
---@field protect? boolean only cells with an `unlocked` style may be changed
---@field hidden? boolean
---@field landscape? boolean printed across A4, one page wide
---@field one_page? boolean printed on a single page, which cuts through no chart
---@field portrait? boolean printed on upright A4, one page wide

---@class wegmarke.xlsx.book_out
---@field sheets wegmarke.xlsx.sheet_out[]
---@field styles? table<string, wegmarke.xlsx.style>
---@field title? string
---@field author? string
---@field created? string "2026-03-14"; 1980-01-01 if absent, never today

--- Makes a workbook. The same book gives the same bytes, on any day and any machine. Raises on
--- what no spreadsheet can hold, naming sheet and cell.
---
--- ```lua
--- xlsx.write({sheets = {{name = "A", rows = {{"Kreis", 2.5}}}}}):sub(1, 2) --> "PK"
--- ```
---@param book wegmarke.xlsx.book_out
---@return string bytes
function xlsx.write(book) end

return xlsx
