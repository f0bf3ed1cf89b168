/** An id made from words: small letters, digits and single hyphens, sixty characters or fewer. */
export function slug(text: string, otherwise: string): string {
	const whole = text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/['’‘ʼ]/g, '')
		.replace(/&/g, ' and ')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	const short =
		whole.length <= 60
			? whole
			: whole
					.slice(0, 61)
					.replace(/-[^-]*$/, '')
					.slice(0, 60);
	return short || otherwise;
}
