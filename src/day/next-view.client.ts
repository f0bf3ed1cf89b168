import { make } from '../site/dom.client.ts';
import { freeStories, type View } from './day-view.client.ts';
import { roundNumber, sayAngle, sayRounds, sayWhy } from './day-words.client.ts';
import { capital } from './editor.client.ts';
import { nextRound } from './plan/state.ts';
import type { ProbePlan, RoundPlan } from './plan/types.ts';
import { storyParts } from './story-view.client.ts';

/** Only what is needed between two rounds: who comes next, what to tell them, and what is told already. */
export function nextView(view: View): DocumentFragment {
	const shown = document.createDocumentFragment();
	const round = nextRound(view.loop);
	const plan = view.plan.rounds.find((roundPlan) => roundPlan.round === round?.id);
	if (!round || !plan) shown.append(make('h2', { id: 'next-title', tabindex: '-1' }, 'Every round is over'));
	else {
		const number = roundNumber(view.loop, round.id);
		const probes = plan.probes.map((probe) => probeAtHand(view, probe));
		shown.append(
			make('h2', { id: 'next-title', tabindex: '-1' }, make('small', {}, `${number} `), round.name ?? ''),
			...(round.kind ? [make('p', { 'data-kind': true }, capital(round.kind))] : []),
			...(plan.unknown ? [unknown(view, plan)] : [make('ol', {}, probes)]),
			...(plan.toldStories.length > 0 ? [over(round.id, number)] : []),
		);
	}
	shown.append(told(view, round?.id));
	return shown;
}

/** Once a story was told, the round may be over, so the next one is a tap away. */
function over(round: string, number: string): HTMLElement {
	return make(
		'p',
		{ 'data-round': round, 'data-over': true },
		make('button', { type: 'button', 'data-act': 'over' }, `${number} is over`),
	);
}

function probeAtHand(view: View, probe: ProbePlan): HTMLElement {
	const { called } = view.bank;
	const head = make('h3', {}, called.principle(probe.principle));
	if (probe.state === 'told' || !('story' in probe)) {
		const why = probe.state === 'uncovered' ? sayWhy(probe.why, called) : 'Not asked.';
		return make('li', {}, head, make('p', {}, 'story' in probe ? `Told: ${called.story(probe.story)}` : why));
	}
	const story = view.bank.story(probe.story);
	return make(
		'li',
		{ 'data-tell': true },
		head,
		make('p', { 'data-name': true }, storyParts(story ?? { short: probe.story })),
		probe.state === 'again' &&
			make(
				'p',
				{ 'data-again': true },
				`Told again, ${sayRounds(view.loop, probe.heard)} hears it. ${sayAngle(probe.angle, probe.principle, called)}.`,
			),
		story?.opening !== undefined && make('q', {}, story.opening),
	);
}

/** For a round that is not set up: the stories that nobody was told and no round gets. */
function unknown(view: View, plan: RoundPlan): HTMLElement {
	const project = (id: string) => view.bank.data.stories.find((story) => story.id === id)?.project;
	const heard = plan.toldStories.flatMap((id) => project(id) ?? []);
	const free = freeStories(view).filter((id) => !heard.includes(project(id) ?? ''));
	return make(
		'div',
		{},
		make('h3', {}, 'Not known what they ask'),
		make(
			'p',
			{},
			free.length > 0
				? 'Free stories:'
				: 'Every story is planned already. Search for their question to find the best one left.',
		),
		make(
			'ul',
			{ 'data-free': true },
			free.map((id) => make('li', {}, storyParts(view.bank.story(id) ?? { short: id }))),
		),
	);
}

function told({ bank, loop }: View, round: string | undefined): HTMLElement {
	return make(
		'section',
		{},
		make('h3', {}, loop.told.length === 0 ? 'Nothing told yet' : 'Told already'),
		make(
			'ul',
			{},
			loop.told.map((toldStory) =>
				make(
					'li',
					{},
					make('b', {}, bank.called.story(toldStory.story)),
					make('span', {}, toldStory.round === round ? 'To them' : roundNumber(loop, toldStory.round)),
				),
			),
		),
	);
}
