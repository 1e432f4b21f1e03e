package dev.odooupgrade.sandbox.v1;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.odooupgrade.sandbox.ByteRange;
import dev.odooupgrade.sandbox.v1.exchange.HttpExchangeContext;
import dev.odooupgrade.sandbox.v1.request.DumpFacts;
import dev.odooupgrade.sandbox.v1.request.Refused;
import dev.odooupgrade.sandbox.v1.request.StoredRequest;
import dev.odooupgrade.sandbox.v1.request.UpgradeRequests;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The files and pages of a request, opened by the key in their address. */
record DownloadHandler(UpgradeRequests requests, AtomicInteger renewals) {
  /** The number, the key, which may hold a slash, and what is asked for. */
  private static final Pattern FILE =
      Pattern.compile("/database/\\w+/([^/]*)/(.+)/(status|modules|\\w+/(?:notes|archive|sql))");

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  void serve(HttpExchangeContext context) throws IOException, Refused {
    Matcher file = FILE.matcher(context.path());
    if (!file.matches()) {
      throw nothing();
    }
    StoredRequest request = open(file.group(1), file.group(2));
    String what = file.group(3);
    if (what.startsWith("upgraded/") && !requests.hasResult(request)) {
      throw notYet(request);
    }
    switch (what) {
      case "status" -> context.html(200, AnswerPages.status(request, requests.state(request)));
      case "modules", "modules/archive" -> context.html(200, AnswerPages.modules());
      case "upgraded/notes" -> context.html(200, AnswerPages.notes(request));
      case "original/archive" ->
          archive(context, request.order().filename(), requests.store().dump(dumped(request).id()));
      case "upgraded/archive" ->
          archive(
              context, requests.results().name(request), requests.results().file(dumped(request)));
      case "original/sql", "upgraded/sql" -> sql(context, dumped(request));
      default -> throw nothing();
    }
  }

  private StoredRequest open(String id, String escapedKey) throws Refused {
    try {
      return requests.opened(id, URLDecoder.decode(escapedKey.replace("+", "%2B"), UTF_8));
    } catch (Refused refused) {
      throw Refused.withStatus(403, refused.failures().get(0));
    } catch (IllegalArgumentException badEscape) {
      throw nothing();
    }
  }

  private static StoredRequest dumped(StoredRequest request) throws Refused {
    if (request.dump().isEmpty()) {
      throw Refused.withStatus(404, "DUMP", "MISSING", "This request does not have a dump yet.");
    }
    return request;
  }

  private void archive(HttpExchangeContext context, String name, Path file)
      throws IOException, Refused {
    context.answerHeader(
        "Content-Disposition",
        "attachment; filename*=UTF-8''" + AnswerPages.escapedForHeader(name));
    ranged(context, file);
  }

  private void ranged(HttpExchangeContext context, Path file) throws IOException, Refused {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      int renewal = context.isReplaced() ? renewals.incrementAndGet() : renewals.get();
      Instant modified = Files.getLastModifiedTime(file).toInstant().plusSeconds(renewal);
      String tag = "\"%x-%x\"".formatted(size, modified.toEpochMilli());
      String date = HTTP_DATE.format(modified);
      context.answerHeader("Content-Type", "application/octet-stream");
      context.answerHeader("Accept-Ranges", "bytes");
      context.answerHeader("ETag", tag);
      context.answerHeader("Last-Modified", date);
      boolean same = context.header("If-Range").map(List.of(tag, date)::contains).orElse(true);
      Optional<ByteRange> range =
          context.header("Range").filter(asked -> same).flatMap(asked -> ByteRange.of(asked, size));
      if (range.isEmpty()) {
        context.stream(200, Channels.newInputStream(channel), size);
        return;
      }
      ByteRange part = range.get();
      context.answerHeader("Content-Range", part.contentRange(size));
      if (part.isOutside()) {
        throw Refused.withStatus(416, "RANGE", "INVALID", "The file has only " + size + " bytes.");
      }
      channel.position(part.from());
      context.stream(206, Channels.newInputStream(channel), part.length());
    }
  }

  private void sql(HttpExchangeContext context, StoredRequest request) throws IOException, Refused {
    DumpFacts facts = request.dump().orElseThrow();
    if (!facts.isSql()) {
      throw Refused.withStatus(
          404, "DUMP", "NOT_SQL", "This dump is not SQL text; download the archive instead.");
    }
    Path file = requests.store().dump(request.id());
    if (!facts.compressions().contains("gzip")) {
      ranged(context, file);
      return;
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      context.answerHeader("Content-Type", "application/sql; charset=utf-8");
      context.stream(200, in, -1);
    }
  }

  private Refused notYet(StoredRequest request) {
    return Refused.withStatus(
        404,
        "STATE",
        "INVALID",
        "There is no upgraded database yet: the request is in the state '"
            + requests.state(request)
            + "'.");
  }

  private static Refused nothing() {
    return Refused.withStatus(404, "PATH", "NOT_FOUND", "There is nothing at this address.");
  }
}
