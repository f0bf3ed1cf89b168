/** Classes of what to press next: at the foot of the screen under the thumb, above the phone's bar. */
export const actionBar =
	'sticky bottom-(--bar) z-5 short:bottom-0 -mx-4 mt-auto flex flex-wrap gap-2 bg-paper px-4 py-2.5 short:py-1';

/** As wide as each other, and two rows where the letters are large: in pixels, so that the bar stays low. */
const action =
	'grid min-h-[min(3.6rem,62px)] short:min-h-11 min-w-min flex-[1_1_0] touch-manipulation place-content-center justify-items-center rounded-[0.9rem] border-[1.5px] p-1 text-center leading-[1.15] font-[650] no-underline';
export const mainAction = `${action} border-ink bg-ink text-paper disabled:opacity-60`;
export const otherAction = `${action} border-ink bg-card disabled:border-line disabled:text-soft`;
