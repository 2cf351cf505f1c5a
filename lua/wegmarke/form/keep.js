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
 *   drafts.loose()            whether something is in this page only, and no file was made of it
 *   drafts.kept(key)          whether the browser has this record as it is here
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
  let stored = ""; // of this page's record: the stamp that the browser had when this page last saw it

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

  function parsed(text) {
    try {
      const content = JSON.parse(text);
      return content && typeof content === "object" ? content : null;
    } catch (e) {
      return null;
    }
  }

  // What the browser has under a key: what other windows see, too.
  function there(key) {
    try {
      return store ? parsed(store.getItem(key)) : null;
    } catch (e) {
      return null;
    }
  }

  const read = (key) => (memory.has(key) ? parsed(memory.get(key)) : there(key));
  const stampOf = (content) => (content ? (content.draft && content.draft.stamp) || "old" : "");
  const changed = () => Boolean(own) && stampOf(there(own)) !== stored;

  // What the browser does not take stays in the page, so that nothing depends on it.
  function put(key, text, stamp) {
    try {
      if (!store) throw new Error("no store");
      store.setItem(key, text);
      memory.delete(key);
      stored = stamp;
    } catch (e) {
      memory.set(key, text);
    }
  }

  function write(content) {
    const apart = changed();
    if (apart) {
      memory.delete(own); // it goes on under a key of its own
      own = "";
    }
    if (!own) {
      own = prefix + chance();
      stored = "";
    }
    const stamp = chance();
    const saved = content.draft && content.draft.saved;
    put(own, JSON.stringify({ ...content,
      draft: { stamp, at: new Date().toISOString(), ...(saved ? { saved } : {}) } }), stamp);
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
    stored = "";
    remember();
  }

  function open(key) {
    const content = read(key);
    own = content ? key : "";
    stored = content ? stampOf(there(key)) : "";
    remember();
    return content;
  }

  function drop() {
    const ours = !changed() || !there(own);
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
    const trial = "wegmarke:trial:" + chance(); // whose name nobody else has
    try {
      store.setItem(trial, "1");
      store.removeItem(trial);
      return true;
    } catch (e) {
      return false;
    }
  }

  const loose = () => Array.from(memory.values()).some((text) => {
    const content = parsed(text);
    return content && !(content.draft && content.draft.saved);
  });

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
    list, open, write, close, drop, last, safe, loose, words, changed, key: () => own,
    kept: (key) => !memory.has(key),
  };
};
