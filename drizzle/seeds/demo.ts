import { newPassword } from "~/auth/passwords.server";
import { PRODUCT_PASSWORD_RULES } from "~/domain/companies/product-password-rules";
import { isEmptyInstallation } from "~/domain/installation/setup-code";
import { Explained } from "../../server/explained";
import { backdate, type Dates } from "./demo/calendar";
import { connectPrograms } from "./demo/api-tokens";
import { fillCatalog } from "./demo/catalog";
import { changes, switches } from "./demo/changes";
import { openCompanies } from "./demo/companies";
import { claimDomains } from "./demo/domains";
import { harbor } from "./demo/harbor";
import { chooseWords } from "./demo/letters";
import { wearLogos } from "./demo/look";
import { meridian } from "./demo/meridian";
import { northline } from "./demo/northline";
import { importCustomers } from "./demo/imports";
import { hirePeople } from "./demo/operators";
import { listProductsOnMarketplaces } from "./demo/listings";
import { renewTerms } from "./demo/new-terms";
import { spreadNews } from "./demo/news";
import { tellOfThemselves } from "./demo/partner-profiles";
import { meetPartners } from "./demo/partners";
import { showPictures } from "./demo/pictures";
import { groupProducts } from "./demo/product-groups";
import { sales } from "./demo/sales";
import { sell, setUpTiers } from "./demo/selling";
import { signPeopleUp } from "./demo/sign-ups";
import { openStorefront } from "./demo/storefront";
import { change, switchSync } from "./demo/changing";
import { grow, type Tree } from "./demo/tree";
import { addCustomFields } from "./demo/custom-fields";
import { addGermanReader } from "./demo/languages";
import { addUsers } from "./demo/users";
import { countTheWarehouse, listen, LISTENS_SINCE } from "./demo/webhooks";
import { saveViews } from "./demo/views";

const PASSWORD = "counterpart-demo-1";

/** The demo story: five companies with their people, trees, sales and changes over the past year. Only for an empty database. */
export async function seed(): Promise<void> {
  if (!(await isEmptyInstallation()))
    throw new Explained("There are companies in this database already. The demo story goes into an empty one only.");
  const passwordHash = await newPassword(PASSWORD, [], PRODUCT_PASSWORD_RULES);
  const staff = await openCompanies(passwordHash);
  await hirePeople(staff, passwordHash);
  await connectPrograms(staff);
  await fillCatalog();
  await meetPartners(staff);
  await renewTerms(staff);
  await tellOfThemselves(staff);
  await groupProducts(staff);
  await listProductsOnMarketplaces(staff);
  await showPictures(staff);
  await spreadNews(staff);

  const dates: Dates = { accounts: new Map(), versions: [], requests: [], products: [] };
  const tree: Tree = new Map();
  await Promise.all([
    grow([staff.northline, staff.northlineSales], northline, tree, dates),
    grow([staff.meridian, staff.meridianOperations], meridian, tree, dates),
    grow([staff.harbor], harbor, tree, dates),
  ]);
  await importCustomers({ staff, tree, dates });
  await openStorefront(tree, passwordHash);
  await signPeopleUp(staff, passwordHash);
  await addUsers(staff.northline, tree, PASSWORD);
  await addGermanReader(staff.northline, tree, PASSWORD);
  await addCustomFields(staff.northline, tree);
  await claimDomains(staff);

  const oldestFirst = <T extends { days: number }>(things: readonly T[]) => things.toSorted((a, b) => b.days - a.days);
  const toSell = oldestFirst(sales);
  const story = { staff, tree, dates };
  let webhookId: string | null = null;
  for (const next of oldestFirst([...changes, ...switches])) {
    if (next.days < LISTENS_SINCE) webhookId ??= await listen(staff);
    const before = toSell.findIndex((sale) => sale.days < next.days);
    await sell(toSell.splice(0, before === -1 ? toSell.length : before), tree);
    await ("product" in next ? switchSync(next, story) : change(next, story));
  }
  await sell(toSell, tree);
  await setUpTiers(sales, tree);
  await backdate(dates);
  if (webhookId !== null) await countTheWarehouse(staff, webhookId);
  await saveViews(staff);
  await wearLogos(staff);
  await chooseWords(staff);
}
