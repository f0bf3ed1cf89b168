/** The sites that the journeys visit. */
export const sites = {
	/** The guide's bank at the root of its host. */
	guide: { base: '/', content: undefined },
	/** The same in a folder of its host. */
	subpath: { base: '/story-bank/', content: undefined },
	/** Another company’s principles, eight of them, with its own frameworks. */
	other: { base: '/', content: 'tests/fixtures/banks/eight-principles' },
} as const satisfies Record<string, { base: string; content: string | undefined }>;

export type SiteName = keyof typeof sites;

export const siteNames = ['guide', 'subpath', 'other'] as const satisfies SiteName[];

/** Where sites and traces go; another folder, for two runs at once. */
export const resultsFolder = process.env['TEST_RESULTS'] ?? 'test-results';

export const siteFolder = (name: SiteName) => `${resultsFolder}/sites/${name}`;
