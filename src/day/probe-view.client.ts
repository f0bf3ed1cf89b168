import { make } from '../site/dom.client.ts';
import { paths } from '../site/paths.ts';
import type { View } from './day-view.client.ts';
import { roundTitle, sayAngle, sayFit, sayPrimaryElsewhere, sayRounds, sayWhy } from './day-words.client.ts';
import type { ProbePlan, Round, RoundPlan } from './plan/types.ts';
import { storyParts } from './story-view.client.ts';

/** A principle of a round: which story to tell for it and why, with its tick. */
export function probeItem(view: View, round: string, probe: ProbePlan): HTMLElement {
	const { bank, changed } = view;
	const { principle, state } = probe;
	const isChanged = changed.has(`${round} ${principle}`);
	const place = { 'data-key': principle, 'data-state': state, 'data-changed': isChanged };
	const name = bank.called.principleShort(principle);
	if (!('story' in probe)) {
		const why = probe.state === 'uncovered' ? sayWhy(probe.why, bank.called) : 'Not asked.';
		return make('li', place, forWhat(name, 'No story'), make('p', { 'data-remark': true }, why));
	}
	const { primary } = bank.data.principles.find(({ id }) => id === principle) ?? {};
	const elsewhere =
		state === 'fresh' &&
		sayPrimaryElsewhere(
			primary,
			{ round, story: probe.story },
			{ ...view, stories: bank.data.stories },
			bank.called,
		);
	const rank = [sayFit(probe.fit), elsewhere, isChanged && 'changed'].filter(Boolean).join(' · ');
	return make(
		'li',
		place,
		forWhat(name, rank),
		storyLink(view, probe.story),
		tick(view, round, probe.story, principle, state === 'told'),
		probe.state === 'again' &&
			make(
				'p',
				{ 'data-remark': true },
				make('b', {}, `Told again: ${sayRounds(view.loop, probe.heard)} hears it. `),
				`${sayAngle(probe.angle, principle, bank.called)}.`,
			),
	);
}

const forWhat = (principle: string, rank: string) =>
	make('p', { 'data-for': true }, make('span', {}, principle), ' ', make('small', {}, rank));

function storyLink({ bank }: View, id: string): HTMLElement {
	const story = bank.story(id);
	if (!story) return make('p', { 'data-remark': true }, `“${id}” is no longer in the bank.`);
	return make('a', { href: paths.story(id) }, storyParts(story));
}

function tick(view: View, round: string, story: string, principle: string | undefined, checked: boolean) {
	const whose = ` ${view.bank.called.story(story)} to ${roundTitle(view.loop, round)}`;
	const attributes = {
		type: 'checkbox',
		'data-act': 'tick',
		'data-tick': story,
		'data-principle': principle,
	};
	return make(
		'label',
		{ 'data-key': 'tick' },
		make('input', { ...attributes, checked }),
		make('span', {}, 'Told'),
		make('span', { class: 'sr-only' }, whose),
	);
}

/** Stories that were told here and that no expected principle asked for. */
export function alsoTold(view: View, round: Round, plan: RoundPlan): HTMLElement | false {
	const planned = new Set(plan.probes.flatMap((probe) => (probe.state === 'told' ? probe.story : [])));
	const others = plan.toldStories.filter((id) => !planned.has(id));
	if (others.length === 0) return false;
	return make(
		'ul',
		{ 'data-key': 'also' },
		others.map((id) => {
			const { principle } =
				view.loop.told.find((toldStory) => toldStory.story === id && toldStory.round === round.id) ?? {};
			const asked = principle === undefined ? 'Not expected' : view.bank.called.principleShort(principle);
			return make(
				'li',
				{ 'data-key': id, 'data-state': 'told' },
				forWhat(asked, 'Also told'),
				storyLink(view, id),
				tick(view, round.id, id, principle, true),
			);
		}),
	);
}
