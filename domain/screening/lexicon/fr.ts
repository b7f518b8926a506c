import type { Lexicon } from '../lexicon.ts';

export const fr: Lexicon = {
  language: 'fr',
  lists: {
    human: `
      (humain|humaine|humains|etre humain|personne|personne reelle|vraie personne|vrai humain|agent|operateur|operatrice|conseiller|conseillere|representant|responsable|superviseur|employe|employee|collaborateur|technicien|interlocuteur|gestionnaire)
      (service (client*|clientele|a la clientele|apres vente|humain|technique)|sav|support|assistance|standard|votre equipe|l equipe)
    `,
    someone: `(@human|quelqu un|qqn|quelquun)`,
    account: `(compte|comptes|profil|adhesion)`,
    bought: `(commande|commandes|achat|achats|abonnement|abo|reservation|contrat|forfait|voyage|vol|billet|billets|rendez vous|rdv|virement|paiement|assurance|prelevement|service|essai|inscription|livraison)`,
    thing: `(carte|cartes|telephone|portable|mobile|portefeuille|porte monnaie|sac|sac a main|valise|bagage|bagages|ordinateur|passeport|piece d identite|carte d identite|cles|permis|colis|montre|bague|tablette|affaires)`,
    txn: `(paiement*|debit*|prelevement*|transaction*|operation*|virement*|retrait*|achat*|frais|somme)`,
  },
  phrases: {
    person: `
      (parler|parle|discuter|echanger|causer|tchatter|chatter) .. (a|avec|au|aux) (un|une|le|la|l|votre|vos|des|quelques)? .. @someone
      (contacter|joindre|appeler|avoir|contactez|rejoindre) .. @human
      (mettre|mettez|mets|transferer|transferez|transfere|passer|passez|passe|connecter|connectez|rediriger|redirigez|orienter|basculer) .. (moi|relation|a|avec|au|vers|en contact) .. @someone
      (veux|voudrais|souhaite|souhaiterais|aimerais|prefere|exige|besoin|demande|donnez moi|cherche|il me faut) .. (d un|d une|de l|du|un|une|le|au|a un)? .. @human
      (appelez moi|rappelez moi|etre rappele|qu on me rappelle|me rappeler|me contacter|quelqu un peut .. (rappeler|appeler|contacter))
      (vrai|vraie|veritable|reel|reelle) (personne|humain|humaine|agent|conseiller|interlocuteur)
      service (client|clientele|clients|humain|a la clientele)
      (humain|conseiller|agent|operateur) (svp|s il vous plait|stp|maintenant|tout de suite)
      (veux|veut|marre|assez|ras le bol|pas parler|pas avec|pas a|plus de|deteste|stop) .. (robot|robots|bot|bots|machine|chatbot|ia|ordinateur)
      y a t il quelqu un
      ^ (un|une)? (humain|personne|agent|conseiller|operateur|responsable) (svp|stp|s il vous plait|maintenant)? $
      (agent|conseiller|operateur|interlocuteur|service) (humain|humaine)
      (marre|assez|ras le bol) ... (robot|robots|bot|machine|chatbot)
      (parler|parle) .. (un|une|a) (conseille|consseiller)
    `,
    refund: `
      (rembours*|dedommag*|indemnis*|avoir sur mon compte|compensation*)
      (argent|somme|caution|acompte|sous|fric) .. (rendu|rendre|retour|recuperer|restitu*)
      (recuperer|rendez|rendre|rends|reprendre|restituer) .. (argent|sous|somme|paiement)
      (retourner|renvoyer|echanger) .. (article|produit|commande|colis|achat)
    `,
    discount: `
      (remise*|rabais|reduction*|ristourne*|code promo|bon de reduction|geste commercial)
      (meilleur|baisser|moins cher|diminuer) .. (prix|tarif|offre)
      (faire une exception|exception)
      annuler les frais
    `,
    cancellation: `
      (annul*|resili*|retract*|desabonn*|desinscri*)
      (fermer|cloturer|cloture|fermeture|supprimer|suppression|effacer|desactiver|quitter) .. (@account|abonnement)
      (arreter|stopper|mettre fin|interrompre|suspendre|mettre un terme) .. @bought
    `,
    ownership: `
      (chang*|transfer*|ced*) .. (titulaire|proprietaire|nom du compte|nom du contrat)
      (titulaire du (compte|contrat)|changement de titulaire|cession de contrat)
      (decede*|deces|succession|heritier*|procuration|notaire|defunt*)
    `,
    complaint: `
      (reclamation*|plainte*|plaindre|reclamer|porter plainte|me plains)
      (mediateur|60 millions|ufc|protection des consommateurs|dgccrf|association de consommateurs)
      (mauvais|montant|produit|article|colis|commande) .. (endommage*|casse*|abime*|defectueu*|errone*|incorrect*|pas le bon)
      (inadmissible|inacceptable|scandaleu*|honteu*)
    `,
    chargeback: `
      (debite*|preleve*|facture*|paye*|charge*|encaisse*) .. (deux fois|2 fois|double|en double|plusieurs fois|trop)
      (double|deux fois) .. (debit|paiement|prelevement|facturation)
      (contester|conteste|opposition|retrofacturation|litige)
      (prelevement|paiement|facture) .. (en double|indu|abusif)
    `,
    legal: `
      (avocat*|tribunal*|justice|poursuivre|poursuites|proces|action en justice|mise en demeure|huissier|voie judiciaire|conseil juridique|dommages et interets)
      (rgpd|cnil|protection des donnees|droit a l oubli)
    `,
    advice: `
      (dois je|devrais je|me conseillez vous|est ce une bonne idee|conseillez vous|est il prudent) ... (investir|placer|acheter des actions|vendre|prendre|arreter|emprunter|melanger)
      (conseil*) .. (financier*|medica*|fiscal*|placement*|juridique*)
      (posologie|dosage|dose|effets secondaires|interaction*|diagnosti*|enceinte .. prendre|pendant la grossesse)
    `,
    lost_stolen: `
      (perdu*|egare*|oublie*|laisse|laissee|trouve plus|ne trouve pas|retrouve plus|retrouve pas|disparu*|perds) .. @thing
      @thing .. (perdu*|vole*|disparu*|egare*|introuvable|derobe*|oublie*)
      (voles|volee|volees|m a vole|ont vole|cambriol*|agresse*|pickpocket|voleur*|derobe*)
      (l ai|les ai|ai) perdu*
    `,
    fraud: `
      (fraude*|fraudul*|arnaque*|arnaqu*|escroc*|escroquerie|phishing|hameconnage|pirat*|hacke*|usurp*|detourne*|chantage|extorsion|contrefa*)
      @txn .. (pas moi|ne reconnais pas|reconnais pas|inconnu*|suspect*|non autorise*|pas fait*|jamais fait*|pas effectue*)
      (reconnais pas|pas autorise|pas fait|jamais fait|pas effectue|jamais commande|jamais achete|pas commande) .. 
      quelqu un .. (mon compte|ma carte|mes donnees|mes codes|utilise|utilisee|pirate)
      (compte|carte|donnees) .. (pirate*|compromis*|vole*|usurpe*)
      (inconnu*|suspect*|etrange*|bizarre*) .. @txn
      @txn .. (inconnu*|suspect*|etrange*|bizarre*)
    `,
    access_lost: `
      (peux|arrive|parviens|peut|reussis|pouvoir|impossible) .. (pas|plus|de)? .. (connecter|acceder|identifier|entrer|me logger|ouvrir .. session) .. 
      (compte|acces) .. (bloque*|suspendu*|verrouille*|desactive*)
      (perdu|plus|recuperer) .. acces
    `,
    money_moving: `
      (mauvais|mauvaise|faux|erreur de) (compte|destinataire|iban|beneficiaire|personne|rib)
      (vire|envoye|transfere|paye|virement) .. (par erreur|erreur|mauvais)
      par erreur .. (vire|envoye|transfere|paye)
      (argent|solde|economies) .. (disparu*|vide*|envole*)
    `,
    health: `
      (cancer|diabete|diabetique|vih|sida|enceinte|grossesse|fausse couche|depression|depressif|anxiete|epilepsie|avc|infarctus|chirurgie|chimiotherapie|medicament*|traitement medical|symptome*|handicap*|fauteuil roulant|allergie|maladie|dossier medical|analyses de sang|psychiatre|psychologue)
    `,
    identity: `
      (verifi*|confirm*|prouver|justifier|valider) .. (identite|qui je suis) .. (pas|echou*|probleme*|refus*|impossible|erreur)
      (pas|impossible|echec|n arrive) .. (verifier|prouver|confirmer|valider|justifier) .. (identite|passeport|piece|compte)
      (identite|piece d identite|passeport) .. (pas|refuse*|rejete*|echou*|erreur|probleme*)
      (numero de (securite sociale|passeport|carte d identite)|securite sociale|titre de sejour|copie .. (passeport|identite))
    `,
    payment: `
      (probleme*|souci*|erreur*|difficulte*|incident*) .. (paiement*|payer|reglement|facturation)
      (paiement*|payer|carte|reglement) .. (refuse*|rejete*|echou*|ne passe pas|passe pas|ne fonctionne pas|marche pas|bloque*|impossible|erreur|n est pas passe)
      (peux|arrive|parviens) .. pas .. (payer|regler)
    `,
    self_harm: `
      (suicid*|automutil*|me tuer|me pendre|me noyer|me flinguer|me foutre en l air|m ouvrir les veines|me faire du mal|me blesser|me mutiler|me couper|m empoisonner|me tirer une balle)
      (mettre fin a|finir|en finir avec) .. (mes jours|ma vie|mon existence|la vie|tout)
      (en finir|vivement la mort|mieux mort|mieux morte|envie de mourir|veux mourir|vais mourir|voudrais mourir|marre de vivre|plus envie de vivre|veux plus vivre|plus continuer a vivre|plus vivre|plus la force de vivre)
      (me|m) (jeter|balancer|foutre|mettre|lancer) .. (sous|du|de|par|dans le vide|d un) .. 
      (sauter) .. (fenetre|toit|pont|balcon|immeuble|train)
      (overdose|boite de cachets|boite de medicaments|avaler .. (cachets|medicaments|pilules))
      idee du suicide
    `,
    threat: `
      (vais|va|allons) .. (te|vous|le|la|les) (tuer|buter|frapper|casser|bruler|exploser|retrouver)
      (bombe*|alerte a la bombe|explosif*|attentat)
      (menac*|harcel*|violence* conjugale*|me frappe|me bat|me suit|me poursuit|sequestre*|kidnapp*)
      je sais ou (tu|vous) (habite*|travaille*)
    `,
    anger: `
      (furieu*|furax|enerve*|enervee|vener|venere|rage|colere|agace*|exaspere*|outre*|scandalise*|irrite*|contrarie*|enrage*|fache*|en petard|revolte*|excede*|indigne*)
      (peter (un|les|une)|pete (un|les|une|grave)|fou de|folle de|vert de rage|verte de rage|marre|ras le bol|la haine|l ai .. mauvaise|ai .. mauvaise|bordel|merde|putain|fait chier|foutez de moi|fous de moi|foutage de gueule|n en peux plus|a bout|gonfle|saoule*|c est le comble|degoute*)
    `,
    annoyed: `
      (decu*|decevant*|deception|ridicule|inacceptable|inadmissible|nul|nulle|lamentable|pathetique|honteu*|perte de temps|catastroph*|penible|frustr*|insupportable)
      (toujours|encore|depuis) .. (pas|rien|attends|semaines|jours|heures) .. 
    `,
    insult: `
      (quel|quelle|espece de|petit|petite|sale|gros|grosse|tu es|t es|vous etes) (con|conne|cons)
      (idiot*|debile*|stupide*|imbecile*|connard*|connasse|abruti*|cretin*|incapable*|salaud*|salope|ferme la|ta gueule|la ferme|tais toi|va te faire|bouffon|naze|nase|tocard|incompetent*|espece de|vire*|va chier|tu es viree|je te vire)
      (tu es|t es|vous etes) .. (nul*|mauvais*|inutile|incompetent*|viree|le pire|pourri*|bidon)
      (deteste|hais) .. (te|toi|vous|bot|appli)
    `,
    unhelpful: `
      (pas|rien|jamais|aucunement|aucun) .. (aide*|marche*|fonctionne*|repond*|repondu|compris|comprends|comprend|comprenez|resolu|utile|demande|question|sens|juste|correct|logique|pertinent|rapport|probleme|servi|sert)
      (capte*|pige*|percute*|saisi*|suivi|comprends|compris|comprend) .. (rien|pas|mal)
      (rien) .. (capte|pige|percute|saisi|suivi|compris|comprendre)
      (tu m as perdu|vous m avez perdu|m embrouille*|embrouille)
      (reponse*) .. (nul*|idiot*|stupide*|bete*|debile*|niaise*|pathetique*|affligeant*|pourri*|merde|con|conne|nase*|naze*|inutile*|fausse*|mauvaise*|bouffon|beauf|blaireau|cagole|incomprehensible*|absurde*|ridicule*|a cote|bidon)
      (nul*|idiot*|stupide*|bete*|debile*|niaise*|nase*|pathetique*|affligeant*|pourri*|mauvaise|fausse|drole de|quoi|que ca|con) .. (reponse*|comme reponse|ce que tu dis|ce que vous dites)
      (c est|c etait|cest) .. (faux|nul|con|idiot|stupide|bete|n importe quoi|pas vrai|affligeant|pathetique|pourri|inutile|absurde|incoherent|pas ca|bidon)
      (n importe quoi|aucun sens|ca ne veut rien dire|j abandonne|hors sujet|a cote de la plaque|ca ne m aide pas|ca m aide pas|vous ne comprenez|tu comprends rien|je suis perdu*|confus*)
      (deja) .. (essaye|fait|teste|lu)
      (de quoi (tu|vous) parle*)
    `,
    same_again: `
      (repet*|radot*|rabach*|repetition*)
      (meme|memes) .. (reponse*|chose*|phrase*|truc*|message*|disque)
      (toujours|encore|deja) .. (meme*|pareil|dit|la meme|repondu|entendu|repete)
      (autre|autres|nouvel*|different*|nouveau|change*|nouvelles) .. (reponse*|chose|repondre|phrase)
      (dis|dire|dites|reponds|repondre|repondes|repondez) .. (autre|quelque chose d|different*|nouveau)
      (entendre ca|reponses generiques|disque raye|en boucle|change de disque|ras le bol de ces reponses|tourne en rond)
      (t as|tu as|vous avez) .. (autre|deja)
    `,
    not_person: `
      (es tu|etes vous|t es|tu es|vous etes|est ce que (je|tu|vous|c)|suis je|parle t|je parle|qui es|c est) .. (humain*|personne|robot|bot|machine|reel*|vrai*|quelqu un|ia)
      (si|que|suppose|pense|crois|imagine|parce) .. (tu|vous|je) .. (humain*|personne|robot|bot|machine|reel*)
      (humain*|personne) ou .. (robot|bot|machine)
    `,
    not_topic: `
      (politique*|condition*|delai*|regle*) .. (rembours*|retour*|annul*|resili*|remise*|reduction*|retract*)
      (combien|quand|dans quel*|quel*) .. (rembours*|annul*|resili*|retour*)
      (frais|penalite*|cout) .. (annul*|resili*)
      (y a t il|proposez vous|offrez vous|avez vous) .. (remise*|reduction*|code*|annulation gratuite)
      (newsletter|lettre d information|infolettre|mails publicitaires)
    `,
    not_lost: `
      (retrouve|j ai trouve)
      (code|pin|option|fonction|bouton|menu|page|lien|mot de passe)
    `,
    not_fraud: `(comment|que) .. (protegez|luttez|lutter contre|se proteger|eviter)`,
    unwanted_before: `
      (veux|voudrais|souhaite|besoin|demande|cherche|voulais|faut|vouloir) .. (pas|plus|aucun|aucune|jamais)
      (pas|plus|aucun) besoin
      (sans|au lieu|plutot que)
    `,
    unwanted_after: `(n est|est|n etait|sont) .. pas .. (necessaire*|utile*|besoin|la question|le probleme|ce que)`,
  },
};
