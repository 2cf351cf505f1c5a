--- Was beim Lesen und Prüfen eines Feldes zu sagen ist.

local function near(args)
  if args.nearest then return " Meinten Sie „" .. args.nearest .. "“?" end
  return args.known ~= "" and " Möglich: " .. args.known .. "." or ""
end

return {
  yes = "ja",
  no = "nein",
  about = "ca. {value}",
  from_to = "{from} bis {to}",
  hint_about = "eine Zahl, auch „ca. 200“",
  hint_span = "eine Zahl, auch „10 bis 20“",
  hint_figure = "Zahl (Quelle, Stand), zum Beispiel: 12,5 (Schulstatistik, 31.12.2025)",

  too_many = "Das sind {n} Angaben; ein Feld hat höchstens {most}.",
  not_list = "Hier wird eine Liste erwartet: Das Feld nimmt mehrere Angaben auf.",
  not_text = "Hier wird ein Text erwartet.",
  too_long = "Der Text ist zu lang: {n} Byte, erlaubt sind {most}.",
  not_utf8 = "Der Text ist nicht als UTF-8 gespeichert.",
  character = "Der Text enthält das Zeichen {code}, das in keiner Ausgabe stehen kann. Bitte herausnehmen.",
  blank = "Der Text ist leer. Soll das Feld nichts enthalten, wird es geleert.",
  no_entry = function(args) return "„" .. args.given .. "“ steht nicht zur Wahl." .. near(args) end,
  not_flag = "„{given}“ heißt hier weder ja noch nein. Möglich: ja, nein.",
  not_number = "„{given}“ ist keine Zahl, die hier stehen kann.",
  decimals = "{given} hat mehr Nachkommastellen, als hier vorgesehen sind ({n}).",
  too_small = "{given} ist zu klein: Erlaubt ist ab {least}.",
  too_large = "{given} ist zu groß: Erlaubt ist bis {most}.",
  span = "Eine Spanne geht von der kleineren zur größeren Zahl; angegeben ist {from} bis {to}.",
  not_date = "„{given}“ ist kein Datum zwischen 1900 und 2200. Bitte als 14.3.2026 oder 2026-03-14 angeben.",
  not_month = "„{given}“ ist kein Monat zwischen 1900 und 2200. Bitte als 3/2026 oder 2026-03 angeben.",
  not_id = "„{given}“ ist kein Eintrag, auf den sich hier verweisen lässt.",
  not_element = "„{given}“ ist keine Kennung eines Kernelements.",
  person_in_role = "„{given}“ sieht nach einer Person aus. Hier steht ein Amt oder eine Funktion, keine Person.",
  not_figure = "„{given}“ ist keine Zahl mit Quelle und Stand. Zum Beispiel: 12,5 (Schulstatistik, 31.12.2025)",
  computed = "Dieses Feld wird berechnet und lässt sich nicht setzen.",
}
