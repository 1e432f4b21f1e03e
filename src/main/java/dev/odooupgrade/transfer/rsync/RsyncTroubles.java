package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.transfer.ResumeMode;
import dev.odooupgrade.http.call.IfLost;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.transfer.StallWords;
import dev.odooupgrade.transfer.rsync.output.LastWords;

/** The words for what goes wrong on the way to the platform's rsync, and there. */
record RsyncTroubles(RsyncServer server, Direction direction, ResumeMode mode) {
  private static final String NOTHING = "Nothing was sent; the request and its key are kept.";
  private static final int MOST_WORDS = 300;

  Trouble of(RsyncFailure failure, Outcome end) {
    return switch (failure) {
      case UNTRUSTED -> untrusted();
      case UNKNOWN_HOST -> unknownHost();
      case CLOSED_PORT -> unreachable("refused the connection");
      case NO_ANSWER -> unreachable("cannot be reached, or did not answer");
      case KEY_OPEN_TO_OTHERS -> keyOpenToOthers();
      case KEY_REFUSED -> keyRefused();
      case NOTHING_IN_COMMON -> nothingInCommon(end);
      case SSH_SETTINGS -> sshSettings(end);
      case OPTION_REFUSED -> refused(end);
      case LOCAL_DISK -> nearDisk(end);
      case REMOTE_DISK -> farDisk(end);
      case SOURCE -> source(end);
      case REMOTE_PATH -> remotePath(end);
      case BROKE -> broke(end);
    };
  }

  private Trouble untrusted() {
    return new Trouble(
        TroubleKind.UNTRUSTED,
        "The SSH server ("
            + server.words()
            + ") shows a different key than the platform announced.",
        "Either the platform announced a wrong key, or somebody is intercepting the connection."
            + " This is not a firewall problem. "
            + NOTHING,
        "Try again in a few minutes. If nothing changes, contact Odoo support.");
  }

  private Trouble unknownHost() {
    return new Trouble(
        TroubleKind.UNREACHABLE,
        "The address of the SSH server " + server.host() + " was not found.",
        NOTHING,
        "Check the network and DNS, then " + direction.again + ".");
  }

  private Trouble unreachable(String how) {
    return new Trouble(
        TroubleKind.UNREACHABLE,
        "The SSH server (" + server.words() + ") " + how + ".",
        "HTTPS works, but files are transferred over SSH, on a port from 32768 to 60999 that the"
            + " platform picks each time. "
            + NOTHING,
        "Ask your firewall administrator to allow outgoing TCP to "
            + server.host()
            + " on these ports, test it (odoo-upgrade check --session ID), then "
            + direction.again
            + ".");
  }

  private Trouble keyOpenToOthers() {
    return new Trouble(
        TroubleKind.FILE,
        "Other users on this computer can read the SSH key, so ssh refuses to use it.",
        NOTHING,
        "Restrict its permissions (chmod 600 FILE), then " + direction.again + ".");
  }

  private Trouble keyRefused() {
    return new Trouble(
        TroubleKind.REFUSED,
        "The SSH server ("
            + server.words()
            + ") does not accept your SSH key for "
            + server.user()
            + ": the request was created with another one.",
        NOTHING,
        "Use the key that the request was created with, or create a new request. If that key has a"
            + " passphrase, add it to your SSH agent (ssh-add) and choose the agent.");
  }

  private Trouble nothingInCommon(Outcome end) {
    return new Trouble(
        TroubleKind.UNREACHABLE,
        "The SSH server ("
            + server.words()
            + ") and ssh on this computer have no encryption method in common"
            + why(end),
        NOTHING,
        "Update ssh on this computer, then " + direction.again + ".");
  }

  private Trouble sshSettings(Outcome end) {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        "ssh on this computer rejects its configuration" + why(end),
        NOTHING,
        "Fix the file it names, such as ~/.ssh/config, then " + direction.again + ".");
  }

  private Trouble refused(Outcome end) {
    return new Trouble(
        TroubleKind.REFUSED,
        "The platform's rsync (" + server.words() + ") rejected the transfer" + why(end),
        NOTHING,
        "Check the status: the request may have moved on. If a rate limit is set, try without it."
            + " Otherwise contact Odoo support.");
  }

  private Trouble nearDisk(Outcome end) {
    return new Trouble(
        TroubleKind.FILE,
        "This computer could not save the download" + why(end),
        kept(),
        "Free some disk space, or choose another folder, then " + direction.again + ".");
  }

  private Trouble farDisk(Outcome end) {
    return new Trouble(
        TroubleKind.SERVER_ERROR,
        "The platform could not read or write its disk" + why(end),
        kept(),
        "Wait a while, then " + direction.again + ".");
  }

  private Trouble source(Outcome end) {
    return new Trouble(
        TroubleKind.FILE,
        "The dump could not be read to its end, or it changed meanwhile" + why(end),
        "The platform does not have the whole dump; the request and its key are kept.",
        "Make sure that no program is writing to it, choose it again, and upload it.");
  }

  private Trouble remotePath(Outcome end) {
    return new Trouble(
        TroubleKind.REFUSED,
        "The platform denies access to its folder" + why(end),
        kept(),
        "Check the status: the request may have moved on.");
  }

  private Trouble broke(Outcome end) {
    return new Trouble(
        TroubleKind.NETWORK,
        "The connection to the platform's rsync (" + server.words() + ") broke" + why(end),
        "The platform's time limit for the transfer may have passed. " + kept(),
        "Check the network, then " + direction.again + ".");
  }

  StallWords stall() {
    return new StallWords(
        "over rsync",
        "the platform's rsync",
        new IfLost(kept(), "Check the network, then " + direction.again + "."));
  }

  Trouble nothingThere() {
    return new Trouble(
        TroubleKind.REFUSED,
        "The platform does not have the files of the result.",
        direction.kept,
        "Check the status, which shows whether they are ready.");
  }

  /** The other side no longer has a file that had begun to come. */
  Trouble goneMeanwhile(String name) {
    return new Trouble(
        TroubleKind.REFUSED,
        "The platform no longer has " + name + ", which was downloaded in part.",
        "Everything else was downloaded; the request and its key are kept.",
        "Check the status, which shows whether the result is still there.");
  }

  private String kept() {
    return direction.kept
        + (ResumeModes.keeps(mode)
            ? " It resumes where it stopped."
            : " The platform does not keep partial files, so each file starts over.");
  }

  /** The last thing that was said which is no mere echo, behind a colon. */
  private static String why(Outcome end) {
    String told = LastWords.of(end.said());
    String clean = SafeText.clean(told).strip();
    String cut = clean.length() > MOST_WORDS ? clean.substring(0, MOST_WORDS) : clean;
    return cut.isEmpty() ? "." : ": " + (cut.endsWith(".") ? cut : cut + ".");
  }
}
