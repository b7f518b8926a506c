import type { Lexicon } from '../lexicon.ts';

export const da: Lexicon = {
  language: 'da',
  lists: {
    human: `
      (menneske|mennesker|rigtig (person|menneske)|person|medarbejder*|rådgiver|agent|operatør|chef|chefen|kollega|sagsbehandler|supporter)
      (kundeservice|kundesupport|support|supporten)
    `,
    someone: `
      (@human|nogen|en person)
    `,
    account: `
      (konto|kontoen|profil|medlemskab|medlemskabet|bruger)
    `,
    bought: `
      (bestilling*|ordre*|køb|købet|abonnement*|booking*|reservation*|aftale*|kontrakt*|rejse*|fly|billet*|tid|overførsel*|betaling*|forsikring*|kursus|ydelse*)
    `,
    thing: `
      (kort|kortet|betalingskort|dankort|telefon*|mobil*|pung|pungen|taske*|rygsæk|kuffert|bagage|computer*|pas|passet|id kort|nøgler|kørekort|pakke*|ur)
    `,
    txn: `
      (træk|betaling*|transaktion*|hævning*|overførsel*|køb)
    `,
  },
  phrases: {
    person: `
      (tale|snakke|chatte|komme i kontakt|kontakt|tal) .. (med)? .. @someone
      (stil|stille|omstil*|viderestil*|send) .. (mig|til|om) .. @someone
      (vil|skal|ønsker|kræver|foretrækker|gerne|giv mig|har brug for) .. (have|tale med|snakke med|en|et)? .. @human
      (ring til mig|ring mig op|blive ringet op|kan nogen .. (ringe|kontakte))
      (rigtigt menneske|rigtig person|menneskelig (hjælp|support)|levende menneske)
      (ikke med|træt af|hader|nok af) .. (bot|botter|robot|robotter|maskine|chatbot|computer)
      ^ (et|en)? (menneske|person|medarbejder|kundeservice|agent) (tak|nu)? $
    `,
    refund: `
      (refunder*|refusion*|tilbagebetal*|kompens*|erstatning*|godtgør*)
      (penge|pengene|beløbet|depositum) .. (tilbage|retur)
      (returner*|retur|sende tilbage|bytte vare|ombytte)
    `,
    discount: `
      (rabat*|kupon|rabatkode|nedslag|afslag i prisen)
      (billigere|lavere|bedre) .. pris
      (gøre en undtagelse|en undtagelse)
    `,
    cancellation: `
      (annuller*|afbestil*|aflys*|opsig*|afmeld*|fortryd*|ophæv*|afslut*)
      (lukke|slette|fjerne|deaktiver*) .. @account
    `,
    ownership: `
      (skifte|ændre|overdrage) .. (ejer|ejeren|indehaver|kontohaver)
      (ejerskifte|afdød|død|dødsbo|arv|fuldmagt)
    `,
    complaint: `
      (klage*|reklamation*|reklamer*|forbrugerombudsmand*|forbrugerklagenævn*)
      (beskadiget|defekt|ødelagt|forkert) .. (vare|produkt|pakke|størrelse|beløb)
      (vare|varen|produktet|pakken) .. (beskadiget|defekt|ødelagt|i stykker)
    `,
    chargeback: `
      (dobbelt|to gange|2 gange|flere gange) .. (trukket|betalt|opkrævet|faktureret)
      (trukket|betalt|opkrævet|faktureret) .. (dobbelt|to gange|for meget)
      (dobbelt (træk|betaling)|indsigelse|chargeback|bestrid*)
    `,
    legal: `
      (advokat*|jurist*|retten|retssag|sagsøg*|retslige skridt|juridisk*|gdpr|politianmeld*|stævn*)
    `,
    advice: `
      (skal jag|skal jeg|bør jeg|anbefaler) ... (investere|købe aktier|tage medicin|stoppe med|låne)
      (investeringsråd|økonomisk rådgivning|lægelig rådgivning|skatteråd|dosering|bivirkning*|diagnose|gravid .. tage)
    `,
    lost_stolen: `
      (mistet|tabt|glemt|kan ikke finde|væk) .. @thing
      @thing .. (stjålet|væk|forsvundet|mistet|bortkommet)
      (stjålet|tyveri|røvet|røveri|lommetyv*|indbrud|tyv|tyve|bestjålet)
    `,
    fraud: `
      (svindel|svindlet|svindler*|bedrageri|snydt|phishing|hacket|hacker*|misbrug*|identitetstyveri|afpres*)
      @txn .. (kender ikke|genkender ikke|ukendt*|mistænkelig*|ikke lavet|ikke godkendt)
      (genkender ikke|kender ikke|ikke lavet|aldrig lavet) .. @txn
      (ukendt*|mistænkelig*|uautoriseret*) .. @txn
      nogen .. (min konto|mit kort|mine oplysninger|brugt|logget ind)
    `,
    access_lost: `
      (kan|kommer) .. ikke .. (logge ind|logge på|ind på|tilgå)
      (konto|kontoen|adgang) .. (låst|spærret|blokeret|lukket ned)
      (låst ude|mistet adgang|ingen adgang)
    `,
    money_moving: `
      (forkert|forkerte) (konto|person|modtager|kontonummer)
      (overført|sendt|betalt|mobilepay*) .. (forkert*|ved en fejl)
      ved en fejl .. (overført|sendt|betalt)
      (penge|pengene|saldoen) .. (forsvundet|væk)
    `,
    health: `
      (kræft|diabetes|sukkersyge|hiv|gravid*|abort|depression|deprimeret|angst|epilepsi|blodprop|hjerteanfald|operation|kemoterapi|medicin*|symptom*|handicap*|kørestol|allergisk reaktion|sygdom|patientjournal|psykiater)
    `,
    identity: `
      (identitet|verificering|verifikation|mitid|nemid) .. (ikke|mislyk*|afvist|fejl|problem*)
      kan ikke .. (verificere|bekræfte|identificere)
      (cpr nummer|cpr|pasnummer|kopi af (pas|kørekort))
    `,
    payment: `
      (problem*|fejl|bøvl) .. (betaling*|betale)
      (betaling*|betale|kort|kortet|mobilepay) .. (afvist|mislyk*|virker ikke|går ikke|fejl)
      kan ikke betale
    `,
    self_harm: `
      (selvmord*|suicid*|selvskad*|tage livet af mig|tage mit liv|hænge mig|skade mig selv|skære i mig selv|drukne mig|skyde mig|slå mig selv ihjel)
      (vil|skal|ønsker|har lyst til at) .. (dø|være død|ikke leve|forsvinde for altid)
      (gøre en ende på|ende mit liv|ikke leve længere|springe ud (fra|foran)|overdosis|orker ikke livet|orker ikke at leve)
    `,
    threat: `
      (jeg|vi) .. (dræber|slår .. ihjel|brænder|smadrer)
      (bombe|bombetrussel|sprængstof|attentat)
      (truer|truet|trusler|stalk*|vold i hjemmet|forfølger|kidnapp*|tæver mig)
    `,
    anger: `
      (vred|rasende|er sur|meget sur|så sur|sur over|sur på|gal|arrig|irriteret|forbandet|edderspændt|oprørt|harm|pissesur|skidesur|hidsig)
      (fandeme|for helvede|kraftedeme|fuck|skandale|uacceptabelt|fået nok|pis|lort|til grin)
    `,
    annoyed: `
      (skuffet|skuffende|frustreret|frustrerende|dårlig*|elendig*|ubrugelig*|spild af tid|latterligt|håbløst|irriterende)
      (stadig|igen|i ugevis|i dagevis) .. (ikke|intet|ingen|venter)
    `,
    insult: `
      (idiot*|dum|dumme|åndssvag|tåbe|hold kæft|hold din mund|skrid|rend mig|inkompetent|nar|klovn)
    `,
    unhelpful: `
      (hjælper|hjalp|virker|virkede|passer|svarer|svarede|løste|forstår) .. (ikke|intet)
      (ikke|intet|aldrig) .. (hjulpet|hjælp|svar*|løst|spurgte|rigtigt|mening|forstår|relevant|brugbart)
      (dårligt|forkert|dumt|mærkeligt|ubrugeligt) svar
      (giver ingen mening|vrøvl|sludder|allerede prøvet|jeg giver op|forvirret)
    `,
    same_again: `
      (gentag*|gentagelse*)
      (samme) .. (svar|ting|besked|igen)
      (noget andet|et andet svar|nyt svar|allerede sagt|allerede skrevet|hele tiden det samme|igen og igen)
    `,
    not_person: `
      (er du|taler jeg|snakker jeg|er det her|om du er) .. (menneske|menneskelig|robot|bot|person|rigtig|maskine|computer)
      (menneske|person) eller .. (robot|bot|maskine)
    `,
    not_topic: `
      (betingelser|politik|regler|frist*) .. (refunder*|refusion*|retur*|annuller*|rabat*|opsig*|fortryd*)
      (returret|fortrydelsesret|afbestillingsgebyr*|opsigelsesvarsel|returpolitik|annulleringsgebyr)
      (hvor lang tid|hvornår|hvor mange dage) .. (refunder*|refusion*|retur*|annuller*|tilbagebetal*)
      (har i|er der|tilbyder i) .. (rabat*|rabatkode|gratis afbestilling)
      nyhedsbrev*
    `,
    not_lost: `
      (fundet|fandt)
      (pinkode|adgangskode|kode|knap|menu|side|link|funktion)
    `,
    not_fraud: `
      (hvordan) .. (beskytter|forhindrer)
    `,
    unwanted_before: `
      (vil|behøver|skal|søger|mener) .. ikke
      (ikke brug for|behøver ingen|uden|i stedet for)
    `,
    unwanted_after: `
      (er|var|behøves) .. (ikke|ikke nødvendigt|unødvendigt)
    `,
  },
};
