import { defineConfig } from 'drizzle-kit';
import { dialect } from './db/dialect.ts';

/** `npm run migration` runs this once for each engine, from the one schema. */
export default defineConfig({
  dialect: dialect === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './db/schema.ts',
  out: `./db/migrations/${dialect}`,
});
