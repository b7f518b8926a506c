import type { Lexicon } from '../lexicon.ts';

export const pl: Lexicon = {
  language: 'pl',
  lists: {
    human: `
      (człowiek*|ludzi*|osob*|żyw* osob*|prawdziw* (osob*|człowiek*)|konsultant*|pracownik*|doradc*|agent*|operator*|przedstawiciel*|kierownik*|menedżer*|przełożon*)
      (obsług* klienta|biur* obsługi|infolini*|pomoc* techniczn*|support)
    `,
    someone: `
      (@human|kimś|ktoś|kogoś|kims)
    `,
    account: `
      (konto|konta|profil|członkostwo)
    `,
    bought: `
      (zamówieni*|zakup*|subskrypcj*|abonament*|rezerwacj*|umow*|lot|bilet*|wizyt*|przelew*|płatnoś*|ubezpieczeni*|usług*|kurs*|wyjazd*|wycieczk*)
    `,
    thing: `
      (kart*|telefon*|komórk*|portfel*|torebk*|plecak*|walizk*|bagaż*|laptop*|paszport*|dow[oó]d*|kluczy|klucze|prawo jazdy|paczk*|zegar*)
    `,
    txn: `
      (płatnoś*|transakcj*|obciążeni*|przelew*|wypłat*|zakup*|opłat*)
    `,
  },
  phrases: {
    person: `
      (rozmawiać|porozmawiać|pogadać|mówić|połączyć|połącz*|skontaktować|kontakt*|czat*) .. @someone
      (chcę|chce|chciał*|potrzebuj*|proszę|wolę|żądam|dajcie|daj) .. (rozmowy|rozmawiać)? .. @human
      (przełącz*|przekieruj*|zawołaj|daj mi|dajcie mi) .. @human
      (zadzwoń*|oddzwoń*|proszę o (telefon|kontakt)|niech ktoś)
      (nie chcę|dość|mam dość|nienawidzę) .. (bot*|robot*|maszyn*|automat*)
      ^ (człowiek|konsultant|pracownik|agent|człowieka|konsultanta) (proszę|teraz)? $
    `,
    refund: `
      (zwrot* pieni*|zwrot*|zwróc*|refund*|rekompensat*|odszkodowani*|oddajcie|oddaj)
      (pieni*|kas*|kwot*|kaucj*) .. (z powrotem|zwrot*|oddać|oddajcie|zwróc*)
    `,
    discount: `
      (zniżk*|rabat*|kupon*|kod rabatowy|promocj*|upust*)
      (obniż*|taniej|lepsz* cen*)
    `,
    cancellation: `
      (anulow*|anuluj*|odwoł*|rezygn*|wypowiedz*|wypowiedzieć|rozwiązać umow*|odstąpi*|zrezygn*)
      (zamknąć|usunąć|usuń*|skasować|zlikwidować|dezaktyw*) .. @account
    `,
    ownership: `
      (zmian*|zmienić|przepis*|przenieść) .. (właściciel*|posiadacz*)
      (zmarł*|śmierć|spadek|spadkobierc*|pełnomocnictw*|cesja)
    `,
    complaint: `
      (reklamacj*|skarg*|skarż*|zażaleni*|poskarżyć|rzecznik konsument*|uokik)
      (uszkodzon*|zepsut*|wadliw*|zły|złe|rozbit*|niewłaściw*) .. (produkt*|towar*|paczk*|zamówieni*|rozmiar|kwot*)
      (produkt*|towar*|paczk*) .. (uszkodzon*|zepsut*|wadliw*|rozbit*)
    `,
    chargeback: `
      (podwójn*|dwa razy|dwukrotnie|2 razy) .. (obciąż*|pobra*|zapłaci*|płatnoś*|opłat*)
      (obciąż*|pobra*|zapłaci*|naliczon*) .. (podwójnie|dwa razy|dwukrotnie|za dużo)
      (chargeback|obciążenie zwrotne|zakwestionow*)
    `,
    legal: `
      (prawnik*|adwokat*|sąd|sądu|sądzie|sądem|sądow*|pozew|pozw*|postępowanie|rodo|kancelari*|prokuratur*|droga prawn*|drogę prawn*)
    `,
    advice: `
      (czy powin*|warto|radzi*|poleca*) ... (inwestow*|kupić akcje|brać|kredyt|odstawić)
      (porad* (finansow*|prawn*|medyczn*|podatkow*)|dawkowani*|skutki uboczne|diagnoz*|w ciąży .. brać)
    `,
    lost_stolen: `
      (zgubi*|zagubi*|straci*|nie mogę znaleźć|zostawi*|zapomnia*) .. @thing
      @thing .. (zgubi*|zagubi*|skradzion*|ukradz*|ukradli|zginę*|zaginę*)
      (skradzion*|ukradz*|ukradli|kradzież*|okradz*|okradli|napad*|złodziej*)
    `,
    fraud: `
      (oszust*|oszukan*|wyłudz*|phishing|zhakow*|haker*|włamani*|włamał*|szantaż*|fałszyw*|podejrzan*)
      @txn .. (nie rozpozna*|nieznan*|nieautoryz*|nie moj*|nie robił*|nie wykona*)
      (nie rozpozna*|nie autoryz*|nie robił*|nie wykonał*|nie zlecał*) .. @txn
      ktoś .. (moje konto|moją kartę|moje dane|używa|użył|zalogował)
    `,
    access_lost: `
      nie .. (mogę|moge) .. (zalogować|wejść|dostać się|zalogowac)
      (konto|dostęp) .. (zablokowan*|zawieszon*|utracon*)
      (odzysk*|odblok*) .. (konto|dostęp)
      brak dostępu
    `,
    money_moving: `
      (zły|złe|błędn*|niewłaściw*) (konto|numer konta|odbiorc*|rachunek)
      (przelew*|przelał*|wysłał*|zapłacił*) .. (pomył*|omył*|przez pomyłkę|nie na to)
      (pieniądze|środki|saldo) .. (zniknęł*|zginęł*)
    `,
    health: `
      (rak|nowotwór|cukrzyc*|hiv|ciąż*|poronieni*|depresj*|padaczk*|udar|zawał|operacj*|chemioterapi*|lek|leki|leków|objaw*|niepełnospraw*|wózk* inwalidzk*|uczuleni*|chorob*|psychiatr*|dokumentacj* medyczn*)
    `,
    identity: `
      (tożsamoś*|weryfikacj*|dowod*) .. (nie|błąd|odrzucon*|problem*|nieudan*)
      nie .. (zweryfikow*|potwierdz*|weryfikow*) .. (tożsamoś*|konta|dowod*)
      (pesel|numer dowodu|numer paszportu|skan dowodu)
    `,
    payment: `
      (problem*|błąd|kłopot*) .. (płatnoś*|zapłac*|płac*)
      (płatnoś*|karta|zapłacić) .. (odrzucon*|nie działa|nie przechodzi|nie powiod*|błąd|problem*)
      nie .. mogę (zapłacić|opłacić)
    `,
    self_harm: `
      (samobój*|zabić się|zabiję się|powiesić się|powieszę|okaleczy*|pociąć się|tnę się|skrzywdzić się|odebrać sobie życie|skończyć ze sobą|skończyć z życiem|utopić się|podciąć żyły|przedawkow*)
      (chcę|chce|zamierzam|muszę|wolał*|planuję) .. (umrzeć|zginąć|się zabić|nie żyć|zniknąć na zawsze)
      (nie chcę|nie chce) .. żyć
      (skoczyć|rzucić się) .. (most|pociąg|okn*|dach*)
      nie widzę sensu życia
    `,
    threat: `
      (zabij*|pobij*|zniszcz*|spal*) .. (cię|was|ich|go|ją|ciebie)
      (bomb*|ładunek wybuchowy|zamach*)
      (groż*|grozi mi|stalk*|przemoc* domow*|bije mnie|prześladuj*|porwan*)
      zabiję (was|cię|go|ją|ich)
    `,
    anger: `
      (wściek*|zły jestem|jestem (zły|zła|wkurz*|wkur*)|wkurz*|wkurw*|oburz*|rozwściecz*|zdenerwow*|mam dość|dość tego|szlag mnie|kurwa|cholera|skandal*|żenad*|nie do przyjęcia|kpina|kpiny)
    `,
    annoyed: `
      (rozczarow*|zawied*|frustr*|irytuj*|beznadziej*|fataln*|okropn*|strata czasu|śmieszne|słabo)
      (nadal|ciągle|znowu|od tygodni|od dni) .. (nie|brak|czekam|nic)
    `,
    insult: `
      (idiot*|debil*|głupi*|kretyn*|dureń|zamknij się|spieprzaj|spierdal*|bezużyteczn*|do niczego|nieudolny|baran*|palant*)
    `,
    unhelpful: `
      (nie|nic|nigdy) .. (pomog*|pomaga|działa|odpowiad*|odpowiedź|rozwiąz*|rozumiem|rozumiesz|pytał*|prawda|sens*|ma sensu|pomocne|przydatne|o to)
      (zła|głupia|błędna|beznadziejna|bez sensu|dziwna|kiepska) .. odpowiedź
      (bez sensu|bzdur*|już próbował*|już to robił*|poddaję się|zdezorientowan*|to nie to)
    `,
    same_again: `
      (powtarz*|powtórz*)
      (to samo|ta sama|tę samą|takie same) .. (odpowiedź|odpowiedzi|w kółko|znowu)?
      (w kółko|ciągle to samo|znowu to samo|coś innego|inną odpowiedź|inna odpowiedź|już to mówił*|już to pisał*|zdarta płyta)
    `,
    not_person: `
      (czy|jesteś|rozmawiam z|to) .. (człowiekiem|robotem|botem|maszyną|prawdziw*|człowiek czy|osobą)
      (człowiek|osoba) czy .. (robot|bot|maszyna)
    `,
    not_topic: `
      (polityk*|warunki|zasad*|regulamin*|termin*) .. (zwrot*|anulow*|rezygn*|rabat*)
      (jak długo|kiedy|ile dni|ile trwa) .. (zwrot*|anulow*)
      (opłat*|koszt*) .. (anulow*|rezygn*)
      (czy macie|czy są|czy jest) .. (zniżk*|rabat*|kod*)
      newsletter*
    `,
    not_lost: `
      (znalaz*|odnalaz*)
      (hasł*|kod|pin|opcj*|przycisk*|stron*|link*|ustawie*)
    `,
    not_fraud: `
      (jak) .. (chroni*|zabezpiecz*)
    `,
    unwanted_before: `
      nie .. (chcę|chce|potrzebuj*|proszę o|szukam|zamierzam|chodzi mi)
      (bez|zamiast)
    `,
    unwanted_after: `
      (nie|nie jest) .. (potrzebn*|konieczn*|trzeba)
    `,
  },
};
