package dev.odooupgrade.sandbox;

import java.net.URI;

/** The words that keep people from taking the sandbox for the real platform. */
public final class SandboxBanner {

  /** What the sandbox calls itself in the {@code Server} header of every answer. */
  public static final String SERVER = "odoo-upgrade-sandbox (not Odoo)";

  /** The shortest warning, for a title line. */
  public static final String SHORT = "SANDBOX - this is not Odoo";

  private static final String LETTERS =
      """
       ####    ###   #   #  ####   ####    ###   #   #
      #       #   #  ##  #  #   #  #   #  #   #   # #
       ###    #####  # # #  #   #  ####   #   #    #
          #   #   #  #  ##  #   #  #   #  #   #   # #
      ####    #   #  #   #  ####   ####    ###   #   #
      """;

  private SandboxBanner() {}

  /** The banner: plain ASCII, under 80 columns, ending in a line break. */
  public static String text(URI url) {
    return LETTERS
        + """

        SANDBOX - this is not Odoo. Nothing leaves this computer, no contract is
        used, no database is upgraded: the answers are made up, for testing the tool.
        Address: %s
        Files:   over a separate port, announced on request
        """
            .formatted(url);
  }
}
