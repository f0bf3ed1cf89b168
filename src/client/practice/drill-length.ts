/** The most questions of one recall drill. */
export const drillLength = 10;
