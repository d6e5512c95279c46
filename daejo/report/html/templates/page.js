"use strict";
// Everything is in the page already; this only shows, hides and moves it. What is shown stands in the address:
// #place?heading=own,open&q=words&rule=name&sort=rule, so that a copied link shows the same.

const cards = [...document.querySelectorAll(".finding")];
const inOrder = [...cards];
const filters = document.getElementById("filters");
const words = new Map(); // what a card says, for the search; read when it is first asked for

function show(element) {
  if (element) element.hidden = false;
}

function address() {
  const [place, query = ""] = location.hash.slice(1).split("?");
  return { place, query: new URLSearchParams(query) };
}

function written(place, query) {
  const rest = query.toString();
  return `#${place}${rest ? `?${rest}` : ""}`;
}

// Filters ---------------------------------------------------------------------------------------------------------

function chosen() {
  const form = new FormData(filters);
  const boxes = [...filters.querySelectorAll("input[name=heading]")];
  const headings = form.getAll("heading");
  const query = new URLSearchParams();
  if (headings.length < boxes.length) query.set("heading", headings.join(","));
  for (const name of ["q", "rule", "sort"]) if (form.get(name)) query.set(name, form.get(name));
  return query;
}

function choose(query) {
  const headings = query.has("heading") ? query.get("heading").split(",") : null;
  for (const box of filters.querySelectorAll("input[name=heading]"))
    box.checked = headings === null || headings.includes(box.value);
  for (const name of ["q", "rule", "sort"]) filters.elements[name].value = query.get(name) || "";
  if (headings || query.has("rule") || query.has("sort")) filters.querySelector("details").open = true;
}

function said(card) {
  if (!words.has(card)) words.set(card, card.textContent.normalize("NFC").toLowerCase());
  return words.get(card);
}

const ORDER = { rule: (card) => card.dataset.rule, article: (card) => card.dataset.article.padStart(8, "0") };

function filter() {
  if (!filters) return;
  const query = chosen();
  const headings = query.has("heading") ? query.get("heading").split(",") : null;
  const sought = (query.get("q") || "").normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const card of cards) {
    const fits =
      (headings === null || headings.includes(card.dataset.heading)) &&
      (!query.get("rule") || card.dataset.rule === query.get("rule")) &&
      sought.every((word) => said(card).includes(word));
    card.hidden = !fits;
    shown += fits;
  }
  const by = ORDER[query.get("sort")];
  const ordered = by ? [...inOrder].sort((one, other) => (by(one) < by(other) ? -1 : by(one) > by(other))) : inOrder;
  if (ordered.some((card, number) => card !== cards[number])) {
    cards.splice(0, cards.length, ...ordered);
    document.getElementById("cards").append(...ordered);
  }
  const told = document.getElementById("shown");
  told.value = told.dataset.words.replace("{shown}", shown).replace("{all}", cards.length);
}

function filtered() {
  filter();
  history.replaceState(null, "", written(address().place || "findings", chosen()));
}

// Views and places ------------------------------------------------------------------------------------------------

function look(view) {
  document.documentElement.dataset.view = view;
  for (const link of document.querySelectorAll("nav a"))
    if (link.hash === `#${view}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
}

function follow() {
  const { place, query } = address();
  if (filters) {
    choose(query);
    filter();
  }
  const first = document.querySelector("nav a").hash.slice(1);
  const found = document.getElementById(place || first);
  const view = found && found.closest(".view");
  look(view && view.id !== "problems" ? view.id : first);
  if (!place || !found) return;
  for (let one = found; one; one = one.parentElement) if (one instanceof HTMLDetailsElement) one.open = true;
  if (found.hidden) found.hidden = false; // a link to a finding shows it, whatever is filtered
  for (const other of document.querySelectorAll(".here")) other.classList.remove("here");
  found.classList.add("here");
  const bar = document.querySelector("nav").getBoundingClientRect().bottom;
  if (found.classList.contains("view")) {
    if (found.getBoundingClientRect().top < bar) found.scrollIntoView(); // the first screen stays where it is seen
    return;
  }
  found.scrollIntoView({ block: "start" });
  if (found.tabIndex === -1) found.focus({ preventScroll: true });
}

function go(place) {
  const next = written(place, filters ? chosen() : new URLSearchParams());
  if (location.hash !== next) history.pushState(null, "", next);
  follow();
}

// Links keep the filters.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const { heading } = link.dataset; // a count shows what it counts
  if (heading && filters) choose(new URLSearchParams({ heading }));
  go(link.getAttribute("href").slice(1));
});

// Copying and accepting ---------------------------------------------------------------------------------------------

function asText(card) {
  const lines = [card.querySelector("h3").innerText, card.querySelector(".reason").innerText];
  for (const side of card.querySelectorAll(".side")) {
    lines.push("", side.querySelector("h4").innerText);
    for (const quote of side.querySelectorAll("blockquote")) {
      lines.push(`  ${quote.querySelector("p").innerText}`, `  ${quote.querySelector(".place").innerText}`);
    }
  }
  const right = card.querySelector(".right");
  if (right) lines.push("", right.innerText);
  return lines.map((line) => line.replace(/\s+$/, "")).join("\n");
}

async function copy(button, text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without the permission, or from a page that no secure address serves.
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    button.focus();
  }
  const label = button.textContent;
  button.textContent = document.body.dataset.copied;
  setTimeout(() => (button.textContent = label), 1500);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-copy]");
  if (!button) return;
  const card = button.closest(".finding");
  const what = button.dataset.copy;
  if (what === "link") copy(button, location.href.split("#")[0] + written(card.id, chosen()));
  else if (what === "text") copy(button, asText(card));
  else copy(button, button.parentElement.querySelector("pre, .line").textContent);
});

function today() {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

// As TOML writes a string.
function quoted(text) {
  return JSON.stringify(text).replace(/\u007f/g, "\\u007f");
}

document.addEventListener("input", (event) => {
  if (!event.target.matches(".why")) return;
  const lines = event.target.closest("details").querySelector("pre");
  lines.textContent = lines.textContent
    .replace(/^reason = .*$/m, () => `reason = ${quoted(event.target.value || "…")}`)
    .replace(/^date = .*$/m, `date = ${today()}`);
});

// Copies ------------------------------------------------------------------------------------------------------------

const copied = (element) => (element.dataset.c ? element.dataset.c.split(" ") : []);

// An article as it stands in the view of the articles; the ids stay there.
function page(anchor) {
  const whole = document.getElementById(anchor);
  const side = document.createElement("div");
  side.tabIndex = 0;
  side.role = "region";
  side.append(...[...whole.children].map((child) => child.cloneNode(true)));
  const heading = document.createElement("h4");
  heading.append(...side.querySelector("summary").childNodes);
  side.setAttribute("aria-label", heading.textContent.trim());
  side.querySelector("summary").replaceWith(heading);
  for (const line of side.querySelectorAll(".line, .zone, .path, .strip")) line.remove();
  for (const one of side.querySelectorAll("[id]")) one.removeAttribute("id");
  return side;
}

// Within its own window alone, so that the page stays where it is.
function bring(side, words) {
  side.scrollTop = words ? words.offsetTop - side.clientHeight / 3 : 0;
}

// Two articles beside each other, marked in what both have.
function beside(button) {
  const room = button.closest(".cluster").querySelector(".pair");
  const { first, other } = button.dataset;
  const sides = [first, other].map(page);
  const [ours, theirs] = sides.map((side) => new Set([...side.querySelectorAll("[data-c]")].flatMap(copied)));
  for (const one of sides.flatMap((side) => [...side.querySelectorAll("[data-c]")])) {
    const both = copied(one).filter((number) => ours.has(number) && theirs.has(number));
    if (both.length) {
      one.dataset.c = both.join(" ");
      one.tabIndex = 0;
    } else delete one.dataset.c;
  }
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = document.querySelector("#keys button").textContent;
  close.addEventListener("click", () => {
    room.replaceChildren();
    button.focus();
  });
  room.replaceChildren(close, ...sides);
  room.scrollIntoView({ block: "start" });
  for (const side of sides) bring(side, side.querySelector("[data-c]"));
  sides[1].focus({ preventScroll: true });
}

// The same words in the other article are lit and, where the keys or a click choose them, brought into sight.
function light(event) {
  const room = event.target.closest && event.target.closest(".pair");
  if (!room) return;
  const here = event.target.closest("[data-c]");
  const numbers = here ? copied(here) : [];
  const begins = event.type === "mouseover" || event.type === "focusin";
  for (const one of room.querySelectorAll("[data-c]"))
    one.classList.toggle("lit", begins && copied(one).some((number) => numbers.includes(number)));
  if (event.type !== "focusin" || !here) return;
  const far = [...room.querySelectorAll(":scope > div")].find((side) => !side.contains(here));
  const twin = far.querySelector(".lit");
  if (twin) bring(far, twin);
}

for (const kind of ["mouseover", "mouseout", "focusin", "focusout"]) document.addEventListener(kind, light);

document.addEventListener("click", (event) => {
  const button = event.target.closest("button.beside");
  if (button) beside(button);
});

const floor = document.getElementById("floor");

function raise() {
  const least = Number(floor.elements.letters.value) || 0;
  let hidden = 0;
  for (const copy of document.querySelectorAll(".copy")) {
    copy.hidden = Number(copy.dataset.letters) < least;
    hidden += copy.hidden;
  }
  const told = floor.querySelector("output");
  told.value = hidden ? told.dataset.words.replace("{hidden}", hidden) : "";
}

// Keys --------------------------------------------------------------------------------------------------------------

function step(by) {
  const seen = cards.filter((card) => !card.hidden);
  if (!seen.length) return;
  const now = seen.findIndex((card) => card.contains(document.activeElement));
  const next = now < 0 ? (by > 0 ? 0 : seen.length - 1) : Math.min(Math.max(now + by, 0), seen.length - 1);
  go(seen[next].id);
}

function otherSide() {
  const card = document.activeElement && document.activeElement.closest(".finding");
  if (!card) return;
  const sides = [...card.querySelectorAll(".side")];
  const now = sides.findIndex((side) => side.contains(document.activeElement));
  const next = sides[(now + 1) % sides.length];
  if (next) next.focus();
}

const VIEWS = Object.fromEntries([...document.querySelectorAll("nav a")].map((link, n) => [n + 1, link.hash.slice(1)]));

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input, select, textarea, dialog")) {
    if (event.key === "Escape" && event.target.id === "search") event.target.blur();
    return;
  }
  const key = event.key;
  if (key === "j") step(1);
  else if (key === "k") step(-1);
  else if (key === "o") otherSide();
  else if (key === "?") document.getElementById("keys")?.showModal();
  else if (key === "/") {
    go("findings");
    document.getElementById("search")?.focus();
  } else if (key in VIEWS) go(VIEWS[key]);
  else return;
  event.preventDefault();
});

// Begin -------------------------------------------------------------------------------------------------------------

document.documentElement.classList.add("scripted");
for (const element of document.querySelectorAll(".buttons, .decide label, button.beside, [data-copy=line]")) show(element);
if (filters) {
  show(filters);
  filters.addEventListener("input", filtered);
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("reset", () => setTimeout(filtered));
  document.getElementById("help").addEventListener("click", () => document.getElementById("keys").showModal());
}
if (floor) {
  show(floor);
  floor.addEventListener("input", raise);
  floor.addEventListener("submit", (event) => event.preventDefault());
}
addEventListener("hashchange", follow);
follow();
