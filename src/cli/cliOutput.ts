/** Console output of the service: on standard error, because standard output contains only the addresses. */
export interface Console {
  /** Prints a permanent line. */
  print(line: string): void;
  /** Prints progress: overwrites the line on a terminal; otherwise prints at most one line every five seconds. */
  progress(line: string): void;
}

/** Minimum interval between progress lines if they cannot be overwritten, in milliseconds. */
export const SELDOM = 5_000;

export function openConsole(stream: NodeJS.WriteStream = process.stderr): Console {
  let last = 0;
  let open = false;
  const endProgress = () => {
    if (open) stream.write('\n');
    open = false;
  };
  return {
    print(line) {
      endProgress();
      stream.write(`${line}\n`);
    },
    progress(line) {
      if (stream.isTTY) {
        stream.write(`\r\u001b[K${line.slice(0, (stream.columns ?? 80) - 1)}`);
        open = true;
      } else if (Date.now() - last >= SELDOM) {
        last = Date.now();
        stream.write(`${line}\n`);
      }
    },
  };
}
