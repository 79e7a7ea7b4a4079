/**
 * Words that pages of all outlets use for their furniture, in the languages Attest serves:
 * English, German, French, Spanish, Portuguese, Italian, Dutch, Russian, Ukrainian, Turkish,
 * Arabic, Persian, Hebrew, Hindi, Chinese, Japanese, Indonesian. Each pattern is held against
 * the words of one whole unit.
 */
const whole = (...alternatives: string[]) =>
  new RegExp(`^(?:[»›>#|•\\s]*)(?:${alternatives.join('|')})(?:[\\s:：…»›>|+(\\d)]*)$`, 'iu')
const begins = (...alternatives: string[]) => new RegExp(`^(?:${alternatives.join('|')})`, 'iu')
const holds = (...alternatives: string[]) => new RegExp(`(?:${alternatives.join('|')})`, 'iu')

/** Headings of boxes with other stories of the same subject. */
export const relatedHeading = whole(
  'related(?: (?:\\w+ )?(?:stories|story|articles?|news|posts?|content|links?|topics?|coverage|videos?|reading|items|searches|tags?))?',
  '(?:more|further) (?:stories|news|articles|headlines|reading|coverage|videos)(?: (?:from|on|about|by|in) .{1,40})?',
  'more (?:from|on|about|in|by|like this)\\b[^.!?]{0,50}',
  'you (?:may|might|could) (?:also |have )?(?:like|enjoy|missed|be interested).{0,20}',
  '(?:what to )?(?:read|watch) next',
  '(?:up next|next up)(?: in [^.!?]{1,30})?',
  "(?:don'?t|don’t) miss(?: (?:it|this|out))?",
  'recommended(?: (?:for you|stories|reading|articles|videos|by.{0,20}))?',
  'promoted (?:stories|content|links)',
  'from (?:around|across) the web',
  '(?:around|across) the web',
  'similar (?:articles|stories|posts|news)',
  '(?:previous|next)(?: (?:post|article|story))?',
  'mehr zum thema',
  'das könnte sie auch interessieren',
  'weitere (?:artikel|themen|nachrichten|meldungen|beiträge).{0,30}',
  'verwandte (?:artikel|themen|beiträge)',
  'ähnliche (?:artikel|beiträge)',
  '(?:sur le|dans la) même (?:sujet|rubrique|thème)',
  'articles? (?:liés?|similaires?|associés?|relacionados?)',
  'vous aimerez aussi',
  '(?:noticias|artículos|notas|contenidos?|temas|notícias|artigos|matérias|posts) relacionad[ao]s?',
  'te (?:puede|podría) interesar',
  'você (?:pode|também pode) (?:gostar|se interessar).{0,15}',
  '(?:articoli|notizie|contenuti) correlat[ie]',
  'potrebbe(?:ro)? interessarti(?: anche)?',
  'gerelateerd(?:e artikelen)?',
  '(?:материалы|новости|статьи) по теме',
  'по теме',
  '(?:похожие|связанные|другие) (?:материалы|новости|статьи|записи)',
  '(?:ilgili|benzer) (?:haberler|yazılar|konular)',
  'bunlar da ilginizi çekebilir',
  '(?:مواضيع|مقالات|أخبار|اخبار) (?:ذات صلة|متعلقة|مشابهة|مرتبطة)',
  'قد يعجبك(?: أيضا| أيضًا| أيضاً)?',
  '(?:مطالب|اخبار|خبرهای) (?:مرتبط|مشابه|بیشتر)',
  'כתבות (?:נוספות|קשורות)',
  '(?:यह भी पढ़ें|ये भी पढ़ें|संबंधित (?:खबरें|समाचार))',
  '相关(?:新闻|阅读|文章|报道|链接|内容|推荐|稿件)',
  '(?:延伸|推荐|更多|精彩)(?:阅读|推荐|新闻|报道|内容)',
  '相關(?:新聞|文章|閱讀|報導)',
  '(?:関連|おすすめ|あわせて読みたい)(?:記事|ニュース|リンク|情報|キーワード|する記事|の記事)?',
  '관련(?:기사| 기사|뉴스)',
  '(?:baca juga|berita terkait|artikel terkait)',
)

/** Headings of a link or two to other stories, which also stand in the middle of a story. */
export const relatedPointer = whole(
  '(?:see|read|watch|more)(?: it)? also',
  'also (?:read|see|on \\w+|in (?:this|the) .{0,20})',
  '(?:read|see|explore) (?:more|next|this next)',
  '(?:lesen|sehen) sie auch',
  '(?:à lire|lire) (?:aussi|également)',
  'voir aussi',
  '(?:lea|lee|ver|vea|mira|leia|veja) (?:también|tambem|também|más|mais|além)',
  '(?:leggi|vedi|guarda) anche',
  '(?:lees|bekijk) ook',
  'читайте (?:также|ещё|еще)',
  'смотрите также',
  'читайте також',
  '(?:اقرأ|إقرأ|اقرا|شاهد|انظر) (?:أيضا|أيضًا|أيضاً|ايضا|المزيد)',
  'קראו גם',
)

/** Headings of boxes with the newest or most read stories. */
export const trendingHeading = whole(
  'trending(?: (?:now|stories|news|topics|today|on .{1,20}|in .{1,20}))?',
  '(?:the )?most (?:read|popular|viewed|shared|commented|watched|recent|emailed|discussed|talked about)(?: .{1,25})?',
  'popular(?: (?:now|posts?|stories|articles|news|videos|tags|topics|on .{1,20}|in .{1,20}|this week|categories))?',
  "(?:(?:our|the|today'?s|all) )?latest(?: (?:news|stories|posts?|articles|headlines|updates|videos?|tweets|from .{1,25}|in .{1,25}|on .{1,20}|issue|podcasts?|comments))?",
  "(?:(?:our|the|today'?s|this week'?s) )?top (?:stories|news|headlines|videos?|picks|posts|articles|categories|comments|\\d+)(?: .{1,20})?",
  '(?:our )?recent(?:ly)?(?: (?:posts?|stories|comments|articles|news|videos|published|viewed))?',
  '(?:breaking|hot|live|other|local|world|all|just in|today.{0,2}s?) news',
  "editor['’]?s['’]? (?:picks?|choice)",
  'featured(?: (?:stories|articles|posts?|content|video|videos|news|local .{1,20}))?',
  'in (?:other news|case you missed it|the news)',
  'must[- ]reads?',
  '(?:photo|video|image|picture) ?galler(?:y|ies)',
  'opinion(?: ?/ ?\\w+)+',
  'headlines',
  'meist ?gelesen(?:e artikel)?',
  '(?:neueste|aktuelle) (?:nachrichten|artikel|beiträge|meldungen|kommentare)',
  '(?:les )?plus (?:lus?|lues|récents|partagés|populaires)',
  '(?:à la une|dernières (?:actualités|nouvelles|infos)|derniers articles|en ce moment)',
  '(?:lo|las|los|o|as|os)? ?m[aá][ií]s (?:leídas?|leído|leidas?|visto|vistas|vistos|lidas|lidos|populares|recentes|recientes)',
  '(?:últim[ao]s|ultim[ei]|últimas) (?:noticias|notícias|horas?|entradas|posts|notizie|articoli)',
  '(?:più|i più) (?:letti|lette|visti|popolari)',
  '(?:articoli|post) (?:recenti|popolari)',
  'meest gelezen',
  '(?:laatste|recente) (?:nieuws|berichten)',
  '(?:самое|самые|главное|популярное|популярные|последние|свежие|новое|лента)(?: (?:читаемое|популярное|обсуждаемое|новости|новостей|записи|статьи|за .{1,15}|на сайте|сегодня))?',
  'новости (?:дня|часа|партн[её]ров|сми2?)',
  'останні новини',
  '(?:çok okunanlar|en çok okunan(?:lar)?|son (?:dakika|haberler|yazılar))',
  '(?:الأكثر|الاكثر) (?:قراءة|مشاهدة|تداولا|شيوعا|شعبية|تعليقا)',
  '(?:آخر|أحدث|اخر|احدث) (?:الأخبار|الاخبار|المقالات|المستجدات|المواضيع)',
  'الأخبار العاجلة',
  '(?:پربازدیدترین|پربیننده|آخرین|تازه)(?: ?ترین)?(?: ?(?:ها|اخبار|خبرها))?',
  '(?:הנקראות ביותר|חדשות אחרונות)',
  '(?:ताज़ा|ताजा|बड़ी) (?:खबरें|ख़बरें|समाचार)',
  '(?:热门|最新|今日|24小时|热点|头条)(?:新闻|文章|排行|推荐|消息|评论|资讯|阅读|点击)*',
  '(?:熱門|最新)(?:新聞|文章|消息)',
  '(?:人気|最新|新着|注目)(?:の)?(?:記事|ニュース|ランキング|エントリー|コメント|の投稿)+',
  '(?:많이 본|최신|인기) ?(?:뉴스|기사)',
  'ランキング',
  '(?:berita (?:terbaru|terpopuler|populer)|terpopuler|terkini)',
)

/** Headings of what follows a story and is not part of it: comments, the writer, the sources. */
export const afterwordHeading = whole(
  '(?:\\d+ |no |all |view |show |reader |post |your |latest )?(?:comments?|replies|responses|reactions|thoughts|reader interactions|discussion)(?: (?:on|to|so far|section|\\(\\d+\\)|\\d+)[^.!?]{0,150})?',
  '(?:leave|post|write|add|submit) (?:a |your )?(?:comment|reply|response)[^.]{0,30}',
  '(?:about|meet|more from|posts by|articles by|follow) (?:the |this )?(?:author|writer|reporter|contributor|journalist)s?(?: .{0,40})?',
  '(?:our |the )?(?:sources|references|footnotes|citations|works cited|bibliography|further reading|external links|see also|notes and references)',
  '(?:\\d+ )?(?:kommentare?|commentaires?|comentarios?|comentários?|commenti|commento|reacties|комментари[ийев]+|коментар[іи]|yorum(?:lar)?|تعليقات|التعليقات|نظرات|תגובות|टिप्पणियां|评论|網友評論|コメント|댓글|komentar)(?: .{0,20})?',
  '(?:schreibe? einen kommentar|kommentar schreiben|laisser un commentaire|deja (?:un|tu) comentario|deixe (?:um|seu) comentário|lascia un commento[^.]{0,30}|добавить комментарий|оставить комментарий|yorum yap|اترك تعليقا|أضف تعليق|发表评论|コメントを(?:残す|書く))',
  '(?:über (?:den autor|die autorin)|à propos de l.aute?ur|sobre (?:o autor|a autora|el autor|la autora)|l.autore|informazioni sull.autore|об авторе|yazar hakkında|نبذة عن الكاتب|عن الكاتب|作者简介|この記事を書いた人|ライター紹介)',
  '(?:quellen|einzelnachweise|références|referencias|referências|fontes|fonti|источники|примечания|kaynaklar|المصادر|المراجع|参考资料|参考文献)',
)

/** A line that sends the reader to another story: `Also read: …`. */
export const relatedLine = begins(
  '(?:also |must |see |live )?(?:read|watch|see|listen)(?: (?:also|more|next|now|this))? ?(?:\\||:|»|>)',
  '\\(?(?:also read|read also|see also|read more|related(?: (?:post|story|article|news|link|video|coverage))?|more on this|don.t miss|must read)\\b ?[:|–—-]',
  'also on \\S+\\.\\p{L}+ ',
  '(?:click|tap) here (?:to|for)\\b',
  '\\(?(?:lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|lee también|leia también|leia também|veja também|leggi anche(?: su)?|lees ook|читайте также|смотрите также|baca juga|اقرأ أيضا|اقرأ أيضًا|اقرأ أيضاً|यह भी पढ़ें|相关阅读|関連記事) ?[:：|–—-]',
)

/** Marks of a page's legal lines. */
export const legalLine = holds(
  '(?:©|\\(c\\)|&copy;|copyright|copr\\.?) ?(?:©|\\(c\\))? ?(?:by )?(?:19|20)\\d\\d',
  '(?:19|20)\\d\\d ?(?:©|\\(c\\) |copyright)',
  '©',
  'all rights reserved',
  '(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|все права защищены|всі права захищені|tüm hakları saklıdır|جميع الحقوق محفوظة|کلیه حقوق|كافة الحقوق محفوظة|כל הזכויות שמורות|सर्वाधिकार सुरक्षित|版权所有|版權所有|all rights reserved\\.|無断転載|hak cipta)',
  'registered trademarks?',
  'may not be (?:published|reproduced|republished|reprinted|copied|broadcast|rewritten|redistributed)',
  '(?:reproduc|republi|reprint|copied|copying|redistribut)[^.]{0,80}without [^.]{0,40}(?:permission|consent)',
  '(?:terms (?:of (?:use|service)|and conditions|& conditions)|privacy (?:policy|notice|statement)|cookies? (?:policy|settings)).*(?:terms|privacy|cookie|contact|disclaimer|advertis|accessib|©)',
  '(?:icp备|京icp|增值电信)',
  '^(?:site |website |web )?designed (?:and developed )?by\\b',
  '^powered by \\w+',
  '(?:registration on or )?use of this (?:site|website) (?:constitutes|signifies|means)',
  'community (?:rules|guidelines|standards) apply',
)

/** A line of a page's legal or service menu. */
export const legalItem = whole(
  '(?:terms|privacy|terms (?:of|and|&) (?:use|service|conditions)|privacy (?:policy|notice|statement|rights)|cookies?(?: (?:policy|settings|preferences|notice))?|legal(?: notice)?|disclaimer|impressum|datenschutz(?:erklärung)?|agb|mentions légales|politique de confidentialité|aviso legal|política de (?:privacidad|privacidade|cookies)|privacy e cookie|ad ?choices?|accessibility(?: (?:help|statement))?|do not sell.{0,40}|code of ethics|editorial (?:policy|standards)|corrections?(?: policy)?)',
  '(?:политика конфиденциальности|условия использования|gizlilik politikası|سياسة الخصوصية|شروط الاستخدام|隐私政策|使用条款|プライバシーポリシー|利用規約|免責事項|개인정보 ?처리방침)',
)

/** Buttons and small texts: sharing, printing, searching, logging in. */
export const buttonLine = whole(
  '(?:share|tweet|pin|email|e-mail|print|save|comments?|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|instagram|youtube|pinterest|flipboard|tumblr|messenger|google\\+?|google plus|rss(?: feed)?|copy link|link|send|like|listen|play|pause|mute|close|menu|search|sign ?in|log ?in|login|sign ?up|register|subscribe(?: now)?|sign out|log ?out|more|next|previous|prev|back|back to top|top|home|reply|loading|advertise|contact(?: us)?|about(?: us)?|follow(?: us)?|feedback|sitemap|site map|help|faq|archives?|newsletters?|read more|show more|load more|view all|see all|view more|see more|continue reading|skip to (?:main )?(?:content|navigation)|watch live|live|video|videos|photos?|expand|hide|toggle.{0,20}|go|submit|ok|yes|no|\\[script\\]|ad|ads)(?:[ ,/|·•]+(?:share|tweet|email|print|facebook|twitter|linkedin|whatsapp|pinterest|reddit|comments?|google\\+?|more|sign ?in|subscribe|rss|youtube|instagram|telegram|flipboard|tumblr))*',
  '(?:share|tweet|pin|email|print|save|follow) (?:this|us|it|via|on|with|me|article|story|post|page|the)\\b[^.!?]{0,40}',
  'like (?:this|us)(?: on [^.!?]{0,30})?',
  '(?:click to |tap to )(?:share|print|email|expand|enlarge|view).{0,40}',
  '(?:reading time|read time|tempo de leitura|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|время чтения|okuma süresi)\\s?:? ?\\d+ ?(?:min(?:ute|uto|uti|uten|utes|utos|uta)?s?|мин.{0,5}|dk\\.?)?(?: read)?',
  '\\d+[- ]min(?:ute)?s?[- ]read',
  '\\d+(?:[.,]\\d+)?k? ?(?:shares?|comments?|views?|likes?|replies|reactions|retweets)',
  '(?:teilen|drucken|merken|artikel teilen|per e-mail|kommentare|partager|imprimer|commentaires?|compartir|comparte|imprimir|comentarios|compartilhe|compartilhar|comentários|condividi|stampa|commenti|delen|поделиться|распечатать|комментарии|поділитися|paylaş|yazdır|yorumlar|مشاركة|شارك|طباعة|تعليقات|اشتراک|שתפו|शेयर करें|分享|分享到|打印|评论|シェア|ツイート|コメント|공유|bagikan|komentar).{0,12}',
)

/** Asks the reader to subscribe, sign up, follow or comment. */
export const appealLine = begins(
  '(?:please )?(?:sign up|subscribe|register|log ?in|sign in|join) (?:now |here |today |free )?(?:for|to|with|and|our|the|us)\\b',
  '(?:get|receive|have) (?:the |our |all |your |more |daily |breaking |news )*(?:news|latest|stories|headlines|updates|newsletter|alerts?|best|day).{0,60}(?:inbox|email|delivered|newsletter|app|phone|day\\b)',
  '(?:enter|type) your (?:e-?mail|name|search)',
  'your e-?mail(?: address)?',
  '(?:thanks?|thank you) for (?:signing|subscribing|reading|registering|your)',
  '(?:follow|like|find|join|connect with) (?:us|@|\\S+ on ?\\p{L}+$|\\w+ (?:\\w+ )?on (?:twitter|facebook|instagram|telegram))',
  '(?:download|get|install) (?:the|our) .{0,30}app\\b',
  '(?:leave|post|write|add|submit) (?:a |your )?(?:comment|reply|response)',
  '(?:join|start|be the first to).{0,20}(?:conversation|discussion|comment)',
  'view the discussion',
  'like (?:this|our) (?:story|article|post|video)',
  '(?:click|tap|clique|clica|haga clic|haz clic|klicken sie|klick|cliquez|clicca|cliccate|нажмите|tıklayın|اضغط|انقر|点击|クリック) (?:on|the|na|no|em|en|aqu[ií]|auf|hier|sur|ici|su|sulla|qui|هنا|على)\\b',
  '(?:devi|debes|du musst|vous devez|você precisa|необходимо) .{0,30}(?:comment|coment|kommentar|комментар)',
  'comments? (?:are|is|have been) (?:closed|disabled|moderated|off|welcome|subject)\\b',
  'you must be (?:logged in|registered)',
  '(?:this site|we|our (?:site|website)|this website) uses? (?:cookies|akismet)',
  'by (?:clicking|using|continuing|signing|submitting|subscribing)\\b.{0,60}(?:agree|consent|accept)',
  '(?:i agree|i consent|please check|notify me|save my name)\\b',
  '(?:your )?support (?:our|independent|quality) .{0,30}journalism',
  '(?:do you rely on|get access to|have a (?:news )?tip|got a (?:news )?tip|want more (?:news|stories|from)|donate|become a (?:member|subscriber|patron)|make a difference)\\b',
  '(?:listen to|watch|catch) .{3,40} (?:live|every|weekdays|on (?:apple|spotify|itunes))\\b',
  'contact (?:the|our) (?:newsroom|news ?desk|editors?|reporters?)\\b',
  '(?:newsletter|email|e-mail) (?:sign ?up|address|abonnieren)',
  '(?:to read the full|this (?:article|content) is (?:for|available)|already a (?:subscriber|member)|unlock this|continue reading)',
  'there was an error\\b',
  'an error (?:has )?occurred',
  'you (?:can )?unsubscribe',
  '(?:abonnieren sie|melden sie sich|jetzt anmelden|abonnez-vous|inscrivez-vous|suscríbete|suscríbase|regístrate|assine|inscreva-se|cadastre-se|iscriviti|abbonati|подпис(?:ывайтесь|аться|ка)|подписаться|підписуйтесь|abone ol|اشترك|تابعنا|تابعوا|订阅|关注我们|扫描二维码|登録)',
)

/** A line that says an advertisement follows, or is one. */
export const advertLine = whole(
  '(?:-+ ?)?(?:advertisements?|advertisment|advertising|advert|sponsored(?: (?:content|links?|by .{0,30}|post))?|paid (?:content|post)|promoted|story continues(?: below)?(?: advertisement)?|article continues below(?: advertisement)?|continue reading below|ads by .{0,20}|this is an ad|scroll (?:down )?to continue.{0,30})(?: ?-+)?',
  '(?:anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|реклама|на правах рекламы|reklam|إعلان|اعلان|إعلانات|תוכן שיווקי|פרסומת|विज्ञापन|广告|廣告|広告|スポンサー(?:ド)?リンク|광고|iklan|continua após a publicidade|la suite après cette publicité)',
)

/** How long ago another story appeared: `2 h ago`. */
export const ageLine = whole(
  '(?:an? |\\d+ ?)(?:s|m|h|d|w|secs?|mins?|hrs?|hours?|minutes?|days?|weeks?|months?|years?)\\.? ago',
  '(?:just now|yesterday|vor (?:einer |einem |\\d+ )\\p{L}+|il y a \\d+ \\p{L}+|hace (?:una? |\\d+ )\\p{L}+|há (?:uma? |\\d+ )\\p{L}+|\\d+ \\p{L}+ (?:fa|geleden|назад|тому|önce|lalu)|(?:قبل|منذ) [\\p{L}\\d ]{2,20}|\\d+ ?(?:分钟|小时|天|分|時間|日|분|시간|일) ?(?:前|전))',
)

/** Says that the page uses cookies. */
export const cookieLine = holds(
  '(?:use|uses|using|utili[sz]\\w+|usa\\w*|verwende\\w*|nutz\\w+|gebruik\\w*|использу\\w*|kullan\\w*|نستخدم|使用).{0,60}(?:cookies?\\b|куки|çerez|ملفات تعريف الارتباط)',
  'cookies?\\b.{0,40}(?:policy|settings|consent|einstellungen|politique|política|informativa)',
)

/** What text browsers print for forms and frames. */
export const formLine = /\(BUTTON\)|_{6,}|^IFRAME:|^(?:\[[ _]*\]\s*)+$|^\[(?:INS|DEL):/

/** Says that the outlet is paid when readers buy. */
export const affiliateLine = holds(
  'affiliate (?:links?|commission|partner|program)',
  '(?:earn|receive|get|paid) (?:a |an )?(?:small |affiliate )*(?:commission|share of|percentage of)',
  '(?:buy|purchase) (?:something |anything |products? )?(?:through|from|via|using) (?:this|our|these) (?:post|links?|site|article)',
  'this (?:post|article|content) (?:is|was|contains?|may contain) (?:sponsored|paid|affiliate)',
)

/** A line that names tags, topics or sections of the story. */
export const tagLine = begins(
  '(?:related )?(?:tags?|topics?|keywords?|categories|category|filed under|posted in|tagged(?: with)?|in this (?:article|story)|hashtags?|see more on|more about|explore more on)\\s?(?::|$|#)',
  '(?:schlagw(?:orte|örter)|themen|mots[- ]clés|étiquettes|etiquetas|temas|marcadores|argomenti|теги|метки|темы|etiketler|الوسوم|كلمات مفتاحية|الكلمات الدالة|برچسب|标签|标签|关键词|タグ|カテゴリー?|키워드) ?[:：]',
)

/** A line of tags without a colon: `Tags Elections Harbour`. */
export const tagList =
  /^(?:Tags|TAGS|Topics|TOPICS|Filed [Uu]nder|Posted [Ii]n|Categories|CATEGORIES) [\p{Lu}#][^.!?]*$/u

/** Signs of a caption that prose about pictures has too. */
export const captionLike = holds(
  '^(?:in this|this) (?:\\p{L}+ ){0,4}(?:photo|image|picture|frame grab|aerial view)\\b',
  '^an? (?:\\p{L}+ ){0,2}(?:photo|image|picture|view|handout)(?: \\p{L}+){0,3} shows',
  '\\b(?:pictured|is seen|are seen|looks on|look on|poses? (?:for|with|at)|gestures?|reacts?|in an undated|handout)\\b',
  '\\((?:left|right|centre|center|l|r|c|ap|reuters|afp|pti|xinhua|epa)\\)',
  ', (?:left|right|cent(?:er|re)|second from (?:left|right)|far (?:left|right)),',
  '\\b(?:speaks?|arrives?|walks?|attends?|stands?|sits?|waves?|holds?|leaves?|protests?|gather)\\b.{0,120}\\b(?:on|in) (?:(?:sun|mon|tues|wednes|thurs|fri|satur)day, )?\\p{L}+\\.? \\d{1,2}, \\d{4}',
  '^courtesy (?:of )?\\p{Lu}',
)

/** Beginnings of captions and picture credits, however long. */
export const captionStart = begins(
  '\\(?(?:photos?|image|picture|pic|video|illustration|graphic|infographic|file(?: photo)?|representative (?:image|picture|photo)|representational (?:image|picture|photo)|photograph|screenshot|screengrab)(?: (?:credit|by|courtesy|source|from|via))?s?\\s?[:/|]',
  '(?:foto|bild|quelle|photo|crédit(?: photo)?|crédits|imagen|imagem|fuente|fotograf[íi]a|immagine|фото|фотография|изображение|foto(?:ğraf)?|görsel|الصورة|صورة|تصوير|عکس|צילום|תמונה|फोटो|图片(?:来源)?|图源|摄影|資料圖片|写真|画像|사진)\\s?[:：/©]',
  '(?:image|media) (?:copyright|caption)',
  '(?:twitter|instagram|facebook|x) post by\\b',
  '[\\p{Lu}\\p{P} ]{4,60} [-–—] (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}* \\d{1,2}(?:, ?\\d{4})?:',
)

/** Marks of a caption or picture credit in a short text. */
export const captionLine = holds(
  '(?:photo|image|picture|video|illustration|graphic|pic) (?:credits?|courtesy|source)\\b',
  '(?:^|[(.|/–—•] ?)(?:photos?|image|photograph|illustration|graphic)s? by [A-Z]',
  '\\((?:photo|image|file|picture|foto|pic|getty|credit|courtesy)[^)]{0,60}\\)$',
  '\\([^()]{0,50}(?:getty images|shutterstock|/ ?(?:afp|reuters|ap|epa|anadolu|xinhua|efe|dpa)|ap photo[^()]*|via (?:ap|reuters|getty[^()]*))\\)$',
  '(?:^|[.\\s/|–—-])(?:file (?:photo|image|picture)|representative (?:image|photo)|handout(?: photo| via .{1,20})?|getty images|shutterstock|istock(?:photo)?|picture alliance|ap photo|afp photo|reuters/[\\w .]+|screengrab.{0,20})\\)?\\.?$',
  '[.!?)»”] (?:photo|image|picture|foto|bild|imagen|imagem|immagine|фото)s?\\s?[:/] ?[^.]{2,60}$',
  'hide caption|toggle caption|enlarge (?:this )?image|image caption|media caption|playback is (?:not supported|unsupported)',
)
