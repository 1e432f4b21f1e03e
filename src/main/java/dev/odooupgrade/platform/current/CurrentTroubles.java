package dev.odooupgrade.platform.current;

import dev.odooupgrade.domain.HttpStatus;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.text.SafeText;
import java.util.Locale;

/** The words for what this protocol cannot do. */
final class CurrentTroubles {
  private static final String KEPT = "Your request and its key are kept.";

  private CurrentTroubles() {}

  static TroubleException strangeHost(String host) {
    return trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The platform names '"
            + SafeText.clean(host)
            + "' as the server of the request, which is not a valid host name.",
        "Nothing was sent there. " + KEPT,
        "Check the status again. If nothing changes, contact Odoo support.");
  }

  static TroubleException strangePort() {
    return trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The platform opened its port for files, but did not give a valid port number.",
        "No file was transferred. " + KEPT,
        "Try again. If nothing changes, contact Odoo support.");
  }

  static TroubleException noKnownHosts() {
    return trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The platform opened its port for files, but did not give its server's host key.",
        "Without it the server cannot be verified, so no file was transferred. " + KEPT,
        "Try again. If nothing changes, contact Odoo support.");
  }

  static TroubleException strangeName(String name) {
    return trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The platform calls its result '"
            + SafeText.clean(name)
            + "', which is not a plain file name.",
        "It was not downloaded, because such a name could lead elsewhere. " + KEPT,
        "Contact Odoo support.");
  }

  static TroubleException noIdentity() {
    return trouble(
        TroubleKind.BAD_ARGUMENT,
        "The SSH key of this request is not known here.",
        "The platform received it when the request was created. You can still watch the request.",
        "If you have the key file, give it with --ssh-key. Otherwise you need a new request.");
  }

  static TroubleException noDumpName() {
    return trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The platform opened its port for the result, but did not name the result.",
        "Nothing was downloaded. " + KEPT,
        "Try again. If nothing changes, contact Odoo support.");
  }

  /** It was only asked for to find out whether it can be reached. */
  static TroubleException noTransferServer(Answer answer) {
    return trouble(
        answer.verdict().trouble(),
        "The platform does not open its port for files: " + words(answer),
        "So the port cannot be tested. Nothing is lost. " + KEPT,
        "Check the status of the request.");
  }

  static TroubleException noServerForResult(Answer answer) {
    return trouble(
        answer.verdict().trouble(),
        "The platform does not open its port for the result: " + words(answer),
        "What was downloaded is kept, and so is your request.",
        "Check the status, which shows whether the result is still there; then try again.");
  }

  private static String words(Answer answer) {
    return answer.failures().stream()
        .map(Failure::message)
        .findFirst()
        .map(SafeText::clean)
        .or(answer::oddity)
        .orElse("it answered HTTP " + answer.status().code() + ".");
  }

  static TroubleException noLog(HttpStatus status) {
    TroubleKind kind = status.isServerError() ? TroubleKind.SERVER_ERROR : TroubleKind.REFUSED;
    return trouble(
        kind,
        "The platform did not send the log: it answered HTTP " + status.code() + ".",
        "The part that arrived is kept.",
        "There is no log before processing begins. Otherwise try again in a moment.");
  }

  static TroubleException webPageForLog() {
    return trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The platform sent a web page instead of the log.",
        "It was not saved. Nothing is lost.",
        "Try again in a moment. If nothing changes, check the address, and whether a proxy answers"
            + " instead.");
  }

  /** Ends an answer of which there is enough for now; nobody gets to read it. */
  static TroubleException enough() {
    return trouble(TroubleKind.NETWORK, "That is enough of the log for now.", "", "");
  }

  static TroubleException noSuchTransport(Transport transport) {
    return trouble(
        TroubleKind.BAD_ARGUMENT,
        "This platform transfers files only over rsync, not over "
            + transport.word().toUpperCase(Locale.ROOT)
            + ".",
        "No file was transferred. " + KEPT,
        "Omit --via.");
  }

  static TroubleException noSuchDump(String name) {
    return trouble(
        TroubleKind.BAD_ARGUMENT,
        "This platform does not accept the file name " + SafeText.clean(name) + ".",
        "It accepts .sql, .sql.gz, .dump and .zip, and folders of pg_dump's directory format."
            + " Nothing was sent.",
        "Rename the file to match its format, and choose it again.");
  }

  private static TroubleException trouble(
      TroubleKind kind, String happened, String meaning, String remedy) {
    return new TroubleException(kind, happened, meaning, remedy);
  }
}
