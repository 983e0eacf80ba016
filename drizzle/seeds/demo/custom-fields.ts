import type { Operator } from "~/auth/actor";
import { changeAnswers } from "~/domain/custom-fields/answers";
import { addCustomField } from "~/domain/custom-fields/fields";
import type { CustomFieldAnswers } from "~/domain/custom-fields/forms";
import { find, type Tree } from "./tree";

const field = (about: Partial<CustomFieldAnswers> & { label: string }): CustomFieldAnswers => ({
  ...{ hint: "", kind: "text", choices: [], required: false },
  ...about,
});

/** What Northline keeps of its customers beside the product's own fields, answered for two of them. */
export async function addCustomFields(owner: Operator, tree: Tree): Promise<void> {
  const industry = await addCustomField(
    owner,
    field({ label: "Line of business", kind: "choice", choices: ["Food", "Health", "Retail", "Services", "Other"] }),
  );
  const visited = await addCustomField(
    owner,
    field({ label: "Last visit", hint: "When one of us was there.", kind: "date" }),
  );
  const framework = await addCustomField(owner, field({ label: "Framework contract", kind: "yes-no" }));
  const dentist = { [industry]: "Health", [visited]: "2026-09-17", [framework]: "yes" };
  await changeAnswers(owner, find(tree, "Clínica Dentária São Bento").id, dentist, 0);
  await changeAnswers(owner, find(tree, "Casa Verde Alimentación").id, { [industry]: "Food", [framework]: "no" }, 0);
}
