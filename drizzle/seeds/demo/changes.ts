import type { Change, Switch } from "./changing";

/** Aurora Backup takes changes since this day; what changed before was unsupported, and stays so. */
export const switches: readonly Switch[] = [{ product: "backup", days: 135, by: "aurora", on: true }];

/** What operators changed over the year; Aurora's products are kept in step, Tessera's are not. */
export const changes: readonly Change[] = [
  {
    ...{ account: "Harbor Lane Bakery", days: 212, by: "northline", decided: 20 },
    to: { firstName: "Leonor", lastName: "Sampaio", email: "it@harborlane.example", phone: "+351 22 555 0147" },
  },
  {
    ...{ account: "Harbor Lane Bakery", days: 2 / 24, by: "northlineSales" },
    to: { addressLine1: "12 Quay Street", postalCode: "4050-253" },
  },
  {
    ...{ account: "Quayside Systems", days: 1.1, by: "northline", decided: 3 },
    to: { addressLine1: "Rua de Mouzinho da Silveira 218, 3.º", phone: "+351 22 555 0101" },
  },
  {
    ...{ account: "Łódź Tekstylia S.A.", days: 3, by: "northlineSales", decided: 6 },
    to: { firstName: "Zbigniew", lastName: "Żak", email: "z.zak@lodztekstylia.example" },
  },
  {
    ...{ account: "東京クラウド株式会社", days: 12, by: "northline", decided: 27 },
    to: { addressLine1: "西新宿2-8-1", city: "新宿区", postalCode: "160-0023" },
    ignored: "Your contract names the Shibuya office. We change the address once the amended contract has arrived.",
  },
  {
    ...{ account: "Northline Asia", days: 15, by: "northline", decided: 5 },
    to: { firstName: "Aiko", lastName: "Nakamura", email: "aiko.nakamura@northline-asia.example" },
  },
  {
    ...{ account: "Müller & Söhne Maschinenbau GmbH", days: 250, by: "northlineSales", decided: 5 },
    to: { firstName: "Sabine", lastName: "Körner", email: "s.koerner@mueller-soehne.example" },
  },
  {
    ...{ account: "Müller & Söhne Maschinenbau GmbH", days: 160, by: "northline", decided: 31 },
    to: { phone: "+49 711 5550 128", addressLine2: "Halle 4" },
  },
  {
    ...{ account: "Müller & Söhne Maschinenbau GmbH", days: 22, by: "northlineSales", decided: 2 },
    to: { taxId: "DE811907981" },
  },
  {
    ...{ account: "Müller & Söhne Maschinenbau GmbH", days: 8, by: "aurora", decided: 0.1 },
    to: { addressLine2: "Halle 4, Tor 2" },
  },
  {
    account: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft Weißgerber & Söhne mbH",
    ...{ days: 61, by: "northline", decided: 50 },
    to: { addressLine2: "Hinterhaus, bitte bei der Kapitänsstiege läuten" },
    ignored: "Our invoices have no second address line. Please put everything into the first.",
  },
  {
    ...{ account: "Ribeira Soluções", days: 118, by: "northline", decided: 8 },
    to: { name: "Ribeira Soluções, Lda." },
  },
  {
    ...{ account: "Officine Meccaniche Bianchi S.p.A.", days: 70, by: "northline", below: "Direct reseller South" },
    to: {},
  },
  {
    ...{ account: "شركة النخيل للتقنية", days: 46, by: "northlineSales", decided: 30 },
    to: { firstName: "سارة", lastName: "القحطاني", email: "sara@alnakheel.example" },
  },
  {
    ...{ account: "Şirin Kahve İthalat A.Ş.", days: 33, by: "northlineSales" },
    to: { addressLine1: "Bankalar Caddesi 12" },
  },
  {
    ...{ account: "서울미디어 주식회사", days: 6, by: "aurora", decided: 0.2 },
    to: { taxId: "120-81-47512" },
  },
  {
    ...{ account: "上海晨光贸易有限公司", days: 5, by: "northline" },
    to: { phone: "+86 21 5555 0128", email: "it@chenguang.example" },
  },
  {
    ...{ account: "Ολύμπια Ναυτιλιακή Α.Ε.", days: 9, by: "northlineSales" },
    to: { addressLine1: "Ακτή Κονδύλη 10", postalCode: "185 45" },
  },
  {
    ...{ account: "Ολύμπια Ναυτιλιακή Α.Ε.", days: 2, by: "northline" },
    to: { phone: "+30 21 0555 0188" },
  },

  {
    ...{ account: "Northline IT", days: 130, by: "meridian", decided: 4 },
    to: { addressLine1: "31 Grand Canal Street", postalCode: "D04 F5K8" },
  },
  {
    ...{ account: "Greenfield Logistics Ltd", days: 0.75, by: "meridianOperations" },
    to: { name: "Greenfield Logistics Group Ltd" },
  },
  {
    ...{ account: "Ångström Mätteknik AB", days: 16, by: "meridian", decided: 44 },
    to: { taxId: "SE556703748502" },
    ignored: "The VAT number is not in the register. Please check the last digit.",
  },
  {
    ...{ account: "Fjordlys Kraft AS", days: 40, by: "meridianOperations", decided: 7 },
    to: { firstName: "Håkon", lastName: "Tveit", email: "hakon.tveit@fjordlys.example" },
  },
  {
    ...{ account: "Lone Mesa Drilling LLC", days: 4, by: "meridianOperations" },
    to: { addressLine1: "3300 North A Street", postalCode: "79705" },
  },
  {
    ...{ account: "Boréale Assurances inc.", days: 89, by: "meridian", decided: 11 },
    to: { phone: "+1 418 555 0199" },
  },
  {
    ...{ account: "Sierra Azul Distribución", days: 24, by: "meridian", decided: 19 },
    to: { firstName: "Regina", lastName: "Montaño", email: "regina@sierraazul.example" },
  },
  {
    ...{ account: "Café do Cerrado Exportadora", days: 2, by: "meridianOperations" },
    to: { addressLine1: "Rua Goiás 1180, sala 4" },
  },
  {
    ...{ account: "Київ Агро Трейд ТОВ", days: 55, by: "meridian" },
    to: { phone: "+380 44 555 0128" },
  },
  {
    ...{ account: "Vltava Systémy s.r.o.", days: 95, by: "meridianOperations", decided: 26 },
    to: { addressLine1: "Národní 9" },
  },
  {
    ...{ account: "Kilimanjaro Fresh Produce Ltd", days: 29, by: "meridian", decided: 9 },
    to: { name: "Kilimanjaro Fresh Ltd" },
    ignored: "The name in the trade register is still the long one.",
  },

  {
    ...{ account: "Saltmarsh Brewing Co.", days: 1, by: "harbor" },
    to: { firstName: "Theo", lastName: "Lindgren", email: "theo@saltmarshbrewing.example" },
  },
  {
    ...{ account: "Tidewater IT", days: 76, by: "harbor", decided: 3 },
    to: { addressLine1: "440 Monticello Avenue", addressLine2: "Suite 1800" },
  },
  {
    ...{ account: "भारत मसाला उद्योग", days: 140, by: "harbor" },
    to: { addressLine1: "शेख मेमन स्ट्रीट 114" },
  },
  {
    ...{ account: "भारत मसाला उद्योग", days: 10, by: "harbor", decided: 15 },
    to: { phone: "+91 22 5555 0127" },
  },
  {
    ...{ account: "Công ty TNHH Sen Vàng", days: 48, by: "harbor" },
    to: { email: "lienhe@senvang.example" },
  },
  {
    ...{ account: "Old Dominion Legal LLP", days: 37, by: "harbor", decided: 33 },
    to: { email: "accounts@odlegal.example" },
    ignored: "We need a person’s address for the administrator; a shared mailbox can’t confirm the invitation.",
  },
];
