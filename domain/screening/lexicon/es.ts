import type { Lexicon } from '../lexicon.ts';

export const es: Lexicon = {
  language: 'es',
  lists: {
    human: `
      (humano|humana|humanos|persona|personas|ser humano|persona real|persona de verdad|alguien real|alguien de verdad|agente|agentes|operador|operadora|asesor|asesora|representante|supervisor|supervisora|encargado|encargada|gerente|empleado|empleada|ejecutivo|ejecutiva|tecnico)
      (servicio (al|de atencion al) cliente|atencion al cliente|servicio de atencion|soporte|servicio humano|vuestro equipo|su equipo|tu equipo)
    `,
    someone: `(@human|alguien|alguno)`,
    account: `(cuenta|cuentas|perfil|membresia|usuario)`,
    bought: `(pedido|pedidos|orden|compra|compras|suscripcion|subscripcion|reserva|reservacion|contrato|plan|viaje|vuelo|billete|boleto|entrada|cita|transferencia|pago|poliza|seguro|domiciliacion|servicio|prueba)`,
    thing: `(tarjeta|tarjetas|movil|celular|telefono|cartera|billetera|monedero|bolso|mochila|maleta|equipaje|portatil|pasaporte|dni|llaves|carnet|licencia|documentacion|paquete|reloj|anillo|tablet)`,
    txn: `(cargo|cargos|pago|pagos|transaccion*|cobro|cobros|retiro|retiros|movimiento*|compra|compras|transferencia*|domiciliacion*|operacion*)`,
  },
  phrases: {
    person: `
      (hablar|hablo|hable|chatear|conversar|platicar|comunicarme|comunicar|contactar|contacte|contacto|contactarme) .. (con|a) .. @someone
      (hablar|comunicarme|contactar|contacte|contactar con|contactarme) .. @human
      (pasame|paseme|paseme|pasarme|ponme|pongame|conectame|conecteme|conectarme|transfiereme|transfierame|transferirme|comuniqueme|comunicame|derivame|deriveme|escalar|escalen) .. @someone
      (quiero|necesito|quisiera|prefiero|exijo|deseo|dame|deme|busco|solicito|me gustaria) (que me atienda|hablar con|un|una|al|la ayuda de|el)? .. @human
      (que me|me puede|podria|puede) .. (llame|llamen|llamar|atienda|contacte|contacten|llamarme) .. 
      (llamenme|llamame|llameme|que me llamen)
      (persona|humano|agente|operador|representante) (real|por favor|ya|ahora)
      servicio (al cliente|humano|de atencion)
      atencion (al cliente|humana)
      (no quiero|no con|nada de|harto|harta|basta|odio|cansado|cansada) .. (bot|bots|robot|robots|maquina|maquinas|chatbot)
      hay alguien (ahi|real|disponible|que)
      ^ (un|una)? (humano|persona|agente|operador|asesor|representante|supervisor) (por favor|ya|ahora)? $
    `,
    refund: `
      (reembols*|reintegr*|devolucion|devoluciones|devolver|devuelv*|devuelt*|reenbolso|rembolso|indemniza*|compensacion*)
      (dinero|plata|pasta|deposito|fianza|importe) .. (vuelta|devuelt*|de vuelta|de regreso)
      (quiero|recuperar|devuelvan|devuelvanme) .. (mi|el) (dinero|plata)
      recuperar .. (dinero|pago)
    `,
    discount: `
      (descuento*|rebaja*|cupon*|codigo promocional|bonificacion*)
      (mejor|mas barato|bajar|bajarme) .. (precio|tarifa|oferta)
      (hacer|haga|hagan) .. (una)? excepcion
      (perdonar|condonar|quitar) .. (comision|cargo|penalizacion|tasa)
    `,
    cancellation: `
      (cancel*|anular|anule|anulen|anulacion*|anulad*)
      (dar|darme|doy|den|denme) de baja
      (darse|date|dese) de baja
      (cerrar|cierre|cierren|eliminar|elimine|eliminen|borrar|borre|borren|desactivar|suprimir|terminar|dejar) .. @account
      (rescindir|rescision|terminar|finalizar|suspender|detener|parar|desistir|desistimiento) .. (@bought)?
    `,
    ownership: `
      (cambi*|transfer*|traspas*) .. (titular*|propietari*|dueno|duena)
      (titularidad|cambio de titular|cambio de nombre)
      (fallecid*|fallecio|murio|difunt*|herencia|heredero*|poder notarial)
    `,
    complaint: `
      (queja*|quejar*|quejo|reclam*|reclamacion*|denuncia* a la empresa|hoja de reclamaciones|libro de reclamaciones)
      (defensor del (cliente|consumidor)|oficina del consumidor|proteccion al consumidor|profeco|ocu|consumo)
      (mal servicio|pesimo servicio|inaceptable)
      (producto|pedido|paquete|articulo) .. (danado|danada|roto|rota|defectuos*|equivocad*|incorrect*)
      (cantidad|importe|monto|dinero) .. (incorrect*|equivocad*|de menos|menos)
    `,
    chargeback: `
      (cobrad*|cobraron|cobro|cargad*|cargaron|pagado|pague|facturad*) .. (dos veces|doble|2 veces|duplicad*|de mas|varias veces)
      (doble|duplicad*) (cobro|cargo|pago)
      (cobro|cargo|pago) (doble|duplicado|indebido)
      (contracargo*|disput*|impugn*) .. 
    `,
    legal: `
      (abogad*|demanda*|demandar*|demandare|juicio|juzgado|tribunal*|accion legal|acciones legales|via judicial|asesoria legal|denunciar*|denuncia|denunciare)
      (rgpd|proteccion de datos|derecho al olvido)
    `,
    advice: `
      (debo|deberia|deberiamos|me recomienda|me aconseja|es buena idea|conviene) ... (invertir|comprar acciones|vender|tomar|dejar de tomar|pedir un prestamo|mezclar)
      (asesoramiento|consejo|asesoria) (financier*|medic*|fiscal|de inversion)
      (dosis|efectos secundarios|interaccion*|diagnostic*|durante el embarazo|embarazada .. tomar)
    `,
    lost_stolen: `
      (perdi|perdid*|perder|extravi*|olvide|deje|dejado|olvidado|no encuentro|no encontre|desaparecid*) .. @thing
      @thing .. (perdi|perdid*|extravi*|robad*|robaron|desaparec*|no aparece|no la encuentro|no lo encuentro)
      (robo|robad*|robaron|robar|hurto|hurtad*|atrac*|asalt*|ladron*|me han robado)
      (la|lo|las|los) (perdi|he perdido)
    `,
    fraud: `
      (fraude*|fraudulent*|estafa*|estafad*|estafaron|timo|timad*|phishing|hacke*|jaque*|suplanta*|clonad*|clonaron|extorsion*|chantaje)
      @txn .. (no reconozco|no reconocid*|desconocid*|sospechos*|no autorizad*|no he hecho|no hice|extrañ*|que no)
      no (reconozco|autorice|hice|he hecho|he realizado|realice) .. (@txn|esto|eso|ese|esa|este|esta)
      (alguien|otra persona|un tercero|desconocido) .. (mi cuenta|mi tarjeta|mis datos|mi dinero|usando|uso|usado|ha usado)
      (cuenta|tarjeta|datos) .. (comprometid*|hackead*|robad*|intervenid*)
    `,
    access_lost: `
      no .. (puedo|pude|consigo|logro|deja|permite) .. (entrar|acceder|iniciar sesion|ingresar|loguear*|abrir mi cuenta|meterme)
      (cuenta|acceso|usuario) .. (bloquead*|suspendid*|inhabilitad*|cerrad* sin)
      (perdi|perdido|sin|recuperar) (el|mi)? acceso
      recuperar .. (cuenta|acceso)
    `,
    money_moving: `
      (cuenta|persona|destinatario|iban|beneficiario) (equivocad*|incorrect*|erroneo|erronea)
      (transferi|envie|mande|pague|transferencia|enviado) .. (por error|equivocad*|por equivocacion|sin querer)
      (por error|sin querer|por equivocacion) .. (transferi|envie|mande|pague)
      (dinero|saldo|ahorros) .. (desaparecid*|desaparecio|ha desaparecido|se esfumo|vaciado|vaciaron)
    `,
    health: `
      (cancer|diabetes|diabetic*|vih|embarazada|embarazo|aborto|depresion|ansiedad|epilepsia|infarto|ictus|cirugia|quimioterapia|medicamento*|medicacion|diagnostico|sintoma*|discapacidad|silla de ruedas|reaccion alergica|enfermedad|historial medico|historia clinica|analisis de sangre|psiquiatra|psicologo)
    `,
    identity: `
      (verific*|identific*|comprobar|confirmar|acreditar|demostrar|validar) .. (identidad|quien soy) .. (no|error|fall*|problema*|rechaz*)
      no .. (verificar|verifica|identificar|demostrar|comprobar|acreditar|validar) .. (identidad|dni|documento|cuenta|pasaporte)
      (identidad|dni|pasaporte|documento) .. (no (se|me|lo|la|es|funciona|valida|verifica|acepta|pasa|pude|puedo)|rechazad*|fallid*|error|problema*)
      (numero de (dni|pasaporte|seguridad social)|seguridad social|nif|curp|rfc|copia (del|de mi) dni)
    `,
    payment: `
      (problema*|error*|fallo*|incidencia*|inconveniente*|dificultad*) .. (pago|pagos|pagar|cobro)
      (pago|pagos|tarjeta|pagar) .. (rechazad*|fallid*|fallo|falla|no funciona|no pasa|error|denegad*|no se puede|no me deja|no va|no me la acepta)
      no .. (puedo|pude|me deja|consigo|logro) (pagar|hacer el pago|realizar el pago|completar)
    `,
    self_harm: `
      (suicid*|autolesion*|quitarme la vida|matarme|morirme|pegarme un tiro|pegar un tiro|pegaria un tiro|dispararme|ahorcarme|ahorcar|ahogarme|ahogaria|envenenarme|intoxicarme|cortarme las venas|cortare las venas|hacerme dano|lastimarme|suicidiar)
      (quiero|voy a|necesito|deseo|pienso|planeo|me gustaria|ganas de|estoy a punto de|creo que me voy a|deberia|ojala|me quiero|me voy a|puedo) .. (morir|morirme|morirse|matar|matarme|acabar con (todo|mi vida)|terminar con (todo|mi vida)|desaparecer|no existir|estar muert*|palmarla|ahogarme|tirarme)
      (acabar|terminar|acabar con|terminar con|poner fin a) .. (mi vida|todo)
      (tirarme|tiraria|lanzarme|saltar|tirar) .. (puente|balcon|tren|ventana|edificio|azotea)
      (sobredosis|bote de pastillas|caja de pastillas|tomarme .. pastillas)
      (no quiero|sin ganas de|no vale la pena|no tiene sentido) (seguir viviendo|vivir|seguir)
      (quiere que me muera|mejor muert*|mejor sin mi|desaparecer del mapa|me voy a matar)
    `,
    threat: `
      (voy a|vamos a|te voy a|os voy a|los voy a) .. (matar|matarte|matarlos|mataros|quemar|golpear|pegar|reventar)
      (bomba*|amenaza de bomba|explosivo*|atentado)
      (amenaz*|acosad*|acosador*|acoso|me persigue*|violencia (domestica|de genero)|maltrata*|me pega|secuestr*)
      se donde (vives|vive|viven|trabajas)
    `,
    anger: `
      (furios*|indignad*|cabread*|enfadad*|enojad*|encabronad*|mosquead*|mosqueo|rabia|ira|enfurecid*|irritad*|hart*|estoy que (ardo|trino)|frustrad*|frustracion|colera)
      (mala leche|mal humor|mal cafe|de mala hostia|hasta (las narices|el gorro|los cojones|los huevos|la coronilla)|saca de quicio|sacas de quicio|me pone de los nervios|joder|mierda|cono|puta|no aguanto mas|es el colmo|ya basta|estafadores|sinverguenzas)
    `,
    annoyed: `
      (molest*|decepcionad*|decepcion|ridicul*|absurdo|inaceptable|terrible|horrible|fatal|pesimo|pesima|lamentable|verguenza|vergonzos*|perdida de tiempo|desastre|triste)
      (sigo|todavia|aun|otra vez|llevo) .. (esperando|sin respuesta|sin solucion|igual|lo mismo|nada)
    `,
    insult: `
      (idiota*|estupid*|imbecil*|tont*|inutil*|gilipollas|pendej*|cabron*|capull*|mierda de|basura|incompetente*|subnormal|retrasad*|lerd*|callate|calla|cierra la boca|vete a la mierda|que te (den|jodan)|hijo de puta|estas despedid*|te despido)
      (eres|sois|es usted) .. (mal*|inutil|horrible|pesim*|un desastre|una mierda|lo peor|un fracaso|destastre)
      (te odio|os odio|odio este)
    `,
    unhelpful: `
      (no|nunca|nada|tampoco) .. (ayuda|ayudado|ayudo|sirve|sirvio|servido|funciona|funciono|responde|respondiste|respondido|contesta*|entiendes|entiendo|entendi|entiende|pregunte|pregunta|preguntado|esperando|esperaba|sentido|cierto|verdad|asi|convence|soluciona|resuelve|resuelto|util|gusta|relevante|correcto|quiero saber|saber)
      (respuesta*|contestacion) .. (mal*|rar*|tont*|ridicul*|inutil*|incorrect*|equivocad*|sin sentido|absurd*|no)
      (mala|malas|raro|rara|raras|tont*|ridicul*|menuda|vaya) .. (respuesta|contestacion|parida*|incompetencia|gilipollez|lerd*|sinsentido|cosas)
      (que (respuesta|contestacion) (mas|tan)|es falso|eso es mentira)
      (no lo pillo|explicate|me confund*|me pierd*|perderme|perdiendo en la conversacion|me he perdido|no me cuadra|no es lo que estaba)
      (sinsentido|sin sentido|mentira|incorrecto|incoherente|parida*|tonteria*|chorrada*|desastre|destastr*|el horror|esto es terrible|contestas por contestar|me rindo|estas equivocad*|encontrarle el sentido)
      (ya) .. (probe|intente|hice|lo hice|lei)
      (confus*|confundid*|no me entero)
      de que (me)? (hablas|estas hablando)
    `,
    same_again: `
      (repit*|repet*|reptiendo|reitera*)
      (misma|mismas|mismo|lo mismo|igual|iguales) .. (respuesta*|siempre|cosa|modo|forma|manera|otra vez|rollo)
      (mismas|iguales|respondes igual|respondes lo mismo|contestas lo mismo|repitiendo lo mismo)
      (siempre|otra vez|de nuevo) .. (mismo|misma|igual|lo mismo|iguales)
      (otra|otras|algo|alguna|cosa|diferente|distint*|nuev*) .. (respuesta*|diferente|distint*|cosa|nuevo|mas)
      (di|dime|decir|decirme|responde*|contesta*|respondas) .. (algo|otra|diferente|distint*|nuevo|lo mismo|mismo)
      (ya) .. (dicho|dijiste|has dicho|respondido|contado|preguntado|me lo has)
      (disco rayado|disco rallado|en bucle|nunca cambian|no cambian)
    `,
    not_person: `
      (eres|es usted|sos|estoy hablando|hablo|es esto|sera|seras|quien eres) .. (human*|persona|robot|bot|maquina|real|alguien|verdad)
      (si|que|saber si|supongo|creo|imagino|sospecho|porque|pienso) .. (eres|sea*|seas|hablo) .. (human*|persona|robot|bot|maquina|real)
      (human*|persona) o .. (robot|bot|maquina)
      no eres .. (human*|persona|robot|bot|maquina|real)
    `,
    not_topic: `
      (politica*|condiciones|plazo*|normas) .. (reembols*|devolucion*|cancelacion*|descuento*|anulacion*)
      (cuanto|cuando|en que caso*|que plazo) .. (reembols*|devolucion*|cancel*|devolver)
      (penalizacion|comision|cargo|coste|costo|tarifa|gastos) .. (cancelar|cancelacion|anular|anulacion|baja)
      (ofrecen|ofreceis|hay|tienen|teneis) .. (descuento*|cupon*|cancelacion gratuita|reembolso*)
      (boletin|newsletter|correos publicitarios)
    `,
    not_lost: `
      (encontre|encontrado|ha aparecido|aparecio|ya la tengo)
      (pin|codigo|clave|opcion|funcion|boton|menu|pagina|enlace)
    `,
    not_fraud: `(como|que) .. (protegen|evitan|previenen|contra el fraude|antifraude)`,
    unwanted_before: `
      no .. (quiero|necesito|deseo|hace falta|busco|pido|quise|pretendo|requiero|me refiero|es)
      (sin|ni|nada de|en vez de|en lugar de)
    `,
    unwanted_after: `
      no .. (necesari*|hace falta|es lo que|importa|hace falta|interesa|quiero|necesito)
    `,
  },
};
