-- Writes the packed-in files below a path into a folder: unpack.lua FROM TO
local sys, file = require "wegmarke.sys", require "wegmarke.file"
for _, path in ipairs(sys.packed_list(arg[1] .. "/")) do
  assert(file.write(arg[2] .. "/" .. path:match("[^/]+$"), sys.packed(path)))
end
