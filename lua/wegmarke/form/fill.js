/*
 * Filling the form. The page holds the fields; this script moves about in
 * them, keeps a draft in the browser, and writes and reads answer files. It
 * asks for nothing from anywhere: the page's policy would not allow it.
 *
 * An answer is one of
 *   { element, state: "placed", value, reason?, evidence?, marks? }
 *   { element, state: "dont_know" | "not_applicable" | "skipped", ... }
 * and an element without one has no entry at all.
 */
(() => {
  "use strict";

  const at = (id) => document.getElementById(id);
  const data = JSON.parse(at("data").textContent);
  const texts = data.texts;
  const last = data.elements.length + 1;
  const root = document.body;
  const steps = [at("step-0")];
  data.elements.forEach((e, i) => steps.push(at("step-" + (i + 1))));
  steps.push(at("step-end"));

  let step = 0;
  let view = "one";
  let unsaved = false;
  let draftCode = "";

  const say = (key, args) => texts[key].replace(/\{(\w+)\}/g,
    (whole, name) => (args && name in args ? String(args[name]) : whole));

  function tell(words, warn) {
    at("says").textContent = words;
    at("says").classList.toggle("warn", Boolean(warn));
  }

  // --- one element ---------------------------------------------------------

  const chosen = (i) => steps[i].querySelector("input[type=radio]:checked");

  function answer(i) {
    const radio = chosen(i);
    const marks = {};
    steps[i].querySelectorAll("select[data-criterion]").forEach((select) => {
      if (select.value) marks[select.dataset.criterion] = select.value;
    });
    const found = { element: data.elements[i - 1].id };
    const reason = at("reason-" + i).value.trim();
    const evidence = at("evidence-" + i).value.trim();
    if (radio) {
      const number = Number(radio.value);
      found.state = Number.isNaN(number) ? radio.value : "placed";
      if (found.state === "placed") found.value = number;
    }
    if (reason) found.reason = reason;
    if (evidence) found.evidence = evidence;
    if (Object.keys(marks).length > 0) found.marks = marks;
    return Object.keys(found).length > 1 ? found : null;
  }

  function put(i, found) {
    const value = !found ? "" : found.state === "placed" ? String(found.value) : found.state;
    steps[i].querySelectorAll("input[type=radio]").forEach((radio) => {
      radio.checked = radio.value === value;
    });
    at("reason-" + i).value = (found && found.reason) || "";
    at("evidence-" + i).value = (found && found.evidence) || "";
    steps[i].querySelectorAll("select[data-criterion]").forEach((select) => {
      select.value = (found && found.marks && found.marks[select.dataset.criterion]) || "";
    });
  }

  // --- all of them ---------------------------------------------------------

  const code = () => at("code").value.trim();
  const field = (id) => (at(id) ? at(id).value : "");

  function collect() {
    const participant = { code: code() };
    if (field("role")) participant.role = field("role");
    if (field("perspective")) participant.perspective = field("perspective");
    const answers = [];
    for (let i = 1; i < last; i += 1) {
      const found = answer(i);
      if (found) answers.push(found);
    }
    return {
      wegmarke: "answers", format: data.format, assessment: data.assessment, unit: data.unit,
      held_on: data.held_on, model: data.model, language: data.language, participant, answers,
    };
  }

  function fill(file) {
    at("code").value = file.participant.code || "";
    if (at("role")) at("role").value = file.participant.role || "";
    if (at("perspective")) at("perspective").value = file.participant.perspective || "";
    const by = new Map(file.answers.map((found) => [found.element, found]));
    data.elements.forEach((element, i) => put(i + 1, by.get(element.id)));
    refresh();
  }

  const empty = () => collect().answers.length === 0;

  // --- drafts --------------------------------------------------------------

  function storage(name) {
    try {
      const store = window[name];
      store.setItem("wegmarke", "1");
      store.removeItem("wegmarke");
      return store;
    } catch (e) {
      return null;
    }
  }

  let local = storage("localStorage");
  const session = storage("sessionStorage");
  const place = (of) => "wegmarke:" + data.assessment + ":" + of;

  // A page that a mail program or a strict browser shows may keep nothing.
  function noStore() {
    local = null;
    document.querySelectorAll(".no-store").forEach((box) => { box.hidden = false; });
    document.querySelector(".drafts").hidden = true;
    tell(texts.js_no_store, true);
  }

  function keep() {
    if (!unsaved) return;
    if (!local) return;
    try {
      if (draftCode !== code()) local.removeItem(place(draftCode));
      draftCode = code();
      local.setItem(place(draftCode), JSON.stringify(collect()));
      if (session) session.setItem(place("code"), draftCode);
    } catch (e) {
      noStore();
    }
  }

  function drop() {
    if (!local) return;
    local.removeItem(place(draftCode));
    local.removeItem(place(code()));
    if (session) session.removeItem(place("code"));
  }

  function draft(of) {
    try {
      const found = JSON.parse(local.getItem(place(of)));
      return found && found.model.hash === data.model.hash ? found : null;
    } catch (e) {
      return null;
    }
  }

  let timer = 0;
  function changed() {
    unsaved = true;
    window.clearTimeout(timer);
    timer = window.setTimeout(keep, 200);
    refresh();
  }

  // A code that was typed may have a draft here.
  function codeTyped() {
    const known = data.codes.find((one) => one.toLowerCase() === code().toLowerCase());
    if (known) at("code").value = known;
    const found = local && code() !== draftCode && draft(code());
    if (found && empty()) {
      if (draftCode === "") local.removeItem(place(""));
      draftCode = code();
      fill(found);
      unsaved = true;
      tell(say("js_draft_found", { code: code() }));
    } else if (found) {
      tell(say("js_draft_other", { code: code() }), true);
    }
  }

  // --- moving about --------------------------------------------------------

  function show(to, focus) {
    step = Math.max(0, Math.min(last, to));
    if (view === "one") {
      steps.forEach((section, i) => { section.hidden = i !== step; });
      if (focus) window.scrollTo(0, 0);
    } else if (focus) {
      steps[step].scrollIntoView();
    }
    if (focus) {
      const head = steps[step].querySelector("h2[tabindex]") || at("code");
      head.focus({ preventScroll: view === "one" });
    }
    refresh();
  }

  function setView(to) {
    view = to;
    root.dataset.view = to;
    at("view").textContent = to === "all" ? texts.view_one : texts.view_all;
    steps.forEach((section) => { section.hidden = false; });
    show(step, false);
  }

  function refresh() {
    let done = 0;
    let left = 0;
    for (let i = 1; i < last; i += 1) {
      const radio = chosen(i);
      const button = document.querySelector("[data-step='" + i + "']");
      if (radio) done += 1;
      else left += 1;
      button.classList.toggle("done", Boolean(radio));
      button.querySelector(".state").textContent = ", " + (radio ? texts.is_done : texts.is_open);
      steps[i].querySelector(".take-back").hidden = !radio;
      const told = document.querySelector("[data-answer='" + i + "']");
      told.classList.toggle("done", Boolean(radio));
      told.textContent = radio
        ? steps[i].querySelector("label[for='" + CSS.escape(radio.id) + "'] .type").textContent
        : texts.is_open;
      const needed = radio && radio.value === "not_applicable";
      document.querySelector("label[for='reason-" + i + "']").textContent =
        needed ? texts.reason_needed : texts.reason;
    }
    const n = data.elements.length;
    at("progress").textContent = say("progress", { done, n });
    at("fill").style.width = (100 * done / n) + "%";
    document.querySelectorAll("[data-step]").forEach((button) => {
      if (view === "one" && Number(button.dataset.step) === step) {
        button.setAttribute("aria-current", "step");
        const bar = button.closest("ol");
        bar.scrollLeft = button.offsetLeft - bar.offsetLeft - bar.clientWidth / 2;
      } else {
        button.removeAttribute("aria-current");
      }
    });
    at("open-left").textContent = left === 0 ? texts.js_all_done
      : say("js_open_left", { n: left, all: data.elements.length });
    at("back").disabled = step === 0;
    at("next").disabled = step === last;
    at("next").textContent = step === 0 ? texts.begin : step === last - 1 ? texts.to_end
      : texts.next;
  }

  // --- files ---------------------------------------------------------------

  function problems() {
    const found = [];
    if (!code()) found.push([0, "code", texts.js_need_code]);
    else if (data.codes.length > 0 && !data.codes.includes(code())) {
      found.push([0, "code", say("js_code_unknown", { code: code() })]);
    }
    if (at("role") && !field("role")) found.push([0, "role", texts.js_need_role]);
    if (at("perspective") && !field("perspective")) {
      found.push([0, "perspective", texts.js_need_perspective]);
    }
    for (let i = 1; i < last; i += 1) {
      const one = answer(i);
      if (one && one.state === "not_applicable" && !one.reason) {
        found.push([i, "reason-" + i,
          say("js_need_reason", { element: data.elements[i - 1].title })]);
      }
    }
    return found;
  }

  function showProblems(found) {
    const box = at("problems");
    box.textContent = "";
    if (found.length === 0) return;
    const head = document.createElement("p");
    head.textContent = texts.js_problems;
    const list = document.createElement("ul");
    found.forEach(([to, id, words]) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "quiet";
      button.textContent = words;
      button.addEventListener("click", () => {
        show(to, false);
        at(id).focus();
      });
      item.append(button);
      list.append(item);
    });
    box.append(head, list);
    list.querySelector("button").focus();
  }

  function answers() {
    const file = collect();
    file.saved_at = new Date().toISOString().slice(0, 19) + "Z";
    return file;
  }

  // Where no file can be saved the answers travel as text.
  function asText() {
    const found = at("as-text").open ? problems() : [];
    showProblems(found);
    at("text").value = at("as-text").open && found.length === 0
      ? JSON.stringify(answers(), null, 1) : "";
    at("copy").disabled = at("text").value === "";
  }

  function copy() {
    at("text").select();
    try {
      if (document.execCommand("copy")) tell(texts.js_copied);
    } catch (e) {
      at("text").focus();
    }
  }

  function save() {
    const found = problems();
    showProblems(found);
    if (found.length > 0) return;
    const file = answers();
    const name = data.file + "_" + file.participant.code.replace(/[^\w-]+/g, "_") + ".json";
    const address = URL.createObjectURL(
      new Blob([JSON.stringify(file, null, 1) + "\n"], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    window.setTimeout(() => URL.revokeObjectURL(address), 10000);
    window.clearTimeout(timer);
    drop();
    unsaved = false;
    tell(say("js_saved", { file: name }));
  }

  // Why a file cannot be shown here, or nothing.
  function refused(file, name) {
    if (!file || file.wegmarke !== "answers" || !Array.isArray(file.answers)
      || typeof file.participant !== "object" || typeof file.model !== "object"
      || !file.participant || !file.model) {
      return say("js_not_ours", { file: name });
    }
    if (file.assessment !== data.assessment) {
      return say("js_other_assessment", { file: name, unit: file.unit + ", " + file.held_on });
    }
    if (file.model.hash !== data.model.hash) return say("js_other_model", { file: name });
    return null;
  }

  async function load(event) {
    const chosenFile = event.target.files[0];
    event.target.value = "";
    if (!chosenFile) return;
    let file = null;
    try {
      file = JSON.parse(await chosenFile.text());
    } catch (e) {
      file = null;
    }
    const words = refused(file, chosenFile.name);
    if (words) {
      tell(words, true);
      return;
    }
    if (unsaved && !empty() && !window.confirm(texts.js_replace)) return;
    fill(file);
    showProblems([]);
    changed();
    tell(say("js_loaded", { file: chosenFile.name }));
  }

  function forget() {
    if (!window.confirm(texts.js_forget)) return;
    window.clearTimeout(timer);
    drop();
    fill({ participant: {}, answers: [] });
    draftCode = "";
    unsaved = false;
    showProblems([]);
    show(0, true);
    tell(texts.js_forgotten);
  }

  // --- start ---------------------------------------------------------------

  document.addEventListener("input", (event) => {
    if (event.target.id !== "load") changed();
  });
  at("code").addEventListener("change", codeTyped);
  document.querySelectorAll("[data-step]").forEach((button) => {
    button.addEventListener("click", () => show(Number(button.dataset.step), true));
  });
  document.querySelectorAll("[data-jump]").forEach((button) => {
    button.addEventListener("click", () => show(Number(button.dataset.jump), true));
  });
  at("as-text").addEventListener("toggle", asText);
  at("copy").addEventListener("click", copy);
  document.querySelectorAll(".take-back").forEach((button, i) => {
    button.addEventListener("click", () => {
      chosen(i + 1).checked = false;
      changed();
      steps[i + 1].querySelector("h2").focus();
    });
  });
  at("back").addEventListener("click", () => show(step - 1, true));
  at("next").addEventListener("click", () => show(step + 1, true));
  at("view").addEventListener("click", () => setView(view === "one" ? "all" : "one"));
  at("save").addEventListener("click", save);
  at("load").addEventListener("change", load);
  at("forget").addEventListener("click", forget);
  window.addEventListener("pagehide", keep);
  window.addEventListener("beforeunload", (event) => {
    keep();
    if (!local && unsaved && !empty()) event.preventDefault();
  });

  // What the browser filled in by itself after a reload is not wanted.
  fill({ participant: {}, answers: [] });
  setView("one");
  const before = session && session.getItem(place("code"));
  const found = local && before !== null && before !== undefined && draft(before);
  if (found) {
    draftCode = before;
    fill(found);
    unsaved = true;
    tell(say("js_draft_found", { code: before || "–" }));
  }
  // An invitation may name the code in the address (form.html#P07), and a form for one person knows it.
  const invited = data.codes.find((one) => "#" + encodeURIComponent(one) === window.location.hash)
    || (data.codes.length === 1 ? data.codes[0] : "");
  if (!code() && invited) {
    at("code").value = invited;
    codeTyped();
  }
  if (!local) noStore();
})();
