import { html, nothing } from 'lit-html';
import { counted } from '../bank/counts.ts';
import type { BankData } from '../bank/tool-data.ts';
import { type ProgressStore, troubleNote } from '../progress/index.client.ts';
import { draw } from '../site/draw.client.ts';
import { currentTime } from '../site/now.ts';
import { paths } from '../site/paths.ts';
import { cardsPart } from './cards-part.ts';
import { countDue, drillLength, toTellToday, type UntilInterview, untilInterview } from './due.ts';
import { clockTime, sayDueParts, sayVerdict } from './practice-words.ts';
import { weakestQuestions } from './recall.ts';
import { tellingsPart } from './tellings-part.ts';
import { historyOf } from './timed-telling.ts';
import { loadTools } from './tools.client.ts';
import { unfinishedDrill } from './unfinished-drill.ts';

/** Where practice begins: what waits, which drill, which story. */
export class PracticeStart extends HTMLElement {
	#leave: (() => void) | undefined;

	async connectedCallback() {
		const trouble = this.querySelector<HTMLElement>('[data-trouble-place]');
		const choice = this.querySelector('select');
		const tools = trouble && (await loadTools(trouble));
		if (!tools || !choice) return;
		const { bank, store } = tools;
		const fill = (place: string, content: unknown) => {
			const element = this.querySelector<HTMLElement>(place);
			if (element) draw(content, element);
		};
		const show = () => {
			draw(troubleNote(store), trouble);
			fill('[data-recall]', recallStart(bank, store, choice.value || undefined));
			fill('[data-stories]', storiesToTell(bank, store));
			fill('[data-until]', beforeInterview(bank, store, currentTime()));
		};
		choice.disabled = false;
		choice.addEventListener('change', show);
		this.#leave = store.subscribe(show);
		show();
	}

	disconnectedCallback() {
		this.#leave?.();
	}
}

type Kept = Pick<ProgressStore, 'current'>;

/** What waits, the way into the drill, and the way back into one that was left. */
export function recallStart(bank: BankData, { current }: Kept, principle: string | undefined) {
	const now = currentTime();
	const count = countDue(bank, cardsPart.read(current), now, principle);
	if (count.due + count.fresh + count.later === 0)
		return html`<p data-due>The bank has no question here yet.</p>`;
	const ids = bank.questions.map(({ id }) => id);
	const unfinished = unfinishedDrill(current, ids, now);
	return html`
		<p class="mt-3 font-serif text-[1.35rem] leading-[1.3] tabular-nums lining-nums" data-due>${sayDueParts(count)}</p>
		<a
			class="mt-3 grid min-h-[3.6rem] place-items-center rounded-[0.9rem] bg-ink text-center font-[650] text-paper no-underline"
			href="?recall=${principle ?? ''}"
			data-screen
			>Start: ${counted(drillLength(count, bank.recall.questions), 'question')}</a
		>
		${
			unfinished
				? html`<a class="mt-3 grid min-h-11 place-items-center text-center" href="?recall=${unfinished.principle ?? ''}&go-on"
					>Go on with the last drill: ${counted(unfinished.session.queue.length, 'question')} left</a
				>`
				: nothing
		}
	`;
}

/** With an interview date: what is for today; on the evening before also, and on the day only, what is for the morning. */
export function beforeInterview(bank: BankData, { current }: Kept, now: number) {
	const until = untilInterview(bank.interviewDate, now);
	if (!until) return nothing;
	return html`${until.days > 0 ? today(bank, current, now, until) : nothing}
	${until.days < 2 ? inTheMorning(bank, current, until) : nothing}`;
}

const row = 'flex min-h-11 items-center border-t border-line py-1.5 no-underline';

function today(bank: BankData, current: Kept['current'], now: number, until: UntilInterview) {
	const { due, fresh } = countDue(bank, cardsPart.read(current), now);
	const stories = toTellToday(bank, tellingsPart.read(current), until);
	return html`<section aria-labelledby="today">
		<h2 id="today">${until.days === 1 ? 'Tonight' : `Today, ${until.days} days before the interview`}</h2>
		<ul class="mt-2" data-today>
			<li>
				${
					due + fresh > 0
						? html`<a class=${row} href="?recall=">Name the stories of ${counted(due + fresh, 'question')}</a>`
						: html`<span class=${row}>✓ The questions for today are done.</span>`
				}
			</li>
			${stories.map(
				(story) =>
					html`<li><a class=${row} href=${paths.tell(story.id)}>Tell aloud: ${story.phases ? story.title : story.short}</a></li>`,
			)}
			${stories.length === 0 ? html`<li class=${row}>✓ The stories for today are told aloud.</li>` : nothing}
		</ul>
	</section>`;
}

/** Questions that are read on the morning of the interview. */
const mostInTheMorning = 5;

function inTheMorning(bank: BankData, current: Kept['current'], until: UntilInterview) {
	const questions = weakestQuestions(bank.questions, cardsPart.read(current), until.last, mostInTheMorning);
	return html`<section aria-labelledby="morning">
		<h2 id="morning">${until.days === 0 ? 'This morning' : 'In the morning'}</h2>
		<ul class="mt-2" data-morning>
			<li><a class=${row} href=${paths.onePage}>Read the one page once</a></li>
			${questions.map(({ id, wordings, answers }) => {
				const story = bank.stories.find((story) => story.id === answers[0]?.story);
				return html`<li>
					<a class=${row} href=${paths.question(id)}
						><span>${wordings[0]} <b class="block font-serif">${story?.short ?? 'No story yet'}</b></span></a
					>
				</li>`;
			})}
		</ul>
	</section>`;
}

/** Every story and answer about the owner that is ready, with how long it took when it was last told. */
export function storiesToTell({ stories, about }: BankData, { current }: Kept) {
	const tellings = tellingsPart.read(current);
	return [...stories.filter((story) => story.ready), ...about].map((story) => {
		const last = historyOf(tellings, story.id).at(-1);
		return html`<li class="border-b border-line last:border-0">
				<a class="flex min-h-[3.1rem] items-center justify-between gap-4 no-underline" href=${paths.tell(story.id)}>
					<b class="leading-tight font-semibold">${story.phases ? story.title : story.short}</b>
					${
						last
							? html`<span class="whitespace-nowrap text-soft tabular-nums"
								>${clockTime(last.took)} · ${sayVerdict(last)}</span
							>`
							: nothing
					}
				</a>
			</li>`;
	});
}
