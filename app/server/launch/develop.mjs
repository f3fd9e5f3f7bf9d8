// `npm run dev`: Vite in front, pages and server from their sources.
process.env.NODE_ENV ??= 'development';
const { createServer } = await import('vite');
const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' });
const load = () => vite.ssrLoadModule('virtual:remix/server-build');
const { entry } = await load();
await entry.module.develop(load, vite.middlewares);
