import { loopPart } from '../day/loop-part.ts';
import { cardsPart } from '../practice/cards-part.ts';
import * as recordings from '../practice/recordings.client.ts';
import { tellingsPart } from '../practice/tellings-part.ts';
import { settingsPart } from '../progress/index.ts';
import { YourData } from '../progress/your-data/your-data.client.ts';

/** The page of the data, with what each feature keeps. */
customElements.define(
	'your-data',
	class extends YourData {
		protected readonly parts = [loopPart, cardsPart, tellingsPart, settingsPart];
		protected readonly recordings = recordings;
	},
);
