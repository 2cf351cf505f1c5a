/*
 * The page for the projector: one slide at a time, led by the keyboard or a
 * clicker, and what the group agrees recorded on the way. What was recorded is
 * kept in this browser (form/keep.js, which stands before it) until somebody
 * deletes it: that a download began says nothing of where it ended. What a page
 * made later shows as recorded is safe, and is not new there any more.
 */
(() => {
  "use strict";

  const at = (id) => document.getElementById(id);
  const data = JSON.parse(at("data").textContent);
  const texts = data.texts;
  const slides = Array.from(document.querySelectorAll(".slide"));
  const forms = new Map();
  slides.forEach((slide) => {
    if (slide.dataset.step === "agree") forms.set(slide.dataset.element, slide);
  });
  const drafts = Drafts("wegmarke:agree:" + data.assessment, otherWindow);
  const changes = new Map();
  const before = new Map();
  const lists = ["strengths", "obstacles", "questions", "support"];
  let now = 0;
  let since = Date.now();

  const say = (key, args) => texts[key].replace(/\{(\w+)\}/g,
    (whole, name) => (args && name in args ? String(args[name]) : whole));
  const title = (id) => data.elements.find((e) => e.id === id).title;
  const label = (value) => {
    const found = data.labels.find((one) => String(one.value) === String(value));
    return found ? found.label : "";
  };

  // --- moving about --------------------------------------------------------

  // A slide that is longer than the screen gets smaller letters, since keys move on and do not scroll.
  const fitted = new Map();
  const root = document.documentElement;

  function fit(slide, above) {
    const key = window.innerWidth + "x" + window.innerHeight;
    if (fitted.get(slide) === key) return;
    fitted.set(slide, key);
    slide.style.zoom = "";
    if (window.innerWidth < 960) return;
    const tall = () => root.scrollHeight - (above || 0);
    let size = Math.sqrt(window.innerHeight / tall());
    while (size > 0.6 && tall() > window.innerHeight) {
      slide.style.zoom = String(size);
      size -= 0.05;
    }
  }

  // All of them one by one while nobody presses a key, so that none waits for it; nothing is painted.
  function fitNext() {
    const key = window.innerWidth + "x" + window.innerHeight;
    const slide = slides.find((one) => fitted.get(one) !== key);
    if (!slide) return;
    const above = root.scrollHeight;
    slide.classList.add("on");
    fit(slide, slide === slides[now] ? 0 : above);
    if (slide !== slides[now]) slide.classList.remove("on");
    window.setTimeout(fitNext, 20);
  }

  function show(to) {
    const was = slides[now].dataset.element;
    const next = Math.max(0, Math.min(slides.length - 1, to));
    slides[now].classList.remove("on");
    now = next;
    const slide = slides[now];
    slide.classList.add("on");
    if (slide.dataset.element !== was) since = Date.now();
    if (root.scrollHeight > window.innerHeight) fitted.delete(slide);
    fit(slide);
    window.scrollTo(0, 0);
    const head = slide.querySelector("[tabindex='-1']");
    if (head) head.focus({ preventScroll: true });
    at("back").disabled = now === 0;
    at("next").disabled = now === slides.length - 1;
    at("where").textContent = slide.dataset.element ? title(slide.dataset.element) : "";
  }

  // How long this element has been talked about, for who wants to see it.
  function tick() {
    const seconds = Math.floor((Date.now() - since) / 1000);
    at("clock").textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
  }

  function clock() {
    at("clock").hidden = !at("clock").hidden;
    tick();
  }

  const element = (i) => show(1 + 3 * (i - 1));

  // From the dots of one element to those of the next or the one before.
  function jump(by) {
    const i = now === 0 ? 0 : Math.floor((now - 1) / 3) + 1;
    const to = i + by;
    if (to < 1) show(0);
    else if (to > data.elements.length) show(slides.length - 1);
    else element(to);
  }

  const writing = (target) => /^(TEXTAREA|SELECT)$/.test(target.tagName)
    || (target.tagName === "INPUT" && target.type === "text");

  function key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || at("keys").open) return;
    if (document.documentElement.classList.contains("dark")) {
      document.documentElement.classList.remove("dark");
      event.preventDefault();
      return;
    }
    if (writing(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const radio = event.target.type === "radio";
    const pressed = event.target.tagName === "BUTTON";
    let done = true;
    if (event.key === "PageDown" || (event.key === "ArrowRight" && !radio)) show(now + 1);
    else if (event.key === " " && !pressed && !radio) show(now + 1);
    else if (event.key === "PageUp" || (event.key === "ArrowLeft" && !radio)) show(now - 1);
    else if (event.key === "ArrowDown" && !radio) jump(1);
    else if (event.key === "ArrowUp" && !radio) jump(-1);
    else if (event.key === "Home") show(0);
    else if (event.key === "End") show(slides.length - 1);
    else if (/^[1-9]$/.test(event.key) && Number(event.key) <= data.elements.length) {
      element(Number(event.key));
    } else if (event.key === "f" || event.key === "F") {
      if (document.fullscreenElement) document.exitFullscreen();
      else document.documentElement.requestFullscreen().catch(() => {});
    } else if (event.key === "t" || event.key === "T") clock();
    else if (event.key === "b" || event.key === "B" || event.key === ".") {
      document.documentElement.classList.toggle("dark");
    } else if (event.key === "?") at("keys").showModal();
    else done = false;
    if (done) event.preventDefault();
  }

  // --- recording -----------------------------------------------------------

  function read(slide) {
    const found = {};
    slide.querySelectorAll("[data-field]").forEach((field) => {
      if (field.type === "radio") {
        if (field.checked) found.value = field.value;
      } else if (field.value.trim()) found[field.dataset.field] = field.value.trim();
    });
    return found;
  }

  function put(slide, record) {
    slide.querySelectorAll("[data-field]").forEach((field) => {
      if (field.type === "radio") field.checked = field.value === record.value;
      else field.value = record[field.dataset.field] || "";
    });
  }

  function refresh() {
    document.querySelectorAll("[data-sum]").forEach((row) => {
      const record = changes.get(row.dataset.sum);
      const cell = row.querySelector("td");
      if (!row.dataset.was) row.dataset.was = cell.textContent;
      cell.classList.toggle("new", Boolean(record));
      if (!record) cell.textContent = row.dataset.was;
      else if (record.state === "agreed" && record.value) cell.textContent = label(record.value);
      else cell.textContent = texts["state_" + record.state];
    });
    document.querySelectorAll("[data-go]").forEach((button) => {
      const mark = button.querySelector(".mark");
      const record = changes.get(button.dataset.element);
      if (record) {
        mark.textContent = record.state === "agreed" ? label(record.value) : texts["state_" + record.state];
      }
    });
    slides.forEach((slide) => {
      if (slide.dataset.step === "agree") {
        slide.dataset.state = slide.querySelector("[data-field=state]").value;
      }
    });
    at("new").hidden = changes.size > 0;
    at("save").disabled = changes.size === 0;
  }

  // --- drafts --------------------------------------------------------------

  let saved = null;
  let safe = 0; // how many entries of the draft the assessment has by now

  const tell = (words) => { at("says").textContent = words; };
  const told = (content) => ({ n: listOf(content).length, at: drafts.words(content, data.language) });

  // What a draft holds, also one of an earlier version of this page.
  function listOf(content) {
    const list = Array.isArray(content) ? content : content.changes;
    return (Array.isArray(list) ? list : []).filter((one) => Array.isArray(one) && forms.has(one[0])
      && one[1] && typeof one[1] === "object");
  }

  function offer() {
    const box = at("others");
    box.textContent = "";
    drafts.list().forEach(({ key, content }) => {
      if ((key === drafts.key() && !drafts.changed()) || listOf(content).length === 0) return;
      const line = document.createElement("p");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = texts.draft_open;
      button.addEventListener("click", () => openDraft(key));
      line.append(say("draft_other", told(content)) + " ", button);
      box.append(line);
    });
    at("draft").hidden = !drafts.key();
    at("draft-says").textContent = safe > 0 && changes.size === 0 ? texts.draft_safe
      : saved ? say("draft_saved", { file: saved.file }) : texts.draft_kept;
  }

  function keep() {
    saved = null;
    store();
  }

  function store() {
    const how = drafts.write({ changes: Array.from(changes), draft: { saved } });
    if (how === "apart") tell(texts.draft_apart);
    else if (how === "memory") tell(texts.kept_not);
    offer();
  }

  function openDraft(key) {
    const content = drafts.open(key);
    changes.forEach((record, id) => put(forms.get(id), before.get(id)));
    changes.clear();
    safe = 0;
    saved = (content && content.draft && content.draft.saved) || null;
    listOf(content || []).forEach(([id, record]) => {
      if (sameAs(record, before.get(id))) {
        safe += 1;
        return;
      }
      changes.set(id, record);
      put(forms.get(id), record);
    });
    if (content) tell(say("draft_found", told(content)));
    refresh();
    offer();
  }

  const sameAs = (one, other) => ["state", "value", "low", "high", "how", "why", "dissent"]
    .every((name) => (one[name] || "") === (other[name] || ""))
    && lists.every((name) => lines(one[name]).sort().join("\n") === lines(other[name]).sort().join("\n"));

  function forget() {
    if (!window.confirm(saved ? say("drop_saved", { file: saved.file }) : texts.drop_sure)) return;
    if (!drafts.drop()) {
      tell(texts.not_dropped);
      return;
    }
    openDraft("");
    tell(texts.dropped);
  }

  function otherWindow() {
    if (drafts.changed()) tell(texts.draft_elsewhere);
    offer();
  }

  function changed(event) {
    const slide = event.target.closest("[data-step=agree]");
    if (!slide) return;
    const state = slide.querySelector("[data-field=state]");
    if (event.target.type === "radio") state.value = "agreed";
    else if (event.target === state && state.value !== "agreed") {
      slide.querySelectorAll("input[type=radio]").forEach((radio) => { radio.checked = false; });
    }
    if (state.value !== "no_agreement") {
      slide.querySelectorAll(".range select").forEach((field) => { field.value = ""; });
    }
    changes.set(slide.dataset.element, read(slide));
    fitted.delete(slide);
    keep();
    refresh();
  }

  // --- the file ------------------------------------------------------------

  function problems() {
    const found = [];
    changes.forEach((record, id) => {
      const low = Number(record.low || NaN);
      const high = Number(record.high || NaN);
      const args = { element: title(id) };
      if (record.state === "agreed" && !record.value) found.push(say("problem_value", args));
      if (record.state === "not_applicable" && !record.why) found.push(say("problem_why", args));
      if (record.state === "no_agreement" && (record.low || record.high) && !(low <= high)) {
        found.push(say("problem_range", args));
      }
    });
    return found;
  }

  function cell(words) {
    const safe = /^[=+\-@\t\r]/.test(words) && words !== "-" ? "'" + words : words;
    return /[";\r\n]/.test(safe) ? "\"" + safe.replace(/"/g, "\"\"") + "\"" : safe;
  }

  const lines = (words) => (words || "").split(/\n/)
    .map((one) => one.trim().replace(/\s+/g, " ").replace(/\|/g, "/")).filter(Boolean);

  // Only what is new travels, and what was there and is not wanted any more.
  const added = (id, r, kind) => lines(r[kind])
    .filter((one) => !lines(before.get(id)[kind]).includes(one)).join(" | ");
  const removed = (id, r) => lists.flatMap((kind) => lines(before.get(id)[kind])
    .filter((one) => !lines(r[kind]).includes(one))).join(" | ");
  const words = (id, r, kind) => r[kind] || (before.get(id)[kind] ? "-" : "");

  function table() {
    const rows = [data.columns];
    data.elements.forEach(({ id }) => {
      const r = changes.get(id);
      if (!r) return;
      rows.push([id, r.state, r.state === "agreed" ? label(r.value) : "",
        label(r.low), label(r.high), ...["how", "why", "dissent"].map((kind) => words(id, r, kind)),
        ...lists.map((kind) => added(id, r, kind)), removed(id, r)]);
    });
    return "\uFEFF" + rows.map((row) => row.map(cell).join(";")).join("\r\n") + "\r\n";
  }

  function save() {
    const found = problems();
    const box = at("problems");
    box.textContent = "";
    found.forEach((words) => {
      const line = document.createElement("p");
      line.textContent = words;
      box.append(line);
    });
    if (found.length > 0) return;
    handOver(data.file, table(), "text/csv");
    saved = { file: data.file };
    store();
    tell(say("saved", { file: data.file }));
  }

  // --- start ---------------------------------------------------------------

  document.documentElement.classList.add("js");
  forms.forEach((slide, id) => before.set(id, read(slide)));
  window.setInterval(tick, 1000);
  window.addEventListener("resize", () => {
    fit(slides[now]);
    window.setTimeout(fitNext, 500);
  });
  document.addEventListener("keydown", key);
  document.addEventListener("input", changed);
  at("back").addEventListener("click", () => show(now - 1));
  at("next").addEventListener("click", () => show(now + 1));
  at("home").addEventListener("click", () => show(0));
  at("help").addEventListener("click", () => at("keys").showModal());
  at("save").addEventListener("click", save);
  at("drop").addEventListener("click", forget);
  window.addEventListener("beforeunload", (event) => {
    if (drafts.loose()) event.preventDefault();
  });
  document.querySelectorAll("[data-go]").forEach((button) => {
    button.addEventListener("click", () => element(Number(button.dataset.go)));
  });
  const kept = drafts.list().filter(({ content }) => listOf(content).length > 0);
  const mine = kept.find(({ key }) => key === drafts.last()) || kept[0];
  if (mine) openDraft(mine.key);
  if (!drafts.safe()) tell(texts.kept_not);
  offer();
  refresh();
  show(0);
  fitNext();
})();
