package dev.odooupgrade.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * The requests of a sandbox, in memory and each in a JSON file, so that a sandbox started again
 * knows them. Safe on every thread; changes happen one after the other.
 */
public final class RequestFolder<R extends RequestFolder.Numbered> {
  /** What is stored: a record whose parts Jackson can write. */
  public interface Numbered {
    int id();
  }

  /** A change to a request, which may find that it is against the rules. */
  @FunctionalInterface
  public interface Change<R, E extends Exception> {
    R of(R before) throws E, IOException;
  }

  private final Path folder;
  private final int firstId;
  private final Map<Integer, R> requests = new ConcurrentHashMap<>();

  private RequestFolder(Path folder, int firstId) {
    this.folder = folder;
    this.firstId = firstId;
  }

  /**
   * Opens the folder, made when missing.
   *
   * @throws IOException if the folder cannot be made or a request in it cannot be read
   */
  public static <R extends Numbered> RequestFolder<R> open(Path folder, Class<R> type, int firstId)
      throws IOException {
    RequestFolder<R> opened = new RequestFolder<>(folder, firstId);
    Files.createDirectories(folder);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "request-*.json")) {
      for (Path file : files) {
        R request = RequestFile.read(file, type);
        opened.requests.put(request.id(), request);
      }
    }
    return opened;
  }

  public synchronized R create(IntFunction<R> ofId) throws IOException {
    int id = requests.keySet().stream().mapToInt(known -> known + 1).max().orElse(firstId);
    return store(ofId.apply(id));
  }

  public Optional<R> find(int id) {
    return Optional.ofNullable(requests.get(id));
  }

  public Collection<R> all() {
    return requests.values();
  }

  /** Changes the request as it stands now, and stores the outcome. */
  public synchronized <E extends Exception> R change(R seen, Change<R, E> change)
      throws E, IOException {
    return store(change.of(find(seen.id()).orElse(seen)));
  }

  /** A file or folder of a request, beside its JSON file. */
  public Path path(int id, String ending) {
    return folder.resolve("request-" + id + ending);
  }

  private R store(R request) throws IOException {
    Path draft = path(request.id(), ".draft");
    RequestFile.write(request, draft);
    Files.move(draft, path(request.id(), ".json"), StandardCopyOption.ATOMIC_MOVE);
    requests.put(request.id(), request);
    return request;
  }
}
