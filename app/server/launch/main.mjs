// `npm start` and `npm run demo`: installed, built, then the command of the built server.
import { become, build, install } from './prepare.mjs';

install();
build();
become('--enable-source-maps', 'app/server/launch/built.mjs', process.argv[2]);
