package dev.odooupgrade.domain.session;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a session, which is also the name of its file: letters, digits, dashes, underscores.
 */
public record SessionId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

  /** Refuses what could not be a plain file name. */
  public SessionId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a session name: " + value);
    }
  }

  /** Reads a name that a person typed; empty when it could not be a session's. */
  public static Optional<SessionId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new SessionId(text)) : Optional.empty();
  }
}
