// All is on the page before this runs.
for (const controls of all(".controls")) controls.hidden = false;
startTheme();
startReview();
startFilters();
startMatrix();
startMap();
startWhere();
startKeys();

// Everything is opened for print, and closed again after it.
let closed = [];
addEventListener("beforeprint", () => {
  closed = all("main details:not([open])");
  for (const details of closed) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of closed) details.open = false;
});

if (location.hash) follow();

// The first search shall not wait for the texts to be read.
const idle = window.requestIdleCallback || ((work) => setTimeout(work, 200));
function readAhead(from = 0) {
  for (const item of items.slice(from, from + 50)) textOf(item);
  if (from + 50 < items.length) idle(() => readAhead(from + 50));
}
idle(() => readAhead());
