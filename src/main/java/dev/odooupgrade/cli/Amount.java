package dev.odooupgrade.cli;

import dev.odooupgrade.text.ByteAmount;
import dev.odooupgrade.text.SafeText;

/** Amounts of bytes in options and variables. */
final class Amount {
  private Amount() {}

  /**
   * The bytes, a part of a byte left out.
   *
   * @param origin the option or the variable it comes from, named when it cannot be read
   */
  static long parse(String origin, String typed) throws BadArguments {
    return ByteAmount.parse(typed)
        .orElseThrow(
            () ->
                new BadArguments(
                    origin
                        + " '"
                        + SafeText.clean(typed)
                        + "' is not a size; write it like 500K, 2M or 1.5G (1K is 1024 bytes)."));
  }
}
