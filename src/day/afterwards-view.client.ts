import { html, nothing } from 'lit-html';
import { type DayState, hasHappened } from './day-state.client.ts';
import { sayRounds } from './day-words.client.ts';
import { isBegun, roundName } from './plan/state.ts';
import { summary } from './plan/summary.ts';
import { actions, weakPill } from './round-view.client.ts';

/** Who heard what, to copy; and the way to a new day. */
export function afterwards(day: DayState) {
	const { loop, copied } = day;
	if (!isBegun(loop)) return nothing;
	return html`<section class="mt-8" ?data-screen=${!hasHappened(loop)}>
		${
			hasHappened(loop)
				? html`
					<h2 id="afterwards" class="scroll-mt-2 border-b border-line pb-1.5 outline-none" tabindex="-1">Afterwards</h2>
					<dl id="summary">${summaryLines(day)}</dl>
					<div class=${actions} data-screen>
						<button type="button" class=${weakPill} data-act="copy">Copy as text</button>
					</div>
				`
				: nothing
		}
		<div class=${actions} data-screen>
			<button type="button" class=${weakPill} data-act="ask-fresh">Start a new day</button>
		</div>
		<p role="status" class="text-soft" data-screen>${copied.message}</p>
		${
			copied.byHand === undefined
				? nothing
				: html`<textarea
					id="by-hand"
					class="mt-2 w-full rounded-lg border border-edge bg-card p-2.5"
					aria-label="The summary as text"
					rows="12"
					readonly
					.value=${copied.byHand}
				></textarea>`
		}
	</section>`;
}

/** Who heard what, which stories were told twice, and which were never told. */
function summaryLines({ bank, loop }: DayState) {
	const { rounds, untold, repeated, missing } = summary(bank.data, loop);
	const { story, principle } = bank.called;
	const line = (title: string, text: string, note?: string) =>
		html`<div class="border-b border-line py-2.5 leading-[1.45]">
			<dt class="font-semibold">${title}</dt>
			<dd class="text-soft wrap-anywhere">${text}</dd>
			${note === undefined ? nothing : html`<dd class="whitespace-pre-wrap wrap-anywhere">${note}</dd>`}
		</div>`;
	const list = (title: string, entries: readonly string[]) =>
		entries.length > 0 ? line(title, entries.join(', ')) : nothing;
	return [
		...rounds.map(({ round, toldStories, note }) => {
			const heard = toldStories.map((toldStory) =>
				toldStory.principle === undefined
					? story(toldStory.story)
					: `${story(toldStory.story)} (${principle(toldStory.principle)})`,
			);
			return line(roundName(loop, round), heard.join(', ') || 'Nothing told', note);
		}),
		list(
			'Told more than once',
			repeated.map((repeat) => `${story(repeat.story)} (${sayRounds(loop, repeat.rounds)})`),
		),
		list('Never told', untold.map(story)),
		list('Told, but no longer in the bank', missing),
	];
}
