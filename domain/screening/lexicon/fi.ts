import type { Lexicon } from '../lexicon.ts';

export const fi: Lexicon = {
  language: 'fi',
  lists: {
    human: `
      (ihmis*|ihminen|oike* henkilö*|henkilö*|asiakaspalvelij*|työntekij*|neuvoj*|virkailij*|esimie*|päällik*|edustaj*|operaattori*)
      (asiakaspalvelu*|asiakastu*|tuk* henkilö*)
    `,
    someone: `
      (@human|joku|jonkun|jollekin|johonkin)
    `,
    account: `
      (tili*|profiili*|jäsenyy*|käyttäj* tili*)
    `,
    bought: `
      (tilaus*|tilauks*|osto*|ostoks*|varaus*|varauks*|sopimu*|matka*|lento*|lippu|lipun|lippuj*|aika|ajan|siirto*|maksu*|vakuutu*|palvelu*|kurssi*)
    `,
    thing: `
      (kortti|korttini|kortin|pankkikort*|puhelin*|puhelime*|kännyk*|lompak*|laukku*|laukun*|reppu*|matkalauk*|läppäri*|tietokon*|passi*|henkilöllisyystodist*|avaime*|ajokort*|paketti*|kello*)
    `,
    txn: `
      (veloitu*|maksu*|tapahtuma*|osto*|nosto*|siirto*)
    `,
  },
  phrases: {
    person: `
      (puhua|jutella|keskustella|chatata|puhun|jutteluttaa) .. @someone
      @someone .. (kanssa|puhua|jutella|yhteys|yhteyttä)
      (yhdistä*|siirrä*|ohjaa*) .. @someone
      (haluan|haluaisin|tarvitsen|vaadin|pyydän|saisinko|saanko) .. @human
      (soittakaa|soittaa minulle|soitto takaisin|ottakaa yhteyttä)
      (oikea ihminen|oikean ihmisen|elävä ihminen|ihmisapu*)
      (en halua|kyllästynyt|inhoan|riittää) .. (botti*|botin|robot*|kone*|tekoäly*)
      ^ (ihminen|asiakaspalvelija|asiakaspalvelu|henkilö) (kiitos|nyt)? $
    `,
    refund: `
      (hyvity*|palautu*|palauttaa|palauttakaa|korvau*|rahat takaisin)
      (raha*|maksu*|summa*|takuuvuokra*) .. takaisin
    `,
    discount: `
      (alennu*|kuponki*|alekoodi*|tarjou*)
      (halvemm*|edullisemm*|parempi hinta)
      poikkeu*
    `,
    cancellation: `
      (peru*|peruutta*|irtisano*|lopetta*|purka*)
      (poistaa|poista|sulkea|sulje*|lopettaa) .. @account
      @account .. (poist*|sulke*|lopetta*)
    `,
    ownership: `
      (omistaj*|tilinomistaj*|haltij*) .. (vaihta*|vaihto*|siirt*|muutta*)
      (kuollut|kuoli|vainaj*|perintö*|perikun*|valtakirj*)
    `,
    complaint: `
      (valitu*|valitta*|reklamaatio*|reklamoi*|kuluttaja*)
      (rikki|viallinen|vaurioitunut|väärä) .. (tuote|paketti|koko|summa)
      (tuote|paketti|tavara) .. (rikki|viallinen|vaurioitun*)
    `,
    chargeback: `
      (kahdesti|kahteen kertaan|tuplana|kaksi kertaa) .. (velotet*|veloitet*|maksoin|maksettu|laskutet*)
      (velotet*|veloitet*|maksoin|laskutet*) .. (kahdesti|kahteen kertaan|tuplana|liikaa)
      (tuplaveloitu*|riitauta*|chargeback)
    `,
    legal: `
      (asianajaj*|lakimie*|juristi*|oikeuteen|oikeusjuttu|haastaa|oikeustoim*|tietosuoja*|gdpr|rikosilmoitu*|vahingonkorvau*)
    `,
    advice: `
      (pitäisikö|kannattaako|suosittelet*) ... (sijoitta*|ostaa osakkeita|ottaa lääke*|laina*)
      (sijoitusneuvo*|talousneuvo*|lääketiete*|annostu*|sivuvaikutu*|diagnoosi*|raskaana .. ottaa)
    `,
    lost_stolen: `
      (hukka*|hukannut|kadot*|kadonnut|unohd*|en löydä) .. @thing
      @thing .. (hukas*|hukku*|kado*|kadonnut|varastet*|hävi*|vietiin)
      (varastet*|varkau*|ryöst*|taskuvara*|murto|varas|vietiin)
    `,
    fraud: `
      (petos*|huijau*|huijat*|huijari*|tietojenkalastelu*|phishing|hakkeroi*|kaapat*|väärinkäyt*|identiteettivarkau*|kiristä*)
      @txn .. (en tunnista|tuntemat*|epäilyttäv*|en ole tehnyt|luvat*)
      (en tunnista|en ole tehnyt|tuntemat*|epäilyttäv*|luvat*) .. @txn
      joku .. (tilini|tililleni|korttini|korttiani|tietoni|käyttänyt|kirjautunut)
    `,
    access_lost: `
      (en|ei) .. (pääse*|pysty*|voi) .. (kirjautu*|sisään|tilille*)
      (tili*|tunnu*) .. (lukit*|lukossa|jäädytet*|estet*)
      (pääsy .. menet*|lukkiutun*)
    `,
    money_moving: `
      (väärä*) .. (tili*|henkilö*|saaja*)
      (siirsin|maksoin|lähetin) .. (väärä*|vahingossa|epähuomiossa)
      vahingossa .. (siirsin|maksoin|lähetin)
      (rahat|saldo) .. (kado*|hävi*)
    `,
    health: `
      (syöpä*|syövä*|diabete*|hiv|raskaana|raskau*|keskenmeno*|masennu*|masentunut|ahdistu*|epilepsia*|aivohalvau*|sydänkohtau*|leikkau*|sytostaat*|lääk*|oire*|vamma*|pyörätuoli*|allergi*|sairau*|potilastie*|psykiatri*)
    `,
    identity: `
      (henkilöllisyy*|tunnistautu*|vahvistu*) .. (ei|epäonnistu*|hylät*|ongelma*|virhe)
      (en|ei) .. (pysty|voi|saa) .. (todista*|vahvista*|tunnistautu*)
      (henkilötunnu*|hetu|passin numero|kopio passista)
    `,
    payment: `
      (ongelma*|virhe|vika*) .. maksu*
      (maksu*|kortti|maksaa) .. (hylät*|epäonnistu*|ei toimi|ei mene|ei onnistu|virhe)
      (en voi|en pysty) maksaa
    `,
    self_harm: `
      (itsemurha*|tappaa itseni|tapan itseni|hirttää itseni|viillellä|viiltelen|satuttaa itseäni|vahingoittaa itseäni|hukuttaa itseni|ampua itseni|riistää henkeni)
      (haluan|aion|haluaisin|pitäisi) .. (kuolla|olla kuollut|lopettaa elämäni|lopettaa kaiken)
      (en halua elää|en jaksa elää|päättää päiväni|yliannostu*|hypätä sillalta|junan alle)
    `,
    threat: `
      (tapan|hakkaan|poltan|räjäytän) .. (sinut|teidät|hänet|kaikki)
      (pommi*|pommiuhka*|räjähde*)
      (uhka* minua|uhkail*|vainoa*|perheväkival*|pahoinpit*|kidnap*)
    `,
    anger: `
      (vihainen|raivoissa*|suuttunut|vihaksi|ärsyttää|ärsyyntynyt|kiukkui*|raivostu*|vituttaa|pännii|tuohtunut|kettuttaa)
      (helvetti|perkele|vittu|saatana|paska*|skandaali|riittää jo|sietämätön*|törkeä*|ennenkuulumaton*)
    `,
    annoyed: `
      (pettyn*|turhautu*|huono*|surkea*|kelvoton|ajanhukka*|naurettava*|toivoton*|ärsyttävä*)
      (edelleen|vieläkin|yhä|viikkoja|päiviä) .. (ei|odotan|mitään)
    `,
    insult: `
      (idiootti*|idiootte*|tyhmä*|typerä*|pelle|turpa kiinni|ole hiljaa|painu|hyödytön|kelvoton|ääliö*|mulkku)
    `,
    unhelpful: `
      (ei|en|eikä|mitään) .. (aut*|toimi*|vasta*|ymmärrä*|ratkais*|kysyn*|hyödy*|pidä paikkaansa|järkeä|totta|oikein)
      (huono|väärä|typerä|outo|turha|surkea) vastaus
      (ei järkeä|hölynpöly*|olen jo kokeillut|kokeilin jo|luovutan|hämmentyn*|sekava*)
    `,
    same_again: `
      (toista*|toistat|toistoa)
      (sama*|samaa|samat) .. (vastau*|asia*|uudestaan|taas)
      (jotain muuta|toinen vastaus|uusi vastaus|sanoit jo|kerroit jo|jatkuvasti samaa)
    `,
    not_person: `
      (oletko|oletteko|puhunko|onko tämä) .. (ihminen|ihmisen|robotti|botti|kone|oikea|henkilö)
      (ihminen|henkilö) vai .. (robotti|botti|kone)
    `,
    not_topic: `
      (ehdot|käytänt*|säännöt|aika*) .. (palautu*|hyvity*|peruutu*|alennu*|irtisanom*)
      (palautusoikeu*|peruutusehdo*|peruutusmaksu*|irtisanomisaika*|palautusehdo*)
      (kauanko|milloin|kuinka kauan|montako päivää) .. (palautu*|hyvity*|peruutu*)
      (onko teillä|tarjoatteko|saako) .. (alennu*|kuponki*|opiskelija)
      uutiskir*
    `,
    not_lost: `
      (löysin|löytyi|löytynyt)
      (pin|salasana*|koodi*|painik*|valik*|sivu*|linkki*|toiminto*)
    `,
    not_fraud: `
      (miten|kuinka) .. (suojaa*|estä*)
    `,
    unwanted_before: `
      (en|ei) .. (halua|tarvitse|tarvita|pyydä|etsi|aio)
      (ilman|sijaan)
    `,
    unwanted_after: `
      (ei) .. (tarvita|tarpeen|tarvitse|välttämätön*)
    `,
  },
};
