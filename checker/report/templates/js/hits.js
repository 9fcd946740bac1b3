// What was searched for, marked where the browser can mark without touching the page (CSS custom highlights).
const MARKED = 60; // findings, rows and articles that are looked through

function rangesOf(element, terms) {
  const ranges = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.toLowerCase();
    if (text.length !== walker.currentNode.data.length) continue; // letters that change their number
    for (const term of terms) {
      for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
        const range = new Range();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + term.length);
        ranges.push(range);
      }
    }
  }
  return ranges;
}

function markHits(query) {
  if (!window.CSS?.highlights) return;
  const terms = query.toLowerCase().split(/\s+/).filter((term) => term.length > 1);
  CSS.highlights.delete("hits");
  if (!terms.length) return;
  const shown = items.filter((item) => !item.element.hidden).slice(0, MARKED);
  CSS.highlights.set("hits", new Highlight(...shown.flatMap((item) => rangesOf(item.element, terms))));
}
