import type { Planned } from "./tree";

/** Meridian Distribution's resellers and their customers. */
export const meridian: Planned[] = [
  {
    ...{ name: "Northline IT", days: 402, hub: "Commerce EU", known: "70001 IE6388047V" },
    where: "IE | D02 X285 | Dublin | Leinster | 24 Fitzwilliam Quay",
    who: "Aoife Brennan | aoife.brennan@northline.example | +353 1 555 0140",
    below: [
      {
        ...{ name: "Greenfield Logistics Ltd", days: 371, hub: "Commerce EU", known: "70110 IE9574245O" },
        where: "IE | T12 W8KC | Cork | Munster | Unit 9, Tivoli Docks",
        who: "Cian O’Driscoll | cian@greenfieldlogistics.example | +353 21 555 0117",
      },
      {
        ...{ name: "Oranmore Seafood Co.", days: 283, hub: "Commerce EU", known: "70113 IE3260045B" },
        where: "IE | H91 F2NA | Galway | Connacht | 3 Harbour Road, Oranmore",
        who: "Niamh Ní Fhlaithearta | niamh@oranmoreseafood.example | +353 91 555 014",
      },
      {
        ...{ name: "Cairn & Kestrel Architects", days: 164, hub: "Partner API", known: "70118 GB293860427" },
        where: "GB | EH1 2NG | Edinburgh | | 41 Castle Terrace",
        who: "Fergus Abernethy | fergus@cairnkestrel.example | +44 131 496 0127",
      },
      {
        ...{ name: "Northline Nordic AB", days: 359, hub: "Commerce EU", known: "70004 SE556016068001" },
        where: "SE | 111 29 | Stockholm | | Munkbron 17",
        who: "Elsa Lindqvist | elsa.lindqvist@northline-nordic.example | +46 8 555 010 22",
        below: [
          {
            ...{ name: "Ångström Mätteknik AB", days: 336, hub: "Commerce EU", known: "70131 SE556703748501" },
            where: "SE | 753 20 | Uppsala | | Dragarbrunnsgatan 35",
            who: "Björn Åkesson | bjorn@angstrommatteknik.example | +46 18 555 01 63",
          },
          {
            ...{ name: "Fjordlys Kraft AS", days: 290, hub: "Commerce EU", known: "70134 NO923609016MVA" },
            where: "NO | 5003 | Bergen | Vestland | Bryggen 11",
            who: "Sigrid Bjørnstad | sigrid@fjordlys.example | +47 55 55 01 31",
          },
          {
            ...{ name: "Jääkarhu Oy", days: 219, hub: "Partner API", known: "70137 FI20774740" },
            where: "FI | 33100 | Tampere | Pirkanmaa | Hämeenkatu 22",
            who: "Väinö Hämäläinen | vaino@jaakarhu.example | +358 3 555 0149",
          },
          {
            ...{ name: "Øresund Møbler ApS", days: 97, hub: "Commerce EU", known: "70140 DK13585628" },
            where: "DK | 1256 | København | Hovedstaden | Amaliegade 38",
            who: "Freja Sørensen | freja@oresundmobler.example | +45 33 55 01 18",
          },
        ],
      },
    ],
  },
  {
    ...{ name: "Harbor Cloud", days: 395, hub: "Partner API", known: "71001 04-3512280" },
    where: "US | 02110 | Boston | MA | 75 Long Wharf",
    who: "Daniel Okafor | daniel.okafor@harbor.example | +1 617 555 0160",
    below: [
      {
        ...{ name: "Cedar Point Veterinary Group", days: 328, hub: "Commerce Americas", known: "71110 01-0486211" },
        where: "US | 04101 | Portland | ME | 219 Commercial Street",
        who: "Hannah Whitcomb | hannah@cedarpointvet.example | +1 207 555 0113",
      },
      {
        ...{ name: "Lone Mesa Drilling LLC", days: 257, hub: "Commerce Americas", known: "71114 75-2903377" },
        where: "US | 79701 | Midland | TX | 600 West Wall Street",
        who: "Ray Castellanos | ray@lonemesa.example | +1 432 555 0188",
      },
      {
        ...{ name: "Boréale Assurances inc.", days: 246, hub: "Commerce Americas", known: "71117 1165482209" },
        where: "CA | G1R 4P5 | Québec | QC | 1050, rue Saint-Jean",
        who: "Étienne Gagnon | etienne.gagnon@boreale.example | +1 418 555 0171",
      },
      {
        ...{ name: "O’Malley’s Print & Sign", days: 3, imported: true, hub: "Partner API", known: "71125 36-4410092" },
        where: "US | 60607 | Chicago | IL | 1212 West Randolph Street",
        who: "Brigid O’Malley | brigid@omalleysprint.example | +1 312 555 0146",
      },
    ],
  },
  {
    ...{ name: "Sierra Azul Distribución", days: 384, hub: "Commerce Americas", known: "72001 SAD120614QX3" },
    where: "MX | 06600 | Ciudad de México | CDMX | Paseo de la Reforma 222",
    who: "Ximena Arriaga | ximena@sierraazul.example | +52 55 5555 0129",
    below: [
      {
        ...{ name: "Panadería La Espiga Dorada", days: 317, hub: "Commerce Americas", known: "72110 PED980305L45" },
        where: "MX | 44100 | Guadalajara | Jalisco | Avenida Juárez 410",
        who: "Emiliano Zúñiga | emiliano@espigadorada.example | +52 33 3555 0162",
      },
      {
        ...{
          name: "Café do Cerrado Exportadora",
          days: 272,
          hub: "Commerce Americas",
          known: "72114 12.345.678/0001-95",
        },
        where: "BR | 38400-112 | Uberlândia | MG | Avenida Afonso Pena 547",
        who: "Thaís Gonçalves | thais@cafedocerrado.example | +55 34 3255 0117",
      },
      {
        ...{ name: "Andes Conecta SpA", days: 301, hub: "Commerce Americas", known: "72004 76.418.220-7" },
        where: "CL | 8320000 | Santiago | Región Metropolitana | Huérfanos 1147",
        who: "Matías Fuenzalida | matias@andesconecta.example | +56 2 2555 0138",
        below: [
          {
            ...{ name: "Viña Piedra Clara Ltda.", days: 230, hub: "Commerce Americas", known: "72131 77.102.954-K" },
            where: "CL | 3130000 | Santa Cruz | O’Higgins | Ruta del Vino, km 34",
            who: "Antonia Ríos | antonia@piedraclara.example | +56 72 255 0125",
          },
          {
            ...{ name: "Textiles Quilla S.A.C.", days: 142, hub: "Commerce Americas", known: "72135 20512345671" },
            where: "PE | 15001 | Lima | Lima | Jirón de la Unión 658",
            who: "Killa Quispe Mamani | killa@textilesquilla.example | +51 1 555 0174",
          },
        ],
      },
    ],
  },
  {
    ...{ name: "Vltava Systémy s.r.o.", days: 368, hub: "Commerce EU", known: "73001 CZ27082440" },
    where: "CZ | 110 00 | Praha 1 | | Smetanovo nábřeží 14",
    who: "Ondřej Říha | ondrej.riha@vltavasystemy.example | +420 222 550 116",
    below: [
      {
        ...{ name: "Київ Агро Трейд ТОВ", days: 279, hub: "Commerce EU", known: "73110 UA362514826598" },
        where: "UA | 01001 | Київ | | вул. Хрещатик 22",
        who: "Олена Шевчук | olena.shevchuk@kyivagro.example | +380 44 555 0127",
      },
      {
        ...{ name: "Дунав Логистика ООД", days: 201, hub: "Commerce EU", known: "73113 BG175074752" },
        where: "BG | 7000 | Русе | | ул. Александровска 57",
        who: "Димитър Колев | d.kolev@dunavlog.example | +359 82 555 014",
      },
      {
        ...{ name: "Žižkovská Knihtiskárna a.s.", days: 3, imported: true, known: "73118 CZ45317054" },
        where: "CZ | 130 00 | Praha 3 | | Husitská 63",
        who: "Kateřina Dvořáková | katerina@knihtiskarna.example | +420 222 550 171",
      },
    ],
  },
  {
    ...{ name: "Savanna Digital Ltd", days: 294, hub: "Partner API", known: "74001 P051385629K" },
    where: "KE | 00100 | Nairobi | | Kenyatta Avenue 40",
    who: "Wanjiru Kamau | wanjiru@savannadigital.example | +254 20 555 0135",
    below: [
      {
        ...{ name: "Kilimanjaro Fresh Produce Ltd", days: 178, hub: "Partner API", known: "74110 123-456-789" },
        where: "TZ | 25101 | Moshi | Kilimanjaro | Mawenzi Road 12",
        who: "Baraka Mushi | baraka@kilifresh.example | +255 27 255 0119",
      },
    ],
  },
];
