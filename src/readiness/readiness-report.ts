import { counted } from '../bank/counts.ts';
import { byLevel, type Finding, type Readiness, type ReadinessScore } from './readiness.ts';

/** Line of a field or heading in a file of the bank, from 1; undefined where it cannot be known. */
export type FindLine = (file: string, field: string) => number | undefined;

/** How many steps are worth reading at once. */
export const mostSteps = 5;

/** How ready the bank is, in a sentence. */
export function scoreInWords({ covered, principles }: ReadinessScore): string {
	const ofPrinciples = (count: number) => `${count} of ${counted(principles, 'principle')}`;
	return `${ofPrinciples(covered.primary)} have a written story to tell first; ${covered.backup} of ${principles} have a written backup.`;
}

/** How the number is made, so that it is not taken for more than it is. */
export const scoreMeaning =
	'A story counts when it is written and lists the principle: two points for a primary, one for a backup. The ' +
	'number does not say how well a story is told: the findings do.';

/** `2 missing, 6 contradictory`. */
export function countFindings(findings: readonly Finding[]): string {
	return byLevel(findings)
		.map(({ level, findings }) => `${findings.length} ${level.name.toLowerCase()}`)
		.join(', ');
}

/** The whole of it as text for a terminal: the total, what would raise it, the findings worst first. */
export function reportReadiness(readiness: Readiness, findLine: FindLine): string {
	const { score, findings, accepted, idle } = readiness;
	const place = (file: string, field: string) => {
		const line = findLine(file, field);
		return `${line === undefined ? file : `${file}:${line}`} ${field}`;
	};
	return [
		`${score.percent}% ready: ${scoreInWords(score)}`,
		scoreMeaning,
		...block(
			'What would raise it most, in points:',
			score.steps.slice(0, mostSteps).map((step) => `  +${step.gain}  ${step.what}\n      ${step.file}`),
		),
		findings.length === 0
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
		...block(
			'ACCEPTED:',
			accepted.map(({ rule, hit, reason, by }) => `  - ${hit.detail} (${rule})\n    “${reason}” ${by.file}`),
		),
		...block(
			'ACCEPTED, BUT NO LONGER FOUND (delete these):',
			idle.map(({ by, rule }) => `  - ${rule}: ${by.file}`),
		),
	].join('\n\n');
}

/** Lines under their title; nothing where there are none. */
const block = (title: string, lines: readonly string[]) =>
	lines.length > 0 ? [[title, ...lines].join('\n')] : [];

const plain = (text: string) => text.replaceAll('`', '');
