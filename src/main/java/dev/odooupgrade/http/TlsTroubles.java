package dev.odooupgrade.http;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.http.call.CallFailure;
import dev.odooupgrade.http.tls.LateTrust;
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
          "Check this computer's clock. If it is right, the server's administrator must renew the"
              + " certificate.",
          thrown);
    }
    if (causes.has(CertPathBuilderException.class)
        || causes.has(CertPathValidatorException.class)) {
      return failure(
          "The certificate of "
              + host
              + " is not trusted: it is not signed by an authority that this computer trusts.",
          "If your organisation signs its own certificates, add --cacert FILE. Otherwise somebody"
              + " may be intercepting the connection.",
          thrown);
    }
    if (causes.has(LateTrust.Unreadable.class)) {
      return failure(
          "Java's list of certificate authorities cannot be read, so no server can be trusted.",
          "Check the Java installation, especially its list of certificates (cacerts).",
          thrown);
    }
    if (causes.has(CertificateException.class)) {
      return failure(
          "The certificate of " + host + " was made for another host.",
          "Check the address. If it is right, somebody may be intercepting the connection.",
          thrown);
    }
    return failure(
        "No secure connection to " + host + " could be established.",
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
