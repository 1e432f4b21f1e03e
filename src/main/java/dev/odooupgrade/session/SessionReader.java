package dev.odooupgrade.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.DumpFile;
import dev.odooupgrade.domain.Failure;
import dev.odooupgrade.domain.Happening;
import dev.odooupgrade.domain.HistoryEntry;
import dev.odooupgrade.domain.OrderDraft;
import dev.odooupgrade.domain.OrderField;
import dev.odooupgrade.domain.PlatformAddress;
import dev.odooupgrade.domain.Protocol;
import dev.odooupgrade.domain.RequestRef;
import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.domain.SessionId;
import dev.odooupgrade.domain.Stage;
import dev.odooupgrade.domain.UpgradeRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the tree of a file into a session. A field that is missing counts as "not known" where that
 * makes sense; one of the wrong kind is a damage, because guessing could lose an upgrade.
 */
final class SessionReader {
  private SessionReader() {}

  /** Reads a file's tree, or says why it cannot be used. */
  static Session read(ObjectNode tree) throws DamageException {
    Fields file = new Fields(tree, "");
    checkVersion(file);
    Optional<Fields> dump = file.object("dump");
    Optional<Fields> request = file.object("request");
    return new Session(
        file.parsed("id", SessionId::new),
        file.instant("createdAt"),
        file.instant("updatedAt"),
        platform(file.neededObject("platform")),
        file.parsed("stage", SessionReader::stage),
        draft(file.object("draft")),
        dump.isPresent() ? Optional.of(dump(dump.get())) : Optional.empty(),
        file.text("dumpTyped").orElse(""),
        request.isPresent() ? Optional.of(request(request.get())) : Optional.empty(),
        answer(file),
        failures(file),
        file.size("sentBytes"),
        TransfersReader.read(file.object("transfers")),
        history(file));
  }

  private static void checkVersion(Fields file) throws DamageException {
    JsonNode version = file.get("version");
    if (!version.isIntegralNumber() || version.bigIntegerValue().signum() <= 0) {
      throw new DamageException("It does not say which version of a session it is.");
    }
    if (!version.canConvertToInt() || version.intValue() > SessionJson.VERSION) {
      throw new DamageException(
          "It was made by a newer odoo-upgrade (version %s of the file; this one knows %d)."
              .formatted(version.bigIntegerValue(), SessionJson.VERSION));
    }
  }

  private static PlatformAddress platform(Fields platform) throws DamageException {
    return new PlatformAddress(
        platform.parsed("url", URI::create),
        platform.flag("sandbox"),
        platform.flag("insecure"),
        platform.text("cacert"),
        protocol(platform));
  }

  /** Files of the time when there was but one protocol do not say which. */
  private static Optional<Protocol> protocol(Fields platform) throws DamageException {
    if (!platform.has("protocol")) {
      return Optional.of(Protocol.V1);
    }
    return platform.text("protocol").isPresent()
        ? Optional.of(platform.parsed("protocol", word -> Protocol.named(word).orElseThrow()))
        : Optional.empty();
  }

  private static Stage stage(String word) {
    return Stage.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Happening happening(String word) {
    return Happening.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static OrderDraft draft(Optional<Fields> written) throws DamageException {
    OrderDraft draft = OrderDraft.EMPTY;
    if (written.isPresent()) {
      for (OrderField field : OrderField.values()) {
        draft = draft.with(field, written.get().text(field.wireName()).orElse(""));
      }
    }
    return draft;
  }

  private static DumpFile dump(Fields dump) throws DamageException {
    return new DumpFile(
        dump.path("path"),
        dump.size("size"),
        dump.instant("modified"),
        dump.text("description").orElse(""));
  }

  private static RequestRef request(Fields request) throws DamageException {
    return new RequestRef(
        request.neededText("id"), Secret.of(request.neededText("key")), request.text("host"));
  }

  private static Optional<UpgradeRequest> answer(Fields file) throws DamageException {
    Optional<Fields> answer = file.object("answer");
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : answer.get().names()) {
      fields.put(name, answer.get().neededText(name));
    }
    return Optional.of(new UpgradeRequest(fields));
  }

  private static List<Failure> failures(Fields file) throws DamageException {
    List<Failure> failures = new ArrayList<>();
    for (Fields failure : file.objects("failures")) {
      failures.add(
          new Failure(
              failure.neededText("reason"),
              failure.text("message").orElse(""),
              failure.text("value"),
              failure.texts("expected")));
    }
    return failures;
  }

  private static List<HistoryEntry> history(Fields file) throws DamageException {
    List<HistoryEntry> history = new ArrayList<>();
    for (Fields entry : file.objects("history")) {
      history.add(
          new HistoryEntry(
              entry.instant("at"),
              entry.parsed("happening", SessionReader::happening),
              entry.text("detail").orElse("")));
    }
    return history;
  }
}
