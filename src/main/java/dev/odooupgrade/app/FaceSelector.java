package dev.odooupgrade.app;

import java.util.Set;

/** The wizard in the look that fits: plain lines where they are wanted, else the whole screen. */
record FaceSelector(ProcessEnvironment around, WizardFace screen, WizardFace plain)
    implements WizardFace {
  /** What {@code TERM} says of terminals that paint nothing; nothing at all means the same. */
  private static final Set<String> PAINT_NOTHING = Set.of("", "dumb");

  @Override
  public int run(WizardParts parts) {
    return (wantsPlain(parts) ? plain : screen).run(parts);
  }

  /** {@code ACCESSIBLE} is what other programs listen to as well: no program can tell by itself. */
  private boolean wantsPlain(WizardParts parts) {
    boolean paintsNothing = PAINT_NOTHING.contains(around.env().getOrDefault("TERM", ""));
    return parts.look().plain() || (paintsNothing && around.isTerminal().test(PlainFace.INPUT));
  }
}
