// Citations: what each side says, word for word, and who says it where.
const generator = document.querySelector("meta[name=generator]").content;
const squeezed = (element) => (element ? element.textContent.replace(/\s+/g, " ").trim() : "");

const plain = {
  title: (text) => text,
  side: (letter, value) => `${letter}. ${value}`,
  quote: (text) => `   “${text}”`,
  from: (text) => `   — ${text}`,
  end: (text) => text,
};

const escaped = (text) => text.replace(/[\\`*_[\]<>#|~]/g, "\\$&");

const markdown = {
  title: (text) => `**${escaped(text)}**\n`,
  side: (letter, value) => `- ${letter}. **${escaped(value)}**\n`,
  quote: (text) => `  > ${escaped(text)}\n  >`,
  from: (text) => `  > — ${escaped(text)}\n`,
  end: (text) => escaped(text),
};

function citation(finding, style) {
  const lines = [style.title(squeezed(finding.element.querySelector("h3")))];
  for (const side of all(".side", finding.element)) {
    const letter = squeezed(side.querySelector("h4 .letter"));
    lines.push(style.side(letter, squeezed(side.querySelector("h4")).slice(letter.length).trim()));
    for (const mention of all(":scope > .mention", side)) {
      const parts = [".speaker", ".source", ".file"].map((part) => squeezed(mention.querySelector(part)));
      lines.push(style.quote(squeezed(mention.querySelector(".quote"))), style.from(parts.filter(Boolean).join(". ")));
    }
  }
  lines.push(style.end(`${squeezed(finding.element.querySelector(".reason"))} (${generator}, ${idOf(finding)})`));
  return `${lines.join("\n")}\n`;
}

async function copy(finding, text, done) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    if (!copyByHand(text)) {
      say(finding, "The browser does not let the page copy.");
      return;
    }
  }
  say(finding, done);
}

// Where a file from disk may not use the clipboard's interface.
function copyByHand(text) {
  const box = document.createElement("textarea");
  const before = document.activeElement;
  box.value = text;
  document.body.append(box);
  box.select();
  const copied = document.execCommand("copy");
  box.remove();
  before?.focus({ preventScroll: true });
  return copied;
}
