package dev.odooupgrade.domain;

/**
 * A value that opens something (a request's key, a URL that holds one): it prints {@code ***}, and
 * only {@link #reveal()} gives it away.
 */
public final class Secret {
  /** What stands in the place of each. */
  public static final String MASK = "***";

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  public static Secret of(String value) {
    return new Secret(value);
  }

  /** The value itself, for the wire and the session file alone. */
  public String reveal() {
    return value;
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return MASK;
  }
}
