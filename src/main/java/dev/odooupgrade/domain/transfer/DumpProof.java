package dev.odooupgrade.domain.transfer;

import dev.odooupgrade.domain.Named;

/**
 * What came of a look at all of a dump; true for as long as the file stays the same.
 *
 * @param why what proves that it is broken, in a sentence, or why nothing is proven; else empty
 */
public record DumpProof(Verdict verdict, String why) {
  public static final DumpProof WHOLE = new DumpProof(Verdict.WHOLE, "");

  public enum Verdict implements Named {
    WHOLE,
    BROKEN,
    /** Neither could be proven. */
    UNKNOWN
  }

  public static DumpProof broken(String why) {
    return new DumpProof(Verdict.BROKEN, why);
  }

  public static DumpProof unknown(String why) {
    return new DumpProof(Verdict.UNKNOWN, why);
  }

  public boolean isBroken() {
    return verdict == Verdict.BROKEN;
  }
}
