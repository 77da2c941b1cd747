"use strict";
const words = QUIZ.words;
const root = document.getElementById("quiz");
// What was answered: true, false, or nothing yet.
const results = QUIZ.questions.map(() => null);
let at = 0;

function say(word, number, count) {
  return words[word].replace("%1", number).replace("%2", count);
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

function options(question) {
  if (question.form !== "click") return question.choices;
  return question.map.spots.map((spot, i) => ({ text: String(i + 1), right: spot.right, why: spot.name }));
}

function answerFields(question) {
  const fields = make("fieldset", {}, make("legend", { class: "note" }, legend(question)));
  const list = options(question);
  if (question.form === "year" || question.form === "name") {
    const word = question.form === "year" ? "typed-year" : "typed-name";
    const input = make("input", { type: "text", id: "typed", autocomplete: "off", "aria-label": words[word] });
    if (question.form === "year") input.setAttribute("inputmode", "numeric");
    fields.append(input);
  } else if (question.form === "order") {
    list.forEach((choice, i) => {
      const select = make("select", { "data-place": i, "aria-label": words["place"] + ": " + choice.text });
      select.append(make("option", { value: "" }, "–"));
      list.forEach((_, rank) => select.append(make("option", { value: rank }, String(rank + 1))));
      fields.append(make("label", {}, select, " " + choice.text));
    });
  } else {
    const type = question.form === "several" ? "checkbox" : "radio";
    list.forEach((choice, i) => {
      const input = make("input", { type, name: "answer", value: i, id: "choice-" + i });
      const number = make("span", { class: "number" }, " " + (i + 1) + " ");
      const label = question.form === "click" ? make("label", {}, input, number) : make("label", {}, input, number, choice.text);
      fields.append(label);
    });
  }
  return fields;
}

function legend(question) {
  if (question.form === "several") return words["choose"];
  if (question.form === "order") return words["earliest"];
  if (question.form === "year") return words["typed-year"];
  if (question.form === "name") return words["typed-name"];
  return "";
}

function isRight(question) {
  const typed = document.getElementById("typed");
  if (question.form === "year") return typed.value.trim() === question.accepted[0];
  if (question.form === "name") return question.accepted.some((name) => plain(name) === plain(typed.value));
  if (question.form === "order") {
    const ranks = [...document.querySelectorAll("select")].map((it) => it.value);
    return question.order.every((place, rank) => ranks[place] === String(rank));
  }
  const chosen = [...document.querySelectorAll("input[name=answer]")];
  return chosen.every((it, i) => it.checked === options(question)[i].right);
}

function hasAnswer(question) {
  const typed = document.getElementById("typed");
  if (typed) return typed.value.trim() !== "";
  const selects = [...document.querySelectorAll("select")];
  if (selects.length > 0) return selects.every((it) => it.value !== "");
  return document.querySelector("input[name=answer]:checked") !== null;
}

function tell(question, right) {
  const told = make("div", { class: "told", role: "status", tabindex: "-1" });
  told.append(make("p", { class: "mark" }, right ? words["right"] : words["wrong"]));
  if (!right) {
    let answer = question.accepted;
    if (question.form === "order") answer = question.order.map((place) => question.choices[place].text);
    told.append(make("p", {}, words["answer"] + " " + (question.form === "name" || question.form === "year" ? answer[0] : answer.join("; "))));
  }
  told.append(make("p", {}, question.why));
  if (question.form === "one" || question.form === "several" || question.form === "click") {
    const reasons = options(question).filter((it) => !it.right && it.why && it.why !== question.why);
    if (reasons.length > 0) told.append(make("ul", { class: "why" }, ...reasons.map((it) => make("li", {}, it.text + " – " + it.why))));
  }
  told.append(make("p", { class: "sources" }, words["sources"] + " " + question.sources));
  return told;
}

function show(place) {
  at = place;
  root.replaceChildren();
  if (at >= QUIZ.questions.length) return showResult();
  const question = QUIZ.questions[at];
  const heading = make("h2", { tabindex: "-1" }, question.text);
  root.append(make("p", { class: "progress" }, say("progress", at + 1, QUIZ.questions.length)), heading);
  if (question.map) {
    const image = make("img", { src: question.map.png, alt: question.map.alt, width: 600, height: 400 });
    if (question.form === "click") image.addEventListener("click", (event) => chooseNearest(question, image, event));
    root.append(image);
  }
  const fields = answerFields(question);
  const form = make("form", { onsubmit: (event) => { event.preventDefault(); check(question); } }, fields);
  form.append(make("button", { class: "first", id: "check" }, words["check"]));
  if (at > 0) form.append(make("button", { type: "button", onclick: () => show(at - 1) }, words["back"]));
  form.append(make("button", { type: "button", id: "skip", onclick: () => show(at + 1) }, words["next"]));
  root.append(form, make("p", { class: "note" }, words["keys"]));
  heading.focus();
}

function check(question) {
  if (document.querySelector(".told")) return show(at + 1);
  if (!hasAnswer(question)) return;
  const right = isRight(question);
  if (results[at] === null) results[at] = right;
  const form = root.querySelector("form");
  const told = tell(question, right);
  form.append(told);
  form.querySelectorAll("input, select").forEach((it) => { it.disabled = true; });
  document.getElementById("check").hidden = true;
  const next = document.getElementById("skip");
  next.className = "first";
  told.focus();
}

function chooseNearest(question, image, event) {
  const box = image.getBoundingClientRect();
  const x = (event.clientX - box.left) * 600 / box.width;
  const y = (event.clientY - box.top) * 400 / box.height;
  const far = (spot) => Math.hypot(spot.x - x, spot.y - y);
  const spots = question.map.spots;
  let nearest = 0;
  spots.forEach((spot, i) => { if (far(spot) < far(spots[nearest])) nearest = i; });
  const input = document.getElementById("choice-" + nearest);
  if (!input.disabled) { input.checked = true; input.focus(); }
}

function showResult() {
  const right = results.filter((it) => it === true).length;
  const heading = make("h2", { tabindex: "-1" }, say("result", right, QUIZ.questions.length));
  root.append(heading);
  const missed = QUIZ.questions.filter((_, i) => results[i] !== true);
  if (missed.length > 0) {
    root.append(make("p", {}, words["see-again"]));
    root.append(make("ul", {}, ...missed.map((it) => make("li", {}, it.text))));
  }
  root.append(make("button", { class: "first", onclick: () => { results.fill(null); show(0); } }, words["again"]));
  heading.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const typing = event.target.matches("input[type=text], select");
  if (!typing && /^[1-9]$/.test(event.key)) {
    const input = document.getElementById("choice-" + (Number(event.key) - 1));
    if (input && !input.disabled) {
      input.checked = input.type === "radio" ? true : !input.checked;
      input.focus();
    }
  } else if (event.key === "Enter" && !event.target.matches("button")) {
    event.preventDefault();
    if (at < QUIZ.questions.length) check(QUIZ.questions[at]);
  }
});

show(0);
