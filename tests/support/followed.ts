import { edition, place } from '#db/schema.ts';
import type { World } from './world.ts';

/** A place with words that calendars give a meaning. */
export const addBench = (world: World) =>
  world.db.insert(place).values({
    id: 'place',
    neighbourhoodId: world.hood.id,
    name: 'Bankje; aan het plein',
    kind: 'square',
    address: 'Gentsestraat, Aalst',
    position: 0,
    createdAt: world.visitor.now,
  });

/** Sheet 12, published: as a row, since nothing is printed of it. */
export const addSheet = (world: World, changes: Partial<typeof edition.$inferInsert> = {}) =>
  world.db.insert(edition).values({
    id: 'edition',
    neighbourhoodId: world.hood.id,
    week: '2026-11-23',
    number: 12,
    status: 'published',
    page: {},
    createdAt: world.visitor.now,
    publishedAt: world.visitor.now,
    ...changes,
  });
