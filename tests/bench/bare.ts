/** A bare `node:http` in a process of its own, for comparison: serves what it is handed, nothing else. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

process.once('message', (packed: string) => {
  const body = Buffer.from(packed, 'base64');
  const server = createServer((_req, res) => {
    res.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Encoding': 'br',
      'Content-Length': body.length,
    });
    res.end(body);
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
});
