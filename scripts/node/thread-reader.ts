import { Worker } from 'node:worker_threads';
import { failed, success, type Failure, type Outcome } from '../../src/model/outcome';
import type { InkMap, PaperSource } from '../../src/model/page';
import type { OpenPdf, PdfReader, Picture } from '../../src/model/ports';
import type { Answer, Request } from './thread-messages';

type WithoutId<T> = T extends { readonly id: number } ? Omit<T, 'id'> : never;
type Call = WithoutId<Request>;

/** A call to a thread that was ended: its time was up, or it died. */
class ThreadEnded extends Error {}

/**
 * A PDF reader that works in a worker thread, a new one for each PDF. pdf.js has no worker of its own on Node; in a thread, a PDF
 * that hangs can be ended.
 *
 * @param timeoutMs how long a PDF may take, from its opening on; then its thread is ended and the run counts as stalled
 */
export function threadPdfReader(timeoutMs: number): PdfReader {
  return {
    async open(bytes, password): Promise<Outcome<OpenPdf, Failure>> {
      const thread = new PdfThread(timeoutMs);
      try {
        const opened = (await thread.ask({ call: 'open', bytes, password })) as Outcome<number, Failure>;
        if (!opened.ok) {
          thread.end();
          return opened;
        }
        return success(openInThread(thread, opened.value));
      } catch (error) {
        thread.end();
        if (error instanceof ThreadEnded) return failed({ code: 'stalled' });
        throw error;
      }
    },
  };
}

function openInThread(thread: PdfThread, pageCount: number): OpenPdf {
  const picture = async <T>(call: Call): Promise<T | null> => {
    try {
      return (await thread.ask(call)) as T | null;
    } catch (error) {
      if (error instanceof ThreadEnded) return null;
      throw error;
    }
  };
  return {
    pageCount,
    async read(onPage, signal) {
      const stop = (): void => thread.end();
      signal.addEventListener('abort', stop);
      try {
        return (await thread.ask({ call: 'read' }, onPage)) as Outcome<PaperSource, Failure>;
      } catch (error) {
        if (error instanceof ThreadEnded) return failed({ code: signal.aborted ? 'cancelled' : 'stalled' });
        throw error;
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    ink: (page, scale) => picture<InkMap>({ call: 'ink', page, scale }),
    crop: (page, box, dpi) => picture<Picture>({ call: 'crop', page, box, dpi }),
    close: () => Promise.resolve(thread.end()),
  };
}

interface Waiting {
  readonly onPage: (page: number) => void;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** One worker thread and the calls that wait for it. */
class PdfThread {
  private readonly worker = new Worker(new URL('./pdf-thread.mjs', import.meta.url), { stdout: true, stderr: true });
  private readonly waiting = new Map<number, Waiting>();
  private readonly timer: NodeJS.Timeout;
  private ended = false;
  private calls = 0;

  constructor(timeoutMs: number) {
    this.timer = setTimeout(() => this.end(), timeoutMs);
    this.worker.on('message', (answer: Answer) => this.take(answer));
    this.worker.on('error', () => this.end());
    this.worker.on('exit', () => this.end());
  }

  ask(call: Call, onPage: (page: number) => void = () => undefined): Promise<unknown> {
    if (this.ended) return Promise.reject(new ThreadEnded());
    const id = ++this.calls;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { onPage, resolve, reject });
      this.worker.postMessage({ id, ...call });
    });
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    clearTimeout(this.timer);
    void this.worker.terminate();
    this.waiting.forEach(({ reject }) => reject(new ThreadEnded()));
    this.waiting.clear();
  }

  private take(answer: Answer): void {
    const waiting = this.waiting.get(answer.id);
    if (!waiting) return;
    if ('page' in answer) {
      waiting.onPage(answer.page);
      return;
    }
    this.waiting.delete(answer.id);
    if ('error' in answer) waiting.reject(new Error(answer.error));
    else waiting.resolve(answer.result);
  }
}
