package io.sequitur.session;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Reuses large objects (chunks, batches, parsers); for any thread. */
final class Pool<T> {
  private final ConcurrentLinkedQueue<T> free = new ConcurrentLinkedQueue<>();
  private final Supplier<T> maker;

  Pool(Supplier<T> maker) {
    this.maker = maker;
  }

  T take() {
    T one = free.poll();
    return one != null ? one : maker.get();
  }

  void giveBack(T one) {
    free.add(one);
  }
}
