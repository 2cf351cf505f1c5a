--- Texts about maps of columns that are kept.

return {
  no_entry = "\"{given}\" does not say COLUMN=FIELD or COLUMN:CELL=WORD, is no number of \"map list\" and no file of "
    .. "such.",
  no_row = "{file}, line {line}: two columns are needed (column; field), or three (column; cell; word).",
  none_such = "There is no map {given} for this kind of table; \"map list\" shows them.",
  no_column = "There is no column \"{given}\" here. There are: {heads}.",
  not_used = "None of the files has a column \"{given}\".",
  not_agreed = "Two laptops say different things of this column. Please say it again: --map COLUMN=...",
  person = "\"{given}\" names a person; what is said of columns is kept. With --leave the cell stays open.",
  computed = "The field \"{field}\" is computed; no column can fill it.",
  alike = "These heads are not known, but are like those of map {n}. If that is to hold here too: --map {n}",
  no_element = "\"{given}\" is neither an element of the model nor a column that is read here.",
  no_element_near = "\"{given}\" is neither an element of the model nor a column that is read here. Did you mean "
    .. "\"{nearest}\"?",
  again = "What was said of columns is kept once the file is taken. With it again:",
  kept = "What was said of the columns is kept and holds for further files with these heads. To look at it:",
  removed = "Map {n} ({title}) is removed.",
  none = "No map of columns is kept. --map makes one when a table is taken in.",
  list = "Maps of columns", head_n = "no.", head_of = "for", head_at = "last", head_said = "column = field",
  of_rate = "placements", nothing = "do not read", between = "lines between",
  differs = "said differently, please say again: {columns}",
}
