// `npm run bench`: measures the built app and prints a table.
import { become, build, install } from './prepare.mjs';

install();
build();
become('--disable-warning=ExperimentalWarning', 'tests/bench/bench.ts');
