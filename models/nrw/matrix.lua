use "dkbm.kooperation"
use "dkbm.ohne_projekte"
change "kooperation" {
  title = { de = "Interne und externe Kooperation", en = "Internal and external cooperation" },
}

order {
  "strategische_ziele", "datenbasierung", "kooperation", "koordination", "qualitaetsentwicklung",
  "oeffentlichkeit_beteiligung",
}
