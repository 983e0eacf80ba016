import { randomInt } from "node:crypto";

const PATTERNS = {
  vendor: "VA-ddd-ddd",
  provider: "PA-ddd-ddd",
  operator: "UR-ddd-ddd-ddd",
  apiToken: "SU-ddd-ddd-ddd",
  customerUser: "CU-ddd-ddd-ddd",
  tierAccount: "TA-dddd-dddd-dddd",
  import: "IMP-ddd-ddd-ddd",
  hub: "HB-dddd-dddd",
  marketplace: "MP-ddddd",
  product: "PRD-ddd-ddd-ddd",
  subscription: "AS-dddd-dddd-dddd",
  tierConfig: "TC-ddd-ddd-ddd",
  savedView: "SV-ddd-ddd-ddd",
  message: "MSG-dddd-dddd-dddd",
  signUp: "SGN-dddd-dddd-dddd",
  invitation: "INV-dddd-dddd-dddd",
  customField: "CFD-ddd-ddd-ddd",
  programAgreement: "AGP-ddd-ddd-ddd",
  distributionAgreement: "AGD-ddd-ddd-ddd",
  serviceAgreement: "AGS-ddd-ddd-ddd",
  syndicationAgreement: "AGY-ddd-ddd-ddd",
  referralAgreement: "AGR-ddd-ddd-ddd",
  programContract: "CRP-ddddd-ddddd-ddddd",
  distributionContract: "CRD-ddddd-ddddd-ddddd",
  serviceContract: "CRS-ddddd-ddddd-ddddd",
  syndicationContract: "CRY-ddddd-ddddd-ddddd",
  referralContract: "CRR-ddddd-ddddd-ddddd",
  productGroup: "PG-dddd-dddd",
  listing: "LST-ddd-ddd-ddd",
  listingRequest: "LSTR-ddd-ddd-ddd-ddd",
  newsPost: "NWS-ddd-ddd-ddd",
  webhook: "WH-ddd-ddd-ddd",
} as const;

/** A new random public id. Whoever inserts it does so with «on conflict do nothing» and draws again when it was taken. */
export const drawId = (noun: keyof typeof PATTERNS): string =>
  PATTERNS[noun].replace(/d/g, () => String(randomInt(10)));

/**
 * Draws ids until `insert` reports that one was free.
 * @param insert inserts with «on conflict do nothing» and tells whether a row came of it
 */
export async function withNewId(
  noun: keyof typeof PATTERNS,
  insert: (id: string) => Promise<boolean>,
): Promise<string> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const id = drawId(noun);
    if (await insert(id)) return id;
  }
  throw new Error(`no free ${noun} id in 20 draws`);
}

/**
 * Many new ids in their order, so that rows made at one moment stand in a list as they came.
 * @param taken tells which of some ids exist already
 */
export async function newIds(
  noun: keyof typeof PATTERNS,
  count: number,
  taken: (ids: readonly string[]) => Promise<readonly string[]>,
): Promise<string[]> {
  const ids = new Set<string>();
  for (let attempt = 0; attempt < 20 && ids.size < count; attempt++) {
    while (ids.size < count) ids.add(drawId(noun));
    for (const id of await taken([...ids])) ids.delete(id);
  }
  if (ids.size < count) throw new Error(`no ${count} free ${noun} ids in 20 draws`);
  return [...ids].sort();
}
