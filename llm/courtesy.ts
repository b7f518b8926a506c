import { say } from '../domain/copy/catalog.ts';

/** The word back to messages that only greet or thank, in the customer's language; null when they say more. */
export function courtesy(messages: readonly string[], language = 'en'): string | null {
  const said = messages.join('\n').normalize('NFKC').toLowerCase();
  const rest = said.replace(/[^\p{L}\p{M}\s]/gu, ' ').trim();
  if (thanks.test(rest)) return say('thanks', language);
  return greeting.test(rest) ? say('greeting', language) : null;
}

const greetings = [
  'hi|hello|hey|howdy|hiya|greetings|good (?:morning|afternoon|evening|day)',
  'hallo|guten (?:tag|morgen|abend)|moin|servus|grüß gott|hola|buenos días|buenas(?: tardes| noches)?|bonjour|salut|bonsoir|coucou',
  'ciao|salve|buongiorno|buonasera|olá|oi|bom dia|boa (?:tarde|noite)|goedemorgen|goedemiddag|goedendag|hoi|cześć|dzień dobry',
  'hej|hejsan|god (?:morgon|morgen|dag|kveld|aften)|hei|moi|terve|hyvää päivää|ahoj|dobrý den|dobrý deň|szia|sziasztok|jó napot|üdv',
  'bună|bună ziua|salutare|здравей(?:те)?|добър ден|γεια(?: σας| σου)?|καλημέρα|καλησπέρα|merhaba|selam|iyi günler|привіт|вітаю|добрий день',
  'привет|здравствуйте|добрый (?:день|вечер)|доброе утро|مرحبا|السلام عليكم|أهلا|שלום|היי|سلام|درود|नमस्ते|नमस्कार|halo|hai|selamat (?:pagi|siang|sore|malam)',
  'xin chào|chào|chào bạn|สวัสดี(?:ครับ|ค่ะ|คะ)?|หวัดดี|こんにちは|こんばんは|おはようございます|안녕하세요|안녕|你好|您好|早上好|嗨',
].join('|');
const gratitude = [
  'thanks|thank|thx|cheers|ok|okay|great|perfect|cool',
  'danke|vielen dank|dankeschön|super|gracias|muchas gracias|vale|merci|grazie|grazie mille|obrigad[oa]|valeu|bedankt|dank je|dank u|dzięki|dziękuję',
  'tack|tack så mycket|tak|takk|kiitos|kiitti|děkuji|díky|ďakujem|vďaka|köszönöm|köszi|mulțumesc|mersi|благодаря|мерси|ευχαριστώ',
  'teşekkürler|teşekkür ederim|sağ ol|дякую|спасибо|благодарю|شكرا|شكرًا|תודה|ممنون|مرسی|متشکرم|धन्यवाद|शुक्रिया|terima kasih|makasih|cảm ơn',
  'ขอบคุณ(?:ครับ|ค่ะ|คะ)?|ありがとう(?:ございます)?|감사합니다|고마워요?|谢谢|謝謝|多谢',
].join('|');
const fillers = 'there|team|all|everyone|again|so|very|much|a|lot|you|please|for|your|the|help';
const only = (what: string) =>
  new RegExp(
    `^(?=.*(?<!\\p{L})(?:${what})(?!\\p{L}))(?:(?<!\\p{L})(?:${gratitude}|${greetings}|${fillers})(?!\\p{L})|\\s)+$`,
    'u',
  );
const greeting = only(greetings);
const thanks = only(gratitude);
