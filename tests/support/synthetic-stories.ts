import { stringify } from 'yaml';
import type { Dice } from './dice.ts';
import { adjectives, nouns, skills, syllables, verbs } from './words.ts';

/** A made-up story: its fields as they are written, and its text. */
export interface Synthetic {
	readonly id: string;
	readonly fields: { readonly principles: readonly string[] } & Readonly<Record<string, unknown>>;
	readonly body: string;
}

/** So many stories, each with a name of its own: most ready, one in eight a failure, one in sixteen still to write. */
export function syntheticStories(count: number, principles: readonly string[], roll: Dice): Synthetic[] {
	const taken = new Set<string>();
	return Array.from({ length: count }, (_, i) => {
		const name = newName(taken, roll);
		const planned = i % 16 === 15;
		const failure = i % 8 === 3;
		const noun = roll.pick(nouns);
		const about = `${roll.pick(adjectives)} ${noun}`;
		const common = {
			title: `${name} and the ${about}`,
			short: `${name} ${capital(noun)}`,
			hook: sentence(roll, name),
			outcome: failure ? 'failure' : 'success',
			...(i % 6 === 0 && { project: `project-${Math.floor(i / 12) + 1}` }),
			...(roll.chance(0.5) && {
				when: `${roll.pick(['spring', 'summer', 'autumn', 'winter'])} ${roll.between(2015, 2026)}`,
			}),
			principles: roll.some(principles, roll.between(2, 5)),
			...(failure && { lessons: [sentence(roll, name)] }),
			skills: roll.some(skills, roll.between(2, 6)),
		};
		const id = `${name}-${noun}`.toLowerCase();
		if (planned)
			return { id, fields: { ...common, status: 'planned', prompt: `What did ${name} change?` }, body: '' };
		const fields = { ...common, status: 'ready', opening: sentence(roll, name), results: results(roll) };
		return { id, fields, body: storyText(name, roll) };
	});
}

export const storyFile = ({ fields, body }: Synthetic): string => `---\n${stringify(fields)}---\n${body}`;

function results(roll: Dice) {
	return Array.from({ length: roll.between(1, 4) }, () => ({
		figure: roll.chance(0.5)
			? `${roll.between(20, 90)} → ${roll.between(1, 19)} min`
			: `${roll.between(5, 95)}% fewer`,
		what: `${roll.pick(adjectives)} ${roll.pick(nouns)}s`,
		impact: roll.pick(['customer', 'business']),
		certainty: roll.pick(['measured', 'measured', 'projected', 'estimated']),
		...(roll.chance(0.4) && { baseline: `${roll.between(2, 60)} ${roll.pick(nouns)}s a week` }),
	}));
}

function storyText(name: string, roll: Dice): string {
	const paragraph = (least: number, most: number) =>
		Array.from({ length: roll.between(least, most) }, () => sentence(roll, name)).join('\n');
	const list = () =>
		Array.from({ length: 3 }, () => `- **${capital(roll.pick(nouns))}**: ${sentence(roll, name)}`).join('\n');
	const followUps = Array.from(
		{ length: roll.between(0, 3) },
		() => `### Why the ${roll.pick(adjectives)} ${roll.pick(nouns)}?\n\n${paragraph(1, 2)}`,
	);
	return [
		'',
		`## Situation\n\n${paragraph(2, 4)}`,
		`## Task\n\n${paragraph(1, 2)}`,
		`## Action\n\n${paragraph(2, 4)}\n\n${list()}\n\n${paragraph(1, 3)}`,
		`## Result\n\n${paragraph(2, 4)}`,
		...(followUps.length > 0 ? [`## Follow-ups\n\n${followUps.join('\n\n')}`] : []),
		...(roll.chance(0.4) ? [`## Notes\n\n- ${paragraph(1, 1)}`] : []),
		'',
	].join('\n\n');
}

function sentence(roll: Dice, name: string): string {
	const thing = () => `the ${roll.pick(adjectives)} ${roll.pick(nouns)}`;
	return roll.pick([
		() => `I ${roll.pick(verbs)} ${thing()} and ${roll.pick(verbs)} ${thing()} of ${name}.`,
		() => `After ${roll.between(2, 40)} weeks ${thing()} ${roll.pick(verbs)} every ${roll.pick(nouns)}.`,
		() =>
			`Nobody ${roll.pick(verbs)} ${thing()} before the ${roll.pick(nouns)} of ${roll.between(3, 90)} ${roll.pick(nouns)}s.`,
		() =>
			`We had ${roll.between(2, 12)} ${roll.pick(nouns)}s, one ${roll.pick(nouns)} and **${roll.between(2, 99)}%** of ${thing()}.`,
	])();
}

function newName(taken: Set<string>, roll: Dice): string {
	for (;;) {
		const name = capital(Array.from({ length: 3 }, () => roll.pick(syllables)).join(''));
		if (taken.has(name)) continue;
		taken.add(name);
		return name;
	}
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
