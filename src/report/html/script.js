"use strict";
// Comfort alone: everything can be read without it. Texts are only ever set as texts.
(() => {
  const words = document.body.dataset;
  const make = (name, text, parent) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (parent) parent.append(made);
    return made;
  };

  const filter = (table) => {
    const rows = Array.from(table.tBodies[0].rows);
    const texts = rows.map((row) => row.textContent.toLowerCase());
    const tools = make("p");
    tools.className = "tools";
    const label = make("label", words.filter + " ", tools);
    const field = make("input", "", label);
    field.type = "search";
    const shown = make("output", "", tools);
    const apply = () => {
      const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      let count = 0;
      rows.forEach((row, place) => {
        row.hidden = !wanted.every((word) => texts[place].includes(word));
        if (!row.hidden) count += 1;
      });
      const numbers = [count, rows.length];
      shown.textContent = words.shown.replace(/\{\}/g, () => numbers.shift());
    };
    field.addEventListener("input", apply);
    apply();
    table.parentElement.before(tools);
    return () => {
      field.value = "";
      apply();
    };
  };

  const sort = (table) => {
    const heads = Array.from(table.tHead.rows[0].cells);
    const body = table.tBodies[0];
    const value = (row, column) => {
      const cell = row.cells[column];
      return cell.dataset.v === undefined ? cell.textContent : Number(cell.dataset.v);
    };
    const compare = (a, b) => {
      if (typeof a === typeof b) return typeof a === "number" ? a - b : a.localeCompare(b);
      return typeof a === "number" ? -1 : 1;
    };
    heads.forEach((head, column) => {
      const name = head.textContent;
      head.textContent = "";
      const button = make("button", name, head);
      button.type = "button";
      button.title = words.sort;
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const rows = Array.from(body.rows);
        rows.sort((a, b) => compare(value(a, column), value(b, column)) * (down ? -1 : 1));
        body.append(...rows);
      });
    });
  };

  const fold = (section) => {
    const tools = make("p");
    tools.className = "tools";
    for (const [name, open] of [[words.open, true], [words.close, false]]) {
      const button = make("button", name, tools);
      button.type = "button";
      button.addEventListener("click", () => {
        for (const one of section.querySelectorAll("details")) one.open = open;
      });
    }
    section.querySelector("h2").after(tools);
  };

  const clear = Array.from(document.querySelectorAll("table.calls"), (table) => {
    sort(table);
    return filter(table);
  });
  document.querySelectorAll("section.reports").forEach(fold);

  // A link leads to what is folded or filtered away, too.
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.tagName === "DETAILS") target.open = true;
    if (target.hidden) {
      clear.forEach((one) => one());
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", reveal);
  reveal();
})();
