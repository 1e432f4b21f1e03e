package dev.odooupgrade.domain.order;

import dev.odooupgrade.domain.Secret;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An environment variable for the upgrade; what is in it is its owner's secret. */
public record Variable(String name, Secret value) {
  private static final Pattern FORM = Pattern.compile("(\\w+)=(.*)", Pattern.DOTALL);

  /** Reads {@code VAR=VAL}; empty for anything else. */
  public static Optional<Variable> parse(String typed) {
    Matcher form = FORM.matcher(typed);
    return form.matches()
        ? Optional.of(new Variable(form.group(1), Secret.of(form.group(2))))
        : Optional.empty();
  }

  /** For the wire alone. */
  public String reveal() {
    return name + "=" + value.reveal();
  }
}
