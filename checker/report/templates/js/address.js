// The page's state in its address: "#f-0123?kind=name,role&q=bridge". What stands before the question mark is
// a place in the page, what stands after it is the filter.
const LISTS = ["severity", "kind", "state", "baseline"];
const emptyFilter = () => ({ q: "", severity: [], kind: [], state: [], baseline: [], article: "", confidence: 0 });

function readAddress() {
  const [place, ...query] = location.hash.slice(1).split("?");
  const given = new URLSearchParams(query.join("?"));
  const filter = emptyFilter();
  filter.q = given.get("q") || "";
  filter.article = given.get("article") || "";
  filter.confidence = Math.min(100, Math.max(0, Number(given.get("confidence")) || 0));
  for (const name of LISTS) {
    filter[name] = (given.get(name) || "").split(",").filter(Boolean);
  }
  return { place, filter, filtered: query.length > 0 };
}

function queryOf(filter) {
  const query = new URLSearchParams();
  if (filter.q) query.set("q", filter.q);
  for (const name of LISTS) {
    if (filter[name].length) query.set(name, filter[name].join(","));
  }
  if (filter.article) query.set("article", filter.article);
  if (filter.confidence) query.set("confidence", filter.confidence);
  return query.toString().replaceAll("%2C", ",");
}

function writeAddress(place, filter) {
  const query = queryOf(filter);
  const hash = query ? `#${place}?${query}` : place ? `#${place}` : "";
  if (hash === location.hash) return;
  try {
    history.replaceState(null, "", location.href.split("#")[0] + hash);
  } catch {
    // Some browsers keep the address of a file from disk as it is.
  }
}
