"use strict";
const main = document.querySelector("main");
const questions = [...document.querySelectorAll(".question")];
// What was answered: true, false, or nothing yet.
const results = questions.map(() => null);
const result = make("section", { class: "result" });
let at = 0;

function say(word, number, count) {
  return WORDS[word].replace("%1", number).replace("%2", count);
}

function make(name, attributes, ...inside) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === "class") element.className = value;
    else if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value);
  }
  for (const it of inside) element.append(it);
  return element;
}

// Spelling in capitals, accents and with other marks counts.
function plain(text) {
  return text.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

function fieldsOf(question) {
  return [...question.querySelectorAll("input, select")];
}

function isTold(question) {
  return question.classList.contains("told");
}

function isRight(question) {
  return fieldsOf(question).every((field) => {
    if (field.type === "text") return JSON.parse(field.dataset.accepted).some((it) => plain(it) === plain(field.value));
    if (field.matches("select")) return field.value === field.dataset.answer;
    return field.checked === (field.dataset.counts === "yes");
  });
}

function hasAnswer(question) {
  const fields = fieldsOf(question);
  if (fields.some((it) => it.checked)) return true;
  return fields.every((it) => it.matches("select, input[type=text]") && it.value.trim() !== "");
}

function show(place) {
  at = place;
  questions.forEach((question, i) => question.classList.toggle("current", i === at));
  result.replaceChildren();
  if (at >= questions.length) return showResult();
  focusOn(questions[at].querySelector("h2"));
  window.scrollTo(0, 0);
}

function focusOn(element) {
  element.focus({ preventScroll: true });
}

function check(question) {
  if (isTold(question)) return show(at + 1);
  if (!hasAnswer(question)) return;
  const right = isRight(question);
  results[at] = right;
  question.classList.add("told");
  fieldsOf(question).forEach((it) => { it.disabled = true; });
  const mark = make("p", { class: "mark", role: "status", tabindex: "-1" }, right ? WORDS.right : WORDS.wrong);
  const answer = question.querySelector(".answer");
  answer.before(mark);
  answer.open = true;
  question.querySelector(".next").classList.add("first");
  mark.focus();
}

function chooseNearest(question, image, event) {
  const box = image.getBoundingClientRect();
  const scale = image.getAttribute("width") / box.width;
  const x = (event.clientX - box.left) * scale;
  const y = (event.clientY - box.top) * scale;
  const far = (spot) => Math.hypot(spot.dataset.x - x, spot.dataset.y - y);
  const nearest = fieldsOf(question).reduce((one, other) => (far(other) < far(one) ? other : one));
  if (!nearest.disabled) {
    nearest.checked = true;
    nearest.focus();
  }
}

function showResult() {
  const right = results.filter((it) => it === true).length;
  const heading = make("h2", { tabindex: "-1" }, say("result", right, questions.length));
  result.append(heading);
  const missed = questions.filter((_, i) => results[i] !== true);
  if (missed.length > 0) {
    result.append(make("p", {}, WORDS["see-again"]));
    result.append(make("ul", {}, ...missed.map((it) => make("li", {}, it.querySelector("h2").textContent))));
  }
  result.append(make("button", { class: "first", onclick: again }, WORDS.again));
  focusOn(heading);
}

function again() {
  results.fill(null);
  for (const question of questions) {
    question.classList.remove("told");
    question.querySelectorAll(".mark").forEach((it) => it.remove());
    question.querySelector(".answer").open = false;
    question.querySelector(".next").classList.remove("first");
    question.querySelector("form").reset();
    fieldsOf(question).forEach((it) => { it.disabled = false; });
  }
  show(0);
}

questions.forEach((question, i) => {
  const form = question.querySelector("form");
  form.addEventListener("submit", (event) => { event.preventDefault(); check(question); });
  const buttons = make("p", { class: "buttons" }, make("button", { class: "first unasked" }, WORDS.check));
  if (i > 0) buttons.append(make("button", { type: "button", onclick: () => show(i - 1) }, WORDS.back));
  buttons.append(make("button", { type: "button", class: "next", onclick: () => show(i + 1) }, WORDS.next));
  form.append(buttons, make("p", { class: "note" }, WORDS.keys));
  const image = question.querySelector("img");
  if (image && question.dataset.form === "click") {
    image.addEventListener("click", (event) => chooseNearest(question, image, event));
  }
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || at >= questions.length) return;
  const question = questions[at];
  if (/^[1-9]$/.test(event.key) && !event.target.matches("input[type=text], select")) {
    const field = question.querySelectorAll("input[data-counts]")[Number(event.key) - 1];
    if (field && !field.disabled) {
      field.checked = field.type === "radio" ? true : !field.checked;
      field.focus();
    }
  } else if (event.key === "Enter" && !event.target.matches("button")) {
    event.preventDefault();
    check(question);
  }
});

// On paper the answers stand open, whatever was opened on the screen.
let opened = [];
window.addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll(".answer:not([open])")];
  opened.forEach((it) => { it.open = true; });
});
window.addEventListener("afterprint", () => opened.forEach((it) => { it.open = false; }));

main.append(result);
document.documentElement.classList.add("scripted");
show(0);
