/**
 * Where a file of tests takes the bank of whoever runs the tests: by its path, or by leaving out which bank a function or a
 * command is to take. Labels such as `content/stories/fog-horn.mdx` in an expected report are none of it.
 * @returns the passages, as they stand
 */
export function findOwnBank(source: string): string[] {
	// Joined to another folder, it is a place of the test's own.
	const text = source.replace(/\bjoin\((?!['"`])[^;]*?['"]content['"]/g, '');
	const passages = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([passage]) => passage));
	const runsCommands = /['"`/]src\/commands\/run\.mjs['"`]/.exec(text);
	if (runsCommands && !text.includes('STORY_BANK_CONTENT')) passages.push(runsCommands[0]);
	return passages;
}

const patterns: readonly RegExp[] = [
	// The folder, and patterns of files in it.
	/(['"])(?:content|(?:\.{1,2}\/)+content\/?)\1/g,
	/(['"`])(?:\.{1,2}\/)*content\/[^'"`]*\*[^'"`]*\1/g,
	// A file in it, opened.
	/\b(?:readFile|writeFile|appendFile|readdir|cp|copyFile|rm|exists|stat|mkdir|open|glob)(?:Sync)?\(\s*['"`](?:\.{1,2}\/)*content\/[^'"`]*['"`]/g,
	/\bnew URL\(\s*['"`](?:\.{1,2}\/)*content\b[^'"`]*['"`]/g,
	// What falls back on it.
	/\b(?:loadBank|readPhrasings|contentFolder)\(\s*\)/g,
];
