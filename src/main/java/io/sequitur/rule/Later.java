package io.sequitur.rule;

import java.util.function.Supplier;

/** A value that is made when first asked for, once, by whichever thread asks. */
final class Later<T> implements Supplier<T> {
  private Supplier<T> maker;
  private T value;

  Later(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    if (maker != null) {
      value = maker.get();
      maker = null;
    }
    return value;
  }
}
