/** Letters typed to find an entry, or arrow keys, choose several on their way to the one that is meant. */
const pause = 400;

/** A button that makes the form follow a select presses itself when another entry is chosen. */
export function followSelects(): void {
  document.querySelectorAll<HTMLButtonElement>("button[data-follows]").forEach((button) => {
    const select = document.getElementById(button.dataset.follows ?? "");
    if (!(select instanceof HTMLSelectElement)) return;
    const shown = [...select.options].find(({ defaultSelected }) => defaultSelected)?.value ?? "";
    let timer: number | undefined;
    const follow = () => {
      clearTimeout(timer);
      timer = undefined;
      if (select.value !== shown && select.value !== "") button.form?.requestSubmit(button);
    };
    select.addEventListener("change", () => {
      clearTimeout(timer);
      timer = window.setTimeout(follow, pause);
    });
    // Another button of the form sends the country as well.
    select.addEventListener("blur", ({ relatedTarget }) => {
      if (timer !== undefined && !(relatedTarget instanceof HTMLButtonElement)) follow();
    });
    button.form?.addEventListener("submit", () => clearTimeout(timer));
    if (location.hash === `#${select.id}`) select.focus();
  });
}
