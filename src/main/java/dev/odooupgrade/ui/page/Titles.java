package dev.odooupgrade.ui.page;

import dev.odooupgrade.domain.session.Session;

/** The title of an upgrade whose request exists. */
public final class Titles {
  private Titles() {}

  /** The order in short, its request, and what is being done. */
  public static String of(Session session, String doing) {
    String request = session.request().map(ref -> " · request " + ref.id()).orElse("");
    String end = doing.isEmpty() ? "" : " · " + doing;
    String order = session.draft().contract().strip();
    if (order.isEmpty()) {
      return session.request().map(ref -> "Request " + ref.id()).orElse("Upgrade") + end;
    }
    return order + " → " + session.draft().target() + " " + session.draft().aim() + request + end;
  }
}
