import type { Lexicon } from '../lexicon.ts';

export const cs: Lexicon = {
  language: 'cs',
  lists: {
    human: `
      (člověk*|lid*|živ* (člověk*|osob*)|skutečn* (člověk*|osob*)|osob*|operátor*|pracovník*|zaměstnan*|poradc*|konzultant*|vedouc*|nadřízen*|manažer*|kolega*|zástupc*)
      (zákaznick* (podpor*|servis|lin*|péč*)|podpor*|linka podpory|infolink*)
    `,
    someone: `
      (@human|někým|někdo|někoho|nekym|nekdo)
    `,
    account: `
      (účet|účtu|účty|profil*|členství)
    `,
    bought: `
      (objednávk*|nákup*|předplatn*|rezervac*|smlouv*|zájezd*|let|letenk*|lístek|vstupenk*|termín*|převod*|platb*|pojištění|služb*|kurz*|inkas*)
    `,
    thing: `
      (kart*|telefon*|mobil*|peněženk*|kabelk*|tašk*|batoh*|kufr*|zavazadl*|notebook*|pas|pasu|občank*|klíč*|řidičák*|balík*|hodink*)
    `,
    txn: `
      (platb*|transakc*|stržen*|převod*|výběr*|nákup*|poplat*)
    `,
  },
  phrases: {
    person: `
      (mluvit|promluvit|hovořit|popovídat|spojit|přepojit|kontakt*|chatovat|bavit se) .. @someone
      (chci|chtěl* bych|potřebuj*|žádám|prosím|radši|dejte mi|spojte|přepojte) .. @human
      (zavolejte|zavolat mi|ozvěte se|ať mi někdo)
      (živý člověk|živého člověka|skutečný člověk|lidská podpora)
      (nechci|mám dost|nesnáším|dost) .. (bot*|robot*|stroj*|automat*)
      ^ (člověk|člověka|operátor|operátora|podpora) (prosím|hned)? $
    `,
    refund: `
      (vrácení|vrátit|vraťte|vracení|refund*|odškodn*|kompenzac*|náhrad*)
      (peníze|peněz|částk*|záloh*|kauc*) .. (zpět|zpátky|vrátit|vraťte)
      (reklamovat|vyměnit|výměn*)
    `,
    discount: `
      (slev*|kupón*|kupon*|slevový kód|akce)
      (levněj*|nižší|lepší) .. cen*
      (udělat výjimku|výjimk*)
    `,
    cancellation: `
      (zruš*|storno*|stornov*|výpověď|vypovědět|odstoup*|odhlásit)
      (smazat|zrušit|uzavřít|odstranit|deaktiv*) .. @account
    `,
    ownership: `
      (změn*|převést|přepsat) .. (vlastník*|majitel*|držitel*)
      (zemřel*|úmrtí|dědictví|dědic*|plná moc|plnou moc|pozůstalost*)
    `,
    complaint: `
      (stížnost*|stěžov*|reklamac*|čoi|ombudsman*)
      (poškozen*|rozbit*|vadn*|špatn*|nesprávn*) .. (zboží|produkt*|balík*|velikost|částk*)
      (zboží|produkt|balík) .. (poškozen*|rozbit*|vadn*)
    `,
    chargeback: `
      (dvakrát|dvojit*|2x|dvoj*) .. (stržen*|strhl*|zaplat*|účtov*|platb*)
      (stržen*|strhl*|zaplat*|účtov*) .. (dvakrát|dvojmo|moc)
      (chargeback|zpochybn*|rozporov*)
    `,
    legal: `
      (právník*|advokát*|soud*|žalob*|žalovat|právní krok*|právně|gdpr|policii|trestní oznámení)
    `,
    advice: `
      (mám|měl bych|doporučujete|vyplatí se) ... (investov*|koupit akcie|brát|přestat brát|půjčk*)
      (investiční rad*|finanční poradenství|lékařsk* rad*|dávkov*|vedlejší účink*|diagnóz*|těhotn* .. brát)
    `,
    lost_stolen: `
      (ztrat*|zapomn*|nemohu najít|nemůžu najít|nenašel) .. @thing
      @thing .. (ztrat*|ukraden*|zmizel*|odcizen*|ukradli)
      (ukraden*|ukradli|odcizen*|krádež*|okraden*|okradli|loupež*|zloděj*|přepad*)
    `,
    fraud: `
      (podvod*|podveden*|phishing|hacknut*|hacker*|napaden*|zneužit*|zneuži*|vydír*|falešn*|podezřel*)
      @txn .. (nepoznáv*|neznám*|neautoriz*|neprovedl*|neudělal*)
      (nepoznáv*|neautoriz*|neprovedl*|neudělal*) .. @txn
      někdo .. (můj účet|moji kartu|moje údaje|použil|přihlásil)
      neznám* .. @txn
    `,
    access_lost: `
      (nemůžu|nemohu|nejde) .. (přihlásit|dostat se|přihlášení)
      (účet|přístup) .. (zablokovan*|zamčen*|pozastaven*)
      (ztratil* přístup|obnovit přístup|odblokovat účet)
    `,
    money_moving: `
      (špatn*|chybn*|jin*) (účet|číslo účtu|příjemc*)
      (poslal*|převedl*|zaplatil*) .. (omylem|chybně|na špatný)
      omylem .. (poslal*|převedl*|zaplatil*)
      (peníze|zůstatek) .. (zmizel*)
    `,
    health: `
      (rakovin*|cukrovk*|hiv|těhoten*|těhotn*|potrat*|depres*|úzkost*|epileps*|mrtvic*|infarkt*|operac*|chemoterapi*|lék|léky|léků|příznak*|postižen*|vozíček|alergick*|nemoc*|psychiatr*|zdravotní dokumentac*)
    `,
    identity: `
      (totožnost*|identit*|ověření|bankovní identit*) .. (ne|nejde|selhal*|zamítnut*|chyb*|problém*)
      (nemůžu|nemohu|nejde) .. (ověřit|prokázat|potvrdit) .. (totožnost|identit*|účet)
      (rodné číslo|číslo občanky|číslo pasu|kopi* (pasu|občank*))
    `,
    payment: `
      (problém*|chyb*|potíž*) .. (platb*|zaplatit|placen*)
      (platb*|kart*|zaplatit) .. (zamítnut*|neprošl*|nefung*|nejde|selhal*|chyb*)
      (nemůžu|nemohu|nejde) zaplatit
    `,
    self_harm: `
      (sebevra*|zabít se|zabiju se|oběsit|podřezat|pořezat se|ublížit si|sebepoškoz*|vzít si život|skončit se životem|utopit se|zastřelit se)
      (chci|chtěl bych|musím|plánuji|přeju si) .. (umřít|zemřít|být mrtv*|nežít|to skončit|to ukončit)
      (nechci|nechce se mi) .. žít
      (skočit|skočím) .. (most*|vlak*|okn*|střech*)
      (předávkov*|ukončit svůj život)
    `,
    threat: `
      (zabiju|zabiji|zmlátím|zničím|podpálím) .. (tě|vás|ho|ji|je)
      (bomb*|výbušnin*|atentát*)
      (vyhrož*|výhrůžk*|stalk*|domácí násilí|bije mě|pronásled*|unesen*)
    `,
    anger: `
      (naštvan*|nasran*|vzteklý|vzteklá|zuřím|zuřiv*|rozzuř*|rozčilen*|pobouřen*|mám toho dost|mám dost|štve mě|sere mě|kurva|do prdele|do háje|skandál|nehoráz*|drzost|výsměch)
    `,
    annoyed: `
      (zklaman*|frustr*|hrozn*|příšern*|mizern*|ztráta času|směšn*|otravn*|nepřijateln*)
      (pořád|stále|už týdny|už dny) .. (nic|ne|čekám|nefung*)
    `,
    insult: `
      (idiot*|blb*|debil*|pitom*|kretén*|hlup*|drž hubu|zavři hubu|táhni|k ničemu|neschopn*|kráv*)
    `,
    unhelpful: `
      (nepomohl*|nepomáhá|nefung*|neodpov*|nerozum*|nechápu|nevyřeš*|nesmysl*|nedává smysl|není pravda|není odpověď|nesouhlasí)
      (špatná|hloupá|divná|blbá|zbytečná) odpověď
      (už jsem zkou*|to jsem zkoušel*|vzdávám to|zmaten*|na to jsem se neptal*|k ničemu)
    `,
    same_again: `
      (opakuj*|opakovat|dokola)
      (stejn*|to samé|tu samou) .. (odpověď|odpovědi|věc|pořád|znovu)
      (něco jiného|jinou odpověď|už jsi (říkal*|psal*)|to už jste|pořád to samé)
    `,
    not_person: `
      (jsi|jste|mluvím s|je to) .. (člověk*|robot*|bot*|stroj*|skutečn*|osob*)
      (člověk|osoba) nebo .. (robot|bot|stroj)
    `,
    not_topic: `
      (podmínk*|pravidl*|lhůt*) .. (vrácení|storno*|zruš*|slev*|výpověd*)
      (storno poplat*|stornopoplat*|storno podmínky|výpovědní lhůta|lhůta pro vrácení)
      (jak dlouho|kdy|kolik dní) .. (vrácení|vrátí|storno*|zruš*)
      (máte|existuje|nabízíte) .. (slev*|kupon*|slevový)
      (newsletter*|obchodní sdělení)
    `,
    not_lost: `
      (našel jsem|našla jsem|našel*)
      (hesl*|kód*|pin|tlačítk*|menu|stránk*|odkaz*|funkc*)
    `,
    not_fraud: `
      (jak) .. (chrán*|zabezpeč*)
    `,
    unwanted_before: `
      (nechci|nepotřebuj*|nehledám|nežádám|nejde mi o)
      (bez|místo)
    `,
    unwanted_after: `
      (není|nejsou) .. (potřeba|nutn*|třeba)
    `,
  },
};
