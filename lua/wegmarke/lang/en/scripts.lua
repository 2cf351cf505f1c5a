--- What the scripts that come with the program say of themselves, in English.

return {
  every = {
    options = {
      commit = "really write; else only what would happen is shown",
      csv = "print as CSV",
      land = "only this state: the first two digits of the AGS",
      output = "write to this file; its ending tells the format (.csv, .json, .xlsx, "
          .. ".docx, .html, .md), else CSV",
      seed = "seed of the draws; the same one gives the same figures",
      year = "only this year",
    },
  },
  advice = {
    summary = "which advice fires how often",
    about = "For every advice and hint of the models, in how many assessments it fires, stays "
      .. "silent, cannot be told, or fails. What never fires is listed too.",
    examples = {
      "One year",
    },
  },
  agreement = {
    summary = "how far the participants of an assessment agree",
    about = "For each assessment with single answers: Krippendorff's alpha (ordinal, with a 95 % "
      .. "interval from 1,000 draws of elements), Gwet's AC2, and the intraclass correlation "
      .. "ICC(2,1) of those who answered everything, which takes steps as equal. Where all "
      .. "elements stand alike, alpha and ICC fall although people agree; AC2 is steadier. "
      .. "These figures speak of how surely a group can be understood, not of its unit. "
      .. "Groups under the assessment's threshold stay without figures (status WITHHELD).",
    examples = {
      "A line for each assessment",
    },
  },
  anonymise = {
    summary = "write an anonymised file to hand over",
    about = "Profiles without names, keys, days and texts: the kind of unit, a class of "
      .. "population, the year, the elements. Units are called U1, U2 ... in an order of chance "
      .. "that is another one at every run. Classes with fewer than five units go into "
      .. "\"other\". Whether the file may be handed over is for those to say whose data is in "
      .. "it; --for agency or public takes only what was released. Nothing is written without "
      .. "--commit.",
    arguments = {
      file = "where to",
    },
    examples = {
      "Everything",
    },
  },
  gaps = {
    summary = "find gaps and contradictions in a database",
    about = "Checks the file itself and every assessment: no or few placements, nothing agreed, an "
      .. "agreement far from all placements, things agreed twice and differently, a target "
      .. "below the present value, missing targets, rules that fail, begun more than a year ago "
      .. "and not finalised. The exit status is 1 if something was found.",
    examples = {
      "Check everything",
    },
  },
  indicators = {
    summary = "one composite of indicators under many rules, and how much the rule matters",
    about = "FILE: a header line; the first column names the units, the others are indicators of "
      .. "which more is better. For each unit: a mean of z values (brought to 100 and 10), the "
      .. "Mazziotta-Pareto index, a power mean that lets strengths make up for little, a "
      .. "Choquet integral that wants the first two indicators together, Copeland's count, and "
      .. "how little an order by it would bear: over how many places the unit moves when "
      .. "nothing but the weights changes (1,000 draws, from 5 % to 95 %); it names no places. "
      .. "With --indicators for each indicator: weights by entropy and by the first principal "
      .. "component, and what its weight does to the order (Sobol). For indicators of official "
      .. "statistics, never for what people placed, and to see how little such an order bears.",
    arguments = {
      file = "CSV with indicators",
    },
    options = {
      indicators = "a line for each indicator instead of each unit",
    },
    labels = {
      file = "FILE",
    },
    examples = {
      "A line for each unit",
    },
  },
  learn = {
    summary = "who could learn from whom: a like profile, one step ahead in one place",
    about = "For each element whose target lies above its present value, up to three units whose "
      .. "last assessment reaches that target there and whose profile else differs least "
      .. "(distance: mean number of steps over the other common elements; of equals the same "
      .. "kind and a like population come first). No list of better and worse, but of talks "
      .. "that may be worth while. Only those are named who released it: to the agency, with "
      .. "--for public to the public.",
    arguments = {
      assessment = "for whom",
    },
    options = {
      most = "so many for each element instead of three",
    },
    examples = {
      "For one assessment",
    },
  },
  long = {
    summary = "all profiles as one long table for R and pandas, with model and version",
    about = "A row for each assessment and element, with -o as CSV (semicolon, decimal comma). In "
      .. "R: read.csv2(\"file.csv\", fileEncoding = \"UTF-8-BOM\", colClasses = c(ags = "
      .. "\"character\")); in pandas: read_csv(\"file.csv\", sep=\";\", decimal=\",\", "
      .. "encoding=\"utf-8-sig\", dtype={\"ags\": str}).",
    examples = {
      "Everything into a file",
    },
  },
  moves = {
    summary = "what moved between two rounds, for each unit and element",
    about = "Takes the first and the last assessment of each unit and shows where the agreed "
      .. "present value changed. What those that moved have in common is told on standard error.",
    options = {
      element = "only this element",
      steps = "only what moved by at least so many types, in either direction",
      since = "first round not before this year",
    },
    examples = {
      "Who moved two types",
    },
  },
  overview = {
    summary = "yearly overview: assessments, people, agreements and targets by year",
    about = "A row for each year; with --elements for each year and element, how often which type "
      .. "is agreed.",
    options = {
      elements = "for each element, how often which type is agreed",
    },
    examples = {
      "All years",
      "One year in detail",
    },
  },
  packs = {
    summary = "prepare workshops: a folder for each unit of a list",
    about = "Reads a list of units (one a line: AGS or name) and makes a folder for each: "
      .. "boegen.csv to fill in, matrix.md with questions and descriptions, and, where there is "
      .. "an earlier assessment, stand.md with its report. Without --commit only what would be "
      .. "made is shown.",
    arguments = {
      list = "the list",
      folder = "where to",
    },
    options = {
      model = "the model; else dkbm",
      persons = "so many empty lines in the form; else 12",
    },
    examples = {
      "All of the list",
    },
  },
  targets = {
    summary = "targets due in a year, and where the last round stands",
    about = "All targets with a year up to the one named, of all rounds, beside the present value "
      .. "of the same unit's last round. A target not yet reached is an occasion to talk, "
      .. "nothing more.",
    arguments = {
      due = "up to this year",
    },
    labels = {
      due = "YEAR",
    },
    examples = {
      "What is due in 2026",
    },
  },
  views = {
    summary = "where views differ most, for each element over many assessments",
    about = "For each element: in how many assessments some placements lie apart from most, their "
      .. "mean share, where there are two peaks, and where inside and outside views differ. "
      .. "Only what the rules that protect small groups let be shown.",
    examples = {
      "One state in one year",
    },
  },
  weighting = {
    summary = "what a proposed weighting would change in the computed orders",
    about = "Multiplies the weights of the elements named and computes every order anew: weight "
      .. "times steps to the target, of equals the lower present value first. For each "
      .. "assessment, whether the order changes and what stands first now.",
    arguments = {
      factors = "for example koordination=1.5",
    },
    labels = {
      factors = "ELEMENT=FACTOR",
    },
    examples = {
      "Two factors",
    },
  },
}
