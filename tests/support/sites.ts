/** The sites that the journeys visit. */
export const sites = {
	/** The guide's bank at the root of its host. */
	guide: { base: '/', content: undefined },
	/** The same in a folder of its host. */
	subpath: { base: '/story-bank/', content: undefined },
} as const satisfies Record<string, { base: string; content: string | undefined }>;

export type SiteName = keyof typeof sites;

export const siteNames = ['guide', 'subpath'] as const satisfies SiteName[];

/** Where sites and traces go; another folder, for two runs at once. */
export const resultsFolder = process.env['TEST_RESULTS'] ?? 'test-results';

export const siteFolder = (name: SiteName) => `${resultsFolder}/sites/${name}`;
