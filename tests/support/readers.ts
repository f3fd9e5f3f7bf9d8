import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { has } from '../../app/server/launch/tools.mjs';

/** Programs with which people follow a street, by Debian package the same, that this machine has not. */
export const missingReaders = ['newsboat', 'khal'].filter((program) => !has(program));

/** A program that starts afresh, in an empty home of its own. */
const atHome = (home: string, program: string, args: string[], input = ''): string =>
  execFileSync(program, args, {
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      LC_ALL: 'C.UTF-8',
    },
  });

const newHome = () => mkdtempSync(join(tmpdir(), 'reader-'));

export type Read = { guid: string; title: string; url: string; content: string; pubDate: number };

/**
 * What newsboat keeps of a feed that it fetched once, or as often as it is given: the feed's own name, and its
 * items, newest first (`pubDate` in seconds).
 */
export const readByNewsboat = (...fetched: string[]): { feed: string; items: Read[] } => {
  const home = newHome();
  const at = (name: string) => join(home, name);
  writeFileSync(at('urls'), `file://${at('feed.xml')}\n`);
  writeFileSync(at('config'), '');
  const files = ['-u', at('urls'), '-c', at('cache.db'), '-C', at('config')];
  for (const xml of fetched) {
    writeFileSync(at('feed.xml'), xml);
    atHome(home, 'newsboat', [...files, '-x', 'reload']);
  }
  const cache = new Database(at('cache.db'), { readonly: true });
  const { title = '' } = cache.prepare('select title from rss_feed').get() as { title?: string };
  const items = cache.prepare('select * from rss_item order by pubDate desc').all() as Read[];
  cache.close();
  return { feed: title, items };
};

/** Where and when khal is: a time of its own, so that the calendar's zone has to be understood. */
const KHAL = (calendars: string, timeZone: string) => `[calendars]
[[street]]
path = ${calendars}
[locale]
local_timezone = ${timeZone}
default_timezone = ${timeZone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
`;

const FIELDS = ['start-long-full', 'start-end-time-style', 'title', 'location', 'description'];

/** `hours`: '14:00-15:00', or nothing for a whole day. */
export type Held = { start: string; hours: string; title: string; where: string; words: string };

/**
 * Every time that khal shows of a calendar from the one day to the other, by the clock of that zone; of one that
 * it fetched more than once, what it shows in the end. Throws where khal refuses the calendar.
 */
export const readByKhal = (
  fetched: string | string[],
  [from, to]: [string, string],
  timeZone = 'Europe/Brussels',
): Held[] => {
  const home = newHome();
  const at = (name: string) => join(home, name);
  mkdirSync(at('calendars'));
  writeFileSync(at('config'), KHAL(at('calendars'), timeZone));
  const khal = (...args: string[]) => atHome(home, 'khal', ['-c', at('config'), ...args]);
  for (const ics of [fetched].flat()) {
    writeFileSync(at('moments.ics'), ics);
    khal('import', '--batch', '-a', 'street', at('moments.ics'));
  }
  const format = `${FIELDS.map((field) => `{${field}}`).join('\u001f')}\u001e`;
  return khal('list', '--day-format', '', '--format', format, from, to)
    .split('\u001e')
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => {
      const [start = '', hours = '', title = '', where = '', words = ''] = one.split('\u001f');
      return { start, hours, title, where, words };
    });
};
