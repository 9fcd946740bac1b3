// The matrix sorted by a click on a column's head: up, down, as it was.
const ORDER = ["conflict", "agreed", "told", ""];
const NEXT = { none: "ascending", ascending: "descending", descending: "none" };

function keyOf(row, column, sort) {
  const cell = row.cells[column];
  if (sort === "number") return -Number.parseFloat(cell.textContent || 0);
  if (sort === "state") return ORDER.findIndex((state) => !state || cell.classList.contains(state));
  return levelled(cell.textContent);
}

function sortBy(table, head) {
  const order = NEXT[head.getAttribute("aria-sort") || "none"];
  for (const other of table.tHead.rows[0].cells) other.setAttribute("aria-sort", "none");
  head.setAttribute("aria-sort", order);
  const sign = order === "descending" ? -1 : 1;
  const rows = [...table.tBodies[0].rows].map((row) => {
    const rank = Number(row.dataset.rank);
    return { row, rank, key: order === "none" ? rank : keyOf(row, head.cellIndex, head.dataset.sort) };
  });
  rows.sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : a.rank - b.rank));
  table.tBodies[0].append(...rows.map(({ row }) => row));
}

function startMatrix() {
  for (const table of all(".matrix")) {
    for (const head of table.tHead.rows[0].cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => sortBy(table, head));
    }
  }
}
