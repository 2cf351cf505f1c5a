--- What `wegmarke rate points` says of itself, in German.

return {
  ["rate points"] = {
    summary = "die Punkte eintippen, die eine Gruppe auf die Elemente verteilt hat",
    about = "Für Modelle, deren Bogen nach Punkten fragt (form { points = ... }). Fragt Element für Element, wie viele "
      .. "Punkte daran kleben; leer heißt, es bleibt, „<“ geht zurück. Gezeigt und gewichtet wird erst, wenn genug "
      .. "Personen verteilt haben: Wie viele es waren, sagt --people, sonst die kleinste Zahl, die sein kann.\n\n"
      .. "Mit derselben Bezeichnung (--label) wird ein gespeichertes Plakat berichtigt.",
    options = {
      dots = "ELEMENT:ANZAHL, mehrmals; dann wird nichts gefragt",
      people = "wie viele Personen Punkte verteilt haben",
      label = "eine Bezeichnung, falls es mehrere Plakate gibt",
      add = "zu den gespeicherten dazuzählen",
    },
    examples = { "Ein Plakat abschreiben", "Ohne Fragen, von zwölf Personen" },
  },
}
