// The thread's side of thread-reader.ts: pdf.js works here, so that the parent can end a PDF that hangs.
import { parentPort } from 'node:worker_threads';
import { messageOf } from '../../src/model/outcome';
import type { OpenPdf } from '../../src/model/ports';
import type { Answer, Request } from './thread-messages';
import { nodePdfReader } from './pdf-on-node';

const port = parentPort;
if (!port) throw new Error('pdf-thread runs as a worker thread');

const answer = (message: Answer): void => port.postMessage(message);
let pdf: OpenPdf | null = null;

async function perform(request: Request): Promise<unknown> {
  if (request.call === 'open') {
    const opened = await nodePdfReader.open(request.bytes, request.password);
    if (!opened.ok) return opened;
    pdf = opened.value;
    return { ok: true, value: pdf.pageCount };
  }
  if (!pdf) throw new Error('no PDF is open');
  switch (request.call) {
    case 'read':
      return pdf.read((page) => answer({ id: request.id, page }), new AbortController().signal);
    case 'ink':
      return pdf.ink(request.page, request.scale);
    case 'crop':
      return pdf.crop(request.page, request.box, request.dpi);
    case 'close':
      return pdf.close();
  }
}

port.on('message', (request: Request) => {
  perform(request).then(
    (result) => answer({ id: request.id, result }),
    (error: unknown) => answer({ id: request.id, error: messageOf(error) }),
  );
});
