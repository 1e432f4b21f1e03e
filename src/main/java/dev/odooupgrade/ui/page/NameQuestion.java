package dev.odooupgrade.ui.page;

import dev.odooupgrade.domain.session.Label;
import dev.odooupgrade.domain.session.Session;
import java.util.function.Consumer;

/** Asks what an upgrade is to be called. */
public final class NameQuestion {
  private NameQuestion() {}

  public static void ask(Route route, Session session, Consumer<Label> then) {
    route.ask(
        "Name this upgrade",
        "Name, and tags that begin with #:",
        session.label().words(),
        typed -> then.accept(Label.parse(typed)));
  }
}
