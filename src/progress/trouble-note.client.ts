import { html } from 'lit-html';
import { paths } from '../site/paths.ts';
import type { ProgressStore } from './progress-store.client.ts';

/** Says that what is done here is not kept, and why: a live region, empty while all is well. */
export const troubleNote = ({ trouble }: Pick<ProgressStore, 'trouble'>) => html`<p
	role="status"
	data-trouble
	class="not-empty:mb-3.5 not-empty:rounded-card not-empty:border-[1.5px] not-empty:border-fail not-empty:px-3.5 not-empty:py-2.5 not-empty:leading-[1.4]"
>${trouble ? html`${trouble.message} <a href=${paths.yourData}>Your data</a>` : ''}</p>`;
