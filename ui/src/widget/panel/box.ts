/** A value that tells who looks at it when it changes. */
export class Box<S extends object> {
  readonly #watchers = new Set<() => void>();
  #value: S;

  constructor(value: S) {
    this.#value = value;
  }

  get(): S {
    return this.#value;
  }

  set(patch: Partial<S>): void {
    this.#value = { ...this.#value, ...patch };
    for (const tell of this.#watchers) tell();
  }

  /** Call back after each change. */
  watch(tell: () => void): void {
    this.#watchers.add(tell);
  }
}
