"""More of what single words do in a wish for a person: see wish_frames_words.py.

V is a title, after which a name follows ("Mr Keller", "Frau Brandl").
"""

from collections.abc import Mapping

MORE: Mapping[str, Mapping[str, str]] = {
    "en": {
        "h": "confirm|confirmed|checked|reviewed|looked at|went through|verify|"
        "double check|guide me|walk me|step up|talk me|sit with|visit",
        "P": "senior|professional|live support|support agent|live help|live assistance|"
        "whoever runs|whoever manages|whoever is responsible|whoever looks after|"
        "whoever can|seniors|higher up|higher ups|travel expert|your concierge|"
        "concierge team|your boss|the boss|executive|executives|director|"
        "travel designer|one of the team|one of the guys|one of your guys|"
        "one of your folks|duty manager|team lead|live person|relationship manager|"
        "customer relations|your office|your head office|human agent|human adviser|"
        "human advisor|somebody at your firm|someone at your firm|someone at your office|"
        "concerned person|person concerned|your crew|team mate|teammate|curator|"
        "case manager|booking manager|travel agent|reservationist|front office|"
        "back office",
        "S": "hop on a call|jump on a call|get on a call|hop on the phone|liaise|liaising|"
        "speak directly|complain|lodge a complaint|make a complaint|file a complaint|"
        "put a question|pick the brain of|pick the brains of|run past|run by|bounce off",
        "C": "flick|bump|shunt|punt|chuck|ping|send over|steer|deliver|introduce|liaise",
        "K": "get hold|give a bell|give a buzz|give a shout|give a tinkle|get on the phone|"
        "come back",
        "M": "computer program|automated system|automated service|virtual agent|"
        "digital assistant|chatgpt|chat gpt|llm|voicebot|piece of software|"
        "auto responder|automated assistant|automation|answering machine|"
        "artificial assistant|language model",
        "I": "mind|keen|fancy|sooner|glad|relieved|desperate|id prefer|longing",
        "V": "mr|mrs|ms|miss|mister|madam|dr|prof",
    },
    "de": {
        "Z": "menschen vor ort|leute vor ort|leute treffen",
        "Q": "gibt s|gibts da|gibts bei euch|hats|hat es",
        "P": "boss|bosse|aus fleisch und blut|reiseleitung bei ihnen|gf|reisedesigner|"
        "reisedesignerin|reisedesignern|reiseplaner|reiseplanerin|reiseplanern|"
        "reiseprofi|reiseprofis|ihren concierge|ihr concierge|ihrem concierge|"
        "concierge team|direktor|direktorin|direktion|abteilungsleiter|"
        "abteilungsleiterin|filialleiter|filialleiterin|serviceteam|serviceteams|"
        "fachkraft|teammitglied|kundenbetreuung|kundenbetreuer|kundenbetreuerin|"
        "geschaftsfuhrer|geschaftsfuhrerin|servicemitarbeiter|servicemitarbeiterin|"
        "kundenberatung|reiseberatung|reiseexperte|reiseexpertin|reisespezialisten|"
        "reisespezialist|kolleginnen|beraterinnen|mitarbeiterinnen|spezialistinnen|"
        "expertinnen|fachleute|landerspezialisten|mitmenschen|menschenseele|chefs|"
        "ihren leuten|ihrer leute|ihre leute|kundenhotline|kollege von ihnen|"
        "innendienst|sachbearbeiterin",
        "A": "opper|epper|ebber|opperem|opperm|dame oder den herrn|dame oder der herr|"
        "einer frau|einem mann|einen mann|einen kerl|irgendeinem|irgendeinen",
        "S": "treffen|telefonische kontaktaufnahme|kontaktaufnahme|abzuklaren|zu sprechen|"
        "zu reden|redn|schwatze|schnacken|klonen|beschwerde|beschweren|beschwere|"
        "zusammensetzen|beratungsgesprach|unterhalt|diskutieren|verhandeln|plaudern|"
        "beratungstermin|videocall|videotelefonat|videogesprach|beratschlagen|erortern|"
        "vorbeikommen",
        "C": "gah|gebts|gebet|verbindet|stellt|leitet|vermittelt|reicht|gibt|ubergib|"
        "stell|verbindn",
        "K": "anrufn|anruafn|zruckrufn|aluete|alute|zruggluete|zrugglute|durchbimmeln|"
        "bimmeln|anklingeln|zuruckmelden|zuruckmeldet|durchruft|telefoniere|"
        "kontakt aufnehmen|in verbindung setzen|in verbindung setzt|kontakt aufnimmt",
        "I": "chond|chonnt|chan|chonti|dad|tat|tate|tat i|mecht|mechte|wott|wett|soll|"
        "sollen|sollte|sollten|ware mir|am liebsten|am liebschte|konnt|konntet|wurd|"
        "hatt|fande|bevorzugen|erbitte|wunscht|durften|besteht die moglichkeit|"
        "gibts die moglichkeit",
        "J": "mi|mer|bei mir|bei uns",
        "w": "mitm|mim|mitn|mit nem|mit ner",
        "y": "eurer|eures|ihres",
        "N": "ned|net|nit|nid|nich|koa|koan",
        "M": "blechkiste|blechbuchse|blechtrottel|maschinerie|sprachmodell|algorithmus|"
        "chatgpt|digitalen assistenten|virtuellen assistenten|assistenzprogramm|"
        "automatik|automatischen system|sprachcomputer",
        "g": "am tisch|vor ort|kurzes|kurzer|kurzen|bei ihnen|bei euch|wirklich|"
        "ausschliesslich|vielleicht|eigentlich|halt|eben|einfach|ans|zu mir|nochmal|"
        "nochmals",
        "T": "ans telefon|am apparat|an den apparat|per zoom|per video|ruckrufwunsch|"
        "telefontermin|an die strippe|an der strippe|an die leitung|ans horn",
        "V": "herr|herrn|frau|fraulein",
    },
    "fr": {
        "h": "s occupe de|s occuper de|s occupe|s en occupe|s en occuper|prend en charge|"
        "reprend|examiner|gere|gerer|valide|valider|confirme|confirmer|accompagne|"
        "accompagner",
        "g": "sujet|sujets|question|affaire|affaires|point|details|chose|choses",
        "P": "concierge|concierges|collaborateur|collaboratrice|collaborateurs|concepteur|"
        "conceptrice|concepteurs|travel planner|travel designer|membre de votre equipe|"
        "membre de l equipe|quelqu un au bureau|votre direction|la direction|commercial|"
        "commerciale|vendeur|vendeuse|charge de clientele|chargee de clientele|"
        "charge de voyage|conseillere|operateurs|un de chez vous|quelqu un du bureau|"
        "quelqu un de l agence|votre agence|specialistes|experts|interlocutrice|"
        "personne de l equipe|dirigeant|agente|service humain|humaines|salarie|"
        "salariee|membre du personnel|votre personnel|createur de voyages|"
        "agent de voyage|agent de voyages|gerant|gerante|quelqu un derriere",
        "A": "quelqu|kelkun|qq un|quelqun|kelk un|une voix|un etre vivant",
        "S": "jaser|placoter|causer|causons|deposer une reclamation|faire une reclamation|"
        "me plaindre|nous voir|voir ca|regler ca|visio|negocier|m expliquer|debattre|"
        "papoter|avoir affaire|aborder|reunion|rencontre|correspondre",
        "C": "adressez|envoyez|amenez|mettez moi|passez moi|escalader|escaladez|basculer|"
        "basculez|aiguiller|brancher|relier|reliez|redirigez moi|faites intervenir|"
        "faites venir|refiler|repasser|repassez",
        "K": "rappellera|rappellerait|appellera|contactera|recontactera|rappelle moi|"
        "faire un appel|donner un coup de fil|reprenne contact|reprendre contact|"
        "prendre contact|prenne contact|m appelle|contactent|recontactent|faire appeler|"
        "joigne|sonner",
        "I": "veut|voulons|jveux|jvoudrais|jprefere|jaimerais|pourrait on|pourrais je|"
        "pourra|puissiez|auriez|aurais|auriez vous|desire|desirons|tiens|tenons|"
        "serait il|y a moyen|ya moyen|faudrait|adorerais|reclame|sollicite|mieux",
        "w": "aupres de|aupres d|aupres du",
        "M": "programme|programmes|logiciels|algorithmes|assistant virtuel|"
        "assistant automatique|systeme automatique|chatgpt|boite vocale|repondeur|"
        "messages automatiques|truc automatique",
        "T": "en visioconference|un coup de fil|appel video|face a face|en face a face|"
        "un rendez vous telephonique|un coup de telephone|appel telephonique",
        "V": "monsieur|madame|mme|mlle|mademoiselle",
    },
    "es": {
        "h": "confirme|confirmara|revisara|ayudara|asesorara|acompane|gestione|tramite|"
        "valide",
        "P": "disenador de viajes|disenadora de viajes|disenador|disenadora|disenadores|"
        "director|directora|directivo|concierge|planificador|planificadora|"
        "miembro de su personal|miembro de su equipo|miembro del equipo|"
        "quien sea de la oficina|alguien de la oficina|alguien de su oficina|cristiano|"
        "companeros|companeras|colegas|empleados|ejecutivos|gestor|gestora|"
        "coordinador|coordinadora|encargados|representantes|consultores|especialistas|"
        "expertos|un superior|dueno|duena|administrador|agente humano|telefonista|"
        "recepcionista de la agencia|alguien de alli|alguien de vuestro equipo|"
        "uno de vosotros|alguno de vosotros|alguien de ustedes|asesor de viajes|"
        "agente de viajes|trabajador|trabajadora|jefes|personal humano|atencion humana|"
        "ser vivo",
        "A": "alguien mas|alguien ahi|una voz|algien|alguein",
        "S": "reunion|reunirme|reunirnos|presentar una queja|poner una queja|"
        "poner una reclamacion|quejarme|reclamar|ablar|hablarle|verme|vernos|"
        "entrevistarme|conversarlo|negociar|platicarle|comunicarnos|hablen",
        "C": "escalad|paseme|transfieran|transfieranme|conecten|conectenme|comuniquenos|"
        "pasadme|ponedme|pasame|poneme|comunicame|pasenos|redirijame|dirijame|"
        "derivenme|enlaceme|enlazame|contacteme|deme|denme|dadme|mandeme|traigame|"
        "traiganme|busqueme|busquenme|dirigirme|redirigirme",
        "K": "atendiera|atendiese|llamara|contactara|comunicarse|comunicarse conmigo|"
        "contactase|marque|marcara|llamais|llamad|llamadme|llamarais|llamaran|"
        "telefoneen|telefonear|telefonearme|me llaman|contactadme|contacteme|"
        "contactenme|llamaria|devolver|se comunique|se comuniquen|se ponga en contacto|"
        "pongase en contacto|ponganse en contacto|marcar|marcame|marqueme|timbrarme",
        "I": "querria|querriamos|queria|kiero|quero|preferia|ruego|rogaria|preferible|"
        "desearia|desearian|puedan|pudiera|pudieran|podeis|podriais|quisieran|quiere|"
        "hagame|haganme|permitame|permitanme|pido|pedimos|insisto|manera|forma|"
        "hay forma|hay manera|ojala|apetece|estaria",
        "w": "conmigo con|ante|hacia",
        "M": "programa informatico|asistente virtual|asistente digital|contestador|"
        "sistema automatico|automata|algoritmo|algoritmos|chatgpt|aparato|contestadora|"
        "respuestas automaticas",
        "T": "de tu a tu|cara a cara|presencialmente|por zoom|por videollamada|"
        "una videollamada|llamada telefonica|al aparato|un telefonazo|al habla",
        "V": "senor|senora|sr|sra|srta|senorita|don|dona|licenciado|licenciada",
    },
    "it": {
        "h": "confermi|confermasse|aiutasse|seguisse|gestisca|gestisse|verificasse|"
        "accompagni",
        "P": "designer|travel designer|travel planner|consulente di viaggio|"
        "consulente di viaggi|cristiano|qualcuno dei vostri|responsabili|direzione|"
        "concierge|membro del team|membro del vostro team|membro del vostro staff|"
        "vostro staff|titolare|capoufficio|addetti|dipendente|dipendenti|colleghi|"
        "colleghe|specialisti|esperti|agenti|direttrice|direttori|capi|"
        "persona del team|qualcuno dell ufficio|qualcuno in ufficio|vostro ufficio|"
        "organizzatore|progettista|qualcuno del vostro ufficio|qualcuno dello staff|"
        "qualcuno di vostro|personale umano|assistenza umana|proprietario|coordinatore|"
        "coordinatrice|agente di viaggio|un vostro collaboratore|collaboratore|"
        "collaboratrice|collaboratori",
        "A": "qualcuno di umano|qlcn|qualkuno|qualche persona|una voce|qualcheduno",
        "S": "parla co|parla con qualcuno|presentare un reclamo|fare un reclamo|reclamo|"
        "reclamare|lamentarmi|incontrarci|vederci|sentirci|sentirvi|riunione|chiarire|"
        "chiacchierare|parlarci|consultarmi|interloquire|concordare|parlassi",
        "C": "trasferiscimi|connettermi|mi connetta|connetta|connettetemi|collegarmi|"
        "collegami|mi colleghi|girarmi|mi giri|girate|indirizzarmi|indirizzi|"
        "indirizzatemi|reindirizzi|inoltratemi|inoltrare|mettete|passateci|ci passi|"
        "rimandi|chiamatemi|procuratemi|mandi|coinvolga|coinvolgete|coinvolgi|"
        "trasferite|cedi|affidi|affidare|affidarmi|smistare|smistatemi",
        "K": "ricontattasse|ricontatterebbe|richiamera|richiamerebbe|chiamera|chiamiate|"
        "richiamiate|telefonate|telefonatemi|telefonarci|chiamarci|ricontatti|"
        "ricontattare|ricontattarmi|ricontattato|ricontattata|ricontattatemi|"
        "ricontattarci|mettersi in contatto|si metta in contatto|metta in contatto|"
        "sentito|sentita|contattarci|contattate|fare una telefonata|"
        "faccia una telefonata|squillo|uno squillo|colpo di telefono|chiamano|richiamano",
        "I": "vojo|voglia|volevo|volevamo|vorra|preferirei|pregherei|potremmo|possibilita|"
        "c e modo|riesco|riusciamo|riuscirei|riuscireste|chiederei|richiedo|"
        "richiediamo|gradiremmo|vi prego|la prego|mi serve|ci serve|servirebbe|"
        "necessito|ho bisogno|avrei bisogno|avremmo bisogno|esigiamo|pretendiamo|"
        "lasciami|lasciatemi|mi piacerebbe|ci piacerebbe|insisto|desidererei|"
        "e possibile|potessi|meglio se",
        "w": "co|coi|verso|presso",
        "M": "assistente virtuale|assistente digitale|risponditore automatico|"
        "sistema automatico|programmi|algoritmi|chatgpt|cervellone|messaggi automatici|"
        "centralino automatico",
        "T": "faccia a faccia|dal vivo|in videochiamata|una videochiamata|su zoom|via zoom|"
        "in agenzia|un colpo di telefono|un recapito|in videoconferenza|in presenza",
        "V": "signora|signor|signore|sig|sigra|signorina|dottor|dottoressa|dott",
    },
    "pt": {
        "h": "trate|confirme|confirmasse|acompanhe|gira|verificasse|oriente|valide",
        "P": "concierge|designer|designers|consultor de viagens|time de atendimento|"
        "membro da equipa|membro da equipe|membro da sua equipe|membro da vossa equipa|"
        "alguem da vossa equipa|diretor|diretora|director|directora|gestor|gestora|"
        "encarregado|encarregada|vendedor|vendedora|planejador|funcionarios|colegas|"
        "consultoras|especialista em viagens|agente de viagens|alguem do escritorio|"
        "alguem do vosso escritorio|vossa equipa|sua equipe|patrao|alguem dai|"
        "alguem da agencia|coordenador|coordenadora|responsaveis|representantes|"
        "assistente humano|assistencia humana|atendente humano|colaboradores|"
        "central de atendimento|pessoal ai|humanas|um tecnico|telefonista|chefia|"
        "gerencia|direcao",
        "A": "alguma alma|uma alma|alguma alma viva|uma voz|alguen|algem|algum de voces",
        "S": "apresentar uma reclamacao|fazer uma reclamacao|reclamar|queixar me|reuniao|"
        "reunir|reunirmos|marcar uma conversa|agendar|falarmos|bater um papo|"
        "trocar ideia|trocar uma ideia|falar me|esclarecer|entender me|lidar|"
        "ser atendido|ser atendida|negociar|comunicar me|tratar disto|desabafar",
        "C": "passar me|passe me|passem me|passa me|transfira me|transfiram me|"
        "transferir me|ponha me|ponham me|encaminhe me|encaminhem|direcione|direcionar|"
        "direciona|redirecione|redirecionar|redireciona|liga me|passem|transfiram|"
        "conectem|chamem|escale|escalar|escalem|bota|bote|botar|arranjem|arranja|"
        "remeta|reencaminhe|reencaminhar",
        "K": "contactasse|contatasse|atendesse|telefonassem|contactassem|ligarem|ligar me|"
        "ligue me|liguem me|ligarem me|telefonar me|telefone me|telefonem me|"
        "contactar me|contacte me|contactem me|me telefonar|me ligar|me liga|"
        "me ligasse|ligue de volta|retornar|retorno|devolver a chamada|devolvam|"
        "chamada de volta|dar um toque|fale comigo|falar comigo|falasse comigo|ligacoes|"
        "retornar a ligacao|de um toque|contatado|contatada|contactada",
        "I": "quero que|kero|kria|keria|prefiro|gostariamos|queremos|agradeceria|"
        "agradeciamos|agradeco|desejaria|desejamos|necessito|necessitamos|pedia|"
        "pediamos|gostavamos|pudesse|pudessem|podes|tem como|ha maneira|ha forma|"
        "ha hipotese|maneira|forma|jeito|permita|permitam|solicitamos|exigimos|"
        "insisto|peco|faca|facam|da pra|consigo|conseguimos|conseguia|poderiamos|"
        "pretendo|ajuda a",
        "w": "junto de|perante|pros",
        "M": "assistente virtual|assistente digital|sistema automatico|gravacao|"
        "programa de computador|atendimento automatico|robozinho|chatgpt|atendedor|"
        "respostas automaticas|algoritmos",
        "T": "cara a cara|presencialmente|por zoom|no zoom|por videochamada|uma videochamada|"
        "em pessoa|chamada telefonica|por chamada|um telefonema|na linha|no telefone",
        "V": "senhor|senhora|sr|sra|dr|dra|dona",
    },
    "nl": {
        "h": "bevestigt|bevestigen|begeleidt|begeleiden|adviseert|adviseren|controleert",
        "P": "reisdesigner|reisontwerper|reisontwerpers|reisplanner|reisplanners|"
        "reisadviseurs|teamlid|directeur|directrice|directie|uw concierge|"
        "jullie concierge|klantenservicemedewerker|specialisten|experts|verkoper|"
        "verkoopster|medemens|teamgenoot|klantadviseur|reisexpert|reisexperts|"
        "reisconsultant|reisagent|servicemedewerker|bedrijfsleider|afdelingshoofd|"
        "iemand op kantoor|iemand bij jullie|iemand van de afdeling|een van je collegas|"
        "team|vakman|deskundige|mens van vlees en bloed|accountmanager|"
        "menselijke medewerker|uw mensen|jullie mensen|chefs|baliemedewerker|"
        "klantbeheer|callcenter",
        "A": "iemant|ieman|iemnd|een iemand|eender wie|een stem|een van hen",
        "S": "om de tafel|om tafel|rond de tafel|klacht indienen|klagen|babbelen|kletsen|"
        "aanspreken|bepraten|klappen|videobellen|te woord|doornemen|bespreek|"
        "overleggen|te spreken|afstemmen|vergaderen|praatje|communiceer|onderhandelen|"
        "uitpraten|discussieren|videogesprek",
        "C": "doorverbind|verbind door|verbindt door|doorgestuurd|overgezet|zet door|"
        "geef door|schakelt|haalt|draag over|overdragen|overgedragen|doorverwezen|"
        "escaleren|escaleer|escaleert|linken|koppelen|breng|overzet|doorschakelt|"
        "steken",
        "K": "belle|bele|terugbelle|terugbelde|belde|contact met opnemen|"
        "contact opnemen met|contact met opneemt|opgebeld|terugbelt|een belletje geven|"
        "belletje geeft|aan de lijn krijgen|aan de telefoon krijgen|opbel|terug bellen|"
        "terug belt|rinkelen|contacteer|bereikt",
        "I": "wensen|wenst|zouden we|zou ik|hoop|hopen|vind|zoeken|eisen|verlang|"
        "verzoek|verzoeken|voorkeur|geef de voorkeur|prefereren|verkiezen|wensten|"
        "mocht|kunt u|kan je|kan u|kunde|kunnen jullie|heb nodig|wil ik|willen we|"
        "hadden|heeft|regelt|bestaat",
        "w": "richting",
        "M": "digitale assistent|virtuele assistent|automatisch systeem|antwoordapparaat|"
        "computerprogramma|taalmodel|chatgpt|algoritmes|automatische antwoorden|"
        "computerstem",
        "T": "contact met mij opnemen|contact met me opnemen|contact met ons opnemen|"
        "contact opnemen met mij|contact opnemen met ons|contact met mij opneemt|"
        "contact met me opneemt|contact met ons opneemt|via zoom|videocall|"
        "een videogesprek|in persoon|face to face|in levenden lijve|"
        "een telefonische afspraak|een terugbelafspraak|een belafspraak|aan de tel|"
        "een telefoongesprek|oog in oog",
        "V": "mevrouw|meneer|mevr|dhr|mijnheer|mw|juffrouw",
    },
}  # fmt: skip
