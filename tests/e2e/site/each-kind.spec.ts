import { guidePagesOfEachKind } from '../../support/built.ts';
import { checkPage, phone } from '../../support/page-checks.ts';
import { test } from '../../support/test.ts';

test.use(phone);

/** A grid with a head that stays, a sheet of paper, cards with words on their edges, bars over the page. */
const stacked = new Set(['', 'matrix/', 'cheat-sheet/', 'stories/claims-gen-ai/', 'day/', 'practice/']);

for (const path of guidePagesOfEachKind()) checkPage(path, { stacked: stacked.has(path) });
