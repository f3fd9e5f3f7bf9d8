import { become, install } from './prepare.mjs';

install();
become('app/server/launch/develop.mjs');
