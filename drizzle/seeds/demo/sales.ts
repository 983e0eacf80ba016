import type { fulfilmentRequests, subscriptions, tierConfigRequests, tierConfigs } from "~/db/schema";
import type { Product } from "./catalog";

type Asked = Pick<typeof fulfilmentRequests.$inferInsert, "type" | "status" | "reason">;

interface Course {
  status: (typeof subscriptions.$inferInsert)["status"];
  requests: Asked[];
}

const bought: Asked = { type: "purchase", status: "approved" };

/** How subscriptions go: the state they are in, and the fulfilment requests that led there. */
export const courses = {
  steady: { status: "active", requests: [bought] },
  grown: { status: "active", requests: [bought, { type: "change", status: "approved" }] },
  renewed: { status: "active", requests: [bought, { type: "renew", status: "approved" }] },
  resumed: {
    status: "active",
    requests: [bought, { type: "suspend", status: "approved" }, { type: "resume", status: "approved" }],
  },
  movedHere: {
    status: "active",
    requests: [
      { type: "transfer", status: "approved" },
      { type: "adjustment", status: "approved" },
    ],
  },
  changeAsked: { status: "active", requests: [bought, { type: "change", status: "pending" }] },
  changeInquired: {
    status: "active",
    requests: [
      bought,
      { type: "change", status: "inquiring", reason: "Please name the person who may approve more than 100 seats." },
    ],
  },
  changeScheduled: { status: "active", requests: [bought, { type: "change", status: "scheduled" }] },
  changeRevoking: { status: "active", requests: [bought, { type: "change", status: "revoking" }] },
  changeRevoked: { status: "active", requests: [bought, { type: "change", status: "revoked" }] },
  changeFailed: {
    status: "active",
    requests: [bought, { type: "change", status: "failed", reason: "The licences asked for are no longer sold." }],
  },
  ordered: { status: "processing", requests: [{ type: "purchase", status: "pending" }] },
  inquired: {
    status: "processing",
    requests: [{ type: "purchase", status: "inquiring", reason: "Which domain shall the mailboxes be made for?" }],
  },
  awaitsTiers: { status: "processing", requests: [{ type: "purchase", status: "tiers_setup" }] },
  drafted: { status: "draft", requests: [{ type: "purchase", status: "draft" }] },
  suspended: { status: "suspended", requests: [bought, { type: "suspend", status: "approved" }] },
  leaving: { status: "terminating", requests: [bought, { type: "cancel", status: "pending" }] },
  gone: { status: "terminated", requests: [bought, { type: "cancel", status: "approved" }] },
  refused: {
    status: "terminated",
    requests: [{ type: "purchase", status: "failed", reason: "This tax number belongs to another of our customers." }],
  },
} as const satisfies Record<string, Course>;

export interface Sale {
  customer: string;
  product: Product;
  course: keyof typeof courses;
  seats: number;
  days: number;
}

const sale = (customer: string, product: Product, course: keyof typeof courses, seats: number, days: number): Sale => ({
  ...{ customer, product, course, seats, days },
});

const donaudampf =
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft Weißgerber & Söhne mbH";

export const sales: readonly Sale[] = [
  sale("Harbor Lane Bakery", "suite", "gone", 4, 360),
  sale("Harbor Lane Bakery", "suite", "grown", 25, 291),
  sale("Harbor Lane Bakery", "shield", "renewed", 18, 152),
  sale("Harbor Lane Bakery", "shield", "ordered", 6, 2),
  sale("Łódź Tekstylia S.A.", "suite", "grown", 140, 344),
  sale("Łódź Tekstylia S.A.", "backup", "changeInquired", 60, 210),
  sale("Müller & Söhne Maschinenbau GmbH", "suite", "renewed", 86, 331),
  sale("Müller & Söhne Maschinenbau GmbH", "vault", "steady", 12, 90),
  sale(donaudampf, "suite", "steady", 310, 300),
  sale(donaudampf, "shield", "changeScheduled", 290, 122),
  sale("Atelier Crème Brûlée SARL", "suite", "suspended", 7, 233),
  sale("Conservas Mar Alto, Lda.", "suite", "steady", 33, 305),
  sale("Conservas Mar Alto, Lda.", "backup", "movedHere", 9, 126),
  sale("Clínica Dentária São Bento", "shield", "leaving", 15, 180),
  sale("Ferreira & Filhos Vinhos", "suite", "drafted", 8, 3),
  sale("東京クラウド株式会社", "suite", "grown", 420, 299),
  sale("東京クラウド株式会社", "vault", "resumed", 40, 205),
  sale("有限会社みどり製菓", "suite", "steady", 11, 269),
  sale("北海道酪農協同組合", "backup", "awaitsTiers", 75, 12),
  sale("서울미디어 주식회사", "suite", "changeAsked", 64, 255),
  sale("서울미디어 주식회사", "shield", "steady", 64, 140),
  sale("上海晨光贸易有限公司", "backup", "steady", 28, 144),
  sale("Ολύμπια Ναυτιλιακή Α.Ε.", "suite", "changeRevoked", 52, 188),
  sale("مكتبة الجاحظ للنشر", "suite", "steady", 22, 166),
  sale("מאפיית הגליל בע״מ", "shield", "awaitsTiers", 14, 8),
  sale("Şirin Kahve İthalat A.Ş.", "vault", "steady", 10, 80),

  sale("Greenfield Logistics Ltd", "suite", "grown", 118, 362),
  sale("Greenfield Logistics Ltd", "shield", "renewed", 118, 350),
  sale("Oranmore Seafood Co.", "suite", "gone", 9, 276),
  sale("Cairn & Kestrel Architects", "backup", "changeRevoking", 24, 159),
  sale("Ångström Mätteknik AB", "suite", "steady", 37, 326),
  sale("Fjordlys Kraft AS", "suite", "changeFailed", 205, 282),
  sale("Fjordlys Kraft AS", "vault", "grown", 30, 96),
  sale("Jääkarhu Oy", "shield", "steady", 19, 211),
  sale("Øresund Møbler ApS", "backup", "ordered", 16, 1),
  sale("Cedar Point Veterinary Group", "suite", "resumed", 31, 320),
  sale("Lone Mesa Drilling LLC", "suite", "grown", 77, 250),
  sale("Lone Mesa Drilling LLC", "backup", "steady", 77, 202),
  sale("Boréale Assurances inc.", "suite", "renewed", 260, 240),
  sale("Boréale Assurances inc.", "shield", "suspended", 240, 183),
  sale("Panadería La Espiga Dorada", "suite", "refused", 5, 309),
  sale("Café do Cerrado Exportadora", "suite", "changeAsked", 58, 266),
  sale("Viña Piedra Clara Ltda.", "suite", "steady", 21, 224),
  sale("Textiles Quilla S.A.C.", "vault", "awaitsTiers", 13, 17),
  sale("Київ Агро Трейд ТОВ", "shield", "grown", 92, 270),
  sale("Дунав Логистика ООД", "suite", "movedHere", 44, 196),
  sale("Kilimanjaro Fresh Produce Ltd", "backup", "steady", 6, 170),

  sale("Juniper Hill Dental", "shield", "steady", 12, 325),
  sale("Saltmarsh Brewing Co.", "suite", "grown", 26, 245),
  sale("Chesapeake Oyster Company", "suite", "leaving", 8, 280),
  sale("Old Dominion Legal LLP", "suite", "steady", 66, 154),
  sale("Old Dominion Legal LLP", "vault", "changeAsked", 66, 99),
  sale("भारत मसाला उद्योग", "backup", "renewed", 48, 229),
  sale("บริษัท ไทยสมุนไพร จำกัด", "suite", "inquired", 35, 5),
  sale("Công ty TNHH Sen Vàng", "shield", "steady", 17, 94),
];

interface SetUp {
  status: (typeof tierConfigs.$inferInsert)["status"];
  requests: Pick<typeof tierConfigRequests.$inferInsert, "type" | "status" | "reason">[];
}

const ready = { type: "setup", status: "approved" } as const;

/** Resellers' settings that are not simply set up: by reseller, product and tier. The second tier comes before the first. */
export const tierSetUps: Record<string, SetUp> = {
  "Northline Asia backup 2": { status: "processing", requests: [{ type: "setup", status: "pending" }] },
  "桜ネットワークス株式会社 backup 1": { status: "processing", requests: [{ type: "setup", status: "tiers_setup" }] },
  "Quayside Systems suite 1": { status: "active", requests: [ready, { type: "update", status: "approved" }] },
  "شركة النخيل للتقنية shield 1": {
    status: "processing",
    requests: [{ type: "setup", status: "inquiring", reason: "Please send the reseller’s contract number." }],
  },
  "Sierra Azul Distribución suite 2": { status: "active", requests: [ready, { type: "update", status: "pending" }] },
  "Andes Conecta SpA vault 1": {
    status: "processing",
    requests: [
      { type: "setup", status: "failed", reason: "No reseller is registered under this tax number." },
      { type: "setup", status: "draft" },
    ],
  },
  "Tidewater IT suite 1": { status: "active", requests: [ready, { type: "adjustment", status: "approved" }] },
};
