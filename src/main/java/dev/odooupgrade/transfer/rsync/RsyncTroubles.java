package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.UnknownHost;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.http.call.IfLost;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.transfer.Direction;
import dev.odooupgrade.transfer.StallWords;
import dev.odooupgrade.transfer.rsync.output.LastWords;
import java.nio.file.Path;
import java.util.Optional;

/** The words for what goes wrong between this computer and the platform's rsync, and there. */
record RsyncTroubles(
    RsyncServer server, Optional<String> jumpHosts, Direction direction, ResumeMode mode) {
  private static final String NOTHING = "Nothing was sent; your request and its key are kept.";
  private static final int MOST_WORDS = 300;

  Trouble of(RsyncFailure failure, RsyncExit end) {
    String why = why(end);
    return switch (failure) {
      case JUMP_HOST -> atJumpHost(why);
      case UNTRUSTED ->
          !server.knownHosts().isBlank()
              ? otherKey("was announced or accepted")
              : end.said().contains("IDENTIFICATION HAS CHANGED")
                  ? otherKey("your known_hosts file has")
                  : unannounced();
      case UNKNOWN_HOST ->
          new Trouble(
              TroubleKind.UNREACHABLE,
              "The address of the SSH server %s was not found.".formatted(server.host()),
              NOTHING,
              then("Check the network and DNS"));
      case CLOSED_PORT -> unreachable("refused the connection");
      case NO_ANSWER -> unreachable("cannot be reached, or did not answer");
      case KEY_OPEN_TO_OTHERS ->
          new Trouble(
              TroubleKind.FILE,
              "Other users on this computer can read the SSH key, so ssh refuses to use it.",
              NOTHING,
              then("Restrict its permissions (chmod 600 FILE)"));
      case KEY_REFUSED ->
          new Trouble(
              TroubleKind.REFUSED,
              ("The SSH server (%s) does not accept your SSH key for %s: the request was created"
                      + " with another one.")
                  .formatted(server.words(), server.user()),
              NOTHING,
              "Use the key that the request was created with, or create a new request. If that key"
                  + " has a passphrase, add it to your SSH agent (ssh-add) and choose the agent.");
      case NOTHING_IN_COMMON ->
          new Trouble(
              TroubleKind.UNREACHABLE,
              "The SSH server (%s) and ssh on this computer have no encryption method in common%s"
                  .formatted(server.words(), why),
              NOTHING,
              then("Update ssh on this computer"));
      case SSH_SETTINGS ->
          new Trouble(
              TroubleKind.BAD_ARGUMENT,
              "ssh on this computer rejects its configuration" + why,
              NOTHING,
              then("Fix the file it names, such as ~/.ssh/config"));
      case OPTION_REFUSED ->
          new Trouble(
              TroubleKind.REFUSED,
              "The platform's rsync (%s) rejected the transfer%s".formatted(server.words(), why),
              NOTHING,
              "Check the status: the request may have moved on. If a rate limit is set, try without"
                  + " it. Otherwise contact Odoo support.");
      case LOCAL_DISK ->
          new Trouble(
              TroubleKind.FILE,
              "This computer could not save the download" + why,
              kept(),
              then("Free some disk space, or choose another folder"));
      case REMOTE_DISK ->
          new Trouble(
              TroubleKind.SERVER_ERROR,
              "The platform could not read from its disk, or write to it" + why,
              kept(),
              then("Wait a while"));
      case SOURCE ->
          new Trouble(
              TroubleKind.FILE,
              "The dump could not be read completely, or it changed during the upload" + why,
              "The platform does not have the whole dump; your request and its key are kept.",
              "Make sure that no program is writing to it, choose it again, and upload it.");
      case REMOTE_PATH ->
          new Trouble(
              TroubleKind.REFUSED,
              "The platform denies access to its folder" + why,
              kept(),
              "Check the status: the request may have moved on.");
      case BROKE ->
          new Trouble(
              TroubleKind.NETWORK,
              "The connection to the platform's rsync (%s) was lost%s"
                  .formatted(server.words(), why),
              "The platform's time limit for the transfer may have passed. " + kept(),
              then("Check the network"));
    };
  }

  private Trouble otherKey(String than) {
    return new Trouble(
        TroubleKind.UNTRUSTED,
        "The SSH server (%s) presents a different key than %s.".formatted(server.words(), than),
        "Either that key is wrong or outdated, or someone is intercepting the connection. This is"
            + " not a firewall problem. "
            + NOTHING,
        "Try again in a few minutes. If nothing changes, contact Odoo support.");
  }

  /** What ssh says then is about the jump host, though it reads as if the platform were meant. */
  private Trouble atJumpHost(String why) {
    Optional<String> hosts = jumpHosts.map(SafeText::clean);
    return new Trouble(
        TroubleKind.UNREACHABLE,
        "ssh did not get past %s on the way to the SSH server (%s)%s"
            .formatted(
                hosts.map("the jump host "::concat).orElse("the host in between"),
                server.words(),
                why),
        NOTHING,
        hosts
            .map(RsyncTroubles::command)
            .map(
                command ->
                    ("Type \"%s\": it shows the fingerprint of that host and asks whether you trust"
                            + " it, or says why you cannot log in. Then %s.")
                        .formatted(command, direction.again()))
            .orElse(then("Check ProxyCommand in ~/.ssh/config")));
  }

  /** How to get to the last of some jump hosts by hand, over those before it. */
  private static String command(String hosts) {
    int last = hosts.lastIndexOf(',');
    String host = hosts.substring(last + 1);
    return "ssh "
        + (last < 0 ? "" : "-J " + hosts.substring(0, last) + " ")
        + (host.matches(".*:\\d+") && !host.startsWith("ssh:") ? "ssh://" : "")
        + host;
  }

  /** The port is another each time, so the line to add must fit all of them. */
  private Trouble unannounced() {
    return new Trouble(
            TroubleKind.UNTRUSTED,
            "The platform did not announce the key of its SSH server (%s), and this computer does not know"
                    .formatted(server.words())
                + " it.",
            "Without it the server cannot be verified. " + NOTHING,
            ("Ask Odoo support for the key, add the line \"[%s]:* KEY\" to ~/.ssh/known_hosts,"
                    + " then %s.")
                .formatted(server.host(), direction.again()))
        .of(new UnknownHost(server.host(), ""));
  }

  private Trouble unreachable(String how) {
    return new Trouble(
        TroubleKind.UNREACHABLE,
        "The SSH server (%s) %s.".formatted(server.words(), how),
        "HTTPS works, but files are transferred over SSH, on a port from 32768 to 60999 that the"
            + " platform picks each time. "
            + NOTHING,
        then(
            "Ask your firewall administrator to allow outgoing TCP to "
                + server.host()
                + " on these ports, test it (odoo-upgrade check --session ID)"));
  }

  StallWords stall() {
    return new StallWords(
        "over rsync", "the platform's rsync", new IfLost(kept(), then("Check the network")));
  }

  Trouble nothingThere() {
    return new Trouble(
        TroubleKind.REFUSED,
        "The platform does not have the files of the result.",
        safe(),
        "Check the status, which shows whether they are ready.");
  }

  /** What no result needs, and what could show or change a file of the user's. */
  Trouble notPlain(String name, int others, Path into) {
    return new Trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The platform's result contains %s, which is not a plain file%s."
            .formatted(
                SafeText.clean(name), others == 0 ? "" : ", and " + others + " more of that kind"),
        "It was not downloaded, because a link can point to any file on this computer. Everything"
            + " else is in %s. ".formatted(into)
            + safe(),
        "Contact Odoo support.");
  }

  /** The other side no longer has a file of which a part is here. */
  Trouble goneMeanwhile(String name) {
    return new Trouble(
        TroubleKind.REFUSED,
        "The platform no longer has %s, of which only a part was downloaded.".formatted(name),
        "Everything else was downloaded; your request and its key are kept.",
        "Check the status, which shows whether the result is still there.");
  }

  private String then(String first) {
    return first + ", then " + direction.again() + ".";
  }

  private String kept() {
    return safe()
        + (ResumeModes.keeps(mode)
            ? " The transfer resumes where it stopped."
            : " The platform does not keep partial files, so each file starts over.");
  }

  /** What is safe whatever happens. */
  private String safe() {
    return switch (direction) {
      case UPLOAD -> "Your request and its key are kept.";
      case DOWNLOAD -> "The result stays on the platform, and your request and its key are kept.";
    };
  }

  /** The last thing that was said which is no mere echo, after a colon. */
  private static String why(RsyncExit end) {
    String clean = SafeText.clean(LastWords.of(end.said())).strip();
    String cut = clean.substring(0, Math.min(MOST_WORDS, clean.length()));
    return cut.isEmpty() ? "" : ": " + cut;
  }
}
