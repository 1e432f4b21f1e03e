package dev.odooupgrade.http;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.http.tls.LazyTrust;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;

/** Says why no secure connection came about; none of these passes by itself. */
final class TlsTroubles {

  private TlsTroubles() {}

  static Trouble of(CauseChain causes, String host) {
    if (causes.has(CertificateExpiredException.class)
        || causes.has(CertificateNotYetValidException.class)) {
      return untrusted(
          "The certificate of " + host + " is not valid at this time.",
          "Check this computer's clock. If it is right, the server's administrator must renew the"
              + " certificate.");
    }
    if (causes.has(CertPathBuilderException.class)
        || causes.has(CertPathValidatorException.class)) {
      return untrusted(
          "The certificate of "
              + host
              + " is not trusted: no authority that this computer trusts has signed it.",
          "If your organisation signs its own certificates, add --cacert FILE. Otherwise somebody"
              + " may be intercepting the connection.");
    }
    if (causes.has(LazyTrust.Unreadable.class)) {
      return untrusted(
          "Java's list of certificate authorities cannot be read, so no server can be trusted.",
          "Check the Java installation, especially its list of certificates (cacerts).");
    }
    if (causes.has(CertificateException.class)) {
      return untrusted(
          "The certificate of " + host + " was issued for another host.",
          "Check the address. If it is correct, someone may be intercepting the connection.");
    }
    return untrusted(
        "Cannot establish a secure connection to " + host + ".",
        "Check that the address and its port are those of an HTTPS server.");
  }

  private static Trouble untrusted(String happened, String remedy) {
    return new Trouble(
        TroubleKind.UNTRUSTED, happened, "Nothing was sent, and nothing is lost.", remedy);
  }
}
