package dev.odooupgrade.sandbox.current;

import dev.odooupgrade.sandbox.current.call.BadCall;
import dev.odooupgrade.sandbox.current.call.Params;
import dev.odooupgrade.sandbox.current.call.Refusal;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Every request, in memory and in a folder, so that a sandbox started again knows them. Safe on
 * every thread; changes happen one after the other.
 */
final class CurrentRequests {
  private static final int FIRST_ID = 20534;
  private static final int TOKEN_BYTES = 16;

  /** A change to a request, which may find that it is against the rules. */
  @FunctionalInterface
  interface Change {
    CurrentRequest of(CurrentRequest before) throws Refusal, IOException;
  }

  private final Path folder;
  private final RandomGenerator random;
  private final Map<Integer, CurrentRequest> requests = new ConcurrentHashMap<>();

  private CurrentRequests(Path folder, RandomGenerator random) {
    this.folder = folder;
    this.random = random;
  }

  /**
   * Opens the folder, which exists.
   *
   * @throws IOException if a request in it cannot be read
   */
  static CurrentRequests open(Path folder, RandomGenerator random) throws IOException {
    CurrentRequests known = new CurrentRequests(folder, random);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "request-*.json")) {
      for (Path file : files) {
        CurrentRequest request = CurrentRequestFile.read(file);
        known.requests.put(request.id(), request);
      }
    }
    return known;
  }

  synchronized CurrentRequest create(ReceivedOrder order) throws IOException {
    int id = requests.keySet().stream().mapToInt(known -> known + 1).max().orElse(FIRST_ID);
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    Files.createDirectories(data(id));
    return keep(CurrentRequest.created(id, HexFormat.of().formatHex(token), order));
  }

  Optional<CurrentRequest> find(String token) {
    return requests.values().stream().filter(one -> one.token().equals(token)).findFirst();
  }

  CurrentRequest of(Params given) throws BadCall, Refusal {
    return find(given.text("token"))
        .orElseThrow(() -> new Refusal("There is no request with this token."));
  }

  List<CurrentRequest> under(String contract) {
    return requests.values().stream()
        .filter(one -> one.order().contract().equals(contract))
        .toList();
  }

  /** Changes the request as it stands now, and keeps the outcome. */
  synchronized CurrentRequest change(CurrentRequest seen, Change change)
      throws Refusal, IOException {
    return keep(change.of(Optional.ofNullable(requests.get(seen.id())).orElse(seen)));
  }

  /** Where the files of a request lie: what its owner sees as {@code /data}. */
  Path data(int id) {
    return folder.resolve("request-" + id).resolve("data");
  }

  private CurrentRequest keep(CurrentRequest request) throws IOException {
    Path file = folder.resolve("request-" + request.id() + ".json");
    Path draft = folder.resolve("request-" + request.id() + ".draft");
    CurrentRequestFile.write(request, draft);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    requests.put(request.id(), request);
    return request;
  }
}
