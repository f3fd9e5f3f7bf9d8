import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The system's Chromium where there is one; Playwright's own elsewhere. */
const chromiumPath = (): { executablePath?: string } => {
  const named = process.env.CHROMIUM;
  if (named) return { executablePath: named };
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of ['chromium', 'chromium-browser', 'google-chrome'])
    for (const folder of folders)
      if (existsSync(join(folder, name))) return { executablePath: join(folder, name) };
  return {};
};

/** How tests and figures start a browser: as any user, with no word to the network. */
export const chromiumOptions = () => ({
  ...chromiumPath(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
