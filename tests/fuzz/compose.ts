import type { NoteFile } from '../../src/guide/read.ts';

const labelSets = [
	['Situation', 'Task', 'Action', 'Result'],
	['S', 'T', 'A', 'R'],
	['Challenge', 'Goal', 'Approach', 'Outcome'],
	['Problem', 'Obstacle', 'Actions taken', 'Results (in short)'],
	['Ausgangslage', 'Aufgabe', 'Vorgehen', 'Ergebnis'],
	['Contexte', 'Objectif', 'Démarche', 'Résultat'],
	['Situación', 'Tarea', 'Acción', 'Resultado'],
	['情境', '任务', '行动', '结果'],
	['状況', '課題', '行動', '結果'],
	['Context', 'Action', 'Result', 'Lessons learned'],
] as const;

/** How a part is written: by its label, its text, and the depth of the story's heading. */
const partForms: readonly ((label: string, text: string, depth: number) => string)[] = [
	(label, text) => `- **${label}**: ${text}`,
	(label, text) => `* ${label} - ${text}`,
	(label, text) => `**${label}:** ${text}\n`,
	(label, text) => `**${label}**\n\n${text}\n`,
	(label, text) => `${label}: ${text}\n`,
	(label, text, depth) => `${'#'.repeat(Math.min(6, depth + 1))} ${label}\n\n${text}\n`,
	(label, text, depth) =>
		`${'#'.repeat(Math.min(6, depth + 1))} ${label}\n\n${'#'.repeat(Math.min(6, depth + 2))} First\n\n${text}\n`,
	(label, text) => `> **${label}:** ${text}\n>`,
	(label, text) => `1. *${label}*\n   - ${text}\n   - And so on.`,
	(label, text) => `<p><b>${label}:</b> ${text}</p>`,
	(label, text) => `<li>\n  <strong>${label}</strong><br>\n  ${text}\n</li>`,
	(label, text) => `(${label[0]}) ${text}`,
];

const values = ['Ownership', 'Dive Deep', 'Teamwork', 'Move Fast'];
/** What states the principle of a story. */
const statements: readonly ((value: string) => string)[] = [
	(value) => `**Leadership Principles:** ${value}`,
	(value) => `- LP: ${value}, Earn Trust`,
	(value) => `#${value.toLowerCase().replace(' ', '-')}`,
	() => '**Competency:** Took charge of something that nobody wanted.',
	() => '',
];

/** What stands between, before and behind the stories. */
const others = [
	'## Tips\n\n- Describe what you did.\n- Be brief.',
	'| Part | Cover | Time |\n|---|---|---|\n| Situation | the scene | 15 s |\n| Action | the steps | 60 s |',
	'## Questions\n\n- Tell me about a time you failed.\n- "What did you learn?"',
	'| Question | Story |\n|---|---|\n| A conflict | Story 1 or 2 |\n| A mess | **2** The lock |',
	'| LP | Story 1 | Story 2 |\n|---|---|---|\n| Ownership | X | |\n| Dive Deep | | ✓ |',
	'```\nlet a = 1;\n```',
	'## Story 9: [Title]\n\n**Situation:** [what]\n\n**Task:** <yours>\n\n**Action:** TODO\n\n**Result:** ...',
	'---',
	'',
];

/**
 * Notes of a form put together at random: labels of a language, a way to write parts, headings, principles and
 * questions above, tables and advice between. Each text has words of its own.
 */
export function composeNotes(random: () => number): NoteFile[] {
	const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
	let words = 0;
	const text = () => `I said qz${++words}a and then qz${++words}b, 4${words} % more.`;
	const count = 1 + Math.floor(random() * 4);
	const labels = pick(labelSets);
	const kind = random();
	if (kind < 0.08) {
		const stories = Array.from({ length: count }, (_, i) => [`Tale ${i} qz${++words}t`, ...labels.map(text)]);
		if (kind < 0.03)
			return [
				{
					name: 'notes.json',
					text: JSON.stringify(
						stories.map(([title, ...parts]) => ({
							title,
							...Object.fromEntries(labels.map((label, i) => [label.toLowerCase(), parts[i]])),
						})),
					),
				},
			];
		const separator = pick([',', ';', '\t']);
		const rows = [['Title', ...labels], ...stories].map((cells) =>
			cells.map((cell) => `"${cell}"`).join(separator),
		);
		return [{ name: separator === '\t' ? 'notes.tsv' : 'notes.csv', text: rows.join('\n') }];
	}
	const form = pick(partForms);
	const depth = 1 + Math.floor(random() * 3);
	const heading = (level: number, words: string) => `${'#'.repeat(level)} ${words}\n\n`;
	const title = pick([
		(i: number, name: string) => `Story ${i}: ${name}`,
		(i: number, name: string) => `${i}. ${name}`,
		(_: number, name: string) => name,
		(i: number) => `Tell me about a time you did ${i}`,
		(i: number, name: string) => `${name} (${values[i % 4]})`,
	]);
	const story = (i: number) =>
		[
			random() < 0.3 ? heading(depth, pick(values)) : '',
			heading(depth + 1, title(i, `The lock qz${++words}n`)),
			random() < 0.3 ? '**Question:** What did you do?\n\n' : '',
			random() < 0.2 ? '**Sample answer (STAR):**\n\n' : '',
			labels.map((label) => form(label, text(), depth + 1)).join('\n'),
			`\n\n${pick(statements)(pick(values))}\n\n`,
			random() < 0.2 ? `**Reflection:** ${text()}\n\n` : '',
			random() < 0.4 ? `${pick(others)}\n\n` : '',
		].join('');
	const stories = Array.from({ length: count }, (_, i) => story(i + 1));
	const front = random() < 0.1 ? `---\ntags: [${pick(values)}, qz${++words}f]\n---\n\n` : '';
	const newline = random() < 0.1 ? '\r\n' : '\n';
	const ended = (all: string) => all.replaceAll('\n', newline);
	if (random() < 0.15) return stories.map((one, i) => ({ name: `notes/${i}.md`, text: ended(front + one) }));
	const head =
		random() < 0.5 ? `# ${pick(['My stories', 'Prep', 'STAR stories', 'Values: Move Fast'])}\n\n` : '';
	return [
		{
			name: 'notes.md',
			text: ended(`${front}${head}${pick(others)}\n\n${stories.join('')}${pick(others)}\n`),
		},
	];
}
