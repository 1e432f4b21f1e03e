package dev.odooupgrade.cli.kit;

import dev.odooupgrade.text.Wrapping;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the programs look at in the environment, and what it means there. */
public enum EnvironmentVariable {
  KEY(
      "ODOO_UPGRADE_KEY",
      "the private key of a request, if none of --key, --key-file and --session gives it; for"
          + " adopt, its token"),
  PROTOCOL(
      "ODOO_UPGRADE_PROTOCOL",
      "the protocol of the platform (v1, current or auto), if neither --protocol nor the session"
          + " gives it"),
  SFTP_FROM(
      "ODOO_UPGRADE_SFTP_FROM",
      "the size from which a dump is uploaded over SFTP automatically, such as 500M or 2G, unless"
          + " --sftp-from is given"),
  SSH_PASSPHRASE(
      "ODOO_UPGRADE_SSH_PASSPHRASE",
      "the passphrase of the --ssh-key file; without it, you are asked on a terminal. On today's"
          + " platform, the key must be in the ssh-agent, too"),
  SSH_AGENT("SSH_AUTH_SOCK", "the ssh-agent that --ssh-key agent uses"),
  DATA_USER(
      "ODOO_UPGRADE_DATA_USER",
      "the user for transfers over SSH, on a platform other than Odoo's own"),
  DATA_PATH(
      "ODOO_UPGRADE_DATA_PATH",
      "the folder for transfers over SSH, on a platform other than Odoo's own"),
  ON_CHANGE(
      "ODOO_UPGRADE_ON_CHANGE",
      "a command to run with sh when the state of an upgrade changes, unless --on-change is given"),
  STATE_HOME(
      "XDG_STATE_HOME",
      "saved upgrades and the log are kept in $XDG_STATE_HOME/odoo-upgrade; ~/.local/state if it"
          + " is not set"),
  HTTPS_PROXY(
      "HTTPS_PROXY",
      "the proxy to use; also ALL_PROXY, and the same in lower case (for plain http, only"
          + " http_proxy in lower case)"),
  NO_PROXY("NO_PROXY", "the hosts to reach without a proxy; also no_proxy"),
  ACCESSIBLE("ACCESSIBLE", "if set, the wizard asks in plain lines, as with --plain"),
  TELL(
      "ODOO_UPGRADE_TELL",
      "what the wizard may use besides text: bell, title, notifications, taskbar, unless --tell is"
          + " given"),
  NO_COLOR("NO_COLOR", "if set, the wizard uses no colours, as with --no-color"),
  JAVA_HOME("JAVA_HOME", "the Java to start with, before the one on the PATH"),
  JAVA_OPTS("ODOO_UPGRADE_JAVA_OPTS", "more options for Java, separated by spaces");

  private static final int MEANING_COLUMN = 26;

  private final String variable;
  private final String meaning;

  EnvironmentVariable(String variable, String meaning) {
    this.variable = variable;
    this.meaning = meaning;
  }

  public String variable() {
    return variable;
  }

  /** What it holds; empty when it is not set, or holds nothing but space. */
  public Optional<String> in(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }

  public static String help() {
    return Arrays.stream(values())
        .map(EnvironmentVariable::described)
        .collect(
            Collectors.joining("\n", "Environment variables that odoo-upgrade reads:\n\n", ""));
  }

  private String described() {
    List<String> lines = Wrapping.lines(meaning, CliCommand.COLUMNS - MEANING_COLUMN);
    String indent = "\n" + " ".repeat(MEANING_COLUMN);
    String name = "  " + variable;
    return (name.length() + 2 <= MEANING_COLUMN
            ? name + " ".repeat(MEANING_COLUMN - name.length())
            : name + indent)
        + String.join(indent, lines);
  }
}
