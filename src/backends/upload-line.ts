/** What sending files teaches about the line to a backend: how large a piece may be, and whether PATCH gets through. */

const kilobyte = 1024;
/** No piece is smaller; on the slowest lines it takes some seconds. */
const smallest = 64 * kilobyte;
const first = 256 * kilobyte;
/** No piece is larger: it is what many proxies take at most where nobody has told them otherwise. */
const largest = 1024 * kilobyte;
/** A piece is what travels in so long, so that a cut costs little and asking costs little too. */
const aimMs = 1_000;

/** The line to one backend. */
export class UploadLine {
  /** Bytes of the next piece. */
  pieceBytes = first;
  /** PATCH is refused on the way, so pieces go as POST with `X-HTTP-Method-Override`. */
  overridesPatch = false;

  /** A piece has arrived. Pieces at most double, so that one lucky moment does not decide. */
  arrived(bytes: number, milliseconds: number): void {
    const ideal = (bytes / Math.max(1, milliseconds)) * aimMs;
    const most = Math.min(largest, this.pieceBytes * 2);
    this.pieceBytes = Math.round(Math.max(smallest, Math.min(most, ideal)));
  }

  /** A piece took too long to get through. */
  stalled(): void {
    this.pieceBytes = Math.max(smallest, Math.round(this.pieceBytes / 2));
  }
}
