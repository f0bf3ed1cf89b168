import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { maxCharacters, maxWords, readStems } from '../../../../src/bank/text/stems.ts';
import { trainModel } from '../../../../src/search/ask/model.ts';
import { packModel, unpackModel } from '../../../../src/search/ask/pack.ts';
import { rank } from '../../../../src/search/ask/rank.ts';
import { guideExamples } from './guide-wordings.ts';

const model = unpackModel(packModel(trainModel(guideExamples)));

const first = (text: string) => rank(model, text).ranked[0]?.principle;
const firstThree = (text: string) =>
	rank(model, text)
		.ranked.slice(0, 3)
		.map((example) => example.principle);

test('small typing errors do not matter', () => {
	const cases: [text: string, principle: string][] = [
		['ownreship', 'ownership'],
		['custmer complaint', 'customer-obsession'],
		['an angry custmoer', 'customer-obsession'],
		['stakehlder who did not trust you', 'earn-trust'],
		['a tight dedline', 'deliver-results'],
		['rooot cause of a bug', 'dive-deep'],
		['mentoring a collegue', 'hire-and-develop-the-best'],
		['you disagred with your manger', 'have-backbone'],
		['saving mony on a smal budget', 'frugality'],
		['tehnology you lerned', 'learn-and-be-curious'],
		['tell me abt a tyme u disagred with yr manger and commited', 'have-backbone'],
		['whats your biggest falure', 'earn-trust'],
		['give me an exampel of a tiem wen you wrked with a dificult custmer', 'customer-obsession'],
		['tel me abuot a time yuo disagreed wiht your manger', 'have-backbone'],
	];
	for (const [text, principle] of cases)
		assert.ok(firstThree(text).includes(principle), `${text}: ${firstThree(text)}`);
});

test('questions in everyday words find their principle', () => {
	const cases: [text: string, principle: string][] = [
		['So, who was your worst customer and what did you do about it?', 'customer-obsession'],
		['Ever had to make do with half the money you needed?', 'frugality'],
		['Has your boss ever been wrong, and did you say so? We disagree a lot here.', 'have-backbone'],
		['Whom have you coached, and where are they now?', 'hire-and-develop-the-best'],
		['What is the dumbest mistake you have made? How did you own up?', 'earn-trust'],
		['When did you find out what really caused an outage? Walk me through the data.', 'dive-deep'],
	];
	for (const [text, principle] of cases) assert.equal(first(text), principle, text);
});

test('a question as a microphone hears it finds its principle', () => {
	const cases: [text: string, principle: string][] = [
		[
			'so um tell me about a time when like you had a really tight deadline and you know you werent gonna make it',
			'deliver-results',
		],
		[
			'okay so the next one is um could you maybe talk me through a situation where you had to make a call and you didnt really have all the data that you wanted and what did you end up doing',
			'are-right-a-lot',
		],
		[
			'great thanks for that now switching gears a little id love to hear about something in another teams area that was broken and nobody was fixing it and you jumped in even though it wasnt your job',
			'ownership',
		],
	];
	for (const [text, principle] of cases) assert.equal(first(text), principle, text);
});

test('two or three words are enough', () => {
	const cases: [text: string, principle: string][] = [
		['conflict with manager', 'have-backbone'],
		['missed deadline', 'deliver-results'],
		['no data decision', 'are-right-a-lot'],
		['angry customer', 'customer-obsession'],
		['tight budget', 'frugality'],
		['calculated risk', 'bias-for-action'],
		['big risk', 'think-big'],
		['let someone down', 'earn-trust'],
		['team burnout', 'earths-best-employer'],
		['root cause', 'dive-deep'],
	];
	for (const [text, principle] of cases) assert.equal(first(text), principle, text);
});

test('what interviewers add to any question does not change the answer', () => {
	const asked = 'Tell me about a deadline you missed';
	const added = ['. What was the outcome?', '. What did you learn from it?', ', and how did you handle it?'];
	for (const ending of added) assert.deepEqual(rank(model, asked + ending), rank(model, asked), ending);
});

test('for what is no question about a principle, none stands out', () => {
	const cases: [name: string, text: string][] = [
		['empty', ''],
		['spaces', ' \n\t '],
		['one letter', 'a'],
		['stop words only', 'tell me about a time when you'],
		['a number', '12345'],
		['signs', '?!?…—'],
		['emoji', '😀🎉👩‍👩‍👧'],
		['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
		['gibberish', 'asdkjh qwpoeiru zxmcnvb'],
		['Latin', 'lorem ipsum dolor sit amet consectetur'],
		['German', 'Erzählen Sie mir von einer Situation, in der Sie einen Fehler gemacht haben'],
		['French', "Parlez-moi d'une fois où vous avez échoué"],
		['Spanish', 'Cuéntame una vez que cometiste un error'],
		['Portuguese', 'Fale sobre um momento em que você discordou do seu chefe'],
		['Russian', 'Расскажите о случае, когда вы ошиблись'],
		['Japanese', '失敗した経験について教えてください'],
		['Arabic', 'أخبرني عن مرة فشلت فيها'],
		['small talk', 'what will the weather be like tomorrow'],
		['a lone surrogate', '\ud800'],
	];
	for (const [name, text] of cases) assert.deepEqual(rank(model, text), { ranked: [], isClear: false }, name);
});

test('a word that every principle uses is never called clear', () => {
	for (const text of ['project', 'problem', 'team', 'work'])
		assert.equal(rank(model, text).isClear, false, text);
});

test('a lone word that hardly any wording holds is never called clear', () => {
	const examples = ['a', 'b', 'c', 'd'].flatMap((principle) =>
		Array.from({ length: 6 }, (_, at) => ({ principle, text: `topic${principle} detail${principle}${at}` })),
	);
	const small = trainModel([...examples, { principle: 'a', text: 'zebra' }]);
	assert.equal(rank(small, 'topica').isClear, true);
	assert.equal(rank(small, 'zebra').isClear, false);
});

test('what is asked in any interview is for no principle sure', () => {
	const texts = [
		'Walk me through your resume',
		'What are your strengths',
		'Where do you see yourself in five years',
		'Why do you want this job',
		'Tell me about yourself',
	];
	for (const text of texts) assert.equal(rank(model, text).isClear, false, text);
	for (const text of ['deadlines', 'an angry customer', 'innovation', 'your budget'])
		assert.equal(rank(model, text).isClear, true, text);
});

test('HTML around a question does not change its answer', () => {
	assert.deepEqual(
		rank(model, '<b>A missed</b> <i class="x">deadline</i>'),
		rank(model, 'A missed deadline'),
	);
});

test('accents, case and apostrophes do not change the answer', () => {
	assert.deepEqual(rank(model, 'A MÍSSED DEADLINE!'), rank(model, 'a missed deadline'));
	assert.deepEqual(rank(model, "the customer's needs"), rank(model, 'the customer’s needs'));
});

test('beyond what is read, a text of any length is answered like its beginning', () => {
	const texts = ['x', 'qzxvw kjhgf ', 'Tell me about an angry custmer. '];
	for (const text of texts) {
		const long = text.repeat(10_000 / text.length);
		assert.deepEqual(rank(model, long), rank(model, long.slice(0, maxCharacters)), text);
		assert.ok(readStems(long).length <= maxWords, text);
	}
});

test('any text is answered: all principles once, probabilities that fall and sum to 1, or none', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string({ unit: 'binary', maxLength: 300 }),
				fc
					.array(fc.constantFrom('customer', 'boss', 'wrong', 'xq', '<b>', '😀', 'deadline'), {
						maxLength: 12,
					})
					.map((words) => words.join(' ')),
			),
			(text) => {
				const { ranked } = rank(model, text);
				if (ranked.length === 0) return;
				assert.deepEqual(ranked.map((entry) => entry.principle).sort(), [...model.principles]);
				assert.ok(Math.abs(ranked.reduce((sum, entry) => sum + entry.probability, 0) - 1) < 1e-9);
				assert.ok(
					ranked.every((entry, at) => at === 0 || entry.probability <= (ranked[at - 1]?.probability ?? 0)),
				);
			},
		),
		{ numRuns: 300 },
	);
});
