// Filters and search. Their state is in the address, so that a link to a filtered page can be sent.
let filter = emptyFilter();
const form = byId("filter-form");
const search = byId("search");
let marked = 0;

const meets = (wanted, own) => !wanted.length || own === undefined || own.some((value) => wanted.includes(value));

function passes(item, terms) {
  if (!meets(filter.severity, item.severities) || !meets(filter.kind, item.kinds)) return false;
  if (filter.confidence && item.confidence !== undefined && item.confidence < filter.confidence) return false;
  if (filter.article && !item.articles.includes(filter.article)) return false;
  if (filter.baseline.length && item.baseline && !filter.baseline.includes(item.baseline)) return false;
  if (filter.state.length && item.baseline && !filter.state.includes(stateOf(idOf(item)))) return false;
  return terms.every((term) => textOf(item).includes(term));
}

function applyFilter() {
  const terms = levelled(filter.q).split(/\s+/).filter(Boolean);
  const shown = new Map();
  for (const item of items) {
    const pass = passes(item, terms);
    if (item.element.hidden === pass) item.element.hidden = !pass;
    const [some, every] = shown.get(item.section) || [0, 0];
    shown.set(item.section, [some + pass, every + 1]);
  }
  sayWhatIsShown(shown);
  if (filter.q || marked) {
    // After the frame, so that typing does not wait for it.
    clearTimeout(marked);
    marked = setTimeout(() => markHits(filter.q), 50);
  }
  for (const none of all(".none")) none.hidden = !findings.length || shown.get("findings")?.[0] > 0;
}

const SECTIONS = { findings: "finding", matters: "matter", motives: "motive", agreed: "agreement", people: "name", articles: "article" };

function sayWhatIsShown(shown) {
  const number = queryOf({ ...filter, q: "" }).split("&").filter(Boolean).length;
  byId("filter-count").textContent = number ? ` (${number})` : "";
  const status = byId("status");
  status.replaceChildren();
  if (!queryOf(filter)) return;
  const parts = [];
  for (const [section, noun] of Object.entries(SECTIONS)) {
    const [some, every] = shown.get(section) || [0, 0];
    if (some < every || (section === "findings" && every)) parts.push(`${some} of ${every} ${noun}s`);
  }
  const clear = document.createElement("button");
  clear.type = "button";
  clear.textContent = "Show all";
  clear.addEventListener("click", () => changeFilter(emptyFilter()));
  status.append(`Shown: ${parts.join(", ") || "everything"}. `, clear);
}

function fillForm() {
  search.value = filter.q;
  for (const box of all("input[type=checkbox]", form)) box.checked = filter[box.name].includes(box.value);
  form.elements.article.value = filter.article;
  form.elements.confidence.value = filter.confidence;
  form.querySelector("output").textContent = `${filter.confidence}\u00a0%`;
}

function readForm() {
  const next = { ...emptyFilter(), q: search.value.trim() };
  for (const box of all("input:checked", form)) next[box.name].push(box.value);
  next.article = form.elements.article.value;
  next.confidence = Number(form.elements.confidence.value);
  return next;
}

function changeFilter(next, place = readAddress().place) {
  filter = next;
  if (search.value.trim() !== filter.q || queryOf(readForm()) !== queryOf(filter)) fillForm();
  form.querySelector("output").textContent = `${filter.confidence}\u00a0%`;
  writeAddress(place, filter);
  applyFilter();
}

// Goes where the address points; a place that the filter hides is shown with everything else.
function follow() {
  const { place, filter: given, filtered } = readAddress();
  const target = place ? byId(decodeURIComponent(place)) : null;
  const next = filtered ? given : filter;
  changeFilter(next, place);
  if (!target) return;
  if (target.closest("[hidden]")) changeFilter(emptyFilter(), place);
  reveal(target);
  target.scrollIntoView();
  if (target.hasAttribute("tabindex")) target.focus({ preventScroll: true });
  for (const old of all(".here")) old.classList.remove("here");
  target.classList.add("here");
}

function startFilters() {
  form.addEventListener("input", () => changeFilter(readForm()));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    changeFilter(emptyFilter());
  });
  search.addEventListener("input", () => changeFilter(readForm()));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-filter]");
    if (link) {
      event.preventDefault();
      const [name, value] = link.dataset.filter.split("=");
      changeFilter({ ...emptyFilter(), [name]: [value] }, "findings");
      byId("findings").scrollIntoView();
      return;
    }
    const inner = event.target.closest('a[href^="#"]');
    // A second click on the same link does not change the address, and still must lead there.
    if (inner && inner.hash === location.hash.split("?")[0]) follow();
    const panel = document.querySelector(".filters[open]");
    if (panel && !panel.contains(event.target)) panel.open = false;
  });
  addEventListener("hashchange", follow);
}
