const boxes = (table: Element) => [...table.querySelectorAll<HTMLInputElement>("td.tick input")];

/** A box in a table's head that ticks all of its rows, and shows whether all or some of them are. */
function add(head: Element): void {
  const table = head.closest("table");
  if (!table || boxes(table).length === 0) return;
  const all = document.createElement("input");
  all.type = "checkbox";
  all.className = "checkbox";
  all.setAttribute("aria-label", head.getAttribute("data-tick-all") ?? "");
  const follow = () => {
    const ticked = boxes(table).filter(({ checked }) => checked).length;
    all.checked = ticked > 0 && ticked === boxes(table).length;
    all.indeterminate = ticked > 0 && !all.checked;
  };
  all.addEventListener("change", () => boxes(table).forEach((box) => (box.checked = all.checked)));
  table.tBodies[0]?.addEventListener("change", follow);
  follow();
  head.replaceChildren(all);
}

/** Lists whose rows can be ticked get a box for all of them. */
export function tickAll(within: ParentNode = document): void {
  within.querySelectorAll("[data-tick-all]").forEach(add);
}
