--- What `wegmarke unit add` and the other verbs of its file say of themselves, in English.

return {
  every = {
    labels = {
      kind = "KIND",
    },
  },
  ["unit add"] = {
    summary = "add a unit by hand",
    about = "Which kinds there are say catalogues and models (lists.kinds), such as landkreis, gemeinde or "
      .. "unternehmen; one that there is not is told with all that are possible. Keys are text: leading zeros stay.",
    options = {
      kind = "the kind, by its id or its title",
      name = "the name",
      ags = "official municipality key",
      ars = "regional key",
      nuts3 = "NUTS 3 key",
      population = "inhabitants",
      area = "area in km²",
      ["as-of"] = "the date of these figures",
      source = "where they come from",
      parent = "belongs to this unit",
      again = "even if there is one of this kind and name already",
    },
    labels = {
      name = "NAME",
      ags = "AGS",
      ars = "ARS",
      nuts3 = "NUTS3",
      source = "SOURCE",
    },
    examples = {
      "A district without a key",
      "A smaller unit in it",
    },
  },
  ["unit import"] = {
    summary = "take in a register of units",
    about = "Without a file: the register of districts that comes along. The same twice changes "
      .. "nothing. What has no AGS (companies, forest offices) is known by the column key, else by its name.",
    arguments = {
      file = "CSV with name;kind and ags or key; also nuts3, ars, area_km2, population, population_date, parent",
    },
    examples = {
      "All districts",
      "A register of your own",
    },
  },
  ["unit list"] = {
    summary = "list units",
    arguments = {
      search = "a part of the name",
    },
    options = {
      kind = "this kind only",
      land = "this state only, two digits, such as 07",
      withdrawn = "those too that were taken back",
    },
    labels = {
      search = "SEARCH",
      land = "STATE",
    },
    examples = {
      "Search for a name",
      "The urban districts of one state",
    },
  },
  ["unit show"] = {
    summary = "show one unit",
    arguments = {
      unit = "name, a unique part of it, AGS, ARS or the beginning of the id",
    },
    examples = {
      "By its key",
    },
  },
}
