// `npm run pictures`: prints example sheets, to be looked at after a change of the templates.
import { become, install } from './prepare.mjs';

install();
become('--disable-warning=ExperimentalWarning', 'tests/pictures/draw.ts');
