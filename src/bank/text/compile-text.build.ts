import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import type { ElementContent, Root } from 'hast';
import { defineHastPlugin, evaluate, type HastPluginEntry } from 'satteri';
import { type Problem, problem } from '../problems/problem.ts';
import { cleanText } from './clean-text.ts';
import { cut, partName } from './story-body.ts';

/** How texts are written: quotes and dashes stay as they are. */
export const textFeatures = { smartPunctuation: false } as const;

export interface CompileRules {
	/** The names of the components that a text may use. */
	readonly components: readonly string[];
	/** The address of a page of this site, with the folder that the site is served from. */
	readonly linkTo: (address: string) => string;
}

/** The component around what stands under a heading. No text can name it: `_Part` is no file of `src/prose/`. */
export const partTag = '_Part';

/**
 * What is done to every text between Markdown and the page, for `@astrojs/mdx` and for `compileText`: it is cleaned, and
 * what stands under a heading is put into a `_Part` by which a page finds it.
 * @param onBlocks takes the cleaned text
 * @throws Error for whatever a text may not hold. The reader reports it with its line first, so an owner never sees this.
 */
export const textPlugin =
	(
		{ components, linkTo }: CompileRules,
		onBlocks?: (blocks: readonly ElementContent[]) => void,
	): HastPluginEntry =>
	({ fileURL }) =>
		defineHastPlugin({
			name: 'story-bank-text',
			after(root, context) {
				const problems: Problem[] = [];
				const file = fileURL?.pathname ?? 'A text';
				const blocks = cleanText(root as Root, {
					components,
					linkTo,
					report: (_node, code, details) => problems.push(problem(code, { file }, details)),
				});
				if (problems.length > 0) {
					throw new Error(`${file} holds more than marks. ${problems.map(({ what }) => what).join(' ')}`);
				}
				onBlocks?.(blocks);
				context.replaceNode(root, { type: 'root', children: wrapParts(blocks) });
			},
		});

/** A text that can be rendered: called with components it gives a tree of Astro's JSX. */
export type TextContent = (props: { components: Readonly<Record<string, unknown>> }) => unknown;

/**
 * Compiles a text in this process, with the very plugin and features that astro.config.mjs gives `@astrojs/mdx`. As modules
 * of Vite, 3,000 texts cost half as much memory and processor again as the whole rest of the build.
 */
export function compileText(
	mdx: string,
	rules: CompileRules,
): { readonly blocks: readonly ElementContent[]; readonly content: TextContent } {
	let blocks: readonly ElementContent[] = [];
	const compiled = evaluate(mdx, {
		Fragment,
		jsx: (type, props) => jsx(type, Object(props)),
		jsxs: (type, props) => jsxs(type, Object(props)),
		features: textFeatures,
		elementAttributeNameCase: 'html',
		optimizeStatic: { component: 'Fragment', prop: 'set:html' },
		hastPlugins: [
			textPlugin(rules, (cleaned) => {
				blocks = cleaned;
			}),
		],
	});
	if (!('default' in compiled) || typeof compiled.default !== 'function') {
		throw new Error('A text was not compiled at once.');
	}
	const { default: content } = compiled;
	return { blocks, content: (props) => content(props) };
}

/** Puts what stands under each heading into a part: `action`, and below it `follow-ups/0`. */
function wrapParts(blocks: readonly ElementContent[]): ElementContent[] {
	const { before, sections } = cut(blocks, 'h2', 1);
	return [
		...before,
		...sections.flatMap(({ heading, name, blocks: inSection }) => {
			const { before: first, sections: below } = cut(inSection, 'h3', 1);
			const children = below.flatMap(({ heading: subheading, blocks: answer }, index) => [
				subheading,
				part(partName(name, index), answer),
			]);
			return [heading, part(partName(name), [...first, ...children])];
		}),
	];
}

const part = (name: string, children: readonly ElementContent[]): ElementContent => ({
	type: 'mdxJsxFlowElement',
	name: partTag,
	attributes: [{ type: 'mdxJsxAttribute', name: 'name', value: name }],
	children: [...children],
});
