import type { Lexicon } from '../lexicon.ts';

export const hu: Lexicon = {
  language: 'hu',
  lists: {
    human: `
      (ember*|élő ember*|valódi ember*|személy*|ügyintéző*|munkatárs*|operátor*|tanácsadó*|vezető*|főnök*|képviselő*|kolléga*)
      (ügyfélszolgálat*|ügyfélkapcsolat*|támogatás*)
    `,
    someone: `
      (@human|valaki*)
    `,
    account: `
      (fiók*|profil*|tagság*|számlá*)
    `,
    bought: `
      (rendelés*|vásárlás*|előfizetés*|foglalás*|szerződés*|utazás*|repülő*|jegy*|időpont*|utalás*|fizetés*|biztosítás*|szolgáltatás*|tanfolyam*)
    `,
    thing: `
      (kártyá*|bankkártyá*|telefon*|mobil*|pénztárcá*|táská*|hátizsák*|bőrönd*|poggyász*|laptop*|útlevel*|személyi*|kulcs*|jogosítvány*|csomag*|órá*)
    `,
    txn: `
      (terhelés*|fizetés*|tranzakció*|utalás*|levonás*|vásárlás*)
    `,
  },
  phrases: {
    person: `
      (beszélni|beszélhet*|beszélnék|csevegni|egyeztetni|kapcsol*|kapcsolat*) .. @someone
      @someone .. (beszél*|kapcsol*|akarok|szeretnék|kérek)
      (kérek|szeretnék|akarok|adjon|adjatok|hívjon|kapcsolj*) .. @human
      (hívjanak vissza|hívjon fel|visszahív*|telefonáljon valaki)
      (nem akarok|elegem van|utálom) .. (bot*|robot*|gép*)
      ^ (embert|ügyintézőt|ügyintéző|munkatársat|ügyfélszolgálat) (kérek|most)? $
    `,
    refund: `
      (visszatérít*|visszafizet*|visszakér*|kártérítés*|kárpótl*|jóváír*)
      (pénz*|összeg*|kaució*) .. (vissza*)
      vissza .. (pénz*|összeg*)
      (visszaküld*|visszáru*|cserél*)
    `,
    discount: `
      (kedvezmény*|kupon*|leárazás*|engedmény*|akciós kód)
      (olcsóbb*|jobb ár*)
      (kivételt tenni|kivétel*)
    `,
    cancellation: `
      (lemond*|töröl*|felmond*|sztorn*|visszamond*|eláll*)
      @account .. (töröl*|megszüntet*|lezár*|bezár*)
    `,
    ownership: `
      (tulajdonos*|előfizető*|név*) .. (vált*|átír*)
      (elhunyt|meghalt|haláleset|örökös*|örökség|meghatalmazás)
    `,
    complaint: `
      (panasz*|reklamáció*|reklamál*|fogyasztóvédel*|békéltető)
      (sérült|hibás|törött|rossz|téves) .. (termék*|csomag*|méret*|összeg*|áru*)
      (termék*|csomag*) .. (sérült*|hibás|törött)
    `,
    chargeback: `
      (kétszer|duplán|dupla) .. (levont*|terhel*|fizet*|számláz*)
      (levont*|terhelt*|fizettem|számláz*) .. (kétszer|duplán|túl sok)
      (visszaterhel*|chargeback|vitat*)
    `,
    legal: `
      (ügyvéd*|jogász*|bíróság*|perel*|beperel*|jogi lépés*|feljelent*|gdpr|kártérítési)
    `,
    advice: `
      (érdemes|kellene|javasol*) ... (befektet*|részvény*|gyógyszer*|hitel*)
      (befektetési tanács*|pénzügyi tanács*|orvosi tanács*|adagolás*|mellékhatás*|diagnózis*|terhes* .. szed*)
    `,
    lost_stolen: `
      (elvesz*|elhagy*|otthagy*|nem találom|eltűnt) .. @thing
      @thing .. (elvesz*|elhagy*|ellop*|eltűnt|elveszett)
      (ellopt*|lopás*|kirabol*|rablás|zsebtolvaj*|betör*|tolvaj*)
    `,
    fraud: `
      (csalás*|csaló*|becsap*|átver*|adathalász*|phishing|feltör*|hekker*|hacker*|visszaél*|zsarol*)
      @txn .. (nem ismerem|ismeretlen|gyanús|nem én)
      (ismeretlen|gyanús|jogosulatlan) .. @txn
      (nem ismerem fel|nem én (csináltam|vásároltam|utaltam)|nem hagytam jóvá)
      valaki .. (a fiókom*|a kártyám*|az adataim*|belépett|használta)
    `,
    access_lost: `
      nem .. (tudok|lehet|enged) .. (belépni|bejelentkez*|bejutni)
      (fiók*|hozzáférés*) .. (zárol*|letilt*|felfüggeszt*)
      (nem tudok belépni|nem tudok bejelentkezni|kizár*)
    `,
    money_moving: `
      (rossz|téves) (számlá*|ember*|címzett*|számlaszám*)
      (elutaltam|átutaltam|küldtem) .. (rossz|téves*|véletlen*)
      (véletlenül) .. (utaltam|küldtem|fizettem)
      (pénz*|egyenleg*) .. (eltűnt|elveszett)
    `,
    health: `
      (rák|rákos|cukorbeteg*|hiv|terhes*|vetélés|depresszió*|szorongás*|epilepszia|stroke|szívinfarktus|műtét*|kemoterápia|gyógyszer*|tünet*|fogyatékos*|kerekesszék*|allergiás*|betegség*|pszichiáter*|kórlap*)
    `,
    identity: `
      (személyazonos*|azonosítás*) .. (nem|sikertelen|hiba|elutasít*|probléma)
      nem .. (tudom|sikerül) .. (igazolni|azonosítani)
      (személyi szám*|útlevélszám*|taj szám*|igazolvány másolat*)
    `,
    payment: `
      (probléma|hiba|gond) .. fizet*
      (fizetés|kártya|fizetni) .. (elutasít*|sikertelen|nem működik|nem megy|hiba)
      nem tudok fizetni
    `,
    self_harm: `
      (öngyilkos*|megöl* magam|felakaszt* magam|megvág* magam|bántani magam|kárt tenni magamban|vízbe fojt* magam|agyonlő* magam)
      (meg akarok halni|meghalni akarok|nem akarok élni|véget vetni az életem*|végezni magammal|leugrani a hídról|vonat elé|túladagol*)
    `,
    threat: `
      (megöl*|megver*|felgyújt*|kinyír*) .. (téged|titeket|önt|önöket|mindenkit|őt)
      (bomba*|robbanó*|merénylet*)
      (fenyeget*|zaklat*|családon belüli|bántalmaz*|ver engem|üldöz*)
    `,
    anger: `
      (dühös*|mérges|ideges|felháborod*|felháborító|kiakadtam|dühít*|felidegesít*|elegem van|tele van a hócipőm|botrány*|szégyen|gyalázat)
      (francba|kurva|szar|bassza*|a picsába)
    `,
    annoyed: `
      (csalód*|frusztrál*|borzalmas|szörnyű|nevetséges|időpazarlás|idegesítő|használhatatlan)
      (még mindig|hetek óta|napok óta|megint) .. (nem|semmi|várok)
    `,
    insult: `
      (idióta|hülye|barom|fogd be|kuss|hasznavehetetlen|ostoba|gyökér|seggfej|inkompetens)
    `,
    unhelpful: `
      (nem|semmi*) .. (segít*|működ*|válasz*|értem|érted|oldott*|megoldott*|igaz|jó|ezt kérdeztem|hasznos)
      (rossz|buta|hülye|fura) válasz
      (semmi értelme|értelmetlen|már próbáltam|ezt már próbáltam|feladom|összezavar*|hülyeség)
    `,
    same_again: `
      (ismétel*|ismétl*)
      (ugyanaz*|ugyanezt) .. (válasz*|mond*|megint)?
      (mást mondj|más választ|valami mást|ezt már mondta*|ezt már írta*|megint ugyanaz)
    `,
    not_person: `
      (te|ön|ez|emberrel|robottal) .. (ember vagy|robot vagy|bot vagy|gép vagy|valódi vagy|beszélek)
      (ember vagy|robot vagy|bot vagy|emberrel beszélek|robottal beszélek)
      (ember|személy) vagy .. (robot|bot|gép)
    `,
    not_topic: `
      (feltétel*|szabály*|határidő*) .. (visszatérít*|visszaküld*|lemond*|kedvezmény*)
      (lemondási (díj|feltétel*)|visszaküldési (határidő|feltétel*)|felmondási idő)
      (mennyi idő|mikor|hány nap) .. (visszatérít*|visszafizet*|visszaküld*)
      (van|adnak|kínálnak) .. (kedvezmény*|kupon*)
      hírlevél*
    `,
    not_lost: `
      (megtaláltam|megvan|előkerült)
      (jelszó*|pin|kód*|gomb*|menü*|oldal*|link*|funkció*)
    `,
    not_fraud: `
      (hogyan) .. (védik|véditek)
    `,
    unwanted_before: `
      nem .. (akarok|akarom|kérek|szeretnék|kell|keresek)
      (nélkül|helyett)
    `,
    unwanted_after: `
      (nem kell|nem szükséges|nincs szükség)
    `,
  },
};
