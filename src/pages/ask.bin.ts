import { gzipSync } from 'node:zlib';
import type { APIRoute } from 'astro';
import { getBank, getPhrasings } from '../bank/get-bank.build.ts';
import { examplesOf } from '../search/ask/examples.ts';
import { trainModel } from '../search/ask/model.ts';
import { packModel } from '../search/ask/pack.ts';

/** What the search has learned of how principles are asked about, compressed by gzip. */
export const GET: APIRoute = async () => {
	const examples = examplesOf(await getBank(), await getPhrasings());
	// Hosts compress no `.bin`. With little memory the compression keeps the columns of numbers apart.
	const packed = gzipSync(packModel(trainModel(examples)), { level: 9, memLevel: 5 });
	return new Response(packed, { headers: { 'Content-Type': 'application/octet-stream' } });
};
