package dev.odooupgrade.transfer.file;

import dev.odooupgrade.domain.transfer.Download;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the other side says of a file before its bytes come.
 *
 * @param total its size in bytes, where it is known
 * @param version what distinguishes it from a later one of the same name, such as an {@code ETag};
 *     each transport has its own
 */
public record RemoteFile(OptionalLong total, Optional<String> version) {
  /** Stands for a version where nothing at all is known, so that a part is seen to be begun. */
  private static final String UNTOLD = "untold";

  static final RemoteFile NOTHING_TOLD = new RemoteFile(OptionalLong.empty(), Optional.empty());

  /** Whether bytes of that download are a beginning of this file, as far as can be known. */
  boolean isOf(Download begun, long already) {
    boolean sizesAgree =
        total.isEmpty()
            || (already <= total.getAsLong()
                && begun.total().orElse(total.getAsLong()) == total.getAsLong());
    boolean bothSized = total.isPresent() && begun.total().isPresent();
    return sizesAgree && version.equals(begun.version()) && (version.isPresent() || bothSized);
  }

  /** What to write down of its version. */
  Optional<String> mark() {
    return version.isEmpty() && total.isEmpty() ? Optional.of(UNTOLD) : version;
  }
}
