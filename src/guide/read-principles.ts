import { slug } from '../bank/slug.ts';
import { listOf } from './general-bullets.ts';
import { asItStands, contentOf } from './guide-parts.ts';
import { isFieldLabel } from './labels.ts';
import { markdownAsPlain } from './markdown.ts';
import type { Reading } from './reading.ts';
import { principleIn } from './value-names.ts';

/** Reads the sections that describe a principle each. */
export function readPrincipleSections(context: Reading): void {
	const { blocks, principles } = context;
	for (const block of blocks) {
		if (block.kind !== 'principle') continue;
		const idPiece = block.pieces.find((piece) => piece.label?.id === 'id');
		const id = idPiece && slug(markdownAsPlain(idPiece.rest), 'principle');
		const title = block.title.replace(/^\d+[.)]\s+/, '');
		const name = block.principle ?? title;
		const draft = principles.resolve(name, block.line, 'section', id);
		if (name !== title) context.isPlaceName(block.line, title);
		const isTranslated = name !== principleIn(title) && !draft.spellings.includes(principleIn(title));
		if (isTranslated) draft.spellings.push(principleIn(title));
		const explicit: typeof draft.explicit = { name };
		const body: string[] = [];
		for (const piece of block.pieces) {
			const label = piece.label?.id;
			if (piece.label && label) context.isPlaceName(piece.line, piece.label.name);
			const plainWords = markdownAsPlain(piece.rest);
			if (label === 'title' && plainWords) explicit.name = plainWords;
			else if (label === 'short' && plainWords) explicit.short = plainWords;
			else if (label === 'alsoSaid') explicit.alsoSaid = listOf(piece, 'alsoSaid', context);
			else if (label === 'followUps') explicit.followUps = listOf(piece, 'followUps', context);
			else if (label === 'meaning') body.push(contentOf(context.text, piece));
			else if (label === 'id') continue;
			else if (label === 'order' && /^[1-9]\d{0,5}$/.test(plainWords)) explicit.order = Number(plainWords);
			else if (isFieldLabel(label) && !draft.labels.has(label)) draft.labels.set(label, piece);
			else body.push(asItStands(piece));
		}
		if (body.length > 0) explicit.body = body.join('\n\n');
		draft.explicit = explicit;
		for (const spelling of [explicit.name, explicit.short, ...(explicit.alsoSaid ?? [])])
			if (spelling) principles.alias(draft, spelling);
	}
}
