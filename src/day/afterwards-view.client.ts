import { html, nothing } from 'lit-html';
import { type DayState, hasHappened } from './day-state.client.ts';
import { isBegun } from './plan/state.ts';
import { actions, weakPill } from './round-view.client.ts';
import { summarize } from './summary.client.ts';

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
const summaryLines = ({ bank, loop }: DayState) =>
	summarize(bank, loop).map(
		({ title, entries, note }) => html`<div class="border-b border-line py-2.5 leading-[1.45]">
			<dt class="font-semibold">${title}</dt>
			<dd class="text-soft wrap-anywhere">${entries.join(', ') || 'Nothing told'}</dd>
			${note ? html`<dd class="whitespace-pre-wrap wrap-anywhere">${note}</dd>` : nothing}
		</div>`,
	);
