package dev.odooupgrade.platform.current;

import dev.odooupgrade.domain.HttpStatus;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.transfer.HostKey;
import dev.odooupgrade.domain.transfer.SshTrust;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.text.SafeText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words for what this protocol cannot do. */
final class CurrentTroubles {
  private static final String KEPT = "Your request and its key are kept.";
  private static final String TRY_AGAIN = "Try again. If nothing changes, contact Odoo support.";

  private static final Map<String, String> UNPACKERS =
      Map.of("xz", "unxz", "bz2", "bunzip2", "zst", "unzstd", "lz4", "unlz4", "gz", "gunzip");

  private CurrentTroubles() {}

  static TroubleException strangeHost(String host) {
    return unreadable(
        "The platform names '%s' as the server of the request, which is not a valid host name."
            .formatted(SafeText.clean(host)),
        "Nothing was sent there. " + KEPT,
        "Check the status again. If nothing changes, name the server yourself with --url, or contact"
            + " Odoo support.");
  }

  static TroubleException strangePort() {
    return unreadable(
        "The platform opened its port for files, but did not give a valid port number.",
        "No file was transferred. " + KEPT,
        TRY_AGAIN);
  }

  static TroubleException strangeName(String name) {
    return unreadable(
        "The platform calls its result '%s', which is not a plain file name."
            .formatted(SafeText.clean(name)),
        "It was not downloaded, because such a name could point to another file. " + KEPT,
        "Contact Odoo support.");
  }

  /** The same trouble with the key that is not known: to compare, and to add or accept. */
  static TroubleException showing(HostKey key, Optional<String> expected, Trouble unknown) {
    Trouble shown =
        new Trouble(
            unknown.kind(),
            unknown.happened()
                + " Its fingerprint is "
                + key.fingerprint()
                + expected.map(", not "::concat).orElse("")
                + ".",
            unknown.meaning(),
            unknown.remedy().replace("KEY\"", key.type() + " " + key.base64() + "\"")
                + " If Odoo support confirms this fingerprint, you can also give --host-key %s to odoo-upgrade upload or download."
                    .formatted(key.fingerprint()));
    return new TroubleException(
        unknown.unknownHost().map(host -> shown.of(host.showing(key.fingerprint()))).orElse(shown));
  }

  /** A person named a key, and the server has another. */
  static TroubleException notConfirmed(String server, HostKey key, SshTrust known) {
    return showing(
        key,
        known.insteadOf(key),
        new Trouble(
            TroubleKind.UNTRUSTED,
            "The SSH server (%s) presents a different key than the one you accepted."
                .formatted(server),
            "Nothing was sent. " + KEPT,
            "Compare both fingerprints with the one that Odoo support gives you."));
  }

  static TroubleException noIdentity() {
    return new TroubleException(
        TroubleKind.BAD_ARGUMENT,
        "This computer does not have the SSH key of this request.",
        "The platform received it when the request was created. You can still watch the request.",
        "If you have the key file, give it with --ssh-key. Otherwise you need a new request.");
  }

  static TroubleException noDumpName() {
    return unreadable(
        "The platform opened its port for the result, but did not name the result.",
        "Nothing was downloaded. " + KEPT,
        TRY_AGAIN);
  }

  /** It was only asked for to find out whether it can be reached. */
  static TroubleException noTransferServer(Answer answer) {
    return new TroubleException(
        new Trouble(
            answer.verdict().trouble(),
            "The platform does not open its port for files: " + SafeText.clean(answer.reasons()),
            "So the port cannot be tested. Nothing is lost. " + KEPT,
            "Check the status of the request.",
            answer.figures().retryAfter()));
  }

  static TroubleException noServerForResult(Answer answer) {
    return new TroubleException(
        new Trouble(
            answer.verdict().trouble(),
            "The platform does not open its port for the result: "
                + SafeText.clean(answer.reasons()),
            "What was downloaded is kept, and so is your request.",
            "Check the status, which shows whether the result is still there; then try again.",
            answer.figures().retryAfter()));
  }

  static TroubleException noLog(HttpStatus status) {
    TroubleKind kind = status.isServerTrouble() ? TroubleKind.SERVER_ERROR : TroubleKind.REFUSED;
    return new TroubleException(
        kind,
        "The platform did not send the log: it answered HTTP " + status.code() + ".",
        "The part that arrived is kept.",
        "There is no log until processing begins. If it has begun, try again in a moment.");
  }

  static TroubleException webPageForLog() {
    return unreadable(
        "The platform sent a web page instead of the log.",
        "It was not saved. Nothing is lost.",
        "Try again in a moment. If nothing changes, check the address, and whether a proxy answers"
            + " instead.");
  }

  /** Ends an answer of which there is enough for now; nobody gets to read it. */
  static TroubleException enough() {
    return new TroubleException(TroubleKind.NETWORK, "That is enough of the log for now.", "", "");
  }

  static TroubleException noSuchTransport(Transport transport) {
    return new TroubleException(
        TroubleKind.BAD_ARGUMENT,
        "This platform transfers files only over rsync, not over %s."
            .formatted(transport.word().toUpperCase(Locale.ROOT)),
        "No file was transferred. " + KEPT,
        "Omit --via.");
  }

  static TroubleException noSuchDump(String name) {
    String packed = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    Optional<String> unpacker = Optional.ofNullable(UNPACKERS.get(packed));
    return new TroubleException(
        TroubleKind.BAD_ARGUMENT,
        "This platform does not accept the file name " + SafeText.clean(name) + ".",
        "It accepts .sql, .sql.gz, .dump and .zip, and folders of pg_dump's directory format."
            + " Nothing was sent.",
        unpacker
            .map(program -> "Unpack it (%s FILE), and choose the result.".formatted(program))
            .orElse("Rename the file to match its format, and choose it again."));
  }

  private static TroubleException unreadable(String happened, String meaning, String remedy) {
    return new TroubleException(TroubleKind.UNREADABLE_ANSWER, happened, meaning, remedy);
  }
}
