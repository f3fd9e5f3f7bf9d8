import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The system's Chromium where there is one; Playwright's own elsewhere. */
export const chromiumPath = (): { executablePath?: string } => {
  const named = process.env.CHROMIUM;
  if (named) return { executablePath: named };
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of ['chromium', 'chromium-browser', 'google-chrome'])
    for (const folder of folders)
      if (existsSync(join(folder, name))) return { executablePath: join(folder, name) };
  return {};
};
