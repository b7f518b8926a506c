import type { Lexicon } from '../lexicon.ts';

export const de: Lexicon = {
  language: 'de',
  lists: {
    human: `
      (mensch*|menschliche* (mitarbeiter*|agent*|hilfe|support|ansprechpartner*)|person|echte* person|mitarbeiter*|sachbearbeiter*|berater*|ansprechpartner*|vorgesetzte*|chef*|kolleg*|agent*|operator|supervisor)
      (kundendienst*|kundenservice*|kundenbetreu*|kundensupport|support|hotline|service team|support team|jemand* (echte*|vom team|aus dem team|anderes))
    `,
    someone: `(@human|jemand*|irgendwem|irgendjemand*|wen)`,
    account: `(konto|kontos|account|accounts|benutzerkonto|kundenkonto|profil|mitgliedschaft)`,
    bought: `(bestellung|bestellungen|auftrag|buchung|reservierung|abo|abonnement|vertrag|vertrage|mitgliedschaft|tarif|kurs|termin|flug|reise|ticket|tickets|uberweisung|zahlung|kauf|lastschrift|dauerauftrag|lieferung|versicherung|probezeit|testphase)`,
    thing: `(karte|karten|kreditkarte|bankkarte|ec karte|handy|telefon|smartphone|geldborse|geldbeutel|portemonnaie|brieftasche|tasche|handtasche|rucksack|koffer|gepack|laptop|pass|reisepass|ausweis|personalausweis|fuhrerschein|schlussel|paket|uhr|ring|tablet)`,
    txn: `(abbuchung*|zahlung*|buchung|buchungen|transaktion*|uberweisung*|lastschrift*|belastung*|abhebung*|kauf|kaufe|bestellung*|umsatz*)`,
  },
  phrases: {
    person: `
      (sprechen|reden|chatten|telefonieren|schreiben|unterhalten|spreche|rede) .. @someone
      sprechen sie mit (einem|einer) .. @human
      (mit|zu|an|von) (einem|einer|dem|der|ihrem|eurem|nem|ner|nen|einen|irgendeinem|richtigem|echten|echtem)? .. @someone .. (sprechen|reden|chatten|schreiben|telefonieren|verbinden|verbunden|weiterleiten|durchstellen|weitergeleitet|kontakt|helfen lassen)
      (verbinden|verbinde|verbindet|weiterleiten|durchstellen|stellen sie mich|leiten sie mich|geben sie mir|gib mir|ubergeben|hol mir|holen sie) .. @human
      (will|mochte|moechte|brauche|brauch|wunsche|verlange|benotige|hatte gern|wurde gern|suche) .. @human
      (kontakt|kontaktieren|erreichen|erreiche|wende ich mich|anrufen|ruft|rufen) .. @human
      @human .. (kontaktieren|erreichen|anrufen|sprechen|bitte|sofort|her|ran)
      (kann|konnte|konnen|soll|bitte) (mich|mir)? (jemand|einer|mal jemand) .. (anrufen|zuruckrufen|helfen|kontaktieren|melden)
      (ruckruf|ruft mich (zuruck|an)|rufen sie mich (zuruck|an))
      (echter mensch|echten menschen|echte person|echten mitarbeiter*|richtigen menschen|menschliche hilfe|menschliche dienste|live chat|live support)
      (kundenservice|kundendienst|kundensupport)
      (will|mochte|brauche|keine lust|kein bock|schluss|genug|satt|nie wieder|nicht mit|hasse) ... (bot|bots|roboter*|maschine|chatbot|computer|ki)
      ^ (ein|eine|einen)? (mensch|menschen|mitarbeiter|person|berater|agent|support|kundenservice|kundendienst) (bitte|jetzt|sofort)? $
      (verbinden|verbinde) sie mich .. @someone
    `,
    refund: `
      (ruckerstatt*|erstatt*|zuruckerstatt*|ruckzahlung*|zuruckzahl*|entschadig*|gutschrift*|kulanz*)
      (geld|betrag|kaution|anzahlung|gebuhr|gebuhren|kohle) .. (zuruck*|wieder|retour)
      (bekomm*|will|mochte|gebt|gib|geben|uberweist) .. geld zuruck
      (retoure|retournieren|zuruckgeben|zuruckschicken|zurucksenden|rucksendung|umtausch*|umtauschen|reklamier* .. geld)
      (geld|betrag|kohle) .. zurueck*
    `,
    discount: `
      (rabatt*|preisnachlass*|nachlass|ermassigung*|gutschein*|skonto|rabattcode)
      (billiger|gunstiger|preis .. (senken|runter|reduzieren|verhandeln|entgegenkommen))
      (gebuhr*|kosten) .. (erlassen|erlasst|streichen)
      (ausnahme machen|eine ausnahme|entgegenkommen)
    `,
    cancellation: `
      (kundig*|gekundigt|kundigung*)
      (stornier*|storno|storniert|stornierung*|annullier*|widerruf*|widerrufen|abbestell*)
      @account .. (loschen|schliessen|kundigen|deaktivieren|entfernen|beenden|sperren lassen|auflosen|geloscht)
      (losch*|schliess*|beend*|deaktivier*) .. @account
      @bought .. (abbrechen|beenden|absagen|zuruckziehen|ruckgangig|stoppen|loschen|auflosen|aufheben|nicht mehr)
      (beende*|absag*|stopp*|brich .. ab) .. @bought
      (kuendig*|gekuendigt|kuendigung*|loeschen|geloescht)
    `,
    ownership: `
      (inhaber* .. (wechsel*|andern|ubertragen)|inhaberwechsel|kontoinhaber*|vertragsubernahme|ubertrag* .. (konto|vertrag|abo|account))
      (verstorben*|gestorben|todesfall|nachlass gericht|erbe|erben|vollmacht|erbschein)
    `,
    complaint: `
      (beschwer*|beschwerde*|reklamation*|reklamier*|beanstand*|mangelruge)
      (verbraucherschutz|verbraucherzentrale|ombudsmann|schlichtungsstelle|aufsichtsbehorde)
      (falsch*|zu wenig|weniger) .. (betrag|geld|summe|bargeld|ware|artikel|grosse)
      (beschadigt*|kaputt|defekt*|zerbrochen) .. (angekommen|geliefert|ware|artikel|paket|erhalten)
      (angekommen|geliefert|ware|artikel|paket) .. (beschadigt*|kaputt|defekt*|zerbrochen)
    `,
    chargeback: `
      (doppelt|zweimal|2x|mehrfach|zwei mal) .. (abgebucht|belastet|berechnet|bezahlt|eingezogen|gezahlt)
      (abgebucht|belastet|berechnet|bezahlt|eingezogen) .. (doppelt|zweimal|mehrfach|zu viel)
      (doppelte|zu viel) (abbuchung|zahlung|berechnet|abgebucht|buchung)
      (ruckbuchung|ruckbuchen|zuruckbuchen|chargeback|lastschrift zuruck*)
      (widersprech*|einspruch|anfecht*) .. (@txn|rechnung|gebuhr)
    `,
    legal: `
      (anwalt*|anwaltin|rechtsanwalt*|verklag*|klage|gericht|rechtliche schritte|rechtsweg|anzeige erstatten|strafanzeige|abmahnung|schadenersatz|schadensersatz|rechtsberatung)
      (dsgvo|datenschutz*) .. (auskunft|beschwerde|loschung|verstoss|beauftragte*|anfrage)
    `,
    advice: `
      (soll ich|sollte ich|wurden sie|raten sie) ... (investieren|anlegen|kaufen|verkaufen|einnehmen|absetzen|kredit)
      (anlageberatung|steuerberatung|steuertipp*|anlagetipp*|dosierung|dosis|nebenwirkung*|wechselwirkung*|diagnose|in der schwangerschaft|stillzeit)
      (welche aktie*|welchen fonds|welche tabletten)
    `,
    lost_stolen: `
      @thing .. (verloren|verlegt|weg|verschwunden|gestohlen|geklaut|abhanden|liegen gelassen|vergessen|nicht mehr finden|nicht finden)
      (verloren|verliere|verlor|vermisse|finde .. nicht) .. @thing
      (finde|find) .. @thing .. nicht
      (gestohlen|geklaut|diebstahl|beklaut|bestohlen|ausgeraubt|uberfallen|einbruch|dieb|diebe|entwendet)
      (habe|hab) (sie|ihn|es) verloren
    `,
    fraud: `
      (betrug*|betrogen|betruger*|phishing|gehackt|hacker*|hack|missbrauch*|missbraucht|identitatsdiebstahl|kompromittiert|abzocke|scam|erpress*|falscht|gefalscht)
      @txn .. (nicht (von mir|gemacht|getatigt|autorisiert|veranlasst|erkannt)|kenne ich nicht|unbekannt|nie gemacht|erkenne ich nicht|verdachtig|unberechtigt)
      (unbekannte*|verdachtige*|unberechtigte*|unautorisierte*|fremde*|komische*|seltsame*) .. (@txn|zugriff|anmeldung|login)
      (kenne|erkenne) .. @txn .. nicht
      (jemand|fremder|andere) .. (mein konto|meine karte|meine daten|mein passwort|zugriff)
      (nie|nicht|nichts) .. (bestellt|gekauft|abgehoben|uberwiesen|autorisiert|genehmigt)
    `,
    access_lost: `
      (komme|kann|konnte|komm) .. nicht .. (einloggen|anmelden|rein|zugreifen|ins konto|in mein konto)
      (ausgesperrt|zugang verloren|kein zugriff|keinen zugriff|keinen zugang|konto .. gesperrt|account .. gesperrt)
      (einloggen|anmelden|anmeldung|login) .. (nicht|unmoglich|fehlgeschlagen|geht nicht)
    `,
    money_moving: `
      (falsche* (konto|empfanger*|iban|person)|an den falschen|auf das falsche) 
      (uberwiesen|uberweisung|gesendet|geschickt) .. (falsch*|versehentlich|aus versehen|irrtumlich)
      (versehentlich|aus versehen|irrtumlich) .. (uberwiesen|gesendet|bezahlt)
      (geld|guthaben|erspartes) .. (verschwunden|weg|abgeraumt)
    `,
    health: `
      (krebs|diabetes|hiv|schwanger*|fehlgeburt|depression*|depressiv|angststorung|epilepsie|schlaganfall|herzinfarkt|operation|chemotherapie|medikament*|diagnose|symptom*|behinderung|rollstuhl|allergische* reaktion|krankheit|krankenakte|blutwert*|therapeut*|psychiater*)
    `,
    identity: `
      (identitat|ausweis|identifizierung|verifizierung|postident|videoident) .. (nicht|fehlgeschlagen|abgelehnt|scheitert|problem*|unmoglich|fehler)
      (kann|konnte) .. (identitat|ausweis|verifizier*|identifizier*) .. nicht
      (sozialversicherungsnummer|steuer id|steueridentifikationsnummer|ausweisnummer|passnummer|personalausweisnummer)
    `,
    payment: `
      (problem*|fehler|schwierigkeit*|storung) .. (zahlung*|bezahlen|bezahlung|checkout|kasse|zahlen)
      (zahlung*|bezahlung|bezahlen|karte|kreditkarte|paypal) .. (fehlgeschlagen|abgelehnt|nicht moglich|geht nicht|funktioniert nicht|klappt nicht|problem*|nicht akzeptiert|abgebrochen)
      (kann|konnte) .. nicht (bezahlen|zahlen)
    `,
    self_harm: `
      (suizid*|selbstmord*|selbstverletz*|freitod|lebensmude)
      (umbringen|erschiessen|erhangen|aufhangen) (soll|werde|will|mochte|muss)
      (mich|mir) .. (umbring*|umzubring*|erschiess*|erhang*|erhaeng*|ertrank*|vergift*|ritz*|verletz*|toten|das leben nehmen|vor einen zug|vor den zug|was antun|etwas antun|pulsadern|schneiden)
      (will|mochte|werde|vor|plane|muss|kann es kaum erwarten|wunschte|wollte|soll) ... (sterben|tot sein|tot|ertrinken|alles beenden|von (der|einer) brucke|nicht mehr leben|nicht mehr aufwachen|nicht mehr da sein|schluss machen mit allem)
      (alles beenden|dem leben ein ende|meinem leben ein ende|lieber tot|besser tot|tot ware|tot zu sein|nicht mehr leben|todeswunsch|willkommen .. tod|den tod willkommen|tod willkommen)
      (uberdosis|schlaftabletten|pillen nehmen|tabletten nehmen)
      (spring*) .. (von der brucke|von einer brucke|aus dem fenster|vom dach|vor den zug)
      (keine hoffnung fur mich|keinen sinn mehr|leben .. keinen sinn|niemand .. wenn ich (tot|mich))
      (schmeiss|werf*|schmeisse) mich vor
      (diese woche|diesen monat|heute|morgen|bald|einfach|heute noch)? (zu sterben|zu ertrinken|alles zu beenden|mich zu toten|mich selbst zu toten)
      mich ... zu (toten|ertranken|erhangen|erschiessen|ertrinken)
      (erschiess|erhang|erstech|ertrank|vergift) mich
      (ware|waere) ich tot
      besten tot
    `,
    threat: `
      (bringe|bring|mach|mache|schlage|steche|prugel*|knall*) (dich|euch|sie|ihn|alle) .. (um|kalt|fertig|tot|ab|zusammen)
      (umbringen|toten|erschiessen|abstechen) .. (dich|euch|sie|ihn|alle|jemanden)
      (bombe*|bombendrohung|amoklauf|anschlag|sprengstoff)
      (bedroht|bedrohen|bedroh*|stalkt|stalker|verfolgt mich|hausliche gewalt|schlagt mich|entfuhrt)
      (ich weiss wo (du|ihr|sie) (wohnst|wohnt|wohnen))
    `,
    anger: `
      (wutend*|stinksauer|stocksauer|sauer|zornig|rasend|entrustet|emport|angepisst|verargert|aufgebracht|fuchsteufelswild|sauwutend|gereizt|pikiert|genervt|wutender|kochend vor wut|skandal)
      (macht|machst) mich .. (wutend|sauer|rasend|wahnsinnig|aggressiv|krank|verruckt)
      macht mich das sauer
      (pisst|nervt|regt|kotzt|fuckt) mich
      (kalte wut|so einen hals|sehe .. rot|schwillt der kamm|ausser mir|verliere den verstand|den verstand verloren|platzt der kragen|geht mir auf die nerven|reicht mir|mir reicht|nase voll|schnauze voll|die faxen dicke|frechheit|unverschamt*|saftladen|sauerei|scheiss*|verarsch*|ich bin bose)
    `,
    annoyed: `
      (argerlich|nervig|nervt|enttauscht|enttauschend|lacherlich|frustriert|frustrierend|frust|schlecht|unmoglich|inakzeptabel|katastrophe|zumutung|ermudend)
      (immer noch|schon wieder|seit wochen|seit tagen) .. (nicht|keine|nichts|warte|gleiche)
    `,
    insult: `
      (idiot*|dumm|dumme|dummer|blod|blode|bloder|trottel|arschloch|wichser|vollidiot|schwachsinn|halt (die|deine) (klappe|fresse|schnauze)|halts maul|halt den mund|fick dich|verpiss dich|nutzlos*|unfahig*|versager|scheissbot|dreckig*|penner|depp)
      (du bist|bist du|ihr seid|sie sind) .. (schlecht|doof|nutzlos|gefeuert|entlassen|mies|scheisse|furchtbar|schrecklich)
      (hasse|verabscheue) .. (dich|euch|bot|app)
    `,
    unhelpful: `
      (hilft|half|geholfen|funktioniert|funktionierte|klappt|geklappt|stimmt|gebracht|bringt|beantwortet|relevant|wahr|richtig|logisch|hilfreich|nett) .. (nicht|nichts|nix|kein*|leider)
      (ist|war) nicht die antwort
      (alles .. sagst|ich folge .. nicht|wovon du redest|von was du redest|wovon sie reden)
      (nicht|nichts|kein*|wenig|nie) .. (geholfen|hilft|hilfreich|weiter|funktioniert|beantwortet|gefragt|gewollt|wollte|geklappt|geschrieben|gesagt|wahr|relevant|richtig|verstanden|verstehst|besser antworten|nett|sinn|ahnung|folgen|annahernd|erwartet)
      (falsch|dumm|nutzlos*|sinnlos*|wertlos*|kurios*|irrelevant*|unlogisch*|furchterlich|idiotisch*|unwahr|blodsinn|unsinn|quatsch|unbrauchbar*)
      (falsch*|schlecht*|schlimm*|dumm*|lacherlich*|schrecklich*|komisch*|merkwurdig*) (antwort*|auskunft|sagt|war das)
      (das|es) (war|ist) .. (schlecht|falsch|dumm|schlimm|lacherlich|schrecklich|nicht nett)
      so etwas schlimmes
      (antwort*) .. (falsch|schlecht|irrelevant|schrecklich|nutzlos|verstehe ich nicht|keinen sinn)
      (keinen sinn|kein sinn|ergibt .. sinn|macht .. keinen sinn|wo ist .. sinn|sinn machen|sinn zu machen|sinn zu ergeben|verwirr*|begreife|kapier* .. nicht|verstehe .. nicht|ist das deine antwort|fern der wahrheit|bringt mir nichts|hat nicht geholfen|wie auch immer|verstehen uns nicht)
      (schon|bereits) .. (probiert|versucht|gelesen)
      alles .. (probiert|versucht|gemacht|gelesen) 
    `,
    same_again: `
      (gleiche*|selbe*|dasselbe|das gleiche|immer gleich) .. (antwort*|sag*|scheiss|mist|wie eben|leier|satz|text)
      (immer|schon wieder|dauernd|standig) .. (gleich*|selbe|dasselbe)
      (wiederhol*|repetier*|monoton*|schallplatte|endlosschleife|im kreis)
      (andere*|andre*|neue*|was neues|irgendwas anderes|etwas anderes|was anderes|nichts anderes|anderen) .. (antwort*|sag*|material|sache*|erzahl*|art von)
      (sag*|antwort*|erzahl*) .. (anderes|neues|nochmal|abwechslung|abandern|begrenzt)
      (schon|bereits) .. (gesagt|erzahlt|geschrieben|gehort|gefragt|wieder)
      (kenne ich schon|das schon wieder|ist das alles|alles .. sagst|einzige antwort|so begrenzt|mist schon wieder)
    `,
    not_person: `
      (bist du|sind sie|seid ihr|ist das|spreche ich|rede ich|schreibe ich|sprech ich|wer bist|bin ich) .. (mensch*|person|bot|roboter|maschine|echt|jemand*|ki|computer)
      (ob|dass|wenn|vermute|nehme an|glaube|denke|rate mal|weil) .. (du|sie|ich) .. (mensch*|person|bot|roboter|echt|maschine|spreche|bist)
      (du bist|sie sind) .. (mensch*|person|bot|roboter|maschine)
      (mensch|person) oder .. (bot|roboter|maschine|computer)
      (brauche|will|mochte|benotige) (ich)? (kein|keine|keinen) (mensch*|mitarbeiter*|berater*|agent*|ansprechpartner*|kundenservice|person)
    `,
    not_topic: `
      (ruckgaberecht|ruckgabefrist|widerrufsrecht|widerrufsfrist|kundigungsfrist*|stornogebuhr*|stornokosten|stornobedingung*|stornierungsgebuhr*|stornierungsbedingung*|erstattungsrichtlinie*|ruckgaberichtlinie*|ruckgabebedingung*|kundigungsbedingung*|umtauschrecht)
      (wie lange|wann|wie viele tage|bis wann) .. (ruckerstattung*|erstattung*|ruckzahlung*|stornier*|kundig*|ruckgabe|umtausch*)
      (gibt es|bieten sie|habt ihr|haben sie|bietet ihr) .. (rabatt*|gutschein*|ermassigung*|kostenlose stornierung)
      newsletter
    `,
    not_lost: `
      (gefunden|wiedergefunden|wieder da)
      (pin|passwort|option|funktion|einstellung|button|menu|seite|link) .. (nicht finden|finden)?
    `,
    not_fraud: `(wie|was) .. (schutzt ihr|schutzen sie|gegen betrug|vor betrug)`,
    unwanted_before: `
      (will|mochte|brauche|benotige|wollte|brauch|wunsche) .. (nicht|kein|keine|keinen|keinerlei|niemanden)
      (ohne|statt|anstatt|nicht (nach|um|wegen|uber|von))
      (will|mochte|brauche|benotige) (ich|wir)? (kein|keine|keinen|nicht)
    `,
    unwanted_after: `
      (brauche|will|mochte|benotige|ist|war|wird|sind) (ich|das|es|mir)? (nicht|nicht mehr|unnotig|kein thema|nicht notig)
      (nicht notig|nicht notwendig|unnotig|nicht erforderlich|nicht gewunscht|nicht gemeint)
    `,
  },
};
