package dev.odooupgrade.session;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.Session;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;

/** Another program, for tests: opens a session and holds it, or saves it without end. */
final class SavingProgram {
  private SavingProgram() {}

  /**
   * Opens, says so, and does what it is told.
   *
   * @param args the session's file, then {@code hold} (until input ends) or {@code save}
   */
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    SessionStore store =
        new SessionStore(file.resolveSibling(""), new RealDisk(), Clock.systemUTC(), new Random(1));
    try (OpenSession open = store.openFile(file)) {
      System.out.println("open");
      if (args[1].equals("hold")) {
        System.in.transferTo(System.out);
      } else {
        saveUntilKilled(open);
      }
    }
  }

  /** Each state tells its number twice, so that a mix of two would be seen. */
  private static void saveUntilKilled(OpenSession open) throws Exception {
    for (long n = 1; ; n++) {
      Session next = open.current().withSentBytes(n);
      next =
          next.withDraft(next.draft().with(OrderField.EMAIL, "n" + n))
              .remembering(AnySession.EVENING, Happening.STATE, "x".repeat(2000));
      open.save(next);
      System.out.println(n);
    }
  }
}
