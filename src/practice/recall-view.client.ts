import { html, nothing } from 'lit-html';
import { counted } from '../bank/counts.ts';
import { isNumber } from '../bank/figure.ts';
import type { BankData } from '../bank/tool-data.ts';
import { type ProgressStore, troubleNote } from '../progress/index.client.ts';
import { currentTime } from '../site/now.ts';
import { paths } from '../site/paths.ts';
import { actionBar, mainAction, otherAction } from './action-bar-view.client.ts';
import { type Card, type Grade, gradeNames, grades } from './cards-part.ts';
import {
	type DrillSession,
	placeInSession,
	type Reveal,
	revealQuestion,
	type StoryToTell,
	startSession,
	summariseSession,
} from './drill-session.ts';
import { type DueCount, drillLength, dueBefore, untilInterview } from './due.ts';
import { roughly, sayDue, sayPlace } from './practice-words.ts';
import { gradeCard } from './recall.ts';

/** What the drill shows. */
export interface RecallState {
	/** Asked: the story is hidden. Told: it is shown and waits for its grade. */
	readonly stage: 'asked' | 'told' | 'over';
	readonly session: DrillSession;
	/** The principle that the drill is about; undefined: all of them. */
	readonly about: string | undefined;
	readonly wording: string;
	/** Seconds that are left to name the story. */
	readonly left: number;
	/** While a story is told: what there is to tell, and the card of the question. */
	readonly told: { readonly reveal: Reveal; readonly card: Card | undefined } | undefined;
	/** At the end, once the last answer is kept: how many questions wait. */
	readonly due: DueCount | undefined;
}

/** The recall drill: a question, seconds to name its story, the story, a grade; and how it went. */
export const recallView = (drill: RecallState, bank: BankData, store: Pick<ProgressStore, 'trouble'>) => html`
	${troubleNote(store)} ${drill.stage === 'over' ? summary(drill, bank) : questionView(drill, bank)}
	<div class=${actionBar}>
		${
			drill.stage === 'asked'
				? html`<button type="button" class=${mainAction} data-reveal aria-keyshortcuts="Space">Show the story</button>`
				: nothing
		}
		${drill.stage === 'told' ? grades.map((grade, i) => gradeButton(grade, i + 1, drill.told?.card, bank.interviewDate)) : nothing}
		${
			drill.stage === 'over'
				? html`
					<a class=${otherAction} href=${paths.practice}>Done</a>
					<button type="button" class=${mainAction} data-again>${sayAgain(drill.due, bank)}</button>
				`
				: nothing
		}
	</div>
`;

/** Until it is known which questions wait. */
export function firstRecallView(bank: BankData) {
	const cards = bank.questions.map(({ id }) => id).slice(0, bank.recall.questions);
	const drill: RecallState = {
		stage: 'asked',
		session: startSession(cards, cards.length),
		about: undefined,
		wording: 'Your question comes in a moment.',
		left: bank.recall.seconds,
		told: undefined,
		due: undefined,
	};
	return recallView(drill, bank, { trouble: undefined });
}

/** A grade with its key, for the eye alone, and when the question would come again. */
function gradeButton(grade: Grade, key: number, card: Card | undefined, date: string | undefined) {
	const now = currentTime();
	const due = dueBefore(gradeCard(card, grade, now).due, untilInterview(date, now));
	return html`<button type="button" class=${otherAction} data-grade=${grade} aria-keyshortcuts=${key}>
		<span class="hidden font-normal text-soft [@media(hover:hover)]:block" aria-hidden="true">${key}</span>
		${gradeNames[grade]} <small class="text-small font-normal">${roughly(due - now)}</small>
	</button>`;
}

function questionView({ stage, session, about, wording, left, told }: RecallState, { recall }: BankData) {
	const place = placeInSession(session);
	const isTold = stage === 'told';
	return html`
		<header class="flex flex-wrap items-center justify-end gap-x-4">
			<h1 class="mr-auto font-sans text-small leading-[1.3] font-normal tracking-normal text-soft">
				Recall${about === undefined ? '' : `: ${about}`}
			</h1>
			<span class="text-soft tabular-nums" data-count>${sayPlace(place)}</span>
			<button type="button" class="min-h-11 min-w-11 text-right underline" data-end>End</button>
			<progress
				aria-label="Questions answered"
				.max=${place.total}
				.value=${place.isAgain ? place.total : place.nth - 1}
			></progress>
		</header>
		<p
			class="outline-none ${
				isTold
					? 'mt-2.5 text-[1rem] leading-[1.3] text-soft'
					: 'mt-[1.4rem] font-serif text-[clamp(1.4rem,1.25rem+1vw,1.9rem)] leading-[1.28] text-balance short:mt-2 short:text-large short:leading-tight'
			}"
			data-question
			tabindex="-1"
		>${wording}</p>
		${isTold ? nothing : timeLeft(left, recall.seconds)}
		${
			isTold && told
				? html`<div class="mt-2.5 mb-2 outline-none" data-answer tabindex="-1" role="group" aria-label="The answer">
					${answer(told.reveal)}
				</div>`
				: nothing
		}
	`;
}

/** The seconds that are left: the part of the circle that is drawn. */
const timeLeft = (left: number, seconds: number) => html`
	<div class="mt-auto mb-2 grid place-items-center pt-4 *:[grid-area:1/1] short:mb-0 short:pt-1">
		<svg viewBox="0 0 100 100" aria-hidden="true" class="time-ring w-[132px] short:w-13">
			<circle cx="50" cy="50" r="45" pathLength="100" class=${left === 0 ? 'track is-over' : 'track'} />
			<circle cx="50" cy="50" r="45" pathLength="100" stroke-dasharray="${(left / seconds) * 100} 100" />
		</svg>
		<b class="font-serif text-[3rem] leading-none font-normal tabular-nums lining-nums short:text-large" role="timer" aria-label="Seconds left"
			>${left}</b
		>
	</div>
	<p class="mb-auto min-h-[1.6rem] text-center text-soft short:min-h-0" role="status">
		${left === 0 ? `${counted(seconds, 'second')} are over. Say any story, then look.` : ''}
	</p>
`;

const answerLink = 'inline-flex min-h-11 items-center';

/** The story to tell with its opening line, the backup, and what the question was about. */
const answer = ({ principle, tell, backup }: Reveal) => html`
	${
		tell
			? suggestion(tell)
			: html`<p class="rounded-card border-[1.5px] border-dashed border-edge px-4 py-3.5">
				Gap: the bank has no story for this question yet.
			</p>`
	}
	<dl class="mt-1 grid grid-cols-[auto_1fr] items-center gap-x-4 wrap-anywhere">
		<dt class="text-soft">Backup</dt>
		<dd>
			${
				backup
					? html`<a class=${answerLink} href=${paths.story(backup.story.id)}>${backup.story.short}</a>${
							backup.story.ready ? '' : ' (not written yet)'
						}`
					: 'none'
			}
		</dd>
		${
			principle
				? html`
					<dt class="text-soft">Principle</dt>
					<dd><a class=${answerLink} href=${paths.principle(principle.id)}>${principle.name}</a></dd>
				`
				: nothing
		}
	</dl>
`;

const suggestion = ({ story, hint }: StoryToTell) => html`<article
	class="rounded-t-[3px] rounded-b-card border-t-3 border-accent bg-mark px-3.5 pt-1 pb-3"
>
	<p class="text-medium leading-tight font-semibold wrap-anywhere">
		<a class=${answerLink} href=${paths.story(story.id)}>${story.short}</a>
	</p>
	${
		story.ready
			? html`<q class="block font-serif text-large leading-tight">${story.opening ?? story.title}</q>`
			: html`<p>Not written yet: until it is, tell the backup.</p>`
	}
	${
		story.figure === undefined
			? nothing
			: html`<p class="mt-1.5 leading-snug">
				<span class=${isNumber(story.figure) ? 'mr-1.5 font-serif text-large tabular-nums lining-nums' : 'font-serif'}
					>${story.figure}</span
				>
				${story.what}
			</p>`
	}
	${hint === undefined ? nothing : html`<p class="mt-2.5"><b>Bring out</b> ${hint}</p>`}
</article>`;

/** How the drill went, what to look at again, and when the next is worth it. */
function summary({ session, due }: RecallState, bank: BankData) {
	const { questions, first, missed } = summariseSession(session);
	const title =
		questions === 0 ? 'Nothing was asked' : `${first.good + first.easy} of ${questions} named at once`;
	return html`<section>
		<h1 class="outline-none" data-over tabindex="-1">${due ? title : 'The drill is over'}</h1>
		<dl class="mt-5 flex flex-wrap justify-around border-y border-line py-3 text-center">
			${grades.map(
				(grade) => html`<div class="grid">
					<dt class="text-soft">${gradeNames[grade]}</dt>
					<dd class="-order-1 font-serif text-figure leading-[1.1] tabular-nums lining-nums">${first[grade]}</dd>
				</div>`,
			)}
		</dl>
		<p class="mt-4 text-soft" data-soon>
			${due && questions > 0 ? `${counted(session.answers.length, 'answer')} kept. ${sayDue(due, currentTime())}.` : ''}
		</p>
		${
			missed.length > 0
				? html`<div class="mt-[1.6rem] mb-4" data-missed>
					<h2>Look at these again</h2>
					<ul>
						${missed.map((id) => missedQuestion(id, bank))}
					</ul>
				</div>`
				: nothing
		}
	</section>`;
}

function missedQuestion(id: string, bank: BankData) {
	const question = bank.questions.find((question) => question.id === id);
	if (!question) return nothing;
	const story = revealQuestion(bank, question).tell?.story.short ?? 'no story yet';
	return html`<li class="border-b border-line">
		<a class="block py-3 font-serif leading-[1.35] no-underline" href=${paths.question(id)}
			>${question.wordings[0] ?? id} <small class="block font-sans text-small leading-[1.4] text-soft">${story}</small></a
		>
	</li>`;
}

function sayAgain(due: DueCount | undefined, { recall }: BankData): string {
	if (!due || due.due + due.fresh === 0) return 'Once more';
	return `Start: ${counted(drillLength(due, recall.questions), 'question')}`;
}
