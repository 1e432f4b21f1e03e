package dev.odooupgrade.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

/** The files and pages of a request, opened by the key in their address. */
record Downloads(
    RequestStore store, Lifecycle lifecycle, Results results, Clock clock, AtomicInteger renewals) {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  void serve(Visit visit) throws IOException, Refused {
    List<String> parts = List.of(visit.path().substring(Endpoint.FILES.length()).split("/", 3));
    if (parts.size() < 3) {
      throw nothing();
    }
    UpgradeRequest request = open(parts);
    String what = parts.get(2);
    if (what.startsWith("upgraded/") && !lifecycle.hasResult(request, clock.instant())) {
      throw notYet(request);
    }
    switch (what) {
      case "status" -> visit.html(200, Pages.status(request, state(request)));
      case "modules" -> visit.html(200, Pages.modules());
      case "upgraded/notes" -> visit.html(200, Pages.notes(request));
      case "original/archive" ->
          archive(visit, request.order().filename(), store.dump(dumped(request).id()));
      case "upgraded/archive" ->
          archive(visit, results.name(request), results.file(dumped(request)));
      case "original/sql", "upgraded/sql" -> sql(visit, dumped(request));
      default -> throw nothing();
    }
  }

  private String state(UpgradeRequest request) {
    return lifecycle.state(request, clock.instant());
  }

  private UpgradeRequest open(List<String> parts) throws Refused {
    try {
      String key = URLDecoder.decode(parts.get(1).replace("+", "%2B"), UTF_8);
      return KeyCheck.request(parts.get(0), key, store);
    } catch (Refused refused) {
      throw Refused.withStatus(403, refused.failures().get(0));
    } catch (IllegalArgumentException badEscape) {
      throw nothing();
    }
  }

  private static UpgradeRequest dumped(UpgradeRequest request) throws Refused {
    if (request.dump().isEmpty()) {
      throw Refused.withStatus(
          404, Failure.of("DUMP", "MISSING", "This request does not have a dump yet."));
    }
    return request;
  }

  private void archive(Visit visit, String name, Path file) throws IOException, Refused {
    visit.answerHeader(
        "Content-Disposition", "attachment; filename*=UTF-8''" + Pages.escapedForHeader(name));
    ranged(visit, file);
  }

  private void ranged(Visit visit, Path file) throws IOException, Refused {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      int renewal = visit.isAnew() ? renewals.incrementAndGet() : renewals.get();
      Instant modified = Files.getLastModifiedTime(file).toInstant().plusSeconds(renewal);
      String tag = "\"%x-%x\"".formatted(size, modified.toEpochMilli());
      String date = HTTP_DATE.format(modified);
      visit.answerHeader("Content-Type", "application/octet-stream");
      visit.answerHeader("Accept-Ranges", "bytes");
      visit.answerHeader("ETag", tag);
      visit.answerHeader("Last-Modified", date);
      boolean same = visit.header("If-Range").map(List.of(tag, date)::contains).orElse(true);
      Optional<ByteRange> range =
          visit.header("Range").filter(asked -> same).flatMap(asked -> ByteRange.of(asked, size));
      if (range.isEmpty()) {
        visit.stream(200, Channels.newInputStream(channel), size);
        return;
      }
      ByteRange part = range.get();
      if (part.isOutside()) {
        visit.answerHeader("Content-Range", "bytes */" + size);
        throw Refused.withStatus(
            416, Failure.of("RANGE", "INVALID", "The file has only " + size + " bytes."));
      }
      long last = part.from() + part.length() - 1;
      visit.answerHeader("Content-Range", "bytes %d-%d/%d".formatted(part.from(), last, size));
      channel.position(part.from());
      visit.stream(206, Channels.newInputStream(channel), part.length());
    }
  }

  private void sql(Visit visit, UpgradeRequest request) throws IOException, Refused {
    DumpFacts facts = request.dump().orElseThrow();
    if (!facts.isSql()) {
      throw Refused.withStatus(
          404,
          Failure.of(
              "DUMP", "NOT_SQL", "This dump is not SQL text; download the archive instead."));
    }
    Path file = store.dump(request.id());
    if (!facts.compressions().contains("gzip")) {
      ranged(visit, file);
      return;
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      visit.answerHeader("Content-Type", "application/sql; charset=utf-8");
      visit.stream(200, in, -1);
    }
  }

  private Refused notYet(UpgradeRequest request) {
    return Refused.withStatus(
        404,
        Failure.of(
            "STATE",
            "INVALID",
            "There is no upgraded database yet: the request is in the state '"
                + state(request)
                + "'."));
  }

  private static Refused nothing() {
    return Refused.withStatus(
        404, Failure.of("PATH", "NOT_FOUND", "There is nothing at this address."));
  }
}
