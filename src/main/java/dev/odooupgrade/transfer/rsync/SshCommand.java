package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.transfer.rsync.program.ProgramVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command by which rsync reaches the other side (rsync(1), option {@code -e}; ssh_config(5)).
 * Files are named relative to the folder in which it runs, so that nothing has to be quoted.
 *
 * <p>The user's own settings of ssh stay in force for the route to the host, such as a jump over
 * another one. Whom to trust, and all that could be done besides a transfer, is decided here: the
 * first value that ssh meets counts, and the command line comes first.
 */
final class SshCommand {
  /** The key by which we prove who we are, or its public half when an agent holds it. */
  static final String IDENTITY = "identity";

  static final String IDENTITY_PUB = "identity.pub";

  /** The only keys by which the server may prove who it is. */
  static final String KNOWN_HOSTS = "known_hosts";

  /** Where ssh writes the key that a server shows. */
  static final String SHOWN = "shown";

  /** Before the usual ones, these have ssh accept any key, write it down, and not log in. */
  private static final List<String> LOOKING =
      List.of(
          "StrictHostKeyChecking=no",
          "UserKnownHostsFile=" + SHOWN,
          "GlobalKnownHostsFile=/dev/null",
          "HashKnownHosts=no",
          "PreferredAuthentications=none",
          "PubkeyAuthentication=no");

  /** Seconds until a host that does not answer is given up. */
  static final int CONNECT_SECONDS = 30;

  private static final List<String> OPTIONS =
      List.of(
          "StrictHostKeyChecking=yes",
          "VerifyHostKeyDNS=no",
          "UpdateHostKeys=no",
          "CheckHostIP=no",
          "BatchMode=yes",
          "PreferredAuthentications=publickey",
          "PasswordAuthentication=no",
          "ConnectTimeout=" + CONNECT_SECONDS,
          "ServerAliveInterval=15",
          "ServerAliveCountMax=3",
          "ControlMaster=no",
          "ControlPath=none",
          "ForwardAgent=no",
          "ForwardX11=no",
          "ClearAllForwardings=yes",
          "PermitLocalCommand=no",
          "RequestTTY=no",
          "LogLevel=INFO");

  private SshCommand() {}

  /**
   * The command, its words separated by spaces.
   *
   * @param version of ssh; old ones do not know every option
   * @param identity the file for {@code -i}, if there is one
   */
  static String line(
      RsyncServer server, Optional<ProgramVersion> version, Optional<String> identity) {
    List<String> words = begin(server, version);
    if (!server.knownHosts().isBlank()) {
      words.addAll(List.of("-o", "UserKnownHostsFile=" + KNOWN_HOSTS));
      words.addAll(List.of("-o", "GlobalKnownHostsFile=/dev/null"));
    }
    // Without a file of our own, this would leave the agent's keys out.
    words.addAll(List.of("-o", "IdentitiesOnly=" + (identity.isPresent() ? "yes" : "no")));
    usual(version, words);
    identity.ifPresent(file -> words.addAll(List.of("-i", file)));
    return String.join(" ", words);
  }

  /** The options with which ssh shows the key of a server, and its place. */
  static List<String> look(RsyncServer server, Optional<ProgramVersion> version) {
    List<String> words = begin(server, version);
    LOOKING.forEach(option -> words.addAll(List.of("-o", option)));
    usual(version, words);
    words.addAll(List.of(server.login(), "true"));
    return words.subList(1, words.size());
  }

  private static List<String> begin(RsyncServer server, Optional<ProgramVersion> version) {
    List<String> words = new ArrayList<>(List.of("ssh", "-p", Integer.toString(server.port())));
    if (version.isEmpty()) {
      // An ssh that does not say its version may have options to trust hosts that we do not know.
      words.addAll(List.of("-F", "/dev/null"));
    }
    return words;
  }

  private static void usual(Optional<ProgramVersion> version, List<String> words) {
    OPTIONS.forEach(option -> words.addAll(List.of("-o", option)));
    since(version, 7, 6, "RemoteCommand=none", words);
    since(version, 8, 5, "KnownHostsCommand=none", words);
  }

  private static void since(
      Optional<ProgramVersion> version, int major, int minor, String option, List<String> words) {
    if (version.isPresent() && version.get().isAtLeast(major, minor)) {
      words.addAll(List.of("-o", option));
    }
  }
}
