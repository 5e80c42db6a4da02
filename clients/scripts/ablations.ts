/** One rule, taken out. */
export interface Ablation {
  readonly name: string;
  /** The file that holds the rule, from the folder `clients` on. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** The test that has to fail. */
  readonly test: string;
}

export const ablations: readonly Ablation[] = [];
