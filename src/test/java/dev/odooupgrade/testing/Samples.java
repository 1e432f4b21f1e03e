package dev.odooupgrade.testing;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.domain.session.SessionIdentity;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.DumpProof;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Ready values of the domain, for tests that need one and do not care which. */
public final class Samples {
  /** When every sample begins. */
  public static final Instant START = Instant.parse("2026-11-23T08:12:00Z");

  /** An order that can be sent. */
  public static final OrderDraft DRAFT =
      new OrderDraft("M123456-abcxyz", "john.doe@example.com", "8.0", "test", "sales.sql.gz", "");

  /** A dump of 12.4 GiB. */
  public static final DumpFile DUMP =
      new DumpFile(
          Path.of("/srv/dumps/sales.sql.gz"),
          13_314_398_618L,
          START,
          "12.4 GiB, gzip, PostgreSQL 15",
          Optional.of(DumpProof.WHOLE));

  /** The keys of request 10534. */
  public static final RequestRef REF = new RequestRef("10534", Secret.of("Aw7pXk+/=="));

  private Samples() {}

  /** An upgrade whose order is complete and not yet sent. */
  public static Session filledIn() {
    return Session.begun(
            new SessionId("20261123-081200-abcd"),
            START,
            PlatformAddress.ODOO.speaking(Protocol.V1))
        .withDraft(DRAFT)
        .withDump(Optional.of(DUMP));
  }

  /** An upgrade whose request exists, at a stage. */
  public static Session at(Stage stage) {
    return filledIn().withRequest(REF).withStage(stage);
  }

  /** The same upgrade under another name. */
  public static Session named(String id, Session session) {
    return new Session(
        new SessionIdentity(new SessionId(id), START, START, session.platform(), session.label()),
        session.order(),
        session.requested(),
        session.progress());
  }

  /** A request begun elsewhere whose dump is there: its order is known from the answer alone. */
  public static Session takenOver(String aim) {
    return at(Stage.UPLOADED)
        .withDraft(OrderDraft.EMPTY)
        .withAnswer(Answers.requestIn("draft", "target", "8.0", "aim", aim));
  }
}
