# Folders of models as somebody hostile would send them: pipes, devices, links,
# folders named like files, bytes that are no text. Each is refused with the
# path, nothing hangs, and the models beside it go on.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8 LANG=C.UTF-8
unset WEGMARKE_DB WEGMARKE_MODEL_SECONDS

# model NAME: a folder m/NAME with a model in it
model() {
  mkdir -p "m/$1"
  cat >"m/$1/model.lua" <<END
model "$1" { api = 1, version = "1", language = "de", title = "K",
  types = { { value = 1, title = "Typ 1" }, { value = 2, title = "Typ 2" } } }
matrix { { id = "a", title = "A", question = "?",
  cells = { { text = "1" }, { text = "2" } } } }
END
}

# says NAME TEXT: checking the model says so, within 20 seconds
says() {
  timeout 20 "$WM" --lang en --models m model check "$1" >out 2>&1
  status=$?
  check "$1 is refused with status 5" [ "$status" -eq 5 ]
  contains out "$2"
}

model gut
model pipe && mkfifo m/pipe/more.lua
says pipe 'm/pipe/more.lua is no regular file'
model device && ln -s /dev/zero m/device/more.lua
says device 'm/device/more.lua is no regular file'
model loop && ln -s more.lua m/loop/more.lua
model dangling && ln -s /nowhere/x.lua m/dangling/more.lua
mkdir -p m/first && mkfifo m/first/model.lua
says first 'm/first/model.lua is no regular file'
model nul && printf 'x = "\0"\0\n' >m/nul/more.lua
says nul 'm/nul/more.lua:1'
model utf16 && printf '\377\376x\0=\0001\0\n\0' >m/utf16/more.lua
says utf16 'm/utf16/more.lua: This is UTF-16'
model bom && printf '\357\273\277' >x && cat m/bom/model.lua >>x && mv x m/bom/model.lua
check "the mark that editors put in front is skipped" "$WM" --models m model check bom
model binary && printf '\033LuaT\0\031\223' >m/binary/more.lua
says binary 'binary chunk'
model huge && head -c 5000000 /dev/zero | tr '\0' '\n' >m/huge/more.lua
says huge 'WEGMARKE_MODEL_SIZE'
check "a larger limit takes it" env WEGMARKE_MODEL_SIZE=8 "$WM" --models m model check huge
model crlf && sed 's/$/\r/' m/crlf/model.lua >x && mv x m/crlf/model.lua
check "line ends of Windows are none of its business" "$WM" --models m model check crlf
model folder && mkdir -p m/folder/more.lua
check "a folder named like a file is no file of the model" "$WM" --models m model check folder
timeout 60 "$WM" --lang en --models m model list >out 2>&1
contains out gut
check "and go on" "$WM" --models m model check gut
