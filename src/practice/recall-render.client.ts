import { counted } from '../bank/counts.ts';
import { find, make } from '../site/dom.client.ts';
import { paths } from '../site/paths.ts';
import { type Card, gradeNames, grades } from './card.ts';
import { cardsPart } from './cards-part.ts';
import type { DrillSession } from './drill-session.ts';
import { placeInSession, summariseSession } from './drill-session.ts';
import { countDue, drillLength } from './due.ts';
import { roughly, sayDue, sayPlace } from './practice-words.ts';
import { gradeCard } from './recall.ts';
import type { Reveal, StoryToTell } from './reveal.ts';
import { revealQuestion } from './reveal.ts';
import type { Tools } from './tools.client.ts';

/** How far the drill is. Questions that come again are counted apart, so that the drill does not seem to grow. */
export function paintPlace(root: HTMLElement, session: DrillSession): void {
	const place = placeInSession(session);
	find(root, '[data-count]', HTMLElement).textContent = sayPlace(place);
	const bar = find(root, 'progress', HTMLProgressElement);
	bar.max = place.total;
	bar.value = place.isAgain ? place.total : place.nth - 1;
}

/** The seconds that are left, of so many. */
export function paintTime(root: HTMLElement, left: number, seconds: number): void {
	const time = find(root, '[data-time]', HTMLElement);
	time.dataset.left = String(left);
	time.toggleAttribute('data-full', left === seconds);
	find(time, 'b', HTMLElement).textContent = String(left);
	// The part of the circle that is drawn is the time that is left.
	find(time, '[data-ring]', SVGElement).setAttribute('stroke-dasharray', `${(left / seconds) * 100} 100`);
	find(root, '[data-said]', HTMLElement).textContent =
		left === 0 ? `${counted(seconds, 'second')} are over. Say any story, then look.` : '';
}

/** When the question would come again, on the button of each grade. */
export function paintWaits(root: HTMLElement, card: Card | undefined, now: number): void {
	for (const grade of grades) {
		find(root, `[data-grade="${grade}"] small`, HTMLElement).textContent = roughly(
			gradeCard(card, grade, now).due - now,
		);
	}
}

/** The story to tell with its opening line, the backup, and what the question was about. */
export function showReveal(place: HTMLElement, { principle, tell, backup }: Reveal): void {
	place.replaceChildren(
		tell
			? suggestionCard(tell)
			: make('p', { 'data-gap': '' }, 'Gap: the bank has no story for this question yet.'),
		make(
			'dl',
			{},
			...(backup
				? term(
						'Backup',
						make('a', { href: paths.story(backup.story.id) }, backup.story.short),
						backup.story.ready ? undefined : ' (not written yet)',
					)
				: term('Backup', 'none')),
			...(principle
				? term('Principle', make('a', { href: paths.principle(principle.id) }, principle.name))
				: []),
		),
	);
}

function suggestionCard({ story, hint }: StoryToTell): HTMLElement {
	return make(
		'article',
		{},
		make('p', { 'data-short': '' }, make('a', { href: paths.story(story.id) }, story.short)),
		story.figure === undefined
			? undefined
			: make('p', { 'data-figure': '' }, story.figure, make('small', {}, story.what ?? '')),
		story.ready
			? make('q', {}, story.opening ?? story.title)
			: make('p', {}, 'Not written yet: until it is, tell the backup.'),
		hint === undefined ? undefined : make('p', { 'data-hint': '' }, make('b', {}, 'Bring out '), hint),
	);
}

function term(name: string, ...content: (Node | string | undefined)[]): HTMLElement[] {
	return [make('dt', {}, name), make('dd', {}, ...content)];
}

/** How the drill went, what to look at again, and when the next is worth it. */
export function showRecallSummary(
	root: HTMLElement,
	session: DrillSession,
	{ bank, store }: Tools,
	principle: string | undefined,
): void {
	const place = find(root, '[data-over]', HTMLElement);
	const { questions, first, missed } = summariseSession(session);
	const named = first.good + first.easy;
	find(place, 'h1', HTMLElement).textContent =
		questions === 0 ? 'Nothing was asked' : `${named} of ${questions} named at once`;
	find(place, '[data-tally]', HTMLElement).replaceChildren(
		...grades.map((grade) => make('div', {}, ...term(gradeNames[grade], String(first[grade])))),
	);
	const list = find(place, '[data-missed]', HTMLElement);
	list.hidden = missed.length === 0;
	find(list, 'ul', HTMLElement).replaceChildren(
		...missed.flatMap((id) => {
			const question = bank.questions.find((question) => question.id === id);
			if (!question) return [];
			const story = revealQuestion(bank, question).tell?.story.short ?? 'no story yet';
			return make(
				'li',
				{},
				make('a', { href: paths.question(id) }, question.wordings[0] ?? id, make('small', {}, story)),
			);
		}),
	);
	const now = Date.now();
	const count = countDue(bank.questions, cardsPart.read(store.current), now, principle);
	const more = find(root, 'button[data-again]', HTMLButtonElement);
	const next = counted(drillLength(count, bank.recall.questions), 'question');
	more.textContent = count.due + count.fresh > 0 ? `Start: ${next}` : 'Once more';
	find(place, '[data-soon]', HTMLElement).textContent =
		questions === 0 ? '' : `${counted(session.answers.length, 'answer')} kept. ${sayDue(count, now)}.`;
}
