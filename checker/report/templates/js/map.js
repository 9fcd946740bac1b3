// The map: the sentence of the dot under the pointer; a click goes to its place in the article.
function startMap() {
  const picture = document.querySelector(".dots");
  if (!picture) return;
  const tip = byId("tip");
  for (const title of all("title", picture)) title.remove(); // the tip is quicker
  picture.addEventListener("pointermove", (event) => {
    const dot = event.target.closest("[data-k]");
    tip.hidden = !dot;
    if (!dot) return;
    const place = byId(dot.dataset.k);
    const article = place.closest(".text").querySelector(".row-title");
    const source = document.createElement("span");
    source.textContent = squeezed(article);
    tip.replaceChildren(squeezed(place), source);
    const frame = picture.parentElement.getBoundingClientRect();
    const x = event.clientX - frame.left;
    tip.style.left = `${Math.min(Math.max(0, x + 14), Math.max(0, frame.width - tip.offsetWidth))}px`;
    tip.style.top = `${event.clientY - frame.top + 18}px`;
  });
  picture.addEventListener("pointerleave", () => {
    tip.hidden = true;
  });
  picture.addEventListener("click", (event) => {
    const dot = event.target.closest("[data-k]");
    if (dot) location.hash = dot.dataset.k;
  });
}
