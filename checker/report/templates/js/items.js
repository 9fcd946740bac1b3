// What can be found and filtered: findings, rows of the matrix, motives, agreements, names, articles.
const words = (text) => (text === undefined ? undefined : text.split(" ").filter(Boolean));

const items = all("[data-item]").map((element) => ({
  element,
  section: element.closest("section").id || "findings",
  kinds: words(element.dataset.kind),
  severities: words(element.dataset.severity),
  articles: words(element.dataset.articles) || [],
  baseline: element.dataset.baseline,
  confidence: element.dataset.confidence === undefined ? undefined : Math.round(100 * element.dataset.confidence),
  text: null, // in small letters, without accents: made when first searched
}));
const findings = items.filter((item) => item.element.classList.contains("finding"));

const levelled = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

// What stands around a quote is not searched: it belongs to other statements.
function textOf(item) {
  if (item.text === null) {
    const finding = item.element.classList.contains("finding");
    const parts = finding ? all("h3, .matter, .reason, h4, .quote, figcaption", item.element) : [item.element];
    item.text = levelled(parts.map((part) => part.textContent).join(" "));
  }
  return item.text;
}

const idOf = (finding) => finding.element.id.slice(2);

// Opens whatever hides an element, and the element itself where it can be opened.
function reveal(element) {
  for (let outer = element; outer; outer = outer.parentElement?.closest("details")) {
    if (outer.tagName === "DETAILS") outer.open = true;
  }
  const own = element.classList.contains("finding") ? element.querySelector("details") : null;
  if (own) own.open = true;
}
