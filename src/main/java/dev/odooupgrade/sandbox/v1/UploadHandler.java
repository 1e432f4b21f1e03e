package dev.odooupgrade.sandbox.v1;

import dev.odooupgrade.sandbox.v1.exchange.HttpExchangeContext;
import dev.odooupgrade.sandbox.v1.request.DumpFacts;
import dev.odooupgrade.sandbox.v1.request.FailureEntry;
import dev.odooupgrade.sandbox.v1.request.Lifecycle;
import dev.odooupgrade.sandbox.v1.request.Refused;
import dev.odooupgrade.sandbox.v1.request.RequestStore;
import dev.odooupgrade.sandbox.v1.request.StoredRequest;
import dev.odooupgrade.sandbox.v1.request.UpgradeRequests;
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
record UploadHandler(UpgradeRequests requests) {
  private static final int CHUNK = 1 << 16;
  private static final String MAY = "can receive a dump";

  void receive(HttpExchangeContext context) throws IOException, Refused {
    RequestStore store = requests.store();
    StoredRequest request = requests.opened(context.query());
    requests.requireState(request, Lifecycle.DRAFT, MAY);
    long length = length(context);
    Path part = store.part(request.id());
    try {
      copy(context.body(), part, length);
      DumpFacts facts = DumpFacts.of(part);
      requests.change(
          request,
          Lifecycle.DRAFT,
          MAY,
          before -> {
            Files.move(part, store.dump(before.id()), StandardCopyOption.REPLACE_EXISTING);
            return before.withDump(facts);
          });
    } finally {
      Files.deleteIfExists(part);
    }
    context.json(200, FailureEntry.body(List.of()));
  }

  private static long length(HttpExchangeContext context) throws Refused {
    String type = context.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/")) {
      throw Refused.withStatus(
          415,
          "CONTENT_TYPE",
          "INVALID",
          "Send the dump itself as the body, as application/octet-stream, not as a form.");
    }
    if (context.declaredLength().isEmpty()) {
      throw Refused.withStatus(
          411, "CONTENT_LENGTH", "MISSING", "An upload must declare its Content-Length.");
    }
    long length = context.declaredLength().getAsLong();
    if (length == 0) {
      throw Refused.because("DUMP", "EMPTY", "The dump is empty.");
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
