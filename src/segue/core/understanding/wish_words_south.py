"""French, Spanish, Italian and Portuguese words for asking after a person."""

from segue.core.understanding.tongues import Tongue

FRENCH = Tongue(
    serve=(
        r"humains?|etres? humains?|conseill(?:er|ere)s?|agents?|operat(?:eur|rice)s?|"
        r"representants?|responsables?|superieurs?|manager|service clients?|service clientele|"
        r"specialistes?|experts?|collegues?|collaborat(?:eur|rice)s?|chef|standard|"
        r"(?:quelqu un|personne) (?:de votre|dans votre|de l) (?:equipe|agence|societe)|interlocut(?:eur|"
        r"rice)|conseil humain|votre equipe"
    ),
    anyone=r"quelqu un|quelquun|qqn|qqun|qq un|personnes?|un de vous|gens",
    real=r"reel(?:le|s)?|vraie?s?|veritables?|vivante?s?|humaine?s?|en chair et en os|physiques?|competente?s?",
    link=(
        r"a|au|aux|avec|un|une|d|l|le|la|les|des|de|du|mon|ma|votre|vos|notre|autre|en|directement|svp|"
        r"par|pour|plutot|bien|moi|me|nous|m|telephone|voyages?|s|il|vous|plait|personnellement|vrai"
    ),
    speak=(
        r"(?:aidee?|conseillee?|pris en charge|rappelee?|contactee?) par|parler|discuter|echanger|joindre|contacter|m adresser|dialoguer|avoir affaire|converser|"
        r"entrer en contact|m entretenir|voir (?:\w+ ){1,3}avec|parle|communiquer|appeler|mise?s? en (?:relation|contact|communication)|"
        r"parler (?:\w+ ){1,3}avec"
    ),
    connect=(
        r"passez(?: moi| nous)?|passe moi|mettez(?: moi)? en (?:relation|contact|communication)|"
        r"mettre en (?:relation|contact|communication)|transferez(?: moi| nous)?|transferer|"
        r"donnez moi|connectez(?: moi)?|me passer|nous passer|me transferer|redirigez(?: moi)?"
    ),
    want=(
        r"(?:veux|voudrais|voudrait|aimerais|souhaite|souhaiterais|exige|demande|voulons|prefere|"
        r"preferais|prefererais|besoin|cherche|faut)(?: avoir| plutot| vraiment)?|y a t il|est ce qu il "
        r"y a|(?:je peux|puis je|pourrais je|pourrai je|peut on|j aimerais|voudrais) avoir|avoir|obtenir|ou est|passez moi|donnez moi|il me faut"
    ),
    neg=r"pas|sans|plus|jamais|aucun|aucune|plutot que|inutile|ni",
    gap=(
        r"besoin|de|d|un|une|parler|a|avec|veux|necessaire|etre|mis|en|contact|relation|passer|"
        r"par|vraiment|que|appeler|contacter"
    ),
    machine=r"bots?|robots?|machines?|ia|ordinateurs?|chatbots?|intelligence artificielle|automates?",
    refuse=(
        r"pas|plus|assez|marre|ras le bol|stop|arretez|arreter|non pas|sans|refuse|au lieu|fini|"
        r"plutot qu|aucun"
    ),
    polite=(
        r"svp|stp|s il|vous|te|plait|bonjour|salut|merci|un|une|le|la|l|je|veux|voudrais|avec|parler|a|"
        r"maintenant|de suite|tout|suite|vite|autre|mon|d|urgent|moi|passez|s|il|en|voyages?"
    ),
    masks=(
        r"\b(?:par|chaque|premiere|deuxieme|troisieme|quatrieme|seule|\d+|deux|trois|quatre|cinq|six|"
        r"sept|huit|combien de) personnes?\b",
        r"\b(?:n|ne) (?:y )?(?:a|est|ai|avons|connais|connait|connaissons|vient|veut|sait|peut|repond|"
        r"m a|nous a) (?:\w+ )?personne\b",
        r"\bpersonnes? (?:agees?|handicapees?|a mobilite|allergiques?|en fauteuil|d allergique|avec|qui "
        r"(?:voyage|est|a|marche)|dans|ne|n)\b",
        r"\b(?:conseillers?|agents?) (?:fiscal|fiscaux|immobiliers?|financiers?|d assurances?|de voyages? "
        r"(?:m a|nous a)|de securite|de bord|d escale|secret)\b",
        r"\b(?:est ce que |parle t il |parlent ils )?(?:le|les|la|vos|votre|notre|nos) (?:guides?|"
        r"chauffeurs?|personnel|equipes?) (?:\w+ )?parlent?\b(?: \w+)*",
        r"\b(?:conseiller|agent|responsable|personne|quelqu un|chef|manager|collegue)s? (?:de l|du|a l|de "
        r"la|au) (?:hotel|aeroport|restaurant|gare|compagnie|ambassade|reception|spa)\b",
        r"\b(?:es tu|etes vous|est ce que je parle|suis je|vous etes|tu es|je parle) (?:(?:un|une|a|"
        r"avec|vrai|vraie|en train de parler|bien|vraiment) )*(?:humain|personne|robot|bot|machine|ia|"
        r"quelqu un)\b",
        r"\b(?:droits?|corps|nature) (?:de l |des )?humaine?s?\b",
        r"\b(?:avec|a) (?:mon|ma|notre) (?:chef|conseiller|banquier|avocat|collegue) (?:d abord|avant)\b",
        r"\b(?:inutile|pas besoin|pas la peine|pas necessaire) (?:de |d |que )?(?:\w+ ){0,4}(?:r?appel|telephon|contact)\w*",
        r"\bne (?:m|me|nous) (?:\w+ ){0,1}(?:appel|rappel|telephon)\w* pas\b",
        r"\bpersonne (?:n|ne)\b",
    ),
    extra=(
        r"\b(?:un|vrai|a un|avec un) humain\b",
        r"\b(?:qu |que )?(?:(?:quelqu un|un|une|mon|votre|conseiller|conseillere|agent|personne|de votre|"
        r"equipe|humain|vrai|vraie|de|vos|conseillers|voyage|voyages|ma) )+(?:(?:peut|puisse|pourrait|"
        r"doit|pouvait|peux) )?(?:il |elle )?(?:me|m|nous) (?:rappeler?|appeler?|telephoner?|contacter?|"
        r"rappelle|appelle|contacte|telephone|aider|recontacter?|rappelait|aide)\b",
        r"\b(?:rappelez|appelez|rappelle|recontactez|telephonez) (?:moi|nous)\b",
        r"\b(?:pouvez|pourriez|peux|pourrais|peut|pourrait) (?:vous|tu|on|elle|il)? ?(?:me|m|nous) "
        r"(?:rappeler|appeler|telephoner)\b",
        r"\b(?:etre|me faire) (?:rappele|rappelee|rappeles|appele|appelee|rappeler|appeler|recontacte)\b",
        r"\by a t il (?:quelqu un|qqn)(?: de reel| ici| la| avec qui\b.*| a qui\b.*| d humain)* ?(?:[.!?,]|$)",
        r"\b(?:il y a|ya|y a) (?:quelqu un|qqn)(?: de reel| ici| la| avec qui\b.*| a qui\b.*)* ?(?:[.!?,]|$)",
        r"\ba qui (?:puis je|je peux|est ce que je peux|peut on|dois je|on peut) (?:m )?(?:parler|"
        r"adresser|appeler)\b",
        r"\bavec qui (?:puis je|je peux|est ce que je peux|peut on) (?:parler|discuter|echanger)\b",
        r"\bquelqu un (?:de (?:reel|vrai|vivant|competent|humain)|avec qui|a qui|en chair)\b",
        r"\b(?:contact|aide|assistance|interlocuteur|conseil) humaine?\b",
        r"\b(?:un rappel|demande de rappel)\b",
    ),
    firm=(r"\bn y a (?:t il )?(?:vraiment )?personne (?:pour|a qui|avec qui|qui)\b",),
    stay=(
        r"\b(?:continuons|continuez|continuer|on continue|poursuivons|rester|reste|continue|poursuivre)"
        r"(?: \w+)? (?:avec (?:vous|toi|l ia|le bot|l assistant)|ici|comme ca)\b",
        r"\bpas besoin d (?:un|une) (?:humain|conseiller|personne|agent|conseillere)\b",
    ),
)

SPANISH = Tongue(
    serve=(
        r"human[oa]s?|ser(?:es)? humanos?|asesor(?:a|es|as)?|agentes?|operador(?:a|es)?|"
        r"representantes?|supervisor(?:a)?|gerente|encargad[oa]|responsable|jef[ea]|consultor(?:a)?|"
        r"especialistas?|expert[oa]s?|ejecutiv[oa]|servicio al cliente|atencion al cliente|companer[oa]|"
        r"colega|alguien de (?:su|tu|vuestro|el) equipo|teleoperador(?:a)?"
    ),
    anyone=r"alguien|personas?|uno de ustedes|gente",
    real=r"reales|real|verdader[oa]s?|de verdad|human[oa]s?|de carne y hueso|viv[oa]s?|autentic[oa]s?",
    link=(
        r"con|un|una|el|la|los|mi|su|sus|tu|nuestro|nuestra|al|a|de|otr[oa]s?|del|directamente|por|"
        r"favor|telefono|en|mejor|me|nos|viajes|que|sea|personalmente|algun|alguna"
    ),
    speak=(
        r"(?:atendid|ayudad|contactad|llamad)[oa]s? por|hablar|habl[eo]|platicar|conversar|charlar|comunicar(?:me|nos)?|contactar|tratar|atienda|"
        r"chatear|hablarlo|comentarlo|consultarlo|verlo|revisarlo"
    ),
    connect=(
        r"pas[ea](?:me|nos)|pasar(?:me|nos)?|me pasa|me pasas|comuni(?:queme|came|carme|quenme)|"
        r"conect[ae](?:me|nos)|conectarme|transfier[ae](?:me|nos)|transferirme|pong[a]me|ponme|me pone|"
        r"dame|deme|derive?me|me comunica|me comunicas|me conecta|me transfiere|poner en contacto"
    ),
    want=(
        r"(?:quiero|queremos|quisiera|necesito|necesitamos|prefiero|exijo|deseo|busco|solicito|"
        r"gustaria)(?: tener| ya| mejor)?|hay algun|hay alguna|hay un|hay una|puede atenderme|"
        r"me (?:puede|puedes|podria) atender|que me atienda|atiendame|me atienda|donde esta|dame|deme"
    ),
    neg=r"no|sin|nunca|ni|en vez de|en lugar de|tampoco",
    gap=(
        r"necesito|necesitamos|quiero|hace|falta|hablar|con|un|una|a|ningun|ninguna|que|es|necesario|"
        r"me|llame|ver|tener|deseo"
    ),
    machine=r"bots?|robots?|robot|maquinas?|ia|computadoras?|ordenador|chatbots?|inteligencia artificial|automatico",
    refuse=(
        r"no|hart[oa] de|hart[oa]|cansad[oa] de|basta de|deja de|nada de|dejen de|en vez de|sin|"
        r"no quiero|no mas|estoy hart[oa] de"
    ),
    polite=(
        r"por|favor|porfa|porfavor|hola|gracias|ahora|ya|un|una|el|la|quiero|con|hablar|buenas|buenos|dias|"
        r"tardes|necesito|urgente|otr[oa]|mi|por|xfa|pf|con|al|de|viajes|dame"
    ),
    masks=(
        r"\b(?:por|cada|primera|segunda|tercera|cuarta|sola|dos|tres|cuatro|cinco|seis|siete|ocho|\d+|"
        r"cuantas|las) personas?\b",
        r"\bpersonas? (?:en silla|mayor(?:es)?|con|que (?:viaja|esta|es|tiene)|discapacitadas?|"
        r"vegetarianas?|veganas?|alergicas?|del grupo|en|por (?:dia|noche|habitacion|grupo))\b",
        r"\b(?:agente|asesor)(?:a|es)? (?:inmobiliari[oa]s?|fiscal|financier[oa]|de seguros|de aduanas?|"
        r"secreto|de viajes? me|de policia)\b",
        r"\b(?:el|la|los|su|nuestro|los|mi) (?:guia|guias|chofer|personal|conductor)s? (?:\w+ )?(?:habla|"
        r"hablan|hable)\b(?: \w+)*",
        r"\b(?:gerente|encargad[oa]|responsable|alguien|persona|agente|personal|jef[ea]) (?:del?|en el|en la"
        r"|al) (?:la )?(?:hotel|aeropuerto|restaurante|aerolinea|recepcion|embajada|spa|estacion)\b",
        r"\b(?:eres|es usted|es|estoy hablando con|hablo con|usted es|sos) (?:(?:un|una|de verdad|"
        r"realmente|usted) )*(?:humano|humana|persona|robot|bot|maquina|ia|ser humano)(?: real)?\b",
        r"\b(?:no|sin) (?:\w+ ){0,3}(?:que )?(?:me |nos )(?:llam|contact|telefone)\w+",
        r"\b(?:no|sin) (?:\w+ ){0,3}(?:llamar|contactar)(?:me|nos)\b",
        r"\bderechos humanos\b",
        r"\b(?:con|a) mi (?:jef[ea]|asesor|abogad[oa]|banco|agente) (?:antes|primero)\b",
    ),
    extra=(
        r"\b(?:un|con un|a un) (?:ser )?humano\b",
        r"\b(?:alguien|persona|asesor|asesora|agente|un humano|su equipo|consultor|especialista) (?:(?:me|"
        r"nos|puede|podria|que|pueda|por favor|de su equipo|de verdad|real|favor|mi) )*(?:llam(?:e|ar|arme|"
        r"arnos|ame)|contact(?:e|ar|arme)|atiend[ae]|atender(?:me|nos)?|ayud(?:e|ar|arme)|devuelva la "
        r"llamada|marque)\b",
        r"\b(?:me|nos) (?:puede|puedes|podria|podrian|pueden|puedan) (?:llamar|devolver la llamada|atender|"
        r"telefonear)\b",
        r"\b(?:puede|puedes|podria|podrian|pueden) (?:llamarme|llamarnos|telefonearme)\b",
        r"\b(?:llamame|llameme|llamenme|llamenos|llamadme)\b",
        r"\bque me (?:llamen|llame|atiendan|atienda|contacten|contacte)\b",
        r"\bhay alguien(?: ahi| aqui| real| de verdad| humano| con quien\b.*| que me (?:pueda|ayude|atienda|llame|puede)\b.*| disponible)* ?"
        r"(?:[.!?,]|$)",
        r"\balguien (?:real|de verdad|humano|con quien (?:pueda|puedo|hablar)|de carne)\b",
        r"\bcon quien (?:puedo|podria|podemos|puedo yo) (?:hablar|comunicarme|contactar)\b",
        r"\b(?:atencion|ayuda|trato|contacto|asistencia) (?:human[oa]|personal)\b",
    ),
    firm=(r"\bno hay nadie (?:real|ahi|con quien|que me|humano)\b",),
    stay=(
        r"\b(?:sigamos|seguimos|seguir|continuemos|continuar|sigo|continuo|sigue|continua) (?:\w+ )?(?:con "
        r"(?:usted|contigo|la ia|el bot|el asistente)|aqui|asi|por aqui)\b",
        r"\bno (?:necesito|hace falta|necesitamos) (?:(?:un|una|a|hablar|con|ningun|ninguna) )*(?:human[oa]|"
        r"persona|asesor|agente|nadie)\b",
    ),
)
