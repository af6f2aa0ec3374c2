import type { Language } from './language';

/** What a paper calls itself. */
export const OWN_NOUNS = 'paper|work|article|study|thesis|dissertation|report|research|survey|vignette|document|note|guide|manual|tutorial|chapter|package|letter';

/**
 * What a sentence can be there for, told by its words.
 * need: what is asked for or matters, where nothing is called a problem; own: speaks of the authors or their work; subject: begins with them; limitation: what is admitted outright; restriction: what may be a limit where a paper speaks of its limits, and is anything elsewhere; prior: what others
 * did; shortcoming: where that fails; gap: what nobody has done or knows yet; cause: why; definition: says what something is; procedure: what was done to find out, not what was
 * found; admission: what falls short, said in passing; defines: gives a thing its name; outlook: what is planned; roadmap: how the paper is laid out, worth nothing to a reader of the note; pointing: says only that a figure, table or formula is there; joined:
 * goes on from the sentence before and can be read without it; dangling: begins with a word that leans on the sentence before.
 */
export type Cue =
  | 'problem'
  | 'need'
  | 'approach'
  | 'own'
  | 'subject'
  | 'contribution'
  | 'finding'
  | 'comparison'
  | 'limitation'
  | 'admission'
  | 'restriction'
  | 'applies'
  | 'excludes'
  | 'ablation'
  | 'scaling'
  | 'prior'
  | 'shortcoming'
  | 'gap'
  | 'cause'
  | 'definition'
  | 'defines'
  | 'assumption'
  | 'overview'
  | 'setup'
  | 'procedure'
  | 'outlook'
  | 'roadmap'
  | 'pointing'
  | 'joined'
  | 'dangling';

/** For each language and cue the words that give it away: parts of regular expressions, matched as whole words, in any letter case. */
export const CUES: Readonly<Record<Language, Readonly<Record<Cue, readonly string[]>>>> = {
  en: {
    problem: [
      'challeng(?:e|ing)|challenges? (?:of|in|for|to|remains?|arises?|is|are)|(?:main|key|major|open|many|several) challenges|difficult\\w*|hard to|problems? (?:is|are|of|that|with|arises?|in which)|remains? (?:unclear|open|unknown|an? (?:open|major|key))|unclear|suffers?|unfortunately|bottlenecks? (?:of|in|for|is|are)|becomes? (?:a|the) bottleneck',
      'fail(?:s|ed|ure)?|lacks?|lacking|cannot|expensive|costly|time[- ]consuming|poorly understood|little is known|(?:knowledge|research) gap|prevents?|need for|(?:is|are) needed|miss(?:es|ed)?|nothing|nobody|no longer|not enough|infeasible|inefficient\\w*|risks?|concerns?',
    ],
    need: ['needs?|needed|requires?|required|demands?|demanding|must|important|essential|crucial|critical|necessary|question|wish|want'],
    approach: [
      'we (?:here |also |then |therefore |thus |first )?(?:propose|present|introduce|describe|develop|design|devise|build|study|investigate|address|tackle|explore|examine|analy[sz]e|formulate|derive|argue|consider)(?:ed)?',
      `(?:this|the|our) (?:${OWN_NOUNS}) (?:\\w+ )?(?:proposes?|presents?|introduces?|describes?|develops?|studies|investigates?|addresses|explores?|examines?|analy[sz]es?|aims?|provides?|focuses|reports?|discusses|gives|considers?|clarif(?:y|ies)|illustrates?|reviews?|extends?|outlines?|implements?|combines?)`,
      'the (?:[\\w-]+ ){0,2}(?:package|toolbox|library|toolkit|software) (?:\\w+ )?(?:provides?|implements?|offers?|contains?|supports?|includes?|allows?|enables?|is an?)|(?:is|as) an? (?:[\\w-]+ ){0,4}(?:package|toolbox|library|toolkit|framework|implementation|data store|corpus|data ?set|system) (?:for|of|that|which|to|tailored|built|designed)',
      '(?:analysis|study|survey|trial|review|experiment)s? (?:was|were) (?:performed|conducted|carried out|undertaken)',
      `in this (?:${OWN_NOUNS}),? (?:we|i|an?|the)|(?:is|are|was|were) (?:proposed|introduced|presented|investigated|studied|examined|illustrated|reviewed) (?:here|in this)|here,? we|(?:key|main|core|central|basic) idea|the (?:aim|goal|objective|purpose) of this`,
      'our (?:\\w+ )?(?:approach|method|model|system|algorithm|framework|solution|technique|architecture|design|idea|goal|aim) (?:is|are|uses?|combines?|works|consists|provides?|allows?|enables?|relies|learns?|takes|builds|employs|extends?|was|aims?)',
    ],
    own: [`we|our|ours|us|(?:this|the present) (?:${OWN_NOUNS})`],
    subject: [`(?:\\w+,? )?(?:we|our|(?:this|the present) (?:${OWN_NOUNS})|all (?:of )?(?:our|the) methods|(?:this|the(?: (?:proposed|presented|present|resulting|new))?) (?:[\\w-]+ )?(?:method|approach|algorithm|framework|package|system|software|toolbox|library|estimator|procedure|technique|model|architecture|data ?set|corpus|tool)s?)`],
    contribution: [
      '(?:our|main|key|first|second|third|final|following|major|important) (?:\\w+ )?contributions?|contributions? (?:is|are|of (?:this|our))|novel|for the first time|(?:is|are) the first|the first (?:\\w+ ){0,3}(?:to|method|system|algorithm|work|study|model)|to the best of our knowledge|we (?:make|release|provide|open-?source|contribute|prove|demonstrate|publish|derive|show that|show how|extend|generali[sz]e)',
    ],
    finding: [
      'we (?:\\w+ )?(?:find|found|show|showed|observe|observed|demonstrate|demonstrated|prove|proved|conclude|achieve|achieved|obtain|obtained|see|saw)|(?:results?|experiments?|evaluations?|findings|analys[ie]s|measurements|benchmarks|data|simulations) (?:\\w+ ){0,4}(?:show|shows|showed|indicate|indicates|indicated|suggest|suggests|suggested|demonstrate|demonstrates|demonstrated|reveal|reveals|revealed|confirm|confirms)',
      'achiev(?:es|ed)|outperform\\w*|improve[sd]|significantly|state[- ]of[- ]the[- ]art|it (?:was|is) (?:found|shown)|finds? (?:all|none|no|that)|(?:was|were) (?:found|shown|observed)|turns? out',
    ],
    comparison: [
      'better|worse|faster|slower|higher|lower|more than|less than|fewer|larger|smaller|greater|stronger|weaker|best|worst|highest|lowest|outperform\\w*|improve[sd]|improvements?|increas\\w+|decreas\\w+|reduc\\w+|exceed\\w*|surpass\\w*',
      'compar(?:ed|able|ison)|relative to|speed-?ups?|drop(?:s|ped)?|gains?|twice|times|significant(?:ly)?|competitive|superior|on par|margin|differ(?:s|ence|ences|ed)?|whereas|while|than|versus|rais(?:es|ed|ing)|rises?|rose|f(?:alls?|ell)|errs?|costs?|correlat\\w+',
    ],
    limitation: [
      'limitations?|future (?:work|research|studies|directions)|beyond the scope|drawbacks? of (?:our|this|the proposed)|caveats?|we leave (?:\\w+ ){0,12}(?:future|open)|left (?:to|for|as) future|we (?:do|did|have) not (?:yet |currently )?(?:consider|address|account|cover|investigat|evaluat|test|handle|support|include)\\w*|does not (?:yet|currently)|remains? (?:to be|an open|open|unclear)',
      'open (?:question|problem)s?|with caution|threats? to validity|(?:further|more) (?:research|work|study|studies|investigation|experiments) (?:is|are|will|would)|(?:we|and) (?:\\w+ )?(?:plan|intend|hope) to (?:\\w+ )?(?:extend|investigate|explore|address|improve|support|apply|study|add|include|evaluate|examine|develop|enable|consider|further|make|use|test|work)|in the future|underway|an? (?:\\w+ )?(?:interesting|promising|important|second) (?:\\w+ )?(?:direction|extension|avenue)|another (?:\\w+ )?(?:direction|extension|avenue)|interesting (?:\\w+ )?direction|directions? (?:for|of) (?:future|further)|it would be interesting|weakness(?:es)? of (?:our|this|the proposed)|(?:our|this|the present) (?:study|work|method|approach|analysis|model) (?:is|was|has been) limited',
      '(?:shortcomings?|limits) of (?:our|this|the proposed)|(?:one|another|the main|a) (?:\\w+ )?(?:limitation|drawback|weakness|shortcoming|caveat)|our (?:\\w+ ){1,2}(?:cannot|does not|do not|is not able to|is unable to) (?:handle|support|work|consider|address|cover|scale|generali[sz]e|account|detect|deal|capture)|may not (?:hold|generali[sz]e|apply|work|be representative)|should be (?:interpreted|treated|taken) (?:carefully|cautiously|with)|(?:is|are) not (?:yet )?(?:supported|implemented|handled|covered)',
    ],
    admission: [
      '(?:we|our \\w+|i) (?:\\w+ )?(?:do|did|have|could) not (?:(?:yet|currently|explicitly|further|attempt to|try to|aim to) )?(?:consider|address|account|cover|investigat|evaluat|test|handle|support|include|model|compar|optimi[sz]|explor|guarantee|treat|deal|control|measur|analy[sz]|stud(?:y|ied)|exploit|tackle|detect|captur|examin)\\w*|we (?:can ?not|could not|are (?:not able|unable) to)|we (?:restrict|limit|confine) ourselves|we (?:only|focus only|consider only|restrict|limit)',
      `^(?:(?:however|but|still|moreover|furthermore|finally|currently|unfortunately|note that|at present|so far|for now|in its current form),? )*(?:our (?:\\w+ ){1,3}|the (?:proposed|present|current|package) (?:\\w+ )?|this (?:${OWN_NOUNS}|method|approach|model|algorithm|system|framework|implementation|version|analysis) )(?:(?:also|currently|still|therefore|thus|yet|hence) )?(?:cannot|can not|could not|does not|do not|did not|is not|are not|fails?|failed)(?! (?:only|just|need|require|rely|depend|suffer|use|have|want|change|affect|increase|add|matter|even|necessarily|merely|include|intend|mean|aim|simply))`,
      'at the (?:cost|expense|price) of|(?:care|caution) (?:must|should|has to|needs to) be|(?:should|must) be aware that|(?:is|are) not yet|(?:is|are) (?:currently )?not (?:guaranteed|available|supported|implemented|possible in)|no guarantees? (?:that|of|for|on)|cannot (?:be )?guarantee[ds]?',
      'fails? (?:when|if|in|on|for)|struggles?|breaks? down|degrades? (?:when|if|for|in|with|as)|deteriorat\\w+|performs? (?:\\w+ )?(?:poorly|worse|badly)|suffers? from|(?:is|are) (?:very |highly |quite )?sensitive to|(?:is|are|was|were) (?:only )?(?:limited|restricted|confined) to',
      '(?:is|are) only (?:\\w+ )?(?:for|if|when|available|valid|defined|possible|applicable|guaranteed|meaningful|suitable|approximate\\w*)|(?:works?|holds?|applies|valid|applicable|available|possible|useful) only|only (?:works?|holds?|applies|valid|applicable)|only for',
      '(?:disadvantages?|drawbacks?|downsides?|shortcomings?|weakness(?:es)?|price) (?:is|are|of|was)|remains? (?:an? )?(?:\\w+ )?(?:challeng\\w+|difficult|hard|problems?|bottleneck|limited|expensive|slow)|computationally (?:expensive|demanding|intensive|costly|prohibitive)|can be (?:very |quite )?(?:slow|expensive|costly|time-consuming|difficult)|trades? (?:off )?\\w+ for|sacrific\\w+',
    ],
    restriction: [
      'not yet|only (?:consider|considers|considered|support|supports|handles?|applies|a few|one)|unable to|weakness(?:es)?|drawbacks?|disadvantages?|at the (?:cost|expense) of|restricted to|limited|would (?:require|need)|cannot|fails?|difficult|challenging|remains?|interesting to|small sample|does not|do not',
    ],
    applies: [
      'can (?:also |easily |directly |then )?be (?:used|applied|extended|adapted|deployed|generali[sz]ed|employed)|applicable|suitable (?:for|to|in|when)|well[- ]suited|appl(?:y|ies) to|useful (?:for|in|to|when)|applications? (?:in(?! comparison)|to|such|include|including)|(?:is|are|was|has been) (?:deployed|used) (?:in|at|by) (?:production|practice|many|several)|generali[sz]es? (?:well )?to|allows? (?:users|practitioners|researchers|developers)|practitioners|real[- ]world (?:use|applications?)|(?:help|helps|enable|enables) (?:users|practitioners|researchers|developers)',
      '(?:is|are|was|were) (?:\\w+ )?(?:intended|designed|meant|built|tailored) (?:for|to (?:be|work|handle|support|run))|works? (?:\\w+ )?(?:well (?:with|for|when|if|in|on)|best|for any|with any)|(?:is|are) (?:\\w+ )?(?:effective|appropriate|advisable|preferable|recommended) (?:for|in|when|if)|(?:is|are) deployed',
    ],
    excludes: ['not (?:be )?(?:applicable|suitable|intended|designed|appropriate|suited)|(?:do|does|did) not (?:apply|generali[sz]e|hold|work|scale|extend|help)|unsuitable|cannot be (?:used|applied)(?! (?:\\w+ ){0,4}only)|inappropriate'],
    ablation: ['ablat\\w+|w/o|without (?:the|any|our|using)|omitt(?:ed|ing)|leav(?:e|ing) out|replac(?:e|ed|ing) .{1,60} (?:with|by)|in isolation|individual (?:contributions?|components?)|each component|remov(?:e|es|ed|ing) (?:the|any|one|each|all)|when (?:\\w+ ){1,5}(?:is|are) (?:removed|disabled|omitted|dropped)|turn(?:ed|ing) off|disabl(?:ed|ing)|we var(?:y|ied)|effects? of (?:the|each|different|using)|impact of (?:the|each|different|using)|contribution of each|variants? of'],
    scaling: ['scales?|scalability|scalable|scaling (?:to|with|behaviou?r|laws?|efficiency)|linear(?:ly)? (?:in|with)|quadratic(?:ally)? (?:in|with)|as the (?:number|size|amount|length) of|larger (?:models?|data ?sets?|inputs?|graphs?)|more (?:data|parameters|machines|cores|threads|nodes|processors)|throughput|billions?|order of magnitude|orders of magnitude'],
    prior: ['previous(?:ly)?|prior|earlier|existing|recent(?:ly)?|traditional(?:ly)?|conventional(?:ly)?|ha(?:s|ve) been (?:\\w+ )?(?:proposed|used|studied|developed|applied|shown|investigated|introduced|employed)|widely|typically|commonly|most (?:methods|approaches|systems|work)|current(?:ly)?|related|literature|researchers'],
    shortcoming: ['however|suffers?|fail(?:s|ed)? to|(?:do|does|did) not|unable|limited|inefficient|ignor\\w+|neglect\\w*|miss(?:es|ed)?|na[iï]ve|lacks?|requires? (?:a )?(?:large|manual|expensive|extensive|careful|many|significant)|cannot|drawbacks?|limitations?|too (?:slow|large|expensive|many|coarse)|precludes?|difficult|only (?:consider|work|apply|focus|use)s?|poor(?:ly)?|unlike|at the cost'],
    cause: ['because|due to|caused by|the reasons?|owing to|stems? from|arises? from|attributed to|bottlenecks?|as a (?:result|consequence) of|results? from|inherent(?:ly)?|precludes?|leads? to|root (?:cause|of)|driven by'],
    assumption: ['we (?:\\w+ )?assume|assuming|assumptions? (?:\\w+ ){0,5}(?:that|is|are)|under (?:the|this|these|our) assumptions?|provided that|we restrict|we hypothesi[sz]e|we require that|(?:is|are) assumed'],
    overview: ['consists? of|composed of|compris(?:es|ed|ing)|architecture (?:of|is|consists|follows)|(?:overall|general) (?:architecture|structure|design|pipeline|framework|process|procedure)|overview|pipeline|in (?:two|three|four|several) (?:steps|stages|phases)|divided into|main (?:components?|parts?|steps?)|takes? as input|at a high level'],
    setup: ['train(?:ed|ing)|optimi[sz]ers?|learning rates?|epochs?|batch(?:es)? (?:size|of)|fine-?tun\\w+|gpus?|cpus?|cores?|hyper-?parameters?|regulari[sz]ation|dropout|initiali[sz]ed|implemented (?:in|using|with)|samples?|participants|data ?sets?'],
    procedure: ['we (?:consider|regard|count|treat|mark)(?:ed)? .{0,80} (?:as|to be)|we (?:\\w+ )?(?:use|used|repeat|repeated|compute|computed|report|reported|compare|compared|measure|measured|evaluate|evaluated|follow|followed|set|choose|chose|train|trained|run|ran|perform|performed|conduct|conducted|select|selected|split|provide|test|tested|calculate|calculated|collected)|(?:is|are|was|were) (?:used|repeated|computed|measured|evaluated|chosen|selected|set to|performed|conducted|collected|split|calculated)|to (?:evaluate|assess|measure|test|compare|get|ensure|obtain)'],
    roadmap: [
      '(?:rest|remainder) of (?:this|the) (?:paper|article|section|thesis|chapter|report|work)|organi[sz]ed as|structured as|in the (?:next|following|remaining) (?:section|sections|chapter)|(?:is|are|be) (?:described|discussed|presented|given|detailed|reported|shown|illustrated|depicted|visuali[sz]ed|listed|summari[sz]ed) (?:in (?:detail |full )?(?:section|sect?\\.|chapter|appendix|the (?:appendix|supplement)|tables?|figures?|figs?\\.|§)|below)',
      '(?:section|chapter|sect\\.|appendix) [\\dA-Z.]+ (?:\\w+ )?(?:describes|presents|discusses|introduces|reviews|gives|concludes|shows|details|contains|provides|explains|reports|summari[sz]es)|in (?:section|chapter) [\\dIVX.]+,? we|in the following|(?:will|is going to) be (?:presented|discussed|described|shown|explained|given|reported)|in this (?:final |last )?(?:chapter|section)|we refer|acknowledged|acknowledges? (?:the )?(?:support|funding|financial)|gratitude|see (?:section|also|the)|as follows|as (?:addressed|described|discussed|shown|explained|listed) below|permission to|copyright|all rights reserved|thanks?|supported by|corresponding author|grateful|available (?:at|from|online|under)|licen[sc]ed?|open access|we refer|refer to|the reader|version of this|we (?:\\w+ ){0,3}(?:describe|present|discuss|review|introduce|give|conclude|show|report|outline|explain|compare)s? .{0,160} in (?:sec(?:tion|t)?s?\\.?|chapters?|appendix) [\\dA-Z]|in the (?:previous|following|next) sections?|takes? .{0,40} as (?:an )?example',
    ],
    dangling: [
      `however|this(?! (?:${OWN_NOUNS}))|these|those|they|it(?! is (?:well|widely|often|known))|its|their|he|she|such|thus|therefore|hence|consequently|accordingly|that|but|and|or|so|yet|besides|nevertheless|nonetheless|instead|rather|otherwise|still|then|similarly|likewise|conversely|meanwhile|here(?!,? we (?:show|present|report|propose|introduce|describe|demonstrate|study|investigate|provide|develop|focus))|there(?! (?:is|are|was|were|has|have|exists?))|among (?:them|these|those)|of (?:these|those|which)`,
      'in (?:contrast|fact|turn|other words|this (?:case|way|section|example|setting|sense|regard|respect|context|figure|table|experiment)|that case|these)|as (?:already|previously) (?:pointed out|mentioned|noted|discussed|described|seen|shown)|as (?:a result|a consequence|such|mentioned|noted|discussed|shown above|described above|before|above|expected|we)|for (?:example|instance|this|these|that|comparison)|by (?:contrast|doing so)|on the (?:other|one|contrary) ?(?:hand)?|to (?:this end|do (?:so|this)|address th(?:is|ese)|solve this|overcome this|that end)|at the same time|due to this|because of this|(?:with|under|from|despite) th(?:is|ese|at)|after (?:this|that|which)|both|the (?:first|last|second|third|other|rest|latter) (?:is|are|was|has|have|had|one|ones|of|shows?|gives?|can|does|keeps?)|the (?:former|latter|above|following|same|other|second|third|resulting)|another|again|where|which|i\\.e|e\\.g|even so|hence why|one (?:such|of these)|recall|unlike|similar to|later',
    ],
    gap: ['(?:has|have) (?:not|never|rarely|seldom|hardly) (?:yet )?been|little (?:is known|work|attention|research)|few (?:studies|works|papers|methods)|no (?:\\w+ )?(?:methods?|works?|stud(?:y|ies)|approach(?:es)?|systems?|tools?|theory)|not (?:well|fully|yet|completely) (?:understood|known|explored|established|studied|available)|remains? (?:unclear|unknown|open|elusive|challenging|unexplored|an? (?:open|major|key))|(?:is|are|there is an?) (?:still )?(?:lack of|lacking|missing)|unexplored|understudied|poorly understood|(?:knowledge|research) gap|why is there a need'],
    definition: ['(?:is|are) (?:defined|called|termed|known|referred to|denoted|described) (?:as|by)?|we (?:define|call|denote|refer to)|(?:is|are) the (?:set|number|box|probability|ratio|distance|sum|product|vector|matrix|function|graph|fraction|share|mean|smallest|largest|difference)|denotes?|by definition|means that|stands for|refers to|that is,'],
    defines: ['we (?:\\w+ )?(?:define|say that|use the term|refer to .{1,60} as)|we (?:\\w+ )?call(?! (?:the|a) function| to)|by .{1,60} we mean|(?:is|are) (?:\\w+ )?(?:defined (?:as|to be)|termed|referred to as|said to be)|(?:is|are) (?:\\w+ )?called(?! (?:by|with|from|in|for|on|when|at|again|once|to|if|automatically|directly|after|before|as)(?![\\p{L}]))'],
    outlook: ['(?:we|i) (?:\\w+ ){0,2}(?:plan|intend|hope|aim|will|would like) (?:to )?|research goals?|our aim for the future|next steps?|in the (?:near )?future|excited about'],
    pointing: ['^(?:(?:as )?(?:(?:can be |is )?(?:seen|shown|depicted|illustrated) )?(?:in|on) )?(?:the )?(?:left |right |top |bottom |upper |lower )?(?:(?:half|panel|part|side) of )?(?:figures?|figs?\\.?|tables?|tabs?\\.|algorithms?|equations?|eqs?\\.?|listings?) ?\\(?[\\dA-Z][\\dA-Za-z.]*\\)?(?: and \\(?[\\dA-Z][\\dA-Za-z.]*\\)?)?(?: \\([^)]*\\))?,? (?:then |also |below |above )?(?:shows?|gives?|illustrates?|depicts?|presents?|compares?|summari[sz]es?|reports?|lists?|plots?|displays?|repeats?|provides?|contains?|visuali[sz]es?|outlines?|describes?|details?|has)(?! that)', '^in (?:tables?|figures?|figs?\\.?) ?[\\dA-Z]+[a-z]?,? we (?:\\w+ )?(?:show|present|report|compare|compared|plot|give|list|summari[sz]e|illustrate|provide)(?! that)', '^we (?:\\w+ ){0,2}(?:show|present|report|summari[sz]e|list|give|plot|illustrate|provide|compare)s? [^.]{0,120} in (?:the )?(?:tables?|figures?|figs?\\.?|tabs?\\.?) ?[\\dA-Z][\\dA-Za-z]*(?: and [\\dA-Za-z]+)?\\.$'],
    joined: ['moreover|furthermore|additionally|in addition|also|finally|second(?:ly)?|third(?:ly)?|next|lastly|importantly|notably|overall|specifically|in particular|interestingly|more (?:precisely|specifically|importantly|generally),?|note that|in summary|to summari[sz]e|in short|in brief'],
  },
  de: {
    problem: ['problem\\w*|defizit\\w*|nachteil\\w*|schwäch\\w*|kritik\\w*|kritisch\\w*|erschwer\\w*|herausforderung\\w*|schwierig\\w*|jedoch|leider|bisher|mangel\\w*|fehlt|fehlen|unklar|aufwendig|aufwändig|teuer|nicht möglich|scheiter\\w+'],
    need: ['muss|müssen|braucht|benötig\\w*|erforder\\w*|notwendig\\w*|wichtig\\w*|bedarf|frage|sollte\\w*'],
    approach: ['wir (?:\\p{L}+ ){0,3}(?:vor|stellen|schlagen|präsentieren|untersuchen|beschreiben|entwickeln|zeigen)|in diese[mr] (?:beitrag|arbeit|artikel|aufsatz|studie)|(?:dieser|der vorliegende|die vorliegende|diese) (?:beitrag|arbeit|artikel|aufsatz|studie)|(?:wird|werden) (?:\\p{L}+ ){0,6}(?:vorgestellt|vorgeschlagen|entwickelt|untersucht|beschrieben|präsentiert)|(?:ziel|thema|gegenstand) (?:dieser|der|des)|unser(?:e|em|en)? (?:ansatz|verfahren|methode|modell|system)'],
    own: ['wir|uns|unser(?:e[rmns]?)?|(?:diese[rms]?|vorliegende[rn]?) (?:arbeit|beitrags?|artikels?|studie)'],
    subject: ['wir|unser\\p{L}*|(?:das|der|die) (?:vorgestellte|vorgeschlagene|entwickelte|neue)?\\s?(?:verfahren|ansatz|methode|system|modell|software)|(?:diese|dieser|dieses) (?:arbeit|beitrag|artikel|studie|verfahren|ansatz|methode)'],
    contribution: ['beitr(?:ag|äge)|neuartig\\w*|erstmals|neue[rsmn]? (?:ansatz|verfahren|methode)'],
    finding: ['(?:ergebnisse?|experimente?|evaluation|auswertung) (?:\\p{L}+ ){0,4}(?:zeigt|zeigen|belegt|belegen|deutet|deuten)|zeigt sich|zeigte sich|erreicht|erzielt|verbesser\\w+|signifikant\\w*|wir (?:zeigen|finden|beobachten)|konnte (?:\\p{L}+ ){0,6}(?:gezeigt|nachgewiesen|erreicht|erzielt) werden'],
    comparison: ['besser\\w*|schlechter\\w*|schneller\\w*|höher\\w*|niedriger\\w*|geringer\\w*|größer\\w*|kleiner\\w*|mehr als|weniger als|verglichen|vergleich|im gegensatz|verbesser\\w+|reduzier\\w+|steiger\\w+|übertr(?:ifft|effen)|signifikant\\w*|doppelt|beste\\w*'],
    limitation: ['zukünftig\\w*|künftig\\w*|weitere (?:arbeiten|untersuchungen|forschung)|bleibt (?:offen|unklar)|ausblick|nicht berücksichtigt|geplant'],
    admission: ['auf Kosten|zu(?: L|l)asten|noch nicht (?:möglich|verfügbar|unterstützt|umgesetzt)|versag(?:t|en)|schl(?:ägt|agen) fehl|beschränk\\p{L}* (?:sich )?auf|nur (?:für|wenn|dann|bei)|schwäche\\p{L}*|mit vorsicht|nicht (?:berücksichtigt|garantiert|untersucht|betrachtet)'],
    restriction: ['einschränkung\\w*|grenzen|nachteil\\w*|noch nicht|lediglich|beschränkt|jedoch|allerdings|nur|schwierig\\w*'],
    applies: ['kann (?:\\p{L}+ ){0,6}(?:verwendet|eingesetzt|angewendet|genutzt) werden|können (?:\\p{L}+ ){0,6}(?:verwendet|eingesetzt|angewendet|genutzt) werden|anwendbar|geeignet|einsetzbar|anwendung(?:en|sfälle)?|in der praxis'],
    excludes: ['nicht (?:anwendbar|geeignet|möglich|vorgesehen)|ungeeignet'],
    ablation: ['ablation\\w*|ohne (?:die|das|den)|einfluss (?:der|des|von)|weglassen|variation (?:der|des|von)'],
    scaling: ['skalier\\w+|linear (?:mit|in)|durchsatz|mit zunehmender|größenordnung\\w*'],
    prior: ['bisherig\\w*|bestehend\\w*|herkömmlich\\w*|existierend\\w*|traditionell\\w*|in der literatur|häufig|üblicherweise|bereits|verwandte'],
    shortcoming: ['jedoch|allerdings|nicht (?:in der lage|möglich|berücksichtig\\w+)|nachteil\\w*|mangel\\w*|unzureichend|fehlt|fehlen|aufwendig|beschränkt|vernachlässig\\w+'],
    cause: ['weil|da (?:die|der|das|es|sie)|aufgrund|grund (?:dafür|hierfür)|verursacht|führt zu|wegen|zurückzuführen|dadurch'],
    assumption: ['(?:wird|wurde|sei) angenommen|annahmen?|wir nehmen an|vorausgesetzt, dass|hypothesen?'],
    overview: ['besteht aus|bestehen aus|setzt sich|architektur|überblick|insgesamt|schritte?n?|phasen|gliedert sich|aufbau'],
    setup: ['trainier\\w*|training|implementier\\w*|lernrate|epochen?|parameter'],
    procedure: ['wir (?:verwenden|nutzen|messen|vergleichen|berechnen|führen)|(?:wird|werden|wurde|wurden) (?:\\p{L}+ ){0,6}(?:verwendet|gemessen|verglichen|berechnet|durchgeführt|untersucht|ausgewählt)'],
    roadmap: ['(?:soll(?:en)?|werden|wird) (?:[\\p{L}]+ ){0,6}(?:an dieser stelle|im folgenden|in diesem (?:kapitel|abschnitt))|im folgenden (?:kapitel|abschnitt)|(?:der|die) (?:rest|weitere) (?:dieser|der|des) (?:arbeit|beitrags)|gliedert|(?:abschnitt|kapitel) [\\d.]+ (?:beschreibt|stellt|gibt|zeigt|fasst|behandelt)|im folgenden|wie folgt|siehe|danken|gefördert'],
    dangling: ['jedoch|dies(?:e|er|es|em|en)?(?! (?:arbeit|beitrag|artikel|aufsatz|studie))|sie|es|er|diese|dabei|dadurch|damit|daher|deshalb|somit|außerdem|zudem|darüber hinaus|allerdings|aber|und|oder|auch|hierbei|hierfür|hier|dafür|dazu|dann|solche\\w*|zum beispiel|beispielsweise|im gegensatz dazu|ebenso|folglich|schließlich|anschließend|ihr\\w*|deren|dessen'],
    gap: ['(?:wurde|wurden|ist|sind) (?:\\p{L}+ ){0,4}(?:noch nicht|bisher nicht|kaum)|bisher (?:kein|keine|nicht|kaum)\\p{L}*|es fehlt|es gibt (?:kein|keine|bislang)\\p{L}*|forschungslücke|noch (?:offen|unklar)'],
    definition: ['(?:wird|werden) (?:\\p{L}+ ){0,5}(?:definiert|bezeichnet|genannt)|bezeichnet|versteht man|bedeutet|definier\\p{L}+'],
    defines: ['(?:wird|werden) (?:\\p{L}+ ){0,8}(?:definiert|bezeichnet|genannt)|versteht man|verstehen wir|bezeichnen wir|nennen wir|definieren wir'],
    outlook: ['zukünftig\\p{L}*|in zukunft|künftig\\p{L}*|geplant|ausblick'],
    pointing: ['^(?:in )?(?:abbildung|abb\\.|tabelle|tab\\.) ?\\d+[.\\d]* (?:zeigt|stellt|gibt|enthält|veranschaulicht)'],
    joined: ['außerdem|zudem|darüber hinaus|ferner|weiterhin|konkret|schließlich|zusätzlich|insgesamt|zweitens|drittens|abschließend'],
  },
  fr: {
    problem: ['problèmes?|problématiques?|défis?|difficil\\p{L}*|difficultés?|cependant|toutefois|malheureusement|manque\\p{L}*|coûteu\\p{L}*|reste (?:ouvert\\p{L}*|mal)|mal (?:connu|compris)\\p{L}*'],
    need: ['besoins?|nécessaires?|nécessit\\p{L}*|importante?s?|essentiel\\p{L}*|doi(?:t|vent)|faut|question'],
    approach: ['nous (?:\\p{L}+ )?(?:proposons|présentons|introduisons|décrivons|étudions|développons|montrons)|(?:cet|cette|ce) (?:article|étude|travail|thèse|rapport|papier) (?:\\p{L}+ )?(?:propose|présente|décrit|étudie|vise|introduit)|dans (?:cet|cette|ce) (?:article|étude|travail|thèse|papier)|notre (?:approche|méthode|modèle|système)|l[’\']objectif'],
    own: ['nous|notre|nos|(?:cet|cette|ce) (?:article|étude|travail|thèse)'],
    subject: ['nous|notre|nos|(?:cette|la) (?:méthode|approche)(?: proposée)?|(?:ce|le) (?:modèle|système)|cet (?:article|algorithme)'],
    contribution: ['contributions?|nouve(?:au|lle)s?|pour la première fois|originalité'],
    finding: ['(?:résultats?|expériences?) (?:\\p{L}+ ){0,4}(?:montrent|montre|indiquent|suggèrent|révèlent)|nous (?:montrons|observons|constatons|obtenons)|amélior\\p{L}+|permet d[’\']|atteint|significati\\p{L}+'],
    comparison: ['meilleure?s?|plus (?:rapide|élevé|grand|faible|petit|important)\\p{L}*|moins (?:rapide|élevé|grand)\\p{L}*|supérieure?s?|inférieure?s?|amélior\\p{L}+|réduit|réduction|augment\\p{L}+|diminu\\p{L}+|par rapport|comparé\\p{L}*|comparaison|fois'],
    limitation: ['limites? de (?:notre|cette|ce)|limitations?|travaux futurs|perspectives? de recherche|reste à|restent à|avec prudence|à l[’\']avenir'],
    admission: ['au (?:prix|détriment) d|aux dépens|échou\\p{L}+|se limite à|(?:est|sont) limité\\p{L}* à|uniquement (?:pour|si|lorsque)|avec prudence|pas encore|pas (?:garanti|pris en compte|pris en charge)\\p{L}*|faiblesses?|ne permet(?:tent)? pas'],
    restriction: ['limites?|inconvénients?|pas encore|uniquement|seulement|cependant|toutefois|ne (?:\\p{L}+ ){0,3}pas'],
    applies: ['peu(?:t|vent) être (?:\\p{L}+ )?(?:utilisé|appliqué|étendu|adapté)\\p{L}*|applicables?|adaptée?s? (?:à|aux)|utiles? (?:pour|à)|applications?|en pratique'],
    excludes: ['pas (?:applicable|adapté|conçu|valable)\\p{L}*|ne (?:\\p{L}+ )?(?:s[’\']applique|convient|fonctionne) pas'],
    ablation: ['ablation\\p{L}*|sans (?:le|la|les)|effet (?:de|du|des)|influence (?:de|du|des)|en supprimant|impact (?:de|du|des)'],
    scaling: ['passage à l[’\']échelle|linéaire(?:ment)?|débit|ordres? de grandeur'],
    prior: ['précédent\\p{L}*|antérieur\\p{L}*|existant\\p{L}*|récent\\p{L}*|traditionnel\\p{L}*|classique\\p{L}*|(?:a|ont) été (?:\\p{L}+ )?(?:proposé|utilisé|étudié|développé)\\p{L}*|littérature|généralement|souvent'],
    shortcoming: ['cependant|toutefois|mais|ne (?:\\p{L}+ ){0,3}pas|souffr\\p{L}+|limité\\p{L}*|manque\\p{L}*|inconvénients?|insuffisant\\p{L}*|coûteu\\p{L}*'],
    cause: ['parce que|car|en raison|à cause|dû|due à|provient|provoqué\\p{L}*|puisque|la raison|entraîne'],
    assumption: ['nous supposons|on suppose|hypothèses?|supposant|à condition que|suppos(?:e|ons|é) que'],
    overview: ['se compose|composé\\p{L}* de|consiste|comprend|architecture|vue d[’\']ensemble|étapes?|globale?'],
    setup: ['entraîn\\p{L}+|apprentissage|implément\\p{L}+|époques?|paramètres'],
    procedure: ['nous (?:utilisons|comparons|mesurons|calculons|évaluons)|(?:est|sont|a été|ont été) (?:\\p{L}+ )?(?:utilisé|mesuré|comparé|calculé|évalué|effectué)\\p{L}*|afin (?:de|d[’\'])'],
    roadmap: ['reste de (?:cet|cette|ce)|organisé\\p{L}* comme|(?:la section|section|chapitre) [\\d.]+ (?:\\p{L}+ )?(?:présente|décrit|propose|conclut)|comme suit|voir (?:la|le|section)|remerci\\p{L}+|financé\\p{L}*'],
    dangling: ['cependant|toutefois|ce(?:la|ci)|c[’\']est|cette?(?! (?:article|étude|thèse))|ces|ils?|elles?|ainsi|donc|de plus|en outre|mais|et|ou|aussi|par exemple|par conséquent|en effet|dans ce cas|pour cela|enfin|ensuite|puis|alors|leurs?|tels?|telles?|à cet effet|notamment|sa|son|ses'],
    gap: ['(?:n[’\']a|n[’\']ont) (?:pas|jamais|encore) (?:\\p{L}+ )?été|peu de (?:travaux|études)|aucun\\p{L}* (?:travail|étude|méthode|approche)|reste(?:nt)? (?:ouvert|inconnu|mal compris)\\p{L}*|mal connu\\p{L}*'],
    definition: ['(?:est|sont) (?:défini|appelé|nommé|désigné)\\p{L}*|on (?:appelle|définit|note)|nous (?:appelons|définissons|notons)|désigne|signifie'],
    defines: ['(?:est|sont) (?:\\p{L}+ )?(?:défini|appelé|nommé|dénommé)\\p{L}*|on (?:appelle|définit|entend par)|nous (?:appelons|définissons|entendons par)'],
    outlook: ['nous (?:prévoyons|envisageons|comptons)|à l[’\']avenir|perspectives|prochaines? étapes?'],
    pointing: ['^(?:la |le )?(?:figure|fig\\.|tableau|table|tab\\.) ?\\d+[.\\d]* (?:montre|présente|illustre|donne|résume|compare)'],
    joined: ['de plus|en outre|par ailleurs|enfin|également|aussi|deuxièmement|troisièmement|notamment|en résumé'],
  },
  es: {
    problem: ['problemas?|desafíos?|retos?|difícil\\p{L}*|dificultad\\p{L}*|sin embargo|desafortunadamente|falta|carec\\p{L}+|costos\\p{L}+|no (?:está|es) claro'],
    need: ['necesi\\p{L}+|necesari\\p{L}+|importantes?|esencial(?:es)?|deben?|requier\\p{L}+|pregunta'],
    approach: ['(?:proponemos|presentamos|introducimos|describimos|desarrollamos|estudiamos|analizamos)|(?:este|esta|el presente|la presente) (?:artículo|trabajo|estudio|tesis|investigación) (?:\\p{L}+ )?(?:propone|presenta|describe|estudia|analiza|introduce|tiene)|en este (?:artículo|trabajo|estudio)|se (?:propone|presenta|desarrolla|estudia|analiza|describe)n?|nuestr[oa] (?:enfoque|método|modelo|sistema)|el objetivo'],
    own: ['nosotros|nuestr[oa]s?|proponemos|presentamos|(?:este|esta) (?:artículo|trabajo|estudio|tesis)'],
    subject: ['nuestr[oa]s?|(?:este|el|esta|la) (?:método|modelo|enfoque|sistema|algoritmo|herramienta|trabajo|estudio|artículo)'],
    contribution: ['contribuci(?:ón|ones)|aporta\\p{L}*|novedos\\p{L}+|por primera vez|nuev[oa]s? (?:método|enfoque|modelo)'],
    finding: ['(?:resultados?|experimentos?) (?:\\p{L}+ ){0,4}(?:muestra|muestran|indica|indican|sugieren|demuestran|revelan)|se (?:observa|encontró|obtuvo|obtiene|demuestra)n?|mejora\\p{L}*|significativ\\p{L}+|alcanz\\p{L}+'],
    comparison: ['mejor(?:es)?|peor(?:es)?|más (?:rápid|alt|baj|grande|pequeñ|efic)\\p{L}*|menos|mayor(?:es)?|menor(?:es)?|superior(?:es)?|inferior(?:es)?|mejora\\p{L}*|reduc\\p{L}+|aument\\p{L}+|dismin\\p{L}+|en comparación|comparad\\p{L}+|respecto a|veces'],
    limitation: ['limitaci(?:ón|ones)|trabajos? futuros?|futuras? investigaci(?:ón|ones)|queda por|con cautela|en el futuro'],
    admission: ['a (?:costa|expensas) de|falla[n]? (?:cuando|si|en)|se limita[n]? a|limitad[oa]s? a|s[oó]lo (?:para|si|cuando)|con cautela|(?:aún|todavía) no|no (?:está|están) garantizad\\p{L}*|debilidad(?:es)?|no permite[n]?|no se (?:consider|tuv|incluy)\\p{L}+'],
    restriction: ['desventajas?|aún no|todavía no|únicamente|solamente|sin embargo|limitad\\p{L}+|no (?:se|es|son) \\p{L}+'],
    applies: ['pued(?:e|en) (?:ser )?(?:utilizad|usad|aplicad|extendid|adaptad|utilizarse|usarse|aplicarse)\\p{L}*|aplicables?|adecuad[oa]s? para|útil(?:es)? para|aplicaci(?:ón|ones)|en la práctica'],
    excludes: ['no (?:es|son) (?:aplicable|adecuad|válid)\\p{L}*|no se (?:aplica|puede)'],
    ablation: ['ablaci(?:ón|ones)|sin (?:el|la|los|las)|efecto de|influencia de|eliminar|impacto de'],
    scaling: ['escalab\\p{L}+|escala|lineal(?:mente)?|órden(?:es)? de magnitud|rendimiento'],
    prior: ['previ[oa]s?|anterior(?:es)?|existentes?|recientes?|recientemente|tradicional(?:es)?|convencional(?:es)?|(?:ha|han) sido (?:\\p{L}+ )?(?:propuest|utilizad|estudiad|desarrollad)\\p{L}*|literatura|generalmente'],
    shortcoming: ['sin embargo|pero|no (?:puede|pueden|logra|logran|considera|consideran|permite|permiten)|carec\\p{L}+|limitad\\p{L}+|desventajas?|insuficiente\\p{L}*|costos\\p{L}+'],
    cause: ['porque|debido a|a causa de|ya que|dado que|la razón|provoca\\p{L}*|conduce a|como resultado de'],
    assumption: ['suponemos|se supone|se asume|asumimos|supuestos?|hipótesis|asumiendo|siempre que'],
    overview: ['consiste en|consta de|se compone|compuest[oa] (?:de|por)|arquitectura|visión general|etapas|pasos|fases'],
    setup: ['entren\\p{L}+|implement\\p{L}+|épocas?|parámetros|tasa de aprendizaje'],
    procedure: ['(?:utilizamos|comparamos|medimos|calculamos|evaluamos)|se (?:utiliza|utilizó|compara|comparó|mide|midió|calcula|calculó|realiza|realizó|evalúa|evaluó)(?:n|ron)?'],
    roadmap: ['resto (?:de este|del) (?:artículo|trabajo)|organizad[oa] (?:como|de)|la sección [\\d.]+ (?:\\p{L}+ )?(?:presenta|describe|muestra)|a continuación|véase|agradec\\p{L}+|financiad\\p{L}+'],
    dangling: ['sin embargo|est[oae]s?(?! (?:artículo|trabajo|estudio|tesis|investigación))|es(?:o|a|os|as|e)|ell[oa]s?|él|así|por (?:lo tanto|tanto|ello|ejemplo|eso|consiguiente)|además|asimismo|pero|y|o|también|en este caso|finalmente|luego|entonces|sus?|dich[oa]s?|tal(?:es)?|de este modo|de hecho|no obstante'],
    gap: ['no (?:se )?(?:ha|han) sido|pocos (?:trabajos|estudios)|ningún (?:trabajo|método|estudio|enfoque)|(?:aún|todavía) no (?:se|es|está|existe)\\p{L}*|no existen?'],
    definition: ['se (?:define|definen|denomina|denominan|llama|llaman)|(?:definimos|llamamos|denotamos)|denota|significa|se entiende por'],
    defines: ['se (?:define|definen|denomina|denominan|llama|llaman)|(?:definimos|llamamos|denominamos)|se entiende por'],
    outlook: ['(?:planeamos|pretendemos|esperamos)|en el futuro|próximos pasos|como trabajo futuro'],
    pointing: ['^(?:en )?(?:la |el )?(?:figura|fig\\.|tabla|cuadro) ?\\d+[.\\d]* (?:muestra|presenta|ilustra|resume|compara)'],
    joined: ['además|asimismo|finalmente|también|por otra parte|en segundo lugar|en tercer lugar|en resumen|por último'],
  },
  zh: {
    problem: ['问题|挑战|困难|难以|然而|不足|瓶颈|缺乏|尚未|缺陷|亟待|无法|制约'],
    need: ['需要|必须|重要|关键|必要|要求'],
    approach: ['本文|提出了?一种|我们提出|该文|文章提出|本研究'],
    own: ['我们|本文|该文|本研究|所提'],
    subject: ['我们|本文|该方法|所提|本(?:方法|模型|系统|研究)'],
    contribution: ['贡献|创新|首次|新的|新颖|创新点'],
    finding: ['结果表明|实验表明|研究表明|结果显示|实验结果|表明|证明了?|验证了|取得了?|达到了?|发现'],
    comparison: ['优于|高于|低于|好于|提高|提升|降低|减少|相比|比较|超过|增加|显著|最好|最高|倍|相较|下降'],
    limitation: ['局限|不足之处|未来(?:工作|研究)?|今后|下一步|进一步研究|有待|将继续'],
    admission: ['以.{1,12}为代价|仅(?:适用|限|支持|能|考虑)|受限于|没有考虑|未考虑|(?:不能|无法)保证|不支持|仍(?:然)?存在|牺牲'],
    restriction: ['不足|尚未|仅考虑|还需|仍需|但是?|难以|只'],
    applies: ['适用于|可用于|可以(?:用于|应用|推广)|应用于|适合|推广到|实际应用|应用价值'],
    excludes: ['不适用|不适合|无法用于|不能用于'],
    ablation: ['消融|去除|去掉|移除|不使用|的影响'],
    scaling: ['可扩展|扩展性|线性|规模|吞吐'],
    prior: ['现有|已有|传统|以往|近年来|目前|研究者|学者|常用|文献'],
    shortcoming: ['然而|但是?|无法|不能|忽略|忽视|缺乏|不足|难以|没有考虑|受限|存在.{0,12}问题'],
    cause: ['由于|因为|原因|导致|造成|因此|使得'],
    assumption: ['假设|假定|前提|设定'],
    overview: ['包括|由.{1,20}(?:组成|构成)|架构|框架|整体|流程|总体|如图.{0,4}所示|分为'],
    setup: ['训练|学习率|批次|参数设置|优化器|迭代|实现'],
    procedure: ['我们(?:采用|使用|选取|将|设置)|采用了?|选取|设置为|进行了?(?:实验|对比实验|测试)'],
    roadmap: ['本文(?:的)?(?:组织|结构|其余)|如下|安排如下|第.{1,2}[节章].{0,6}(?:介绍|给出|描述)|基金|资助|作者简介|收稿日期|通讯作者'],
    dangling: ['然而|但是?|因此|这(?!篇|项)|该(?!文)|其|此外|另外|同时|而|并且?|所以|例如|比如|从而|于是|即|最后|其次|然后|因而|它们?|他们|也|此(?:时|处)|接着|再'],
    gap: ['尚未|还没有|仍(?:然)?缺乏|较少|鲜有|还比较缺乏|研究还|空白|未(?:被|得到)'],
    definition: ['定义为|称为|称之为|是指|表示为|记为|指的是'],
    defines: ['定义为|称为|称之为|是指|指的是'],
    outlook: ['下一步|今后|未来|将继续|将着力'],
    pointing: ['^(?:如)?[图表]\\s*\\d+\\s*(?:所示|给出|比较了|展示|显示了|列出|描述|为)|(?:如|见)[图表]\\s*\\d+\\s*(?:所示)?。$'],
    joined: ['此外|另外|同时|最后|其次|具体而言|总之|综上'],
  },
  ja: {
    problem: ['問題|課題|困難|難し|しかし|不足|ボトルネック|できない|必要がある|欠点'],
    need: ['必要|重要|求められ|不可欠|要求'],
    approach: ['本(?:論文|稿|研究)|提案(?:する|した|します|手法)|我々は|筆者らは|開発した|目的と'],
    own: ['我々|筆者ら|本(?:論文|稿|研究)|提案(?:手法|方式|システム)'],
    subject: ['我々|筆者ら|本(?:論文|稿|研究|手法|方式|システム)|提案(?:手法|方式|システム)'],
    contribution: ['貢献|新しい(?:手法|方式|枠組み|方法)|新規性|初めて|特長'],
    finding: ['結果(?:，|、|から|より|として|を)|示(?:した|された)|確認(?:した|された|できた)|わかった|分かった|明らか|達成|有効性|得られた'],
    comparison: ['より(?:も)?(?:高|低|速|大|小|良|優|多|少)|比べ|比較し|向上|改善|削減|低減|増加|減少|上回|下回|倍|優れ|有意|最も'],
    limitation: ['今後|限界|検討する必要|考慮していない|残されて|予定である'],
    admission: ['を犠牲に|に限られ|に限定|のみ(?:に対応|に適用|を対象)|(?:考慮|対応|検討)していない|保証(?:され|でき)ない'],
    restriction: ['課題|制約|しかし|できない|必要がある|のみ'],
    applies: ['適用(?:でき|可能)|利用(?:でき|可能)|応用|実用|有用|活用'],
    excludes: ['適用できない|利用できない|適さない|不適'],
    ablation: ['アブレーション|除い(?:た|て)|取り除|の影響|場合と(?:の)?比較'],
    scaling: ['スケーラ|スケール|線形|規模|スループット'],
    prior: ['従来|既存|これまで|近年|先行研究|一般に|現在|多くの(?:研究|手法)'],
    shortcoming: ['しかし|できない|考慮していない|不十分|困難|問題がある|欠点|十分で(?:は)?ない'],
    cause: ['ため|原因|理由|起因|により|によって|ことから'],
    assumption: ['仮定|前提|想定|とする'],
    overview: ['から(?:構成|成る|なる)|構成|概要|全体|アーキテクチャ|流れ|図.{0,4}に示す|手順'],
    setup: ['学習率|訓練|学習(?:させ|する|した)|実装|パラメータ|エポック'],
    procedure: ['用いた|使用した|設定した|測定した|評価した|行った|実施した'],
    roadmap: ['本(?:論文|稿)の構成|以下(?:の|に)(?:とおり|示す|述べる)|第?\\s*\\d+\\s*[章節]で|謝|助成|補助を受け|支援を受け|述べる|従事|会員|博士'],
    dangling: ['しかし|これ(?:ら|は|を|に|により|まで)?|それ|この(?!論文|稿|研究)|その|また|さらに|そこで|したがって|従って|よって|つまり|すなわち|例えば|たとえば|一方|なお|ただし|次に|最後に|ここで|そして|同様に|特に|以上'],
    gap: ['まだ|行われていない|知られていない|明らかに(?:されて|なって)いない|検討されていない|例は少ない|十分で(?:は)?ない'],
    definition: ['定義する|と呼ぶ|とよぶ|と定義|を表す|とは'],
    defines: ['と(?:呼|よ)(?:ぶ|ばれる)|と定義|とは.{2,40}(?:である|ことを(?:いう|指す))'],
    outlook: ['今後|予定である|検討したい|課題である'],
    pointing: ['^(?:図|表)\\s*\\d+\\s*[はにを].{0,20}(?:示す|まとめる|比較する)'],
    joined: ['また|さらに|なお|最後に|加えて|具体的には|次に|特に'],
  },
};
