import type { Lexicon } from '../lexicon.ts';

export const sv: Lexicon = {
  language: 'sv',
  lists: {
    human: `
      (människa|människor|riktig (person|människa)|person|medarbetare|handläggare|rådgivare|operatör|agent|chef|chefen|kollega|representant)
      (kundtjänst|kundservice|support|supporten|växeln)
    `,
    someone: `
      (@human|någon|nån)
    `,
    account: `
      (konto|kontot|konton|profil|medlemskap|medlemskapet)
    `,
    bought: `
      (beställning*|order|ordern|köp|köpet|prenumeration*|abonnemang*|bokning*|avtal*|resa|resan|flyg|biljett*|tid|överföring*|betalning*|försäkring*|tjänst*|kurs*|autogiro)
    `,
    thing: `
      (kort|kortet|bankkort|telefon|mobil|mobilen|telefonen|plånbok|plånboken|väska|väskan|ryggsäck|resväska|bagage|dator|datorn|pass|passet|id kort|legitimation|nycklar|körkort|paket|klocka)
    `,
    txn: `
      (debitering*|betalning*|transaktion*|köp|uttag*|överföring*|dragning*)
    `,
  },
  phrases: {
    person: `
      (prata|tala|snacka|chatta|komma i kontakt|kontakt|få tala) .. (med)? .. @someone
      (koppla|kopplad|flytta|skicka) .. (mig|till|vidare) .. @someone
      (vill|behöver|kräver|önskar|föredrar|skulle vilja|ge mig) .. (ha|prata med|en|tala med)? .. @human
      (ring mig|ring upp|bli uppringd|kan någon .. (ringa|kontakta))
      (riktig människa|riktig person|mänsklig (hjälp|support)|levande person)
      (inte med|vill inte .. med|trött på|hatar|nog av|slippa) .. (bot|botar|robot|robotar|maskin|chattbot|dator)
      ^ (en)? (människa|person|medarbetare|kundtjänst|agent|handläggare) (tack|nu)? $
    `,
    refund: `
      (återbetal*|ersättning*|kompens*|pengarna tillbaka|gottgör*|kreditera*)
      (pengar|pengarna|deposition|summan|avgiften) .. tillbaka
      (returnera|retur|skicka tillbaka|byta vara|reklamera)
    `,
    discount: `
      (rabatt*|kupong*|rabattkod|nedsatt pris|prisavdrag)
      (billigare|lägre|bättre) .. (pris|avgift)
      (göra ett undantag|ett undantag)
    `,
    cancellation: `
      (avbok*|avbeställ*|säga upp|säger upp|uppsägning*|avsluta*|annuller*|häva|ångra*|avbryt*)
      (stänga|radera|ta bort|avsluta|inaktivera) .. @account
    `,
    ownership: `
      (byta|ändra|överlåta|föra över) .. (ägare|innehavare|kontoinnehavare)
      (ägarbyte|avliden|avlidit|dött|dödsbo|arv|fullmakt)
    `,
    complaint: `
      (klagomål|klaga|reklamation*|anmäl* er|konsumentverket|arn|konsumentombudsman*)
      (skadad|trasig|defekt|fel) .. (vara|produkt|paket|artikel|storlek|belopp)
      (vara|varan|produkten|paketet) .. (skadad|trasig|defekt|sönder)
    `,
    chargeback: `
      (dubbelt|två gånger|2 gånger|flera gånger) .. (debiterad|dragit|dragits|betalat|fakturerad|debiterats)
      (debiterad|dragit|dragits|betalat|fakturerad|debiterats) .. (dubbelt|två gånger|för mycket)
      (dubbel (debitering|betalning)|bestrid*|chargeback|tvist)
    `,
    legal: `
      (advokat*|jurist*|domstol*|stämma er|stämning|rättsliga åtgärder|rättslig*|skadestånd|gdpr|polisanmäl*)
    `,
    advice: `
      (ska jag|borde jag|rekommenderar) ... (investera|köpa aktier|ta medicin|sluta ta|låna)
      (investeringsråd|finansiell rådgivning|medicinsk rådgivning|skatteråd|dosering|biverkning*|diagnos|gravid .. ta)
    `,
    lost_stolen: `
      (tappat|förlorat|borttappat|glömt|hittar inte|blivit av med) .. @thing
      @thing .. (stulen|stulet|stulits|borta|försvunnit|tappat|hittar)
      (stulen|stulet|stulna|stöld|rånad|rån|ficktjuv*|inbrott|tjuv*|snodd|blivit bestulen)
    `,
    fraud: `
      (bedrägeri*|bedragare|lurad|bluff*|phishing|nätfiske|hackad|hackat|hackare|kapad|kapat|id stöld|utpress*|kapning)
      @txn .. (känner inte igen|okänd*|misstänkt*|inte gjort|inte godkänt|obehörig*)
      (känner inte igen|inte gjort|aldrig gjort|inte godkänt) .. @txn
      (okänd*|misstänkt*|obehörig*|konstig*) .. @txn
      någon .. (mitt konto|mitt kort|mina uppgifter|använt|loggat in)
    `,
    access_lost: `
      (kan|kommer) .. inte .. (logga in|in på|åt mitt konto|in i)
      (konto|kontot|åtkomst) .. (låst|spärrat|blockerat|avstängt)
      (utelåst|förlorat åtkomst|ingen åtkomst|låst ute)
    `,
    money_moving: `
      (fel) (konto|person|mottagare|iban)
      (överfört|skickat|betalat|swishat|fört över) .. (fel|av misstag)
      av misstag .. (överfört|skickat|betalat|swishat)
      (pengar|pengarna|saldot) .. (försvunnit|borta)
    `,
    health: `
      (cancer|diabetes|hiv|gravid*|missfall|depression|deprimerad|ångest|epilepsi|stroke|hjärtattack|operation|cellgift*|medicin*|läkemedel|symtom*|funktionshind*|rullstol|allergisk reaktion|sjukdom|journal*|psykiater)
    `,
    identity: `
      (identitet|legitimering|verifiering|bankid) .. (inte|misslyck*|nekad|fel|problem)
      (kan|går) .. inte .. (verifiera|identifiera|legitimera|styrka)
      (personnummer|passnummer|kopia på (pass|id)|körkortsnummer)
    `,
    payment: `
      (problem|fel|strul|svårt) .. (betalning*|betala|kassan)
      (betalning*|betala|kort|kortet|swish) .. (nekas|nekades|misslyck*|fungerar inte|går inte|funkar inte|avvisat|fel)
      kan inte betala
    `,
    self_harm: `
      (självmord*|suicid*|självskad*|ta livet av mig|ta mitt liv|hänga mig|skada mig själv|skära mig|dränka mig|skjuta mig|döda mig själv)
      (vill|ska|tänker|måste|önskar) .. (dö|vara död|inte leva|försvinna för alltid)
      (avsluta mitt liv|göra slut på allt|inte leva längre|hoppa (från|framför)|överdos*|orkar inte leva)
    `,
    threat: `
      (jag|vi) .. (dödar|ska döda|slår ihjäl|spränger|bränner ner|ska slå)
      (bomb|bombhot|sprängmedel|attentat)
      (hotar|hotad|stalk*|förföljd|förföljer|våld i hemmet|misshandl*|kidnapp*)
    `,
    anger: `
      (arg|rasande|förbannad|skitförbannad|ilsken|irriterad|upprörd|vansinnig|rosenrasande|urförbannad|fly förbannad|galen på)
      (jävla|fan|helvete|skit|skandal|oacceptabelt|fått nog|trött på|för jävligt|skämt|bedrövligt)
    `,
    annoyed: `
      (besviken|frustrerad|frustrerande|dåligt|uselt|värdelös*|slöseri med tid|löjligt|hopplöst|irriterande)
      (fortfarande|igen|flera veckor|i dagar) .. (inget|inte|väntar|ingen)
    `,
    insult: `
      (idiot*|dum|dumma|korkad|efterbliven|jävla bot|håll käften|håll tyst|dra åt helvete|värdelösa|inkompetent|skithög|tönt)
    `,
    unhelpful: `
      (hjälper|hjälpte|fungerar|funkar|stämmer|svarar|svarade|löste|förstår|rätt) .. (inte|inget)
      (inte|inget|aldrig) .. (hjälp*|svar|löst|frågade|rätt|vettigt|förstår|relevant|begriplig*)
      (dåligt|fel|dumt|konstigt|värdelöst|meningslöst) svar
      (ingen mening|nonsens|struntprat|redan testat|redan provat|jag ger upp|förvirrad)
    `,
    same_again: `
      (upprepa*|upprepning*|tjata*)
      (samma) .. (svar|sak|meddelande|igen|text)
      (något annat|annat svar|nytt svar|redan sagt|redan skrivit|hela tiden samma|om och om igen)
    `,
    not_person: `
      (är du|pratar jag|är det här|talar jag|om du är) .. (människa|mänsklig|robot|bot|person|riktig|maskin|dator)
      (människa|person) eller .. (robot|bot|maskin)
      (behöver|vill|önskar) inte (en|någon)? (människa|person|medarbetare)
    `,
    not_topic: `
      (villkor*|policy|regler|tid*) .. (återbetal*|retur*|avbok*|rabatt*|uppsägning*|ångerrätt*)
      (hur lång tid|när|hur många dagar) .. (återbetal*|retur*|avbok*)
      (avbokningsavgift*|avgift för att avboka|returpolicy|återbetalningspolicy|avbokningsregler|ångerrätt|uppsägningstid)
      (har ni|finns det|erbjuder ni) .. (rabatt*|rabattkod|fri avbokning)
      nyhetsbrev*
    `,
    not_lost: `
      (hittat|hittade|återfunnit)
      (pinkod|lösenord|kod|alternativ|knapp|meny|sida|länk|funktion)
    `,
    not_fraud: `
      (hur) .. (skyddar|förhindrar)
    `,
    unwanted_before: `
      (vill|behöver|söker|menar) .. inte
      (behöver ingen|vill inte ha|utan|istället för|i stället för)
    `,
    unwanted_after: `
      (behövs|är|var) .. (inte|inte nödvändigt|onödigt)
    `,
  },
};
