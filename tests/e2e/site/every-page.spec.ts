import { builtPages } from '../../support/built.ts';
import { checkPagesOfBank, phone } from '../../support/page-checks.ts';
import { test } from '../../support/test.ts';

// The bank of whoever runs the tests: nothing here knows what is in it. The sites are built before this file is read.
test.use({ site: 'own', ...phone });

checkPagesOfBank(builtPages('own').map(({ path }) => path));
