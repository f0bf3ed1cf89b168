import type { Bank } from '../../bank/bank.ts';
import { counted } from '../../bank/counts.ts';
import { openFollowUps } from '../../bank/matrix.ts';
import { parts } from '../../bank/schema/story.ts';
import { secondsRange, speakingSeconds } from '../../bank/speaking.ts';
import { inStory, ofReady, type Rule, type RuleHit, readyOf } from '../rule.ts';
import { sentencesOf, tellingOf } from '../told-sentences.ts';

/** How a story is told: who acts in it, how long it takes, and what is asked afterwards. */
export const tellingRules = {
	'failure-without-lesson': {
		level: 'missing',
		what: (hits) => `${counted(hits.length, 'failure')} without a lesson`,
		why: 'Interviewers ask for a failure to hear what you changed. Without a lesson it is only a failure.',
		todo: 'Write under `lessons` what you have done differently since.',
		find: ({ stories }) =>
			stories
				.filter(({ outcome, lessons }) => outcome === 'failure' && lessons.length === 0)
				.map((story) => inStory(story, 'lessons', `${story.short} has no lesson.`)),
	},
	'no-opening': {
		level: 'weak',
		what: (hits) => `${counted(hits.length, 'story', 'stories')} without an opening line`,
		why: 'You look for the first sentence in the lobby. Once you have it, the rest follows.',
		todo: 'Write the first sentence that you will say as `opening`.',
		find: ({ stories }) =>
			stories
				.filter(({ opening, parts }) => opening === undefined && Object.keys(parts).length > 0)
				.map((story) => inStory(story, 'opening', `${story.short} has text, but no opening line.`)),
	},
	'we-in-action': {
		level: 'weak',
		what: (hits, bank) => `“We” acts in ${ofReady(hits, bank)}`,
		why: 'The interviewer has to write down what you did. “We” does not say that.',
		todo: 'Say “I” for what you did, and name the others for what they did.',
		find: (bank) =>
			readyOf(bank).flatMap((story) => {
				const sentences = tellingOf(story).filter(
					({ field, text }) => field === '## Action' && /\b(we|our|ours|us)\b(?!-)/i.test(unquoted(text)),
				);
				const [first] = sentences;
				if (!first) return [];
				const more = sentences.length > 1 ? ` And ${counted(sentences.length - 1, 'more sentence')}.` : '';
				return inStory(story, '## Action', `${story.short}: “${first.text}”${more}`);
			}),
	},
	'over-budget': {
		level: 'weak',
		what: (hits, bank) => `${hits[0]?.group} takes longer than its budget in ${ofReady(hits, bank)}`,
		why: 'The interviewer has more questions, and will stop you before the result.',
		todo: 'Leave out what the interviewer can ask for. Keep the figures.',
		find: (bank) => outsideBudget(bank, 'long'),
	},
	'follow-ups-open': {
		level: 'polish',
		what: (hits, bank) => `Likely follow-up questions have no answer yet in ${ofReady(hits, bank)}`,
		why: 'The story is the easy half. The doubts come in the questions after it.',
		todo: 'Answer the hardest one under `## Follow-ups`: the question as a heading, then a sentence or two.',
		find: (bank) =>
			readyOf(bank).flatMap((story) => {
				const open = openFollowUps(story, bank.settings.followUps).flatMap(({ questions }) => questions);
				const [first] = open;
				if (first === undefined) return [];
				const detail = `${story.short}: ${story.followUps.length} answered, ${open.length} open, such as “${first}”`;
				return inStory(story, '## Follow-ups', detail);
			}),
	},
	'open-note': {
		level: 'polish',
		what: (hits, bank) => `Your own notes leave something open in ${ofReady(hits, bank)}`,
		why: 'You noticed it while you had time. In the interview there is none.',
		todo: 'Decide it, correct the story, and delete the note.',
		find: (bank) =>
			readyOf(bank).flatMap((story) => {
				const open = sentencesOf(story.notes?.text ?? '').filter((text) => unsettled.test(text));
				const notes = open.map((text) => `“${text}”`).join(' ');
				return notes === '' ? [] : inStory(story, '## Notes', `${story.short}: ${notes}`);
			}),
	},
	'under-budget': {
		level: 'polish',
		what: (hits, bank) =>
			`${hits[0]?.group}, read aloud, is shorter than its budget in ${ofReady(hits, bank)}`,
		why: 'The text is only a cue. What you would add is not written down yet.',
		todo: 'Practise telling it with the clock, and write down the details that you add.',
		find: (bank) => outsideBudget(bank, 'short'),
	},
	'no-date': {
		level: 'polish',
		what: (hits, bank) => `No date is given in ${ofReady(hits, bank)}`,
		why: '“When was that?” is the simplest follow-up question. An old story also counts for less than a recent one.',
		todo: 'Write it as you would say it: `when: spring 2024`.',
		find: (bank) =>
			readyOf(bank)
				.filter((story) => story.when === undefined)
				.map((story) => inStory(story, 'when', `${story.short}.`)),
	},
} as const satisfies Record<string, Rule>;

/** The written stories that miss the budget of a phase to one side, phase by phase. A tenth of it is a matter of pace. */
function outsideBudget(bank: Bank, side: 'short' | 'long'): RuleHit[] {
	return bank.frameworks.star.fields.phases.flatMap((phase) =>
		readyOf(bank).flatMap((story) => {
			const text = phase.parts.map((id) => story.parts[id].text).join('\n');
			const seconds = Math.round(speakingSeconds(text, bank.settings.pace));
			const { min, max } = phase.seconds;
			if (side === 'short' ? seconds >= min * 0.9 : seconds <= max * 1.1) return [];
			const heading = `## ${parts.find(({ id }) => phase.parts.includes(id))?.name}`;
			const detail = `${story.short}: ${seconds} s of ${secondsRange(phase.seconds)}.`;
			return { ...inStory(story, heading, detail), group: phase.name };
		}),
	);
}

/** What others said is theirs to say. */
const unquoted = (text: string) => text.replace(/"[^"]*"|“[^”]*”/g, '');

/** Words by which people leave a note to themselves. */
const unsettled =
	/\b(settle|decide which|check again|count again|find out|to ?do|tbd|fixme|not sure|unsure)\b|\?\?/i;
