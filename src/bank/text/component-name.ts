/**
 * The name of the component that a file of `src/prose/` is: `Say.astro` is `<Say>`; none for any other file.
 * @throws Error where the name cannot be a tag, or is one that MDX keeps for itself
 */
export function componentName(path: string): string[] {
	const file = path.replace(/^.*\//, '');
	if (!file.endsWith('.astro')) return [];
	const name = file.slice(0, -'.astro'.length);
	if (!/^[A-Z][A-Za-z0-9]*$/.test(name) || name === 'Fragment') {
		throw new Error(
			`src/prose/${file}: "${name}" cannot be the name of a component. Rename the file: a capital letter, then letters and digits, and not Fragment.`,
		);
	}
	return [name];
}
