/*
 * The page for the projector: one slide at a time, led by the keyboard or a
 * clicker, and what the group agrees recorded on the way. What was recorded is
 * kept in this browser until it is saved as a table for `wegmarke agree --file`.
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
  const place = "wegmarke:agree:" + data.assessment;
  const changes = new Map();
  let now = 0;

  const say = (key, args) => texts[key].replace(/\{(\w+)\}/g,
    (whole, name) => (args && name in args ? String(args[name]) : whole));
  const title = (id) => data.elements.find((e) => e.id === id).title;
  const label = (value) => {
    const found = data.labels.find((one) => String(one.value) === String(value));
    return found ? found.label : "";
  };

  // --- moving about --------------------------------------------------------

  function show(to) {
    const next = Math.max(0, Math.min(slides.length - 1, to));
    slides[now].classList.remove("on");
    now = next;
    const slide = slides[now];
    slide.classList.add("on");
    window.scrollTo(0, 0);
    const head = slide.querySelector("[tabindex='-1']");
    if (head) head.focus({ preventScroll: true });
    at("back").disabled = now === 0;
    at("next").disabled = now === slides.length - 1;
    at("where").textContent = slide.dataset.element ? title(slide.dataset.element) : "";
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

  let store = null;
  try {
    store = window.localStorage;
    store.setItem("wegmarke", "1");
    store.removeItem("wegmarke");
  } catch (e) {
    store = null;
    at("says").textContent = texts.kept_not;
  }

  function keep() {
    try {
      if (store) store.setItem(place, JSON.stringify(Array.from(changes)));
    } catch (e) {
      store = null;
      at("says").textContent = texts.kept_not;
    }
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
    const safe = /^[=+\-@\t\r]/.test(words) ? "'" + words : words;
    return /[";\r\n]/.test(safe) ? "\"" + safe.replace(/"/g, "\"\"") + "\"" : safe;
  }

  const list = (words) => (words || "").split(/\n/).map((one) => one.trim().replace(/\|/g, "/"))
    .filter(Boolean).join(" | ");

  function table() {
    const rows = [data.columns];
    data.elements.forEach(({ id }) => {
      const r = changes.get(id);
      if (!r) return;
      rows.push([id, data.states[r.state], r.state === "agreed" ? label(r.value) : "",
        label(r.low), label(r.high), r.how || "", r.why || "", r.dissent || "", list(r.strengths),
        list(r.obstacles), list(r.questions), list(r.support)]);
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
    const address = URL.createObjectURL(new Blob([table()], { type: "text/csv" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = data.file;
    document.body.append(link);
    link.click();
    link.remove();
    window.setTimeout(() => URL.revokeObjectURL(address), 10000);
    if (store) store.removeItem(place);
    at("says").textContent = say("saved", { file: data.file });
  }

  // --- start ---------------------------------------------------------------

  document.documentElement.classList.add("js");
  document.addEventListener("keydown", key);
  document.addEventListener("input", changed);
  at("back").addEventListener("click", () => show(now - 1));
  at("next").addEventListener("click", () => show(now + 1));
  at("home").addEventListener("click", () => show(0));
  at("help").addEventListener("click", () => at("keys").showModal());
  at("save").addEventListener("click", save);
  document.querySelectorAll("[data-go]").forEach((button) => {
    button.addEventListener("click", () => element(Number(button.dataset.go)));
  });
  try {
    JSON.parse((store && store.getItem(place)) || "[]").forEach(([id, record]) => {
      if (forms.has(id)) {
        changes.set(id, record);
        put(forms.get(id), record);
      }
    });
  } catch (e) {
    changes.clear();
  }
  refresh();
  show(0);
})();
