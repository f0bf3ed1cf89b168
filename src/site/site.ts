export const site = {
	name: 'Story Bank',
	description: 'From the interviewer’s question to the right story in three seconds.',
} as const;

/** How many stories one page lists before it goes on to the next: what a phone draws at once without a pause. */
export const storiesPerPage = 32;
