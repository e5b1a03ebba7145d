"use strict";
const figure = document.querySelector("figure");
const svg = figure.querySelector("svg");
const dialog = document.querySelector("dialog");
const cards = [...document.querySelectorAll("ol > li")];
const whole = svg.viewBox.baseVal;
const page = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
let view = { ...page };
let shown = 0;

function show(next) {
  const scale = Math.min(Math.max(next.width / page.width, 1 / 60), 1);
  view = { width: page.width * scale, height: page.height * scale };
  view.x = Math.min(Math.max(next.x, page.x), page.x + page.width - view.width);
  view.y = Math.min(Math.max(next.y, page.y), page.y + page.height - view.height);
  svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
}

function place(clientX, clientY) {
  return new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM().inverse());
}

function zoom(factor, at) {
  show({
    width: view.width / factor,
    x: at.x - (at.x - view.x) / factor,
    y: at.y - (at.y - view.y) / factor,
  });
}

function pan(dx, dy) {
  show({ ...view, x: view.x + dx, y: view.y + dy });
}

function middle() {
  return { x: view.x + view.width / 2, y: view.y + view.height / 2 };
}

function open(number) {
  shown = (number + cards.length) % cards.length;
  dialog.querySelector("section").replaceChildren(cards[shown].firstElementChild.cloneNode(true));
  if (!dialog.open) dialog.showModal();
}

const pointers = new Map();
let travelled = 0;

figure.addEventListener("pointerdown", (event) => {
  pointers.set(event.pointerId, event);
  if (pointers.size === 1) travelled = 0;
});
figure.addEventListener("pointermove", (event) => {
  const before = pointers.get(event.pointerId);
  if (!before) return;
  const others = [...pointers.values()].filter((each) => each.pointerId !== event.pointerId);
  const from = place(before.clientX, before.clientY);
  const to = place(event.clientX, event.clientY);
  travelled += Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
  pointers.set(event.pointerId, event);
  if (travelled < 4) return;
  figure.setPointerCapture(event.pointerId);
  figure.classList.add("held");
  if (others.length) {
    const fixed = place(others[0].clientX, others[0].clientY);
    const apart = (point) => Math.hypot(point.x - fixed.x, point.y - fixed.y) || 1;
    zoom(apart(to) / apart(from), fixed);
  } else {
    pan(from.x - to.x, from.y - to.y);
  }
});
for (const kind of ["pointerup", "pointercancel"]) {
  figure.addEventListener(kind, (event) => {
    pointers.delete(event.pointerId);
    figure.classList.remove("held");
  });
}
figure.addEventListener("wheel", (event) => {
  event.preventDefault();
  zoom(Math.exp(-event.deltaY / 400), place(event.clientX, event.clientY));
}, { passive: false });
figure.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (link) event.preventDefault();
  if (link && travelled < 4) {
    open(cards.findIndex((card) => `#${card.id}` === link.href.baseVal));
  }
  travelled = 0;
});
figure.addEventListener("keydown", (event) => {
  const step = view.width / 8;
  const does = {
    ArrowLeft: () => pan(-step, 0),
    ArrowRight: () => pan(step, 0),
    ArrowUp: () => pan(0, -step),
    ArrowDown: () => pan(0, step),
    "+": () => zoom(1.5, middle()),
    "=": () => zoom(1.5, middle()),
    "-": () => zoom(1 / 1.5, middle()),
    0: () => show(page),
  }[event.key];
  if (does && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    does();
  }
});
figure.addEventListener("focusin", (event) => {
  const link = event.target.closest("svg a");
  if (!link || !link.matches(":focus-visible")) return;
  const box = link.getBBox();
  const inside = box.x >= view.x && box.x + box.width <= view.x + view.width
    && box.y >= view.y && box.y + box.height <= view.y + view.height;
  if (!inside) show({ ...view, x: box.x - view.width / 2, y: box.y - view.height / 2 });
});
dialog.addEventListener("keydown", (event) => {
  if (event.key === "ArrowLeft") open(shown - 1);
  if (event.key === "ArrowRight") open(shown + 1);
});
dialog.addEventListener("click", (event) => {
  const step = { before: -1, after: 1 }[event.target.name];
  if (step) open(shown + step);
  if (event.target === dialog || event.target.name === "close") dialog.close();
});
document.querySelector("nav").addEventListener("click", (event) => {
  const factor = Number(event.target.value);
  if (factor) zoom(factor, middle());
  else if (event.target.value === "0") show(page);
});
const met = new Set();
for (const link of svg.querySelectorAll("a")) {
  if (met.has(link.href.baseVal)) link.setAttribute("tabindex", "-1");
  met.add(link.href.baseVal);
}
document.querySelector("nav").hidden = false;
figure.classList.add("live");
figure.tabIndex = 0;
