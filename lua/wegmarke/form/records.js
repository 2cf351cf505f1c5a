/*
 * Collecting records. The page holds the fields of one record; this script
 * puts what was filled in into a list, keeps the list as a draft in the browser
 * (keep.js, which stands before it) and makes a file of it. It asks for nothing
 * from anywhere: the page's policy would not allow it.
 *
 * A record is { key, values: { field: text | [texts] }, state? }; its key is
 * drawn here and stays with it, so that a file that is taken in twice does not
 * make two records of it.
 */
(() => {
  "use strict";

  const at = (id) => document.getElementById(id);
  const data = JSON.parse(at("data").textContent);
  const texts = data.texts;
  let records = [];
  let editing = ""; // the key of the record that stands in the fields
  let saved = true; // whether a file was made of all there is
  let timer = 0;

  const say = (key, args) => texts[key].replace(/\{(\w+)\}/g,
    (whole, name) => (args && name in args ? String(args[name]) : whole));

  function tell(words, warn) {
    at("says").textContent = words;
    at("says").classList.toggle("warn", Boolean(warn));
  }

  function chance() {
    const parts = new Uint8Array(16);
    window.crypto.getRandomValues(parts);
    return Array.from(parts, (part) => part.toString(16).padStart(2, "0")).join("");
  }

  // --- one record ------------------------------------------------------------

  const inputs = (field) => Array.from(document.querySelectorAll("[data-field]"))
    .filter((input) => input.dataset.field === field.id);

  function value(field) {
    const found = inputs(field);
    if (field.boxes) return found.filter((box) => box.checked).map((box) => box.value);
    return found.length > 0 ? found[0].value.trim() : "";
  }

  function put(field, said) {
    inputs(field).forEach((input) => {
      if (field.boxes) input.checked = Array.isArray(said) && said.includes(input.value);
      else input.value = typeof said === "string" ? said : "";
    });
  }

  function collect() {
    const found = { key: editing || chance(), values: {} };
    data.fields.forEach((field) => {
      const said = value(field);
      if (said.length === 0) return;
      if (field.id === "@state") found.state = said;
      else found.values[field.id] = said;
    });
    return found;
  }

  const blank = (record) => Object.keys(record.values).length === 0 && !record.state;

  function fill(record) {
    data.fields.forEach((field) => put(field, field.id === "@state" ? record && record.state
      : record && record.values[field.id]));
    problems([]);
  }

  // "1.234,5", "12,5" and "12.5" as numbers; what says more is left to the program.
  function number(text) {
    const plain = text.replace(/\s/g, "");
    if (/^[+-]?\d+([.,]\d+)?$/.test(plain)) return Number(plain.replace(",", "."));
    return null;
  }

  function check(record) {
    const found = [];
    data.fields.forEach((field) => {
      const said = field.id === "@state" ? record.state : record.values[field.id];
      if (field.required && !said) found.push({ field, words: say("js_required", { field: field.title }) });
      const x = field.number && typeof said === "string" ? number(said) : null;
      if (x !== null && ((field.min !== undefined && x < field.min) || (field.max !== undefined && x > field.max))) {
        found.push({ field, words: say("js_range", { field: field.title }) });
      }
    });
    return found;
  }

  function problems(list) {
    const box = at("problems");
    box.textContent = "";
    data.fields.forEach((field) => inputs(field).forEach((input) => input.removeAttribute("aria-invalid")));
    list.forEach(({ field, words }) => {
      const line = document.createElement("p");
      line.textContent = words;
      box.append(line);
      inputs(field).forEach((input) => input.setAttribute("aria-invalid", "true"));
    });
    if (list.length > 0) inputs(list[0].field)[0].focus();
  }

  // --- the list --------------------------------------------------------------

  const line = (record) => {
    const said = record.values[data.line];
    return (Array.isArray(said) ? said.join("; ") : said) || "–";
  };

  function button(words, about, action) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "quiet";
    made.textContent = words;
    made.setAttribute("aria-label", words + ": " + about);
    made.addEventListener("click", action);
    return made;
  }

  function show() {
    const list = at("list");
    list.textContent = "";
    records.forEach((record) => {
      const item = document.createElement("li");
      const words = document.createElement("span");
      words.textContent = line(record);
      item.append(words, button(say("js_edit"), line(record), () => edit(record.key)),
        button(say("js_remove"), line(record), () => remove(record.key)));
      list.append(item);
    });
    at("count").textContent = say("js_count", { n: records.length });
    at("take").textContent = say(editing ? "js_put_back" : "js_take");
    at("text").value = records.length > 0 ? JSON.stringify(answer(), null, 2) : "";
  }

  function edit(key) {
    const record = records.find((one) => one.key === key);
    if (!record || !leave()) return;
    editing = key;
    fill(record);
    show();
    inputs(data.fields[0])[0].focus();
    tell(say("js_editing", { line: line(record) }));
  }

  function remove(key) {
    const record = records.find((one) => one.key === key);
    if (!record || !window.confirm(say("js_sure", { line: line(record) }))) return;
    records = records.filter((one) => one.key !== key);
    if (editing === key) {
      editing = "";
      fill(null);
    }
    keep();
    tell(say("js_removed", { line: line(record) }));
  }

  // Puts what stands in the fields into the list; false if something is missing.
  function take() {
    const record = collect();
    if (blank(record)) {
      tell(say("js_blank"), true);
      return false;
    }
    const wrong = check(record);
    problems(wrong);
    if (wrong.length > 0) return false;
    const there = records.findIndex((one) => one.key === record.key);
    if (there < 0) records.push(record);
    else records[there] = record;
    editing = "";
    fill(null);
    keep();
    tell(say("js_taken", { line: line(record), n: records.length }));
    return true;
  }

  // Before other values come into the fields: what stands there goes into the list.
  function leave() {
    const open = collect();
    const before = records.find((one) => one.key === editing);
    if (blank(open) || (before && JSON.stringify(before) === JSON.stringify(open))) return true;
    return take();
  }

  // --- drafts ----------------------------------------------------------------

  const answer = () => ({ wegmarke: "records", layout: 1, type: data.type, scope: data.scope, unit: data.unit,
    language: data.language, records });

  const drafts = Drafts("wegmarke:records:" + data.type + ":" + data.scope + ":", (key, gone) => {
    tell(say(gone ? "js_elsewhere_gone" : "js_elsewhere"), true);
    offer();
  });

  function write() {
    const open = collect();
    const before = records.find((one) => one.key === editing);
    const loose = blank(open) || (before && JSON.stringify(before) === JSON.stringify(open)) ? null : open;
    if (records.length === 0 && !loose && !drafts.key()) return;
    const kept = drafts.write({ ...answer(), open: loose, editing });
    if (kept === "memory") at("no-store").hidden = false;
    if (kept === "apart") tell(say("js_apart"), true);
  }

  function keep() {
    saved = false;
    show();
    write();
    offer();
  }

  const fits = (content) => content && content.wegmarke === "records" && content.type === data.type
    && content.scope === data.scope && Array.isArray(content.records);

  const sound = (record) => record && typeof record === "object" && typeof record.key === "string"
    && record.values && typeof record.values === "object";

  function load(content) {
    records = content.records.filter(sound);
    editing = "";
    fill(null);
    if (sound(content.open)) {
      editing = records.some((one) => one.key === content.editing) ? content.editing : "";
      fill(content.open);
    }
    show();
  }

  function offer() {
    const list = drafts.list().filter(({ key, content }) => key !== drafts.key() && fits(content)
      && content.records.length > 0);
    const box = at("others");
    box.textContent = "";
    list.forEach(({ key, content }) => {
      const item = document.createElement("li");
      const about = say("js_draft", { n: content.records.length, at: drafts.words(content, data.language) });
      const words = document.createElement("span");
      words.textContent = about;
      item.append(words, button(say("js_open"), about, () => {
        if (!leave()) return;
        const opened = drafts.open(key);
        if (opened) load(opened);
        offer();
        tell(say("js_opened"));
      }));
      box.append(item);
    });
    at("offers").hidden = list.length === 0;
  }

  // --- files -----------------------------------------------------------------

  function save() {
    if (!leave()) return;
    if (records.length === 0) {
      tell(say("js_nothing"), true);
      return;
    }
    handOver(data.file, JSON.stringify(answer(), null, 2) + "\n", "application/json");
    saved = true;
    tell(say("js_saved", { n: records.length, file: data.file }));
  }

  function read(file) {
    file.text().then((text) => {
      let content = null;
      try {
        content = JSON.parse(text);
      } catch (e) {
        content = null;
      }
      if (!fits(content)) {
        tell(say("js_not_ours", { file: file.name }), true);
        return;
      }
      if (!leave()) return;
      drafts.close();
      load(content);
      keep();
      tell(say("js_loaded", { n: records.length, file: file.name }));
    });
  }

  document.body.classList.add("live");
  at("fields").addEventListener("submit", (event) => {
    event.preventDefault();
    take();
  });
  at("fields").addEventListener("input", () => {
    window.clearTimeout(timer);
    saved = false;
    timer = window.setTimeout(write, 400);
  });
  at("clear").addEventListener("click", () => {
    editing = "";
    fill(null);
    show();
    write();
    tell(say("js_cleared"));
  });
  at("save").addEventListener("click", save);
  at("load").addEventListener("change", (event) => {
    if (event.target.files[0]) read(event.target.files[0]);
    event.target.value = "";
  });
  at("forget").addEventListener("click", () => {
    if (!window.confirm(say("js_forget_sure"))) return;
    window.clearTimeout(timer);
    const done = drafts.drop();
    records = [];
    editing = "";
    saved = true;
    fill(null);
    show();
    offer();
    tell(say(done ? "js_forgotten" : "js_not_dropped"), !done);
  });
  window.addEventListener("beforeunload", (event) => {
    if (!saved && !drafts.safe()) event.preventDefault();
  });

  at("no-store").hidden = drafts.safe();
  const before = drafts.last() && drafts.open(drafts.last());
  if (fits(before)) load(before);
  show();
  offer();
})();
