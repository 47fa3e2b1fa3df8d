/** A flow as the compiler wants it, out of the flow as it was written: no unknown key, and conditions that fit. */
import type { FittingCondition } from './condition-types.ts';
import type { AnyAsked, Asked, UnknownKeys } from './flow-types.ts';
import type { Flow } from './schema/flow.ts';

/** Members of `S` that an object of type `T` may be: of a union with `type`, the one of that type. */
type Meant<T, S> =
  Extract<S, object> extends infer O
    ? O extends readonly unknown[]
      ? never
      : T extends { type: infer K }
        ? O extends { type: K }
          ? O
          : never
        : O
    : never;
type ItemOf<S> = S extends readonly (infer Item)[] ? Item : never;

/**
 * `T` with a complaint at every key that `S` does not have, at any depth, and with conditions on the questions `A`.
 * Records take any key. Made out of `S`, so that editors show what each key is for.
 */
export type Fitting<T, S, A extends AnyAsked = AnyAsked> = T extends readonly unknown[]
  ? { [I in keyof T]: Fitting<T[I], ItemOf<S>, A> }
  : T extends object
    ? string extends keyof Meant<T, S>
      ? T
      : FittingObject<T, Meant<T, S>, A>
    : T;

type FittingObject<T, S, A extends AnyAsked> = {
  [K in keyof S]: K extends keyof T ? (K extends 'showIf' ? FittingCondition<T[K], A> : Fitting<T[K], S[K], A>) : S[K];
} & UnknownKeys<T, S>;

/**
 * What `defineFlow` takes. A flow without a mistake is simply a `Flow`; one with a mistake is a type that differs from it
 * at the very key that is wrong.
 */
export type DefinedFlow<F extends Flow> = Flow extends F
  ? F
  : F extends Fitting<F, Flow, Asked<F['stages'][number]>>
    ? Flow
    : Fitting<F, Flow, Asked<F['stages'][number]>>;
