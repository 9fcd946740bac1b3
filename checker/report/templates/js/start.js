// All is on the page before this runs.
for (const controls of all(".controls")) controls.hidden = false;
startTheme();
startReview();
startFilters();
startMatrix();
startMap();
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
