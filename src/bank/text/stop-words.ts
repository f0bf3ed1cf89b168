/**
 * English words that say nothing about the subject of a question: little words, and those with which every
 * interview question opens ("tell me about a time when you").
 */
export const stopWords: ReadonlySet<string> = new Set(
	`
	a an the and or but nor if of at by for with about against between into through to from in on off as than
	am is are was were be been being have has had having do does did doing done can could will would shall should
	may might must just now not cannot cant dont didnt doesnt isnt wasnt werent couldnt wouldnt youd youve youre ive
	i me my we us our you your yours he him his she her it its they them their this that these those there here
	who whom which what when where why how all any both each few some such only own same so too very also then
	else once ever never while because although though
	tell describe give share explain discuss talk walk say example examples instance story
	time times situation situations case cases occasion moment recent recently
	someone somebody something anything everything one ones thing things
	get got make made happen happened happens please
	every everyone everybody several many much rather whether whose around still well far later next past great
	go goes going gone getting come came coming bring brings brought take takes taking keep keeps kept keeping
	give gave given giving told like liked led hold held holding try tried trying become became becoming
	um uh er erm hmm ok okay yeah alright hi hello thanks gonna wanna gotta kinda sorta maybe actually basically really
	im id ill thats whats theres lets theyre
	abt yr ur wen wat tht cuz thru pls
	saw see seen seeing mean means show shown side sake hand day days
	`
		.trim()
		.split(/\s+/),
);

/** Words of the questions that interviewers add to any question; they say nothing once its subject is known. */
export const probeWords: ReadonlySet<string> = new Set(
	`
	outcome outcomes result results learn learned learnt lesson lessons handle handled respond responded response
	react reacted reaction approach approached action actions step steps impact affect affected effect change changed
	different differently resolve resolved resolution go went gone end ended turn turned deal dealt next take took
	taken process come came overcome manage managed role part use used specific solve solved challenge challenges
	important reason choose chose work worked think feel felt
	`
		.trim()
		.split(/\s+/),
);
