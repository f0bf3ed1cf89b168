export const site = {
	name: 'Story Bank',
	description: 'From the interviewer’s question to the right story in three seconds.',
} as const;

/** How many stories one page shows as cards before it goes on to the next: some 5,000 px on a phone. */
export const storiesPerPage = 18;

/** How many stories one page of the matrix has: what a phone draws at once without a pause. */
export const storiesPerMatrix = 32;
