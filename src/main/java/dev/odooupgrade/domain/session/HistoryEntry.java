package dev.odooupgrade.domain.session;

import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.request.RequestState;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One thing that happened to an upgrade, and when.
 *
 * @param detail what belongs to the happening: a request's number, the platform's word for a state,
 *     the sentence of a trouble; empty where nothing does
 * @param bytes how many, where the happening counts them
 */
public record HistoryEntry(Instant at, Happening happening, String detail, OptionalLong bytes) {

  /** An entry that counts nothing. */
  public HistoryEntry(Instant at, Happening happening, String detail) {
    this(at, happening, detail, OptionalLong.empty());
  }

  public Optional<RequestState> state() {
    return happening == Happening.STATE ? Optional.of(new RequestState(detail)) : Optional.empty();
  }

  /** What a download that began fetches. */
  public Optional<Artifact> what() {
    return happening == Happening.DOWNLOAD_BEGAN ? Artifact.named(detail) : Optional.empty();
  }

  /** The detail or the count, as text. */
  public String text() {
    return bytes.isPresent() ? Long.toString(bytes.getAsLong()) : detail;
  }
}
