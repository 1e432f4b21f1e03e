package dev.odooupgrade.app;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that takes time to make, made when it is first wanted, and only then. */
final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T ready = made;
    if (ready == null) {
      ready = maker.get();
      made = ready;
    }
    return ready;
  }
}
