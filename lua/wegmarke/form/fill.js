/*
 * Filling the form. The page holds the fields; this script moves about in
 * them, keeps a draft in the browser (keep.js, which stands before it), and
 * writes and reads answer files. It asks for nothing from anywhere: the page's
 * policy would not allow it.
 *
 * Answers belong to the code that stood in its field when that was left, and
 * stay with it: another code begins with a page of its own. A draft lives until
 * somebody deletes it, since the page cannot see whether a file was stored.
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
  let who = ""; // whose answers these are: the code, once its field was left
  let began = true; // these answers were begun in this window, not opened
  let dirty = false; // something was typed that no draft holds yet
  let saved = null; // { file, read }: handed to the browser as this file, or read from it, unchanged since
  let aside = null; // { key, code, began }: what was put away when the code changed

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

  // What stands beside the elements: the form's own fields, and points on elements.
  const ownFields = () => document.querySelectorAll("[data-own]");
  const pointFields = () => document.querySelectorAll("[data-points]");

  function collectOwn() {
    const own = {};
    ownFields().forEach((input) => {
      const id = input.dataset.own;
      if (!input.dataset.many) {
        if (input.value.trim()) own[id] = input.value.trim();
      } else if (input.checked) {
        own[id] = (own[id] || []).concat(input.value);
      }
    });
    return own;
  }

  function collectPoints() {
    const points = {};
    pointFields().forEach((input) => {
      if (input.value.trim()) points[input.dataset.points] = Number(input.value);
    });
    return points;
  }

  const hasAny = (given) => Object.keys(given).length > 0;
  const sumOf = (points) => Object.values(points).reduce((sum, n) => sum + n, 0);

  function fillOwn(participant) {
    const own = participant.own || {};
    const points = participant.points || {};
    ownFields().forEach((input) => {
      const said = own[input.dataset.own];
      if (input.dataset.many) input.checked = Array.isArray(said) && said.includes(input.value);
      else input.value = said === undefined ? "" : String(said);
    });
    pointFields().forEach((input) => {
      const said = points[input.dataset.points];
      input.value = said === undefined ? "" : String(said);
    });
  }

  function tellPoints() {
    if (!at("points-left")) return;
    const left = data.points.each - sumOf(collectPoints());
    at("points-left").textContent = say(left > 0 ? "js_points_left" : left === 0 ? "js_points_done"
      : "js_points_over", { n: Math.abs(left), each: data.points.each });
    at("points-left").classList.toggle("warn", left < 0);
  }

  function ownProblems(found) {
    ownFields().forEach((input) => {
      if (input.getAttribute("aria-required") === "true" && !input.value.trim()) {
        found.push([0, input.id, say("js_need_own", { field: input.dataset.title })]);
      }
    });
    const points = collectPoints();
    const wrong = Object.values(points).some((n) => !Number.isInteger(n) || n < 0)
      || [...pointFields()].some((input) => input.validity && input.validity.badInput);
    if (wrong) found.push([last, "points-1", texts.js_points_bad]);
    else if (data.points && sumOf(points) > data.points.each) {
      found.push([last, "points-1", say("js_points_over",
        { n: sumOf(points) - data.points.each, each: data.points.each })]);
    }
  }

  const code = () => at("code").value.trim().normalize("NFC");
  const same = (one, other) => one.toLowerCase() === other.toLowerCase();
  const field = (id) => (at(id) ? at(id).value : "");

  function collect() {
    const participant = { code: who };
    if (field("role")) participant.role = field("role");
    if (field("perspective")) participant.perspective = field("perspective");
    if (hasAny(collectOwn())) participant.own = collectOwn();
    if (hasAny(collectPoints())) participant.points = collectPoints();
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
    fillOwn(file.participant);
    const by = new Map(file.answers.filter((found) => found && typeof found === "object")
      .map((found) => [found.element, found]));
    data.elements.forEach((element, i) => put(i + 1, by.get(element.id)));
    refresh();
  }

  const empty = () => collect().answers.length === 0 && !hasAny(collectOwn())
    && !hasAny(collectPoints());

  // --- drafts --------------------------------------------------------------

  const drafts = Drafts("wegmarke:" + data.assessment + ":", otherWindow);
  let timer = 0;

  const codeOf = (content) => String(content.participant.code || "");
  const isSame = (one, other) => JSON.stringify([one.participant, one.answers])
    === JSON.stringify([other.participant, other.answers]);

  // Whether this form can show a draft: one of another state of the model it cannot.
  function fits(content) {
    return content.participant && typeof content.participant === "object"
      && Array.isArray(content.answers) && content.model && content.model.hash === data.model.hash;
  }

  // The drafts that somebody with this code is told of, beside the one on the page.
  function others() {
    return drafts.list().filter(({ key, content }) => (key !== drafts.key() || drafts.changed())
      && content.participant && (codeOf(content) === "" || (who && same(codeOf(content), who))));
  }

  const told = (content) => ({ code: codeOf(content) || "–",
    n: Array.isArray(content.answers) ? content.answers.length : 0, at: drafts.words(content, data.language) });

  function offer() {
    const list = others();
    const box = at("others");
    box.textContent = "";
    at("offers").hidden = list.length === 0;
    list.forEach(({ key, content }) => {
      const line = document.createElement("li");
      line.textContent = say(codeOf(content) ? "js_other_line" : "js_nameless_line", told(content)) + " ";
      if (fits(content)) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "quiet";
        button.textContent = texts.js_other_open;
        button.addEventListener("click", () => {
          keep();
          openDraft(key);
          offer();
        });
        line.append(button);
      } else {
        line.append(texts.js_draft_old);
      }
      box.append(line);
    });
    return list;
  }

  function showStore() {
    const safe = drafts.safe();
    document.querySelectorAll(".no-store").forEach((box) => { box.hidden = safe; });
    document.querySelector(".drafts").hidden = !safe;
    return safe;
  }

  const keptAs = () => say(saved.read ? "js_kept_read" : "js_kept", { file: saved.file });

  function showSaved() {
    at("kept").hidden = !saved;
    at("kept-says").textContent = saved ? keptAs() : "";
  }

  function keep() {
    window.clearTimeout(timer);
    if (!dirty) return;
    dirty = false;
    if (!drafts.key() && empty()) return;
    const how = drafts.write({ ...collect(), draft: { saved } });
    if (how === "apart") {
      began = true;
      tell(say("js_apart", { code: who || "–" }), true);
    } else if (how === "memory" && showStore() === false) {
      tell(texts.js_no_store, true);
    }
    offer();
  }

  function changed() {
    if (document.activeElement !== at("code")) settle();
    dirty = true;
    saved = null;
    showSaved();
    window.clearTimeout(timer);
    timer = window.setTimeout(keep, 200);
    refresh();
  }

  // An empty page for the code, with nothing of what stood there.
  function begin(of) {
    drafts.close();
    who = of;
    began = true;
    dirty = false;
    saved = null;
    fill({ participant: { code: of }, answers: [] });
    who = code();
    showProblems([]);
    showSaved();
  }

  // A draft that was asked for by its code or in the list. One without a code goes to whose is typed.
  function openDraft(key) {
    const content = drafts.open(key);
    if (!content) return;
    who = codeOf(content) || who;
    began = false;
    dirty = false;
    aside = null;
    saved = (content.draft && content.draft.saved) || null;
    fill({ ...content, participant: { ...content.participant, code: who } });
    showProblems([]);
    showSaved();
    tell(say("js_draft_found", { ...told(content), code: who || "–" })
      + (saved ? " " + keptAs() : ""));
  }

  // Whose answers these are is settled when the field of the code is left, never while it is typed.
  function settle() {
    const known = data.codes.find((one) => same(one, code()));
    if (known) at("code").value = known;
    if (code() === "" || code() === who) return;
    const before = who;
    const mistaken = data.codes.length > 0 && began && !data.codes.includes(before);
    const stays = before === "" || same(before, code()) || mistaken;
    if (!stays) {
      keep();
      aside = empty() ? null : { key: drafts.key(), code: before, began };
      begin(code());
    }
    who = code();
    const mine = others().filter(({ content }) => codeOf(content) !== "");
    const open = mine.find(({ content }) => fits(content));
    if (empty() && open) {
      const put = aside;
      openDraft(open.key);
      aside = put;
    } else {
      if (stays && (drafts.key() || !empty())) {
        dirty = true;
        keep();
      }
      if (aside) tell(say("js_aside", { code: who, other: aside.code }), true);
      else if (mine.length > 0) tell(say("js_draft_other", told(mine[0].content)), true);
    }
    offer();
    refresh();
  }

  // The code was a slip: what was put away goes with the new one.
  function takeAlong() {
    const found = aside && drafts.list().find(({ key }) => key === aside.key);
    if (!found) return;
    if (aside.began) drafts.open(aside.key);
    began = true;
    fill({ ...found.content, participant: { ...found.content.participant, code: who } });
    tell(say("js_taken_along", { code: who }));
    aside = null;
    dirty = true;
    keep();
    refresh();
  }

  function otherWindow(key, gone) {
    if (drafts.changed()) {
      tell(say(gone ? "js_elsewhere_gone" : "js_elsewhere", { code: who || "–" }), true);
    }
    offer();
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
    tellPoints();
    const n = data.elements.length;
    at("progress").textContent = say("progress", { done, n });
    at("fill").style.width = (100 * done / n) + "%";
    document.querySelectorAll("[data-step]").forEach((button) => {
      if (view === "one" && Number(button.dataset.step) === step) {
        button.setAttribute("aria-current", "step");
        const bar = button.closest("ol");
        bar.scrollLeft = button.offsetLeft - bar.offsetLeft - bar.clientWidth / 2;
        const nav = button.closest("nav");
        nav.scrollTop = button.offsetTop - nav.clientHeight / 2;
      } else {
        button.removeAttribute("aria-current");
      }
    });
    document.querySelectorAll(".written").forEach((copy) => {
      copy.textContent = copy.nextElementSibling.value;
    });
    at("open-left").textContent = left === 0 ? texts.js_all_done
      : say("js_open_left", { n: left, all: data.elements.length });
    at("aside").hidden = !aside || !empty();
    if (aside) at("take-along").textContent = say("js_take_along", { code: who, other: aside.code });
    at("back").disabled = step === 0;
    at("next").disabled = step === last;
    at("next").textContent = step === 0 ? texts.begin : step === last - 1 ? texts.to_end
      : texts.next;
  }

  // --- files ---------------------------------------------------------------

  function problems() {
    const found = [];
    settle();
    if (!code()) found.push([0, "code", texts.js_need_code]);
    else if (data.codes.length > 0 && !data.codes.includes(code())) {
      found.push([0, "code", say("js_code_unknown", { code: code() })]);
    }
    if (at("role") && !field("role")) found.push([0, "role", texts.js_need_role]);
    if (at("perspective") && !field("perspective")) {
      found.push([0, "perspective", texts.js_need_perspective]);
    }
    if (aside && empty()) {
      found.push([0, "code", say("js_aside", { code: who, other: aside.code })]);
    }
    ownProblems(found);
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
    handOver(name, JSON.stringify(file, null, 1) + "\n", "application/json");
    handedOver(name);
    tell(say("js_saved", { file: name }));
  }

  // The draft stays: that a download began says nothing of where it ended.
  function handedOver(name, read) {
    saved = { file: name, read: Boolean(read) };
    dirty = true;
    keep();
    showSaved();
  }

  function drop() {
    if (!window.confirm(say("js_drop", { file: saved.file }))) return;
    const file = saved.file;
    const done = drafts.drop();
    begin("");
    show(0, true);
    tell(say(done ? "js_dropped" : "js_not_dropped", { file }), !done);
    offer();
  }

  // For the next person at this browser: the page is empty, the draft stays.
  function leave() {
    keep();
    const left = who;
    const key = drafts.key();
    aside = null;
    begin("");
    show(0, true);
    if (key && !drafts.kept(key)) tell(say("js_left_here", { code: left || "–" }), true);
    else tell(!key ? texts.js_forgotten : left ? say("js_left", { code: left }) : texts.js_nameless);
    offer();
  }

  // Why a file cannot be shown here, or nothing.
  function refused(file, name) {
    if (!file || file.wegmarke !== "answers" || !Array.isArray(file.answers)
      || typeof file.participant !== "object" || typeof file.model !== "object"
      || !file.participant || !file.model || typeof (file.participant.code || "") !== "string") {
      return say("js_not_ours", { file: name });
    }
    if (file.assessment !== data.assessment) {
      return say("js_other_assessment", { file: name, unit: file.unit + ", " + file.held_on });
    }
    if (file.model.hash !== data.model.hash) return say("js_other_model", { file: name });
    return null;
  }

  // Whether all that a file says stands in the fields now: each answer, and each part of it.
  function isWhole(file) {
    const here = collect();
    const by = new Map(here.answers.map((found) => [found.element, found]));
    const alike = (one, other) => [...new Set([...Object.keys(one || {}), ...Object.keys(other || {})])]
      .every((id) => String((one || {})[id]) === String((other || {})[id]));
    const agree = (one, other, names) => names
      .every((name) => String(one[name] || "").trim() === String(other[name] || ""));
    return file.answers.length === here.answers.length && agree(file.participant, here.participant,
      ["code", "role", "perspective"]) && alike(file.participant.own, here.participant.own)
      && alike(file.participant.points, here.participant.points) && file.answers.every((found) => {
      const now = found && by.get(found.element);
      return now && agree(found, now, ["state", "value", "reason", "evidence"])
        && agree(found.marks || {}, now.marks || {}, Object.keys(found.marks || {}));
    });
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
    keep();
    if (empty() || !isSame(file, collect())) {
      const draft = drafts.list().find(({ content }) => fits(content) && isSame(file, content));
      aside = null;
      begin(codeOf(file));
      if (draft) openDraft(draft.key);
      else fill(file);
    }
    showProblems([]);
    if (!isWhole(file)) {
      dirty = true;
      keep();
      tell(say("js_not_whole", { file: chosenFile.name }), true);
      return;
    }
    handedOver(chosenFile.name, true);
    tell(say("js_loaded", { file: chosenFile.name }));
    refresh();
  }

  function forget() {
    if (!window.confirm(texts.js_forget)) return;
    window.clearTimeout(timer);
    const done = drafts.drop();
    aside = null;
    begin("");
    show(0, true);
    tell(done ? texts.js_forgotten : texts.js_not_dropped, !done);
    offer();
  }

  // --- start ---------------------------------------------------------------

  document.addEventListener("input", (event) => {
    if (event.target.id !== "load" && event.target.id !== "code") changed();
  });
  at("code").addEventListener("change", settle);
  at("code").addEventListener("blur", settle);
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
  at("leave").addEventListener("click", leave);
  at("drop").addEventListener("click", drop);
  at("take-along").addEventListener("click", takeAlong);
  window.addEventListener("pagehide", keep);
  document.addEventListener("visibilitychange", keep);
  window.addEventListener("beforeunload", (event) => {
    keep();
    if (drafts.loose()) event.preventDefault();
  });

  // What the browser filled in by itself after a reload is not wanted.
  fill({ participant: {}, answers: [] });
  setView("one");
  // A reload goes on where it was; nobody else's draft is shown unasked.
  const before = drafts.list().find(({ key, content }) => key === drafts.last() && fits(content));
  if (before) openDraft(before.key);
  // An invitation may name the code in the address (form.html#P07), and a form for one person knows it.
  const invited = data.codes.find((one) => "#" + encodeURIComponent(one) === window.location.hash)
    || (data.codes.length === 1 ? data.codes[0] : "");
  if (!code() && invited) {
    at("code").value = invited;
    settle();
  }
  if (offer().length > 0 && !who) tell(texts.js_nameless);
  if (!showStore()) tell(texts.js_no_store, true);
  refresh();
})();
