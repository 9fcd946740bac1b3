// Light, dark, or as the system has it.
const THEMES = ["system", "dark", "light"];

function showTheme(theme) {
  const button = byId("theme");
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  button.setAttribute("aria-label", theme === "system" ? "Colours: as the system has them" : `Colours: ${theme}`);
  button.title = button.getAttribute("aria-label");
}

function startTheme() {
  let theme = THEMES.includes(load("theme", "system")) ? load("theme", "system") : "system";
  showTheme(theme);
  byId("theme").addEventListener("click", () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    save("theme", theme);
    showTheme(theme);
  });
}
