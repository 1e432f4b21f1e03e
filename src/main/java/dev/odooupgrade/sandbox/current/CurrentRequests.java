package dev.odooupgrade.sandbox.current;

import dev.odooupgrade.sandbox.RequestFolder;
import dev.odooupgrade.sandbox.current.call.Params;
import dev.odooupgrade.sandbox.current.call.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Every request and its files, and what time has made of it. Safe on every thread; changes happen
 * one after the other.
 */
record CurrentRequests(
    RequestFolder<CurrentRequest> folder,
    RandomGenerator random,
    Lifecycle lifecycle,
    Clock clock) {
  private static final int FIRST_ID = 20534;
  private static final int TOKEN_BYTES = 16;

  /**
   * Opens the folder, made when missing.
   *
   * @throws IOException if a request in it cannot be read
   */
  static CurrentRequests open(CurrentSettings settings) throws IOException {
    return new CurrentRequests(
        RequestFolder.open(settings.folder(), CurrentRequest.class, FIRST_ID),
        settings.random(),
        Lifecycle.of(settings.scenario(), settings.speed()),
        settings.clock());
  }

  Instant now() {
    return clock.instant();
  }

  Status status(CurrentRequest request) {
    return lifecycle.status(request, now());
  }

  CurrentRequest create(ReceivedOrder order) throws IOException {
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    String opening = HexFormat.of().formatHex(token);
    CurrentRequest created = folder.create(id -> CurrentRequest.created(id, opening, order));
    Files.createDirectories(data(created.id()));
    return created;
  }

  Optional<CurrentRequest> find(String token) {
    return folder.all().stream().filter(one -> one.token().equals(token)).findFirst();
  }

  CurrentRequest of(Params given) throws Refusal {
    return find(given.text("token"))
        .orElseThrow(() -> new Refusal("There is no request with this token."));
  }

  List<CurrentRequest> under(String contract) {
    return folder.all().stream().filter(one -> one.order().contract().equals(contract)).toList();
  }

  /** Where the files of a request lie: what its owner sees as {@code /data}. */
  Path data(int id) {
    return folder.path(id, "").resolve("data");
  }
}
