// Single keys, which can be switched off for those who speak or whose hands slip.
let current = -1;

function go(step) {
  const shown = findings.filter((finding) => !finding.element.hidden);
  if (!shown.length) return;
  const focused = document.activeElement?.closest(".finding");
  const from = shown.findIndex((finding) => finding.element === (focused || findings[current]?.element));
  const next = shown[Math.min(shown.length - 1, Math.max(0, from + step))];
  current = findings.indexOf(next);
  for (const old of all(".here")) old.classList.remove("here");
  next.element.classList.add("here");
  next.element.focus({ preventScroll: true });
  next.element.scrollIntoView();
  writeAddress(next.element.id, filter);
}

function selected() {
  const focused = document.activeElement?.closest(".finding");
  return findings.find((finding) => finding.element === focused) || findings[current];
}

const keys = {
  j: () => go(1),
  k: () => go(-1),
  o: () => {
    const own = selected()?.element.querySelector("details");
    if (own) own.open = !own.open;
  },
  r: () => selected() && actions.reviewed(selected()),
  x: () => selected() && actions.dismiss(selected()),
  c: () => selected() && actions.text(selected()),
  "/": () => {
    search.focus();
    search.select();
  },
  "?": () => byId("help").showModal(),
};

function escape() {
  const panel = document.querySelector(".filters[open]");
  if (panel) {
    panel.open = false;
    panel.querySelector("summary").focus();
  } else if (document.activeElement === search) search.blur();
  else document.activeElement?.closest(".dismissal")?.querySelector("[data-do=cancel]").click();
}

function startKeys() {
  const on = byId("keys-on");
  on.checked = load("keys", true);
  on.addEventListener("change", () => save("keys", on.checked));
  byId("help-button").addEventListener("click", keys["?"]);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
    if (event.key === "Escape") escape();
    else if (on.checked && !event.target.closest("input, select, textarea") && Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });
}
