package dev.odooupgrade.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.Named;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.order.Variable;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.HistoryEntry;
import dev.odooupgrade.domain.session.Label;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionId;
import dev.odooupgrade.domain.session.SessionIdentity;
import dev.odooupgrade.domain.session.SessionOrder;
import dev.odooupgrade.domain.session.SessionProgress;
import dev.odooupgrade.domain.session.SessionRequest;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.DumpProof;
import dev.odooupgrade.domain.transfer.Transfers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A whole session as the tree of its file, and back. A field that is missing counts as "not known"
 * where that makes sense; one of the wrong kind is a damage, because guessing could lose an
 * upgrade.
 */
final class SessionCodec {
  /** The shape of the file; a file with a larger number is left alone. */
  static final int VERSION = 3;

  /** Only there when there are some. */
  private static final String VARIABLES = "variables";

  private static final String LABEL = "label";
  private static final String PROOF = "proof";

  /** Fields that are left out while there is nothing to say, and so are not unknown then. */
  static final Set<String> OPTIONAL = Set.of(LABEL, VARIABLES, PROOF);

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
            .object("draft", session.draft(), SessionCodec::writeDraft)
            .object("dump", session.dump(), SessionCodec::writeDump)
            .text("dumpTyped", session.order().dumpTyped())
            .object("request", session.request(), SessionCodec::writeRef)
            .object("answer", session.answer(), SessionCodec::writeAnswer)
            .objects("failures", session.failures(), SessionCodec::writeFailure)
            .number("sentBytes", session.sentBytes())
            .object("transfers", session.transfers(), TransfersCodec::write)
            .objects("history", session.history(), SessionCodec::writeEntry);
    if (!session.label().isEmpty()) {
      fields.object(LABEL, session.label(), SessionCodec::writeLabel);
    }
    List<Variable> variables = session.order().variables();
    if (!variables.isEmpty()) {
      fields.objects(VARIABLES, variables, SessionCodec::writeVariable);
    }
    return fields.node();
  }

  static Session read(ObjectNode tree) throws DamageException {
    Fields file = new Fields(tree, "");
    checkVersion(file);
    return new Session(
        new SessionIdentity(
            file.parsed("id", SessionId::new),
            file.instant("createdAt"),
            file.instant("updatedAt"),
            file.neededObject("platform", SessionCodec::readPlatform),
            file.object(LABEL, SessionCodec::readLabel).orElse(Label.NONE)),
        new SessionOrder(
            file.object("draft", SessionCodec::readDraft).orElse(OrderDraft.EMPTY),
            file.object("dump", SessionCodec::readDump),
            file.text("dumpTyped").orElse(""),
            file.objects(VARIABLES, SessionCodec::readVariable)),
        new SessionRequest(
            file.object("request", SessionCodec::readRef),
            file.object("answer", SessionCodec::readAnswer),
            file.objects("failures", SessionCodec::readFailure)),
        new SessionProgress(
            file.parsed("stage", word -> Stage.valueOf(word.toUpperCase(Locale.ROOT))),
            file.size("sentBytes"),
            file.object("transfers", TransfersCodec::read).orElse(Transfers.NONE),
            file.objects("history", SessionCodec::readEntry)));
  }

  private static FieldsWriter writeLabel(Label label) {
    return new FieldsWriter().text("name", label.name()).texts("tags", label.tags());
  }

  private static Label readLabel(Fields label) throws DamageException {
    return new Label(label.text("name").orElse(""), label.texts("tags"));
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

  private static FieldsWriter writeDraft(OrderDraft draft) {
    FieldsWriter fields = new FieldsWriter();
    for (OrderField field : OrderField.values()) {
      fields.text(field.wireName(), draft.get(field));
    }
    return fields;
  }

  private static OrderDraft readDraft(Fields written) throws DamageException {
    OrderDraft draft = OrderDraft.EMPTY;
    for (OrderField field : OrderField.values()) {
      draft = draft.with(field, written.text(field.wireName()).orElse(""));
    }
    return draft;
  }

  private static FieldsWriter writeDump(DumpFile dump) {
    FieldsWriter fields =
        new FieldsWriter()
            .text("path", dump.path().toString())
            .number("size", dump.size())
            .text("modified", dump.modified().toString())
            .text("description", dump.description());
    return dump.proof().isEmpty()
        ? fields
        : fields.object(PROOF, dump.proof(), SessionCodec::writeProof);
  }

  private static DumpFile readDump(Fields dump) throws DamageException {
    return new DumpFile(
        dump.path("path"),
        dump.size("size"),
        dump.instant("modified"),
        dump.text("description").orElse(""),
        dump.object(PROOF, SessionCodec::readProof));
  }

  private static FieldsWriter writeProof(DumpProof proof) {
    return new FieldsWriter().text("verdict", proof.verdict().word()).text("why", proof.why());
  }

  private static DumpProof readProof(Fields proof) throws DamageException {
    return new DumpProof(
        proof.parsed("verdict", it -> Named.byWord(DumpProof.Verdict.values(), it).orElseThrow()),
        proof.text("why").orElse(""));
  }

  private static FieldsWriter writeVariable(Variable variable) {
    return new FieldsWriter()
        .text("name", variable.name())
        .text("secret", variable.value().reveal());
  }

  private static Variable readVariable(Fields variable) throws DamageException {
    return new Variable(variable.neededText("name"), Secret.of(variable.neededText("secret")));
  }

  /** The one place, with the answer, where a key is written: the file is its owner's alone. */
  private static FieldsWriter writeRef(RequestRef request) {
    FieldsWriter fields =
        new FieldsWriter()
            .text("id", request.id())
            .text("key", request.key().reveal())
            .text("host", request.host());
    request.hostBefore().ifPresent(before -> fields.text("hostBefore", before));
    return fields;
  }

  private static RequestRef readRef(Fields request) throws DamageException {
    return new RequestRef(
        request.neededText("id"),
        Secret.of(request.neededText("key")),
        request.text("host"),
        request.text("hostBefore"));
  }

  private static FieldsWriter writeAnswer(UpgradeRequest answer) {
    FieldsWriter fields = new FieldsWriter();
    answer.fields().forEach((name, text) -> fields.text(wholeCharacters(name), text));
    return fields;
  }

  private static UpgradeRequest readAnswer(Fields answer) throws DamageException {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : answer.names()) {
      fields.put(name, answer.neededText(name));
    }
    return new UpgradeRequest(fields);
  }

  /** Jackson reads half a character in a text, but not in a name; a question mark stands for it. */
  private static String wholeCharacters(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static FieldsWriter writeFailure(Failure failure) {
    return new FieldsWriter()
        .text("reason", failure.reason())
        .text("message", failure.message())
        .text("value", failure.value())
        .texts("expected", failure.expected());
  }

  private static Failure readFailure(Fields failure) throws DamageException {
    return new Failure(
        failure.neededText("reason"),
        failure.text("message").orElse(""),
        failure.text("value"),
        failure.texts("expected"));
  }

  private static FieldsWriter writeEntry(HistoryEntry entry) {
    return new FieldsWriter()
        .text("at", entry.at().toString())
        .text("happening", entry.happening().name().toLowerCase(Locale.ROOT))
        .text("detail", entry.text());
  }

  private static HistoryEntry readEntry(Fields entry) throws DamageException {
    Happening happening =
        entry.parsed("happening", word -> Happening.valueOf(word.toUpperCase(Locale.ROOT)));
    String detail = entry.text("detail").orElse("");
    OptionalLong bytes = happening.countsBytes() ? number(detail) : OptionalLong.empty();
    return new HistoryEntry(entry.instant("at"), happening, bytes.isPresent() ? "" : detail, bytes);
  }

  /** A count of bytes is text in the file, too. */
  private static OptionalLong number(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException words) {
      return OptionalLong.empty();
    }
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
