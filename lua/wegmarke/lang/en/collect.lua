--- The page on which records of a kind are collected.

return {
  how = "Fill in one record after the other and take each over into the list. At the end save the list as a file "
    .. "and hand that on. Nothing leaves this page by itself.",
  for_whom = "For: {audience}. Please name single persons only where a field asks for them.",
  kept = "How long: no time is set for entries. Texts and names can be removed from them on request.",
  kept_months = function(args)
    return "How long: names of persons in entries are kept for " .. (args.n == 1 and "1 month" or args.n .. " months")
      .. "; for other entries no time is set. Texts and names can be removed on request."
  end,
  no_script = "This page needs JavaScript. Without it, please use the form as a workbook or on paper.",
  no_store = "The browser keeps no drafts for this page. Please save the file before closing it.",
  skip = "To the fields", choose = "please choose", must = "must be filled in", several = "Several, parted by ;",
  sometimes = "Needed in some cases", in_unit = "In {unit}",
  h_list = "List", h_offers = "Drafts in this browser", save = "Save as a file", load = "Open a file",
  forget = "Delete from this browser", clear = "Empty the fields", as_text = "As text, to copy",
  as_text_label = "What the file holds",
  drafts = "What was filled in stays in this browser as a draft until it is deleted.",
  js_required = "{field}: must be filled in.", js_range = "{field}: this number cannot be right.",
  js_edit = "Change", js_remove = "Remove", js_count = "In the list: {n}",
  js_put_back = "Take the change over", js_take = "Take over into the list",
  js_editing = "{line} stands in the fields now.", js_sure = "Remove \"{line}\" from the list?",
  js_removed = "Removed: {line}.", js_blank = "Nothing is filled in.",
  js_taken = "Taken over: {line}. In the list: {n}.",
  js_elsewhere = "This list was changed in another window; both stay.",
  js_elsewhere_gone = "This list was deleted in another window.",
  js_apart = "Another window wrote on; what stands here is a draft of its own now.",
  js_draft = "In the list: {n}, last changed {at}", js_open = "Open", js_opened = "The draft is open.",
  js_nothing = "The list is empty.", js_saved = "Handed to the browser for saving: {file} ({n}).",
  js_not_ours = "{file} is no file of this form.", js_loaded = "Opened: {file} ({n}).",
  js_cleared = "The fields are empty.", js_forget_sure = "Delete the list from this browser?",
  js_forgotten = "Deleted from this browser.",
}
