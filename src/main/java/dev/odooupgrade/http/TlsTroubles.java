package dev.odooupgrade.http;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;

/** Says why no secure connection came about; none of these passes by itself. */
final class TlsTroubles {

  private TlsTroubles() {}

  static CallFailure of(Causes causes, String host, Throwable thrown) {
    if (causes.has(CertificateExpiredException.class)
        || causes.has(CertificateNotYetValidException.class)) {
      return failure(
          "The certificate of " + host + " is not valid at this time.",
          "Check this machine's clock; if it is right, the host's keeper must renew it.",
          thrown);
    }
    if (causes.has(CertPathBuilderException.class)
        || causes.has(CertPathValidatorException.class)) {
      return failure(
          "The certificate of " + host + " is not trusted: nobody this machine trusts signed it.",
          "If your organisation signs its own, name the file with --cacert FILE;"
              + " otherwise somebody may stand between you and the host.",
          thrown);
    }
    if (causes.has(LateTrust.Unreadable.class)) {
      return failure(
          "Java's list of authorities could not be read, so nobody can be believed.",
          "Check the Java installation, above all its list of certificates (cacerts).",
          thrown);
    }
    if (causes.has(CertificateException.class)) {
      return failure(
          "The certificate of " + host + " was made for another host.",
          "Check the address; if it is right, somebody may stand between you and the host.",
          thrown);
    }
    return failure(
        "No secure connection with " + host + " could be agreed on.",
        "Check that the address and its port are those of an HTTPS server.",
        thrown);
  }

  private static CallFailure failure(String happened, String remedy, Throwable thrown) {
    return new CallFailure(
        new Trouble(TroubleKind.UNTRUSTED, happened, "Nothing was sent; nothing is lost.", remedy),
        false,
        thrown);
  }
}
