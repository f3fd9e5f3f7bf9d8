// Loads the built server and runs its command: `start` or `demo`.
process.env.NODE_ENV ??= 'production';
const build = await import('../../../build/server/index.js');
await build.entry.module[process.argv[2]](build);
