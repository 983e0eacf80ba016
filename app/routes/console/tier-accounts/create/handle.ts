import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { pageHandle } from "../../page";

/** Every step of the wizard stands in the same place. */
export const creationHandle = pageHandle<unknown>((_, { companyId = "" }) => [
  { label: consoleTexts.modules.customers, href: href(paths.tierAccounts, { companyId }) },
  { label: consoleTexts.wizard.creation },
]);
