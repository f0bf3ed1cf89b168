import { benchmarks, testTools } from './every-command.ts';
import { copyProject } from './project.ts';

testTools(benchmarks, copyProject());
