import type { Lexicon } from '../lexicon.ts';

export const sk: Lexicon = {
  language: 'sk',
  lists: {
    human: `
      (človek*|ľud*|živ* (človek*|osob*)|skutočn* (človek*|osob*)|osob*|operátor*|pracovník*|zamestnan*|poradc*|konzultant*|vedúc*|nadriaden*|manažér*|kolega*|zástupc*)
      (zákazníck* (podpor*|servis|lin*|centr*)|podpor*|infolink*)
    `,
    someone: `
      (@human|niekým|niekto|niekoho)
    `,
    account: `
      (účet|účtu|účty|profil*|členstvo)
    `,
    bought: `
      (objednávk*|nákup*|predplatn*|rezerváci*|zmluv*|zájazd*|let|letenk*|lístok|vstupenk*|termín*|prevod*|platb*|poistenie|služb*|kurz*|inkas*)
    `,
    thing: `
      (kart*|telefón*|mobil*|peňaženk*|kabelk*|tašk*|batoh*|kufor*|batožin*|notebook*|pas|pasu|občiansk*|kľúč*|vodičák*|balík*|hodink*)
    `,
    txn: `
      (platb*|transakci*|strhnut*|prevod*|výber*|nákup*|poplat*)
    `,
  },
  phrases: {
    person: `
      (hovoriť|rozprávať|porozprávať|spojiť|prepojiť|kontakt*|chatovať|baviť sa) .. @someone
      (chcem|chcel* by som|potrebuj*|žiadam|prosím|radšej|dajte mi|spojte|prepojte) .. @human
      (zavolajte|zavolať mi|ozvite sa|nech mi niekto)
      (živý človek|živého človeka|skutočný človek|ľudská podpora)
      (nechcem|mám dosť|neznášam|dosť) .. (bot*|robot*|stroj*|automat*)
      ^ (človek|človeka|operátor|operátora|podpora) (prosím|hneď)? $
    `,
    refund: `
      (vrátenie|vrátiť|vráťte|vrátane peňazí|refund*|odškodn*|kompenzáci*|náhrad*)
      (peniaze|peňazí|sum*|záloh*|kauci*) .. (späť|naspäť|vrátiť|vráťte)
      (reklamovať|vymeniť|výmen*)
    `,
    discount: `
      (zľav*|kupón*|zľavový kód|akci*)
      (lacnej*|nižš*|lepš*) .. cen*
      (urobiť výnimku|výnimk*)
    `,
    cancellation: `
      (zruš*|storno*|stornov*|výpoveď|vypovedať|odstúp*|odhlásiť)
      (zmazať|vymazať|zrušiť|zatvoriť|odstrániť|deaktiv*) .. @account
    `,
    ownership: `
      (zmen*|previesť|prepísať) .. (vlastník*|majiteľ*|držiteľ*)
      (zomrel*|úmrti*|dedičstv*|dedič*|splnomocnen*|pozostalosť)
    `,
    complaint: `
      (sťažnos*|sťažov*|reklamáci*|soi|ombudsman*)
      (poškoden*|rozbit*|vadn*|chybn*|nesprávn*) .. (tovar*|produkt*|balík*|veľkosť|sum*)
      (tovar|produkt|balík) .. (poškoden*|rozbit*|vadn*)
    `,
    chargeback: `
      (dvakrát|dvojit*|2x|dvoj*) .. (strhnut*|strhl*|zaplat*|účtov*|platb*)
      (strhnut*|strhl*|zaplat*|účtov*) .. (dvakrát|dvojmo|veľa)
      (chargeback|spochybn*|reklamácia platby)
    `,
    legal: `
      (právnik*|advokát*|súd|súdu|súdom|žalob*|žalovať|právne krok*|gdpr|políci*|trestné oznámenie)
    `,
    advice: `
      (mám|mal by som|odporúčate|oplatí sa) ... (investov*|kúpiť akcie|brať|prestať brať|pôžičk*)
      (investičn* rad*|finančné poradenstvo|lekársk* rad*|dávkov*|vedľajšie účink*|diagnóz*|tehotn* .. brať)
    `,
    lost_stolen: `
      (strat*|zabud*|neviem nájsť|nemôžem nájsť) .. @thing
      @thing .. (strat*|ukradnut*|zmizol|zmizla|odcuden*|ukradli)
      (ukradnut*|ukradli|odcuden*|krádež*|okradnut*|okradli|lúpež*|zlodej*|prepad*)
    `,
    fraud: `
      (podvod*|podveden*|phishing|hacknut*|hacker*|napadnut*|zneužit*|zneuži*|vydier*|falošn*|podozriv*)
      @txn .. (nepoznám*|neznám*|neautoriz*|nevykonal*|neurobil*)
      (nepoznám*|neautoriz*|nevykonal*|neurobil*) .. @txn
      niekto .. (môj účet|moju kartu|moje údaje|použil|prihlásil)
      neznám* .. @txn
    `,
    access_lost: `
      (nemôžem|neviem|nedá sa|nejde) .. (prihlásiť|dostať sa|prihlásenie)
      (účet|prístup) .. (zablokovan*|zamknut*|pozastaven*)
      (stratil* prístup|obnoviť prístup|odblokovať účet)
    `,
    money_moving: `
      (zlý|zlé|nesprávn*|chybn*) (účet|číslo účtu|príjemc*)
      (poslal*|previedol|previedla|zaplatil*) .. (omylom|chybne|na zlý)
      omylom .. (poslal*|previedol|zaplatil*)
      (peniaze|zostatok) .. (zmizli|zmizol)
    `,
    health: `
      (rakovin*|cukrovk*|hiv|tehoten*|tehotn*|potrat*|depresi*|úzkos*|epilepsi*|mŕtvic*|infarkt*|operáci*|chemoterapi*|liek|lieky|liekov|príznak*|postihnut*|vozík|alergick*|chorob*|psychiat*|zdravotná dokumentáci*)
    `,
    identity: `
      (totožnos*|identit*|overen*) .. (ne|nejde|zlyhal*|zamietnut*|chyb*|problém*)
      (nemôžem|neviem|nejde) .. (overiť|preukázať|potvrdiť) .. (totožnos*|identit*|účet)
      (rodné číslo|číslo občianskeho|číslo pasu|kópi* (pasu|občiansk*))
    `,
    payment: `
      (problém*|chyb*|ťažkos*) .. (platb*|zaplatiť|platen*)
      (platb*|kart*|zaplatiť) .. (zamietnut*|neprešl*|nefung*|nejde|zlyhal*|chyb*)
      (nemôžem|neviem|nejde) zaplatiť
    `,
    self_harm: `
      (samovra*|zabiť sa|zabijem sa|obesiť|podrezať|porezať sa|ublížiť si|sebapoškoď*|vziať si život|skončiť so životom|utopiť sa|zastreliť sa)
      (chcem|chcel by som|musím|plánujem|želám si) .. (umrieť|zomrieť|byť mŕtv*|nežiť|to skončiť|to ukončiť)
      nechcem .. žiť
      (skočiť|skočím) .. (most*|vlak*|okn*|strech*)
      (predávkov*|ukončiť svoj život)
    `,
    threat: `
      (zabijem|zmlátim|zničím|podpálim) .. (ťa|vás|ho|ju|ich)
      (bomb*|výbušnin*|atentát*)
      (vyhráž*|vyhrážk*|stalk*|domáce násilie|bije ma|prenasled*|unesen*)
    `,
    anger: `
      (naštvan*|nasrat*|zúriv*|zúrim|rozzúren*|nahnevan*|pobúren*|mám toho dosť|mám dosť|štve ma|serie ma|kurva|do riti|do čerta|škandál|nehoráz*|drzosť|výsmech)
    `,
    annoyed: `
      (sklaman*|frustr*|hrozn*|príšern*|mizern*|strata času|smiešn*|otravn*|neprijateľn*)
      (stále|už týždne|už dni) .. (nič|ne|čakám|nefung*)
    `,
    insult: `
      (idiot*|debil*|sprost*|kretén*|hlúp*|drž hubu|zavri hubu|ťahaj|nanič|neschopn*|krav*)
    `,
    unhelpful: `
      (nepomohl*|nepomáha|nefung*|neodpov*|nerozumi*|nechápem|nevyrieš*|nezmys*|nedáva zmysel|nie je pravda|nie je odpoveď)
      (zlá|hlúpa|divná|blbá|zbytočná) odpoveď
      (už som skúš*|to som skúšal*|vzdávam to|zmäten*|na to som sa nepýtal*|nanič)
    `,
    same_again: `
      (opakuj*|opakovať|dookola)
      (rovnak*|to isté|tú istú) .. (odpoveď|odpovede|vec|stále|znova)
      (niečo iné|inú odpoveď|už si (hovoril*|písal*)|stále to isté)
    `,
    not_person: `
      (si|ste|rozprávam sa s|je to) .. (človek*|robot*|bot*|stroj*|skutočn*|osob*)
      (človek|osoba) alebo .. (robot|bot|stroj)
    `,
    not_topic: `
      (podmienk*|pravidl*|lehot*) .. (vráten*|storno*|zruš*|zľav*|výpoved*)
      (storno poplat*|stornopoplat*|storno podmienky|výpovedná lehota|lehota na vrátenie)
      (ako dlho|kedy|koľko dní) .. (vráten*|vráti|storno*|zruš*)
      (máte|existuje|ponúkate) .. (zľav*|kupón*|zľavový)
      (newsletter*|obchodné správy)
    `,
    not_lost: `
      (našiel som|našla som|našiel)
      (hesl*|kód*|pin|tlačid*|menu|stránk*|odkaz*|funkci*)
    `,
    not_fraud: `
      (ako) .. (chrán*|zabezpeč*)
    `,
    unwanted_before: `
      (nechcem|nepotrebuj*|nehľadám|nežiadam|nejde mi o)
      (bez|namiesto)
    `,
    unwanted_after: `
      (nie je|nie sú) .. (potrebn*|nutn*|treba)
    `,
  },
};
