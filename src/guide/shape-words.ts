// The words by which the shape of somebody's notes is known, language by language. To teach the import a spelling, add
// it to its row. To teach it a language, add a table of the same rows. Case, accents and decoration do not count.

/** Labels in English; of each, the first spelling is the one that an export writes. */
export const englishLabels = {
	situation: 'Situation, S, Context, Background, Setting, Scenario, Setup, Set the scene',
	challenge:
		'Challenge, Problem, Problem statement, Issue, Pain point, Trigger, Complication, What went wrong',
	task: 'Task, T, Tasks, Goal, Goals, Objective, Objectives, Obstacle, Obstacles, Hurdle, Hurdles, Hindrance, Responsibility, My role, My task, Target outcome, Mission, Ask',
	action:
		'Action, Actions, A, Approach, Solution, Behavior, Behaviour, Behaviors, Behaviours, What I did, What we did, How I did it, How I handled it, How I solved it, How I fixed it, How I approached it, My approach, Steps, Steps taken, Actions taken, Action taken, Action I took, Actions I took, Actions and steps, Activity, Response, Resolution, Execution',
	result:
		'Result, Results, R, End result, Result achieved, Results achieved, Effect, What happened, Consequence, Achievement',
	lessons:
		'Lessons, Lesson, Lessons learned, Lesson learned, Lessons learnt, Learning, Learnings, Learned, Learnt, Key learning, Key learnings, What I learned, What I learnt, Reflection, Reflections, Takeaway, Takeaways, Key takeaway, Key takeaways, Evaluation, Aftermath, Retrospective, In hindsight, Hindsight, What I would do differently, What I’d do differently, Do differently, Growth',
	principles:
		'Leadership Principles, Leadership Principle, Principles, Principle, LPs, LP, Values, Value, Competency, Competencies, Competence, Competences, Amazon LP, Amazon LPs, Amazon Leadership Principles, LPs covered, LPs shown, LP covered, Demonstrates, Demonstrated, Shows, Illustrates, Covers, Maps to, Mapped to, Primary LP, Primary LPs, Secondary LP, Secondary LPs, Main LP, Other LPs, Primary principle, Secondary principle, Primary competency, Virtue, Pillar, Tenet, Tenets, Core value, Core values, Company values, Principles shown, Principles demonstrated, Leadership Principles demonstrated, Leadership Principles shown, Leadership Principles covered',
	tags: 'Tags, Tag, Hashtags, Keywords, Topics, Topic, Labels, Category, Categories, Type, Good for, Best for, Works for, Works well for, Fits, Use for, Used for, Useful for, Theme, Themes, Quality, Qualities, Trait, Traits, Attribute, Attributes, Dimension, Signal, Signals, Skills shown',
	story: 'Story, Example, My story, My example, My answer, Answer, Story name, Project name, Name, Headline',
	asks: 'Also answers, Answers, Answers questions, Questions it answers, Questions answered, Good for questions, Can answer, Questions, Sample questions, Example questions, Possible questions, Typical questions, Interview questions, Related questions, Common questions, Practice questions',
	title: 'Title, Story title',
	short: 'Short name, Short',
	id: 'Id',
	hook: 'Hook',
	opening: 'Opening, Opening line',
	figures: 'Figures, Numbers, Numbers to land, Ledger',
	project: 'Project',
	outcome: 'Outcome, Outcomes',
	status: 'Status',
	prompt: 'Prompt',
	followUps: 'Follow-ups, Follow-up questions, Follow ups, Followups, Follow-up',
	notes: 'Notes, Note',
	question:
		'Question, Q, Example question, Sample question, Interview question, Typical question, Asked, Possible question',
	wording: 'Wording, Or, Also asked as',
	primary: 'Primary, Primary Story, Main story, First story, Best story',
	backup: 'Backup, Backup Story, Secondary, Secondary Story, Back-up, Back-up story, Second story, Plan B',
	also: 'Also, Third, Alternative, Alternatives, Tertiary, Third story, Other stories, Alternate',
	alsoSaid: 'Also said, Also known as, Also called',
	order: 'Place',
	meaning: 'Meaning, What it means',
	owner: 'Owner, Candidate',
	target: 'Target, Interview',
	pace: 'Pace, Speaking pace',
	paper: 'Paper',
	recall: 'Recall drill',
	impact: 'Impact, Business impact, Impacts',
	certainty: 'Certainty',
	baseline: 'Baseline',
	source: 'Source',
	counts: 'Counts',
	kind: 'Kind',
	parts: 'Parts',
} as const;

export type OwnLabel = keyof typeof englishLabels;

/** What a language calls the labels that people use, and the words of other kinds. */
interface Language {
	readonly name: string;
	readonly labels: Partial<Record<OwnLabel, string>>;
	/** One story, as it stands before its number. */
	readonly story: string;
	/** Headings over many stories. */
	readonly stories: string;
	/** How a question for a story begins, or what it holds. */
	readonly asks: string;
	/** Words of a title or a question about what went wrong. */
	readonly failed: string;
}

export const languages: readonly Language[] = [
	{
		name: 'English',
		labels: englishLabels,
		story: 'story, example, scenario, anecdote, star story, star example, star, experience, s(?=\\d)',
		stories:
			'stories, story, examples, projects, answers, experiences?, anecdotes, accomplishments, achievements, scenarios',
		asks: "tell (?:me|us) (?:about|of)|describe (?:an?|your|the|how|some|one)|(?:can you )?give (?:me |us )?(?:an |some )?examples?|walk (?:me|us) through|share (?:an?|with)|talk (?:to me )?about (?:an? |your )?|(?:have|did) you ever|(?:a |the )?time (?:when |that )?you|how (?:do|did|would|have) you|what(?:’s|'s| is| was| were| are| do| did| would) (?:you|the)|when (?:did|have|was) you|when did you|why (?:do|did|are|should) |explain (?:a time|how)|can you (?:tell|describe|think|give)|recall a time|think of a time|name a time",
		failed:
			'failures?|failed|failing|mistakes?|went wrong|setbacks?|screw(?:ed)?[- ]up|messed up|regrets?|fiasco|flop(?:ped)?|blunder',
	},
	{
		name: 'German',
		labels: {
			situation: 'Situation, Ausgangslage, Ausgangssituation, Kontext, Hintergrund, Rahmen, Umfeld',
			challenge: 'Herausforderung, Problem, Problemstellung',
			task: 'Aufgabe, Aufgaben, Ziel, Ziele, Auftrag, Aufgabenstellung, Meine Aufgabe, Hindernis, Zielsetzung',
			action:
				'Aktion, Aktionen, Handlung, Handlungen, Vorgehen, Maßnahme, Maßnahmen, Umsetzung, Lösung, Vorgehensweise, Aktivität, Meine Handlung, Was ich tat, Verhalten',
			result: 'Ergebnis, Ergebnisse, Resultat, Resultate, Erfolg, Auswirkung, Wirkung',
			lessons:
				'Lektion, Lektionen, Erkenntnis, Erkenntnisse, Reflexion, Gelernt, Gelerntes, Was ich gelernt habe, Lerneffekt, Lernpunkt, Fazit, Lehre, Lehren',
			principles:
				'Prinzip, Prinzipien, Führungsprinzip, Führungsprinzipien, Wert, Werte, Kompetenz, Kompetenzen, Zeigt, Passt zu, Eigenschaft, Stärke',
			story: 'Geschichte, Beispiel, Antwort',
			title: 'Titel',
			question: 'Frage, Beispielfrage',
			asks: 'Fragen, Passende Fragen, Beantwortet',
			tags: 'Schlagwörter, Stichwörter',
			notes: 'Notizen, Notiz, Anmerkung, Anmerkungen, Hinweis',
			primary: 'Hauptgeschichte, Erste Geschichte, Primär',
			backup: 'Ersatz, Reserve, Zweite Geschichte, Sekundär',
		},
		story: 'geschichte, beispiel',
		stories: 'geschichten, beispiele, projekte, antworten, erfahrungen',
		asks: 'erzähl(?:en sie|e)? |beschreib(?:en sie|e)? |schilder(?:n sie|e)? |nenn(?:en sie|e)? |berichte(?:n sie)? |wann haben sie|wie haben sie|geben sie ',
		failed:
			'scheitern|gescheitert\\p{L}*|misserfolge?|fehlschl\\p{L}+|fehler|schiefgegangen|rückschl\\p{L}+|misslungen\\p{L}*|niederlage',
	},
	{
		name: 'French',
		labels: {
			situation: 'Situation, Contexte, Cadre, Mise en situation',
			challenge: 'Défi, Problème, Enjeu, Problématique',
			task: 'Tâche, Tâches, Objectif, Objectifs, Mission, But, Obstacle, Ma mission',
			action: 'Action, Actions, Démarche, Solution, Actions menées, Comportement, Ce que j’ai fait',
			result: 'Résultat, Résultats, Impact, Bilan chiffré',
			lessons:
				'Leçon, Leçons, Leçons apprises, Leçon apprise, Apprentissage, Apprentissages, Enseignement, Enseignements, Réflexion, Bilan, Ce que j’ai appris',
			principles:
				'Principe, Principes, Principe de leadership, Principes de leadership, Valeur, Valeurs, Compétence, Compétences, Illustre, Démontre, Qualité, Qualités',
			story: 'Histoire, Exemple, Récit, Réponse',
			title: 'Titre',
			question: 'Question, Question type',
			asks: 'Questions, Répond à, Répond aussi à',
			tags: 'Étiquettes, Mots-clés',
			notes: 'Remarque, Remarques',
			primary: 'Principale, Histoire principale',
			backup: 'Secondaire, Secours, Histoire de secours',
		},
		story: 'histoire, exemple, récit',
		stories: 'histoires, exemples, projets, récits, réponses, expériences',
		asks: 'parlez[- ](?:moi|nous)|racontez|décrivez|donnez[- ]|citez|expliquez|avez-vous|parle-moi|quand avez-vous',
		failed: 'échecs?|échoué\\p{L}*|erreurs?|raté\\p{L}*|revers',
	},
	{
		name: 'Spanish',
		labels: {
			situation: 'Situación, Contexto, Antecedentes, Escenario',
			challenge: 'Desafío, Reto, Problema',
			task: 'Tarea, Tareas, Objetivo, Objetivos, Meta, Misión, Obstáculo, Mi tarea',
			action: 'Acción, Acciones, Actuación, Solución, Qué hice, Lo que hice, Comportamiento, Enfoque',
			result: 'Resultado, Resultados, Impacto, Logro, Logros',
			lessons:
				'Lección, Lecciones, Lecciones aprendidas, Lección aprendida, Aprendizaje, Aprendizajes, Reflexión, Lo que aprendí, Qué aprendí',
			principles:
				'Principio, Principios, Principio de liderazgo, Principios de liderazgo, Valor, Valores, Competencia, Competencias, Demuestra, Muestra, Cualidad',
			story: 'Historia, Ejemplo, Respuesta',
			title: 'Título',
			question: 'Pregunta, Pregunta típica',
			asks: 'Preguntas, Responde a, También responde',
			tags: 'Etiquetas, Palabras clave',
			notes: 'Notas, Nota',
			primary: 'Principal, Historia principal',
			backup: 'Reserva, Respaldo, Secundaria',
		},
		story: 'historia, ejemplo',
		stories: 'historias, ejemplos, proyectos, respuestas, experiencias',
		asks: '¿|cuént(?:e|a)me|cuente|háble?(?:me|a)|hábl(?:e|a)me|descríb[ae]|describa|dé un ejemplo|dame un ejemplo|háblanos|explique',
		failed:
			'fracasos?|fracas\\p{L}+|errores|error|fallos?|fall(?:é|ó|ado|ida|ido)|equivocación|equivoqu\\p{L}+',
	},
	{
		name: 'Portuguese',
		labels: {
			situation: 'Situação, Contexto, Cenário',
			challenge: 'Desafio, Problema',
			task: 'Tarefa, Tarefas, Objetivo, Objetivos, Meta, Missão, Obstáculo, Minha tarefa',
			action: 'Ação, Ações, Acção, Acções, Solução, Abordagem, O que fiz, O que eu fiz, Comportamento',
			result: 'Resultado, Resultados, Impacto, Conquista',
			lessons:
				'Lição, Lições, Lições aprendidas, Lição aprendida, Aprendizado, Aprendizados, Aprendizagem, Reflexão, O que aprendi',
			principles:
				'Princípio, Princípios, Princípio de liderança, Princípios de liderança, Valor, Valores, Competência, Competências, Demonstra, Mostra',
			story: 'História, Exemplo, Resposta',
			title: 'Título',
			question: 'Pergunta, Pergunta típica',
			asks: 'Perguntas, Responde a, Também responde',
			tags: 'Etiquetas, Palavras-chave',
			notes: 'Notas, Nota, Observações',
			primary: 'Principal',
			backup: 'Reserva, Secundária',
		},
		story: 'história, exemplo',
		stories: 'histórias, exemplos, projetos, respostas, experiências',
		asks: 'conte(?:-me| sobre| uma)?|fale(?:-me| sobre)?|descreva|dê um exemplo|me (?:conte|fale)|explique',
		failed: 'fracassos?|fracass\\p{L}+|erros?|falh(?:as?|ei|ou|ado)|insucessos?|errei|equívocos?',
	},
	{
		name: 'Italian',
		labels: {
			situation: 'Situazione, Contesto, Scenario',
			challenge: 'Sfida, Problema',
			task: 'Compito, Compiti, Obiettivo, Obiettivi, Incarico, Ostacolo, Missione, Il mio compito',
			action: 'Azione, Azioni, Soluzione, Approccio, Cosa ho fatto, Comportamento, Intervento',
			result: 'Risultato, Risultati, Esito, Impatto',
			lessons:
				'Lezione, Lezioni, Lezioni apprese, Lezione appresa, Apprendimento, Apprendimenti, Riflessione, Riflessioni, Cosa ho imparato, Insegnamento',
			principles:
				'Principio, Principi, Principio di leadership, Principi di leadership, Valore, Valori, Competenza, Competenze, Dimostra, Mostra',
			story: 'Storia, Esempio, Risposta',
			title: 'Titolo',
			question: 'Domanda, Domanda tipica',
			asks: 'Domande, Risponde a, Risponde anche a',
			tags: 'Etichette, Parole chiave',
			notes: 'Nota, Appunti',
			primary: 'Principale, Primaria',
			backup: 'Riserva, Secondaria',
		},
		story: 'storia, esempio',
		stories: 'storie, esempi, progetti, risposte, esperienze',
		asks: 'mi (?:parli|racconti|descriva)|parla(?:mi|ci)|racconta(?:mi|ci)?|descriv[aei]|fai un esempio|faccia un esempio|raccont[ai]',
		failed: 'fallimenti|fallimento|fallit\\p{L}+|errori|errore|insuccess[oi]|sbagli\\p{L}*',
	},
	{
		name: 'Chinese',
		labels: {
			situation: '情境, 情景, 情况, 情況, 背景, 场景, 場景, 状况, 狀況, 现状, 項目背景, 项目背景, 处境, 處境',
			challenge: '挑战, 挑戰, 问题, 問題, 困难, 困難',
			task: '任务, 任務, 目标, 目標, 职责, 職責, 我的任务, 我的任務, 工作任务, 障碍, 障礙',
			action:
				'行动, 行動, 动作, 措施, 举措, 舉措, 做法, 我的行动, 我的行動, 采取的行动, 採取的行動, 解决方案, 解決方案, 方法, 行为, 行為',
			result: '结果, 結果, 成果, 成效, 效果, 影响, 影響',
			lessons:
				'反思, 总结, 總結, 学到的, 學到的, 收获, 收穫, 经验, 經驗, 教训, 教訓, 经验教训, 經驗教訓, 学习, 學習, 感悟, 启示, 啟示',
			principles:
				'领导力原则, 領導力原則, 原则, 原則, 领导力准则, 領導力準則, 准则, 準則, 价值观, 價值觀, 能力, 素质, 素質, 体现, 體現, 领导原则, 領導原則',
			story: '故事, 案例, 例子, 回答',
			title: '标题, 標題, 题目, 題目, 名称',
			question: '问, 面试题, 面試題, 面试问题, 面試問題',
			tags: '标签, 標籤, 关键词, 關鍵詞',
			notes: '备注, 備註, 笔记, 筆記, 注意',
			primary: '首选, 首選, 主要故事',
			backup: '备选, 備選, 备用, 備用',
		},
		story: '故事, 案例, 例子, 题目, 題目',
		stories: '故事, 案例, 例子, 项目, 項目, 经历, 經歷',
		asks: '请|請|说说|說說|讲述|講述|描述一|谈谈|談談|分享一|举(?:一个|个)?例|舉(?:一個|個)?例|你(?:如何|怎么|怎麼|有没有|有沒有)|告诉我|告訴我|介绍一|介紹一',
		failed: '失败|失敗|失误|失誤|犯错|犯錯|错误|錯誤|挫折',
	},
	{
		name: 'Korean',
		labels: {
			situation: '상황, 배경',
			challenge: '문제, 어려움',
			task: '과제, 임무, 목표, 역할',
			action: '행동, 액션, 해결, 조치',
			result: '결과, 성과',
			lessons: '배운 점, 교훈, 회고',
			principles: '리더십 원칙, 원칙, 가치, 역량',
			story: '이야기, 사례, 답변',
			title: '제목',
			question: '질문',
			notes: '메모, 비고',
		},
		story: '이야기, 사례, 스토리',
		stories: '이야기, 사례, 스토리, 경험',
		asks: '.*(?:말해|설명해|이야기해|말씀해) ?(?:주세요|보세요)',
		failed: '실패|실수',
	},
	{
		name: 'Japanese',
		labels: {
			situation: '状況, 背景, シチュエーション, 場面, 環境',
			challenge: '問題, 問題点, 困難',
			task: '課題, タスク, 目標, 役割, 任務, 障害',
			action: '行動, アクション, 対応, 取った行動, とった行動, 取り組み, 解決策, 施策',
			result: '結果, リザルト, 成果, 効果',
			lessons: '学び, 学んだこと, 教訓, 振り返り, 反省, 気づき, 得たもの',
			principles:
				'リーダーシップ原則, リーダーシッププリンシプル, リーダーシップ・プリンシプル, 原則, 価値観, バリュー, コンピテンシー, 能力, 強み',
			story: 'ストーリー, エピソード, 事例, 例, 回答',
			title: 'タイトル, 題名, 件名',
			question: '質問, 設問, 想定質問',
			tags: 'タグ, キーワード',
			notes: 'メモ, 備考, ノート',
			primary: 'メイン, 第一候補',
			backup: 'サブ, 予備, 第二候補',
		},
		story: 'ストーリー, エピソード, 事例, 例',
		stories: 'ストーリー, エピソード, 事例, プロジェクト, 経験',
		asks: '.*(?:教えて|話して|聞かせて|説明して|述べて)(?:ください|下さい)|あなたが.*経験',
		failed: '失敗|ミス|挫折|過ち',
	},
];

/** Letters of frames other than STAR (CAR, SOAR, PAR, STARL, SBI, STARE): labels where they are in bold, or beside a name. */
export const frameLetters: Readonly<Record<string, OwnLabel>> = {
	c: 'challenge',
	p: 'challenge',
	o: 'task',
	b: 'action',
	i: 'impact',
	l: 'lessons',
	e: 'lessons',
};

/** Competences that people sort their stories by, beside the principles of the bank. */
export const competences =
	/^(?:(?:cross[- ](?:functional|team)|technical|people|team) )?(?:(?:collaboration|teamwork|team work|team player|leadership|communication)|conflicts?(?: resolution| management)?|conflict with (?:a )?(?:co-?worker|manager|peer)s?|problem[- ]solving|decision[- ]making|time management|adaptability|flexibility|innovation|creativity|initiative|mentoring|mentorship|coaching|influence|influencing(?: others)?|negotiation|failures?|mistakes?|integrity|resilience|debugging|troubleshooting|customer (?:focus|service|centricity)|strategic thinking|critical thinking|prioriti[sz]ation|(?:(?:dealing with|handling|navigating|managing|embracing) )?(?:ambiguity|change|uncertainty)|stakeholder management|project management|delegation|accountability|empathy|curiosity|growth mindset|inclusion|diversity(?: (?:and|&) inclusion)?|feedback|googl(?:e|i)yness|drive|trust|courage|humility|transparency|teamfähigkeit|führung|konfliktfähigkeit|kommunikation|trabajo en equipo|liderazgo|comunicación|travail d[’']équipe|communication|leadership|trabalho em equipe|liderança|lavoro di squadra|团队合作|團隊合作|领导力|領導力|沟通|溝通|リーダーシップ|チームワーク)$/iu;

/** Headings over what explains, lists or links, and tells no story. */
export const noStoryTitles =
	/^(?:what(?:['’]s| is| are)\b.*|how (?:to|do|i|we)\b.*|why\b.*|when to\b.*|qué es\b.*|cómo\b.*|was ist\b.*|wie (?:man|funktioniert)\b.*|qu['’]est-ce\b.*|comment\b.*|o que é\b.*|che cos['’]?è\b.*|(?:什么是|如何|怎么|怎样).*|(?:star|car|soar)\s?(?:구조|기법|方法|法则|法|原则|模型|框架|面试法|refresher|basics|recap|reminder|简介).*|(?:quick |short )?(?:summary|recap|at a glance)\b.*|(?:the )?(?:star|car|soar|par|starl?|sbi|carl|soara|stare)(?:[- ](?:method|technique|format|framework|approach|template|structure|model|formula|explained|overview|breakdown|components|cheat ?sheet|guide|tips|anatomy|plus|refresher))+\b.*|.*\b(?:template|templates|cheat ?sheet|explained|table of contents|do['’]?s and don['’]?ts|dos and don['’]ts|vorlage|plantilla|modèle|modello|模板|テンプレート)\b.*|(?:general |interview |some |my |useful |key |pro |quick |final )*(?:tips?|advice|timing|pacing|contents?|toc|index|resources?|references?|links?|further reading|reading list|introduction|intro|overview|about this (?:guide|repo|repository|document)|preparation|prep(?:aration)? plan|checklist|disclaimer|licen[cs]e|contributing|credits|acknowledge?ments?|faq|sources?|books?|videos?|articles?|logistics|schedule|guidelines?|rules|usage|installation|legend|instructions?|changelog|bibliography|glossary|footnotes|red flags|common mistakes|mistakes to avoid|questions? (?:to|for) (?:ask|the interviewer|them)\b.*)(?: (?:and|&|for|on|from|about|to) .*)?|inhalt(?:sverzeichnis)?|tipps?|hinweise|quellen|conseils|sommaire|ressources|table des matières|consejos|índice|recursos|dicas|sumário|consigli|indice|risorse|目录|目錄|技巧|提示|资源|資源|参考|目次|ヒント|コツ)(?: \(.*\))?[:：]?$/iu;

/** Headings that name no story themselves, so that the heading above them does. */
export const emptyTitles =
	/^(?:(?:star|car|soar|par|starl|my|the|full|sample|example|short|long|detailed|model|draft|possible|suggested)[ -]*)*(?:answers?|responses?|story|example|details?|star|car|soar|par|starl|format|breakdown|write-?up|click(?: here)?(?: to (?:expand|open|show|view|see).*)?|(?:open|show|expand|view|see|read)(?: (?:the|my|more|full|answer|story|details?|here))*|antwort|geschichte|réponse|respuesta|resposta|risposta|(?:star)?(?:优秀|優秀|参考|參考)?(?:回答|案例|答案)?(?:示例|示范|範例|范例)|回答)$/iu;

/** Text that stands where a story's own is still to come. */
export const placeholderText =
	/^(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\}|【[^】]*】|\((?:your|describe|add|insert|fill)[^)]*\)|_{3,}|\.{3,}|…|-+|\?+|x{3,}|tbd\b.*|tba\b.*|todo\b.*|to do(?:[^\p{L}\s].*)?|to be (?:written|added|done|filled).*|wip|lorem ipsum.*|n\/?a|(?:your|my) (?:text|answer|story|situation|task|action|result)s?(?: here)?|(?:insert|fill in|add|write|enter) (?=.{0,60}\b(?:your|here|text|later)\b).{0,80}|placeholder\b.*|(?:evidence|details?|numbers?|metrics?) (?:needed|missing|to come)|coming soon|noch offen|offen|à compléter|pendiente|待补充|待補|未定)[.。]?$/isu;

/** A place within a text that is still to be filled in: `[X %]`, `<your team>`. */
export const openPlace = /\[(?!\^|\d+\])[^[\]\n]{2,80}\](?![([:])|<\p{L}[^<>\n]{0,60}>(?![^<]*<\/)/u;

/** How advice begins, as against what one did. */
export const adviceText =
	/^(?:(?:then|first|next|finally|briefly|clearly|always|now|in \d+.*?|\d+.*?(?:seconds|sentences|minutes|%)\W*)\s*,?\s*)?(?:describe|explain|set|say|tell|share|outline|detail|state|give|provide|what|how|who|where|which|why|include|talk|discuss|focus|use|be|highlight|quantify|show|start|paint|lay|summari[sz]e|mention|specify|identify|clarify|define|present|note|keep|avoid|make sure|remember|think|list|emphasi[sz]e|here you|you|your|conclude|end with|close with|write|introduce|establish|briefly|name|beschreib\p{L}*|erkläre?n?|schilder\p{L}*|was|wie|décri\p{L}*|explique\p{L}*|describ\p{L}*|explica\p{L}*|qué|cuál|descrev\p{L}*|descriv\p{L}*|spieg\p{L}*|描述|详述|說明|说明|总结|強調|强调|明确|展示|突出|详细|簡述|简述|客观|诚实|重点|解释|你|您|.*を説明)(?:\s|$|(?<=[一-龠ぁ-ん]))/iu;

/** A word by which somebody tells of what they did themselves. */
export const firstPerson =
	/(?:^|[^\p{L}])(?:I|we|my|our|me|us|ich|wir|mein\p{L}*|unser\p{L}*|je|nous|j['’]\p{L}*|mon|ma|mes|yo|mi|mis|eu|minha|meu|io|noi|mio|mia)(?:$|[^\p{L}])|我|私|僕/u;

/** A cell that marks a pair of a table. */
export const pairMark =
	/^(?:x+|✓|✔️?|✅|☑️?|●|•|◉|⬤|\*|\+|y(?:es)?|ja|oui|sí|si|sim|○|◎|1|★+|⭐️*|primary|p|main|strong|\[x\]|true|v|🟢|🟩|👍)$/iu;

/** A cell that stands for no name. */
export const noName =
	/^(?:|-+|–|—|\?+|tbd|tba|todo|to do|none|none yet|n\/?a|nothing|open|gap|offen|keine|keiner|aucune?|ninguna?|nenhuma?|nessuna?|无|無|なし|\.{3}|…)$/iu;
