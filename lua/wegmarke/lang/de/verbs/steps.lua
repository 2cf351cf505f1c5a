--- Was `wegmarke steps` von sich sagt, auf Deutsch.

return {
  steps = {
    summary = "wo ein Verfahren steht und was als Nächstes kommt",
    about = "Zu jedem Schritt, ob er geschehen ist, was noch fehlt und welcher Befehl weiterführt. Die Reihenfolge "
      .. "ist frei; ein Schritt lässt sich mit einem Wort dazu übergehen.",
    arguments = { unit = "die Einheit", step = "ein Schritt, mit seiner Kennung oder Nummer" },
    labels = { step = "SCHRITT", skip = "GRUND" },
    options = { skip = "den Schritt übergehen, aus diesem Grund", undo = "den Schritt wieder aufnehmen" },
    examples = { "Alle Schritte", "Einen Schritt übergehen" },
  },
}
