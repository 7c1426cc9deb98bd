"""What single words do in a wish for a person, in the Romance languages: see wish_frames_words.py."""

from collections.abc import Mapping

SOUTHERN: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "n": "numero|numero de telephone",
        "h": "aider|aide|aidait|aidera|prendre|prenne|regarder|regarde|regardait|repondre|reponde|occuper|occupe|prendre en charge|verifier|verifie|examine|assister|conseiller moi|reprendre|reprenne|aidez|intervenir|intervienne",
        "P": "humain|humaine|humains|etre humain|etres humains|conseiller|conseillere|conseillers|agent|"
        "agents|operateur|operatrice|representant|representante|interlocuteur|interlocutrice|"
        "responsable|superieur|superviseur|manager|collegue|collegues|employe|employee|specialiste|"
        "expert|experte|service client|service clients|service clientele|standard|standardiste|"
        "quelqu un de chez vous|quelqu un de votre equipe|l un de vos|un de vos|une de vos|"
        "quelqu un de competent|quelqu un de l equipe|votre equipe|un des votres|chef|xnamed|"
        "teleconseiller|assistance|assistance humaine|directeur|directrice|patron|gestionnaire",
        "A": "quelqu un|personne|qqn|gens|quelqu une|un homme|une femme|une dame|un monsieur",
        "R": "vrai|vraie|reel|reelle|humain|humaine|vivant|vivante|veritable|en chair et en os|de vrai|"
        "de reel|competent|competente|physique|vraies|vrais|de vive voix",
        "S": "parler|discuter|echanger|dialoguer|converser|m entretenir|entretenir|parle|voir|rendez vous|rdv|"
        "discutions|communiquer|entretien|en parler|en discuter|traiter|joindre|contacter|parlions|"
        "conversation|evoquer|parlant|bavarder|expliquer|adresser|m adresser|voir cela|faire le point",
        "C": "passer|passez|passe|transferer|transferez|transfere|mettre|mettez|mets|donner|donnez|"
        "connecter|connectez|orienter|orientez|diriger|dirigez|rediriger|redirigez|transmettre|"
        "transmettez|appeler|appelez|confier|renvoyer|faire venir|trouver|trouvez|branchez|aiguillez",
        "K": "rappeler|rappelle|rappelez|appeler|appelle|appelez|telephoner|telephone|telephonez|"
        "contacter|contacte|contactez|recontacter|recontacte|recontactez|rappele|rappelee|rappeles|"
        "appele|contacte|contactee|contactes|rappelent|joindre|passer un coup de fil|coup de fil",
        "I": "veux|voudrais|voudrait|voudrions|souhaite|souhaiterais|souhaitons|souhaiterions|aimerais|"
        "aimerions|prefere|prefererais|prefererions|besoin|puis|peux|peut|pouvez|pourriez|pourrais|pourrait|"
        "svp|plait|exige|demande|possible|laissez|laisse|faut|faites|merci|comment|pouvoir|il me faut|"
        "envie|preferable|moyen|ou|peut on|merci de|priere|pourrait il|pourrions",
        "J": "me|m|moi|nous",
        "t": "ca|cela|demande|dossier|ma demande|mon dossier",
        "w": "a|avec|au|aux|vers|en relation|en contact",
        "b": "par",
        "y": "votre|vos|ton|tes",
        "N": "pas|sans|jamais|aucun|aucune|ne|n|ni|inutile",
        "M": "robot|robots|bot|bots|machine|machines|ia|ordinateur|ordinateurs|chatbot|chatbots|automate|"
        "automates|intelligence artificielle|logiciel|algorithme",
        "H": "marre|assez|ras le bol|pas|plus|refuse|stop|arretez|deteste|plutot qu|au lieu|jamais|fatigue|fatiguee|"
        "pas confiance|aucune envie|hors de question",
        "Z": "hotel|ryokan|restaurant|compagnie|aeroport|guide|guides|chauffeur|medecin|docteur|habitants|"
        "habitant|mon mari|ma femme|mere|pere|fils|fille|ami|amis|amie|soeur|frere|avocat|banque|ambassade|"
        "fauteuil|musee|village|temple|train|vol|gare|groupe|enfants|cuisinier|moines|artisans|"
        "immobilier|locaux|locale|local|plage|table|chambre|par personne|securite|tarif|frais|nounou",
        "D": "m a dit|nous a dit|a dit|hier|ai parle|avons parle|avait|etait|promis|es tu|etes vous|deja|"
        "ai eu|m a|nous a|la semaine derniere",
        "Q": "y a t il|il y a|est ce qu il y a|y a|ya|avez vous",
        "T": "au telephone|par telephone|de vive voix|un appel|un rappel|au bout du fil|"
        "quel numero|coup de fil|visioconference|en visio|votre numero",
        "g": "notre|avoir|un|une|des|le|la|les|l|d|de|du|vrai|autre|directement|tout|de suite|maintenant|plutot|bien|"
        "que|qu|je|vous|tu|on|il|y|quelque|simplement|juste|seulement|ici|en|y|ce|cette|si|mon|ma|mes|lui|qui|"
        "voyage|voyages|pour|plus|personnellement|rapidement|derriere|cet|ecran|se|parmi|l un|du service|toute",
        "e": "demain|ce soir|aujourd hui|demain matin|svp|s il vous plait|s il te plait|stp|merci|maintenant|vite|bonjour|tout de suite|immediatement|"
        "oui|non|bon|ok|urgent|d urgence|simplement|je vous prie|rapidement|allo|salut|juste",
    },
    "es": {
        "n": "numero|numero de telefono",
        "h": "ayude|ayudar|ayudarme|ayudarnos|ayuda|revise|revisar|responda|responder|resuelva|se encargue|encargue|mire|vea|asesore|asesorar|tome|intervenga|explique|conteste",
        "P": "humano|humana|humanos|ser humano|seres humanos|asesor|asesora|asesores|agente|agentes|"
        "operador|operadora|representante|supervisor|supervisora|gerente|encargado|encargada|"
        "responsable|jefe|jefa|consultor|consultora|especialista|experto|experta|ejecutivo|"
        "ejecutiva|servicio al cliente|atencion al cliente|companero|companera|colega|empleado|"
        "empleada|alguien de su equipo|alguien del equipo|alguien de tu equipo|uno de ustedes|"
        "alguno de ustedes|alguien de ahi|uno de sus|una de sus|vendedor|superior|xnamed|su equipo|teleoperador",
        "A": "alguien|persona|personas|gente|alguno|alguna persona",
        "R": "real|reales|verdadero|verdadera|de verdad|humano|humana|de carne y hueso|vivo|viva|"
        "autentico|autentica|competente|fisica",
        "S": "hablar|hablarlo|platicar|conversar|charlar|comentarlo|comentar|consultar|consultarlo|tratar|"
        "tratarlo|hablo|verlo|discutir|discutirlo|comunicar|comunicarme|resolver|resolverlo|chatear|"
        "cita|conversacion|contactar|llamada|platicarlo|contacto|revisar|dialogar|explicar|entenderme|hable",
        "C": "pase|pasa|pasar|paseme|pasame|pasarme|paseme|comunica|comunicame|comuniqueme|conecte|"
        "conecta|conectame|conecteme|transfiera|transfiere|transfierame|transfiereme|transferir|"
        "pongame|ponganme|ponme|poner|dame|deme|derive|derivame|deriveme|traiga|busque|busca|conectar|"
        "transferirme|comuniquenme|derivar|redirija|paso|pasen|pasenme|remitame|escalar|escale",
        "K": "llame|llamen|llamar|llamarme|llamarnos|llamame|llameme|llamenme|llamada|contacte|contacten|"
        "contactar|contactarme|atienda|atiendan|atender|atenderme|telefonee|marque|llama|"
        "atendido|atendida|contactado|devolverme|comunique|devuelvan|devuelva|atiende",
        "I": "quiero|quisiera|quisieramos|queremos|necesito|necesitamos|prefiero|preferiria|preferimos|"
        "exijo|deseo|solicito|gustaria|puedo|puede|puedes|pueden|podria|podrian|podemos|por favor|"
        "favor|porfa|como|posible|dejame|dejeme|dejenme|busco|haga|hagan|encantaria|podriamos|mejor|pido|agradeceria",
        "J": "me|nos|conmigo",
        "t": "esto|caso|lo|mi caso|mi reserva",
        "w": "con|a|al",
        "b": "por",
        "y": "su|sus|tu|vuestro|vuestra",
        "N": "no|sin|nunca|nadie|ni|tampoco|ningun|ninguna",
        "M": "robot|robots|bot|bots|maquina|maquinas|ia|computadora|computadoras|ordenador|chatbot|"
        "chatbots|inteligencia artificial|contestador|automatico|automatica|programa|algoritmo",
        "H": "harto|harta|cansado|cansada|basta|no quiero|no me gusta|no pienso|me niego|no voy|no confio|"
        "no deseo|odio|detesto|dejen|en vez|en lugar|no mas|ya no|no estoy comodo|no hablo|prefiero no",
        "Z": "hotel|ryokan|restaurante|aerolinea|aeropuerto|guia|guias|chofer|conductor|medico|doctor|"
        "lugarenos|locales|local|esposa|esposo|marido|mujer|madre|padre|hijo|hija|amigo|amigos|"
        "hermana|hermano|abogado|banco|embajada|silla|museo|pueblo|templo|tren|vuelo|estacion|"
        "grupo|ninos|cocinero|monjes|artesanos|inmobiliario|aduanas|mesa|habitacion|isla|playa|intereprete",
        "D": "me dijo|dijo|nos dijo|ayer|hable con|hablamos con|prometio|era|fue|recomendo|eres|es usted|ya hable|"
        "me recomendo|la semana pasada",
        "Q": "hay|tienen|tienes|existe",
        "T": "por telefono|al telefono|una llamada|que numero|de viva voz|videollamada|"
        "la llamada|telefonicamente|en persona|linea",
        "g": "mi|nuestro|nuestra|tener|un|una|el|la|los|las|de|del|otro|otra|directamente|mas|mejor|que|usted|ustedes|yo|ahora|ya|"
        "alguno|algun|alguna|para|por|favor|personalmente|viajes|sea|se|en|ahi|aqui|solo|sobre|con quien",
        "e": "manana|hoy|esta tarde|por favor|favor|porfa|gracias|ahora|ya|hola|urgente|inmediatamente|buenas|si|bueno|porfavor|"
        "ahora mismo|cuanto antes|solo|buenos dias|buenas tardes|de una vez",
    },
    "it": {
        "n": "numero|numero di telefono",
        "h": "aiuti|aiutare|aiutarmi|aiutarci|aiutasse|guardi|risponda|rispondere|occupi|occupasse|verifichi|segua|seguire|seguirmi|assista|assistermi|dia un occhiata|controlli|intervenga|spieghi",
        "P": "umano|umana|umani|essere umano|esseri umani|operatore|operatrice|operatori|consulente|"
        "consulenti|agente|rappresentante|responsabile|supervisore|specialista|esperto|esperta|"
        "servizio clienti|assistenza clienti|collega|addetto|addetta|impiegato|impiegata|referente|"
        "capo|superiore|qualcuno del vostro team|qualcuno del team|uno di voi|qualcuno di voi|"
        "vostro team|direttore|uno dei vostri|una delle vostre|un vostro|centralino|xnamed|incaricato",
        "A": "qualcuno|persona|persone|qualcun altro|qualcun",
        "R": "vera|vero|vere|reale|reali|umana|umano|in carne e ossa|viva|vivo|competente|autentico|fisica",
        "S": "parlare|parlarne|discutere|discuterne|comunicare|conversare|chattare|sentire|sentirmi|"
        "confrontarmi|appuntamento|colloquio|dialogare|trattare|risolvere|parlo|ragionare|interagire|"
        "parlargli|vedere|conversazione|rivolgermi|contattare|raggiungere|spiegare|relazionarmi",
        "C": "passi|passa|passami|passatemi|passarmi|passate|metta|mettetemi|mettermi|mettere|trasferisca|"
        "trasferiscimi|trasferitemi|trasferirmi|trasferire|colleghi|collegatemi|dia|dammi|datemi|"
        "faccia|fatemi|chiamate|chiami|inoltri|girare|mettimi|mandatemi|trovatemi|coinvolgere|passare",
        "K": "chiamasse|richiamasse|contattasse|telefonasse|richiami|richiamare|richiamarmi|richiamarci|richiamatemi|richiamate|richiama|chiami|"
        "chiamare|chiamarmi|chiamatemi|chiamami|telefonare|telefonarmi|contatti|contattare|"
        "contattarmi|contattato|contattata|contattati|richiamato|richiamata|telefoni|chiamata|contattatemi|aiuti",
        "I": "voglio|vorrei|vorremmo|vogliamo|desidero|preferisco|preferirei|preferiremmo|esigo|chiedo|"
        "posso|possiamo|potrei|puo|potete|potrebbe|potreste|bisogno|serve|favore|cerco|possibile|come|"
        "fatemi|lasciatemi|mi fa|mi faccia|gradirei|piacerebbe|pretendo|occorre|pregherei|puoi|meglio",
        "J": "mi|ci|me|noi",
        "t": "questo|caso|pratica|il mio caso",
        "w": "con|a|al|ad|alla",
        "b": "da|dal|dalla|dai",
        "y": "vostro|vostra|vostri|suo|tuo|vostre",
        "N": "non|senza|nessuno|nessun|nessuna|mai|ne",
        "M": "robot|bot|macchina|macchine|ia|computer|chatbot|intelligenza artificiale|automa|"
        "risponditore|algoritmo|software|programma",
        "H": "basta|stufo|stufa|stanco|stanca|non voglio|non mi va|rifiuto|non intendo|non mi fido|odio|"
        "smettila|non parlo|non mi piace|invece|piuttosto che|niente|non ho intenzione|non discuto",
        "Z": "hotel|albergo|ryokan|ristorante|compagnia|aeroporto|guida|guide|autista|medico|dottore|"
        "abitanti|moglie|marito|madre|padre|figlio|figlia|amico|amici|amica|sorella|fratello|avvocato|"
        "banca|ambasciata|sedia|museo|villaggio|tempio|treno|volo|stazione|gruppo|bambini|cuoco|monaci|"
        "artigiani|immobiliare|fiscale|gente|tavolo|camera|spiaggia|isola|locale|locali|del posto|anziana",
        "D": "mi ha|ci ha|ha detto|ieri|ho parlato|abbiamo parlato|promesso|era|sei|e lei|gia|la settimana scorsa",
        "Q": "c e|ci sono|avete",
        "T": "al telefono|per telefono|a voce|telefonicamente|una chiamata|un numero|che numero|"
        "quale numero|videochiamata|una telefonata|di persona",
        "g": "mio|mia|avere|un|una|uno|il|la|lo|l|i|gli|le|di|dei|delle|del|altro|altra|direttamente|piu|subito|che|"
        "per|favore|personalmente|viaggi|in|contatto|aiuto|dell|si|ora|adesso|qui|li|essere|solo|invece|vostro|un po|parte",
        "e": "domani|oggi|stasera|per favore|perfavore|grazie|subito|adesso|ora|ciao|salve|buongiorno|buonasera|si|urgente|"
        "immediatamente|per piacere|cortesemente|no|ok|pronto|solo|prego|scusi|scusate",
    },
    "pt": {
        "n": "numero|numero de telefone",
        "h": "ajudar|ajude|ajudasse|ajudar me|veja|responda|responder|resolva|cuide|verifique|assuma|trate|tratasse|explique|intervenha|olhe|analise|revisar|reveja",
        "P": "humano|humana|humanos|ser humano|seres humanos|atendente|atendentes|consultor|consultora|"
        "consultores|agente|agentes|operador|operadora|representante|supervisor|supervisora|gerente|"
        "responsavel|chefe|especialista|especialistas|assessor|assessora|funcionario|funcionaria|"
        "colega|colaborador|colaboradora|alguem da equipe|alguem da equipa|alguem da sua equipe|"
        "um de voces|uma de voces|alguem de voces|um dos vossos|atendimento humano|suporte|"
        "servico ao cliente|apoio ao cliente|atendimento ao cliente|sac|superior|xnamed|alguem do time|alguem responsavel",
        "A": "alguem|pessoa|pessoas|gente",
        "R": "real|reais|de verdade|verdadeira|verdadeiro|humano|humana|de carne e osso|viva|vivo|competente",
        "S": "falar|conversar|tratar|discutir|comunicar|resolver|falo|fale|contatar|contactar|chamada|"
        "reuniao|conversa|papo|bater papo|ver isso|dialogar|interagir|combinar|explicar|acertar|conversarmos",
        "C": "passa|passe|passar|transfira|transfere|transferir|conecte|conecta|coloque|coloca|colocar|"
        "encaminhe|encaminha|encaminhar|chama|chame|chamar|ponha|por|ligue|ligar|da|de|deixe|arranje|transferido|transferida|encaminhado",
        "K": "ligue|liguem|ligar|liga|telefone|telefonem|telefonar|contate|contatem|contacte|contactem|"
        "contatar|contactar|ligacao|retorne|retornem|atenda|atendam|atender|atendido|atendida|"
        "contato|contacto|contactado|contatado|ligasse|ligassem|entrasse|entrar em contato|entre em contato|"
        "me ligue|telefonasse|ajude|atende",
        "I": "quero|queria|queremos|queriamos|gostaria|gostariamos|gostava|preciso|precisamos|prefiro|"
        "preferia|prefeririamos|exijo|desejo|posso|podemos|pode|podem|poderia|poderiam|favor|como|possivel|"
        "deixe|deixa|deixem|solicito|peco|podia|podiam|da para|agradecia|melhor",
        "J": "me|nos|mim|comigo",
        "t": "isto|isso|disto|disso|caso|meu caso",
        "w": "com|para|pra|pro|ao|a",
        "b": "por|pelo|pela",
        "y": "seu|sua|vosso|vossa|voces|seus|suas",
        "N": "nao|sem|nunca|ninguem|nem|nenhum|nenhuma",
        "M": "robo|robos|robot|bot|bots|maquina|maquinas|ia|computador|computadores|chatbot|chatbots|"
        "inteligencia artificial|algoritmo|automatico|programa",
        "H": "chega|cansado|cansada|farto|farta|nao quero|nao vou|recuso|nao gosto|odeio|nao confio|basta|"
        "em vez|cansei|pare|nao pretendo|nao falo|nada de|detesto|parem",
        "Z": "hotel|ryokan|restaurante|companhia|aeroporto|guia|guias|motorista|medico|moradores|mulher|"
        "marido|esposa|mae|pai|filho|filha|amigo|amigos|irma|irmao|advogado|banco|embaixada|cadeira|"
        "museu|aldeia|templo|trem|comboio|voo|estacao|grupo|criancas|cozinheiro|monges|artesaos|"
        "imobiliario|mesa|quarto|ilha|praia|local|locais|idosa",
        "D": "me disse|disse|ontem|falei|falamos com|prometeu|era|foi|voce e|es|semana passada|disse me|ja falei",
        "Q": "ha|tem|existe|tem ai|voces tem",
        "T": "por telefone|ao telefone|uma chamada|uma ligacao|que numero|"
        "qual numero|videochamada|qual o numero|pessoalmente|de viva voz",
        "g": "meu|minha|ter|um|uma|o|a|os|as|de|do|da|outro|outra|diretamente|mais|agora|que|eu|voce|pessoalmente|viagens|"
        "algum|alguma|se|ja|so|favor|por|em|sobre|ai|aqui|dos|das|antes|tudo",
        "e": "hoje|amanha|por favor|favor|obrigado|obrigada|agora|ja|ola|oi|urgente|bom dia|boa tarde|boa noite|sim|pf|"
        "imediatamente|pfv|so|faz favor|se faz favor|apenas",
    },
}  # fmt: skip
