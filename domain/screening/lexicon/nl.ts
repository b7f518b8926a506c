import type { Lexicon } from '../lexicon.ts';

export const nl: Lexicon = {
  language: 'nl',
  lists: {
    human: `
      (mens|mensen|persoon|echt persoon|echte persoon|echt mens|medewerker*|collega*|agent|agente|supervisor|manager|leidinggevende|adviseur|vertegenwoordiger|operator|receptionist)
      (klantenservice|klantendienst|helpdesk|support|klantcontact|servicedesk)
    `,
    someone: `
      (@human|iemand)
    `,
    account: `
      (account|profiel|lidmaatschap|rekening)
    `,
    bought: `
      (bestelling|order|aankoop|abonnement|reservering|boeking|contract|reis|vlucht|ticket|kaartje|afspraak|overboeking|betaling|verzekering|dienst|cursus|incasso|proefperiode)
    `,
    thing: `
      (pas|bankpas|kaart|creditcard|telefoon|mobiel|portemonnee|portefeuille|tas|handtas|rugzak|koffer|bagage|laptop|paspoort|id kaart|identiteitskaart|sleutels|rijbewijs|pakket|horloge)
    `,
    txn: `
      (afschrijving*|betaling*|transactie*|overboeking*|incasso*|opname*|aankoop|aankopen|bestelling*)
    `,
  },
  phrases: {
    person: `
      (spreken|praten|chatten|bellen|overleggen|contact) .. @someone
      (met|door|naar|van) .. @someone .. (spreken|praten|chatten|bellen|geholpen worden|verbonden|verbinden|doorverbonden|doorverbinden|contact)
      (verbind|verbinden|doorverbinden|zet me door|geef me|ik eis|haal) .. @someone
      (wil|wou|wens|zoek|nodig|liever|mag ik|graag) .. (een|met een)? .. @human
      (bel me|bel mij|terugbellen|teruggebeld|kan iemand .. (bellen|contact))
      (contact (met|opnemen met)) .. @human
      (echt mens|echt persoon|menselijke (hulp|medewerker|ondersteuning)|levend persoon)
      (geen|niet met|genoeg van|zat van|haat) .. (bot|bots|robot|robots|machine|chatbot|computer)
      ^ (een|mens|medewerker|persoon|agent|klantenservice) (mens|medewerker|persoon|aub|alstublieft|nu)? $
      (wil|hoef) (ik)? niet met .. (bot|bots|robot|robots|machine|chatbot|computer)
    `,
    refund: `
      (terugbetal*|restitut*|vergoed*|teruggave|terugstort*|compensat*|schadevergoed*)
      (geld|bedrag|borg|aanbetaling) .. (terug|retour)
      (retourneren|retourzend*|retour sturen|terugsturen|omruilen|ruilen)
    `,
    discount: `
      (korting*|kortingscode|coupon|waardebon|afprijzing)
      (lagere|goedkoper|beter) .. (prijs|tarief)
      (uitzondering maken|coulance|kosten kwijtschelden)
    `,
    cancellation: `
      (annuler*|annulatie|opzeg*|opgezegd|afzeg*|beeindig*|ontbind*|stopzet*|herroep*)
      (sluiten|verwijder*|opheffen|afsluiten|deactiv*) .. @account
      @account .. (sluiten|verwijder*|opheffen|opzeg*|beeindig*|deactiv*)
      (stoppen|stop) .. (abonnement|contract|lidmaatschap|incasso)
    `,
    ownership: `
      (eigenaar|tenaamstelling|contractant|rekeninghouder) .. (wijzig*|overzet*|verander*|overdra*)
      (wijzig*|overzet*|verander*|overdra*) .. (eigenaar|tenaamstelling|houder)
      (overleden|overlijden|erfenis|erfgenaam|nalatenschap|volmacht)
    `,
    complaint: `
      (klacht*|klagen|beklag|reclamatie|ombudsman|consumentenbond|geschillencommissie)
      (beschadigd|kapot|defect|verkeerd*|gebroken) .. (product|artikel|pakket|bestelling|geleverd|ontvangen|maat)
      (product|artikel|pakket|bestelling) .. (beschadigd|kapot|defect|verkeerd|gebroken)
      (verkeerd|te weinig) .. (bedrag|geld)
    `,
    chargeback: `
      (dubbel|twee keer|tweemaal|2x|meerdere keren) .. (afgeschreven|betaald|gefactureerd|geincasseerd|berekend)
      (afgeschreven|betaald|berekend|gefactureerd) .. (dubbel|twee keer|tweemaal|te veel)
      (betwist*|storner*|chargeback|terugboek*)
    `,
    legal: `
      (advocaat|advocaten|rechter|rechtbank|rechtszaak|aanklag*|dagvaard*|juridisch*|schadeclaim|avg verzoek|privacyverzoek|aangifte)
    `,
    advice: `
      (moet ik|zou ik|raad je aan|is het verstandig) ... (beleggen|investeren|kopen|verkopen|innemen|lenen|stoppen met)
      (beleggingsadvies|financieel advies|medisch advies|belastingadvies|dosering|bijwerking*|diagnose|zwanger .. innemen)
    `,
    lost_stolen: `
      @thing .. (kwijt|verloren|gestolen|weg|verdwenen|laten liggen|vergeten|niet vinden)
      (kwijt|verloren|verlies|vermist|gestolen|laten liggen) .. @thing
      (gestolen|diefstal|beroofd|zakkenroller|inbraak|dief|overvallen)
    `,
    fraud: `
      (fraude|fraudul*|oplicht*|opgelicht|phishing|gehackt|hacker*|scam|misbruik*|identiteitsfraude|afpers*|chantage)
      @txn .. (niet herken*|herken .. niet|onbekend*|verdacht*|niet door mij|niet gedaan|nooit gedaan|ken ik niet)
      (onbekende|verdachte|vreemde|ongeautoriseerde) .. @txn
      (herken|ken) .. @txn .. niet
      iemand .. (mijn account|mijn rekening|mijn pas|mijn gegevens|ingelogd|gebruikt)
    `,
    access_lost: `
      (kan|kom|lukt) .. niet .. (inloggen|aanmelden|in mijn account|erin)
      (account|toegang) .. (geblokkeerd|vergrendeld|opgeschort|kwijt)
      (buitengesloten|geen toegang|toegang verloren|uitgelogd .. niet)
    `,
    money_moving: `
      (verkeerde|foute) (rekening|persoon|iban|ontvanger)
      (overgemaakt|gestuurd|betaald) .. (verkeerd*|per ongeluk|foutief)
      (per ongeluk) .. (overgemaakt|betaald|gestuurd)
      (geld|saldo) .. (verdwenen|weg)
    `,
    health: `
      (kanker|diabetes|suikerziekte|hiv|zwanger*|miskraam|depressie|depressief|angststoornis|epilepsie|beroerte|hartaanval|operatie|chemotherapie|medicijn*|medicatie|symptom*|handicap|rolstoel|allergische reactie|ziekte|medisch dossier|psychiater)
    `,
    identity: `
      (identiteit|verificatie|identificatie|legitimatie) .. (niet|mislukt|geweigerd|probleem|lukt|fout)
      (kan|lukt) .. (identiteit|verifieren|identificeren) .. niet
      (bsn|burgerservicenummer|paspoortnummer|kopie .. (paspoort|id)|rijbewijsnummer)
    `,
    payment: `
      (probleem|problemen|fout|storing|moeite) .. (betaling|betalen|afrekenen)
      (betaling|betalen|kaart|ideal) .. (mislukt|geweigerd|lukt niet|werkt niet|probleem|fout|afgewezen)
      kan niet (betalen|afrekenen)
    `,
    self_harm: `
      (zelfmoord*|suicid*|zelfbeschadig*|zelfverwond*)
      (mezelf|mij|me) .. (doden|van kant|ophangen|snijden|verdrinken|pijn doen|iets aandoen|doodschieten|verwonden)
      (wil|zou willen|moet|liever) .. (dood|sterven|doodgaan|dood zijn|er niet meer zijn|niet meer leven)
      (einde aan mijn leven|uit het leven stappen|van de brug springen|voor de trein|overdosis|maak er een eind aan|een eind aan)
    `,
    threat: `
      (ik|we|wij) .. (vermoord*|maak .. (je|jullie) (af|kapot)|sla .. (je|jullie)|steek .. neer)
      (bom|bommelding|explosie*|aanslag)
      (bedreig*|stalk*|huiselijk geweld|mishandel*|ontvoerd|achtervolgd)
    `,
    anger: `
      (woedend|boos|kwaad|razend|pisnijdig|laaiend|woest|furieus|geirriteerd|kotsbeu|spuugzat|zat|verontwaardigd)
      (maakt me|word er) .. (gek|boos|kwaad|ziek|woest)
      (kut|klote|verdomme|godver*|schandalig|belachelijk|onacceptabel|schande|oplichters|tyfus|kanker bedrijf)
    `,
    annoyed: `
      (teleurgesteld|teleurstellend|frustrerend|gefrustreerd|irritant|vervelend|slecht|waardeloos|tijdverspilling)
      (nog steeds|alweer|al weken|al dagen) .. (geen|niet|niks|wacht)
    `,
    insult: `
      (idioot|idioten|dom|stom|domme|stomme|sukkel|debiel|mongool|eikel|lul|klootzak|hou je (mond|bek)|rot op|sodemieter op|nutteloos|waardeloze|incompetent)
    `,
    unhelpful: `
      (helpt|hielp|geholpen|werkt|werkte|klopt|klopte|antwoord|zinvol|begrijp|snap|opgelost) .. (niet|niets|niks|geen)
      (niet|niets|niks|geen|nooit) .. (helpt|geholpen|nuttig|opgelost|beantwoord|gevraagd|gewerkt|juist|waar|zin|antwoord|begrepen|behulpzaam|bedoel)
      (slecht|verkeerd|fout|dom|raar|onzinnig|nutteloos) antwoord
      (onzin|slaat nergens op|heb ik al geprobeerd|al geprobeerd|ik geef het op|verward|snap er niks van)
      niet wat ik (vroeg|bedoel|bedoelde|wilde)
    `,
    same_again: `
      (herhaal*|herhaling)
      (zelfde|hetzelfde|dezelfde) .. (antwoord*|verhaal|ding|bericht)
      (steeds|altijd|weer) .. (hetzelfde|zelfde)
      (ander|iets anders|nieuw) .. (antwoord|zeggen|vertellen)
      (al) .. (gezegd|verteld|gevraagd|gehad)
    `,
    not_person: `
      (ben je|bent u|praat ik|spreek ik|is dit|ben ik) .. (mens|menselijk|robot|bot|persoon|echt|computer)
      (mens|persoon) of .. (robot|bot|machine|computer)
    `,
    not_topic: `
      (voorwaarden|beleid|termijn|regels) .. (terugbetal*|retour*|annuler*|korting*|opzeg*)
      (retourbeleid|annuleringskosten|annuleringsvoorwaarden|opzegtermijn|retourtermijn|retourvoorwaarden|terugbetalingsbeleid)
      (hoe lang|wanneer|hoeveel dagen) .. (terugbetal*|retour*|annuler*|opzeg*)
      (hebben jullie|heeft u|is er|zijn er) .. (korting*|kortingscode)
      nieuwsbrief
    `,
    not_lost: `
      (gevonden|teruggevonden)
      (pincode|wachtwoord|optie|functie|knop|menu|pagina|link)
    `,
    not_fraud: `
      (hoe) .. (beschermen|voorkomen)
    `,
    unwanted_before: `
      (wil|hoef|zoek|vraag|bedoel) .. (geen|niet)
      (geen|zonder) .. (nodig|behoefte|behoefte aan)
      (zonder|in plaats van)
    `,
    unwanted_after: `
      (is|was|zijn|hoeft|nodig) .. (niet|niet nodig|onnodig)
    `,
  },
};
