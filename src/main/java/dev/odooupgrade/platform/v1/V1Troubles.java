package dev.odooupgrade.platform.v1;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.platform.Answer;
import dev.odooupgrade.text.SafeText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words for what this protocol cannot do. */
final class V1Troubles {
  private V1Troubles() {}

  static TroubleException accessWithout(String what) {
    return new TroubleException(
        TroubleKind.UNREADABLE_ANSWER,
        "The platform granted SFTP access, but its answer does not contain " + what + ".",
        "Nothing was sent; your request is kept.",
        "Try again, or use HTTPS.");
  }

  /** Where a call is for something else, its refusal is a trouble of that. */
  static TroubleException noAccess(Answer answer) {
    return new TroubleException(
        new Trouble(
            answer.verdict().trouble(),
            "The platform did not grant SFTP access: " + SafeText.clean(answer.reasons()),
            "What was downloaded is kept, and the result stays on the platform.",
            "Download it over HTTPS, or try again later.",
            answer.figures().retryAfter()));
  }

  static Trouble noAddress(Artifact what, List<Artifact> there) {
    String rest =
        there.isEmpty()
            ? "It does not list any file yet."
            : "It lists "
                + there.stream().map(Artifact::words).collect(Collectors.joining(", "))
                + ".";
    return new Trouble(
        TroubleKind.REFUSED,
        "The platform does not say where to download " + what.words() + ".",
        rest,
        "Check the status, which shows whether it is ready.");
  }

  static Trouble unreadableAddress(Artifact what) {
    return new Trouble(
        TroubleKind.UNREADABLE_ANSWER,
        "The platform's address of " + what.words() + " is not valid.",
        "Nothing was downloaded; your request is kept.",
        "Check the status again. If nothing changes, contact Odoo support.");
  }

  static Trouble unsafeAddress(Artifact what, Trouble objection) {
    return new Trouble(
        TroubleKind.UNTRUSTED,
        "The platform's address of " + what.words() + " is not used. " + objection.happened(),
        objection.meaning(),
        "Contact Odoo support; your request is kept.");
  }

  static TroubleException noSuchTransport(Transport transport) {
    return new TroubleException(
        TroubleKind.BAD_ARGUMENT,
        "This platform does not offer %s for this transfer."
            .formatted(transport.word().toUpperCase(Locale.ROOT)),
        "Nothing was sent; your request is kept.",
        "Choose another transport.");
  }
}
