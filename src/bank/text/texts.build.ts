import { Fragment } from 'astro/jsx-runtime';
import { createComponent, renderJSX, renderTemplate } from 'astro/runtime/server/index.js';
import type { ElementContent } from 'hast';
import { withBase } from '../../site/base.ts';
import type { Prose } from '../bank.ts';
import { type CompileRules, compileText, partTag, type TextContent } from './compile-text.build.ts';
import { componentName } from './component-name.ts';

// By their names alone: the styles of the components go only into pages that show prose.
const files = Object.keys(import.meta.glob('../../prose/*.astro'));
const rules: CompileRules = { components: files.flatMap(componentName), linkTo: withBase };

/** The texts of the bank that pages show, by their entries. */
const texts = new Map<string, TextContent>();

/** Compiles the text of an entry, to be shown by `textComponent`, and gives its blocks. */
export function keepText(entry: string, mdx: string): readonly ElementContent[] {
	const { blocks, content } = compileText(mdx, rules);
	texts.set(entry, content);
	return blocks;
}

/** The components of a text, by the tag that it writes. */
export type Components = Readonly<Record<string, unknown>>;

/** A component that shows a stretch of prose of a bank that `getBank` has given. */
export function textComponent({ entry, part }: Prose, components: Components) {
	const content = texts.get(entry);
	if (!content) throw new Error(`${entry} has no text.`);
	return createComponent(async (result) => {
		const tree = content({ components: { ...components, Fragment, [partTag]: Fragment } });
		return renderTemplate`${await renderJSX(result, part === undefined ? tree : partOf(tree, part))}`;
	});
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
