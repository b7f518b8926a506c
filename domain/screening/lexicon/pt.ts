import type { Lexicon } from '../lexicon.ts';

export const pt: Lexicon = {
  language: 'pt',
  lists: {
    human: `
      (humano|humana|pessoa|pessoas|ser humano|pessoa real|pessoa de verdade|alguem de verdade|atendente|atendentes|agente|operador|operadora|assistente humano|representante|supervisor|gerente|responsavel|funcionario|funcionaria|colaborador|tecnico)
      (atendimento (humano|ao cliente)|servico de (atendimento|apoio)|apoio ao cliente|suporte|sac|equipe|equipa)
    `,
    someone: `
      (@human|alguem)
    `,
    account: `
      (conta|contas|perfil|usuario|utilizador|cadastro)
    `,
    bought: `
      (pedido|encomenda|compra|assinatura|subscricao|reserva|contrato|plano|viagem|voo|bilhete|passagem|ingresso|consulta|transferencia|pagamento|seguro|servico|inscricao|curso)
    `,
    thing: `
      (cartao|cartoes|celular|telemovel|telefone|carteira|bolsa|mochila|mala|bagagem|laptop|computador|passaporte|identidade|chaves|carta de conducao|habilitacao|encomenda|relogio)
    `,
    txn: `
      (cobranca*|pagamento*|transac*|debito*|compra*|saque*|levantamento*|transferenc*|movimento*)
    `,
  },
  phrases: {
    person: `
      (falar|falo|conversar|chat|contactar|contatar|comunicar) .. (com|a) .. @someone
      (quero|preciso|gostaria|prefiro|exijo|desejo|queria) .. (de|um|uma|falar com|atendimento|que)? .. @human
      (passa|passe|transfere|transfira|transferir|liga|ligue|conecta|conecte|encaminhe|encaminhar|poe|coloque) .. @someone
      (contactar|contatar|ligar para|contato com) .. @human
      (me liguem|me ligue|liguem me|ligar me|que me liguem|retornem|atendimento humano|pessoa real|humano por favor|atendente por favor)
      (nao quero|chega de|farto|farta|odeio|cansado) .. (bot|robo|robos|maquina|chatbot)
      ^ (um|uma)? (humano|pessoa|atendente|operador|agente) (por favor|agora)? $
      (chame|chamem|chama|chamar) .. @human
    `,
    refund: `
      (reembols*|estorn*|devolucao|devolver|devolv*|ressarc*|indeniz*|indemniz*|restitu*)
      (dinheiro|valor|quantia) .. (volta|devolta|de volta|devolvido)
    `,
    discount: `
      (desconto*|cupom|cupao|codigo promocional|abatimento|promocao)
      (baixar|reduzir|melhor) .. (preco|tarifa|mensalidade)
    `,
    cancellation: `
      (cancel*|anular|anulac*|rescindir|rescisao|desistir|desistencia)
      (encerrar|fechar|apagar|excluir|eliminar|desativar) .. (@account|assinatura)
    `,
    ownership: `
      (mudar|trocar|transferir|alterar) .. (titular*|proprietari*|dono)
      (titularidade|falecid*|faleceu|heranca|herdeiro*|inventario|procuracao)
    `,
    complaint: `
      (reclam*|queixa*|livro de reclamacoes|procon|ouvidoria|reclame aqui)
      (produto|pedido|encomenda|artigo) .. (danificad*|quebrad*|partid*|defeituos*|errad*|trocad*)
    `,
    chargeback: `
      (cobrad*|cobraram|debitad*|debitaram|pago|paguei) .. (duas vezes|em dobro|duplicad*|2 vezes|a mais)
      (cobranca|pagamento|debito) (duplicad*|indevid*|em dobro)
      (contestar|contesto|contestacao|disputar) .. @txn
      chargeback
    `,
    legal: `
      (advogad*|process*ar|processo judicial|tribunal|justica|acao judicial|medidas legais|juridic*|indenizacao|lgpd|rgpd)
    `,
    advice: `
      (devo|deveria|recomenda|aconselha|e boa ideia) ... (investir|comprar acoes|tomar|parar de tomar|emprestimo)
      (conselho|consultoria|orientacao) .. (financeir*|medic*|fiscal|juridic*)
      (dosagem|dose|efeitos secundarios|efeitos colaterais|diagnostico|gravida .. tomar)
    `,
    lost_stolen: `
      (perdi|perdid*|perder|esqueci|deixei|sumiu|nao encontro|nao acho|extravi*) .. @thing
      @thing .. (perdid*|roubad*|furtad*|sumiu|desaparec*|extravi*|foi roubad*)
      (roubad*|roubaram|roubo|furto|furtad*|furtaram|assalt*|ladrao|ladroes)
    `,
    fraud: `
      (fraude*|fraudulent*|golpe|golpista*|burla*|phishing|hacke*|clonad*|clonaram|estelionato|chantagem|extorsao)
      @txn .. (nao reconhe*|desconhecid*|suspeit*|nao autoriz*|nao fiz|que nao)
      nao .. (reconheco|autorizei|fiz|realizei) .. (@txn|ess*|est*)
      alguem .. (minha conta|meu cartao|meus dados|usando|usou|acessou|entrou)
      (conta|cartao|dados) .. (hackead*|invadid*|comprometid*|clonad*)
    `,
    access_lost: `
      nao .. (consigo|posso|deixa) .. (entrar|acessar|aceder|fazer login|logar|iniciar sessao)
      (conta|acesso) .. (bloquead*|suspens*|desativad*)
      (perdi|recuperar|sem) .. acesso
    `,
    money_moving: `
      (conta|pessoa|destinatario|iban|pix) (errad*|incorret*)
      (transferi|enviei|mandei|paguei|pix) .. (errad*|por engano|por erro)
      (dinheiro|saldo) .. (sumiu|desapareceu)
    `,
    health: `
      (cancer|cancro|diabetes|diabetic*|hiv|gravida|gravidez|aborto|depressao|ansiedade|epilepsia|enfarte|infarto|avc|cirurgia|quimioterapia|remedio*|medicament*|sintoma*|deficiencia|cadeira de rodas|alergi*|doenca|prontuario|psiquiatra)
    `,
    identity: `
      (verific*|confirmar|comprovar|validar) .. (identidade|quem sou) .. (nao|erro|falh*|problema*|recusad*)
      nao .. (verificar|comprovar|validar|confirmar) .. (identidade|documento|conta)
      (identidade|documento|passaporte) .. (recusad*|rejeitad*|nao aceit*|erro)
      (cpf|rg|nif|numero do passaporte|seguranca social|cartao de cidadao|copia do documento)
    `,
    payment: `
      (problema*|erro|falha|dificuldade*) .. (pagamento*|pagar|cobranca)
      (pagamento*|cartao|pagar) .. (recusad*|falhou|nao passa|nao funciona|erro|negad*|nao foi)
      nao .. consigo pagar
    `,
    self_harm: `
      (suicid*|me matar|matar me|me enforcar|enforcar me|me cortar|cortar me|automutila*|me afogar|tirar a minha vida|tirar minha vida|acabar com a minha vida|acabar com tudo|dar um tiro em mim)
      (quero|vou|preciso|penso em|vontade de|queria) .. (morrer|me matar|desaparecer|sumir de vez)
      (nao quero|nao aguento) .. (viver|continuar a viver)
      (overdose|pular da ponte|me jogar|atirar me) ..
    `,
    threat: `
      (vou|vamos) .. (te matar|matar voce|matar te|matar voces|te bater|bater te|te pegar|queimar)
      (bomba|explosivo*|atentado)
      (ameac*|persegu*|stalker|violencia domestica|me bate|bate me|sequestr*)
    `,
    anger: `
      (furios*|irritad*|zangad*|com raiva|raiva|puto|puta da vida|indignad*|revoltad*|fart*|saco cheio|de saco cheio|que merda|merda|porra|caralho|absurdo|palhacada|vergonha|nao aguento mais)
    `,
    annoyed: `
      (decepcionad*|desiludid*|frustrad*|ridicul*|inaceitavel|pessim*|horrivel|terrivel|perda de tempo|descaso|chatead*)
      (ainda|continuo|ha dias|ha semanas) .. (esper*|nada|sem resposta|nao)
    `,
    insult: `
      (idiota*|estupid*|burro|burra|imbecil*|inutil|incompetente*|lixo|cala a boca|cale a boca|vai se foder|filho da puta|otari*|babaca)
    `,
    unhelpful: `
      (nao|nada|nunca) .. (ajud*|resolv*|funcion*|adiant*|respond*|entend*|serv*|perguntei|faz sentido|util|verdade|correto|certo)
      (resposta*) .. (errad*|ruim|pessim*|inutil|absurd*|sem sentido|ma)
      (errad*|ma|pessima) resposta
      (sem sentido|ja tentei|ja fiz isso|nao entendi|confus*|desisto|isso nao ajuda)
    `,
    same_again: `
      (repet*)
      (mesma|mesmo) .. (resposta|coisa|texto|mensagem)
      (outra|diferente|nova|algo) .. (resposta|diferente|coisa)
      (ja) .. (disse|falou|respondeu|perguntei)
    `,
    not_person: `
      (voce e|es|e|estou a falar com|estou falando com|sou atendido por) .. (um|uma)? (humano|humana|pessoa|robo|bot|maquina|real)
      (humano|pessoa) ou .. (robo|bot|maquina)
    `,
    not_topic: `
      (politica|condicoes|prazo*|regras) .. (reembols*|devoluc*|cancel*|desconto*)
      (quanto tempo|quando|em que casos) .. (reembols*|devoluc*|cancel*|estorn*)
      (taxa|multa|custo) .. cancel*
      (tem|ha|oferecem|existe) .. (desconto*|cupom|cancelamento gratis)
      (newsletter|e mails promocionais)
    `,
    not_lost: `
      (encontrei|achei|ja encontrei)
      (senha|codigo|pin|opcao|botao|menu|pagina|link)
    `,
    not_fraud: `
      (como) .. (protegem|evitam|previnem)
    `,
    unwanted_before: `
      nao .. (quero|preciso|desejo|pretendo|estou a pedir|estou pedindo|gostaria)
      (sem|em vez de|ao inves de)
    `,
    unwanted_after: `
      nao .. (e necessari*|precisa|e preciso|importa)
    `,
  },
};
