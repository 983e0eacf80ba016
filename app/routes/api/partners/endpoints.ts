import { z } from "zod";
import { readablePartners, type WiredPartner } from "~/domain/partners/collection";
import { readableProducts, ofVendor } from "~/domain/products/collection";
import { type Endpoint, endpoint, page } from "../endpoint";
import { FullProduct, wireProduct } from "../products/endpoints";
import { readOnly } from "../read-only";
import { companyId, count, events, oneOf, text, textOrNull } from "../shapes";
import { moment } from "../wire";

const Tag = z.object({ id: z.enum(["technical", "business"]), name: z.enum(["Technical", "Business"]) });

/** A partner as clients read it. Connect.md §5.1. */
export const Partner = z
  .object({
    id: companyId,
    name: text("What the company is called.", "Aurora Software"),
    status: oneOf(["invited", "active"], "invited: nobody works for it yet."),
    type: oneOf(["vendor", "provider"], "Whether it makes products or sells them on."),
    role: oneOf(["vendor", "distributor", "reseller"], "The same, and where a provider stands."),
    external_id: textOrNull("What the company calls it in its own systems.", "SUP-0091"),
    description: text("Who it is, in a few words; empty where it does not share it.", "Mail and files for offices"),
    overview: text("Who it is, as Markdown; empty where it does not share it.", "## Since 2009"),
    headquarters: text("Where it sits.", "Lisbon"),
    countries: z
      .array(z.string())
      .meta({ description: "Where it does business (ISO 3166).", examples: [["PT", "ES"]] }),
    languages: z.array(z.string()).meta({ description: "What it speaks (ISO 639).", examples: [["en"]] }),
    websites: z.array(z.string()).meta({ examples: [["https://aurora.example"]] }),
    industries: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .meta({ description: "What it works in.", examples: [[{ id: "education", name: "education" }]] }),
    public: z.boolean().meta({ description: "Whether it shares its profile." }),
    contacts: z
      .array(
        z.object({
          id: text("Whom it is, within the partner.", "technical"),
          name: text("A person or a desk.", "Service desk"),
          email: text("Where they are reached.", "desk@aurora.example"),
          tags: z.array(Tag),
        }),
      )
      .meta({ description: "Whom to turn to." }),
    stats: z.object({
      contracts: z
        .object({
          distribution: count("Of marketplaces."),
          program: count("Of vendors."),
          service: count("Of resellers."),
          syndication: count("Of sourced products."),
        })
        .meta({ description: "Pending and active ones between the two." }),
      listings: count("Products of the one that are listed with the other."),
    }),
    events: events("created"),
  })
  .meta({ id: "Partner", description: "A company of the directory." });

const contactsOf = ({ technical, business }: WiredPartner): z.input<typeof Partner>["contacts"] => [
  ...(technical ? [{ ...technical, id: "technical", tags: [{ id: "technical", name: "Technical" } as const] }] : []),
  ...(business ? [{ ...business, id: "business", tags: [{ id: "business", name: "Business" } as const] }] : []),
];

export function wirePartner(partner: WiredPartner): z.input<typeof Partner> {
  const { id, name, status, role, externalId, language, createdAt } = partner;
  const profile = partner.profile?.shared ? partner.profile : null;
  return {
    ...{ id, name, status, type: role === "vendor" ? "vendor" : "provider", role, external_id: externalId },
    ...{ description: profile?.description ?? "", overview: profile?.overview ?? "" },
    ...{ headquarters: profile?.headquarters ?? "", countries: profile?.countries ?? [], languages: [language] },
    websites: profile?.websites ?? [],
    industries: (profile?.industries ?? []).map((industry) => ({ id: industry, name: industry })),
    public: profile !== null,
    contacts: contactsOf(partner),
    stats: {
      contracts: {
        ...{ distribution: partner.distribution, program: partner.program },
        ...{ service: partner.service, syndication: partner.syndication },
      },
      listings: partner.listings,
    },
    events: { created: { at: moment(createdAt) } },
  };
}

const partners = { tag: "Partners", module: "partners", status: 200 } as const;

const searchProducts = endpoint({
  ...{ method: "GET", path: "/partners/:id/products", name: "searchPartnerProducts", ...partners },
  summary: "List a partner's products that the company sees.",
  list: { row: FullProduct, fields: readableProducts.fields },
  work: async ({ actor, params, query }) => {
    const { id } = await readablePartners.find(actor, params.id!);
    const found = await readableProducts.collect(actor, query, ofVendor(id));
    return page(found.rows.map(wireProduct), found, query);
  },
});

const Category = z
  .object({ id: z.string(), name: z.string() })
  .meta({ id: "Category", description: "There are none." });

const searchCategories = endpoint({
  ...{ method: "GET", path: "/partners/:id/categories", name: "searchPartnerCategories", ...partners },
  ...{ summary: "Always empty: products are not put into categories.", list: { row: Category } },
  work: async ({ actor, params, query }) => {
    await readablePartners.find(actor, params.id!);
    return page([], { total: 0 }, query);
  },
});

export const partnerEndpoints: readonly Endpoint[] = [
  ...readOnly({
    ...{ path: "/partners", names: ["Partner", "Partners"], nouns: ["a partner", "the company's partners"] },
    ...{ tag: "Partners", module: "partners", row: Partner, from: readablePartners, wire: wirePartner },
  }),
  searchProducts,
  searchCategories,
];
