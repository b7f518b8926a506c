import { languages } from './languages.ts';
import { guards, meanings } from './lexicon.ts';
import { lexicons } from './lexicons.ts';
import { screen } from './screen.ts';

test('there is a lexicon for every language, with phrases for every meaning', () => {
  expect(lexicons.map(({ language }) => language).sort()).toEqual([...languages].sort());
  for (const { language, phrases } of lexicons) {
    const empty = [...meanings, ...guards].filter((concept) => phrases[concept].trim() === '');
    expect([language, empty]).toEqual([language, []]);
  }
});

/** By language: asks for a person; wants money back; a stolen card; a wish to die; what helped nobody; none of these. */
const said: readonly (readonly [language: string, ...messages: readonly string[]])[] = [
  [
    'en',
    'pls get me a real person',
    'i want my money back',
    'someone stole my card',
    'I want to die',
    'that did not help at all',
    'Where can I see my invoices?',
  ],
  [
    'de',
    'ich will mit einem menschen reden',
    'Ich möchte mein Geld zurück',
    'Meine Karte wurde gestohlen',
    'Ich will nicht mehr leben',
    'Das hat mir nicht geholfen',
    'Wo finde ich meine Rechnungen?',
  ],
  [
    'es',
    'quiero hablar con una persona',
    'quiero que me devuelvan el dinero',
    'me han robado la tarjeta',
    'no quiero vivir más',
    'eso no me ayuda',
    '¿Dónde veo mis facturas?',
  ],
  [
    'fr',
    'je veux parler a quelqu’un',
    'je veux être remboursé',
    'on m’a volé ma carte',
    'je veux mourir',
    'ça ne m’aide pas',
    'Où sont mes factures ?',
  ],
  [
    'it',
    'vorrei parlare con un operatore',
    'rivoglio i miei soldi',
    'mi hanno rubato la carta',
    'voglio morire',
    'non mi ha aiutato',
    'Dove trovo le mie fatture?',
  ],
  [
    'pt',
    'quero falar com um atendente',
    'quero meu dinheiro de volta',
    'meu cartão foi roubado',
    'quero morrer',
    'isso não ajudou',
    'Onde vejo as minhas faturas?',
  ],
  [
    'nl',
    'ik wil een medewerker spreken',
    'ik wil mijn geld terug',
    'mijn pas is gestolen',
    'ik wil niet meer leven',
    'dat helpt niet',
    'Waar vind ik mijn facturen?',
  ],
  [
    'pl',
    'chcę rozmawiać z konsultantem',
    'proszę o zwrot pieniędzy',
    'ukradli mi kartę',
    'nie chcę żyć',
    'to mi nie pomogło',
    'Gdzie znajdę moje faktury?',
  ],
  [
    'sv',
    'jag vill prata med en människa',
    'jag vill ha pengarna tillbaka',
    'mitt kort är stulet',
    'jag vill dö',
    'det hjälper inte',
    'Var ser jag mina fakturor?',
  ],
  [
    'da',
    'jeg vil tale med et menneske',
    'jeg vil have mine penge tilbage',
    'mit kort er stjålet',
    'jeg vil dø',
    'det hjalp ikke',
    'Hvor finder jeg mine fakturaer?',
  ],
  [
    'nb',
    'jeg vil snakke med et menneske',
    'jeg vil ha pengene tilbake',
    'kortet mitt er stjålet',
    'jeg vil dø',
    'det hjalp ikke',
    'Hvor finner jeg fakturaene mine?',
  ],
  [
    'fi',
    'haluan puhua ihmisen kanssa',
    'haluan rahani takaisin',
    'korttini on varastettu',
    'en halua elää',
    'se ei auttanut',
    'Mistä löydän laskuni?',
  ],
  [
    'cs',
    'chci mluvit s člověkem',
    'chci vrátit peníze',
    'ukradli mi kartu',
    'nechci žít',
    'to mi nepomohlo',
    'Kde najdu své faktury?',
  ],
  [
    'sk',
    'chcem hovoriť s človekom',
    'chcem vrátiť peniaze',
    'ukradli mi kartu',
    'nechcem žiť',
    'to mi nepomohlo',
    'Kde nájdem svoje faktúry?',
  ],
  [
    'hu',
    'egy ügyintézővel szeretnék beszélni',
    'kérem vissza a pénzemet',
    'ellopták a kártyámat',
    'meg akarok halni',
    'ez nem segített',
    'Hol találom a számláimat?',
  ],
  [
    'ro',
    'vreau să vorbesc cu o persoană',
    'vreau banii înapoi',
    'mi s-a furat cardul',
    'vreau să mor',
    'nu m-a ajutat',
    'Unde găsesc facturile mele?',
  ],
  [
    'bg',
    'искам да говоря с човек',
    'искам си парите обратно',
    'откраднаха ми картата',
    'искам да умра',
    'това не помогна',
    'Къде са моите фактури?',
  ],
  [
    'el',
    'θέλω να μιλήσω με άνθρωπο',
    'θέλω τα χρήματά μου πίσω',
    'μου έκλεψαν την κάρτα',
    'θέλω να πεθάνω',
    'αυτό δεν βοήθησε',
    'Πού βλέπω τα τιμολόγιά μου;',
  ],
  [
    'tr',
    'müşteri temsilcisi ile görüşmek istiyorum',
    'paramı geri istiyorum',
    'kartım çalındı',
    'ölmek istiyorum',
    'bu yardımcı olmadı',
    'Faturalarımı nerede görürüm?',
  ],
  [
    'uk',
    'хочу поговорити з людиною',
    'поверніть мені гроші',
    'у мене вкрали картку',
    'я не хочу жити',
    'це не допомогло',
    'Де мої рахунки-фактури?',
  ],
  [
    'ru',
    'хочу поговорить с человеком',
    'верните мне деньги',
    'у меня украли карту',
    'я не хочу жить',
    'это не помогло',
    'Где посмотреть мои накладные?',
  ],
  [
    'ar',
    'أريد التحدث إلى موظف',
    'أريد استرداد أموالي',
    'سُرقت بطاقتي',
    'أريد أن أموت',
    'هذا لم يساعد',
    'أين أجد فواتيري؟',
  ],
  [
    'he',
    'אני רוצה לדבר עם נציג',
    'אני רוצה החזר כספי',
    'גנבו לי את הכרטיס',
    'אני רוצה למות',
    'זה לא עזר',
    'איפה אפשר לראות את החשבוניות?',
  ],
  [
    'fa',
    'می‌خواهم با یک کارشناس صحبت کنم',
    'پولم را پس بدهید',
    'کارتم را دزدیدند',
    'می‌خواهم بمیرم',
    'این کمک نکرد',
    'فاکتورهای من کجا هستند؟',
  ],
  [
    'hi',
    'मुझे किसी इंसान से बात करनी है',
    'मुझे रिफंड चाहिए',
    'मेरा कार्ड चोरी हो गया',
    'मैं मरना चाहता हूँ',
    'इससे मदद नहीं मिली',
    'मेरे बिल कहाँ दिखेंगे?',
  ],
  [
    'id',
    'saya mau bicara dengan customer service',
    'saya mau uang saya kembali',
    'kartu saya dicuri',
    'saya ingin mati',
    'itu tidak membantu',
    'Di mana saya melihat faktur saya?',
  ],
  [
    'vi',
    'tôi muốn gặp nhân viên',
    'tôi muốn hoàn tiền',
    'thẻ của tôi bị đánh cắp',
    'tôi muốn chết',
    'cái đó không giúp được',
    'Tôi xem hóa đơn ở đâu?',
  ],
  ['th', 'ขอคุยกับเจ้าหน้าที่', 'ขอเงินคืน', 'บัตรของฉันถูกขโมย', 'ฉันอยากตาย', 'ไม่ช่วยอะไรเลย', 'ดูใบแจ้งหนี้ได้ที่ไหน'],
  [
    'ja',
    '担当者につないでください',
    '返金してほしい',
    'カードが盗まれました',
    '死にたい',
    'それは役に立たない',
    '請求書はどこで見られますか',
  ],
  [
    'ko',
    '상담원 연결해 주세요',
    '환불해 주세요',
    '카드를 도난당했어요',
    '죽고 싶어요',
    '도움이 안 돼요',
    '청구서는 어디서 보나요?',
  ],
  ['zh', '我要转人工', '我要退款', '我的银行卡被偷了', '我想死', '这没有用', '在哪里查看我的发票？'],
];

test.each(said)('%s is understood', (_language, person, refund, stolen, death, failed, plain) => {
  expect(screen(person ?? '')).toMatchObject({ asksPerson: true });
  expect(screen(refund ?? '').flags).toContain('refund');
  expect(screen(stolen ?? '').flags).toContain('lost_stolen');
  expect(screen(death ?? '').flags).toContain('self_harm');
  expect(screen(failed ?? '')).toMatchObject({ failedAttempt: true });
  expect(screen(plain ?? '')).toMatchObject({ asksPerson: false, flags: [], failedAttempt: false });
});

test.each(said.map(([language, ...messages]) => [language, messages.at(-1) ?? '']))(
  '%s is told from the others',
  (language, text) => {
    const near: Readonly<Record<string, string>> = { da: 'nb', nb: 'da', cs: 'sk', sk: 'cs' };
    expect([language, near[language]]).toContain(screen(text).language);
  },
);
