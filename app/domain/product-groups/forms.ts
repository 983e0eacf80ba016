import { z } from "zod";
import { catalogDescription, catalogName } from "~/domain/catalog/forms";
import { baseVersion } from "~/domain/companies/forms";

/** A product group as it is made or changed. Messages are keys of `app/texts/fields.ts`. */
export const ProductGroupForm = z.object({ name: catalogName, description: catalogDescription });

export const ProductGroupChangeForm = ProductGroupForm.extend({ baseVersion });

export type ProductGroupAnswers = z.output<typeof ProductGroupForm>;

const PRODUCT = /^PRD-\d{3}-\d{3}-\d{3}$/;

/** The products ticked in a form: each box is named by its product's id. */
export const productsIn = (form: FormData): string[] =>
  [...form].flatMap(([name, value]) => (PRODUCT.test(name) && value === "on" ? [name] : []));
