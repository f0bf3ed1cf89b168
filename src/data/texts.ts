import { Fragment, jsx } from 'astro/jsx-runtime';
import { Renderer } from 'astro/runtime/server/index.js';
import type { ElementContent } from 'hast';
import type { Prose } from '../domain/bank/entries.ts';
import { withBase } from '../paths.ts';
import { type CompileRules, compileText, partTag, type TextContent } from './compile-text.ts';
import { componentName } from './component-name.ts';

/** The components of `src/prose/`, by the tag that a text writes. */
const components: Record<string, unknown> = Object.fromEntries(
	Object.entries(import.meta.glob('../prose/*.astro', { eager: true, import: 'default' })).flatMap(
		([path, component]) => componentName(path).map((name) => [name, component]),
	),
);

const rules: CompileRules = { components: Object.keys(components), linkTo: withBase };

/** The texts of the bank that pages show, by their entries. */
const texts = new Map<string, TextContent>();

/** Compiles the text of an entry, to be shown by `textComponent`, and gives its blocks. */
export function keepText(entry: string, mdx: string): readonly ElementContent[] {
	const { blocks, content } = compileText(mdx, rules);
	texts.set(entry, content);
	return blocks;
}

/** A component that shows a stretch of prose of a bank that `getBank` has given. */
export function textComponent({ entry, part }: Prose): () => unknown {
	const content = texts.get(entry);
	if (!content) throw new Error(`${entry} has no text.`);
	const render = () => {
		const tree = content({ components: { ...components, Fragment, [partTag]: Fragment } });
		return jsx(Fragment, { children: part === undefined ? tree : partOf(tree, part) });
	};
	// By this mark Astro knows that the JSX renderer of `@astrojs/mdx` is to render it.
	return Object.assign(render, { [Renderer]: 'astro:jsx' });
}

/** What stands in a part of a text: at its top, or in another part. */
function partOf(tree: unknown, name: string): unknown {
	const nodes = [tree].flat();
	for (const node of nodes) {
		if (!isFragment(node)) continue;
		const { name: own, children } = node.props;
		const inside = own === name ? children : partOf(children, name);
		if (inside !== undefined) return inside;
	}
	return undefined;
}

interface FragmentNode {
	readonly props: { readonly name?: unknown; readonly children?: unknown };
}

const isFragment = (node: unknown): node is FragmentNode =>
	typeof node === 'object' && node !== null && 'type' in node && node.type === Fragment;
