package dev.odooupgrade.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.Variable;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.domain.session.SessionIdentity;
import dev.odooupgrade.domain.session.SessionOrder;
import dev.odooupgrade.domain.session.SessionProgress;
import dev.odooupgrade.domain.session.SessionRequest;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.Transfers;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A whole session as the tree of its file, and back. A field that is missing counts as "not known"
 * where that makes sense; one of the wrong kind is a damage, because guessing could lose an
 * upgrade.
 */
final class SessionCodec {
  /** The shape of the file; a file with a larger number is left alone. */
  static final int VERSION = 3;

  /** Only there when there are some. */
  static final String VARIABLES = "variables";

  private SessionCodec() {}

  /** Every field of this version, and no other. */
  static ObjectNode write(Session session) {
    FieldsWriter fields =
        new FieldsWriter()
            .number("version", VERSION)
            .text("id", session.id().value())
            .text("createdAt", session.identity().createdAt().toString())
            .text("updatedAt", session.updatedAt().toString())
            .object("platform", session.platform(), SessionCodec::writePlatform)
            .text("stage", session.stage().name().toLowerCase(Locale.ROOT))
            .object("draft", session.draft(), OrderCodec::write)
            .object("dump", session.dump(), OrderCodec::writeDump)
            .text("dumpTyped", session.order().dumpTyped())
            .object("request", session.request(), RequestCodec::writeRef)
            .object("answer", session.answer(), RequestCodec::writeAnswer)
            .objects("failures", session.failures(), RequestCodec::writeFailure)
            .number("sentBytes", session.sentBytes())
            .object("transfers", session.transfers(), TransfersCodec::write)
            .objects("history", session.history(), HistoryCodec::write);
    List<Variable> variables = session.order().variables();
    return (variables.isEmpty()
            ? fields
            : fields.objects(VARIABLES, variables, OrderCodec::writeVariable))
        .node();
  }

  static Session read(ObjectNode tree) throws DamageException {
    Fields file = new Fields(tree, "");
    checkVersion(file);
    return new Session(
        new SessionIdentity(
            file.parsed("id", SessionId::new),
            file.instant("createdAt"),
            file.instant("updatedAt"),
            file.neededObject("platform", SessionCodec::readPlatform)),
        new SessionOrder(
            file.object("draft", OrderCodec::read).orElse(OrderDraft.EMPTY),
            file.object("dump", OrderCodec::readDump),
            file.text("dumpTyped").orElse(""),
            file.objects(VARIABLES, OrderCodec::readVariable)),
        new SessionRequest(
            file.object("request", RequestCodec::readRef),
            file.object("answer", RequestCodec::readAnswer),
            file.objects("failures", RequestCodec::readFailure)),
        new SessionProgress(
            file.parsed("stage", word -> Stage.valueOf(word.toUpperCase(Locale.ROOT))),
            file.size("sentBytes"),
            file.object("transfers", TransfersCodec::read).orElse(Transfers.NONE),
            file.objects("history", HistoryCodec::read)));
  }

  private static FieldsWriter writePlatform(PlatformAddress platform) {
    return new FieldsWriter()
        .text("url", platform.url().toString())
        .flag("sandbox", platform.sandbox())
        .flag("insecure", platform.insecure())
        .text("cacert", platform.cacert())
        .text("protocol", platform.protocol().map(Protocol::word));
  }

  private static PlatformAddress readPlatform(Fields platform) throws DamageException {
    return new PlatformAddress(
        platform.parsed("url", URI::create),
        platform.flag("sandbox"),
        platform.flag("insecure"),
        platform.text("cacert"),
        // Files of the time when there was but one protocol do not say which.
        platform.has("protocol")
            ? platform.constant("protocol", Protocol.values())
            : Optional.of(Protocol.V1));
  }

  private static void checkVersion(Fields file) throws DamageException {
    JsonNode version = file.get("version");
    if (!version.isIntegralNumber() || !version.canConvertToLong() || version.longValue() <= 0) {
      throw new DamageException("It does not say which version of the session format it uses.");
    }
    if (!version.canConvertToInt() || version.intValue() > VERSION) {
      throw new DamageException(
          "It was made by a newer odoo-upgrade (format version %d; this program supports %d)."
              .formatted(version.longValue(), VERSION));
    }
  }
}
