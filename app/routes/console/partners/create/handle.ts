import { href, paths } from "~/paths";
import { creationTexts } from "~/texts/partner-creation";
import { partnerTexts } from "~/texts/partners";
import type { CreationStep } from "~/domain/partners/create/steps";
import { pageHandle, title } from "../../page";

/** Every step of Create Partner stands in the same place. */
export const creationHandle = pageHandle<unknown>((_, { companyId = "" }) => [
  { label: partnerTexts.module, href: href(paths.partners, { companyId }) },
  { label: creationTexts.title },
]);

export const stepTitle = (step: CreationStep) => title(creationTexts.steps[step], creationTexts.title);
