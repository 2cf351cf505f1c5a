--- `wegmarke completion`: what bash, zsh and fish need to complete command lines, made from the
--- verbs' metadata.

local lang = require "wegmarke.lang"
local verbs = require "wegmarke.cli.verbs"

local function each_verb()
  local list = {}
  for i, entry in ipairs(verbs.all()) do list[i] = verbs.load(entry.name) end
  return list
end

local function options_of(verb)
  local list = { { name = "help", type = "flag",
    text = lang.by_language("verbs.shared", "globals", "help") } }
  table.move(verb and verb.options or {}, 1, #(verb and verb.options or {}), 2, list)
  return table.move(verbs.globals, 1, #verbs.globals, #list + 1, list)
end

local function names(list)
  local out = {}
  for i, spec in ipairs(list) do out[i] = "--" .. spec.name end
  return table.concat(out, " ")
end

-- Options, and what else can be typed of what a verb tells: fields with what they end in.
local function words_of(verb)
  local out = {}
  for _, one in ipairs(verb.told or {}) do
    for _, row in ipairs(one.rows) do out[#out + 1] = row[1] end
  end
  out[#out + 1] = names(options_of(verb))
  return table.concat(out, " ")
end

-- Options that are followed by a value.
local function with_value()
  local seen, list = {}, {}
  local function add(spec)
    if spec.type == "flag" then return end
    for _, name in ipairs { "--" .. spec.name, spec.short and "-" .. spec.short } do
      if not seen[name] then list[#list + 1] = name end
      seen[name] = true
    end
  end
  for _, spec in ipairs(verbs.globals) do add(spec) end
  for _, verb in ipairs(each_verb()) do
    for _, spec in ipairs(verb.options or {}) do add(spec) end
  end
  table.sort(list)
  return list
end

local function bash()
  local cases = {}
  for _, verb in ipairs(each_verb()) do
    cases[#cases + 1] = ('    "%s") words="%s" ;;'):format(verb.name, words_of(verb))
  end
  local under = {}
  for _, first in ipairs(verbs.first_words()) do
    local list = verbs.under(first)
    if #list > 0 then
      under[#under + 1] = ('    "%s") words="%s" ;;'):format(first, table.concat(list, " "))
    end
  end
  return table.concat({
    "# bash completion for wegmarke: source <(wegmarke completion bash)",
    "_wegmarke() {",
    "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} words= verb= i skip=",
    "  case $prev in",
    '    --lang) COMPREPLY=($(compgen -W "de en" -- "$cur")); return ;;',
    "    " .. table.concat(with_value(), "|") .. ") COMPREPLY=($(compgen -f -- \"$cur\")); return ;;",
    "  esac",
    "  for ((i = 1; i < COMP_CWORD; i++)); do",
    "    if [[ -n $skip ]]; then skip=; continue; fi",
    "    case ${COMP_WORDS[i]} in",
    "      " .. table.concat(with_value(), "|") .. ") skip=1 ;;",
    "      -*) ;;",
    "      *) verb=\"${verb:+$verb }${COMP_WORDS[i]}\" ;;",
    "    esac",
    "  done",
    '  case $verb in',
    ('    "") words="%s %s" ;;'):format(table.concat(verbs.first_words(), " "), names(options_of())),
    table.concat(under, "\n"),
    "  esac",
    '  [[ -n $words ]] || case $(cut -d" " -f1,2 <<<"$verb") in',
    table.concat(cases, "\n"),
    "  esac",
    '  [[ -n $words ]] || case ${verb%% *} in',
    table.concat(cases, "\n"),
    "  esac",
    '  COMPREPLY=($(compgen -W "$words" -- "$cur"))',
    '  [[ $cur == -* || ${#COMPREPLY[@]} -gt 0 ]] || COMPREPLY=($(compgen -f -- "$cur"))',
    '  [[ ${COMPREPLY[0]} != *= ]] || compopt -o nospace',
    "}",
    "complete -o filenames -F _wegmarke wegmarke",
  }, "\n") .. "\n"
end

local function quote(s) return "'" .. s:gsub("'", "'\\''") .. "'" end

local function fish()
  local out = { "# fish completion for wegmarke: wegmarke completion fish | source",
    "function __wegmarke_words; set -l words (commandline -opc); set -e words[1]; "
      .. "string match -v -- '-*' $words | string join ' '; end" }
  local function put(condition, rest, text)
    out[#out + 1] = ("complete -c wegmarke -n %s %s -d %s"):format(quote(condition), rest,
      quote(lang.pick(text)))
  end
  local function option(condition, spec)
    local rest = "-l " .. spec.name .. (spec.short and " -s " .. spec.short or "")
    if spec.type == "choice" then
      rest = rest .. " -x -a " .. quote(table.concat(spec.choices, " "))
    elseif spec.type ~= "flag" then
      rest = rest .. " -r"
    end
    put(condition, rest, spec.text)
  end
  for _, spec in ipairs(verbs.globals) do option("true", spec) end
  for _, verb in ipairs(each_verb()) do
    local first, second = verb.name:match("^(%S+) (%S+)$")
    if first then
      put('test (__wegmarke_words) = "' .. first .. '"', "-f -a " .. second, verb.summary)
      put('test -z (__wegmarke_words)', "-f -a " .. first, first)
    else
      put('test -z (__wegmarke_words)', "-f -a " .. verb.name, verb.summary)
    end
    for _, spec in ipairs(verb.options or {}) do
      option('string match -q "' .. verb.name .. '*" (__wegmarke_words)', spec)
    end
    for _, one in ipairs(verb.told or {}) do
      for _, row in ipairs(one.rows) do
        put('string match -q "' .. verb.name .. '*" (__wegmarke_words)', "-f -a " .. quote(row[1]), row[2])
      end
    end
  end
  return table.concat(out, "\n") .. "\n"
end

local function zsh()
  local function described(name, text)
    return quote((name:gsub(":", "\\:")) .. ":" .. (lang.pick(text):gsub(":", "\\:")))
  end
  local out = { "#compdef wegmarke", "# zsh completion for wegmarke: source <(wegmarke completion zsh)",
    "_wegmarke() {", "  local -a words_ list opts; local w; local verb=",
    "  for w in ${words[2,CURRENT-1]}; do [[ $w == -* ]] || verb=\"${verb:+$verb }$w\"; done",
    "  case $verb in", "  '') list=(" }
  local seen = {}
  for _, verb in ipairs(each_verb()) do
    local first = verb.name:match("^%S+")
    if not seen[first] then
      local summary = first == verb.name and verb.summary or first .. " ..."
      out[#out + 1] = "    " .. described(first, summary)
    end
    seen[first] = true
  end
  out[#out + 1] = "  ) ;;"
  for _, first in ipairs(verbs.first_words()) do
    if #verbs.under(first) > 0 then
      out[#out + 1] = "  " .. quote(first) .. ") list=("
      for _, second in ipairs(verbs.under(first)) do
        out[#out + 1] = "    " .. described(second, verbs.load(first .. " " .. second).summary)
      end
      out[#out + 1] = "  ) ;;"
    end
  end
  out[#out + 1] = "  esac\n  case $verb in"
  for _, verb in ipairs(each_verb()) do
    out[#out + 1] = "  " .. quote(verb.name) .. "*) opts=("
    for _, spec in ipairs(options_of(verb)) do
      out[#out + 1] = "    " .. described("--" .. spec.name, spec.text)
    end
    for _, one in ipairs(verb.told or {}) do
      for _, row in ipairs(one.rows) do out[#out + 1] = "    " .. described(row[1], row[2]) end
    end
    out[#out + 1] = "  ) ;;"
  end
  out[#out + 1] = "  esac\n  (( $#list )) && _describe command list\n"
    .. "  [[ ${words[CURRENT]} == -* ]] && _describe option opts\n  (( $#list )) || _files\n}\n"
    .. "compdef _wegmarke wegmarke"
  return table.concat(out, "\n") .. "\n"
end

local shells = { bash = bash, fish = fish, zsh = zsh }

return {
  {
    name = "completion",
    arguments = {
      { name = "shell", type = "choice", choices = { "bash", "fish", "zsh" } },
    },
    examples = { "completion bash > ~/.local/share/bash-completion/completions/wegmarke",
      "completion fish > ~/.config/fish/completions/wegmarke.fish" },
    run = function(ctx)
      require("wegmarke.cli.declared").enter(ctx)
      ctx.sys.out(shells[ctx.args.shell]())
    end,
  },
}
