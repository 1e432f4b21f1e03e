package dev.odooupgrade.sandbox.v1.request;

import dev.odooupgrade.sandbox.RequestFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Every request and its dump, in memory and in a folder, so that a sandbox started again knows
 * them. Safe on every thread; changes happen one after the other.
 */
public record RequestStore(
    Path folder, RandomGenerator random, RequestFolder<StoredRequest> stored, AtomicInteger parts) {
  private static final int FIRST_ID = 10534;
  private static final int KEY_BYTES = 16;

  /**
   * Opens the folder, made when missing; what interrupted uploads left behind is deleted.
   *
   * @throws IOException if the folder cannot be made or a request in it cannot be read
   */
  public static RequestStore open(Path folder, RandomGenerator random) throws IOException {
    RequestFolder<StoredRequest> requests =
        RequestFolder.open(folder, StoredRequest.class, FIRST_ID);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "request-*.part*")) {
      for (Path part : left) {
        Files.deleteIfExists(part);
      }
    }
    return new RequestStore(folder, random, requests, new AtomicInteger());
  }

  public StoredRequest create(ReceivedOrder order, Instant now) throws IOException {
    String key = newKey();
    return stored.create(id -> StoredRequest.created(id, key, order, now));
  }

  /** Where the dump of a request is kept: whole, or as far as it has come over SFTP. */
  public Path dump(int id) {
    return stored.path(id, ".dump");
  }

  /**
   * The request with its dump: one that has come over SFTP counts from here on, as far as it has
   * come. Empty when there is no byte of it.
   */
  public Optional<StoredRequest> withDump(StoredRequest request) throws IOException {
    Path dump = dump(request.id());
    if (request.dump().isPresent()) {
      return Optional.of(request);
    }
    return Files.exists(dump) && Files.size(dump) > 0
        ? Optional.of(request.withDump(DumpFacts.of(dump)))
        : Optional.empty();
  }

  /** Where the result of a request is kept if it is a zip made here. */
  Path zip(int id) {
    return stored.path(id, ".zip");
  }

  /** A new name for a dump that is being received. */
  public Path part(int id) {
    return stored.path(id, ".part" + parts.incrementAndGet());
  }

  private String newKey() {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    StringBuilder key = new StringBuilder(Base64.getEncoder().encodeToString(bytes));
    // Each key holds what must be escaped in a query: a client that forgets it is found out at
    // once.
    key.setCharAt(5, '+');
    key.setCharAt(11, '/');
    return key.toString();
  }
}
