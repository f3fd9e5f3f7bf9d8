import { readFileSync } from 'node:fs';
import type { SheetPage, SheetPost } from '#app/features/sheets/sheet-page.ts';
import type { SheetLayout } from '#db/vocabulary.ts';

/** What a sheet is printed with, whoever prints it. */
export type Ink = { symbols: Record<string, string>; qr: string };

type Paper = { size: string; columns: 1 | 2; text: number; strips: boolean };
/** The sizes (points) at which a web page holds the posts that ours does. */
const PAPER: Record<SheetLayout, Paper> = {
  tearoff: { size: 'A4', columns: 2, text: 12, strips: true },
  duplex: { size: 'A4', columns: 2, text: 12.5, strips: false },
  poster: { size: 'A3', columns: 2, text: 18, strips: false },
  leaflet: { size: 'A5', columns: 1, text: 10, strips: false },
  large: { size: 'A4', columns: 1, text: 17, strips: false },
};

const FACES = [
  ['Atkinson', '400 800', 'atkinson-latin'],
  ['Bricolage', '400 800', 'bricolage-latin'],
].map(([family, weight, file]) => {
  const font = readFileSync(`public/fonts/${file}.woff2`).toString('base64');
  return `@font-face { font-family: ${family}; font-weight: ${weight}; src: url(data:font/woff2;base64,${font}) }`;
});

const STYLE = `${FACES.join('\n')}
* { box-sizing: border-box; margin: 0 }
body { font-family: Atkinson, sans-serif; line-height: 1.15; color: #000 }
h1, h2, b { font-family: Bricolage } h1 { font-size: 46pt } h3 { font-size: 1.1em }
header, .say, footer { display: flex; gap: 6mm; justify-content: space-between; align-items: center }
header { border-bottom: 2pt solid; align-items: end } .say, footer { padding: 2mm 0; font-weight: 700 }
h2 { font-size: 1.2em; border-bottom: 1.4pt solid; display: flex; justify-content: space-between }
article { display: grid; grid-template-columns: 11mm 1fr auto; gap: 3mm; padding: 1mm 0; break-inside: avoid }
article svg { width: 11mm } .kind { border: 1pt solid; padding: 0 1mm; font-size: 0.7em; font-weight: 700 }
.offer { background: #000; color: #fff } .request { border-radius: 9pt } .phone { font: 800 31pt Bricolage }
footer { border-top: 1.4pt solid } footer svg { width: 24mm } .strips { display: flex }
.strips div { flex: 1; border-left: 0.7pt dashed; text-align: center } .strips svg { width: 8mm }
.strips b { writing-mode: vertical-rl; font-size: 15pt } .slip { break-before: page; height: 130mm; border-bottom: 1pt dashed }
.slip + .slip { break-before: auto } .slip li { padding: 3mm 0; border-bottom: 1pt solid }`;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const article = (post: SheetPost, { symbols }: Ink) =>
  `<article lang="${post.lang}" dir="${post.dir}">${symbols[post.pictogram]}<div><h3>${escaped(post.title)}</h3><p>${escaped(
    [post.text, post.when, post.firstName].filter(Boolean).join(' '),
  )}</p></div><div><span class="kind ${post.kind}">${escaped(post.kindLabel)}</span><br><b>${post.code}</b></div></article>`;

/**
 * The page that a browser would print in our sheet's stead: the same words, pictograms, typefaces, QR, strips
 * and slips, on the same paper. `leftOver` are the codes that our own page has no room for.
 */
export const webSheet = (
  page: SheetPage,
  layout: SheetLayout,
  leftOver: string[],
  ink: Ink,
): string => {
  const paper = PAPER[layout];
  const groups = page.groups.map(({ heads, posts }) => ({
    heads: heads.map(({ text }) => `<span>${escaped(text)}</span>`).join(''),
    posts: posts.filter(({ code }) => !leftOver.includes(code)),
  }));
  const strip = ({ code, pictogram }: SheetPost) =>
    `<div>${ink.symbols[pictogram]}<br><b>${code} ${page.phone.number}</b></div>`;
  const slip = () =>
    `<section class="slip"><ul>${Object.values(page.slips?.words ?? {})
      .map((words) => `<li>${words.map(({ text }) => escaped(text)).join(' · ')}</li>`)
      .join('')}</ul></section>`;
  return `<!doctype html><html lang="${page.lang}"><title>${escaped(page.title)}</title><style>
@page { size: ${paper.size}; margin: 8mm } body { font-size: ${paper.text}pt } main { columns: ${paper.columns} }
${STYLE}</style><header><h1>${escaped(page.masthead)}</h1><div>${escaped(page.place)}<br>${page.week
    .map(({ text }) => escaped(text))
    .join('<br>')}</div></header>
<p>${escaped(page.greeting?.text ?? '')}</p>
<div class="say">${page.instructions.map(({ text }) => `<p>${escaped(text)}</p>`).join('')}</div>
<main>${groups
    .map(({ heads, posts }) => `<h2>${heads}</h2>${posts.map((one) => article(one, ink)).join('')}`)
    .join('')}</main>
<footer>${ink.symbols.phone}<div><p class="phone">${page.phone.number}</p><p>${escaped([page.phone.who, ...(page.phone.hours ?? []).map(({ text }) => text)].join(' · '))}</p><p>${escaped(
    page.phone.where,
  )}</p></div><p>${page.rule.map(({ text }) => escaped(text)).join('<br>')}</p>${ink.qr}</footer>
<p>${escaped(page.footer)}</p>${
    paper.strips
      ? `<div class="strips">${groups.flatMap(({ posts }) => posts.map(strip)).join('')}</div>`
      : ''
  }${layout === 'duplex' ? slip() + slip() : ''}</html>`;
};
