--- Die Seite, auf der Einträge einer Art gesammelt werden.

return {
  how = "Einen Eintrag nach dem anderen ausfüllen und jeden in die Liste übernehmen. Am Ende die Liste als Datei "
    .. "speichern und diese weitergeben. Von selbst verlässt nichts diese Seite.",
  for_whom = "Für: {audience}. Einzelne Personen bitte nur nennen, wo ein Feld danach fragt.",
  kept = "Wie lange: Für Einträge ist keine Frist festgelegt. Texte und Namen daraus lassen sich auf Wunsch entfernen.",
  kept_months = function(args)
    return "Wie lange: Namen von Personen in Einträgen werden " .. (args.n == 1 and "1 Monat" or args.n .. " Monate")
      .. " aufbewahrt; für andere Einträge ist keine Frist gesetzt. Texte und Namen können auf Wunsch entfernt werden."
  end,
  no_script = "Diese Seite braucht JavaScript. Ohne das bitte den Bogen als Arbeitsmappe oder auf Papier verwenden.",
  no_store = "Der Browser bewahrt für diese Seite keine Entwürfe auf. Bitte vor dem Schließen die Datei speichern.",
  skip = "Zu den Feldern", choose = "bitte wählen", must = "muss ausgefüllt sein",
  several = "Mehrere, mit ; getrennt", sometimes = "In manchen Fällen nötig", in_unit = "In {unit}",
  h_list = "Liste", h_offers = "Entwürfe in diesem Browser", save = "Als Datei speichern", load = "Datei öffnen",
  forget = "Aus diesem Browser löschen", clear = "Felder leeren", as_text = "Als Text, zum Kopieren",
  as_text_label = "Inhalt der Datei",
  drafts = "Was ausgefüllt ist, bleibt als Entwurf in diesem Browser, bis es gelöscht wird.",
  js_required = "{field}: muss ausgefüllt sein.", js_range = "{field}: Diese Zahl kann nicht stimmen.",
  js_edit = "Ändern", js_remove = "Entfernen", js_count = "In der Liste: {n}",
  js_put_back = "Änderung übernehmen", js_take = "In die Liste übernehmen",
  js_editing = "{line} steht jetzt in den Feldern.", js_sure = "„{line}“ aus der Liste entfernen?",
  js_removed = "Entfernt: {line}.", js_blank = "Es ist nichts ausgefüllt.",
  js_taken = "Übernommen: {line}. In der Liste: {n}.",
  js_elsewhere = "Diese Liste wurde in einem anderen Fenster geändert; beide bleiben.",
  js_elsewhere_gone = "Diese Liste wurde in einem anderen Fenster gelöscht.",
  js_apart = "Ein anderes Fenster hat weitergeschrieben; was hier steht, ist jetzt ein eigener Entwurf.",
  js_draft = "In der Liste: {n}, zuletzt geändert {at}", js_open = "Öffnen", js_opened = "Der Entwurf ist geöffnet.",
  js_nothing = "Die Liste ist leer.", js_saved = "Dem Browser zum Speichern gegeben: {file} ({n}).",
  js_not_ours = "{file} ist keine Datei dieses Bogens.", js_loaded = "Geöffnet: {file} ({n}).",
  js_cleared = "Die Felder sind leer.", js_forget_sure = "Die Liste aus diesem Browser löschen?",
  js_forgotten = "Aus diesem Browser gelöscht.",
}
