--- What `wegmarke model import` says of itself, in German.

return {
  ["model import"] = {
    summary = "aus einer Arbeitsmappe ein Modell machen",
    about = "Liest, was wegmarke model export geschrieben hat, und schreibt daraus die Dateien des "
      .. "Modells in den Ordner ORDNER/KENNUNG. Was nicht übernommen werden kann, wird mit "
      .. "Blatt und Zelle genannt; dann wird nichts geschrieben. Was Sie in der Mappe nicht "
      .. "angerührt haben, gilt so, wie es das Modell inzwischen sagt. Am Ende steht, was "
      .. "anders ist, was neu ist, was entfällt und was nicht gelesen wurde; entfällt etwas, "
      .. "wird gefragt; ohne Terminal braucht es --yes. Eine Datei, die jemand von Hand "
      .. "geändert hat, bleibt stehen; das Neue kommt daneben, als NAME.new.lua.",
    arguments = {
      file = "die Arbeitsmappe, oder der Ordner mit CSV-Dateien",
    },
    options = {
      into = "der Ordner der Modelle; sonst der von --models, sonst „modelle“",
      ["dry-run"] = "nur sagen, was geschrieben würde",
      yes = "auch, wenn dabei etwas entfällt; ohne Rückfrage",
    },
    examples = {
      "Übernehmen",
      "Erst nachsehen",
      "Auch streichen, was in der Mappe fehlt",
    },
  },
}
