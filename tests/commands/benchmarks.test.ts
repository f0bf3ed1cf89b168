import { benchmarks, testEach } from './every-command.ts';
import { copyProject } from './project.ts';

testEach(benchmarks, copyProject());
