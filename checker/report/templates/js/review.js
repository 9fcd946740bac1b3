// Reviewed, or dismissed with a reason: kept by fingerprint, so that a later report of the same articles knows.
let reviews = load("reviews", {});

const stateOf = (id) => reviews[id]?.state || "open";
const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
};

function setReview(finding, state, reason = "") {
  const id = idOf(finding);
  reviews = load("reviews", reviews); // another window may have written
  if (state === "open") delete reviews[id];
  else reviews[id] = { state, reason, date: today() };
  save("reviews", reviews);
  showReview(finding);
  if (filter.state.length) applyFilter();
}

function showReview(finding) {
  const { element } = finding;
  const state = stateOf(idOf(finding));
  element.classList.toggle("reviewed", state === "reviewed");
  element.classList.toggle("dismissed", state === "dismissed");
  const tools = element.querySelector(".tools");
  tools.querySelector("[data-do=reviewed]").setAttribute("aria-pressed", state === "reviewed");
  const dismiss = tools.querySelector("[data-do=dismiss]");
  dismiss.setAttribute("aria-pressed", state === "dismissed");
  dismiss.textContent = state === "dismissed" ? "Dismissed" : "Dismiss …";
  let note = element.querySelector(".review-note");
  if (state === "open") {
    note?.remove();
    return;
  }
  if (!note) {
    note = document.createElement("span");
    note.className = "tag review-note";
    element.querySelector(".badges").append(" ", note);
  }
  const { reason } = reviews[idOf(finding)];
  note.textContent = reason ? `${state}: ${reason}` : state;
}

function say(finding, words) {
  finding.element.querySelector(".said").textContent = words;
}

function askReason(finding, open = true) {
  const dismissal = finding.element.querySelector(".dismissal");
  dismissal.hidden = !open;
  finding.element.querySelector("[data-do=dismiss]").setAttribute("aria-expanded", open);
  if (open) dismissal.elements.reason.focus();
}

const actions = {
  reviewed: (finding) => setReview(finding, stateOf(idOf(finding)) === "reviewed" ? "open" : "reviewed"),
  dismiss: (finding) => {
    if (stateOf(idOf(finding)) === "dismissed") setReview(finding, "open");
    else {
      reveal(finding.element);
      askReason(finding, finding.element.querySelector(".dismissal").hidden);
    }
  },
  cancel: (finding) => askReason(finding, false),
  text: (finding) => copy(finding, citation(finding, plain), "Citation copied."),
  markdown: (finding) => copy(finding, citation(finding, markdown), "Citation copied as Markdown."),
  link: (finding) => copy(finding, `${location.href.split("#")[0]}#${finding.element.id}`, "Link copied."),
};

// The reviewed and dismissed findings of this page as a baseline file.
function baseline() {
  const entries = findings
    .filter((finding) => stateOf(idOf(finding)) !== "open")
    .map((finding) => {
      const fingerprint = idOf(finding);
      const { state, reason, date } = reviews[fingerprint];
      const { kind } = finding.element.dataset;
      const summary = finding.element.querySelector("h3").textContent;
      return { fingerprint, kind, summary, reason: reason || state, date };
    });
  return `${JSON.stringify({ schema: "checker-baseline/1", entries }, null, 1)}\n`;
}

function saveBaseline() {
  const address = URL.createObjectURL(new Blob([baseline()], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "baseline.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

function startReview() {
  const tools = byId("tools");
  for (const finding of findings) {
    finding.element.querySelector(".foot").prepend(tools.content.cloneNode(true));
    showReview(finding);
  }
  const findingOf = (element) => findings.find((finding) => finding.element === element.closest(".finding"));
  byId("findings").addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) actions[button.dataset.do](findingOf(button));
  });
  byId("findings").addEventListener("submit", (event) => {
    event.preventDefault();
    const finding = findingOf(event.target);
    const reason = event.target.elements.reason.value.trim();
    if (!reason) return;
    setReview(finding, "dismissed", reason);
    askReason(finding, false);
    finding.element.focus({ preventScroll: true });
  });
  for (const button of all(".export")) button.addEventListener("click", saveBaseline);
}
