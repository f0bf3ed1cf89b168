import type { Bank, ReadyStory } from '../../bank/bank.ts';
import { counted } from '../../bank/counts.ts';
import { openFollowUps } from '../../bank/follow-ups.ts';
import { parts } from '../../bank/schema/story.ts';
import { secondsRange, speakingSeconds } from '../../bank/speaking.ts';
import { type Rule, type RuleHit, share, storySpot } from '../rule.ts';
import { isReady, sentencesOf, tellingOf } from '../told-sentences.ts';

const readyOf = ({ stories }: Bank): ReadyStory[] => stories.filter(isReady);

const ofReady = (hits: readonly RuleHit[], bank: Bank) =>
	share(hits.length, readyOf(bank).length, 'written story', 'written stories');

/** How a story is told: who acts in it, how long it takes, and what is asked afterwards. */
export const tellingRules = {
	'failure-without-lesson': {
		level: 'missing',
		what: (hits) => `${counted(hits.length, 'failure')} without a lesson`,
		why: 'A failure is asked for because of what changed afterwards. Without that it is only a failure.',
		todo: 'Say under `lessons` what you do differently since.',
		find: ({ stories }) =>
			stories.flatMap((story) =>
				story.outcome !== 'failure' || story.lessons.length > 0
					? []
					: { at: storySpot(story), field: 'lessons', detail: `${story.short} names none.` },
			),
	},
	'no-opening': {
		level: 'weak',
		what: (hits) => `${counted(hits.length, 'story', 'stories')} without an opening line`,
		why: 'The first sentence is what you look for in the lobby. With it, the rest follows.',
		todo: 'Write the sentence that you will say first as `opening`.',
		find: ({ stories }) =>
			stories.flatMap((story) =>
				story.opening !== undefined || Object.keys(story.parts).length === 0
					? []
					: { at: storySpot(story), field: 'opening', detail: `${story.short} is begun, and has none.` },
			),
	},
	'we-in-action': {
		level: 'weak',
		what: (hits, bank) => `“We” acts in ${ofReady(hits, bank)}`,
		why: 'The interviewer has to write down what you did. “We” leaves them nothing to write.',
		todo: 'Say “I” for your part, and name the others for theirs.',
		find: (bank) =>
			readyOf(bank).flatMap((story) => {
				const sentences = tellingOf(story).filter(
					({ field, text }) => field === '## Action' && /\b(we|our|ours|us)\b(?!-)/i.test(unquoted(text)),
				);
				const [first] = sentences;
				if (!first) return [];
				const more = sentences.length > 1 ? ` And ${counted(sentences.length - 1, 'more sentence')}.` : '';
				const detail = `${story.short}: “${first.text}”${more}`;
				return { at: storySpot(story), field: '## Action', detail };
			}),
	},
	'over-budget': {
		level: 'weak',
		what: (hits, bank) => `${hits[0]?.group} takes longer than its budget in ${ofReady(hits, bank)}`,
		why: 'The interviewer has other questions to ask, and will cut you off before the result.',
		todo: 'Take out what the interviewer can ask for. Keep the figures.',
		find: (bank) => outsideBudget(bank, 'long'),
	},
	'follow-ups-open': {
		level: 'polish',
		what: (hits, bank) => `Likely follow-ups have no prepared answer in ${ofReady(hits, bank)}`,
		why: 'The story is the easy half. Where it is doubted is in the questions that come after it.',
		todo: 'Answer the hardest in a sentence or two under `## Follow-ups`, with the question as its heading.',
		find: (bank) =>
			readyOf(bank).flatMap((story) => {
				const open = openFollowUps(story, bank.settings.followUps).flatMap(
					(openFollowUps) => openFollowUps.questions,
				);
				const [first] = open;
				if (first === undefined) return [];
				const detail = `${story.short}: ${story.followUps.length} answered, ${open.length} open, such as “${first}”`;
				return { at: storySpot(story), field: '## Follow-ups', detail };
			}),
	},
	'open-note': {
		level: 'polish',
		what: (hits, bank) => `Your own notes leave something to settle in ${ofReady(hits, bank)}`,
		why: 'You saw it once, in quiet. In the room there is no time to settle it.',
		todo: 'Settle it, correct the story, and take the note out.',
		find: (bank) =>
			readyOf(bank).flatMap((story) => {
				const open = sentencesOf(story.notes?.text ?? '').filter((text) => unsettled.test(text));
				return open.length === 0
					? []
					: {
							at: storySpot(story),
							field: '## Notes',
							detail: `${story.short}: ${open.map((text) => `“${text}”`).join(' ')}`,
						};
			}),
	},
	'under-budget': {
		level: 'polish',
		what: (hits, bank) =>
			`${hits[0]?.group}, read aloud, is shorter than its budget in ${ofReady(hits, bank)}`,
		why: 'As it is written it is a cue to expand on, and what you would add is nowhere yet but in your head.',
		todo: 'Practise telling it with the clock, and write down the details that you find yourself adding.',
		find: (bank) => outsideBudget(bank, 'short'),
	},
	'no-date': {
		level: 'polish',
		what: (hits, bank) => `No date is given in ${ofReady(hits, bank)}`,
		why: '“When was that?” is the simplest follow-up there is. An old story also counts for less than a recent one.',
		todo: 'Say it as you would aloud: `when: spring 2024`.',
		find: (bank) =>
			readyOf(bank).flatMap((story) =>
				story.when === undefined ? { at: storySpot(story), field: 'when', detail: `${story.short}.` } : [],
			),
	},
} as const satisfies Record<string, Rule>;

/** The written stories that miss the budget of a phase to one side, phase by phase. A tenth of it is a matter of pace. */
function outsideBudget({ stories, settings, frameworks }: Bank, side: 'short' | 'long'): RuleHit[] {
	return frameworks.star.fields.phases.flatMap((phase) =>
		stories.filter(isReady).flatMap((story) => {
			const text = phase.parts.map((id) => story.parts[id].text).join('\n');
			const seconds = Math.round(speakingSeconds(text, settings.pace));
			const { min, max } = phase.seconds;
			if (side === 'short' ? seconds >= min * 0.9 : seconds <= max * 1.1) return [];
			const headings = parts.filter(({ id }) => phase.parts.includes(id)).map(({ name }) => `## ${name}`);
			return {
				at: storySpot(story),
				field: headings[0] ?? '',
				detail: `${story.short}: ${seconds} s of ${secondsRange(phase.seconds)}.`,
				group: phase.name,
			};
		}),
	);
}

/** What others said is theirs to say. */
const unquoted = (text: string) => text.replace(/"[^"]*"|“[^”]*”/g, '');

/** Words by which people leave a note to themselves. */
const unsettled =
	/\b(settle|decide which|check again|count again|find out|to ?do|tbd|fixme|not sure|unsure)\b|\?\?/i;
