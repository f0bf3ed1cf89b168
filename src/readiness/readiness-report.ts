import { counted } from '../bank/counts.ts';
import { byLevel, type Finding, type Readiness } from './readiness.ts';
import type { ReadinessScore } from './readiness-score.ts';
import { levels } from './rule.ts';

/** Line of a field or heading in a file of the bank, from 1; undefined where it cannot be known. */
export type FindLine = (file: string, field: string) => number | undefined;

/** How many steps are worth reading at once. */
export const mostSteps = 5;

/** How ready the bank is, in a sentence. */
export function scoreInWords({ held, principles }: ReadinessScore): string {
	const ofPrinciples = (count: number) => `${count} of ${counted(principles, 'principle')}`;
	return `${ofPrinciples(held.primary)} have a written story to tell first, ${held.backup} of ${principles} one to fall back on.`;
}

/** How the number is made, so that it is not taken for more than it is. */
export const scoreMeaning =
	'A place counts where its story is written and claims the principle; a primary counts two, a backup one. How well a ' +
	'story is told is not in this number: that is what the findings are for.';

/** `2 missing, 6 contradictory`; undefined where there is none. */
export function countFindings(findings: readonly Finding[]): string | undefined {
	if (findings.length === 0) return undefined;
	return levels
		.map(({ id, name }) => ({
			name: name.toLowerCase(),
			count: findings.filter((finding) => finding.level === id).length,
		}))
		.filter(({ count }) => count > 0)
		.map(({ name, count }) => `${count} ${name}`)
		.join(', ');
}

/** The whole of it as text for a terminal: the total, what would raise it, the findings worst first. */
export function reportReadiness(readiness: Readiness, findLine: FindLine): string {
	const { score, findings, accepted, idle } = readiness;
	const place = (file: string, field: string) => {
		const line = findLine(file, field);
		return `${line === undefined ? file : `${file}:${line}`} ${field}`;
	};
	const steps = score.steps.slice(0, mostSteps);
	return [
		`${score.percent}% ready: ${scoreInWords(score)}`,
		scoreMeaning,
		...(steps.length > 0
			? [
					[
						'What would raise it most, in points:',
						...steps.map((step) => `  +${step.gain}  ${step.what}\n      ${step.file}`),
					].join('\n'),
				]
			: []),
		countFindings(findings) === undefined
			? 'Nothing was found.'
			: `${counted(findings.length, 'finding')}: ${countFindings(findings)}.`,
		...byLevel(findings).flatMap(({ level, findings }) => [
			`${level.name.toUpperCase()}: ${level.meaning}`,
			...findings.map((finding) =>
				[
					`${finding.what} (${finding.rule})`,
					`  ${finding.why}`,
					`  → ${plain(finding.todo)}`,
					...finding.hits.map(({ at, field, detail }) => `  - ${detail}\n    ${place(at.file, field)}`),
				].join('\n'),
			),
		]),
		...(accepted.length > 0
			? [
					[
						'LEFT AS IT IS:',
						...accepted.map(
							({ rule, hit, reason, by }) => `  - ${hit.detail} (${rule})\n    “${reason}” ${by.file}`,
						),
					].join('\n'),
				]
			: []),
		...(idle.length > 0
			? [
					[
						'ACCEPTED, AND NOT FOUND (take it out):',
						...idle.map(({ at, rule }) => `  - ${rule}: ${at.file}`),
					].join('\n'),
				]
			: []),
	].join('\n\n');
}

const plain = (text: string) => text.replaceAll('`', '');
