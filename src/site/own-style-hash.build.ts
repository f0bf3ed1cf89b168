import { createComponent, renderTemplate } from 'astro/runtime/server/index.js';

/**
 * Goes into the head of a page. Astro's policy lists the hashes of all stylesheets of the site on every page; the page
 * itself has one stylesheet, merged from its own, with a hash of its own. The others match nothing and do not compress: a
 * tenth of each page's bytes.
 */
export const OwnStyleHash = createComponent((result) => {
	const ofSite = new Set<unknown>(result.styleHashes);
	const hashes = result.styleDirective.hashes.filter((hash: unknown) => !ofSite.has(hash));
	result.styleDirective = { ...result.styleDirective, hashes };
	return renderTemplate``;
});
