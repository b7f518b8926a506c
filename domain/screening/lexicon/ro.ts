import type { Lexicon } from '../lexicon.ts';

export const ro: Lexicon = {
  language: 'ro',
  lists: {
    human: `
      (om|omul|oameni|persoană|persoana|persoană reală|om real|agent|operator|consultant|reprezentant|manager|managerul|șef|șeful|coleg|angajat|specialist)
      (serviciul clienți|serviciul pentru clienți|relații cu clienții|suport|asistență)
    `,
    someone: `
      (@human|cineva)
    `,
    account: `
      (cont|contul|contului|profil|abonament)
    `,
    bought: `
      (comand*|achiziți*|abonament*|rezervar*|contract*|excursi*|zbor*|bilet*|programar*|transfer*|plată|plata|asigurar*|serviciu*|curs*)
    `,
    thing: `
      (card*|telefon*|mobil*|portofel*|geant*|rucsac*|valiz*|bagaj*|laptop*|pașaport*|buletin*|chei*|permis*|colet*|ceas*)
    `,
    txn: `
      (plată|plăți|plata|tranzacți*|debitar*|retrager*|transfer*|tax*|cumpărătur*)
    `,
  },
  phrases: {
    person: `
      (vorbi|vorbesc|discut*|conversa|contact*|legătura|legatura) .. @someone
      (vreau|aș vrea|doresc|am nevoie|prefer|cer|dați mi) .. (de|un|o|să vorbesc cu)? .. @human
      (transferați*|conectați*|faceți mi legătura|treceți mă) .. @someone
      (sunați mă|să mă sune|contactați mă|să fiu sunat*)
      (nu vreau|m am săturat|urăsc) .. (bot*|robot*|mașin*)
      ^ (om|persoană|operator|agent|consultant) (vă rog|acum)? $
    `,
    refund: `
      (ramburs*|returnar*|retur|restitui*|despăgub*|compensaț*)
      (bani*|sum*|avans*) .. (înapoi|inapoi|returna*)
      (returnez|returna|schimba produsul)
    `,
    discount: `
      (reducer*|discount*|cupon*|cod promoțional|voucher)
      (mai ieftin|preț mai bun)
      (excepție)
    `,
    cancellation: `
      (anul*|reziliez|rezilier*|renunț*|dezabon*)
      (închid*|șterg*|desființ*|dezactiv*) .. @account
    `,
    ownership: `
      (schimb*|transfer*) .. (titular*|proprietar*)
      (decedat*|deces|moștenitor*|moștenire|procură)
    `,
    complaint: `
      (plângere|plângeri|reclamați*|reclam|sesizar*|anpc|protecția consumator*)
      (produs*|colet*|comand*) .. (deteriorat*|defect*|stricat*|greșit*)
      (sum*) .. (greșit*|mai mică)
    `,
    chargeback: `
      (de două ori|dublu|2 ori) .. (debitat*|taxat*|plătit*|încasat*)
      (debitat*|taxat*|plătit*|încasat*) .. (de două ori|dublu|prea mult)
      (contest*) .. @txn
      chargeback
    `,
    legal: `
      (avocat*|tribunal*|judec*|instanț*|proces|dau în judecată|acțiune legală|gdpr|jurid*|despăgubiri)
    `,
    advice: `
      (ar trebui|recomandați|merită) ... (investesc|cumpăr acțiuni|iau medicament*|credit*)
      (consultanță (financiară|medicală|fiscală|juridică)|dozaj*|efecte secundare|diagnostic*|însărcinată .. iau)
    `,
    lost_stolen: `
      (pierdut*|am uitat|nu găsesc|rătăcit*) .. @thing
      @thing .. (pierdut*|furat*|dispărut*)
      (furat*|furt|jefuit*|tâlhăr*|hoții|hoțul|un hoț|buzunar* .. furat)
    `,
    fraud: `
      (fraud*|înșel*|escroc*|țeap*|phishing|spart|hack*|compromis*|șantaj*|furt de identitate)
      @txn .. (nu recunosc|necunoscut*|suspect*|neautorizat*|nu am făcut)
      (nu recunosc|nu am autorizat|nu am făcut) .. @txn
      cineva .. (contul meu|cardul meu|datele mele|a folosit|folosește)
    `,
    access_lost: `
      nu .. (pot|reușesc|mă lasă) .. (intra|conecta|loga|autentific*|accesa)
      (cont*|acces*) .. (blocat*|suspendat*)
      (am pierdut accesul|recupera contul)
    `,
    money_moving: `
      (cont*|persoan*|iban*|destinatar*) greșit*
      (transferat|trimis|plătit) .. (greșit*|din greșeală)
      din greșeală .. (transferat|trimis|plătit)
      (bani*|sold*) .. (dispărut*)
    `,
    health: `
      (cancer|diabet*|hiv|însărcinat*|sarcin*|avort|depresi*|anxietat*|epilepsi*|infarct|accident vascular|operați*|chimioterapi*|medicament*|simptom*|dizabilit*|scaun rulant|alergi*|boal*|psihiatr*|fișa medicală)
    `,
    identity: `
      (identit*|verificar*) .. (nu|eșuat*|respins*|problem*|eroare)
      nu .. (pot|reușesc) .. (verific*|confirm*|dovedi*) .. (identit*|cont*)
      (cnp|numărul (pașaport*|buletin*)|copie .. (buletin|pașaport))
    `,
    payment: `
      (problem*|eroare|dificult*) .. (plat*|plăt*)
      (plat*|card*) .. (respins*|eșuat*|nu merge|nu funcționează|refuzat*|eroare)
      nu pot plăti
    `,
    self_harm: `
      (sinucid*|suicid*|mă omor|să mă omor|să mă spânzur|să mă tai|automutil*|să îmi fac rău|să mă înec|să mă împușc|îmi iau viața|să îmi iau viața)
      (vreau să mor|aș vrea să mor|nu mai vreau să trăiesc|să termin cu tot|să pun capăt|sar de pe pod|supradoz*|mă arunc)
    `,
    threat: `
      (te|vă|îl|o) (omor|bat|distrug|găsesc)
      (bomb*|exploziv*|atentat*)
      (ameninț*|hărțui*|violență domestică|mă bate|urmărit*|răpit*)
    `,
    anger: `
      (furios*|nervos*|nervoas*|supărat*|enervat*|indignat*|revoltat*|scandalos*|m am săturat|mă enervează|sătul de)
      (dracu*|naiba|rahat|pula|mizerie|bătaie de joc|nesimț*)
    `,
    annoyed: `
      (dezamăgi*|frustr*|groaznic*|oribil*|ridicol*|inacceptabil*|pierdere de timp|jalnic*)
      (tot|încă|de săptămâni|de zile) .. (nu|nimic|aștept)
    `,
    insult: `
      (idiot*|prost|proastă|tâmpit*|imbecil*|cretin*|taci|du te|inutil*|incompetent*|nenorocit*)
    `,
    unhelpful: `
      nu .. (ajut*|funcțion*|merge|răspuns*|înțeleg*|rezolv*|corect|adevărat|are sens|asta am întrebat|util)
      (răspuns*) .. (greșit*|prost|inutil*|ciudat*)
      (fără sens|am încercat deja|renunț|confuz*|prostii)
    `,
    same_again: `
      (repet*)
      (același|aceeași|același lucru) .. (răspuns*|lucru)?
      (altceva|alt răspuns|mi ai mai spus|ai mai spus|din nou același)
    `,
    not_person: `
      (ești|sunteți|oare vorbesc cu) .. (om|robot|bot|persoană|real|mașină)
      (om|persoană) sau .. (robot|bot)
    `,
    not_topic: `
      (politic*|condiți*|termen*) .. (ramburs*|retur*|anul*|reducer*)
      (cât durează|când|în cât timp) .. (ramburs*|retur*|anul*)
      (tax*|cost*) .. anul*
      (aveți|există|oferiți) .. (reducer*|cupon*)
      newsletter
    `,
    not_lost: `
      (am găsit|găsit*)
      (parol*|cod*|pin|buton*|meniu*|pagin*|link*|opțiun*)
    `,
    not_fraud: `
      (cum) .. (protejați|preveniți)
    `,
    unwanted_before: `
      nu .. (vreau|doresc|am nevoie|caut|cer|mi trebuie)
      (fără|în loc de)
    `,
    unwanted_after: `
      (nu este|nu e) .. (necesar|nevoie)
    `,
  },
};
