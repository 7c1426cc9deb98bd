"""Whole wishes for a person, and their look-alikes, by kind, each for all languages at once.

A kind that one language shows is written for every one: "transfer me" alone, "whom can I call",
"pass me over to her", "have me called", "a person, not a program"; and against them "almost like
a person", "we talked to an agent yesterday", "no calls please", "ask your colleague to book".
"""

_END = (
    r"(?: ?[.!?,;:]| please| pls| now| then| bitte| jetzt| svp| s il| por| per| ya| ja| aub| a |$)"
)
_START = r"(?:(?:^|[.!?,;:] )(?:(?:please|pls|just|then|ok|so|bitte|dann|alors|merci de|por favor|per favore|graag|dan|can you|could you) )*)"
_THEM = "her|him|them|ihr|ihm|ihnen|lui|elle|eux|el|ella|ellos|ellas|lei|loro|ela|ele|elas|eles|haar|hem|hen"
_PROGRAM = (
    "programs?|programmes?|programm|programmi?|programas?|programma|bots?|robots?|robo|roboter|machines?|maschine|"
    "macchina|maquina|maquinas|machine|ai|ki|ia|computers?|computadora?|computador|ordinateur|ordenador|chatbots?|software|"
    "logiciel|algorithms?|algorithme?|algoritmo|automat|automate|assistente virtuale|asistente virtual|assistente virtual|"
    "virtual assistant|script|tool|app"
)
_SOMEONE = (
    "a (?:real )?(?:person|human|man|woman)|persons?|humans?|people|someone|somebody|(?:ein(?:en|e|er|em)? )?(?:mensch(?:en)?|person)|jemand(?:en|em)?|"
    "(?:une? )?(?:vraie? )?(?:personne|humain)|quelqu un|(?:una? )?(?:persona|humano)|alguien|"
    "(?:una? )?(?:persona|umano)|qualcuno|(?:uma? )?(?:pessoa|humano)|alguem|(?:een )?(?:mens|persoon)|iemand"
)

FORMS = (
    # "Transfer me." and nothing else
    rf"{_START}(?:(?:transfer|connect|escalate|redirect|patch) (?:me|us|this|it)(?: through| over)?|put (?:me|us) through|"
    r"verbinden? sie (?:mich|uns)|verbinde (?:mich|uns)|(?:stellen|stell|leiten|leite) (?:sie )?(?:mich|uns) (?:durch|weiter)|"
    r"transferez (?:moi|nous)|transfere moi|(?:me|nous) transferer|passez moi quelqu un|mettez (?:moi|nous) en (?:relation|contact|communication)|"
    r"transfier[ae](?:me|nos)|transfieran(?:me|nos)|comuni(?:queme|came|quenme|quenos)|conect[ea](?:me|nos)|(?:puede|pueden) (?:transferirme|comunicarme|pasarme)|"
    r"(?:mi|ci) (?:trasferisca|colleghi|connetta)|trasferi(?:scimi|temi|teci)|collegatemi|(?:puo|potete) (?:trasferirmi|collegarmi)|"
    r"(?:me )?transf(?:ira|ere|iram)(?: me| nos)?|(?:pode|podem) (?:me transferir|transferir me)|"
    rf"(?:verbind|schakel) (?:mij|me|ons)(?: maar| even)? door|(?:kunt u|kun je) (?:mij|me|ons) doorverbinden){_END}",
    # "I'd like to escalate this"
    r"\b(?:like|want|need|have|going|wish|please) to escalate\b",
    # "whom can I call at your place?"
    r"\b(?:whom?) (?:can|could|do|should|may|would|might|must) (?:i|we) (?:ring|call|phone|dial|speak to|talk to|turn to|contact)\b(?: (?:at|in|over there|there|here|about|for|with|from)\b| ?[.!?,]|$)",
    r"\b(?:wen|bei wem|an wen) (?:kann|konnte|darf|muss|soll) (?:ich|man) (?:(?:denn|da|bei|ihnen|euch|mich|hier|mal|dazu|dafur) )*(?:anrufen|sprechen|erreichen|melden|wenden|kontaktieren)\b",
    r"(?:^|[.!?,;] |\bet |\bmais )(?:a )?qui (?:puis je|je peux|peut on|pourrais je|on peut|dois je|est ce que je peux) (?:(?:bien|donc|m ) ?)?(?:appeler|joindre|contacter|adresser|telephoner|parler)\b",
    r"\b(?:a|con) quien (?:puedo|podria|podemos|debo|tengo que) (?:llamar|contactar|dirigirme|telefonear|acudir|hablar)\b",
    r"(?:^|[.!?,;] |\be |\bma )(?:a |con )?chi (?:posso|potrei|possiamo|devo) (?:(?:mai|io) )?(?:chiamare|contattare|sentire|rivolgermi|telefonare|parlare)\b",
    r"\b(?:a|com|para) quem (?:e que )?(?:eu )?(?:posso|poderia|podemos|devo) (?:ligar|telefonar|contactar|contatar|falar|dirigir)\b",
    r"\b(?:wie|met wie) (?:kan|mag|moet|kunnen) (?:ik|we|wij) (?:(?:dan|even|hier|hierover|nu|eens|daarover|best) )*(?:bellen|contacteren|bereiken|spreken|aanspreken)\b",
    # "pass me over to her"
    rf"\b(?:pass|put|hand|transfer|connect|switch|patch|flick|forward|get|bring|redirect|bump) (?:me|us) (?:\w+ ){{0,2}}(?:to|with) (?:{_THEM}){_END}",
    rf"\b(?:verbinden?|stellen|stell|leiten) (?:sie )?(?:mich|uns) (?:\w+ ){{0,2}}(?:mit|zu|an) (?:{_THEM})\b",
    rf"\b(?:passez|passe|mettez|transferez) (?:la |le |les )?(?:moi|nous)(?: la| le| les)?(?: \w+){{0,3}} (?:{_THEM}|en ligne)\b|\bpassez (?:la|le|les) moi\b|\bme (?:la|le|les) passer\b",
    rf"\b(?:pongame|paseme|pasame|comuniqueme|comunicame|pasarme|comunicarme|ponerme|ponme|conecteme|transfierame) (?:\w+ ){{0,2}}con (?:{_THEM})\b",
    rf"\b(?:mi passi|passami|passatemi|mi metta in contatto con|passarmi|mi colleghi con) (?:{_THEM})\b|\bme l[oaie] pass[ia]\b|\bme l[oaie] passate\b|\bpassarmel[oaie]\b|\bpassamel[oaie]\b",
    rf"\b(?:passar|passe|passa|passem|ponha|transferir|transfira|encaminhe|encaminhar|transfere)(?: me)? (?:a|para|pra|com) (?:{_THEM})\b",
    rf"\b(?:verbind|geef|schakel|zet) (?:mij|me|ons) (?:\w+ ){{0,2}}(?:met |aan |naar )?(?:{_THEM})\b",
    # "have me called", "get me called by her"
    r"\bhave (?:me|us) (?:called|phoned|rung|contacted)\b",
    r"\blassen sie (?:mich|uns) (?:bitte )?(?:\w+ ){0,4}(?:anrufen|zuruckrufen|kontaktieren)\b",
    r"\b(?:me|nous|moi) (?:faire|fait|faites|fassiez) (?:r?appeler|recontacter|contacter|telephoner)\b|\bfaites (?:moi|nous) (?:r?appeler|recontacter|contacter|telephoner)\b",
    r"\b(?:hagame|haganme|hacerme|haga que me|hagan que me) (?:llam\w+|contact\w+)\b",
    r"\b(?:farmi|farci|mi faccia|ci faccia|fatemi|fateci|mi fa|mi fate|fammi) (?:ri)?(?:telefonare|chiamare|contattare|ricontattare)\b",
    r"\b(?:peca|pecam|pede|mande|mandem) (?:\w+ ){0,3}(?:me )?(?:ligar|ligue|ligarem|contactar|contacte|telefonar)(?: me)?\b",
    r"\b(?:laat|laten) (?:mij|me|ons) (?:\w+ ){0,4}(?:bellen|opbellen|terugbellen|contacteren)\b",
    # call-backs with clitics and in familiar forms
    r"\b(?:me|nos) (?:llamais|llamas|llamarais|telefoneais)\b",
    r"\b(?:pode|podem|poderia|poderiam|podia|podiam|podes|queiram|agradeco que|quero que|gostava que|preciso que)(?: me| nos)? (?:ligar|liguem|ligue|ligassem|ligasse|telefonar|telefonem|contactar|contactem|contatar) ?(?:me|nos|de volta|para mim|pra mim|pra gente)\b|\b(?:liguem|ligue|ligar) (?:me|nos|para mim|pra mim)\b",
    r"\b(?:pouvez|pourriez|peux|pourrais) (?:vous |tu )?(?:me|nous) (?:rappeler|appeler|telephoner|recontacter|joindre|passer un (?:coup de fil|appel))\b|\b(?:vous|tu) (?:pouvez|pourriez|peux|pourrais) (?:me|nous) (?:rappeler|appeler|telephoner|recontacter|faire appeler)\b|\b(?:vous )?(?:me|nous) (?:rappelez|appelez|telephonez)(?: vous)? ?(?:[?!.,]|$|quand|demain|au|ce)",
    r"\b(?:mi|ci) (?:richiamate|richiama|chiamate|telefonate|ricontattate|richiami|telefoni|ricontatti)\b|\b(?:puo|puoi|potete|potrebbe|potreste) (?:ri)?(?:chiamar|telefonar|contattar)(?:mi|ci)\b",
    r"\b(?:ruft|rufen sie|ruf) (?:mich|uns) (?:\w+ ){0,5}(?:an|zuruck|durch)\b|\b(?:konnen|konnten|wurden|konnt|kannst) (?:sie|ihr|du) (?:mich|uns) (?:\w+ ){0,5}(?:anrufen|zuruckrufen|durchklingeln)\b|\bmelden sie sich (?:\w+ ){0,2}(?:telefonisch|per telefon)\b",
    r"\b(?:bel|belt) (?:mij|me|ons) (?:\w+ ){0,4}(?:terug|op|even|aub|svp|alstublieft)\b|\b(?:kunt u|kun je|kunnen jullie|wilt u|kan je|zou u|zou je) (?:mij|me|ons) (?:\w+ ){0,5}(?:bellen|opbellen|terugbellen)\b",
    r"\b(?:your|one of your|one of the|our|the|a|my) (?:\w+ ){0,2}(?:concierges?|designers?|planners?|executives?|directors?|experts?|curators?|team|colleagues?|staff|people|folks|guys|lot) (?:(?:please|kindly|maybe|perhaps|just|quickly|to) )*(?:call|ring|phone|contact) (?:me|us)\b",
    # "a person, not a program"
    rf"\b(?:{_SOMEONE}) (?:please |bitte |svp )?[,.!;]? ?(?:and )?(?:not|kein(?:e|en|er|em)?|nicht|pas|non|no|nao|niet|geen|instead of|statt|sondern kein\w*)(?: \w{{1,5}}){{0,2}} (?:{_PROGRAM})\b",
    rf"\b(?:instead of|statt|anstatt|anstelle|au lieu|plutot que?|en vez de|en lugar de|invece|al posto|anziche|em vez de|em lugar de|in plaats van)(?: (?:a|an|the|this|your|des?|d|du|le|la|l|un|une|una|uma?|ein\w*|dies\w*|il|del|della|di|deze|dit|die|een|o|of|automatic\w*|automated|von))* (?:{_PROGRAM}|bot|assistant|assistent\w*|assistente|asistente)\b",
    # never to a machine, however long the words between
    r"\b(?:not|won t|wont|don t|dont|refuse|never|can t|cant|cannot|wouldn t|no way i m|no intention) (?:\w+ ){0,6}(?:to|with) (?:a |an |this |your |some |any )?(?:bots?|robots?|machines?|chatbots?|computers?|ai|algorithms?|software|programs?|virtual assistant)\b",
    r"\b(?:mit|einem?r?|einer|an) (?:so |dies\w+ |ein\w* )*(?:bot|roboter|maschinen?|computer|ki|automaten|chatbot|software|programm) (?:\w+ ){0,6}nicht\b",
    r"\bnicht (?:\w+ ){0,5}(?:mit|einem?r?) (?:ein\w* |dies\w+ |der )?(?:bots?|roboter\w?|maschinen?|computern?|ki|automaten|chatbots?|software)\b",
    r"\b(?:pas|plus|jamais|refuse de) (?:\w+ ){0,6}(?:a|avec) (?:une? |des |cette |ce |votre |l )?(?:bots?|robots?|machines?|chatbots?|ordinateurs?|ia|logiciel|algorithme)\b",
    r"\b(?:no|nunca|jamas) (?:\w+ ){0,6}(?:a|con) (?:una? |este |esta |las |los |su )?(?:bots?|robots?|maquinas?|chatbots?|computadoras?|ordenador|ia|inteligencia artificial|algoritmo)\b",
    r"\b(?:non|mai) (?:\w+ ){0,6}(?:a|con|coi|con i|con le) (?:una? |un |questo |questa |le |i )?(?:bot|robot|macchin[ae]|chatbot|computer|ia|intelligenza artificiale|algoritmo)\b",
    r"\b(?:nao|nunca) (?:\w+ ){0,6}(?:a|com) (?:uma? |este |esta |as |os )?(?:bots?|robos?|maquinas?|chatbots?|computador(?:es)?|ia|inteligencia artificial|algoritmo)\b",
    r"\b(?:niet|nooit) (?:\w+ ){0,6}(?:met|aan|tegen) (?:een |deze |die |de )?(?:bots?|robots?|machines?|chatbots?|computers?|ai|algoritme)\b",
    # a number to call
    r"\b(?:what s|whats|what is|may i have|can i have|could i have|give me|send me|have you got|do you have|is there|tell me) (?:a |the |your |any )*(?:(?:direct|phone|telephone|office|contact|customer service|support|mobile|cell) )+(?:line|number|extension|hotline)\b(?: (?:i|we|where|to|for you|please|so|of your)\b| ?[.!?,]|$)",
    r"\b(?:unter welcher|welche|eine|ihre|eure) (?:telefon)?nummer (?:\w+ ){0,3}(?:erreich\w+|anrufen|rufe|ich sie|ich euch)\b|\b(?:ihre|eure|die|eine) (?:telefonnummer|durchwahl|hotline|direktwahl)(?: von \w+ \w+)?(?: ?[.!?,]|$| bitte)|\b(?:kann|konnte|darf) (?:ich|man) (?:sie|euch|irgendwo|irgendwen|jemanden|bei ihnen|bei euch) (?:\w+ ){0,2}(?:anrufen|erreichen)\b",
    r"\b(?:quel est|donnez moi|avez vous|auriez vous|je voudrais|il y a|y a t il) (?:\w+ )?(?:votre |un |le |de )*(?:numero(?: de telephone| direct)?|ligne directe) ?(?:[.!?,]|$|pour|ou|ou je|que je|afin|svp|a )|\bpuis je vous (?:appeler|joindre|telephoner)\b",
    r"\b(?:cual es|deme|dame|tienen|tienes|hay|me da|me dan|necesito) (?:\w+ )?(?:su |un |algun |el |tu |vuestro )*(?:telefono|numero(?: de telefono| directo)?) ?(?:[.!?,]|$|al que|donde|para llamar|para hablar|de contacto|por favor|de ustedes)|\b(?:puedo|podria|los puedo|le puedo) (?:llamarles|llamarlos|llamaros|llamar a alguien|llamarle|llamar)\b ?(?:[.!?,]|$)|\bcon quien hablo para\b",
    r"\b(?:qual e|avete|mi da|mi dia|datemi|c e|mi date) (?:il |un |vostro |suo |qualche )*(?:numero(?: di telefono| diretto)?|recapito telefonico) ?(?:[.!?,]|$|da chiamare|a cui|per|dove|vostro|diretto|al quale)|\bposso (?:chiamarvi|telefonarvi|chiamare qualcuno)\b",
    r"\b(?:qual e|qual|tem|tens|voces tem|me da|ha|da me) (?:o |um |algum |vosso |seu )*(?:telefone|numero(?: de telefone| direto)?) ?(?:[.!?,]|$|de voces|para eu|para ligar|para falar|vosso|onde)|\bposso (?:ligar vos|ligar para voces|ligar lhes|vos ligar)\b",
    r"\b(?:op|onder|via) welk (?:telefoon)?nummer\b|\b(?:wat is|hebben jullie|heeft u|is er|mag ik) (?:uw |jullie |een |het )*(?:telefoonnummer|nummer|directe lijn) ?(?:[.!?,]|$|waar|om|van jullie|dat ik)|\bkan ik (?:jullie|u|ergens) (?:\w+ )?(?:bellen|opbellen)\b",
    r"\b(?:can|could|may) (?:i|we) (?:ring|phone|call) (?:you|you guys|you up|somewhere|in)(?: ?[.!?,]|$| on | now| today| tomorrow| directly| instead| about)",
    r"\b(?:ruf an|telefonische kontaktaufnahme|prise de contact telephonique|contacto telefonico|contatto telefonico|contato telefonico|telefonisch contact)\b",
    # nobody real there
    r"\bno hay (?:nadie|ninguna persona|ningun humano) (?:de verdad|real|ahi|que)\b|\bnon c e (?:nessuno|una persona) (?:di vero|vero|reale|li|che|con cui)\b|\bnao (?:ha|tem) (?:ninguem|nenhuma pessoa|nenhum humano) (?:de verdade|real|ai|com quem|que)\b|\bis er (?:dan )?(?:niemand|geen mens)\b|\bgibt es (?:denn )?(?:bei ihnen )?(?:keinen menschen|niemanden)\b",
    # to come to the office and sit at one table
    r"\b(?:come|pop|drop) (?:in |by |into |over |to )+(?:your |the )?(?:office|showroom|agency|shop) (?:\w+ ){0,6}(?:talk|discuss|speak|meet|plan|see|go)",
    r"\b(?:im buro|in ihr buro|in ihrem buro|in die filiale|bei ihnen) vorbei ?(?:kommen|schauen)\b",
    r"\bpasser (?:a|dans) (?:votre |l )?(?:agence|bureau)\b|\bpasar por (?:su|vuestra|la) (?:oficina|agencia)\b|\bpassare in (?:agenzia|ufficio)\b|\bpassar (?:na|no|pela|pelo|ai) (?:vossa |sua |vosso |seu )?(?:agencia|escritorio)\b|\blangskomen op (?:kantoor|uw kantoor|jullie kantoor)\b|\bop (?:uw |jullie )?kantoor langskomen\b",
    # who is in charge
    r"\bwho(?: is| s)? (?:actually |really )?(?:in charge|responsible|the boss|the manager)(?: here| there| over there| at| of this)?(?: ?[.!?,]|$)",
    r"\bwer (?:ist|ware) (?:\w+ ){0,4}(?:zustandig|verantwortlich|erreichbar|ansprechbar)\b",
    r"\bqui (?:est|s occupe) (?:\w+ ){0,2}(?:responsable|mon dossier|de mon dossier|joignable)\b|\bquien (?:es|esta) (?:\w+ ){0,2}(?:a cargo|el responsable|el encargado|la encargada|al mando)\b|\bchi (?:e|sarebbe) (?:il |la )?(?:responsabile|capo|referente)\b|\bquem (?:e|esta) (?:o |a )?(?:responsavel|chefe|gerente)\b|\bwie (?:is|heeft) (?:\w+ ){0,3}(?:verantwoordelijk|de baas|leiding)\b",
    # "where are the people?"
    r"\bwhere (?:are|s|is) (?:all )?(?:the|your) (?:real |actual |human )*(?:humans?|people|advis[eo]rs?|manager|supervisor|agents?)\b ?(?:[.!?,]|$)",
    r"\b(?:cade|onde esta) (?:o |a |um |uma )?(?:gerente|atendente|responsavel|humano|chefe)\b|\bdonde (?:esta|estan) (?:el |la |los )?(?:gerente|encargad[oa]|asesor\w*|humanos?|responsable)\b|\bdov e (?:il |la )?(?:responsabile|direttore|consulente|capo)\b",
)  # fmt: skip

_HUMAN = (
    "humans?|human being|persons?|people|someone|somebody|mensch(?:en)?|person|jemand(?:em|en)?|humaine?s?|etre humain|"
    "personnes?|quelqu un|human[oa]s?|ser humano|personas?|alguien|uman[oa]|essere umano|persona|pessoas?|alguem|"
    "mens|mensen|persoon|iemand|advis[eo]rs?|agents?|berater(?:in)?|conseillere?s?|asesor(?:a|es)?|consulent[ei]|"
    "operatore|operador|atendentes?|medewerkers?|adviseurs?"
)
_SMALL = (
    r"(?:(?:a|an|the|real|actual|actually|talk|talking|to|speaking|chatting|with|as|most|many|your|human|some|any|ein(?:e|em|en|er)?|echte[rnms]?|richtige[rnms]?|"
    r"mit|zu|als|une?|vraie?|de|d|avec|a|parler|discuter|etre|una?|verdader[oa]|real|con|hablar|hablando|estar|vera|vero|parlare|di|uma?|"
    r"verdadeir[oa]|com|falar|falando|um|een|echte?|praten|spreken|te|met|der|die|das|meisten|la|le|les|los|las|gli|i|os|as|de|der|plupart|mayoria) )*"
)
_ROLE = (
    "advis[eo]rs?|agents?|consultants?|someone|somebody|colleagues?|representatives?|managers?|team|staff|office|kolleg\\w+|berater\\w*|mitarbeiter\\w*|"
    "jemand\\w*|buro|team|chef\\w*|agenten|conseillere?s?|agent|collegue\\w*|quelqu un|equipe|asesor\\w*|agentes?|alguien|compan\\w+|equipo|gente|oficina|"
    "consulent[ei]|operatore|qualcuno|collega|colleghi|vostri|consultora?\\w*|atendente|alguem|colega\\w*|equipa|adviseur|medewerker|iemand|collegas?|"
    "asesora|chica|chico|responsable|responsabile|responsavel|specialist\\w*|expert\\w*"
)
_BOOK = "book|reserve|order|arrange|confirm|check|prepare|send|hold|keep|bring|wait|organi[sz]e|add|change|pick|meet|whether|if|leave|deliver|upgrade|find"

LOOKALIKES = (
    # almost like a person
    rf"\b(?:almost|nearly|practically|sounds? (?:\w+ )?like|sounded (?:\w+ )?like|writ(?:e|es|ing) like|talks? like|felt like|feels (?:almost |just )?like|pass for|better than|worse than|as good as|just like|exactly like|as if|as though|could swear|(?:fast|beinah|beinahe|wie|quasi)(?: wie)?|zoals|pari|(?:fala|escreve|falas|escreves)(?: como)?|(?:schreiben|wirken|reden|schreibst|klingst)(?: ja| fast| beinahe)* wie|klingen (?:ja |fast )*wie|besser als|presque|on dirait|on croirait|comme|mieux qu|mieux que|casi|como|pareces?|parece|mejor que|quasi|come|sembri|sembra|meglio di|quase|parece|pareces|igual a|igualzinho a|tal como|melhor que|melhor do que|bijna|net als|net|lijkt op|lijkt wel|beter dan) (?:almost |presque |wie |like |bijna |fast |quasi |casi |quase )?{_SMALL}(?:{_HUMAN})\b",
    r"\b(?:you(?: re| are)|du bist|sie sind|vous etes|tu es|eres|es usted|sei|lei e|voce e|es|je bent|u bent) (?:so|very|quite|really|more|almost|surprisingly|sehr|so|fast|tres|presque|muy|casi|molto|quasi|muito|quase|heel|bijna|erg) (?:human|menschlich|humaine?|human[oa]|uman[oa]|menselijk)\b",
    # is this a person? money that goes through
    r"\b(?:bist du|sind sie|bin ich|spreche ich|rede ich|schreibe ich|seid ihr) (?:(?:hier|da|gerade|jetzt|mit|denn|eigentlich|wirklich|auch|ein\w*|echte\w*|richtige\w*|ne|n|noch) )*(?:mensch\w*|person|berater\w*|mitarbeiter\w*|jemand\w*)\b",
    r"\b(?:are you|is this|are u|you are|am i (?:talking|speaking|chatting) (?:to|with)) (?:(?:a|an|really|actually|just|real|life|live|human|actual) )+(?:person|human|being|agent)?\b",
    r"\b(?:it|payments?|transfer|card|deposit|refund|transaction|booking|money) (?:\w+ ){0,3}(?:go|going|gone|went|come|came|get) (?:through|back)\b",
    # no dislike of machines
    r"\b(?:don t mind|dont mind|do not mind|no problem|nothing against|not used to|never (?:thought|talked|chatted|spoken)|kein problem|nichts (?:gegen|dagegen)|macht (?:mir )?nichts|stort mich nicht|pas de probleme|ne me derange pas|rien contre|no me (?:importa|molesta)|ningun problema|nada en contra|non mi (?:dispiace|disturba)|nessun problema|nao me (?:importo|importa|incomoda)|nada contra|geen probleem|vind het niet erg|niets tegen) (?:\w+ ){0,6}(?:bots?|robots?|machines?|maschinen?|roboter|ki|ai|ia|computers?|chatbots?|maquinas?|macchin[ae]|robo)\b",
    # a compound of human, persons counted
    r"\bhuman (?:scale|sized|size|made|powered|error|interest|story|stories|kind|factor|zoo|evolution|being like|trafficking|shield|pyramid|resources)\b",
    r"\b(?:quanto|costo|prezzo|tariffa|viene|quota|euro|cuanto|precio|prix|preco|valor|custo) (?:\w+ ){0,3}(?:a|cada|par|per|por|pro) (?:persona|personne|pessoa|testa|cabeza)\b|\ba (?:persona|pessoa|testa|cabeza)(?: ?[.!?,]|$)|\b(?:per|por|par|pro|cada|p|ogni) (?:persona|personne|pessoa|person|persoon|testa|kopf|nase|hoofd)\b",
    # it is past
    rf"\b(?:i|we|i ve|we ve|i d|my wife|my husband) (?:(?:have|had|ve|already|just|recently|once|also) )*(?:talked|spoke|spoken|chatted|met|dealt|phoned|rang|called|emailed) (?:(?:to|with|by|a|an|the|one|of|your|our|my|some|very|nice) )*(?:{_ROLE})\b",
    rf"\b(?:habe?|haben|hatten?) (?:(?:ich|wir|letzte|woche|gestern|schon|bereits|neulich|am|\w*tag|dazu|vorhin|einmal|kurz|letzten|monat|dort) )*mit (?:\w+ ){{0,3}}(?:{_ROLE})(?: \w+){{0,5}} (?:gesprochen|telefoniert|geredet|geschrieben|besprochen|gechattet)\b",
    rf"\b(?:j ai|nous avons|on a|avons|ai) (?:deja |bien )?(?:eu|parle|discute|echange|vu|rencontre) (?:\w+ ){{0,3}}(?:{_ROLE})(?: \w+){{0,3}}(?: au telephone| hier| mardi| la semaine)?\b",
    rf"\b(?:ayer|anoche|la semana pasada|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|otro dia|mes pasado)|ya|antes|hace \w+ \w+) (?:yo |nosotros |ya |me )?(?:hable|hablamos|habia hablado|he hablado|hemos hablado|converse|platique|llame|llamo|consulte) (?:(?:con|a|un|una|su|el|la|uno|de|sus) )*(?:{_ROLE})\b",
    rf"\b(?:he|hemos|habia|habiamos) (?:ya )?hablado con (?:\w+ ){{0,3}}(?:{_ROLE})\b|\bhable con (?:\w+ ){{0,3}}(?:{_ROLE}) (?:\w+ ){{0,3}}(?:ayer|el|la semana|y me|que me)\b",
    rf"\b(?:ho|abbiamo|avevo|avevamo|mi ha|ci ha) (?:gia |appena )?(?:parlato|sentito|chiacchierato|discusso|chiamato) (?:\w+ ){{0,4}}(?:{_ROLE})\b",
    rf"\b(?:ontem|ja|semana passada|na semana passada|anteontem|segunda|terca|outro dia|hoje) (?:eu )?(?:falei|falamos|conversei|conversamos|tratei|liguei) (?:\w+ ){{0,3}}(?:{_ROLE})\b",
    rf"\b(?:heb|hebben|had|hadden) (?:\w+ ){{0,4}}(?:met|een) (?:\w+ ){{0,3}}(?:{_ROLE})(?: \w+){{0,5}} (?:gesproken|gebeld|overlegd|gemaild|gechat)\b",
    # no calls, no talk
    r"\b(?:no|without|not? more|never) (?:phone |telephone |any |sales |further )*(?:calls?|calling|callbacks?)\b",
    r"\bbitte (?:nicht|niemals) (?:\w+ ){0,2}(?:anrufen|zuruckrufen|telefonieren)\b|\bnicht (?:mehr )?(?:angerufen|zuruckgerufen|telefonieren|anrufen)\b|\brufen sie (?:mich|uns) (?:bitte )?nicht\b|\bkeine (?:weiteren )?(?:anrufe|ruckrufe|telefonate)\b|\bstatt (?:zu )?telefon\w+\b|\blieber als (?:zu )?telefonieren\b",
    r"\b(?:pas|plus|aucun|sans) (?:d |de |besoin d |besoin de )*(?:r?appels?|coups? de fil|telephone|etre rappelee?|etre appelee?|telephoner)\b|\bparler a personne\b|\bne (?:veux|veut|souhaite|voulons) (?:surtout )?pas (?:\w+ ){0,1}(?:etre )?r?appelee?\b|\binutile d avoir (?:un|une) \w+\b",
    r"\b(?:sin|nada de|ni|no mas) (?:mas )?(?:llamadas?|telefonos?)\b|\bno (?:me|nos) llam\w+\b|\bhablar con nadie\b",
    r"\b(?:niente|nessuna|senza|non voglio|basta) (?:piu )?(?:telefonate|telefonata|chiamate|chiamata)\b|\bnon (?:ho bisogno|abbiamo bisogno|serve|voglio|vorrei|c e bisogno) (?:\w+ ){0,2}(?:essere |che mi |di )*(?:ri)?(?:chiamat\w|contattat\w|chiamiate)\b|\bnon (?:mi|ci) (?:chiamate|chiami|richiami|richiamate|telefoni|telefonate)\b|\bnon chiamatemi\b|\bche stare al telefono\b",
    r"\b(?:sem|nada de|nenhuma) (?:mais )?(?:ligacoes|ligacao|chamadas?|telefonemas?)\b|\bnao (?:me|nos) (?:liguem|ligue|telefonem|contactem|precisa|precisam)(?: \w+)?\b|\bnao (?:precisa|precisam|e preciso|quero que) (?:de )?(?:me )?(?:ligar|liguem|telefonar|contactar)(?: me)?\b|\bfalar com ninguem\b",
    r"\bniet (?:te |meer )?(?:bellen|opbellen|terugbellen|gebeld)\b|\b(?:bel|belt) (?:mij|me|ons) (?:\w+ )?niet\b|\bgeen (?:telefoontjes?|gebel|oproepen|belletjes?)\b|\bniemand (?:te )?(?:spreken|bellen|praten)\b",
    # we shall call, we shall be in touch
    r"\b(?:wir|ich) melden? (?:uns|mich)(?: \w+)*\b|\b(?:i|we)(?: ll| will| shall) (?:get back|be in touch|call you|ring you|talk to you|speak to you|phone you)\b|\b(?:ci|vi) (?:sentiamo|risentiamo|aggiorniamo)\b|\bon se (?:reparle|rappelle|recontacte)\b|\bluego hablamos\b|\b(?:falamos|te falo) depois\b|\bje vous (?:rappelle|recontacte|rappellerai)\b|\b(?:vi|la) richiamo\b|\b(?:os|le|les) llamo (?:yo|luego|manana)\b",
    # a job for others, to be passed on
    rf"\b(?:ask|tell|inform|remind|let) (?:(?:the|your|my|our|a|one|of|please) )*(?:\w+ )?(?:{_ROLE}|people|guys|contacts?)(?: (?:in|at|from|over|on) (?:the )?\w+(?: \w+)?)? (?:to )?(?:please )?(?:{_BOOK})\b",
    r"\b(?:bitten|sagen|fragen|richten|bitte|sag|frag) (?:sie )?(?:bitte )?(?:ihr\w*|eur\w*|dem|der|den) (?:\w+ ){1,5}(?:reserv|buch|organis|bestell|bestat|ob |dass )\w*",
    rf"\b(?:demandez|dites|demander|dire) (?:a|au|aux) (?:votre|vos|l un de vos)? ?(?:{_ROLE})(?: \w+){{0,3}} (?:de |d |s |si |que )(?:reserv|command|confirm|verifi|prepar|il|ils|elle)\w*",
    rf"\b(?:pida\w*|diga\w*|pregunte\w*|dile|pidele) a (?:su|tu|sus|vuestro|la)? ?(?:{_ROLE})(?: \w+){{0,3}} (?:que|si) (?:\w+ )?(?:reserv|confirm|pid|compr|organi|prepar|mand|hay|se)\w*",
    rf"\b(?:chieda|dica|chiedi|chiedete|dite) (?:ai|al|alla|a) (?:\w+ )?(?:{_ROLE}|suoi|tuoi)(?: \w+){{0,3}} (?:di|se|che) \w+",
    rf"\b(?:peca|diga|pergunte|pecam) (?:a|ao|aos|as) (?:\w+ )?(?:{_ROLE})(?: \w+){{0,3}} (?:para|que|se) (?:\w+ )?(?:reserv|confirm|marc|verific|prepar|mand)\w*",
    rf"\b(?:vraag|zeg) (?:\w+ )?(?:{_ROLE})(?: \w+){{0,3}} (?:om|of|dat) (?:\w+ ){{0,4}}(?:reserver|boek|bevestig|bestell)\w*",
    r"\b(?:tip|tips|tipping|trinkgeld|pourboires?|propina|mancia|gorjeta|fooi) (?:\w+ ){0,5}(?:staff|team|employees|agents?|personal|mitarbeiter\w*|personnel|equipe|personale|personal|funcionarios|personeel)\b",
    # thanks for them, and one's own people
    r"\b(?:thanks?|thank you|cheers|kudos|regards|hello|greetings|dank|danke|gruss|grusse|merci|gracias|saludos|grazie|saluti|obrigad[oa]|bedankt|groeten) (?:\w+ )?(?:to|from|an|von|a|aan|al|alla|ao|van|for) (?:\w+ ){0,2}(?:team|colleagues?|staff|people|kollegen|equipe|equipo|collega\w*|equipa)\b",
    r"\b(?:mein\w*|unser\w*) (?:chef\w*|vorgesetzt\w+|kolleg\w+|assistent\w*|sekretar\w*|mitarbeiter\w*|team|steuerberater\w*)\b",
    r"\b(?:mon|ma|notre|mes|nos) (?:chef|patron|patronne|collegues?|assistante?|secretaire|equipe|responsable|manager|superieur)\b",
    r"\b(?:mi|mis|nuestr[oa]s?) (?:jef[ea]|companer[oa]s?|colegas?|asistente|secretari[oa]|equipo|gerente|superior|responsable)\b",
    r"\b(?:mi[oa]|miei|mie|nostr[oaie]) (?:capo|capi|collega|colleghi|colleghe|assistente|segretari[oa]|team|responsabile|superiore|direttore)\b",
    r"\b(?:meu|minha|meus|minhas|nosso|nossa) (?:chefe|patrao|colegas?|assistente|secretari[oa]|equipe|equipa|gerente|superior)\b",
    r"\b(?:mijn|onze|ons) (?:baas|chef|collegas?|assistente?|secretaresse|team|manager|leidinggevende|personeel)\b",
    r"\b(?:email|call|phone|tell) my \w+\b",
    r"\b(?:guia|guide|guida|chauffeur|motorista|conductor|autista|gids|chofer|hotel) (?:\w+ )?(?:nos|nous|ci|ons|uns|me) (?:liga|llama|chiama|appelle|belt|rappelle)\b",
    r"\b(?:call|calls) centers? (?:\w+ )?(?:of|at|from)\b|\b(?:hate|loathe|dislike|detest) (?:\w+ )?(?:call centres?|call centers?|phone calls?|calling|phoning|the phone|telephones?|talking to people|talking on the phone)\b",
    r"\b(?:hasse|mag keine|detest\w*|odi[oa]|haat) (?:\w+ )?(?:call ?center\w*|telefonate|telefonieren|telephoner|appels|llamadas|telefonate|ligacoes|bellen|il telefono)\b",
    r"\b(?:customer (?:service|care|support)|kundenservice|kundendienst|service clients?|atencion al cliente|servizio clienti|atendimento|klantenservice) (?:of|at|from|bei|von|der|de|d|di|da|do|van) (?:\w+ )?\w+ (?:is|was|has|ist|war|a|est|fue|es|e|stat[oa]|foi|is|was)\b",
)  # fmt: skip
