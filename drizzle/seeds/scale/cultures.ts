/** How companies and people are called and where they live, in one country; lists are divided by bars. */
interface Culture {
  country: string;
  /** Of a phone number: the country's code, then the rest with # for any digit. */
  dial: string;
  phone: string;
  /** A company's name, of {brand}, {trade}, {form}, {person} and {city}. */
  names: string;
  /** Two halves that any brand is made of. */
  brands: [string, string];
  trades: string;
  forms: string;
  first: string;
  last: string;
  /** City, postal code (# is any digit), state. */
  cities: string;
  /** {street} and {number} as they stand on a letter. */
  line: string;
  streets: string;
}

const LATIN: [string, string] = [
  "Nor|Vel|Kal|Ber|Tan|Mir|Sol|Ar|Ven|Lum|Cor|Dal|Fen|Gal|Hel|Ist|Jun|Kor|Ost|Pal|Quin|Ras|Sil|Tor|Umb|Vir|West|Xen|Yar|Zen|Brau|Stein|Mont|Grün|Blau|Été|Señ|Ão",
  "adis|ora|etex|alon|ivia|omar|anet|isys|utron|econ|atek|wind|berg|stad|dal|mark|field|ström|høj|café|ção|ñez|žan|ěk|ość|ğlu|ász|ële|ïva|ōra|mühle|brücke|fjord|haven",
];

const cultures: Culture[] = [
  {
    ...{ country: "DE", dial: "49", phone: "30########", line: "{street} {number}", brands: LATIN },
    names: "{brand} {trade} {form}|{person} {trade} {form}|{person} & {person} {form}|{brand} {city} {form}",
    trades: "Systems|Systeme|Maschinenbau|Bäckerei|Elektrotechnik|Möbelwerke|Logistik|Verlag|Präzision|Getränke",
    forms: "GmbH|GmbH|GmbH & Co. KG|AG|e. K.",
    first: "Anna|Jürgen|Käthe|Lukas|Mia|Sören|Ute|Björn",
    last: "Müller|Schäfer|Größmann|Weiß|Krüger|Vogel|Böhm|Lehmann",
    cities: "Berlin,10###,|München,80###,|Köln,50###,|Düsseldorf,40###,|Görlitz,02###,",
    streets: "Hauptstraße|Königsallee|Am Mühlbach|Größerweg|Lindenstraße",
  },
  {
    ...{ country: "AT", dial: "43", phone: "1#######", line: "{street} {number}", brands: LATIN },
    names: "{brand} {trade} {form}|{person} {trade} {form}",
    trades: "Systems|Tischlerei|Konditorei|Holzbau|Alpintechnik",
    forms: "GmbH|GmbH|AG|OG",
    first: "Elfriede|Günther|Jörg|Sabine",
    last: "Höller|Gruber|Pöschl|Zwölfer",
    cities: "Wien,10##,|Graz,80##,|Mödling,23##,",
    streets: "Mariahilfer Straße|Grüner Weg|Lärchenweg",
  },
  {
    ...{ country: "FR", dial: "33", phone: "1########", line: "{number} {street}", brands: LATIN },
    names: "{brand} {trade} {form}|{trade} {person} et fils {form}",
    trades: "Systèmes|Systems|Boulangerie|Pâtisserie|Électricité|Menuiserie|Conseil",
    forms: "SARL|SAS|SA",
    first: "Chloé|Élodie|François|Jérôme|Zoé",
    last: "Lefèvre|Bélanger|Garçon|Noël|Dubois",
    cities: "Paris,750##,|Lyon,690##,|Besançon,250##,|Orléans,450##,",
    streets: "rue de l’Église|avenue du Maréchal Foch|boulevard Voltaire|chemin des Écoliers",
  },
  {
    ...{ country: "ES", dial: "34", phone: "91#######", line: "{street}, {number}", brands: LATIN },
    names: "{trade} {brand} {form}|{trade} {person} {form}",
    trades: "Sistemas|Systems|Construcciones|Panadería|Diseño|Cañón",
    forms: "S.L.|S.A.|S.L.U.",
    first: "Íñigo|María|José|Begoña",
    last: "Núñez|García|Ibáñez|Muñoz",
    cities: "Madrid,280##,Madrid|A Coruña,150##,A Coruña|Málaga,290##,Málaga",
    streets: "Calle Mayor|Avenida de la Constitución|Paseo del Niño",
  },
  {
    ...{ country: "PT", dial: "351", phone: "21#######", line: "{street} {number}", brands: LATIN },
    names: "{brand} {trade} {form}|{person} & {person} {form}",
    trades: "Sistemas|Construções|Padaria|Informática",
    forms: "Lda.|S.A.",
    first: "João|Conceição|Luís|Inês",
    last: "Gonçalves|Simões|Araújo|Magalhães",
    cities: "Lisboa,1###-###,|Porto,4###-###,|Évora,7###-###,",
    streets: "Rua da Conceição|Avenida da Liberdade|Travessa São João",
  },
  {
    ...{ country: "NL", dial: "31", phone: "20#######", line: "{street} {number}", brands: LATIN },
    names: "{brand} {trade} {form}|{person} {trade} {form}",
    trades: "Systems|Systemen|Bakkerij|Tuinbouw|Advies|Coöperatie",
    forms: "B.V.|B.V.|N.V.",
    first: "Daniël|Zoë|Femke|Joost",
    last: "de Vries|van Dijk|Möller|Bakker",
    cities: "Amsterdam,10## AB,|Utrecht,35## CD,|’s-Hertogenbosch,52## EG,",
    streets: "Keizersgracht|Stationsplein|Zoömeer",
  },
  {
    ...{ country: "SE", dial: "46", phone: "8########", line: "{street} {number}", brands: LATIN },
    names: "{brand} {trade} {form}|{person}s {trade} {form}",
    trades: "System|Systems|Båtvarv|Snickeri|Förlag|Möbler",
    forms: "AB|AB|HB",
    first: "Åsa|Björn|Örjan|Märta",
    last: "Sjögren|Åkesson|Lindström|Öberg",
    cities: "Stockholm,11# ##,|Göteborg,41# ##,|Örebro,70# ##,",
    streets: "Storgatan|Östra Hamngatan|Björkvägen",
  },
  {
    ...{ country: "PL", dial: "48", phone: "22#######", line: "ul. {street} {number}", brands: LATIN },
    names: "{brand} {trade} {form}|{trade} {person} {form}",
    trades: "Systemy|Systems|Piekarnia|Usługi|Źródło|Złotnictwo",
    forms: "sp. z o.o.|S.A.",
    first: "Łukasz|Małgorzata|Zbigniew|Żaneta",
    last: "Wójcik|Święty|Dąbrowski|Łoś",
    cities: "Warszawa,00-###,|Łódź,90-###,|Kraków,30-###,",
    streets: "Długa|Świętokrzyska|Źródlana",
  },
  {
    ...{ country: "CZ", dial: "420", phone: "22#######", line: "{street} {number}", brands: LATIN },
    names: "{brand} {trade} {form}|{person} {trade} {form}",
    trades: "Systems|Pekařství|Strojírny|Služby|Žďárka",
    forms: "s.r.o.|a.s.",
    first: "Jiří|Zdeněk|Božena|Kateřina",
    last: "Dvořák|Novák|Růžička|Šťastný",
    cities: "Praha,110 ##,|Brno,602 ##,|Plzeň,301 ##,",
    streets: "Náměstí Míru|Příčná|Žižkova",
  },
  {
    ...{ country: "HU", dial: "36", phone: "1#######", line: "{street} {number}.", brands: LATIN },
    names: "{brand} {trade} {form}|{person} és {person} {form}",
    trades: "Systems|Rendszerek|Pékség|Gépgyár",
    forms: "Kft.|Zrt.",
    first: "Zsófia|Győző|Árpád|Éva",
    last: "Szűcs|Kőszegi|Tóth|Győrfi",
    cities: "Budapest,10##,|Győr,90##,|Pécs,76##,",
    streets: "Kossuth Lajos utca|Árpád út|Fő tér",
  },
  {
    ...{ country: "TR", dial: "90", phone: "212#######", line: "{street} No: {number}", brands: LATIN },
    names: "{brand} {trade} {form}|{person} {trade} {form}",
    trades: "Sistemleri|Systems|Fırıncılık|İnşaat|Çelik|Gıda",
    forms: "A.Ş.|Ltd. Şti.",
    first: "Ayşe|İbrahim|Çağla|Şükrü",
    last: "Yılmaz|Öztürk|Şahin|Güneş",
    cities: "İstanbul,34###,|Ankara,06###,|İzmir,35###,",
    streets: "Atatürk Caddesi|İstiklal Caddesi|Gül Sokak",
  },
  {
    ...{ country: "VN", dial: "84", phone: "24########", line: "{number} {street}", brands: LATIN },
    names: "{form} {trade} {brand}|{form} {brand} {city}",
    trades: "Thương Mại|Dịch Vụ|Phần Mềm|Xây Dựng",
    forms: "Công ty TNHH|Công ty Cổ phần",
    first: "Nguyễn Văn|Trần Thị|Lê Hữu|Phạm Minh",
    last: "Đức|Hương|Phước|Ngọc",
    cities: "Hà Nội,10####,|Đà Nẵng,55####,|Huế,53####,",
    streets: "Đường Lê Lợi|Phố Huế|Đường Trần Hưng Đạo",
  },
  {
    ...{ country: "GB", dial: "44", phone: "20########", line: "{number} {street}", brands: LATIN },
    names: "{brand} {trade} {form}|{person} & {person} {form}|{person}’s {trade}",
    trades: "Systems|Bakery|Engineering|Logistics|Software|Solicitors|Interiors",
    forms: "Ltd|Limited|plc|LLP",
    first: "Olivia|George|Siân|Zoë|Harriet",
    last: "Taylor|O’Brien|Brontë|Cholmondeley|Hughes",
    cities: "London,EC#A #BQ,|Manchester,M# #AE,|Aberystwyth,SY## #AA,",
    streets: "High Street|Station Road|Church Lane|Queen’s Walk",
  },
  {
    ...{ country: "US", dial: "1", phone: "212555####", line: "{number} {street}", brands: LATIN },
    names: "{brand} {trade}, {form}|{person} {trade} {form}|{brand} {trade} of {city}",
    trades: "Systems|Holdings|Bakery|Software|Freight|Orchards|Partners",
    forms: "Inc.|LLC|Corp.",
    first: "Emma|Liam|José|Renée|Tyrone",
    last: "Johnson|Smith|Peña|Nguyen|Kowalski",
    cities: "New York,100##,NY|San José,951##,CA|Española,875##,NM|Boston,021##,MA",
    streets: "Main Street|Cañon Drive|Elm Avenue|2nd Street",
  },
  {
    ...{ country: "BR", dial: "55", phone: "11########", line: "{street}, {number}", brands: LATIN },
    names: "{brand} {trade} {form}|{trade} {person} {form}",
    trades: "Sistemas|Comércio|Construções|Pães|Informática",
    forms: "Ltda.|S.A.|ME",
    first: "João|Ângela|Antônio|Luíza",
    last: "Gonçalves|Assunção|Araújo|Conceição",
    cities: "São Paulo,01###-###,SP|Brasília,70###-###,DF|Florianópolis,88###-###,SC",
    streets: "Avenida Paulista|Rua São José|Praça da Sé",
  },
  {
    ...{ country: "UA", dial: "380", phone: "44#######", line: "вул. {street}, {number}" },
    names: "{form} «{brand} {trade}»|{form} «{trade} {person}»",
    brands: ["Нов|Світ|Дніпро|Карпат|Золот|Зір|Вол|Степ", "ія|град|буд|ком|агро|тех|ант|їна"],
    trades: "Системи|Пекарня|Будівництво|Логістика|Послуги",
    forms: "ТОВ|ПП|АТ",
    first: "Олена|Андрій|Юлія|Їжакевич",
    last: "Шевченко|Ґудзь|Коваленко|Єфименко",
    cities: "Київ,01###,|Львів,79###,|Одеса,65###,",
    streets: "Хрещатик|Лесі Українки|Соборна",
  },
  {
    ...{ country: "BG", dial: "359", phone: "2#######", line: "ул. {street} {number}" },
    names: "{brand} {trade} {form}|{person} и {person} {form}",
    brands: ["Бал|Рил|Вит|Мар|Тракийс|Пир|Ясен", "кан|ски|оша|ица|ма|инвест|софт"],
    trades: "Системи|Хлебарница|Строителство|Търговия",
    forms: "ООД|ЕООД|АД",
    first: "Георги|Цветана|Любомир|Яна",
    last: "Димитров|Щерев|Иванова|Йорданов",
    cities: "София,10##,|Пловдив,40##,|Варна,90##,",
    streets: "Витоша|Цар Симеон|Черни връх",
  },
  {
    ...{ country: "GR", dial: "30", phone: "21########", line: "{street} {number}" },
    names: "{brand} {trade} {form}|Αφοί {person} {form}",
    brands: ["Ελλ|Αιγ|Ολυμπ|Ηλι|Ακροπ|Θαλασσ", "άς|αίο|ιακή|όπολις|ία|ινός"],
    trades: "Συστήματα|Αρτοποιία|Κατασκευές|Υπηρεσίες|Εκδόσεις",
    forms: "Α.Ε.|Ε.Π.Ε.|Ι.Κ.Ε.",
    first: "Γιώργος|Ελένη|Ζωή|Σπύρος",
    last: "Παπαδόπουλος|Οικονόμου|Βλάχος|Χατζής",
    cities: "Αθήνα,10# ##,|Θεσσαλονίκη,54# ##,|Πάτρα,26# ##,",
    streets: "Οδός Ερμού|Λεωφόρος Συγγρού|Αριστοτέλους",
  },
  {
    ...{ country: "EG", dial: "20", phone: "2########", line: "{number} {street}" },
    names: "{form} {brand} {trade}|{form} {person} {trade}",
    brands: ["النور |الأمل |الشرق |النيل |الفجر |الهرم ", "الجديد|الحديثة|العربية|المتحدة|الذهبي"],
    trades: "للأنظمة|للتجارة|للمقاولات|للبرمجيات",
    forms: "شركة|مؤسسة|مجموعة",
    first: "محمد|فاطمة|أحمد|عائشة",
    last: "عبد الرحمن|السيد|حسن|الشريف",
    cities: "القاهرة,11###,|الإسكندرية,21###,|الجيزة,12###,",
    streets: "شارع التحرير|شارع الهرم|طريق الكورنيش",
  },
  {
    ...{ country: "IL", dial: "972", phone: "3#######", line: "{street} {number}" },
    names: "{brand} {trade} {form}|{person} {trade} {form}",
    brands: ["אור |גל |כוכב |הר |נחל ", "הצפון|הגליל|ירושלים|השרון|הנגב"],
    trades: "מערכות|מאפייה|בנייה|תוכנה",
    forms: "בע״מ|ושות׳",
    first: "יעל|דוד|נועה|אברהם",
    last: "כהן|לוי|פרץ|שפירא",
    cities: "תל אביב,6######,|חיפה,3######,|ירושלים,9######,",
    streets: "רחוב הרצל|שדרות רוטשילד|דרך יפו",
  },
  {
    ...{ country: "CN", dial: "86", phone: "10########", line: "{street}{number}号" },
    names: "{city}{brand}{trade}{form}|{brand}{trade}{form}",
    brands: ["华|中|金|天|东|新|万|恒|瑞|鑫", "信|达|通|源|海|星|泰|隆|丰|盛"],
    trades: "科技|贸易|物流|软件|系统|食品",
    forms: "有限公司|股份有限公司|有限责任公司",
    first: "伟|芳|秀英|磊|娜",
    last: "王|李|张|欧阳|陈",
    cities: "朝阳区,1000##,北京市|浦东新区,2000##,上海市|广州市,5100##,广东省",
    streets: "人民路|中山东路|建设大街",
  },
  {
    ...{ country: "JP", dial: "81", phone: "3########", line: "{street}{number}" },
    names: "{form}{brand}{trade}|{brand}{trade}{form}|{form}{person}{trade}",
    brands: ["富士|日本|東京|さくら|あおい|北|山|ミライ", "見|ノ宮|川|光|テック|工房|原"],
    trades: "システム|システムズ|製作所|商事|ソフトウェア|ベーカリー",
    forms: "株式会社|有限会社|合同会社",
    first: "太郎|花子|さくら|健|ゆい",
    last: "佐藤|鈴木|高橋|渡邉|小林",
    cities: "千代田区,100-####,東京都|大阪市,530-####,大阪府|札幌市,060-####,北海道",
    streets: "丸の内|本町|北一条西",
  },
  {
    ...{ country: "KR", dial: "82", phone: "2########", line: "{street} {number}" },
    names: "{form} {brand}{trade}|{brand}{trade} {form}",
    brands: ["한|대|신|동|삼|우리|새", "빛|성|양|원|별|누리|솔"],
    trades: "시스템|소프트|상사|건설|베이커리",
    forms: "주식회사|(주)|유한회사",
    first: "민준|서연|지훈|하은",
    last: "김|이|박|최",
    cities: "중구,04###,서울특별시|해운대구,48###,부산광역시|유성구,34###,대전광역시",
    streets: "세종대로|테헤란로|중앙로",
  },
  {
    ...{ country: "TH", dial: "66", phone: "2#######", line: "{number} {street}" },
    names: "{form} {brand}{trade} จำกัด|{form} {person} {trade} จำกัด",
    brands: ["ไทย|สยาม|ทอง|ศรี|เจริญ", "พัฒนา|รุ่งเรือง|ทรัพย์|เทค|ชัย"],
    trades: "ระบบ|การค้า|ก่อสร้าง|ซอฟต์แวร์",
    forms: "บริษัท|ห้างหุ้นส่วน",
    first: "สมชาย|สมหญิง|อรุณ|กัญญา",
    last: "ใจดี|ศรีสุข|ทองคำ|วงศ์ใหญ่",
    cities: "กรุงเทพมหานคร,10###,|เชียงใหม่,50###,|ภูเก็ต,83###,",
    streets: "ถนนสุขุมวิท|ถนนพระราม 4|ถนนเจริญกรุง",
  },
  {
    ...{ country: "IN", dial: "91", phone: "11########", line: "{number}, {street}" },
    names: "{brand} {trade} {form}|{person} {trade} {form}",
    brands: ["भार|सू|गं|हिमा|नव|आ", "तीय|र्या|गोत्री|लय|ज्योति|काश"],
    trades: "सिस्टम्स|व्यापार|निर्माण|सॉफ्टवेयर|मिठाई भंडार",
    forms: "प्राइवेट लिमिटेड|लिमिटेड|एंड संस",
    first: "आरव|प्रिया|संजय|अनन्या",
    last: "शर्मा|वर्मा|सिंह|पटेल",
    cities: "नई दिल्ली,1100##,Delhi|मुंबई,4000##,Maharashtra|जयपुर,3020##,Rajasthan",
    streets: "महात्मा गांधी मार्ग|स्टेशन रोड|नेहरू नगर",
  },
];

const split = (list: string) => list.split("|");

/** The cultures, their lists ready to pick from. */
export const world = cultures.map(({ names, brands, trades, forms, first, last, cities, streets, ...rest }) => ({
  ...rest,
  /** Words as they stand, and after each the kind of word that follows. */
  names: split(names).map((name) => name.split(/[{}]/)),
  brands: brands.map(split) as [string[], string[]],
  ...{ trades: split(trades), forms: split(forms), first: split(first), last: split(last), streets: split(streets) },
  cities: split(cities).map((city) => city.split(",") as [name: string, postalCode: string, state: string]),
}));

export type Known = (typeof world)[number];
