package dev.odooupgrade.domain;

import java.util.Set;

/** The first line of an HTTP answer: its code, and the standard words for it. */
public record HttpStatus(int code, String reason) {
  private static final Set<Integer> ASKS_FOR_PATIENCE = Set.of(408, 425, 429);

  public boolean isSuccess() {
    return code >= 200 && code < 300;
  }

  /** Whether the server failed, or wants to be asked later: such an answer refuses nothing. */
  public boolean isServerTrouble() {
    return code >= 500 || ASKS_FOR_PATIENCE.contains(code);
  }

  /** Whether the server did not even look at the call, since too many came. */
  public boolean isTooMany() {
    return code == 429;
  }
}
