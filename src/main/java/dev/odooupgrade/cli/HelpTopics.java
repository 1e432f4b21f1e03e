package dev.odooupgrade.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Help that belongs to no single command. */
final class HelpTopics {
  static final String EXIT_CODES = "exit-codes";
  static final String ENVIRONMENT = "environment";

  private static final String VARIABLES =
      """
      Variables of the environment that odoo-upgrade looks at:

        ODOO_UPGRADE_KEY        the private key of a request, where neither --key nor
                                --key-file nor --session says one; for adopt, its token
        ODOO_UPGRADE_SFTP_FROM  from which size on a dump goes over SFTP by itself, such as
                                500M or 2G, where --sftp-from does not say it
        ODOO_UPGRADE_SSH_PASSPHRASE
                                the passphrase of the key of --ssh-key; without it, it is
                                asked for on a terminal
        SSH_AUTH_SOCK           the ssh-agent of --ssh-key agent
        XDG_STATE_HOME          saved upgrades and the log are kept in
                                $XDG_STATE_HOME/odoo-upgrade; ~/.local/state when it is
                                not set
        HTTPS_PROXY, NO_PROXY   the proxy to go through, and the hosts to reach without
                                one; also ALL_PROXY, and the same in small letters
                                (for plain http, http_proxy in small letters only)
        JAVA_HOME               a Java to start with, before the one on the PATH
        ODOO_UPGRADE_JAVA_OPTS  more options for Java, separated by spaces""";

  private HelpTopics() {}

  /** The text of a topic. */
  static Optional<String> text(String topic) {
    return switch (topic) {
      case EXIT_CODES -> Optional.of(exitCodes());
      case ENVIRONMENT -> Optional.of(VARIABLES);
      default -> Optional.empty();
    };
  }

  private static String exitCodes() {
    return Arrays.stream(ExitCode.values())
        .map(code -> String.format("  %3d  %s", code.code(), code.meaning()))
        .collect(Collectors.joining("\n", "Exit codes of every command:\n\n", ""));
  }
}
