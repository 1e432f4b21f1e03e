package dev.odooupgrade.platform;

import java.util.List;

/**
 * What came of having files deleted.
 *
 * @param answer as it came; the lists are empty where it refuses
 * @param gone what the platform has deleted, in its own words
 * @param kept what it could not delete
 */
public record Wiped(Answer answer, List<String> gone, List<String> kept) {

  public Wiped {
    gone = List.copyOf(gone);
    kept = List.copyOf(kept);
  }
}
