package dev.odooupgrade.cli.kit;

import java.util.List;

/** Something typed that will not do; each line is for people, and nothing was sent. */
public final class BadArguments extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  public BadArguments(String... lines) {
    this(List.of(lines));
  }

  public BadArguments(List<String> lines) {
    super(String.join(" ", lines));
    this.lines = List.copyOf(lines);
  }

  public List<String> lines() {
    return lines;
  }
}
