import type { APIRoute } from 'astro';
import { getBank, getPhrasings } from '../bank/get-bank.build.ts';
import { examplesOf } from '../search/ask/examples.ts';
import { packModel, trainModel } from '../search/ask/model.ts';

/** What the search has learned of how principles are asked about, packed for the browser. */
export const GET: APIRoute = async () => {
	const examples = examplesOf(await getBank(), await getPhrasings());
	const packed = packModel(trainModel(examples));
	return new Response(new Uint8Array(packed), { headers: { 'Content-Type': 'application/octet-stream' } });
};
