import type { Lexicon } from '../lexicon.ts';

export const it: Lexicon = {
  language: 'it',
  lists: {
    human: `
      (umano|umana|umani|essere umano|persona|persone|persona reale|persona vera|qualcuno di reale|qualcuno in carne|operatore|operatrice|agente|consulente|rappresentante|responsabile|supervisore|addetto|addetta|impiegato|collega|tecnico)
      (servizio (clienti|assistenza|umano|di assistenza)|assistenza (clienti|umana|tecnica)|supporto (clienti|umano)|centralino|vostro team|vostro staff)
    `,
    someone: `(@human|qualcuno|assistenza)`,
    account: `(account|conto|profilo|utenza|iscrizione)`,
    bought: `(ordine|ordini|acquisto|acquisti|abbonamento|prenotazione|contratto|piano|viaggio|volo|biglietto|biglietti|appuntamento|bonifico|pagamento|assicurazione|polizza|addebito diretto|servizio|prova|iscrizione|corso)`,
    thing: `(carta|carte|telefono|cellulare|portafoglio|portafogli|borsa|borsetta|zaino|valigia|bagaglio|bagagli|portatile|passaporto|documento|documenti|chiavi|patente|carta d identita|pacco|orologio|anello|tablet)`,
    txn: `(addebit*|pagament*|transazion*|bonific*|preliev*|acquist*|operazion*|moviment*|spes*)`,
  },
  phrases: {
    person: `
      (parlare|parlo|parli|chattare|comunicare|discutere) .. (con|a) .. @someone
      (contattare|contatta|contattate|raggiungere|chiamare|sentire) .. @human
      (passami|passatemi|mi passi|mi passa|mettimi|mettetemi|collegami|trasferiscimi|trasferitemi|connettimi|inoltrami|mi metta) .. @someone
      (voglio|vorrei|ho bisogno|bisogno|preferisco|preferirei|desidero|esigo|dammi|datemi|cerco|richiedo|mi serve) .. (parlare con|un|una|di un|di una|di|l aiuto di)? .. @human
      (richiamatemi|chiamatemi|essere richiamato|essere ricontattato|contattatemi|mi chiami qualcuno|puo chiamarmi)
      servizio (clienti|umano|assistenza)
      (operatore|persona|umano|agente) (reale|vera|vero|per favore|subito|adesso)
      (non voglio|non con|basta|stufo|stufa|niente|stanco|odio) .. (bot|robot|macchina|chatbot|computer)
      c e qualcuno
      ^ (un|una)? (umano|persona|operatore|agente|consulente) (per favore|subito|adesso)? $
      (operatore|agente|assistente|consulente) (umano|umana)
    `,
    refund: `
      (rimbors*|risarc*|indennizz*|restitu*|riaccredit*|reso|resi|rendere)
      (soldi|denaro|importo|caparra|deposito) .. (indietro|restitu*|ridiet*|ridare|rimborso)
      (ridatemi|ridammi|riavere|rivoglio|indietro) .. (soldi|denaro|mio)
      (restituire|rimandare|rispedire|cambiare) .. (articolo|prodotto|ordine|merce)
    `,
    discount: `
      (sconto|sconti|scontat*|coupon|buono sconto|codice promozionale|promozione|riduzione)
      (prezzo|tariffa) .. (migliore|piu basso|abbassare|ridurre)
      (fare un eccezione|un eccezione|togliere .. (commissione|penale|spese))
    `,
    cancellation: `
      (annull*|disdi*|disdett*|recess*|recedere|cancell*|rescind*)
      (chiudere|chiusura|eliminare|eliminazione|disattivare|rimuovere|terminare) .. (@account|abbonamento|servizio)
      (interrompere|sospendere|bloccare|fermare|terminare) .. @bought
    `,
    ownership: `
      (cambi*|trasfer*|voltur*) .. (intestatari*|titolar*|proprietari*|intestazione)
      (intestatario|voltura|cambio di intestazione|subentro)
      (decedut*|defunt*|morto|eredit*|erede|eredi|successione|procura)
    `,
    complaint: `
      (reclam*|lament*|lamentela|denuncia* per|contestazione|esposto)
      (associazione consumatori|codacons|altroconsumo|garante|agcom|ombudsman|autorita)
      (prodotto|articolo|pacco|ordine|merce) .. (danneggiat*|rott*|difettos*|sbagliat*|errat*)
      (inaccettabile|vergognos*|scandalos*|pessimo servizio)
      importo .. (sbagliat*|errat*|inferiore)
    `,
    chargeback: `
      (addebitat*|pagat*|fatturat*|prelevat*|scalat*) .. (due volte|doppio|2 volte|piu volte|in piu)
      (doppio|duplicat*) (addebito|pagamento|prelievo)
      (addebito|pagamento) (doppio|duplicato|non dovuto)
      (contestare|contesto|contestazione|disputa|stornare) .. (addebito|pagamento|spesa|fattura|transazione|carta)
      chargeback
      storno .. (addebito|pagamento)
    `,
    legal: `
      (avvocat*|legale|legali|tribunale|causa|denunc*|querel*|azione legale|vie legali|diffida|risarcimento danni|giudice|consulenza legale)
      (gdpr|protezione dei dati|diritto all oblio|garante privacy)
    `,
    advice: `
      (dovrei|devo|mi consigli*|conviene|e una buona idea) ... (investire|comprare azioni|vendere|prendere|smettere|mutuo|prestito)
      (consulenza|consiglio|consigli) .. (finanziar*|medic*|fiscal*|investiment*)
      (dosaggio|dose|effetti collaterali|interazion*|diagnosi|in gravidanza)
    `,
    lost_stolen: `
      (perso|persa|persi|perdut*|smarrit*|dimenticat*|lasciat*|non trovo|non riesco a trovare|sparit*) .. @thing
      @thing .. (pers*|smarrit*|rubat*|sparit*|scompars*|non si trova)
      (rubat*|rubare|furto|derubat*|rapinat*|rapina|scippat*|borseggiat*|ladro|ladri|scippo)
      (l ho|la ho|lo ho|le ho|li ho) (pers*|smarrit*)
    `,
    fraud: `
      (frode|frodi|fraudolent*|truff*|raggir*|phishing|hacker*|hackerat*|clonat*|furto d identita|estorsione|ricatt*|contraffat*)
      @txn .. (non riconosc*|sconosciut*|sospett*|non autorizzat*|non ho fatto|mai fatto|non ho effettuato|che non ho)
      non .. (riconosco|autorizzat*|ho fatto|effettuat*) .. (@txn|quest*)
      qualcuno .. (mio conto|mio account|mia carta|miei dati|usando|usato|entrato)
      (account|conto|carta|dati) .. (compromess*|hackerat*|violat*|clonat*)
    `,
    access_lost: `
      non .. (riesco|posso|fa|lascia) .. (accedere|entrare|fare il login|loggarmi|autenticarmi)
      (account|conto|accesso|profilo) .. (bloccat*|sospes*|disattivat*)
      (perso|recuperare|senza) .. accesso
      (recuperare|sbloccare) .. @account
    `,
    money_moving: `
      (conto|iban|destinatario|beneficiario|persona) (sbagliat*|errat*)
      (inviato|bonifico|mandato|trasferito|pagato) .. (per errore|per sbaglio|sbagliat*)
      (per errore|per sbaglio) .. (inviato|mandato|trasferito|pagato)
      (soldi|saldo|risparmi) .. (sparit*|scompars*|svanit*|svuotat*)
    `,
    health: `
      (cancro|tumore|diabete|diabetic*|hiv|incinta|gravidanza|aborto|depressione|depress*|ansia|epilessia|infarto|ictus|operazione chirurgica|chemioterapia|farmac*|medicinal*|sintom*|disabil*|sedia a rotelle|reazione allergica|malattia|cartella clinica|esami del sangue|psichiatra|psicologo)
    `,
    identity: `
      (verific*|confermare|dimostrare|provare|convalidare) .. (identita|chi sono) .. (non|fallit*|errore|problem*|rifiutat*)
      non .. (verificare|confermare|dimostrare|riconosce|accetta) .. (identita|documento|passaporto|account)
      (identita|documento|passaporto) .. (non|rifiutat*|fallit*|errore|problem*)
      (codice fiscale|numero (di|del) passaporto|numero (della|di) carta d identita|copia (del|di) (documento|passaporto)|permesso di soggiorno)
    `,
    payment: `
      (problem*|errore|difficolta|inconvenient*) .. (pagament*|pagare|fatturazione)
      (pagament*|pagare|carta) .. (rifiutat*|fallit*|non funziona|non va|non riuscit*|errore|negat*|non passa|non accettat*)
      non .. (riesco|posso) .. pagare
    `,
    self_harm: `
      (suicid*|autolesion*|uccidermi|ammazzarmi|impiccarmi|annegarmi|spararmi|mi sparero|mi uccidero|tagliarmi|avvelenarmi|farmi del male|mi ammazzo|annegare|impicc*)
      (farla finita|farla finito|finire tutto|finirla|deve finire|tutto questo finisca|fine alla mia vita|finire la mia vita|togliermi la vita|porre fine)
      (voglio|vorrei|devo|bisogno di|pronto a|aspettando di|sento che devo|sento di|dovrei|penso che|voglia di) .. (morire|morir*|morto|uccidermi)
      (moriro|morire presto|devo morire|dovrei solo morire|meglio morto|meglio morta|non ha senso vivere|non voglio piu vivere|io viva|viva o muoia|mi manchera)
      (overdose|ingoiare .. pillole|prendere tutte le pillole)
      (buttarmi|saltare|lanciarmi|gettarmi) .. (ponte|treno|finestra|balcone|tetto)
      (non posso piu andare avanti|questa vita deve|morire dentro|le vene)
      (nessuno) .. (mancher*|importa che io)
      annegher*
      (la faccio finita|facciamola finita)
    `,
    threat: `
      (ti|vi|lo|la|li) (ammazzo|uccido|uccidero|spacco|brucio|faccio fuori|vengo a prendere)
      (bomba|bombe|esplosiv*|attentato)
      (minacci*|stalking|stalker|perseguit*|violenza domestica|mi picchia|maltratt*|rapit*)
      so dove (abiti|vivi|lavori|abitate)
    `,
    anger: `
      (furios*|furibond*|infuriat*|arrabbiat*|incazzat*|incavolat*|irat*|rabbia|livid*|irritat*|infastidit*|innervosi*|nervi|esasperat*|seccat*|indignat*|turbat*|imbestialit*|stufo|stufa|adirat*)
      (fanno|fa|ha) .. (incazzare|arrabbiare|innervosire|imbestialire|perdere la pazienza|saltare i nervi)
      (perso la pazienza|non ne posso piu|ne ho abbastanza|mi avete stufato|cazzo|merda|vaffanculo|porca|che schifo|basta cosi|presa in giro|vergogna)
    `,
    annoyed: `
      (delus*|deludente|ridicol*|assurd*|inaccettabile|terribile|orribile|pessim*|vergognos*|perdita di tempo|frustrat*|frustrante|disastro)
      (ancora|sempre|da settimane|da giorni) .. (aspett*|niente|nessuna risposta|stesso problema)
    `,
    insult: `
      (idiota|idioti|stupid*|scem*|cretin*|imbecill*|deficient*|stronz*|coglion*|bastard*|incompetent*|inutile|zitto|zitta|stai zitto|taci|chiudi (la bocca|il becco)|fanculo|sei licenziat*|fallito|spazzatura|incapac*)
      (sei|siete) .. (pessim*|inutil*|terribil*|orribil*|un fallimento|il peggiore|scarso)
      (ti odio|vi odio|odio questo)
    `,
    unhelpful: `
      (non|niente|nulla|mai) .. (aiut*|serv*|funzion*|rispond*|risposto|capi*|risolt*|utile|chiesto|vero|giust*|senso|possibile|appropriat*|corrett*|pertinent*|buon*|puoi fare|ce la puoi)
      (rispost*) .. (sbagliat*|orribil*|pessim*|stupid*|ridicol*|inutil*|insensat*|assurd*|brutt*|non)
      (sbagliat*|pessim*|stupid*|ridicol*|inutil*|assurd*|brutta|che cosa) .. (rispost*|cosa|da dire)
      (era inutile|assurd*|falsita|frottole|non ha senso|non seguo|non ti seguo|seguirti|non sto seguendo|confonde*|mi hai perso|perso il filo|poco chiaro|fammi capire meglio|fammi capire che|farmi capire|vorrei capir*|voglio capire|capisco a fatica|stessa lunghezza|dare un senso|non ho idea di cosa|non c e senso|alcun senso|sembra non avere|mi arrendo|menti|bugi*|sciocchezz*|e stato (ridicolo|stupido)|questa e la tua risposta|fallimento|inutile che potessi|stupidagg*)
      (gia) .. (provato|fatto|letto)
      (confus*|di cosa parl*|di cosa stai parlando)
      non e quello che
    `,
    same_again: `
      (ripet*|ripetitiv*)
      (stess*) .. (rispost*|cos*|stori*|solfa|frase|messaggio)
      (sempre|di nuovo) .. (stess*|uguale|questa)
      (altr*|divers*|nuov*|differente|alternativ*|qualcos altro) .. (rispost*|dire|cosa|dirmi|da dire)
      (rispost*|dire|dirmi|dimmi|dici|di|dillo|darmi) .. (divers*|altro|altre|altra|nuovo|nuova|differente|alternativ*|qualcos altro)
      (rispost*) .. (obsolet*|aggiornamento|varieta|cambi*|di nuovo|unica|nuov*)
      (gia) .. (detto|sentito|scritto|chiesto)
      (disco rotto|cambia disco|cambia sto disco|stantio|nuovo materiale|solfa|in loop|dillo (di nuovo|un altra volta)|un altra volta)
    `,
    not_person: `
      (sei|siete|lei e|sto parlando|parlo|e questo|chi sei) .. (uman*|persona|robot|bot|macchina|reale|qualcuno|vero|vera)
      (se|che|suppongo|immagino|penso|credo|sospetto|perche) .. (sei|sia|siete|parlo|parlando) .. (uman*|persona|robot|bot|macchina|reale)
      (uman*|persona) o .. (robot|bot|macchina)
      non sei .. (uman*|persona|robot|bot|macchina|reale)
    `,
    not_topic: `
      (politica|politiche|condizioni|termini|regole) .. (rimbors*|reso|resi|recesso|annullamento|sconto|sconti|cancellazione)
      (quanto|quando|in quali casi|entro) .. (rimbors*|reso|annull*|disdi*|restitu*)
      (penale|costo|costi|spese|commissione) .. (annull*|disdett*|recesso|cancell*)
      (ci sono|avete|offrite|c e) .. (sconti|sconto|coupon|cancellazione gratuita)
      (newsletter|email promozionali)
    `,
    not_lost: `
      (ritrovat*|ho trovato|trovata)
      (pin|codice|opzione|funzione|pulsante|menu|pagina|link|password)
    `,
    not_fraud: `(come|cosa) .. (proteggete|prevenite|contro le frodi|difendersi)`,
    unwanted_before: `
      non .. (voglio|vorrei|ho bisogno|serve|mi serve|desidero|cerco|chiedo|volevo|intendo)
      (senza|invece di|anziche)
    `,
    unwanted_after: `non .. (serve|servono|necessari*|importa|e il problema|interessa)`,
  },
};
