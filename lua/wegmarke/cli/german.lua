--- German words for options: who types one is told what the option is called.

local M = {}

local words = {
  wer = "who", verantwortlich = "who", was = "what", bis = { "until", "year" }, termin = "until",
  frist = "until", womit = "resources", ressourcen = "resources", mittel = "resources",
  stand = "state", status = "state", zustand = "state", titel = "title", ziel = { "goal", "target" },
  wichtig = "important", machbar = "feasible", punkte = "dots", dazu = "add",
  leitziel = "leading", strategisch = "strategic", operativ = "operative", bedarf = "needs",
  bedarfe = "needs", antwort = "responses", antworten = "responses", akteure = "actors",
  beteiligte = "actors", doppelstrukturen = "overlaps", statt = "instead", stattdessen = "instead",
  zurueckziehen = "withdraw", zuruecknehmen = "withdraw", uebernehmen = "take", aus = { "take", "from" },
  jahr = "year", warum = "why", grund = "why", begruendung = "why", halten = "hold", offen = "open",
  bestaetigen = "confirm", datei = { "file", "output" }, ausgabe = "output", sprache = "lang",
  datum = "date", modus = "mode", art = { "kind", "mode" }, name = "name", modell = "model",
  agentur = "agency", fuer = "for", kuerzel = "codes", blatt = "sheet", papier = "paper",
  kriterien = "criteria", wie = "how", staerke = "strength", hemmnis = "obstacle", frage = "question",
  unterstuetzung = "support", abweichend = "dissent", bezeichnung = "label", personen = "people",
  seit = "since", teil = "part", tabelle = "table", hilfe = "help", datenbank = "db", heute = "today",
  modelle = "models", namen = "names", liste = "list", verlauf = "history", zeigen = "present",
  vorlaeufig = "provisional", aktualisieren = "upgrade",
}

--- The option that a German word means, of those there are.
---@param given string as it was typed: "--wer"
---@param names string[] the options there are: "--who"
---@return string|nil
function M.option(given, names)
  local word = require("wegmarke.text").lower((given:gsub("^%-+", "")))
  for umlaut, plain in pairs { ["ä"] = "ae", ["ö"] = "oe", ["ü"] = "ue", ["ß"] = "ss" } do
    word = word:gsub(umlaut, plain)
  end
  local meant = words[word]
  for _, name in ipairs(type(meant) == "table" and meant or { meant }) do
    for _, known in ipairs(names) do
      if known == "--" .. name then return known end
    end
  end
  return nil
end

return M
