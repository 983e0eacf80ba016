import type { Planned } from "./tree";

/** Northline IT's resellers and customers. */
export const northline: Planned[] = [
  {
    ...{ name: "Quayside Systems", days: 398, hub: "Commerce EU", known: "40100 PT501442600" },
    where: "PT | 4050-417 | Porto | | Rua de Mouzinho da Silveira 212",
    who: "Marta Figueiredo | marta.figueiredo@quayside.example | +351 22 555 0100",
    below: [
      {
        ...{ name: "Harbor Lane Bakery", days: 366, hub: "Commerce EU", known: "40217 B-66012345" },
        uuid: "6a0e0b8e-5d52-4b4e-9a57-3f3f0b6f9c11",
        where: "PT | 4050-091 | Porto | | 8 Mill Road",
        who: "Joana Pires | joana.pires@harborlane.example | +351 22 555 0140",
      },
      {
        ...{ name: "Łódź Tekstylia S.A.", days: 351, known: "40218 PL7251801126" },
        where: "PL | 90-361 | Łódź | łódzkie | ul. Piotrkowska 270",
        who: "Małgorzata Wiśniewska | m.wisniewska@lodztekstylia.example | +48 42 636 55 01",
      },
      {
        ...{ name: "Müller & Söhne Maschinenbau GmbH", days: 340, hub: "Commerce EU", known: "40220 DE811907980" },
        where: "DE | 70173 | Stuttgart | Baden-Württemberg | Königstraße 28",
        who: "Jürgen Müller | j.mueller@mueller-soehne.example | +49 711 5550 120",
      },
      {
        name: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft Weißgerber & Söhne mbH",
        ...{ days: 322, hub: "Commerce EU", known: "40223 ATU64402113" },
        where: "AT | 1020 | Wien | | Handelskai 94–96, Stiege 12, Tür 7",
        who: "Friederike Weißgerber-Hohenlohe | f.weissgerber@donaudampf.example | +43 1 555 0177",
      },
      {
        ...{ name: "Atelier Crème Brûlée SARL", days: 241, hub: "Commerce EU", known: "40231 FR40303265045" },
        where: "FR | 69002 | Lyon | Auvergne-Rhône-Alpes | 17 rue de l’Hôtel-de-Ville",
        who: "Noémie Lefèvre | noemie@cremebrulee.example | +33 4 72 55 01 36",
      },
      {
        ...{ name: "Officine Meccaniche Bianchi S.p.A.", days: 208, known: "40236 IT07643520567" },
        where: "IT | 10121 | Torino | TO | Via Pietro Micca 9",
        who: "Giulia Bianchi | giulia.bianchi@officinebianchi.example | +39 011 555 0119",
      },
      {
        ...{ name: "Ribeira Soluções", days: 330, hub: "Commerce EU", known: "40102 PT504615947" },
        where: "PT | 4700-229 | Braga | | Avenida da Liberdade 503",
        who: "Duarte Nóbrega | duarte@ribeira.example | +351 253 555 010",
        below: [
          {
            ...{ name: "Conservas Mar Alto, Lda.", days: 312, hub: "Commerce EU", known: "40251 PT502011475" },
            where: "PT | 4450-208 | Matosinhos | | Rua Heróis de França 64",
            who: "Inês Vilarinho | ines@maralto.example | +351 22 555 0190",
          },
          {
            ...{ name: "Clínica Dentária São Bento", days: 187, hub: "Partner API", known: "40255 PT507832121" },
            where: "PT | 1200-109 | Lisboa | | Rua de São Bento 141",
            who: "Rui Patrício | rui.patricio@clinicasaobento.example | +351 21 555 0133",
          },
          {
            ...{ name: "Ferreira & Filhos Vinhos", days: 54, hub: "Partner API", known: "40260 PT509442013" },
            where: "PT | 5050-222 | Peso da Régua | | Cais do Rio 2",
            who: "Beatriz Ferreira | beatriz@ferreiraefilhos.example | +351 254 555 027",
          },
        ],
      },
    ],
  },
  {
    ...{ name: "Northline Asia", days: 390, hub: "Commerce JP", known: "41000 T7010001064648" },
    where: "JP | 100-0005 | 千代田区 | 東京都 | 丸の内1-9-2",
    who: "Kenji Watanabe | kenji.watanabe@northline-asia.example | +81 3 5555 0110",
    below: [
      {
        ...{ name: "東京クラウド株式会社", days: 305, hub: "Commerce JP", known: "41017 T8011101028104" },
        where: "JP | 150-0002 | 渋谷区 | 東京都 | 渋谷2-24-12",
        who: "美咲 佐藤 | misaki.sato@tokyocloud.example | +81 3 5555 0121",
      },
      {
        ...{ name: "桜ネットワークス株式会社", days: 298, hub: "Commerce JP", known: "41003 T5120001077541" },
        where: "JP | 530-0001 | 大阪市北区 | 大阪府 | 梅田3-1-3",
        who: "健太 山本 | kenta.yamamoto@sakuranet.example | +81 6 5555 0134",
        below: [
          {
            ...{ name: "有限会社みどり製菓", days: 275, hub: "Commerce JP", known: "41031 T2130002015520" },
            where: "JP | 604-8005 | 京都市中京区 | 京都府 | 恵比須町534",
            who: "由美子 小林 | yumiko@midoriseika.example | +81 75 555 0118",
          },
          {
            ...{ name: "北海道酪農協同組合", days: 62, hub: "Commerce JP", known: "41038 T6430005004014" },
            where: "JP | 060-0042 | 札幌市中央区 | 北海道 | 大通西4-1",
            who: "大輔 高橋 | daisuke.takahashi@hokurakuno.example | +81 11 555 0162",
          },
        ],
      },
      {
        ...{ name: "서울미디어 주식회사", days: 264, hub: "Commerce JP", known: "41020 120-81-47521" },
        where: "KR | 04524 | 서울특별시 | 중구 | 세종대로 110",
        who: "서연 김 | seoyeon.kim@seoulmedia.example | +82 2 555 0143",
      },
      {
        ...{ name: "上海晨光贸易有限公司", days: 149, hub: "Commerce JP", known: "41024 91310000MA1FL3QX7C" },
        where: "CN | 200002 | 上海市 | 黄浦区 | 南京东路 299 号",
        who: "丽华 陈 | lihua.chen@chenguang.example | +86 21 5555 0126",
      },
    ],
  },
  {
    ...{ name: "Direct reseller South", days: 377, known: "42000 ESB91234563" },
    where: "ES | 41001 | Sevilla | Sevilla | Calle Sierpes 48",
    who: "Rocío Benítez | rocio@directsouth.example | +34 954 555 010",
    below: [
      {
        ...{ name: "Casa Verde Alimentación", days: 226, known: "42011 ESB46112233" },
        where: "ES | 46001 | València | Valencia | Plaça del Mercat 6",
        who: "Álvaro Peñalver | alvaro@casaverde.example | +34 963 555 017",
      },
      {
        ...{ name: "Ολύμπια Ναυτιλιακή Α.Ε.", days: 193, hub: "Partner API", known: "42014 EL094276100" },
        where: "GR | 185 35 | Πειραιάς | Αττική | Ακτή Μιαούλη 85",
        who: "Ελένη Παπαδοπούλου | e.papadopoulou@olympia-naval.example | +30 21 0555 0128",
      },
    ],
  },
  {
    ...{ name: "شركة النخيل للتقنية", days: 310, hub: "Partner API", known: "43000 300056289500003" },
    where: "SA | 12271 | الرياض | منطقة الرياض | طريق الملك فهد 7410",
    who: "خالد العتيبي | khalid@alnakheel.example | +966 11 555 0115",
    below: [
      {
        ...{ name: "مكتبة الجاحظ للنشر", days: 171, hub: "Partner API", known: "43012 204-829-305" },
        where: "EG | 11511 | القاهرة | | شارع طلعت حرب 21",
        who: "مريم عبد الرحمن | mariam@aljahiz.example | +20 2 2555 0139",
      },
      {
        ...{ name: "מאפיית הגליל בע״מ", days: 133, hub: "Partner API", known: "43015 514882391" },
        where: "IL | 3303142 | חיפה | | דרך העצמאות 45",
        who: "נועה לוי | noa.levi@galilbakery.example | +972 4 855 0152",
      },
      {
        ...{ name: "Şirin Kahve İthalat A.Ş.", days: 88, hub: "Partner API", known: "43021 7700412265" },
        where: "TR | 34420 | İstanbul | Beyoğlu | Karaköy Caddesi 31",
        who: "Elif Yılmaz | elif.yilmaz@sirinkahve.example | +90 212 555 01 44",
      },
    ],
  },
];
