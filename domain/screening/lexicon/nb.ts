import type { Lexicon } from '../lexicon.ts';

export const nb: Lexicon = {
  language: 'nb',
  lists: {
    human: `
      (menneske|mennesker|ekte (person|menneske)|person|medarbeider*|rådgiver|agent|operatør|sjef|sjefen|kollega|saksbehandler|kundebehandler)
      (kundeservice|kundestøtte|kundesenter|support|supporten)
    `,
    someone: `
      (@human|noen|en person)
    `,
    account: `
      (konto|kontoen|profil|medlemskap|medlemskapet|bruker)
    `,
    bought: `
      (bestilling*|ordre*|kjøp|kjøpet|abonnement*|booking*|reservasjon*|avtale*|kontrakt*|reise*|fly|billett*|time|overføring*|betaling*|forsikring*|kurs|tjeneste*)
    `,
    thing: `
      (kort|kortet|bankkort|telefon*|mobil*|lommebok*|veske*|ryggsekk|koffert|bagasje|pc|datamaskin*|pass|passet|id kort|nøkler|førerkort|pakke*|klokke)
    `,
    txn: `
      (trekk|betaling*|transaksjon*|uttak*|overføring*|kjøp)
    `,
  },
  phrases: {
    person: `
      (snakke|prate|chatte|komme i kontakt|kontakt|snakk) .. (med)? .. @someone
      (sett|sette|send|koble) .. (meg|over|til) .. @someone
      (vil|må|ønsker|krever|foretrekker|gjerne|gi meg|trenger) .. (ha|snakke med|prate med|en|et)? .. @human
      (ring meg|ringe meg|bli oppringt|kan noen .. (ringe|kontakte))
      (ekte menneske|ekte person|menneskelig (hjelp|support)|levende menneske)
      (ikke med|lei av|hater|nok av) .. (bot|boten|boter|roboten|robot|roboter|maskin|chatbot|datamaskin)
      ^ (et|en)? (menneske|person|medarbeider|kundeservice|agent) (takk|nå)? $
    `,
    refund: `
      (refunder*|refusjon*|tilbakebetal*|kompens*|erstatning*|godtgjør*)
      (penger|pengene|beløpet|depositum) .. tilbake
      (returner*|retur|sende tilbake|bytte vare)
    `,
    discount: `
      (rabatt*|kupong|rabattkode|prisavslag|avslag i prisen)
      (billigere|lavere|bedre) .. pris
      (gjøre et unntak|et unntak)
    `,
    cancellation: `
      (kanseller*|avbestill*|avlys*|si opp|sier opp|oppsigelse*|avslutt*|angre*|heve kjøpet|heve avtalen)
      (lukke|slette|fjerne|deaktiver*|stenge) .. @account
    `,
    ownership: `
      (bytte|endre|overføre) .. (eier|eieren|innehaver|kontoeier)
      (eierskifte|avdød|død|dødsbo|arv|fullmakt)
    `,
    complaint: `
      (klage*|reklamasjon*|reklamer*|forbrukerrådet|forbrukertilsynet)
      (skadet|defekt|ødelagt|feil) .. (vare|produkt|pakke|størrelse|beløp)
      (vare|varen|produktet|pakken) .. (skadet|defekt|ødelagt)
    `,
    chargeback: `
      (dobbelt|to ganger|2 ganger|flere ganger) .. (trukket|betalt|belastet|fakturert)
      (trukket|betalt|belastet|fakturert) .. (dobbelt|to ganger|for mye)
      (dobbelt (trekk|betaling)|innsigelse|chargeback|bestrid*)
    `,
    legal: `
      (advokat*|jurist*|retten|rettssak|saksøk*|rettslige skritt|juridisk*|gdpr|politianmeld*|stevn*)
    `,
    advice: `
      (skal jeg|bør jeg|anbefaler) ... (investere|kjøpe aksjer|ta medisin|slutte med|låne)
      (investeringsråd|økonomisk rådgivning|medisinsk råd|skatteråd|dosering|bivirkning*|diagnose|gravid .. ta)
    `,
    lost_stolen: `
      (mistet|glemt|finner ikke|tapt) .. @thing
      @thing .. (stjålet|borte|forsvunnet|mistet)
      (stjålet|tyveri|ranet|ran|lommetyv*|innbrudd|tyv|tyver|frastjålet)
    `,
    fraud: `
      (svindel|svindlet|svindler*|bedrageri|lurt|phishing|hacket|hacker*|misbruk*|identitetstyveri|utpress*)
      @txn .. (kjenner ikke igjen|ukjent*|mistenkelig*|ikke gjort|ikke godkjent)
      (kjenner ikke igjen|ikke gjort|aldri gjort) .. @txn
      (ukjent*|mistenkelig*|uautorisert*) .. @txn
      noen .. (kontoen min|kortet mitt|opplysningene mine|brukt|logget inn)
    `,
    access_lost: `
      (kan|kommer|får) .. ikke .. (logge inn|logget inn|logge på|inn på|tilgang)
      (konto|kontoen|tilgang) .. (låst|sperret|blokkert|stengt)
      (låst ute|mistet tilgang|ingen tilgang)
    `,
    money_moving: `
      feil (konto|person|mottaker|kontonummer)
      (overført|sendt|betalt|vipps*) .. (feil|ved en feil|ved et uhell)
      (ved en feil|ved et uhell) .. (overført|sendt|betalt)
      (penger|pengene|saldoen) .. (forsvunnet|borte)
    `,
    health: `
      (kreft|diabetes|sukkersyke|hiv|gravid*|abort|depresjon|deprimert|angst|epilepsi|hjerneslag|hjerteinfarkt|operasjon|cellegift|medisin*|symptom*|funksjonshem*|rullestol|allergisk reaksjon|sykdom|pasientjournal|psykiater)
    `,
    identity: `
      (identitet|verifisering|legitimering|bankid) .. (ikke|mislyk*|avvist|feil|problem*)
      (kan|får) ikke .. (verifisert|verifisere|bekrefte|identifisere|legitimere)
      (fødselsnummer|personnummer|passnummer|kopi av (pass|førerkort))
    `,
    payment: `
      (problem*|feil|trøbbel) .. (betaling*|betale)
      (betaling*|betale|kort|kortet|vipps) .. (avvist|mislyk*|virker ikke|fungerer ikke|går ikke|feil)
      (kan|får) ikke betal*
    `,
    self_harm: `
      (selvmord*|suicid*|selvskad*|ta livet av meg|ta mitt eget liv|ta livet mitt|henge meg|skade meg selv|kutte meg|drukne meg|skyte meg|drepe meg selv)
      (vil|skal|ønsker|har lyst til å) .. (dø|være død|ikke leve|forsvinne for alltid)
      (gjøre slutt på|avslutte livet|ikke leve lenger|hoppe (fra|foran)|overdose|orker ikke å leve|orker ikke mer)
    `,
    threat: `
      (jeg|vi) .. (dreper|slår .. i hjel|brenner|knuser)
      (bombe|bombetrussel|sprengstoff|attentat)
      (truer|truet|trusler|stalk*|vold i hjemmet|forfølger|kidnapp*|slår meg)
    `,
    anger: `
      (sint|rasende|forbanna|forbannet|sinna|irritert|opprørt|arg|drittsint|fly forbanna|gal på)
      (faen|helvete|jævla|dritt|skandale|uakseptabelt|fått nok|til å le av)
    `,
    annoyed: `
      (skuffet|skuffende|frustrert|frustrerende|dårlig*|elendig*|ubrukelig*|bortkastet tid|latterlig|håpløst|irriterende)
      (fortsatt|fremdeles|igjen|i ukevis|i dagevis) .. (ikke|ingenting|ingen|venter)
    `,
    insult: `
      (idiot*|dum|dumme|teit|tåpelig|hold kjeft|hold munn|dra til helvete|inkompetent|drittsekk|tulling)
    `,
    unhelpful: `
      (hjelper|hjalp|virker|virket|stemmer|svarer|svarte|løste|forstår) .. (ikke|ingenting)
      (ikke|ingenting|aldri) .. (hjulpet|hjelp|svar*|løst|spurte|riktig|mening|forstår|relevant|nyttig)
      (dårlig|feil|dumt|rart|ubrukelig) svar
      (gir ingen mening|tull|vås|allerede prøvd|jeg gir opp|forvirret)
    `,
    same_again: `
      (gjenta*|gjentagelse*)
      (samme) .. (svar|ting|melding|igjen|svaret)
      (noe annet|et annet svar|nytt svar|allerede sagt|allerede skrevet|hele tiden det samme|om og om igjen)
    `,
    not_person: `
      (er du|snakker jeg|prater jeg|er dette|om du er) .. (menneske|menneskelig|robot|bot|person|ekte|maskin|datamaskin)
      (menneske|person) eller .. (robot|bot|maskin)
      (trenger|vil|ønsker) ikke (et|en)? (menneske|person|medarbeider*|noen)
    `,
    not_topic: `
      (betingelser|vilkår|regler|frist*) .. (refunder*|refusjon*|retur*|kanseller*|rabatt*|oppsigelse*|angre*)
      (angrerett|returrett|avbestillingsgebyr*|oppsigelsestid|returpolicy|kanselleringsgebyr)
      (hvor lang tid|når|hvor mange dager) .. (refunder*|refusjon*|retur*|kanseller*|tilbakebetal*)
      (har dere|finnes det|tilbyr dere) .. (rabatt*|rabattkode|gratis avbestilling)
      nyhetsbrev*
    `,
    not_lost: `
      (funnet|fant)
      (pinkode|passord|kode|knapp|meny|side|lenke|funksjon)
    `,
    not_fraud: `
      (hvordan) .. (beskytter|hindrer)
    `,
    unwanted_before: `
      (vil|trenger|skal|søker|mener) .. ikke
      (ikke behov for|trenger ingen|uten|i stedet for)
    `,
    unwanted_after: `
      (er|var|trengs) .. (ikke|ikke nødvendig|unødvendig)
    `,
  },
};
