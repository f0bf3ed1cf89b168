import { make } from '../site/dom.client.ts';
import { freeStories, type View } from './day-view.client.ts';
import { roundNumber, roundTitle } from './day-words.client.ts';
import { capital, editor } from './editor.client.ts';
import { isBegun, nextRound } from './plan/state.ts';
import type { Round, RoundPlan } from './plan/types.ts';
import { alsoTold, probeItem } from './probe-view.client.ts';

/** A round: who asks, what to tell for each principle, and what was told. */
export function roundCard(view: View, round: Round, plan: RoundPlan): HTMLElement {
	const isOpen = view.editing === round.id;
	const whole = [
		isOpen && editor(view, round),
		probes(view, plan),
		alsoTold(view, round, plan),
		note(view, round),
		actions(view, round, plan),
	];
	return make(
		'article',
		{ 'data-key': round.id, 'data-round': round.id, 'data-done': plan.done },
		head(view, round, plan),
		plan.done && !isOpen ? inShort(view, round, plan) : whole,
	);
}

function head({ loop, editing }: View, round: Round, plan: RoundPlan): HTMLElement {
	const isOpen = editing === round.id;
	const number = roundNumber(loop, round.id);
	const isKnown = round.name || round.kind || !plan.unknown;
	const label = isOpen ? 'Close' : plan.done ? 'Open' : isKnown ? 'Change' : 'Set up';
	// While the round is open its kind is in the form. A line here too would move the form.
	const details = [!isOpen && round.kind, plan.done && 'over'].filter(Boolean).join(', ');
	return make(
		'header',
		{},
		make('h3', {}, make('span', {}, number), round.name ? ` ${round.name}` : ''),
		make('p', {}, capital(details)),
		make(
			'button',
			{
				type: 'button',
				'data-act': 'edit',
				'aria-expanded': String(isOpen),
				'aria-label': `${label} ${number}`,
			},
			label,
		),
	);
}

/** A round that is over: what it heard, in a line. */
function inShort({ bank }: View, round: Round, plan: RoundPlan): HTMLElement {
	const names = plan.toldStories.map(bank.called.story);
	return make(
		'div',
		{ 'data-key': 'short', 'data-short': true },
		make('p', {}, names.length > 0 ? `Told: ${names.join(', ')}` : 'Nothing told'),
		round.note !== undefined && make('p', { 'data-written': true }, round.note),
	);
}

function probes(view: View, plan: RoundPlan): HTMLElement | false {
	if (plan.unknown) return !plan.done && plan.toldStories.length === 0 && unknown(view, plan.round);
	const shown = plan.done ? plan.probes.filter(({ state }) => state === 'told') : plan.probes;
	const passed = plan.probes.filter(({ state }) => state === 'passed');
	return make(
		'ul',
		{ 'data-key': 'probes' },
		shown.map((probe) => probeItem(view, plan.round, probe)),
		passed.length > 0 &&
			make(
				'li',
				{ 'data-key': 'passed', 'data-state': 'passed' },
				make(
					'p',
					{},
					`Not asked: ${passed.map((probe) => view.bank.called.principleShort(probe.principle)).join(', ')}`,
				),
			),
	);
}

/** The stories that are free for a round that is not set up, shown when it is the next one. */
function unknown(view: View, round: string): HTMLElement {
	const free = freeStories(view).map(view.bank.called.story);
	const rest = free.length > 4 ? ` and ${free.length - 4} more` : '';
	const isNext = isBegun(view.loop) && nextRound(view.loop)?.id === round;
	const hint =
		free.length === 0
			? ' Every story is planned already. Search for their question to find the best one left.'
			: ` Free stories: ${free.slice(0, 4).join(', ')}${rest}.`;
	return make(
		'p',
		{ 'data-key': 'unknown', 'data-unknown': true },
		`Not known what they ask.${isNext ? hint : ''}`,
	);
}

function note({ noting, loop }: View, round: Round): HTMLElement | false {
	if (noting !== round.id && !round.note) return false;
	return make(
		'label',
		{ 'data-key': 'note', 'data-note': true },
		make('span', {}, 'Note', make('span', { class: 'sr-only' }, ` on ${roundNumber(loop, round.id)}`)),
		make('textarea', { 'data-act': 'note', rows: '2', maxlength: '20000' }, round.note ?? ''),
	);
}

function actions({ loop, noting }: View, round: Round, plan: RoundPlan): HTMLElement | false {
	const isNext = isBegun(loop) && nextRound(loop)?.id === round.id;
	if (!isNext && plan.unknown && plan.toldStories.length === 0 && !plan.done) return false;
	const title = roundTitle(loop, round.id);
	const button = (act: string, label: string, whole: string, strong = false) =>
		make(
			'button',
			{ type: 'button', 'data-key': act, 'data-act': act, 'data-strong': strong, 'aria-label': whole },
			label,
		);
	return make(
		'div',
		{ 'data-key': 'actions', 'data-actions': true },
		isNext && button('over', 'Round over', `Round over: ${title}, and show what comes next`, true),
		button('other', 'Told another', `Told another story to ${title}`),
		noting !== round.id && !round.note && button('open-note', 'Note', `Note on ${title}`),
		plan.done && button('reopen', 'Not over', `Not over: ${title}`),
	);
}
