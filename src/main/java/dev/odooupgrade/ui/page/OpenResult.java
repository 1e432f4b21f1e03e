package dev.odooupgrade.ui.page;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.flow.upgrade.Upgrade;
import java.util.Optional;

/** What came of opening an upgrade: the upgrade, or why it cannot be opened. */
public record OpenResult(Optional<Upgrade> upgrade, Optional<Trouble> trouble) {

  @FunctionalInterface
  public interface Opener {
    Upgrade open() throws TroubleException;
  }

  public static OpenResult of(Opener opener) {
    try {
      return new OpenResult(Optional.of(opener.open()), Optional.empty());
    } catch (TroubleException e) {
      return new OpenResult(Optional.empty(), Optional.of(e.trouble()));
    }
  }
}
