import { defineConfig } from 'vitest/config';

const common = {
  environment: 'node' as const,
  pool: 'forks' as const,
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

/** The domain runs on both engines; `TEST_DATABASE_URL` names a real PostgreSQL server instead of PGlite. */
export default defineConfig({
  test: {
    reporters: ['default'],
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...common,
          name: 'unit on sqlite',
          include: ['tests/unit/**/*.test.ts'],
          env: { DATABASE_URL: 'sqlite::memory:' },
        },
      },
      {
        test: {
          ...common,
          name: 'unit on postgres',
          include: [
            'tests/unit/{neighbourhoods,accounts,people,places,posts,introductions,sheets,moderation,desk,db}/**/*.domain.test.ts',
          ],
          env: { DATABASE_URL: process.env.TEST_DATABASE_URL ?? 'pglite:' },
        },
      },
      {
        test: {
          ...common,
          name: 'routes',
          include: ['tests/routes/**/*.test.{ts,tsx}'],
          env: { DATABASE_URL: 'sqlite::memory:' },
        },
      },
    ],
  },
});
