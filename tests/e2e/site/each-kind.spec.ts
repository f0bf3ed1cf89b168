import { guidePagesOfEachKind } from '../../support/built.ts';
import { checkPage } from '../../support/page-checks.ts';

for (const path of guidePagesOfEachKind()) checkPage(path);
