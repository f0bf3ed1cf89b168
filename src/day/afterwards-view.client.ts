import { html, nothing } from 'lit-html';
import { type DayBank, type DayState, hasHappened } from './day-state.client.ts';
import { roundTitle, sayRounds } from './day-words.client.ts';
import { isBegun, type Loop } from './plan/state.ts';
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

const summaryLines = ({ bank, loop }: DayState) =>
	summarize(bank, loop).map(
		({ title, entries, note }) => html`<div class="border-b border-line py-2.5 leading-[1.45]">
			<dt class="font-semibold">${title}</dt>
			<dd class="text-soft wrap-anywhere">${entries.join(', ') || 'Nothing told'}</dd>
			${note ? html`<dd class="whitespace-pre-wrap wrap-anywhere">${note}</dd>` : nothing}
		</div>`,
	);

interface SummaryBlock {
	readonly title: string;
	readonly entries: readonly string[];
	readonly note?: string | undefined;
}

/**
 * What happened in a day: what each round was told; the stories told to more than one round; the ready ones that nobody was
 * told, in the order of the bank; and those told that the bank no longer has.
 */
function summarize({ data, story, called }: DayBank, loop: Loop): readonly SummaryBlock[] {
	const heard = Map.groupBy(loop.told, (toldStory) => toldStory.story);
	const rounds = loop.rounds.map(({ id, kind, note }) => ({
		title: kind ? `${roundTitle(loop, id)} (${kind})` : roundTitle(loop, id),
		entries: loop.told
			.filter(({ round }) => round === id)
			.map((toldStory) => {
				const name = called.story(toldStory.story);
				return toldStory.principle === undefined
					? name
					: `${name} (${called.principle(toldStory.principle)})`;
			}),
		note,
	}));
	const repeated = [...heard]
		.map(([id, tellings]) => ({ id, rounds: tellings.map(({ round }) => round) }))
		.filter(({ rounds }) => rounds.length > 1);
	const untold = data.stories.filter(({ id, ready }) => ready && !heard.has(id));
	const lists = [
		{
			title: 'Told more than once',
			entries: repeated.map(({ id, rounds }) => `${called.story(id)} (${sayRounds(loop, rounds)})`),
		},
		{ title: 'Never told', entries: untold.map(({ short }) => short) },
		{ title: 'Told, but no longer in the bank', entries: [...heard.keys()].filter((id) => !story(id)) },
	];
	return [...rounds, ...lists.filter(({ entries }) => entries.length > 0)];
}

/** The summary as plain text, to copy or to send. */
export function summaryText(bank: DayBank, loop: Loop): string {
	const blocks = summarize(bank, loop).map(({ title, entries, note }) => {
		const lines = entries.length === 0 ? ['Nothing told.'] : entries.map((entry) => `- ${entry}`);
		return [title, ...lines, ...(note ? [`Note: ${note}`] : [])].join('\n');
	});
	return blocks.join('\n\n');
}
