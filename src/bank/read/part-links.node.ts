import { join } from 'node:path';
import type { Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import type { ProseLink } from '../entries.ts';
import { nearest } from '../problems/nearest.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { decodeUtf8, readRegularFile } from './regular-file.node.ts';

/** A link of a text to a part of a page: `/stories/census-pipeline/#action`. */
export interface PartLink extends ProseLink {
	/** The file that holds the link, as it is named in messages. */
	readonly file: string;
	readonly part: string;
}

/**
 * A problem for each link to a part that the built page lacks. Only the page itself knows its parts, so this is asked once
 * the site is built.
 * @param folder of the built site
 */
export async function findBrokenParts(folder: string, links: readonly PartLink[]): Promise<Problem[]> {
	const pages = Map.groupBy(links, ({ path }) => path);
	const problems = [...pages].map(async ([path, ofPage]) => {
		const html = decodeUtf8(await readRegularFile(join(folder, path, 'index.html')));
		const parts = idsIn(htmlToHast(html));
		return ofPage
			.filter(({ part }) => !parts.includes(part))
			.map(({ file, line, part }) => {
				const meant = nearest(part, parts);
				const details = {
					value: part,
					other: path,
					nearest: meant && `#${meant}`,
					valid: parts.map((id) => `#${id}`).join(', '),
					...(parts.length === 0 && { todo: 'Link to the page: no part of it has a name.' }),
				};
				return problem('broken-part', { file, line }, details);
			});
	});
	return (await Promise.all(problems)).flat();
}

/** The places of a page that a link can lead to: what has an id in its main part, in the order of the page. */
function idsIn(node: Nodes, isInMain = false): string[] {
	if (!('children' in node)) return [];
	const inMain = isInMain || (node.type === 'element' && node.tagName === 'main');
	const id = node.type === 'element' && isInMain ? node.properties.id : undefined;
	const inside = node.children.flatMap((child) => idsIn(child, inMain));
	return typeof id === 'string' ? [id, ...inside] : inside;
}
