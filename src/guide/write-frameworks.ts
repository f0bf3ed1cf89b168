import type { FrameworkFields, ImpactFields, NegativeFields, StarFields } from '../bank/schema/framework.ts';
import { parts } from '../bank/schema/story.ts';
import { impactByName } from './frameworks.ts';
import { generalLines } from './general-bullets.ts';
import { generalFields } from './general-fields.ts';
import type { RawEntry } from './guide-reading.ts';
import { escapeInline, escapeLine } from './markdown.ts';
import { block, bullet, heading, linesOf } from './write-names.ts';

/** A framework as a heading, a sentence and a list. */
export function writeFramework({ id, fields, body }: RawEntry<FrameworkFields>): string {
	const { kind, name, use } = fields;
	const items = kind === 'star' ? star(fields) : kind === 'negative' ? negative(fields) : impact(fields);
	const notes = body.trim() !== '' && block('notes', body.trim());
	return linesOf(
		'\n\n',
		heading(4, escapeInline(name)),
		use === name || escapeLine(use),
		id === kind || `**Id**: ${id}`,
		linesOf('\n', ...items, ...generalLines(generalFields[kind], fields), notes),
	);
}

const star = ({ phases }: StarFields) =>
	phases.map(({ parts: ids, name, seconds: { min, max }, advice }) => {
		const letters = ids.map((id) => parts.find((part) => part.id === id)?.letter ?? '').join('/');
		const time = min === max ? `${min}` : `${min}-${max}`;
		return `- **${letters} (${escapeInline(name)}):** ${time} seconds. ${escapeInline(advice)}`;
	});

const negative = ({ steps }: NegativeFields) =>
	steps.map(({ name, cue, advice, example }, i) => {
		const title = escapeInline(cue === name ? name : `${name} (${cue})`);
		const head = `${i + 1}. **${title}:** ${escapeInline(advice)}`;
		if (example === undefined) return head;
		const isQuotable = !/["“”]/.test(example + advice);
		return (
			head + (isQuotable ? ` *"${escapeInline(example)}"*` : `\n   - **Example**: ${escapeInline(example)}`)
		);
	});

const impact = ({ levels }: ImpactFields) =>
	levels.map(({ name, impact: counts, weight, advice, examples }) => {
		const isInline =
			examples.length > 0 && !examples.some((example) => /[,;()]/.test(example)) && !/\(e\.g\./.test(advice);
		const [, before = '', stop = ''] = /^(.*?)(\.?)$/s.exec(advice) ?? [];
		const text = isInline
			? `${escapeInline(before)} (e.g., ${examples.map(escapeInline).join(', ')})${stop}`
			: escapeInline(advice);
		return linesOf(
			'\n  ',
			`- [ ] **${escapeInline(weight === undefined ? name : `${name} (${weight})`)}:** ${text}`,
			impactByName(name) === counts || bullet('counts', counts ?? 'none'),
			...(isInline ? [] : examples.map((example) => `- ${escapeLine(example)}`)),
		);
	});
