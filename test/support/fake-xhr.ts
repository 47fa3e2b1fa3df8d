/** As much of XMLHttpRequest as sending a file needs; the test says what comes back. */
export class FakeXhr {
  readonly headers: Record<string, string> = {};
  readonly upload: { onprogress?: (event: { loaded: number }) => void } = {};
  line = '';
  status = 0;
  responseText = '';
  isAborted = false;
  onload = () => {};
  onerror = () => {};
  #answerHeaders: Record<string, string> = {};

  /** This, for code that expects the browser's own. */
  asXhr(): XMLHttpRequest {
    return this as unknown as XMLHttpRequest;
  }

  progress(loaded: number): void {
    this.upload.onprogress?.({ loaded });
  }

  answer(status: number, body: string, headers: Record<string, string>): void {
    this.status = status;
    this.responseText = body;
    this.#answerHeaders = headers;
    this.onload();
  }

  fail(): void {
    this.onerror();
  }

  open(method: string, url: string): void {
    this.line = `${method} ${url}`;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  getResponseHeader(name: string): string | null {
    return this.#answerHeaders[name] ?? null;
  }

  send(): void {}

  abort(): void {
    this.isAborted = true;
  }
}
