"use strict";

// Without this script the page shows everything; with it, lists can be
// filtered, sorted and searched.
document.documentElement.classList.add("script");

// The language of the page follows the switch, for screen readers.
for (const radio of document.querySelectorAll("input[name=lang]")) {
  radio.addEventListener("change", () => {
    document.documentElement.lang = radio.value;
  });
}

// A form filters the items of the element that it names. Items carry the
// values of the form's check boxes as data attributes; of one group any may
// match, of several groups all must, and so must the words searched for.
const plain = (text) => text.toLowerCase().replace(/\s+/g, " ").trim();
for (const form of document.querySelectorAll("form.filter")) {
  const items = [...document.getElementById(form.dataset.for).querySelectorAll("[data-item]")];
  const texts = items.map((item) => plain(item.textContent));
  const output = form.querySelector("output");

  const apply = () => {
    const wanted = plain(form.elements.q.value);
    const groups = {};
    for (const box of form.querySelectorAll("input[type=checkbox]:checked")) {
      (groups[box.name] ??= []).push(box.value);
    }
    let shown = 0;
    items.forEach((item, i) => {
      const show = texts[i].includes(wanted) &&
        Object.entries(groups).every(([name, values]) => values.includes(item.dataset[name]));
      item.hidden = !show;
      shown += show;
    });
    output.textContent = shown + " / " + items.length;
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  for (const button of form.querySelectorAll("button[data-open]")) {
    button.addEventListener("click", () => {
      for (const item of items) item.open = button.dataset.open === "true";
    });
  }
  apply();
}

// The header cells of a sortable table become buttons.
const collator = new Intl.Collator(["zh-CN", "en"], { numeric: true });
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const key = (row, i) => row.cells[i].dataset.sort ?? row.cells[i].innerText.trim();
  heads.forEach((head, i) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.ariaSort === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.ariaSort = down ? "descending" : "ascending";
      const rows = [...body.rows].map((row) => [key(row, i), row]);
      rows.sort((a, b) => (down ? -1 : 1) * collator.compare(a[0], b[0]));
      body.append(...rows.map((pair) => pair[1]));
    });
  });
}

// A link to a finding opens it, even if a filter hides it.
const reveal = () => {
  const target = document.getElementById(location.hash.slice(1));
  if (target?.matches("details")) {
    target.hidden = false;
    target.open = true;
    target.scrollIntoView();
  }
};
addEventListener("hashchange", reveal);
reveal();

// Paper shows what is folded on the screen.
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details")) details.open = true;
});
