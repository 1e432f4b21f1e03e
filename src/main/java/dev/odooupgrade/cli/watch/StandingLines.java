package dev.odooupgrade.cli.watch;

import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.JsonPrinter;
import dev.odooupgrade.cli.upgrade.SessionDocument;
import dev.odooupgrade.cli.upgrade.StatusLines;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.flow.Standing;
import dev.odooupgrade.text.SafeText;
import java.util.HashMap;
import java.util.Map;

/** Tells on stdout where each of many upgrades stands, in a line when it stands elsewhere. */
public final class StandingLines {
  private final CommandContext world;
  private final boolean json;
  private final Map<SessionId, String> told = new HashMap<>();

  public StandingLines(CommandContext world, boolean json) {
    this.world = world;
    this.json = json;
  }

  /** Looks at an upgrade, whose key is masked from now on. */
  public void look(Session session) {
    session.request().map(RequestRef::key).ifPresent(world.console()::keepSecret);
    String standing = Standing.of(session);
    if (!standing.equals(told.put(session.id(), standing))) {
      tell(session, standing);
    }
  }

  private void tell(Session session, String standing) {
    world.print(
        json
            ? JsonPrinter.compact(SessionDocument.of(session))
            : SafeText.clean(
                "%s  %s  %s -> %s %s: %s"
                    .formatted(
                        StatusLines.time(world.clock()),
                        session.id().value(),
                        session.called(),
                        session.ordered(OrderField.TARGET),
                        session.ordered(OrderField.AIM),
                        standing)));
  }
}
