import { createProductGroup } from "~/domain/product-groups/create";
import { productId } from "./catalog";
import type { Staff } from "./companies";

/** Meridian's sets of products, which its service agreements can open to resellers. Row P6. */
export async function groupProducts({ meridian }: Staff): Promise<void> {
  await createProductGroup(meridian, {
    ...{ name: "Workplace", description: "What a team needs to work together." },
    productIds: [productId("suite"), productId("backup")],
  });
  await createProductGroup(meridian, {
    ...{ name: "Security", description: "Protection of endpoints, passwords and keys." },
    productIds: [productId("shield"), productId("vault")],
  });
}
