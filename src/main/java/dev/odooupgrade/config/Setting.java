package dev.odooupgrade.config;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.text.Redactor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whatever can be set for all upgrades: in the config file, in the environment, or by an option of
 * those commands that have it. What is not in this list cannot be set; the command {@code config},
 * the help and the docs are made from it.
 */
public enum Setting {
  EMAIL("email", "ODOO_UPGRADE_EMAIL", "--email", "", "where Odoo sends progress updates"),
  PLATFORM(
      "platform",
      "ODOO_UPGRADE_URL",
      "--url",
      "https://upgrade.odoo.com",
      "the platform's address for new upgrades"),
  PROTOCOL(
      "protocol",
      "ODOO_UPGRADE_PROTOCOL",
      "--protocol",
      "auto",
      "the protocol of the platform (v1, current or auto), if the session does not give it"),
  FOLDER(
      "folder",
      "ODOO_UPGRADE_FOLDER",
      "--output",
      "",
      "the folder for downloads, such as ~/upgraded; the current folder if it is not set"),
  INTERVAL(
      "interval",
      "ODOO_UPGRADE_INTERVAL",
      "--interval",
      "10s",
      "the polling interval; at least 1s"),
  ON_CHANGE(
      "on-change",
      "ODOO_UPGRADE_ON_CHANGE",
      "--on-change",
      "",
      "a command to run with sh when the state of an upgrade changes"),
  SFTP_FROM(
      "sftp-from",
      "ODOO_UPGRADE_SFTP_FROM",
      "--sftp-from",
      "1G",
      "the size from which a dump is uploaded over SFTP automatically, such as 500M or 2G"),
  THEME(
      "theme",
      "NO_COLOR",
      "--theme",
      "",
      "the look of the wizard: default, colour-blind, high-contrast or mono; mono if the variable"
          + " is set to anything. If it is not set, the terminal decides"),
  TELL(
      "tell",
      "ODOO_UPGRADE_TELL",
      "--tell",
      "",
      "what the wizard uses besides text, such as bell,no-title; whatever the terminal is known to"
          + " show if it is not set"),
  PLAIN(
      "plain",
      "ACCESSIBLE",
      "--plain",
      "false",
      "whether the wizard asks in plain lines: true or false; true if the variable is set to"
          + " anything"),
  KEY(
      "ODOO_UPGRADE_KEY",
      "the private key of a request, if none of --key, --key-file and --session gives it; for"
          + " adopt, its token"),
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
  CONFIG_HOME(
      "XDG_CONFIG_HOME",
      "settings are read from $XDG_CONFIG_HOME/odoo-upgrade/config.toml; ~/.config if it is not"
          + " set"),
  STATE_HOME(
      "XDG_STATE_HOME",
      "saved upgrades and the log are kept in $XDG_STATE_HOME/odoo-upgrade; ~/.local/state if it"
          + " is not set"),
  HTTPS_PROXY(
      "HTTPS_PROXY",
      "the proxy to use; also ALL_PROXY, and the same in lower case (for plain http, only"
          + " http_proxy in lower case)"),
  NO_PROXY("NO_PROXY", "the hosts to reach without a proxy; also no_proxy"),
  JAVA_HOME("JAVA_HOME", "the Java to start with, before the one on the PATH"),
  JAVA_OPTS("ODOO_UPGRADE_JAVA_OPTS", "more options for Java, separated by spaces");

  private final String key;
  private final String variable;
  private final String option;
  private final String builtIn;
  private final String meaning;

  Setting(String key, String variable, String option, String builtIn, String meaning) {
    this.key = key;
    this.variable = variable;
    this.option = option;
    this.builtIn = builtIn;
    this.meaning = meaning;
  }

  /** One that only the environment holds: a secret, or what other programs read there as well. */
  Setting(String variable, String meaning) {
    this("", variable, "", "", meaning);
  }

  /** What it is called in the config file; empty where it does not belong there. */
  public Optional<String> key() {
    return filled(key);
  }

  public String variable() {
    return variable;
  }

  /** The option that goes before all; empty where there is none. */
  public Optional<String> option() {
    return filled(option);
  }

  /** What holds when nobody says anything; empty for nothing. */
  public Optional<String> builtIn() {
    return filled(builtIn);
  }

  public String meaning() {
    return meaning;
  }

  /** What people call it. */
  public String title() {
    return key().orElse(variable);
  }

  /** A value as others may see it: without what opens something. */
  public String shown(String value) {
    return switch (this) {
      case KEY, SSH_PASSPHRASE -> Secret.MASK;
      case HTTPS_PROXY -> value.replaceFirst("^(.*://)?.*@", "$1" + Secret.MASK + "@");
      default -> new Redactor().redact(value);
    };
  }

  /** What the environment says; empty when it is not set, or holds nothing but space. */
  public Optional<String> in(Map<String, String> environment) {
    return find(environment).map(Settings.Found::value);
  }

  Optional<Settings.Found> find(Map<String, String> environment) {
    return variables().stream()
        .filter(name -> !environment.getOrDefault(name, "").isBlank())
        .findFirst()
        .map(
            name ->
                new Settings.Found(
                    meant(environment.getOrDefault(name, "")), name, OptionalInt.empty()));
  }

  /** All that may hold it, the first one first. */
  private List<String> variables() {
    return switch (this) {
      case HTTPS_PROXY -> List.of("https_proxy", variable, "all_proxy", "ALL_PROXY");
      case NO_PROXY -> List.of("no_proxy", variable);
      default -> List.of(variable);
    };
  }

  /** Other programs listen to these variables, too, and only to whether they are set. */
  private String meant(String value) {
    return switch (this) {
      case THEME -> "mono";
      case PLAIN -> "true";
      default -> value;
    };
  }

  static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values())
        .filter(setting -> setting.key().equals(Optional.of(key)))
        .findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).flatMap(setting -> setting.key().stream()).toList();
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text).filter(any -> !any.isEmpty());
  }
}
