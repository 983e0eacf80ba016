import { ids } from "../../support/demo";
import { storedDocument } from "../../support/documents";
import type { Example } from "./example";

const own = { companyId: ids.meridian };

/** Documents, and the wizard that creates a partner. */
export const partnerCreationExamples = {
  document: {
    ...{ door: "company", company: "meridian", file: true },
    visit: async (sql) => ({ at: { ...own, documentId: await storedDocument(sql, own) } }),
  },
} satisfies Partial<Record<string, Example>>;
