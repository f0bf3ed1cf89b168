/** An address of this site, cut into its page, empty for the page itself, and the part of the page. */
interface Address {
	readonly path: string;
	readonly part: string | undefined;
}

/** An address of this site as prose writes it; undefined for any other address. */
export function readAddress(href: string): Address | undefined {
	const [, path, part] = /^(\/(?!\/)[^?#]*|(?=#))(?:\?[^#]*)?(?:#(.*))?$/.exec(href) ?? [];
	return path === undefined ? undefined : { path, part: part || undefined };
}
