/*
 * Drafts in the browser, for the pages that people write into.
 *
 * Every page writes a record of its own, whose name nobody else has. One that
 * was opened is gone on with, but only as long as it is as this page knows it:
 * if another window wrote on, or deleted it, what this page holds becomes a
 * record of its own, and both stay. So nothing is overwritten or deleted that
 * this page did not write or was not asked to open.
 *
 *   const drafts = Drafts("wegmarke:...:", told)
 *   drafts.list()             [{ key, content }], the newest first
 *   drafts.open(key)          its content, which this page goes on with
 *   drafts.write(content)     "kept", "memory" (the browser takes nothing) or
 *                             "apart" (another window wrote on: both stay)
 *   drafts.close()            the next write begins a record of its own
 *   drafts.drop()             deletes this page's record; false if another
 *                             window wrote on
 *   drafts.key()              this page's record, or ""
 *   drafts.last()             the record of this window before a reload, or ""
 *   drafts.safe()             whether the browser keeps what was written
 *   drafts.words(content, language)  when it was written, as people say it
 *   told(key, gone)           another window wrote, or deleted, a record
 *
 * `content.draft` belongs to this file, but for `content.draft.saved`.
 */
// eslint-disable-next-line no-unused-vars
const Drafts = (prefix, told) => {
  "use strict";

  const memory = new Map();
  let store = null;
  let session = null;
  let own = "";
  let stamp = "";

  try {
    store = window.localStorage;
    store.getItem(prefix);
  } catch (e) {
    store = null;
  }
  try {
    session = window.sessionStorage;
    session.getItem(prefix);
  } catch (e) {
    session = null;
  }

  function chance() {
    const parts = new Uint32Array(3);
    window.crypto.getRandomValues(parts);
    return Array.from(parts, (part) => part.toString(36)).join("");
  }

  // Whether a reload finds this page's record again: this window only.
  function remember() {
    try {
      if (session && own) session.setItem(prefix, own);
      else if (session) session.removeItem(prefix);
    } catch (e) {
      session = null;
    }
  }

  function read(key) {
    let text = memory.get(key);
    try {
      if (text === undefined && store) text = store.getItem(key);
      const content = JSON.parse(text === undefined ? null : text);
      return content && typeof content === "object" ? content : null;
    } catch (e) {
      return null;
    }
  }

  // What the browser does not take stays in the page, so that nothing depends on it.
  function put(key, text) {
    try {
      if (!store) throw new Error("no store");
      store.setItem(key, text);
      memory.delete(key);
    } catch (e) {
      memory.set(key, text);
    }
  }

  const stampOf = (content) => (content ? (content.draft && content.draft.stamp) || "old" : "");

  function write(content) {
    let apart = false;
    if (own && stampOf(read(own)) !== stamp) {
      own = "";
      apart = true;
    }
    if (!own) own = prefix + chance();
    stamp = chance();
    const saved = content.draft && content.draft.saved;
    put(own, JSON.stringify({ ...content,
      draft: { stamp, at: new Date().toISOString(), ...(saved ? { saved } : {}) } }));
    remember();
    if (apart) return "apart";
    return memory.has(own) ? "memory" : "kept";
  }

  function list() {
    const keys = new Set(memory.keys());
    try {
      for (let i = 0; store && i < store.length; i += 1) keys.add(store.key(i));
    } catch (e) {
      store = null;
    }
    const at = ({ content }) => String((content.draft && content.draft.at) || "");
    return Array.from(keys).filter((key) => key.startsWith(prefix))
      .map((key) => ({ key, content: read(key) })).filter(({ content }) => content)
      .sort((a, b) => (at(a) < at(b) ? 1 : -1));
  }

  function close() {
    own = "";
    stamp = "";
    remember();
  }

  function open(key) {
    const content = read(key);
    own = content ? key : "";
    stamp = stampOf(content);
    remember();
    return content;
  }

  function drop() {
    const ours = !own || stampOf(read(own)) === stamp || !read(own);
    if (own && ours) {
      memory.delete(own);
      try {
        if (store) store.removeItem(own);
      } catch (e) {
        store = null;
      }
    }
    close();
    return ours;
  }

  function last() {
    try {
      return (session && session.getItem(prefix)) || "";
    } catch (e) {
      return "";
    }
  }

  function safe() {
    if (!store || memory.size > 0) return false;
    const trial = "wegmarke";
    try {
      store.setItem(trial, "1");
      store.removeItem(trial);
      return true;
    } catch (e) {
      return false;
    }
  }

  function words(content, language) {
    const at = new Date((content.draft && content.draft.at) || NaN);
    return Number.isNaN(at.getTime()) ? "–"
      : at.toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
  }

  window.addEventListener("storage", (event) => {
    if (event.storageArea === store && (event.key === null || event.key.startsWith(prefix))) {
      told(event.key, event.newValue === null);
    }
  });

  return {
    list, open, write, close, drop, last, safe, words, key: () => own,
    changed: () => Boolean(own) && stampOf(read(own)) !== stamp,
  };
};
