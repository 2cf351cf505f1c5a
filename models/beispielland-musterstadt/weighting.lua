-- Weights from comparing elements: the base's points no longer fit the two new ones.

weights {
  strategische_ziele = 2, datenbasierung = 2, interne_kooperation = 1, zivilgesellschaft = 1,
  betriebe = 1, koordination = 2, steuerung_lenkung = 1, oeffentlichkeit_beteiligung = 1,
  qualitaetsentwicklung = 1, bildungsprojekte = 1,
}
