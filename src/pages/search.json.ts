import type { APIRoute } from 'astro';
import { getBank, getPhrasings } from '../bank/get-bank.build.ts';
import { searchData } from '../search/search-data.ts';

/** What the search knows at once: names, nicknames, skills, figures, and which story to tell. */
export const GET: APIRoute = async () => {
	const { questions, ...data } = searchData(await getBank(), await getPhrasings());
	// Their other wordings come with the texts of the stories: the first answer does not need them.
	return Response.json({ ...data, questions: questions.map((question) => ({ ...question, words: [] })) });
};
