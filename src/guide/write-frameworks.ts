import type { FrameworkFields, ImpactFields, NegativeFields, StarFields } from '../bank/schema/framework.ts';
import { parts } from '../bank/schema/story.ts';
import { impactByName } from './framework-lists.ts';
import { generalFields } from './general-fields.ts';
import type { RawEntry } from './guide-reading.ts';
import { escapeInline, escapeLine } from './markdown.ts';
import { generalLines } from './write-fields.ts';
import { block, bullet, heading } from './write-parts.ts';

/** A framework as a heading, a sentence and a list. */
export function writeFramework({ id, fields, body }: RawEntry<FrameworkFields>): string {
	const items =
		fields.kind === 'star' ? star(fields) : fields.kind === 'negative' ? negative(fields) : impact(fields);
	return [
		heading(4, escapeInline(fields.name)),
		...(fields.use === fields.name ? [] : [escapeLine(fields.use)]),
		...(id === fields.kind ? [] : [`**Id**: ${id}`]),
		[
			items,
			...generalLines(generalFields[fields.kind], fields),
			...(body.trim() === '' ? [] : [block('notes', body.trim())]),
		].join('\n'),
	].join('\n\n');
}

function star({ phases }: StarFields): string {
	return phases
		.map((phase) => {
			const letters = phase.parts.map((id) => parts.find((part) => part.id === id)?.letter ?? '').join('/');
			const { min, max } = phase.seconds;
			const time = min === max ? `${min}` : `${min}-${max}`;
			return `- **${letters} (${escapeInline(phase.name)}):** ${time} seconds. ${escapeInline(phase.advice)}`;
		})
		.join('\n');
}

function negative({ steps }: NegativeFields): string {
	return steps
		.map(({ name, cue, advice, example }, i) => {
			const head = `${i + 1}. **${escapeInline(cue === name ? name : `${name} (${cue})`)}:** ${escapeInline(advice)}`;
			if (example === undefined) return head;
			const quotable = !/["“”]/.test(example + advice);
			return quotable
				? `${head} *"${escapeInline(example)}"*`
				: `${head}\n   - **Example**: ${escapeInline(example)}`;
		})
		.join('\n');
}

function impact({ levels }: ImpactFields): string {
	return levels
		.map(({ name, impact: counts, weight, advice, examples }) => {
			const inline =
				examples.length > 0 &&
				examples.every((example) => !/[,;()]/.test(example)) &&
				!/\(e\.g\./.test(advice);
			const exampleText = ` (e.g., ${examples.map(escapeInline).join(', ')})`;
			const text = !inline
				? escapeInline(advice)
				: advice.endsWith('.')
					? `${escapeInline(advice.slice(0, -1))}${exampleText}.`
					: escapeInline(advice) + exampleText;
			const head = `- [ ] **${escapeInline(weight === undefined ? name : `${name} (${weight})`)}:** ${text}`;
			const details = [
				...(impactByName(name) === counts ? [] : [bullet('counts', counts ?? 'none')]),
				...(inline ? [] : examples.map((example) => `- ${escapeLine(example)}`)),
			];
			return [head, ...details.map((detail) => `  ${detail}`)].join('\n');
		})
		.join('\n');
}
