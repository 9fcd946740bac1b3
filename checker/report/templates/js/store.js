// What the reader keeps in this browser. A browser may refuse to store anything for a file from disk or in a
// private window: then it lasts as long as the page.
const memory = new Map();

function load(key, otherwise) {
  try {
    const kept = localStorage.getItem(`checker:${key}`);
    return kept === null ? otherwise : JSON.parse(kept);
  } catch {
    return memory.has(key) ? memory.get(key) : otherwise;
  }
}

function save(key, value) {
  memory.set(key, value);
  try {
    localStorage.setItem(`checker:${key}`, JSON.stringify(value));
  } catch {
    // Kept in memory.
  }
}

const byId = (id) => document.getElementById(id);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
