export interface Source {
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly licence: string | null;
}

/** Types of the report's response, as selected by the page. */
export interface Counted {
  readonly certain: number | null;
  readonly possible: number | null;
  readonly rule: string | null;
  readonly uncounted: string | null;
  readonly facts: number | null;
  readonly stated: number | null;
  readonly unknown: number | null;
  readonly undated: number | null;
}
export interface Value {
  readonly value: number | null;
  readonly status: string;
  readonly qualifier: string | null;
  readonly unit: string;
}
export interface Published extends Value {
  readonly scope: string;
  readonly note: string | null;
  readonly comparison: string;
  readonly figure: { readonly evidence: { readonly nodes: readonly Source[] } };
  readonly differenceCertain: number | null;
  readonly differencePossible: number | null;
  readonly coverageCertain: number | null;
  readonly coveragePossible: number | null;
}
export interface Measure {
  readonly measure: string;
  readonly scope: string;
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
  readonly contradiction: boolean;
  readonly counted: Counted;
  readonly published: readonly Published[];
}
export interface Theme {
  readonly theme: string;
  readonly measures: readonly Measure[];
}
export interface Group {
  readonly key: string;
  readonly name: string;
  readonly measures: readonly Measure[];
}
export interface Series {
  readonly measure: string;
  readonly scope: string;
  readonly unit: string;
  readonly points: readonly (Value & { readonly year: string })[];
}
