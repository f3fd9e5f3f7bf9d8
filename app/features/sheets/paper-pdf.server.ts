/** A paper for the desk as an answer. It may hold names and numbers: nobody keeps it on the way. */
export const paperPdf = (pdf: Uint8Array, name: string): Response =>
  new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name}.pdf"`,
      'Cache-Control': 'no-store',
      'Content-Length': String(pdf.byteLength),
    },
  });
