/** A value that could not be taken as it stands, or a reading of it that somebody should know of. */
export interface Issue {
  readonly file: string;
  /** Line in the file as an editor counts it; the header is line 1. Of a cell with line breaks, its first line. */
  readonly line: number;
  readonly column: string;
  readonly value: string;
  /** ERROR: the value (or the row, where it says so) is not in the graph. WARNING: it is, read as `reason` says. */
  readonly level: 'ERROR' | 'WARNING';
  readonly reason: string;
}

/** Where a value stands: what every message about it needs. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Gathers issues while a file is read. */
export class Issues {
  readonly all: Issue[] = [];

  error(place: Place, column: string, value: string, reason: string): void {
    this.all.push({ file: place.file, line: place.line, column, value, level: 'ERROR', reason });
  }

  warning(place: Place, column: string, value: string, reason: string): void {
    this.all.push({ file: place.file, line: place.line, column, value, level: 'WARNING', reason });
  }
}
