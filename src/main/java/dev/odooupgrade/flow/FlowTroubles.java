package dev.odooupgrade.flow;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.request.RequestState;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.DumpProof;
import dev.odooupgrade.platform.Answer;

/** The sentences for what can go wrong in a step. */
public final class FlowTroubles {
  private static final String NOT_YET = ", but its status does not show it yet.";

  private FlowTroubles() {}

  /** What is wrong with an answer that is no yes, or lacks what the step is for. */
  static Trouble of(Step step, Answer answer) {
    return switch (answer.verdict()) {
      case REFUSED -> refused(step, answer);
      case SERVER_ERROR -> serverError(step, answer);
      case ACCEPTED, UNREADABLE -> unreadable(step, answer);
    };
  }

  private static Trouble refused(Step step, Answer answer) {
    String happened = "The platform refused to " + deed(step) + ": " + answer.reasons();
    return new Trouble(TroubleKind.REFUSED, happened, kept(step), remedyOfRefusal(answer));
  }

  private static Trouble serverError(Step step, Answer answer) {
    return new Trouble(
        TroubleKind.SERVER_ERROR,
        "The platform failed when asked to " + deed(step) + ": " + answer.reasons(),
        answer.isDeclined() ? kept(step) : unsure(step),
        "Try again in a few minutes.",
        answer.figures().retryAfter());
  }

  private static Trouble unreadable(Step step, Answer answer) {
    String oddity = answer.oddity().orElse("the request is missing from it.");
    return new Trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The answer cannot be understood: " + oddity,
        unsure(step),
        "Check that this is the address of an Upgrade platform, then try again.");
  }

  static String notYet(Step step) {
    return accepted(step) + NOT_YET;
  }

  static boolean isNotYet(String notice) {
    return notice.endsWith(NOT_YET);
  }

  private static String accepted(Step step) {
    return "The platform accepted " + (step == Step.UPLOAD ? "the dump" : "the order to process");
  }

  static Trouble withoutEffect(Step step, UpgradeRequest told) {
    return new Trouble(
        TroubleKind.NO_EFFECT,
        accepted(step)
            + (step == Step.UPLOAD
                ? ", but still reports that it does not have it."
                : ", but still reports the request as '%s'."
                    .formatted(told.state().map(RequestState::word).orElse(""))),
        "So the upgrade has not begun; your request is kept.",
        (step == Step.UPLOAD ? "Upload the dump" : "Give the order")
            + " again (with the commands: odoo-upgrade %s). If nothing changes, contact Odoo support."
                .formatted(step == Step.UPLOAD ? "upload" : "process"));
  }

  static Trouble stopped(Step step) {
    return new Trouble(
        TroubleKind.INTERRUPTED,
        "Stopped before the platform answered.",
        unsure(step),
        step.isTransfer() ? "Continue whenever you like." : "");
  }

  /** Somebody waits only for so long. */
  public static Trouble tooLate(Step step) {
    return new Trouble(
        TroubleKind.STILL_RUNNING,
        "The time was up before the platform answered.",
        unsure(step),
        "Wait again, or check the network.");
  }

  /** All of the dump was read, and no upgrade can come of it. */
  static Trouble broken(DumpProof proof) {
    return new Trouble(
        TroubleKind.FILE,
        proof.why(),
        "It cannot be upgraded. The upgrade has not started; your request and its key are kept.",
        "Make the dump again, then upload the new one.");
  }

  static String notProven(Trouble why) {
    String happened = why.happened();
    return "The dump was not checked to its end before the upgrade: "
        + Character.toLowerCase(happened.charAt(0))
        + happened.substring(1);
  }

  /** Nothing had been asked yet, but what the platform speaks. */
  static Trouble stoppedEarly() {
    return new Trouble(
        TroubleKind.INTERRUPTED, "Stopped before anything was sent.", "Nothing is lost.", "");
  }

  /** An upload that broke, after the platform has told that it does not have the dump. */
  static Trouble notArrived(Trouble broke) {
    return new Trouble(
        broke.kind(),
        broke.happened(),
        "The platform says that the dump has not arrived; your request is kept.",
        "Check the network, then upload it again.");
  }

  static String insteadOfSftp(Trouble why) {
    return "SFTP is not available, so the dump is uploaded over HTTPS. " + why.happened();
  }

  static String startingOver() {
    return "The file on the platform has changed, or the download cannot be resumed, so it starts"
        + " over.";
  }

  static Trouble noTransport() {
    return new Trouble(
        TroubleKind.BAD_ARGUMENT,
        "This platform does not support this step.",
        "Nothing was sent; your request is kept.",
        "Check its address.");
  }

  static Trouble notSaved(Step step, Session session, Trouble cause) {
    String what =
        session
            .request()
            .filter(request -> step == Step.CREATE)
            .map(request -> "Request " + request.id() + " exists, but could not be saved.")
            .orElse("The latest step could not be saved.");
    return new Trouble(
        TroubleKind.FILE,
        what + " " + cause.happened(),
        "It will be lost when this program ends.",
        cause.remedy());
  }

  private static String deed(Step step) {
    return switch (step) {
      case RECOGNIZE -> "say which protocol it speaks";
      case CREATE -> "create the request";
      case UPLOAD, PROVE -> "accept the dump";
      case PROCESS -> "process the request";
      case STATUS -> "show the status";
      case SKIP_TEST -> "skip the test";
      case DOWNLOAD -> "send the file";
    };
  }

  private static String kept(Step step) {
    return step == Step.CREATE
        ? "No request was created. Everything you typed is kept."
        : "Your request is kept.";
  }

  private static String unsure(Step step) {
    return switch (step) {
      case RECOGNIZE -> "Everything you typed is kept.";
      case PROVE -> "Your request is kept, and so is the dump.";
      case CREATE ->
          "The request may or may not have been created, so it is not sent again automatically."
              + " Everything you typed is kept.";
      case UPLOAD -> "Your request is kept; its status will show whether the dump has arrived.";
      case PROCESS -> "Your request is kept; its status will show whether processing has begun.";
      case SKIP_TEST -> "Your request is kept; its status will show whether it is delivered.";
      case STATUS -> "Your request is kept, and an upgrade that has begun keeps running.";
      case DOWNLOAD -> "What was downloaded is kept, and so is your request.";
    };
  }

  private static String remedyOfRefusal(Answer answer) {
    return answer.failures().stream()
        .filter(failure -> !failure.expected().isEmpty())
        .findFirst()
        .map(failure -> "Accepted: " + String.join(", ", failure.expected()) + ".")
        .orElse("Correct it and try again.");
  }
}
