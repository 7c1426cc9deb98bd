"""Italian, Portuguese, Arabic and Japanese words for asking after a person."""

from segue.core.understanding.tongues import Tongue

ITALIAN = Tongue(
    serve=(
        r"uman[oaie]|esser[ei] uman[oi]|operator[ei]|operatrice|consulent[ei]|agent[ei]|"
        r"rappresentant[ei]|responsabile|supervisore|capo|specialist[ai]|espert[oaie]|"
        r"servizio clienti|assistenza clienti|collega|addett[oa]|impiegat[oa]|referente|"
        r"qualcuno del(?: vostro| suo| tuo| lo)? (?:team|staff|ufficio)|assistente uman[oa]"
    ),
    anyone=r"qualcuno|qualcun altro|person[ae]|qualcun|uno di voi",
    real=r"vere|ver[oai]|real[ei]|uman[oaie]|in carne e ossa|viv[oa]|autentic[oa]|competente",
    link=(
        r"con|da|dal|dai|dalla|un|una|uno|il|la|lo|mio|mia|vostr[oa]|al|alla|ad|a|altr[oai]|del|di|per|favore|"
        r"direttamente|telefono|mi|ci|piuttosto|suo|sua|viaggi|in|i|voi"
    ),
    speak=r"(?:assistit|aiutat|seguit|contattat|richiamat)[oai] da|parlare|parlarne|discutere|discuterne|contattare|comunicare|conversare|chattare|parlar|parlo|sentire",
    connect=(
        r"(?:mi|ci) pass[ai]|passat?e?mi|passami|passarmi|mettetemi in contatto|mettermi in contatto|"
        r"mi metta in contatto|trasferi(?:sca|temi|scimi|rmi)|mi trasferisca|collegatemi|mi colleghi|"
        r"datemi|dammi|mi dia|mi metta|mi faccia parlare"
    ),
    want=(
        r"(?:voglio|vorrei|vorremmo|desidero|preferisco|preferirei|esigo|chiedo|cerco|serve|ho "
        r"bisogno di|bisogno di)(?: avere)?|c e|ci sono|posso avere|potrei avere|dov e|dammi|datemi"
    ),
    neg=r"non|senza|nessun[oa]?|mai|invece di|ne",
    gap=r"ho|bisogno|di|voglio|serve|parlare|con|un|una|necessario|vorrei|occorre|abbiamo|mi|che",
    machine=r"bot|robot|macchin[ae]|ia|computer|chatbot|intelligenza artificiale|automa|risponditore",
    refuse=r"non|basta|stuf[oa]|stanc[oa]|niente|piuttosto che|invece di|no|smettila|basta con|senza",
    polite=(
        r"per|favore|perfavore|ciao|salve|grazie|adesso|subito|un|una|uno|il|la|lo|voglio|vorrei|con|"
        r"parlare|buongiorno|buonasera|ora|altr[oa]|mi|serve|pf|passi|passami|urgente"
    ),
    masks=(
        r"\b(?:per|ogni|a|prima|seconda|terza|quarta|due|tre|quattro|cinque|sei|sette|otto|\d+|sola|"
        r"quante) person[ae]\b",
        r"\bperson[ae] (?:in sedia|anzian[ae]|con|che (?:viaggia|e|ha)|disabil[ei]|vegetarian[ae]|"
        r"allergic[ae]|del gruppo|in|per (?:camera|notte|gruppo)|su)\b",
        r"\b(?:agente|consulente) (?:immobiliare|fiscale|finanziario|assicurativo|segreto|di viaggio mi)\b",
        r"\b(?:la|le|il|gli|i|vostra|nostra|l) (?:guid[ae]|autista|personale|staff) (?:\w+ )?(?:parla|"
        r"parlano|parli)\b(?: \w+)*",
        r"\b(?:responsabile|qualcuno|persona|direttore|agente|addett[oa]) (?:dell|del|della|al|alla|in) "
        r"(?:hotel|albergo|aeroporto|ristorante|stazione|reception|ambasciata|compagnia|spa)\b",
        r"\b(?:sei|lei e|sto parlando con|parlo con|siete) (?:(?:un|una|davvero|veramente|lei) )*(?:uman[oa]|"
        r"persona|robot|bot|macchina|ia|essere umano)(?: vera| reale)?\b",
        r"\bnon (?:\w+ ){0,3}(?:mi |ci )?(?:richiam|chiam|telefon|contatt)\w+",
        r"\bdiritti umani\b",
    ),
    extra=(
        r"\b(?:un|con un|a un) (?:essere )?umano\b",
        r"\b(?:qualcuno|persona|consulente|operatore|agente|un umano|vostro team|collega) (?:(?:mi|ci|puo|"
        r"potrebbe|che|possa|per favore|del vostro team|vero|potrebbe|mio) )*(?:richiam(?:armi|arci|i|are|"
        r"a)|chiam(?:armi|i|are|arci)|telefon(?:armi|i|are)|contatt(?:armi|i|are|arci)|aiut(?:armi|are|i))\b",
        r"\b(?:mi|ci) (?:puo|potete|potrebbe|potreste|puoi) (?:richiamare|chiamare|telefonare)\b",
        r"\b(?:puo|potete|potrebbe|potreste|puoi|vorrei) (?:richiamarmi|chiamarmi|telefonarmi|richiamarci|"
        r"essere richiamat[oa])\b",
        r"\b(?:chiamatemi|richiamatemi|mi richiami|mi chiami|richiamami|chiamami|mi richiamate)\b"
        r"(?: \w+)? ?",
        r"\b(?:essere|venire) (?:richiamat[oai]|contattat[oai])\b",
        r"\bc e (?:qualcuno|nessuno)(?: li| qui| di vero| di reale| con cui\b.*| che (?:mi |ci )?(?:possa|puo|aiut\w+|parli)\b.*)* ?(?:[.!?,]|$)",
        r"\bqualcuno (?:di vero|di reale|in carne|con cui (?:posso|parlare|possa))\b",
        r"\bcon chi (?:posso|potrei|possiamo) (?:parlare|discutere|parlarne)\b",
        r"\b(?:contatto|aiuto|assistenza|supporto) uman[oa]\b",
    ),
    stay=(
        r"\b(?:continuiamo|andiamo avanti|proseguiamo|continuare|vai avanti|continua|resto|restare) (?:pure )?"
        r"(?:con (?:lei|te|voi|l ia|il bot|l assistente)|qui|cosi)\b",
        r"\bnon (?:ho bisogno di|mi serve|serve) (?:(?:un|una|parlare|con|nessun) )*(?:umano|persona|"
        r"consulente|operatore|agente)\b",
    ),
)

PORTUGUESE = Tongue(
    serve=(
        r"human[oa]s?|seres? humanos?|atendentes?|consultor(?:a|es)?|agentes?|operador(?:a|es)?|"
        r"representantes?|supervisor(?:a)?|gerente|responsavel|chefe|especialistas?|assessor(?:a)?|"
        r"suporte|sac|atendimento humano|funcionari[oa]|colega|alguem d[aeo] (?:sua |vossa )?(?:equipe|"
        r"equipa|time)"
    ),
    anyone=r"alguem|pessoas?|gente|um de voces",
    real=r"reais|real|de verdade|verdadeir[oa]s?|human[oa]s?|de carne e osso|viv[oa]|mesmo",
    link=(
        r"com|um|uma|o|a|os|meu|minha|seu|sua|outr[oa]s?|para|pra|pro|ao|de|do|da|diretamente|por|favor|"
        r"telefone|viagens|me|nos|algum|alguma"
    ),
    speak=r"(?:atendid|ajudad|contactad|contatad)[oa]s? por|falar|conversar|tratar|contatar|contactar|bater papo|comunicar|falo|fale|discutir|ver isso",
    connect=(
        r"me pass[ae]|pass[ae] me|passar me|me passar|transfir[ae](?: me)?|me transfere|me transfira|"
        r"me conect[ae]|conect[ae] me|me coloca|ligue me|me encaminhe|encaminhe me|transferir|chama|"
        r"me da|me de|me chama|por me em contacto|colocar em contato|me coloque em contato"
    ),
    want=(
        r"(?:quero|queria|queremos|gostaria de|preciso de|preciso|precisamos de|prefiro|exijo|desejo|"
        r"procuro)(?: ter| um| uma)?|tem algum|tem alguma|ha algum|ha alguma|existe algum|posso ter|"
        r"ser atendid[oa] por|cade o|onde esta"
    ),
    neg=r"nao|sem|nunca|nem|em vez de|n",
    gap=r"preciso|precisamos|quero|falar|com|de|um|uma|necessario|e|nenhum|nenhuma|que|gostaria|e preciso",
    machine=r"bots?|robos?|robot|maquinas?|ia|computador|chatbots?|inteligencia artificial|automatico",
    refuse=r"nao|chega de|cansad[oa] de|fart[oa] de|nada de|sem|em vez de|pare com|basta de|cansei de",
    polite=(
        r"por|favor|pf|pfv|pfvr|ola|oi|obrigad[oa]|agora|ja|um|uma|o|a|quero|com|falar|bom|boa|dia|tarde|"
        r"preciso|urgente|outr[oa]|me|passa|de|noite"
    ),
    masks=(
        r"\b(?:por|cada|primeira|segunda|terceira|quarta|duas|tres|quatro|cinco|seis|sete|oito|\d+|"
        r"quantas|so|as) pessoas?\b",
        r"\bpessoas? (?:em cadeira|idosas?|com|que (?:viaja|esta|e|tem)|deficientes?|vegetarianas?|"
        r"alergicas?|do grupo|em|por (?:dia|noite|quarto|grupo)|na|no)\b",
        r"\b(?:agente|consultor|assessor)(?:a|es)? (?:imobiliari[oa]|fiscal|financeir[oa]|de seguros|secreto|"
        r"de viagens me)\b",
        r"\b(?:o|a|os|seu|nosso) (?:guia|guias|motorista|pessoal|equipe) (?:\w+ )?(?:fala|falam|fale)\b(?: "
        r"\w+)*",
        r"\b(?:gerente|alguem|pessoa|funcionari[oa]|responsavel|agente) (?:d[oae]|n[oa]) (?:hotel|aeroporto|"
        r"restaurante|companhia|recepcao|embaixada|spa|estacao)\b",
        r"\b(?:voce e|es|e|estou falando com|falo com|tu es) (?:(?:um|uma|mesmo|voce) )*(?:human[oa]|pessoa|"
        r"robo|bot|maquina|ia|ser humano)(?: real| de verdade)?\b",
        r"\bnao (?:\w+ ){0,3}(?:me |nos )?(?:ligar|ligue|liguem|telefon\w+|contact\w+|contat\w+)\b",
        r"\bdireitos humanos\b",
    ),
    extra=(
        r"\b(?:um|com um|a um|por um) (?:ser )?humano\b",
        r"\b(?:alguem|pessoa|consultor|consultora|atendente|agente|um humano|sua equipe) (?:(?:me|nos|pode|"
        r"poderia|que|possa|por favor|da equipe|da sua equipe|de verdade) )*(?:ligue?|ligar|ligar me|"
        r"liga|contat(?:e|ar)|contact(?:e|ar)|atend(?:a|er)|ajud(?:e|ar)|telefone|telefonar|retorne)\b",
        r"\b(?:pode|podem|poderia|podes|poderiam) (?:me |nos )(?:ligar|telefonar|retornar)"
        r"(?: me| para mim| pra mim| de volta)?\b",
        r"\b(?:me|nos) (?:liguem|ligue|liga) ?(?:de volta|por favor|amanha|hoje|[.!?,]|$)",
        r"\b(?:liguem|ligue) (?:me|para mim|pra mim)\b",
        r"\btem alguem(?: ai| aqui| real| de verdade| com quem\b.*| que possa\b.*)* ?(?:[.!?,]|$)",
        r"\balguem (?:real|de verdade|de carne|com quem (?:eu )?(?:possa|posso|falar))\b",
        r"\bcom quem (?:eu )?(?:posso|poderia|podemos) (?:falar|conversar)\b",
        r"\b(?:atendimento|contato|contacto|apoio|ajuda) human[oa]\b",
    ),
    stay=(
        r"\b(?:continuemos|vamos continuar|continuar|continuo|segue|seguir|vamos seguir|continue) (?:\w+ )?"
        r"(?:com (?:voce|a ia|o bot|o assistente)|contigo|aqui|assim|por aqui)\b",
        r"\bnao preciso (?:(?:de|um|uma|falar|com|nenhum) )*(?:human[oa]|pessoa|atendente|consultor|agente)\b",
    ),
)

UNSPACED_WISHES = (
    r"(?i)(?:instead of|no|not|stop|statt|kein\w*|pas de|au lieu d.un|en vez de|sin|invece di|em vez de|sem|geen|in plaats van|🚫|❌|👎)\s*🤖",
    r"🤖\s*(?:🚫|❌|👎|nein|no)",
    r"(?i)(?:👤|🧑|👩|👨|🙋|🗣)\S*\s*(?:please|pls|instead|bitte|svp|por favor|per favore|aub|🙏|\?|$)[^a-z]*$",
    r"(?:コンサルタント|プランナー|デザイナー|上司|支配人|窓口|マネージャー|店長|社員|スペシャリスト|生身の人|本物の人|ご担当|営業)(?:の方|さん|者|間)?"
    r"(?:と|に|へ|から|を)(?:直接|電話で|ぜひ|一度|対面で)?(?:ご|お)?(?:相談|話|電話|連絡|打ち合わせ|つな|繋|代わ|かわ|呼|出し|お願い|会)",
    r"折り?返し(?:の)?(?:お|ご)?(?:電話|連絡)",
    r"電話で(?:直接)?(?:お|ご)?(?:話し?|相談)(?:を)?(?:し|でき|たい|させて)",
    r"(?:人|人間|担当者?|責任者|上の者|スタッフ)(?:の方)?(?:と|に|へ|を)(?:直接)?(?:代わ|替わ|変わ|繋い|つない|出し|呼ん|話させ|お願い)",
    r"(?:誰か|どなたか)(?:い(?:ます|ません|ない)|話せ|助け|電話|対応)",
    r"上の(?:人|者|方)(?:と|に|を|へ)",
    r"(?:自動応答|チャットボット|AI|ボット|機械|ロボット)(?:相手)?(?:は|と|では|じゃ|には)(?:もう)?(?:いい|うんざり|嫌|いや|無理|話したくない|話にならない)",
    r"(?:Zoom|ズーム|オンライン|対面|来店して|店舗)で(?:直接)?(?:ご|お)?(?:相談|打ち合わせ|話)",
    r"(?:人|人間|スタッフ|係員)(?:に|による|の)(?:よる)?(?:対応|サポート)(?:を|に|が)(?:希望|お願い|切り替え|ほしい|欲しい|してほしい)",
    r"直接(?:お)?話し?(?:が)?(?:したい|できます|できる|させて)",
    r"(?:الاتصال|التواصل) (?:بي|بنا|معي|معنا)",
    r"(?:يتصل|تتصل|يتصلوا|تتصلوا|اتصلوا|يتواصل|تتواصل|يتواصلوا|اتصلي) (?:بي|بنا|معي|معنا|فيني|علي)",
    r"(?:يكلمني|كلموني|كلمني|تكلمني|يكلمنا|اتصلولي|دقوا علي|رنوا علي)",
    r"ح[وّ]{1,3}ل(?:و|ي)?ني|[أا]?وصّ?ل(?:و|ي)ني|وصّلني",
    r"(?:أناقش|اناقش|أتشاور|مناقشة|أتكلم|اتكلم|أتحدث|اتحدث|أحكي|احكي|أكلم|اكلم|أتواصل|اتواصل|التحدث|التكلم|الكلام)\s(?:\S+\s){0,3}?(?:مع|لـ|ل)?\s?(?:أحد|احد|حد|واحد|مستشار|مصمم|خبير|موظف|مختص|فريق|مدير|مشرف|شخص|إنسان|انسان|بشر|مسؤول)",
    r"(?:واحد|أحد|احد|حد|شخص) (?:من|في) (?:فريقكم|فريق|عندكم|موظفيكم|مستشاريكم|زملائك|طرفكم|مكتبكم)",
    r"^(?:المدير|مدير|المشرف|مشرف|الدعم|بشري|موظف بشري|ممثل|ممثل خدمة العملاء)(?: (?:من فضلك|لو سمحت|رجاء|الآن|فورا))?[.!؟]*$",
    r"(?:هل (?:يوجد|هناك|في|فيه)|في|فيه) (?:أحد|احد|حد|شخص|موظف|إنسان|انسان)(?: (?:هنا|موجود|حقيقي|يساعدني|أكلمه|أتحدث معه|يرد|على الخط)|\s?؟)",
    r"(?:زهقت|تعبت|مللت|كفاية|كفى|يكفي) (?:من )?(?:هذا |هال|ال)?(?:\S+ )?(?:الروبوت|البوت|الآلة|الآلي|روبوت|بوت|الذكاء)",
    r"(?:بدل|بدلا من|بدلاً من|مو|مش|ليس|وليس|ما أبغى|ما ابغى|ما أبي|لا أحب) (?:ال)?(?:روبوت|بوت|آلة|برنامج|كمبيوتر)",
    r"(?:عاوز|عايز|أبغى|ابغى|أبي|ابي|بدي|ودي|حابب?|أفضل|أفضّل|أطلب|اطلب|نريد|نود|نرغب|أرجو|محتاج)\s(?:\S+\s){0,3}?(?:مدير|المدير|مشرف|المشرف|خدمة العملاء|موظف|مستشار|مكالمة|بشري|إنسان|انسان|حد)",
    r"(?:人間|人|担当者|担当|オペレーター|スタッフ|アドバイザー|係|係の者|責任者|コンシェルジュ|誰か|どなたか|専門家|係の人|の方)"
    r"(?:の方|の人|さん|の者)?(?:と|に|へ|を)(?:直接|電話で|ちょっと|少し)?(?:話|はな|お話|相談|つな|繋|代わ|かわ|変わ|替わ|交代|連絡|呼|電話|お願い|対応)",
    r"^(?:すみません[,.]?)?(?:人間|担当者|オペレーター|スタッフ|アドバイザー|責任者|有人対応|有人チャット)(?:を)?(?:お願い(?:します)?|ください|希望)?[。.!!]*$",
    r"有人(?:対応|チャット|サポート)",
    r"(?:折り返し|折返し)?(?:お)?電話(?:を)?(?:ください|いただけ|もらえ|して(?:ください|ほしい|いただけ))",
    r"(?:ボット|ロボット|AI|機械)(?:では|じゃ|は|と)(?:なく|ない|話したくない|いや|嫌|嫌です|結構)",
    r"(?:أريد|اريد|أود|اود|أرغب|ارغب|ممكن|هل يمكنني|أحتاج|احتاج|عايز|بدي|ابغى|أبغى|ابي)\s(?:\S+\s){0,2}?"
    r"(?:التحدث|أتحدث|اتحدث|التكلم|أتكلم|اتكلم|أكلم|اكلم|الكلام|التواصل|محادثة)\s(?:\S+\s){0,1}?(?:مع|إلى|الى|شخص|موظف|احد|أحد|انسان|إنسان|مستشار)",
    r"(?:أريد|اريد|أود|أحتاج|احتاج|ابغى|بدي|عايز)\s(?:موظف|مستشار|إنسان|انسان|مندوب|شخص)(?:\S*)(?:\s|$|[.!؟])",
    r"(?:شخص|إنسان|انسان|موظف|مستشار|مندوب)\s(?:حقيقي|بشري|آخر|من فضلك|لو سمحت|رجاء|مسؤول)",
    r"^(?:موظف|مستشار|إنسان|انسان|شخص حقيقي|مندوب|خدمة العملاء)[.!؟]*$",
    r"(?:حولني|حوّلني|وصلني|اتصلوا بي|اتصل بي|أوصلني|صلني)",
    r"(?:لا أريد|لا اريد|ما ابي|مش عايز)\s(?:\S+\s){0,3}?(?:روبوت|آلة|بوت|الروبوت|ذكاء)",
)
UNSPACED_MASKS = (
    r"(?:昨日|先日|先週|以前|さっき|前回)[^。]{0,30}(?:話し?し?|相談し|連絡し|電話し|対応し)(?:て|た|まし)",
    r"(?:電話|連絡|担当者|オペレーター|スタッフ|人)[^。、]{0,8}(?:不要|いりません|必要ありません|必要ない|結構です|いらない)",
    r"(?:人間|本物の人|人)(?:みたい|のよう|と話しているよう|らしい)",
    r"(?:لا داعي|لا حاجة|بدون|دون|ما في داعي|ما يحتاج)\s(?:\S+\s){0,2}?(?:\S*اتصال|للاتصال|مكالمة|مكالمات|تتصلوا|تتصل)\S*(?: بي| بنا| معي)?",
    r"(?:لا|ما|لن) (?:تتصلوا|تتصل|يتصل)(?:ون)? (?:بي|بنا)",
    r"(?:تحدثت|تكلمت|تواصلت|كلمت|تحدثنا|اتصل بي)\S*\s(?:\S+\s){0,2}?(?:مع|أمس|امس|البارحة|موظف)\S*",
    r"(?:مثل|كأنك|كأنني أتحدث مع|تشبه)\s(?:\S+\s){0,1}?(?:إنسان|انسان|شخص|البشر|بشر)\S*",
    r"(?:لا أريد|لا اريد|لا أحتاج|لا احتاج)\s(?:\S+\s){0,3}?(?:موظف|شخص|مستشار|إنسان|انسان|أحد|احد)",
    r"(?:人|担当者|オペレーター|スタッフ)(?:と|に|は)(?:話|連絡|相談)?(?:す|さ)?(?:必要|たく)(?:は|も)?(?:ない|ありません|なくて)",
    r"(?:現地|地元|ホテル|空港|旅館)の(?:人|方|スタッフ|担当者)",
    r"(?:موظف|شخص)\s(?:الفندق|المطار|الاستقبال)",
)
