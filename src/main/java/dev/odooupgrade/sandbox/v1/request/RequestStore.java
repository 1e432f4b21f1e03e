package dev.odooupgrade.sandbox.v1.request;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Every request and its dump, in memory and in a folder, so that a sandbox started again knows
 * them. Safe on every thread; changes happen one after the other.
 */
public final class RequestStore {
  private static final int FIRST_ID = 10534;
  private static final int KEY_BYTES = 16;

  /** A change to a request, which may find that it is against the rules. */
  @FunctionalInterface
  public interface Change {
    StoredRequest of(StoredRequest before) throws Refused, IOException;
  }

  private final Path folder;
  private final RandomGenerator random;
  private final Map<Integer, StoredRequest> requests = new ConcurrentHashMap<>();
  private final AtomicInteger parts = new AtomicInteger();

  private RequestStore(Path folder, RandomGenerator random) {
    this.folder = folder;
    this.random = random;
  }

  /**
   * Opens the folder, made when missing; what interrupted uploads left behind is deleted.
   *
   * @throws IOException if the folder cannot be made or a request in it cannot be read
   */
  public static RequestStore open(Path folder, RandomGenerator random) throws IOException {
    RequestStore store = new RequestStore(folder, random);
    Files.createDirectories(folder);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "request-*.part*")) {
      for (Path part : left) {
        Files.deleteIfExists(part);
      }
    }
    try (DirectoryStream<Path> known = Files.newDirectoryStream(folder, "request-*.json")) {
      for (Path file : known) {
        StoredRequest request = RequestFile.read(file);
        store.requests.put(request.id(), request);
      }
    }
    return store;
  }

  public synchronized StoredRequest create(ReceivedOrder order, Instant now) throws IOException {
    int id = requests.keySet().stream().mapToInt(known -> known + 1).max().orElse(FIRST_ID);
    return keep(
        new StoredRequest(
            id, newKey(), order, now, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  public Optional<StoredRequest> find(int id) {
    return Optional.ofNullable(requests.get(id));
  }

  /** Changes the request as it stands now, and keeps the outcome. */
  public synchronized StoredRequest change(StoredRequest seen, Change change)
      throws Refused, IOException {
    return keep(change.of(find(seen.id()).orElse(seen)));
  }

  public Path folder() {
    return folder;
  }

  /** Where the dump of a request is kept: whole, or as far as it has come over SFTP. */
  public Path dump(int id) {
    return folder.resolve("request-" + id + ".dump");
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
        ? Optional.of(request.withDump(DumpPeek.peek(dump)))
        : Optional.empty();
  }

  /** Where the result of a request is kept if it is a zip made here. */
  Path zip(int id) {
    return folder.resolve("request-" + id + ".zip");
  }

  /** A new name for a dump on its way in. */
  public Path part(int id) {
    return folder.resolve("request-" + id + ".part" + parts.incrementAndGet());
  }

  /** The dumps that have arrived whole, by number of their request. */
  public List<ReceivedDump> dumps() {
    return requests.values().stream()
        .flatMap(request -> request.dump().map(facts -> received(request, facts)).stream())
        .sorted(Comparator.comparingInt(ReceivedDump::requestId))
        .toList();
  }

  /** The dump of that request, whole or not; empty when there is not a byte. */
  public Optional<ReceivedDump> shared(int id) throws IOException {
    Path dump = dump(id);
    long bytes = Files.exists(dump) ? Files.size(dump) : 0;
    return find(id)
        .filter(request -> bytes > 0)
        .map(request -> new ReceivedDump(id, request.order().filename(), dump, bytes));
  }

  private ReceivedDump received(StoredRequest request, DumpFacts facts) {
    return new ReceivedDump(
        request.id(), request.order().filename(), dump(request.id()), facts.bytes());
  }

  private StoredRequest keep(StoredRequest request) throws IOException {
    Path file = folder.resolve("request-" + request.id() + ".json");
    Path draft = part(request.id());
    RequestFile.write(request, draft);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    requests.put(request.id(), request);
    return request;
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
