/** What a person has chosen within a list stays chosen while the list is searched, offered still or not. */
export function keepChoices(list: Element): () => void {
  const chosen = [...list.querySelectorAll<HTMLInputElement>("form .choice > input:checked")];
  const groups = new Map(chosen.map((input) => [input, input.closest("fieldset")]));
  return () => chosen.forEach((input) => choose(list, input, groups.get(input)));
}

function choose(list: Element, input: HTMLInputElement, group: Element | null | undefined): void {
  const offered = [...list.querySelectorAll<HTMLInputElement>("form .choice > input")].filter(
    ({ name, type }) => name === input.name && type === input.type,
  );
  const same = offered.find(({ value }) => value === input.value);
  if (same) {
    same.checked = true;
    return;
  }
  const row = input.closest(".choice");
  input.removeAttribute("id");
  if (!row || !group) return;
  if (offered[0]) offered[0].closest(".choice")?.before(row);
  else {
    group.querySelectorAll(".choice").forEach((other) => other === row || other.remove());
    list.querySelector("form")?.prepend(group);
  }
  input.checked = true;
}
