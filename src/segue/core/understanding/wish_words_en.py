"""English words for asking after a person, and what only looks like it."""

from segue.core.understanding.tongues import Tongue

_PLACE = (
    "embassy|consulate|hotel|ryokan|airline|airport|gate|bank|front desk|reception|restaurant|spa|"
    "venue|museum|station|desk at|border|vineyard|winery|dock|pier|harbour|property|resort|lodge|villa|school|hospital|clinic|ship|cruise"
)
_ROLE = "advis[eo]rs?|agents?|representatives?|consultants?|operators?|specialists?|experts?"
_OTHERS = (
    "estate|ticketing|gate|letting|insurance|tax|investment|property|leasing|shipping|sports|"
    "secret|customs|immigration|check in|airline|airport|ground|cruise|ferry|tour|train|bus|ski|"
    "hotel|local|independent|wine|fbi|double|free|literary|cleaning|handling"
)
_CALL = "call|ring|phone|contact|reach out to|get back to|get in touch with|speak to|speak with"
_AFTER_CALL = (
    r"(?:back|please|pls|at|on|tomorrow|today|tonight|now|asap|this|in|before|after|when|about|to|"
    r"if|between|instead|urgently|as|first|directly|and|or|\d+|[.!?,]|$)"
)

ENGLISH = Tongue(
    serve=(
        r"humans?(?: being| beings)?|advis[eo]rs?|agents?|representatives?|reps?|consultants?|assistants?|"
        r"operators?|specialists?|experts?|supervisors?|managers?|superiors?|boss|colleagues?|"
        r"staff(?: members?)?|employees?|team members?|concierge|planners?|travel designers?|"
        r"csr|members? of (?:your |the |our )?(?:staff|team)|human beeing|real life person|"
        r"(?:customer|client|guest) (?:service|services|support|care|relations|team|desk|"
        r"assistance|help)|"
        r"(?:support|service|help|advice|advisory|sales) (?:team|desk|staff|person)|call cent(?:er|re)|"
        r"(?:someone|somebody|anyone|person|people) (?:from|on|in|at|of) (?:your|the) "
        r"(?:team|side|company|office|end|staff|desk)|one of (?:you guys|you|your people)|"
        r"your (?:team|people|office|staff|colleagues?)|xnamed"
    ),
    anyone=(
        r"some ?one|some ?body|any ?one|any ?body|persons?|actual people|real people|an adult|"
        r"a (?:man|woman|lady|guy|gentleman)|one of them|flesh and blood|people who work"
    ),
    real="real|live|actual|actually|human|living|proper|genuine|breathing|real life|competent|senior",
    link=(
        "to|with|w|a|an|the|my|your|our|one|of|some|any|another|other|else|different|again|directly|"
        "personally|through|over|on|up|me|us|travel|personal|dedicated|private|"
        "support|service|sales|human|in person|qualified|proper|this|that|it|about|via|luxury|"
        "friendly|trained|fucking|goddamn|damn|bloody|freaking|effing|assistance|yours|over|the|phone|customer|client|guest|phone|video|japan|more|experienced|just|please"
    ),
    speak=(
        r"speak|talk|chat|converse|correspond|communicate|deal|discuss|discuss (?:this|it|that|things|"
        r"everything|my \w+|our \w+)|reach|contact|(?:get|getting) (?:a )?(?:hold of|in touch|through|"
        r"on to)|(?:have|having|need|want|like) (?:\w+ ){0,3}(?:chat|word|call|talk|conversation)|"
        r"be in (?:touch|contact)|hear (?:\w+ ){0,2}from|(?:go|run|talk|look|walk|going) (?:over|"
        r"through) (?:\w+ ){0,6}with|(?:discuss|continue|finish|complete|settle|sort) (?:this|it|that|"
        r"everything|things|the rest)(?: \w+){0,2} with|speaking|talking|chatting|contacting|reaching|"
        r"(?:be|get) (?:helped|served|advised|called|contacted|phoned|rung) (?:back )?by|"
        r"(?:be|get) (?:passed|connected|transferred|put|forwarded|referred|handed|escalated|"
        r"redirected)(?: through| on| over)? (?:to|with)"
    ),
    connect=(
        r"(?:connect|transfer|put|pass|forward|hand|escalate|switch|redirect|patch|route|refer|move|"
        r"direct|send) (?:me|us|this|it|that|my \w+|our \w+|the \w+|over|now|him|her)(?: over| on| "
        r"through| across| up| straight| directly| now| back)?|escalate|get me|get us|give me|give us|"
        r"find me|find us|bring me|bring us|fetch me|fetch|bring in|bring on|call in|pull in|"
        r"let me have|get|put|call|ring|phone|calling|ask for|asking for|asked for|involve|loop in"
    ),
    want=(
        r"(?:want|need|prefer|wish for|would like|d like|id like|like to have|wanna|require|demand|"
        r"insist on|rather have|expect|looking for|request|requesting|would love|d love|"
        r"hoping for|waiting for|want to see|need to see|deserve)(?: to have| to get| help from| "
        r"advice from| to reach)?|is there|are there|do you have|have you got|where is|where are|"
        r"wheres|can i have|can i get|could i have|could i get|may i have|can we have|can we get|"
        r"could we have|could we get|may we have|i ll take|only|switch to|change to|back to"
    ),
    neg=(
        r"don t|dont|do not|doesn t|does not|didn t|did not|never|needn t|won t|wouldn t|rather not|"
        r"no need|neither|nor|hate|avoid|not (?:want|need|wish|like|looking)"
    ),
    gap=(
        r"want|wanna|wish|need|needed|have|having|like|care|feel|think|believe|i|we|really|get|"
        r"speak|speaking|talk|talking|chat|chatting|call|called|contact|contacted|be|being|"
        r"connected|connect|transfer|transferred|put|bring|bringing|bother|for|by|from|right|now|"
        r"yet|necessary|require|involve|involving|deal|dealing|waiting|wait|at|all|necessarily|ask"
    ),
    machine=(
        r"bots?|robots?|machines?|a i|ai|computers?|chat ?bots?|algorithms?|automated \w+|automat|"
        r"artificial intelligence|virtual assistant|script|software|chat ?gpt|program|auto ?reply"
    ),
    refuse=(
        r"stop|no more|enough of|enough with|sick of|tired of|fed up with|done with|had enough of|"
        r"don t want|dont want|do not want|don t wish|don t like|dont like|won t (?:speak|talk|deal|chat)|refuse|rather not|"
        r"not|no|get rid of|turn off|switch off|get me off|away from|hate|instead of|rather than|"
        r"can t stand|cant stand|don t trust|dont trust|not talking to|rid of|skip|anything but|"
        r"don t need|dont need|bypass|get past|get me out of|want out of|leave|exit|quit|end"
    ),
    polite=(
        r"please|pls|plz|plz|hi|hello|hey|now|a|an|the|another|thanks|thank you|thx|ok|okay|yes|asap|"
        r"immediately|today|just|give|get|me|want|need|i|to|support|service|help|right|would|like|"
        r"sir|madam|only|for|god s|sake|d|travel|personal|customer|then|speak|talk|with|dear|team|"
        r"urgent|urgently|at once|again|any|your|my|one|some|available|there|no bot|not a bot"
    ),
    masks=(
        r"\b(?:appointment|consultation|check ?up|session) (?:\w+ ){0,3}?(?:with|at|for) (?:my |the )?(?:dr|doctor|dentist|physician|surgeon|prof|professor)\b(?: \w+)?",
        rf"\b(?:{_ROLE}|managers?|someone|somebody|persons?|anyone) s (?:[a-hj-su-z]\w*|i[a-km-z]\w*|t[a-df-z]\w*)\b",
        rf"\b(?:{_ROLE}|colleagues?|manager|member of staff)(?: \w+)? (?:told|said|called|was|were|had|did|recommended|"
        r"suggested|promised|booked|sent|wrote|gave|mentioned|quoted|arranged|confirmed|helped|in copy|in cc)\b",
        rf"\b(?:am|is|as|was|become|becoming|being|m) (?:a|an) (?:\w+ )?(?:{_ROLE})\b",
        r"\bany (?:\w+ )?(?:experts|specialists) (?:on|in|among)\b",
        rf"\b(?:met|saw|had|hired|used|knew|know) (?:a|an|the|our|my) (?:\w+ )?(?:{_ROLE})\b",
        r"\b(?:does|do|did|is|are|as|like|you|whether|only|if|be|being|than) (?:a |an )?human(?: being)?\b",
        r"\bhumans? or (?:(?:as |is it |a |an |just |whether |you |re |are )*)(?:computer|bot|ai|robot|machine|program)\b",
        r"\b(?:no|not|without|instead of|rather than|than) (?:(?:a|an|any|the|another|real|live|human|"
        r"for|to|by|with|from|speaking|talking|calling|having|speak|talk|involving|your|other) )*"
        r"(?:humans?|persons?|people|advis[eo]rs?|agents?|someone|somebody|anyone|anybody|staff|reps?|"
        r"representatives?|specialists?|consultants?|operators?|experts?|managers?)\b",
        rf"\b(?:{_OTHERS}) (?:{_ROLE}|managers?|assistants?|staff)\b",
        rf"\b(?:{_ROLE}|managers?|assistants?) (?:fees?|commissions?|costs?|charges?|discounts?|rates?|"
        r"orange|provocateur|smith|carter|dishes|food|license|invoice|number|sample|name)\b",
        rf"\b(?:{_ROLE}|managers?|staff|person|people|someone|somebody|anyone|anybody) "
        rf"(?:at|from|of|in|with|on) (?:the|my|our|their|his|her|a|an) (?:\w+ )?(?:{_PLACE}|wheelchair|"
        r"ferry|train|tour|group|party|family|village|local|boat|plane|flight|bus|pram|walker|cane)\b",
        rf"\b(?:{_PLACE}) (?:{_ROLE}|managers?|staff|concierge|team|employees?)\b",
        r"\b(?:do|does|did|will|can|could) (?:the|your|our|their|his|her|all|most|any|these|those) "
        r"(?:\w+ ){1,3}(?:speak|talk|chat|meet)\b",
        r"\b(?:do|does|did|will) (?:the|your|our|their|his|her|all|most|any|these|those) (?:\w+ ){1,3}call\b",
        r"\b(?:that|who|they|he|she|which) (?:can |could |will |also |do |does )?(?:speaks?|talks?)\b",
        r"\b(?:are|if) (?:you|u|we|this)(?: are| is)? (?:really |actually |just )?(?:a|an|talking|speaking|chatting) "
        r"(?:(?:to|with|a|an|real|live|actual|actually|human) )*(?:human being|human|person|agent|"
        r"advis[eo]r|bot|robot|machine|ai|computer|someone|somebody)\b",
        r"\b(?:am i|is this|r u|are you|is that|is it) (?:(?:talking|speaking|chatting|to|with|a|an|"
        r"real|live|actual|actually|really|human|even|still|by) )*(?:human being|human|person|agent|"
        r"advis[eo]r|bot|robot|machine|ai|computer|someone|somebody|anyone)\b",
        r"\b(?:do|should|must) (?:i|we) (?:have to|need to|really need to) (?:speak|talk|contact|call)\b"
        r"(?: \w+){0,3}",
        r"\bor (?:(?:a|an|real|actual|live|actually) )+(?:person|human|agent|human being)\b",
        r"\b(?:i am|i m|im|you are|you re|it s|its|this is|he is|she is) not (?:a |an )?(?:bot|robot|"
        r"machine|computer|ai)\b",
        r"\b(?:some ?one|some ?body|any ?one|any ?body|people|persons?|staff|agents?) (?:living|live|"
        r"actually)\b",
        rf"\b(?:talked|spoke|spoken|chatted|dealt|met) (?:to|with) (?:\w+ ){{0,4}}(?:humans?|person|"
        rf"someone|somebody|{_ROLE})\b",
        r"\b(?:to|with) (?:my|our) (?:own )?(?:boss|manager|superior|assistant|staff|colleagues?|team)\b",
        r"\b(?:no|without) (?:need|point) (?:to|for|in|of) (?:\w+ ){0,3}(?:call|ring|phone|contact)\w*\b(?: \w+)?",
        r"(?:^|[.!?,;:] |\band |\bor )(?:you (?:can|may|could) )?(?:also )?(?:reach|contact|call|ring|phone|text) "
        r"(?:me|us) (?:on|at|under|via)\b",
        r"\byou (?:can|may|could) (?:also |always )?(?:reach|contact|call|ring|phone) (?:me|us)\b",
        r"\bwhere (?:is|are|s) (?:your|the) (?:office|shop|team|staff)\b",
        r"\bhuman (?:translat|interpret|guide|driver|chef|pilot|statue|remains|size|condition|cost)\w*",
        r"\bmy (?:own )?(?:assistant|secretary|boss|manager|staff|colleagues?|team|employees?)\b",
        r"\bnobody (?:\w+ ){0,3}(?:call|ring|phone)\b",
        r"\b(?:call|calling|phone|ring) (?:someone|somebody|anyone|people)\b",
        r"\b(?:per|each|every|first|second|third|fourth|fifth|extra|additional|single|disabled|"
        r"elderly|two|three|four|five|six|\d+) (?:person|persons|people)\b",
        r"\b(?:person|persons) (?:in|with|on|travell?ing|going|named|over|under|who (?:is|has|was))\b",
        r"\bhuman (?:rights|towers?|history|resources|body|trafficking|bones?|nature|size|error|rate)\b",
        r"\brobot (?:restaurant|hotel|show|museum|cafe|dogs?|bar|exhibition|staff|butler|waiters?)\b",
        r"\bspecial assistance \w+\b",
        r"\bpersonal (?:trainer|shopper|butler|chef|guide|driver|assistant|stylist)\b",
        r"\b(?:tour|travel) (?:operators?|managers?)\b",
        r"\b(?:with|ask|tell|call|see|meet) (?:my|our) (?:(?:financial|tax|legal|bank|own|existing) )?"
        r"(?:advis[eo]r|accountant|lawyer|consultant|agent|boss|manager) (?:first|before|and)\b",
        r"\b(?:they|he|she|it|hotel|airline|restaurant|who|mother|father|people|friends|everyone) "
        r"(?:\w+ )?(?:call|calls|phone|ring|contact|transfer) (?:me|us)\b",
        r"\b(?:talk|speak|chat|meet) (?:to|with)? ?(?:people|locals?)\b",
    ),
    extra=(
        rf"\b(?:call|ring|word|chat|appointment|meeting|conversation|consultation|session) (?:from|with) (?:(?:a|an|"
        rf"your|one|of|the|real|travel|some|actual|\w+) )?(?:(?:a|an|your|of|the|real|travel|\w+) )?(?:{_ROLE}|"
        rf"human|person|someone|somebody|colleague|team)\b",
        r"\b(?:prefer|rather|like|love) (?:talking|speaking|chatting|dealing|to talk|to speak|talk|speak) (?:to|with) "
        r"(?:real |actual |other )*(?:people|persons?|humans?|someone|somebody)\b",
        r"\b(?:a|an|another|some|with|to|actual) (?:(?:real|live|actual|proper|fellow|living) )*humans?\b",
        rf"\b(?:discuss|plan|sort|deal|arrang|review|explain|decid|organis|organiz|clarify|confirm|settl|handl|"
        rf"talk|speak|chat|work|go over|go through)(?:e|ing|ing this|ing it)?(?: \w+){{0,6}} (?:with|to|by) (?:(?:a|an|"
        rf"your|one|of|the|real|some|actual|travel|my|our|another) )*(?:{_ROLE}|person|human|someone|somebody|"
        rf"colleague|people)(?: [.!?,]|$| please| instead| first| before| directly| on the phone| now| today| "
        rf"from your| in your| at your| rather)",
        rf"\b(?:{_ROLE}|humans?|persons?|someone|somebody|anyone|anybody|colleagues?|manager|supervisor|team|office|"
        rf"staff|xnamed)(?: (?:from|in|at|of|on|your|yours|the|office|team|company|side|be|able|to|can|could|would|"
        rf"will|please|maybe|perhaps|kindly|possibly|also|just|quickly|then|there|try|should|might|may|agency))* "
        rf"(?:{_CALL}|get in touch with|follow up with|give) (?:me|us)\b",
        r"\b(?:whoever|person|someone|somebody|anyone) (?:is |who is |who s )?(?:in charge|responsible|senior)\b",
        r"(?:^|[.!?,] )(?:(?:can|could|please|you|i|want|to|would|kindly|just|we) )*escalate\b",
        r"\b(?:hotline|helpline|phone|number|line|chat|desk|department)(?: \w+)? (?:with|to|for) (?:(?:a|an|real|"
        r"actual|live|reach|talk|speak|to|with|call) )+(?:people|persons?|humans?|someone|somebody|agents?|advis[eo]rs?)\b",
        rf"\b(?:someone|somebody|anyone|anybody|person|human|agent|advis[eo]r|specialist|consultant|"
        rf"manager|expert|representative|rep|colleague|team|supervisor|your office|xnamed) (?:on the "
        rf"phone |please |from your team |there |in your team |from the team )?(?:to |can |could |may "
        rf"|should |will |would |please |must )*(?:{_CALL}) (?:me|us)\b",
        rf"\b(?:please|pls|plz|can you|could you|would you|will you|can u|kindly|just|may you) "
        rf"(?:please )?(?:call|ring|phone|telephone) (?:me|us) {_AFTER_CALL}",
        r"\b(?:call|ring|phone) (?:me|us) back\b",
        r"(?:^|[.!?,] )(?:call|ring|phone) (?:me|us)(?: please| now| asap| pls)*(?: [.!?]|$)",
        r"\b(?:give|giving) (?:me|us) a (?:call|ring|bell|buzz)\b",
        r"\b(?:request|need|want|like|arrange|schedule|book|have|ask for|get) (?:for )?(?:a|my) (?:quick )?"
        r"(?:call ?back|callback|phone call|call back|return call|video call with)\b",
        r"(?:^|[.!?,] )call ?back(?: please| pls| request| asap)*(?: [.!?]|$)",
        r"\bput me through\b",
        r"(?:^|[.!?,] |please |just |now )(?:transfer|connect|escalate|forward|hand) (?:me|us|me over|"
        r"this|this chat|me now)(?: please| now| pls| asap| over)*(?: [.!?,]|$)",
        r"\bwhom? (?:can|could|do|should|may|would|might) (?:i|we) (?:speak|talk|call|contact|reach|phone|"
        r"telephone|ring)\b"
        r"(?: to| with)?(?: here| instead| about\b.*| then)?(?: [.!?,]|$)",
        r"\bis (?:there )?(?:anyone|anybody|someone|somebody) (?:real |actually |really |even |out |"
        r"still |alive |human )*(?:there|here|available|around|awake|online|working)(?: today| now| at "
        r"all| right now| please| who\b.*| that\b.*| to (?:help|talk|assist|speak)\b.*)?(?: [.!?,]|$)",
        r"(?:^|[.!?,] )(?:hello )?(?:anyone|anybody|someone) (?:real |human )*(?:there|here|home)\b",
        r"\bis there (?:a|an|any|some) ?(?:\w+ )?(?:person|one|body|human|man|woman|people) (?:there|"
        r"here|available|i|we|who could|who can|that can|around|on the|behind|to (?:talk|speak|help|"
        r"call))\b",
        r"\bis there (?:anyone|anybody|someone|somebody) (?:else |real |human )*(?:i|we|who (?:can|could|knows|will)|that (?:can|could|knows)|to "
        r"(?:talk|speak|help|call)|on the (?:phone|line))\b",
        r"\b(?:some ?one|some ?body|anyone|anybody) (?:real|human|alive|competent|in charge|senior|"
        r"with a pulse|of flesh and blood|i can (?:talk|speak|call))\b",
        r"\b(?:human|personal) (?:help|support|assistance|contact|touch|advice|service|voice|ear)\b",
        r"\b(?:let|leave|allow|have|get|ask|want|need|like|prefer|love|rather|better if|nice if|"
        r"appreciate if|possible for|arrange for|time for) (?:for )?(?:(?:a|an|my|your|our|the|one|of|"
        r"real|live|actual|human|travel|senior|someone|somebody) )*(?:human|advis[eo]r|agent|specialist|"
        r"consultant|representative|expert|colleagues?|someone|somebody|person|xnamed) (?:of yours |on your "
        r"side |in your team )?(?:to |could |"
        r"can |would |looked |deal with |handle |have a |take a )*(?:look|take|handle|help|deal|sort|review|check|"
        r"plan|do|decide|assist|answer|respond|reply|step|join|explain|read|call|contact|talk|"
        r"speak|get|over|took|handled)\b",
        r"\b(?:can|could|would|will) (?:someone|somebody) (?:real |else |please |in your team |from "
        r"your team |there )*(?:take over|look (?:at|into) (?:this|it|that|my|our)|take (?:a look|this|"
        r"it)|handle (?:this|it)|step in|get (?:back|in touch))\b",
        r"(?:^|[.!?] )(?:just )?a (?:real )?(?:person|man|woman)(?: (?:please|now|asap))*(?: [.!?]|$)",
        r"\b(?:book|plan|arrange|organise|organize|review|check|do|handle|finalise|finalize) (?:\w+ ){1,6}"
        r"with (?:(?:a|an|my|your|one|of|the|real|travel) )*(?:human|advis[eo]rs?|agent|consultants?|"
        r"specialist|person|experts?)\b",
        r"\b(?:can|could|would|will) (?:(?:a|an|my|your|one|of|the|real|actual|human|please|travel) )*"
        r"(?:human|advis[eo]rs?|agent|representative|consultant|colleagues?|expert|"
        r"specialist) (?:real |human |else |please |in your team |from your team |there )*(?:take "
        r"over|look (?:at|into)|take (?:a look|this|it|care)|handle|help (?:me|us)|step in|assist|"
        r"join|reply|respond|answer (?:me|us|this|my)|deal with|sort|get (?:back|in touch)|explain)\b",
        r"\b(?:do you have|is there|what is|whats|give me|send me|need|want|got) (?:a|the|your|any) "
        r"(?:phone|telephone|direct|contact|hotline|customer service|service)? ?(?:number|line|hotline) "
        r"(?:i can|we can|to call|for your|where i|so i can|to speak|to talk)\b",
        r"\bnot (?:a )?(?:bot|robot|machine|computer|ai)(?: please| pls)\b",
    ),
    firm=(
        r"\b(?:is|are) there (?:no|not a|not any) (?:\w+ )?(?:humans?|persons?|people|one|body|advis[eo]r|"
        r"agent|staff)\b",
        r"\b(?:isn t|aren t) there (?:(?:a|an|any|some|real|human|actual) )*(?:humans?|persons?|people|"
        r"someone|somebody|anyone|anybody|one|advis[eo]r|agent)\b",
        r"\bwhy (?:can t|cant|cannot|won t|wont|may) (?:i|you|we|anyone|somebody|someone|nobody) (?:\w+ )"
        r"{0,3}(?:speak|talk to|connect me|call me|transfer me|answer me)\b",
        r"\b(?:not comfortable|uncomfortable|not happy|not willing|not going|refuse|rather not|don t trust|"
        r"no intention|hate|not keen) (?:\w+ ){0,6}(?:bots?|robots?|machines?|ai|computers?)\b",
        r"\bnot (?:with |to |by )?(?:a |an |the |some )?(?:bot|robot|machine|computer|ai) (?:but )",
        r"\bthere is no ?one (?:i|we) can (?:talk|speak)",
    ),
    stay=(
        r"\b(?:go on|carry on|continue|stay|keep (?:going|chatting|talking|on)|proceed|stick|remain|"
        r"rather stay|happy) (?:here )?(?:with|using) (?:you|the ai|ai|the assistant|the bot|this "
        r"chat|the chat|the virtual assistant)\b",
        r"\b(?:continue|carry on|go on|stay|keep going|proceed|do (?:it|this|that)) (?:in )?(?:here|"
        r"this chat|without (?:a |the )?(?:person|human|advis[eo]r|agent)|for now|meanwhile)\b",
        r"\b(?:you can|can you|let you|you may) (?:just )?(?:carry on|continue|go on|keep going|"
        r"help me (?:yourself|instead|meanwhile))\b",
        r"\blet s (?:just )?(?:carry on|continue|go on|keep going|stay|proceed)\b",
        r"\b(?:the )?(?:ai|bot|assistant) (?:is|would be|will be) (?:fine|ok|okay|good|enough)\b",
        r"\b(?:prefer|rather) (?:to )?(?:chat|talk|continue|stay|speak|deal|go on)?(?:ing)? ?(?:with |to )?"
        r"(?:you|the ai|ai|the bot)\b",
        r"\b(?:no need (?:for|to wait for)|don t need|dont need|do not need|needn t wait for|don t want "
        r"to wait for) (?:(?:a|an|the|any|to|wait|for|speak|talk) )*(?:human|person|advis[eo]r|agent|"
        r"anyone|specialist|representative)\b",
        r"\b(?:you are|you re|youre|your) doing (?:fine|great|well|good)\b",
    ),
)
