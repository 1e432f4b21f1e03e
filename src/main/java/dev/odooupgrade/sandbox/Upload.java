package dev.odooupgrade.sandbox;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/** The method {@code upload}: a raw body of declared length, kept only when it arrives whole. */
record Upload(RequestStore store, Methods methods) {
  private static final int CHUNK = 1 << 16;
  private static final String MAY = "can receive a dump";

  void receive(Visit visit) throws IOException, Refused {
    UpgradeRequest request = KeyCheck.request(visit.query(), store);
    methods.requireState(request, Lifecycle.DRAFT, MAY);
    long length = length(visit);
    Path part = store.part(request.id());
    try {
      copy(visit.body(), part, length);
      DumpFacts facts = DumpPeek.peek(part);
      store.change(
          request,
          before -> {
            methods.requireState(before, Lifecycle.DRAFT, MAY);
            Files.move(part, store.dump(before.id()), StandardCopyOption.REPLACE_EXISTING);
            return before.withDump(facts);
          });
    } finally {
      Files.deleteIfExists(part);
    }
    visit.json(200, Failure.body(List.of()));
  }

  private static long length(Visit visit) throws Refused {
    String type = visit.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/")) {
      throw Refused.withStatus(
          415,
          Failure.of(
              "CONTENT_TYPE",
              "INVALID",
              "The dump is the body itself, sent as application/octet-stream, not a form.",
              type));
    }
    if (visit.declaredLength().isEmpty()) {
      throw Refused.withStatus(
          411,
          Failure.of("CONTENT_LENGTH", "MISSING", "An upload must declare its Content-Length."));
    }
    long length = visit.declaredLength().getAsLong();
    if (length == 0) {
      throw Refused.because(Failure.of("DUMP", "EMPTY", "The dump is empty."));
    }
    return length;
  }

  private static void copy(InputStream body, Path part, long length) throws IOException {
    // The server hands out small pieces; gathering them makes the writes few.
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), CHUNK)) {
      long count = body.transferTo(out);
      if (count != length) {
        throw new IOException("the other side stopped after " + count + " of " + length + " bytes");
      }
    }
  }
}
