import { spawnSync } from 'node:child_process';

/** Other people's programs that the tests hold our papers against, by the Debian package they come in. */
export const TOOLS = {
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftohtml: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftocairo: 'poppler-utils',
  zbarimg: 'zbar-tools',
  tesseract: 'tesseract-ocr',
  convert: 'imagemagick',
  xmllint: 'libxml2-utils',
  newsboat: 'newsboat',
  khal: 'khal',
};

/** Can this program be started here? */
export const has = (program) =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

/** Those of the tools that this machine has not. */
export const missingTools = () => Object.keys(TOOLS).filter((program) => !has(program));
