package dev.odooupgrade.cli.kit;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import java.util.List;

/** Something typed that will not do, told in lines of its own; nothing was sent. */
public final class BadArguments extends TroubleException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  public BadArguments(String... lines) {
    this(List.of(lines));
  }

  public BadArguments(List<String> lines) {
    super(TroubleKind.BAD_ARGUMENT, String.join(" ", lines), "", "");
    this.lines = List.copyOf(lines);
  }

  public List<String> lines() {
    return lines;
  }
}
