package dev.odooupgrade.sandbox.v1.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The upgraded dump of a request. It is the received one, byte for byte, so that a test can compare
 * them; as a zip with a filestore, the received one lies in it. Safe on every thread.
 */
public record Results(RequestStore store, boolean withFilestore) {
  private static final LocalDateTime ALWAYS = LocalDateTime.of(2015, 9, 9, 7, 13, 50);
  private static final String ATTACHMENT = "filestore/da/da39a3ee5e6b4b0d3255bfef95601890afd80709";

  public boolean hasFilestore(StoredRequest request) {
    return withFilestore || request.compressions().contains("zip");
  }

  public String name(StoredRequest request) {
    String filename = request.order().filename();
    if (!withFilestore) {
      return "upgraded_" + filename;
    }
    int dot = filename.indexOf('.');
    return "upgraded_" + (dot > 0 ? filename.substring(0, dot) : filename) + ".zip";
  }

  /** Where the result is kept; a zip is made when it is first asked for. */
  public synchronized Path file(StoredRequest request) throws IOException {
    Path dump = store.dump(request.id());
    if (!withFilestore || request.compressions().contains("zip")) {
      return dump;
    }
    Path zip = store.zip(request.id());
    if (!Files.exists(zip)) {
      Path part = store.part(request.id());
      write(request, dump, part);
      Files.move(part, zip, StandardCopyOption.ATOMIC_MOVE);
    }
    return zip;
  }

  private static void write(StoredRequest request, Path dump, Path zip) throws IOException {
    List<String> facts = request.compressions();
    try (InputStream kept = Files.newInputStream(dump);
        InputStream in = facts.contains("gzip") ? new GZIPInputStream(kept, 1 << 16) : kept;
        OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file, UTF_8)) {
      out.setLevel(Deflater.BEST_SPEED);
      out.putNextEntry(entry(facts.contains("sql") ? "dump.sql" : request.order().filename()));
      in.transferTo(out);
      out.putNextEntry(entry(ATTACHMENT));
      out.closeEntry();
    }
  }

  /** The same bytes always make the same zip, so that a download of it can be resumed. */
  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ALWAYS);
    return entry;
  }
}
