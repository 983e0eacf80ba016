import { z } from "zod";
import { baseMoment, catalogDescription, catalogName } from "~/domain/catalog/forms";

/** What stands behind a hub: a CloudBlue Commerce installation, or any other system. */
export const instanceTypes = ["OA", "API"] as const;

/** A hub as it is made or changed. Messages are keys of `app/texts/fields.ts`. */
export const HubForm = z.object({
  name: catalogName,
  description: catalogDescription,
  instanceType: z.enum(instanceTypes, { error: "instance-type-required" }),
});

export const HubChangeForm = HubForm.extend({ baseVersion: baseMoment });

export type HubAnswers = z.output<typeof HubForm>;
