package dev.odooupgrade.cli.upgrade;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.RequestState;
import dev.odooupgrade.domain.session.Happening;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.Download;
import dev.odooupgrade.domain.transfer.DumpFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A saved upgrade as one JSON object, without its key. */
public final class SessionDocument {
  private SessionDocument() {}

  /** What scripts are told of an upgrade; times are UTC, sizes are bytes. */
  public static ObjectNode of(Session session) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    describe(session, document);
    return document;
  }

  private static void describe(Session session, ObjectNode into) {
    into.put("id", session.id().value())
        .put("created_at", session.identity().createdAt().toString())
        .put("updated_at", session.updatedAt().toString())
        .put("url", session.platform().url().toString())
        .put("sandbox", session.platform().sandbox())
        .put("stage", session.stage().name().toLowerCase(Locale.ROOT))
        .put("contract", session.ordered(OrderField.CONTRACT))
        .put("target", session.ordered(OrderField.TARGET))
        .put("aim", session.ordered(OrderField.AIM))
        .put("request", session.request().map(RequestRef::id).orElse(null))
        .put("state", session.state().map(RequestState::word).orElse(null))
        .put("reason", told(session, "reason"))
        .put("message", told(session, "customer_message"))
        .put("database_version", told(session, "database_version"))
        .put("upload_seconds", seconds(session, Happening.UPLOAD_BEGAN, Happening.UPLOADED))
        .put("processing_seconds", processing(session))
        .put("download_seconds", seconds(session, Happening.DOWNLOAD_BEGAN, Happening.DOWNLOADED))
        .put("elapsed", told(session, "elapsed"))
        .put("estimated_time", told(session, "estimated_time"))
        .put("result_size", session.transfers().result().map(Download::moved).orElse(null))
        .put("dbdump_size", session.dump().map(DumpFile::size).orElse(null))
        .put("dbdump", session.dump().map(DumpFile::path).map(Object::toString).orElse(null));
    into.put("name", session.label().name());
    session.label().tags().forEach(into.putArray("tags")::add);
    ArrayNode downloads = into.putArray("downloads");
    session.transfers().downloads().forEach(download -> describe(download, downloads.addObject()));
  }

  private static void describe(Download download, ObjectNode into) {
    into.put("what", download.what().word())
        .put("file", download.target().toString())
        .put("moved", download.moved())
        .put("finished_at", download.finished().map(Instant::toString).orElse(null))
        .put("total", download.total().isPresent() ? download.total().getAsLong() : null);
  }

  /** How long the platform worked; null while it does, or where that is not known. */
  private static @Nullable Long processing(Session session) {
    return session.stage().isEnded()
        ? seconds(session, Happening.PROCESS_ASKED, Happening.STATE)
        : null;
  }

  /**
   * From the last beginning to the last end after it, breaks and all; null where one is missing.
   */
  private static @Nullable Long seconds(Session session, Happening beginning, Happening end) {
    Optional<Instant> from = session.last(beginning);
    Optional<Instant> to = session.last(end);
    return from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())
        ? null
        : Duration.between(from.get(), to.get()).toSeconds();
  }

  /** A field of the platform's newest answer; null where it told none. */
  private static @Nullable String told(Session session, String field) {
    Optional<String> text = session.answer().flatMap(answer -> answer.field(field));
    return text.orElse(null);
  }
}
