import { counted } from '../bank/counts.ts';
import { wholeBudget } from '../bank/seconds.ts';
import { draw, make } from '../site/dom.client.ts';
import { plotTimes } from './plot.ts';
import { clockTime } from './practice-words.ts';
import { recordingList } from './recording-list.client.ts';
import { listRecordings } from './recordings/recordings.client.ts';
import { tellingsPart } from './tellings-part.ts';
import { historyOf } from './timed-telling.ts';
import type { Tools } from './tools.client.ts';

const size = { width: 320, height: 120 };
/** The most tellings that the plot shows: the last ones. */
const most = 20;

/** The times of a story so far, and its recordings. Nothing where there are none. */
export async function showHistory(place: HTMLElement, story: string, { bank, store }: Tools): Promise<void> {
	const times = historyOf(tellingsPart.read(store.current), story);
	const recordings = await listRecordings(story);
	place.replaceChildren(
		...(times.length > 0
			? [
					make('h2', {}, `Told ${counted(times.length, 'time')}`),
					plotOf(times.slice(-most), wholeBudget(bank.phases)),
				]
			: []),
		...(recordings.length > 0 ? [await recordingList(story, recordings)] : []),
	);
}

function plotOf(
	times: ReturnType<typeof historyOf>,
	budget: { readonly min: number; readonly max: number },
): SVGSVGElement {
	const { points, band } = plotTimes(times, budget, size);
	const timesText = times.map(({ took }) => clockTime(took)).join(', ');
	const last = points.at(-1);
	const label = clockTime(times.at(-1)?.took ?? 0);
	return draw(
		'svg',
		{
			viewBox: `0 -14 ${size.width} ${size.height + 18}`,
			'data-plot': '',
			role: 'img',
			'aria-label': `Times, oldest first: ${timesText}. Budget ${clockTime(budget.min * 1000)} to ${clockTime(budget.max * 1000)}.`,
		},
		draw('rect', { class: 'band', x: 0, y: band.y, width: size.width, height: Math.max(2, band.height) }),
		draw('text', { x: 4, y: band.y - 5 }, `${clockTime(budget.min * 1000)}–${clockTime(budget.max * 1000)}`),
		draw('line', { class: 'axis', x1: 0, x2: size.width, y1: size.height, y2: size.height }),
		draw('polyline', { class: 'line', points: points.map(({ x, y }) => `${x},${y}`).join(' ') }),
		...points.map(({ x, y, verdict }) =>
			draw('circle', { cx: x, cy: y, r: 4, ...(verdict !== 'within' && { class: 'out' }) }),
		),
		last &&
			draw(
				'text',
				{
					x: Math.min(last.x + 8, size.width),
					y: last.y - 8,
					'text-anchor': last.x > size.width - 60 ? 'end' : 'start',
				},
				label,
			),
	);
}
