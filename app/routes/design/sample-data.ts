import type { StatusTone } from "~/ui/status";

export interface SampleRow {
  id: string;
  name: string;
  kind: string;
  parent: string;
  hub: string;
  tone: StatusTone;
  vendors: string;
  hoursAgo: number;
}

const row = (
  id: string,
  name: string,
  kind: string,
  parent: string,
  hub: string,
  vendors: string,
  hoursAgo: number,
) => {
  const tone: StatusTone = vendors.includes("confirm")
    ? "wait"
    : vendors.startsWith("Ignored")
      ? "bad"
      : vendors.startsWith("Confirmed")
        ? "ok"
        : "idle";
  return {
    id,
    name,
    kind,
    parent,
    hub,
    tone,
    vendors,
    hoursAgo,
  } satisfies SampleRow;
};

export const sampleRows: readonly SampleRow[] = [
  row(
    "TA-5120-7733-0846",
    "Harbor Lane Bakery",
    "Customer",
    "Quayside Systems",
    "Commerce EU",
    "1 vendor to confirm",
    2,
  ),
  row("TA-9004-1182-3350", "Quayside Systems", "Reseller", "—", "Commerce EU", "Confirmed", 26),
  row("TA-1180-4471-9026", "Łódź Tekstylia S.A.", "Customer", "Quayside Systems", "None", "Confirmed", 75),
  row(
    "TA-7741-0093-2218",
    "東京クラウド株式会社",
    "Customer",
    "Northline Asia",
    "Commerce JP",
    "Ignored by Tessera",
    244,
  ),
  row("TA-3307-5528-6104", "شركة النخيل للتقنية", "Reseller", "—", "Commerce ME", "Confirmed", 310),
  row(
    "TA-6612-9940-1175",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft Müller & Söhne mbH",
    "Customer",
    "Quayside Systems",
    "Commerce EU",
    "Confirmed",
    490,
  ),
  row(
    "TA-2095-3316-8842",
    "Casa Verde Alimentación",
    "Customer",
    "Direct reseller South",
    "None",
    "No linked product",
    800,
  ),
];
